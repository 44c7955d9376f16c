"""What holds of every grid at every width: nothing is too wide, no month and no ref is lost."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from planctl.render.grid import ASCII, NARROWEST, UNICODE, Glyphs
from planctl.views.grid import Cell, Grid
from tests.support import ROOT
from tests.unit.grid.drawn import JULY_TO_JUNE, grid_of, lines_of
from tests.unit.plans import plan_with

PLANS = sorted((ROOT / "plans").glob("*.yaml"))
# Letters of one column and of two, some that combine, and blanks: what officers and pasted text may hold.
TEXT = st.text(alphabet="abc ABC -/.,&é–’£東京한\u0301\u200b\x1b", max_size=70)


@cache
def shipped(path: Path) -> Grid:
    return grid_of(path.read_text(encoding="utf-8"), "2007-10-31", strict=False)


def too_wide(lines: list[str], width: int) -> list[str]:
    return [line for line in lines if cell_len(line) > max(width, NARROWEST)]


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
@pytest.mark.parametrize("glyphs", [UNICODE, ASCII], ids=["unicode", "ascii"])
def test_the_shipped_plans_at_many_widths(path: Path, glyphs: Glyphs) -> None:
    grid = shipped(path)
    for width in range(60, 221, 11 if glyphs is UNICODE else 53):
        check(grid, width, glyphs)


def check(grid: Grid, width: int, glyphs: Glyphs) -> None:
    lines = lines_of(grid, width, glyphs)
    assert not too_wide(lines, width)
    assert {row.ref for row in grid.rows if row.standing and row.ref} <= {
        word for line in lines for word in line.split()
    }
    assert glyphs is UNICODE or all(map(str.isascii, lines))


@pytest.mark.parametrize("width", range(60, 221))
def test_long_words_at_every_width(width: int) -> None:
    check(
        strange("HR&OD4.12.1", "Evaluate capacity building " * 3, "JP/DS/LS", "Wait for Cabinet. " * 5), width, UNICODE
    )


@given(TEXT, TEXT, TEXT, TEXT, st.integers(20, 220), st.sampled_from([UNICODE, ASCII]))
def test_any_text_at_any_width(ref: str, title: str, lead: str, corrective: str, width: int, glyphs: Glyphs) -> None:
    lines = lines_of(strange(ref, title, lead, corrective), width, glyphs)
    assert not too_wide(lines, width)
    assert "\x1b" not in "".join(lines)
    heading = next(line for line in lines if line.startswith("Ref "))
    letters = "".join(heading.split("Lead" if "Lead" in heading else "Action")[1].split("Status")[0].split())
    assert letters.replace("[", "").replace("]", "") in {"JASONDJFMAMJ", "JulAugSepOctNovDecJanFebMarAprMayJun"}


def strange(ref: str, title: str, lead: str, corrective: str) -> Grid:
    """A grid whose plan, priority and rows bear these texts."""
    quoted = corrective.replace("\x1b", "<U+001B>").replace("\u200b", "").strip() or "none"
    text = plan_with(grid=JULY_TO_JUNE, actions=f'- {{ref: 1, title: x, corrective-action: "{quoted}"}}\n- {{ref: 2}}')
    grid = grid_of(text, "2007-10-31", strict=False)
    (section,) = grid.sections
    cells = tuple(Cell)[:12]
    rows = tuple(replace(row, ref=ref, title=title, lead=lead, cells=cells) for row in section.rows)
    heading = replace(rows[0], standing=None, heading=True)
    return replace(grid, sections=(replace(section, ref=ref, title=title, rows=(heading, *rows)),))
