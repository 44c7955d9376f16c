"""What stands beside a date and is none: brackets, conditions, clock times, the numbers of phases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.dates import problems
from planctl.dates.pieces.moments import Aside, Found, Setting, Trouble
from planctl.dates.pieces.parts import LAST
from planctl.dates.pieces.tokens import Term, as_one
from planctl.dates.pieces.years import names_day, past, year_beside

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planctl.dates.pieces.lexicon import Kind

_TIME: frozenset[Kind] = frozenset((":", "."))
_NAMES: frozenset[Kind] = frozenset(("month", "season", "weekday"))
_ROMAN = frozenset(("ii", "iii", "iv", "v", "vi"))
_LAST_STAGE = 20


def bracket(terms: Sequence[Term], at: int, setting: Setting) -> Found:
    """Words in brackets, kept apart from the date before them; a bracket left open reaches to the end."""
    depth, end = 1, at + 1
    while depth and terms[end].kind != "end":
        depth += {"(": 1, ")": -1}.get(terms[end].kind, 0)
        end += 1
    inside = [term for term in terms[at + 1 : end] if term.kind not in ("(", ")")]
    return _aside(inside, setting), end


def condition(terms: Sequence[Term], at: int, setting: Setting) -> Found:
    """`subject to …`, `dependent on …`: everything from there on, dates as well, belongs to the condition."""
    end = next(index for index in range(at, len(terms)) if terms[index].kind == "end")
    return _aside(list(terms[at:end]), setting), end


def _aside(terms: list[Term], setting: Setting) -> Aside:
    text = setting.text[terms[0].start : terms[-1].end] if terms else ""
    return Aside(text.strip(), terms)


def clock(terms: Sequence[Term], at: int, setting: Setting) -> Found | None:
    """`17:00`, `9.30am`, `12 noon`: a time of day, of which planctl knows nothing."""
    end = at + 1
    for _ in ("minutes", "seconds"):
        if terms[end].kind in _TIME and terms[end + 1].kind == "number" and len(terms[end + 1].text) == 2:
            end += 2
    if terms[end].kind == "clock":
        end += 1
    elif end == at + 1 or terms[at + 1].kind != ":" or len(terms[at].text) > 2 or names_day(terms, end - 1):
        return None
    return as_one("clock", terms[at], terms[end - 1], setting.text), end


def stage(terms: Sequence[Term], at: int, _setting: Setting) -> Found | None:
    """`Ph 1`, `stage1`, `Phase A`, `Year 2`: the number is the phase's, and no day of a month that follows."""
    number = past(terms, at + 1, (".", "-"))
    label = terms[number]
    if terms[number + 1].kind == "suffix" or not _is_label(label, longest=1 if terms[at].kind == "unit" else 2):
        return None
    name = f"{terms[at].text} {label.text}"
    return Term("stage", name, terms[at].start, label.end), number + 1


def _is_label(term: Term, longest: int) -> bool:
    if term.kind == "number":
        return len(term.text) <= longest and term.value <= _LAST_STAGE
    return term.kind == "cardinal" or (len(term.text) == 1 and term.text.isalpha()) or term.text.lower() in _ROMAN


def relative(terms: Sequence[Term], at: int, _setting: Setting) -> Found | None:
    """`next March`, `last summer`: no date, for reading a phrase never depends on today."""
    if terms[at].kind == "ordinal" and terms[at].value != LAST:
        return None
    if terms[at + 1].kind in _NAMES and year_beside(terms, at + 2)[0] is None:
        return Trouble(problems.relative(), "unset"), at + 2
    return None
