"""Several dates in one phrase that are the steps of one piece of work, each named."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from planctl.dates.phrases.asides import items_in
from planctl.dates.phrases.extents import SOFT
from planctl.dates.pieces.moments import Aside, Item, Moment, Setting
from planctl.dates.pieces.tokens import Term
from planctl.dates.reading import Stage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planctl.dates.pieces.lexicon import Kind

_REST = "the rest"
_SEPARATORS: frozenset[Kind] = frozenset((",", ";"))
_STEPS: frozenset[Kind] = frozenset(("stage", "step"))
_NAMES: frozenset[Kind] = _STEPS | {"word", "review", "ordinal", "cardinal", "number", "sign"}
_LINKS: frozenset[Kind] = frozenset(("by", "until", ":", "-"))
_EXPECTED: frozenset[Kind] = _NAMES | SOFT | {"by", "until", "to", "about"}


class _Step(NamedTuple):
    """One date, and the words that may name it."""

    moment: Moment
    words: list[Term]


def stages_of(items: Sequence[Item], setting: Setting) -> tuple[Stage, ...]:
    """The stages that a phrase of several dates names, as written; none where one is left without a name.

    Steps are told apart by commas (`draft Jun 2007, final Sep 2007`), by names that lead to their dates
    (`Develop by Aug 2007 Deliver by Dec 2007`), or by brackets (`May 2007 (stage 1) – Oct 2007`).
    """
    for steps in (_between_commas(items), _before_dates(items)):
        if steps and all(_is_named(step) for step in steps):
            return tuple(Stage(_name(step.words, setting), step.moment.window.ends) for step in steps)
    return _in_brackets(items, setting)


def _between_commas(items: Sequence[Item]) -> list[_Step]:
    """The steps that commas and semicolons part; none where a part has not just one date."""
    parts: list[list[Item]] = [[]]
    for item in items:
        if isinstance(item, Term) and item.kind in _SEPARATORS:
            parts.append([])
        else:
            parts[-1].append(item)
    steps = []
    for part in parts:
        moments = [item for item in part if isinstance(item, Moment)]
        if len(moments) != 1:
            return []
        steps.append(_Step(moments[0], [item for item in part if isinstance(item, Term)]))
    return steps


def _before_dates(items: Sequence[Item]) -> list[_Step]:
    """The steps whose words lead to their date by `by`, a colon or a dash, or name a phase; else none.

    `Review 2007/08 process July 2007` has no such words: its year belongs to what is reviewed.
    """
    steps: list[_Step] = []
    words: list[Term] = []
    for item in items:
        if isinstance(item, Term):
            words.append(item)
        elif isinstance(item, Moment):
            leads = item.open or any(word.kind in _STEPS for word in words) or (words and words[-1].kind in _LINKS)
            if not leads:
                return []
            steps.append(_Step(item, words))
            words = []
    return steps if all(word.kind in SOFT for word in words) else []


def _is_named(step: _Step) -> bool:
    kinds = {word.kind for word in step.words}
    return bool(kinds & _NAMES) and kinds <= _EXPECTED


def _name(words: Sequence[Term], setting: Setting) -> str:
    """The words from the first to the last that names something; a phase as its number is usually written."""
    names = [word for word in words if word.kind in _NAMES]
    if len(names) == 1:
        return names[0].text
    return setting.text[names[0].start : names[-1].end]


def _in_brackets(items: Sequence[Item], setting: Setting) -> tuple[Stage, ...]:
    """The steps that brackets behind the dates name; the last may go without, and is the rest."""
    if any(isinstance(item, Term) and item.kind not in SOFT for item in items):
        return ()
    stages: list[Stage] = []
    for item, following in pairwise((*items, None)):
        if isinstance(item, Moment):
            name = _bracketed(following, setting) if isinstance(following, Aside) else _REST
            stages.append(Stage(name, item.window.ends))
    names = [stage.text for stage in stages]
    return tuple(stages) if all(names) and _REST not in names[:-1] else ()


def _bracketed(aside: Aside, setting: Setting) -> str:
    """The name that a bracket gives, or nothing."""
    words = items_in(aside, setting)
    names = [word for word in words if isinstance(word, Term) and word.kind in _EXPECTED]
    if len(names) < len(words) or not any(word.kind in _NAMES for word in names):
        return ""
    return names[0].text if len(names) == 1 else aside.text
