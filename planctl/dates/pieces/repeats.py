"""How often, and how long: `every quarter`, `4 monthly`, `twice a year`; `within 3 months` is a length of time.

What recurs becomes a term of the kind `cadence`, or `bi` where the words leave doubt (`bi-monthly`). Its
value is 1 where it cannot belong to a noun: `every quarter` never does, `quarterly` may (`quarterly report`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.dates import problems
from planctl.dates.cadence import Cadence
from planctl.dates.pieces.moments import Found, Setting, Trouble
from planctl.dates.pieces.tokens import Term, as_one
from planctl.dates.pieces.years import past

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planctl.dates.pieces.lexicon import Kind

_EVERY: frozenset[Kind] = frozenset(("every", "per", "the"))
_NUMBERS: frozenset[Kind] = frozenset(("number", "cardinal", "ordinal"))
_UNIT_OF: dict[Kind, Cadence] = {
    "quarter": Cadence(3, "month"),
    "year kind": Cadence(1, "year"),
    "weekday": Cadence(1, "week"),
    "month": Cadence(1, "year"),
}

# No plan lasts longer, and it keeps the arithmetic of a series inside the calendar.
_LONGEST = {"day": 3650, "week": 520, "month": 120, "year": 10}


def every(terms: Sequence[Term], at: int, setting: Setting) -> Found | None:
    """`every quarter`, `each subsequent year`, `every other month`, `every 6 months`, `each March`."""
    number, unit = 1, at + 1
    if terms[unit].kind == "other":
        number, unit = (2 if terms[unit].text.lower() == "other" else 1), unit + 1
    elif terms[unit].kind in _NUMBERS:
        number, unit = terms[unit].value, past(terms, unit + 1, ("suffix", "-"))
    every = _unit(terms[unit])
    if every is None:
        return None
    # The month of `each March` is a date of its own.
    end = unit if terms[unit].kind == "month" else unit + 1
    return _repeat(every, number, terms[at], terms[end - 1], setting, phrase=True), end


def counted(terms: Sequence[Term], at: int, setting: Setting) -> Found | None:
    """What a number counts: `4 monthly`, `three times a year`; `12 months` and `8-week` are lengths of time."""
    first, after = terms[at], past(terms, at + 1, ("-",))
    if terms[after].kind == "times":
        return _times(first.value, terms, at, after + 1, setting)
    if len(first.text) > 3 and first.kind == "number":
        return None
    if terms[after].kind == "unit":
        return as_one("duration", first, terms[after], setting.text), after + 1
    every = terms[after].every
    if terms[after].kind != "cadence" or every is None:
        return None
    return _repeat(every, first.value, first, terms[after], setting), after + 1


def often(terms: Sequence[Term], at: int, setting: Setting) -> Found | None:
    """`twice a year`, `once a month`, `twice monthly`; another `once` tells of an event: `once agreed`."""
    found = _times(terms[at].value, terms, at, at + 1, setting)
    if found is None and terms[at].value == 1:
        return terms[at]._replace(kind="upon"), at + 1
    return found


def twofold(terms: Sequence[Term], at: int, setting: Setting) -> Found:
    """`bi-monthly`, every two months or twice a month; `bi-annual`, most often twice a year; else a word."""
    if terms[at].every:
        return terms[at], at + 1
    after = past(terms, at + 1, ("-",))
    every = terms[after].every
    if terms[after].kind != "cadence" or every is None:
        return terms[at]._replace(kind="word"), at + 1
    twofold = Cadence(6, "month") if every.unit == "year" else Cadence(every.count * 2, every.unit)
    return as_one("bi", terms[at], terms[after], setting.text, twofold), after + 1


def _unit(term: Term) -> Cadence | None:
    return term.every if term.kind == "unit" else _UNIT_OF.get(term.kind)


def _times(number: int, terms: Sequence[Term], at: int, after: int, setting: Setting) -> Found | None:
    """So many times a unit: an even share of its months, or else the whole unit, with a doubt."""
    unit = after + 1 if terms[after].kind in _EVERY else after
    every = _unit(terms[unit]) or (terms[unit].every if terms[unit].kind == "cadence" else None)
    if every is None or number < 1:
        return None
    if number == 1:
        return _repeat(every, 1, terms[at], terms[unit], setting, phrase=True), unit + 1
    months = {"month": 1, "year": 12}.get(every.unit, 0) * every.count
    even = months >= number and months % number == 0
    share = Cadence(months // number, "month") if even else every
    return as_one("cadence" if even else "bi", terms[at], terms[unit], setting.text, share)._replace(value=1), unit + 1


def _repeat(
    every: Cadence, number: int, first: Term, last: Term, setting: Setting, *, phrase: bool = False
) -> Term | Trouble:
    count = every.count * number
    if not 1 <= count <= _LONGEST[every.unit]:
        return Trouble(problems.no_such_cadence(setting.text[first.start : last.end]))
    return as_one("cadence", first, last, setting.text, Cadence(count, every.unit))._replace(value=int(phrase))
