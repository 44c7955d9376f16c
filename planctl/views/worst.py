"""The one word that a priority or a plan stands under, the same in the grid, the summary and the packs."""

from __future__ import annotations

from collections.abc import Iterable

from planctl.status import Judgement, Standing


def worst_of(standings: Iterable[Standing]) -> Judgement | None:
    """The worst judgement of all work, measures included; None where there is none."""
    return min((standing.judgement for standing in standings), key=lambda judgement: judgement.rank, default=None)
