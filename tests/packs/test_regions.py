"""Wide tables of a page stand in regions that scroll, each with a name of its own."""

from __future__ import annotations

import re

from planctl.render.pack.regions import scrollable


def table(columns: int, caption: str = "") -> str:
    headings = '<th scope="col">x</th>' * columns
    return f"<table>{caption}<thead><tr>{headings}</tr></thead></table>"


def test_a_wide_table_stands_in_a_region_named_by_its_caption() -> None:
    made = scrollable(table(4, "<caption>Late work</caption>"))
    assert made.startswith('<div class="scroll" role="region" aria-labelledby="table-1" tabindex="0"><table>')
    assert '<caption id="table-1">Late work</caption>' in made


def test_a_table_of_three_columns_fits_any_screen() -> None:
    assert scrollable(table(3)) == table(3)


def test_a_caption_keeps_its_own_id() -> None:
    made = scrollable(table(4, '<caption id="late">Late work</caption>'))
    assert 'aria-labelledby="late"' in made
    assert made.count("id=") == 1


def test_regions_of_one_caption_are_told_apart() -> None:
    twice = table(4, '<caption>Say "late" &amp; <strong>mean</strong> it</caption>') * 2
    shouted = twice.replace("mean", "MEAN", 1)
    assert 'aria-label="Say &quot;late&quot; &amp; mean it (table 2)"' in scrollable(shouted)
    assert 'aria-label="Say &quot;late&quot; &amp; mean it (table 2)"' in scrollable(twice)


def test_so_are_those_without_a_caption() -> None:
    names = re.findall('aria-label="([^"]*)"', scrollable(table(4) + table(5)))
    assert names == ["Table 1", "Table 2"]


def test_what_stands_around_tables_stays() -> None:
    assert scrollable(f"<p>Before</p>{table(2)}<p>After</p>") == f"<p>Before</p>{table(2)}<p>After</p>"
