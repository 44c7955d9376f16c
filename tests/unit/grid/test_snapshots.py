"""The whole grid of three of Bromsgrove's priorities, as a person sees it; kept in tests/snapshots/grid."""

from __future__ import annotations

import pytest

from planctl.render.fitting import as_text
from planctl.render.grid import ASCII, UNICODE, Glyphs, grid_lines
from planctl.views.grid import Grid
from tests import snapshots
from tests.support import ROOT
from tests.unit.grid.drawn import grid_of

PRIORITIES = {"CP7", "CP8", "HR&OD4"}


@pytest.fixture(scope="module")
def bromsgrove() -> Grid:
    text = (ROOT / "plans/bromsgrove-improvement-2007.yaml").read_text(encoding="utf-8")
    return grid_of(text, "2007-10-31", lambda standing: standing.item.priority.ref in PRIORITIES, strict=False)


@pytest.mark.parametrize("width", [80, 120, 200])
@pytest.mark.parametrize(("name", "glyphs"), [("unicode", UNICODE), ("ascii", ASCII)])
def test_bromsgrove(bromsgrove: Grid, width: int, name: str, glyphs: Glyphs) -> None:
    snapshots.check(f"grid/bromsgrove-{width}-{name}.txt", as_text(grid_lines(bromsgrove, width, glyphs)))
