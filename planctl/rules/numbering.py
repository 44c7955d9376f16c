"""How a plan numbers its actions: whose number lies below whose heading, and which number is free.

Numbers are dotted: `7.1.2` lies below `7.1`, `Res01.1` below `Res01`. What is not written so (`SO1`, `12`)
says nothing about headings and is left alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from planctl.model import Action
from planctl.model.items import Item
from planctl.words import ItemKind


class Numbering(NamedTuple):
    """What is wrong with the numbers of a plan's actions and milestones.

    `repeated` has an item for each ref that was used before, with the item that had it first; `misplaced`
    the starts that the number of an item should have, where it has none of them; `free` a number that no
    action has had, for each that needs one; `certain` are those that have none and can have no other.
    """

    repeated: Mapping[Item, Item]
    misplaced: Mapping[Item, tuple[str, ...]]
    free: Mapping[Item, str]
    certain: Collection[Item]


def numbering_of(items: Iterable[Item], families: Iterable[Sequence[Item]]) -> Numbering:
    """Look through the actions and milestones among `items`, which are in file order.

    `families` has them a second time, as those that stand side by side below one heading.
    """
    side_by_side = [family for family in families if family[0].kind is not ItemKind.MEASURE]
    repeated = _repeated(item for item in items if item.kind is not ItemKind.MEASURE)
    misplaced = _misplaced(side_by_side)
    wrong = {*repeated, *misplaced}
    free = _free(side_by_side, wrong)
    certain = [item for family in side_by_side for item in _certain(family, wrong, free)] if free else []
    return Numbering(repeated, misplaced, free, frozenset(certain))


def _repeated(items: Iterable[Item]) -> dict[Item, Item]:
    """Refs are told apart as people ask for them: capitals make no difference."""
    first: dict[str, Item] = {}
    repeated = {}
    for item in items:
        earlier = first.setdefault(item.ref.casefold(), item) if item.ref else item
        if earlier is not item:
            repeated[item] = earlier
    return repeated


def is_dotted(ref: str | None) -> bool:
    """Whether a ref is numbers with dots between them; the first may have letters (`Res01.1`, `7b.3`)."""
    if not ref or "." not in ref:
        return False
    first, *numbers = ref.split(".")
    return first.isalnum() and all(number.isdecimal() for number in numbers)


def _misplaced(families: Iterable[Sequence[Item]]) -> dict[Item, tuple[str, ...]]:
    """Refs that do not start as their heading's; none where the plan numbers by another scheme throughout."""
    misplaced: dict[Item, tuple[str, ...]] = {}
    fitting = headings = 0
    for family in families:
        others = [(item, starts) for item, starts in _expected(family) if not _fits(item.ref, starts)]
        wrong = [(item, starts) for item, starts in others if is_dotted(item.ref)]
        misplaced.update(wrong)
        fitting += len(family) - len(others)
        headings += bool(wrong)
    return {} if headings > 1 and not fitting else misplaced


def _fits(ref: str | None, starts: tuple[str, ...]) -> bool:
    return ref is not None and ref.startswith(starts)


def _expected(family: Sequence[Item]) -> Iterable[tuple[Item, tuple[str, ...]]]:
    """The starts that each ref of a family may have; what can have any is left out."""
    heading = family[0].parent or family[0].measure
    if heading is None:
        return _expected_of_loose(family)
    ref = heading.ref
    starts = (f"{ref}.",) if is_dotted(ref) or (ref and ref.isdecimal()) else None
    return [(item, starts) for item in family] if starts else ()


def _expected_of_loose(family: Sequence[Item]) -> Iterator[tuple[Item, tuple[str, ...]]]:
    """Actions straight below a priority share the first number of its measures, or of most of themselves."""
    of_measures = {_first(measure.ref) for measure in family[0].priority.measures if is_dotted(measure.ref)}
    counts = Counter(_first(item.ref) for item in family if is_dotted(item.ref))
    usual = {start for start, count in counts.items() if 2 * count > sum(counts.values())}
    for item in family:
        named = {_first(ref) for ref in _measures_named(item) if is_dotted(ref)}
        starts = named or of_measures | usual
        if starts:
            yield item, tuple(sorted(starts))


def _measures_named(item: Item) -> tuple[str, ...]:
    return item.work.measures if isinstance(item.work, Action) else ()


def _first(ref: str | None) -> str:
    return (ref or "").partition(".")[0] + "."


def _free(families: Iterable[Sequence[Item]], wrong: Collection[Item]) -> dict[Item, str]:
    """Deal out what follows the highest number of each stem: a number once dropped is not used again."""
    if not wrong and all(item.ref for family in families for item in family):
        return {}
    highest: dict[str, int] = {}
    for family in families:
        for stem, number in filter(None, (_split(item.ref) for item in family)):
            highest[stem] = max(number, highest.get(stem, 0))
    free: dict[Item, str] = {}
    for family in families:
        for item, stem in _in_need(family, wrong):
            highest[stem] = highest.get(stem, 0) + 1
            free[item] = f"{stem}{highest[stem]}"
    return free


def _in_need(family: Sequence[Item], wrong: Collection[Item]) -> Iterator[tuple[Item, str]]:
    """What needs a number of its own, with the stem of the last good number before it in its family."""
    stems = [None if item in wrong else _split(item.ref) for item in family]
    stem = next((found[0] for found in stems if found), _stem_below(family[0].parent or family[0].measure))
    for item, found in zip(family, stems, strict=True):
        if found:
            stem = found[0]
        elif stem is not None and (not item.ref or item in wrong):
            yield item, stem


def _certain(family: Sequence[Item], wrong: Collection[Item], free: Mapping[Item, str]) -> Iterator[Item]:
    """What has no number, in a family where there is but one way to go on.

    All others are numbered in one pattern, which is their heading's; and no number is missing where it stands, which
    it may have had on paper.
    """
    without = [place for place, item in enumerate(family) if not item.ref]
    split = [_split(item.ref) for item in family if item.ref]
    below = _stem_below(family[0].parent or family[0].measure)
    stems = {found[0] if found else "" for found in split} | ({below} if below else set())
    if not without or len(stems) != 1 or "" in stems or any(item in wrong for item in family):
        return
    stem, highest = stems.pop(), max((found[1] for found in split if found), default=0)
    numbers = [found[1] if (found := _split(item.ref)) else None for item in family]
    for count, place in enumerate(without, 1):
        before = next((number for number in reversed(numbers[:place]) if number is not None), 0)
        after = next((number for number in numbers[place:] if number is not None), before + 1)
        if after == before + 1 and free.get(family[place]) == f"{stem}{highest + count}":
            yield family[place]


def _stem_below(heading: object) -> str | None:
    ref: str | None = getattr(heading, "ref", None)
    return f"{ref}." if is_dotted(ref) else None


def _split(ref: str | None) -> tuple[str, int] | None:
    """`7.1.2` into `7.1.` and 2, `12` into nothing and 12; None for what ends in no number of its own."""
    if not ref:
        return None
    stem, dot, last = ref.rpartition(".")
    return (stem + dot, int(last)) if last.isdecimal() and len(last) < 9 else None
