"""Work that lacks what a heading would pass on to it: a lead or a date."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from planctl.model.items import Item
from planctl.rules.facts import Facts
from planctl.status import Standing


def lacking(facts: Facts, has: Callable[[Standing], bool], *keys: str) -> Iterator[Standing]:
    """What lacks something, of all work in file order: a heading for all that is below it, or each part alone.

    A heading with any part that has it needs none of its own; where no part has it, to give it to the heading
    is the cure for all of them. Where one of `keys` is there, but misspelt, that is what has to be told.
    """
    work = facts.work
    having = {standing.item for standing in work if has(standing) or _is_misspelt(facts, standing.item, keys)}
    above: set[Item] = set()
    for standing in reversed(work):
        item = standing.item
        if item.parent and (item in having or item in above):
            above.add(item.parent)
    told: set[Item] = set()
    for standing in work:
        item = standing.item
        if item in having or item in above:
            continue
        if item.parent not in told:
            yield standing
        told.add(item)


def _is_misspelt(facts: Facts, item: Item, keys: Sequence[str]) -> bool:
    """Whether a key of the item itself, or of a heading that would pass the value on, was meant to be one of these."""
    if facts.has_misspelt(item.work, *keys):
        return True
    return item.parent is not None and _is_misspelt(facts, item.parent, keys)
