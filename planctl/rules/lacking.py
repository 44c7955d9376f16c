"""Work that lacks what a heading would pass on to it: a lead or a date."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from planctl.model.items import Item
from planctl.status import Standing


def lacking(work: Sequence[Standing], has: Callable[[Standing], bool]) -> Iterator[Standing]:
    """What lacks something, of `work` in file order: a heading for all that is below it, or each part alone.

    A heading with any part that has it needs none of its own; where no part has it, to give it to the heading
    is the cure for all of them.
    """
    having = {standing.item for standing in work if has(standing)}
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
