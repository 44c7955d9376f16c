"""What recurs around one date: the first period of the series, how often, until when."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from planctl.dates.cadence import first_period
from planctl.dates.phrases.extents import CADENCES, Extent, Said

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from planctl.dates.cadence import Cadence
    from planctl.dates.pieces.lexicon import Kind
    from planctl.dates.pieces.tokens import Term

_BEGINS: frozenset[Kind] = frozenset(("from", "not before", "after"))
_LIMITS: frozenset[Kind] = frozenset(("by", "before"))
_GOES_ON: frozenset[Kind] = frozenset(("and", "also", "onward", "+"))
_NOUNS: frozenset[Kind] = frozenset(("word", "review"))
_CLOSED = frozenset(("range", "years"))
_ONE_DAY = timedelta(days=1)
_PRECISIONS = {
    (1, "day"): "day",
    (1, "week"): "week",
    (1, "month"): "month",
    (3, "month"): "quarter",
    (1, "year"): "year",
}


def recurring(said: Said) -> Extent | None:
    """A date that comes round, or periods on end; None where `annual` and the like only describe a noun.

    `every quarter 2007-2010` and `monthly from April 2008` are periods on end, of which the first is due
    first; `31 March 2008 and each subsequent year` and `annually by 31 March` come round.
    """
    term = said.first(CADENCES)
    if term is None or term.every is None:
        return None
    every, window, moment = term.every, said.window, said.moment
    flags = recurs((*said.before, *said.after))
    kinds = said.kinds_before
    if kinds & _BEGINS or (term in said.before and "onward" in said.kinds_after):
        starts = window.ends + _ONE_DAY if "after" in kinds else window.starts
        return _periods(starts, every, flags, window.ends if moment.precision in _CLOSED else None)
    if "until" in kinds or (said.before and said.before[-1].kind == "to"):
        return Extent(None, None, ("ongoing", *flags), "none", every, window.ends)
    first = first_period(window.starts, every)
    ends_only = moment.open or bool(kinds & _LIMITS)
    if window.ends > first.ends and not ends_only and not said.kinds_after & _GOES_ON:
        return _periods(window.starts, every, flags, window.ends)
    if term in said.before and _describes_noun(term, said.before):
        return None
    if "before" in kinds and not moment.open:
        return Extent(None, window.starts - _ONE_DAY, flags, every=every)
    until = window.ends if window == first and term in said.before and not ends_only else None
    return Extent(None if ends_only else window.starts, window.ends, flags, every=every, until=until)


def recurs(words: Iterable[Term]) -> tuple[str, ...]:
    """The flags of words that say how often: a doubt with `bi-monthly`, and where they say it in two ways."""
    cadences = {(word.kind, word.every) for word in words if word.kind in CADENCES}
    doubt = len(cadences) > 1 or any(kind == "bi" for kind, _ in cadences)
    return ("ambiguous", "recurring") if doubt else ("recurring",)


def _periods(starts: date, every: Cadence, flags: tuple[str, ...], until: date | None) -> Extent:
    first = first_period(starts, every)
    due = first.ends if until is None else min(first.ends, until)
    precision = _PRECISIONS.get((every.count, every.unit), "range")
    return Extent(starts, due, flags, precision, every, until)


def _describes_noun(term: Term, words: tuple[Term, ...]) -> bool:
    """Whether `annual` or `quarterly` belongs to the noun behind it: `Annual Report by June 2007`."""
    at = words.index(term) + 1
    return not term.value and at < len(words) and words[at].kind in _NOUNS
