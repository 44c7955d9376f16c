"""Work that nobody leads, parted by whether most work beside it is led (P501, P502)."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from planctl.model.items import Item
from planctl.rules.facts import Facts
from planctl.rules.lacking import lacking
from planctl.status import Standing


class Unled(NamedTuple):
    """Work that nobody leads; `nearest` is led and stands beside it, if most of the others beside it are led."""

    standing: Standing
    nearest: Standing | None


def unled(facts: Facts) -> Iterator[Unled]:
    """Open work without a lead of its own or above it."""
    without = {standing.item for standing in lacking(facts, _needs_none, "lead")}
    for family in facts.families if without else ():
        yield from _of_family(family, without)


def _of_family(family: Sequence[Standing], without: Collection[Item]) -> Iterator[Unled]:
    """Nearest is the last that is led before it, else the first after it."""
    led = [standing for standing in family if standing.leads]
    stands_out = 2 * len(led) > len(family) - 1
    nearest = led[0] if led and stands_out else None
    for standing in family:
        if standing.item in without:
            yield Unled(standing, nearest)
        elif standing.leads and stands_out:
            nearest = standing


def _needs_none(standing: Standing) -> bool:
    return bool(standing.leads) or not standing.is_open
