"""The charts of a pack: their numbers add up, and the pictures show just these numbers."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.dates import Window
from planctl.render.pack.charts import WORST_FIRST, progress_chart, standing_chart
from planctl.status.tally import Bucket, Tally, sentence
from planctl.views.pack.charts import progress, share_rows
from planctl.views.pack.colours import colours
from tests.packs.data import Row, pack_of, shipped
from tests.unit.plans import MONTH, action, plan_with, standings

DAYS = [date(2007, 10, 31), date(2008, 4, 1), date(2010, 10, 31)]
COUNTS = st.fixed_dictionaries({bucket: st.integers(0, 500) for bucket in Bucket})
AUTUMN = Window(date(2007, 9, 1), date(2007, 11, 30))
# All that XML can hold, which is less than HTML can.
ANY_TEXT = st.text(st.characters(exclude_characters="\ufffe\uffff"), max_size=30)
SVG = "{http://www.w3.org/2000/svg}"


@given(COUNTS)
def test_shares_are_the_sentence_in_figures(counts: dict[Bucket, int]) -> None:
    counted = Tally(counts)
    rows = share_rows(counted, MONTH)
    assert sum(row["count"] for row in rows) == counted.total
    assert sum(int(row["percent"][:-1].replace(".", "")) for row in rows) == (1000 if counted.total else 0)
    said = sentence(counted)
    assert all(f"{row['percent']} {row['words']}" in said for row in rows if row["count"])


@pytest.mark.parametrize("as_at", DAYS, ids=str)
def test_every_action_is_planned_once_and_completed_at_most_once(as_at: date) -> None:
    for plan in pack_of(shipped().read, as_at)["plans"]:
        made = plan["progress"]
        places = [*made["months"], made["before"], made["after"], made["undated"]]
        assert sum(place["planned"] for place in places) == plan["total"]
        assert sum(place["completed"] for place in places) == plan["counts"]["completed"]


def test_what_was_planned_and_completed_stands_in_its_month() -> None:
    text = plan_with(
        actions=action("due: 30 September 2007\ncompleted: 2 October 2007", "1")
        + action("due: 31 March 2007", "2")
        + action("due: October 2007", "3")
        + action("due: 2009/10", "4")
        + action("due: TBC", "5")
        + action("due: October 2007\nstatus: completed", "6")
    )
    assert progress(standings(text, "2007-10-31"), AUTUMN) == {
        "months": [
            {"month": "2007-09", "planned": 1, "completed": 0},
            {"month": "2007-10", "planned": 2, "completed": 1},
            {"month": "2007-11", "planned": 0, "completed": 0},
        ],
        "before": {"planned": 1, "completed": 0},
        "after": {"planned": 1, "completed": 0},
        "undated": {"planned": 1, "completed": 1},
    }


def test_cancelled_work_is_not_planned_any_more() -> None:
    gone = "due: October 2007\ncancelled: {on: 1 October 2007, reason: Merged, approved: {by: Cabinet}}"
    made = progress(standings(plan_with(actions=action(gone)), "2007-10-31"), AUTUMN)
    assert [month["planned"] for month in made["months"]] == [0, 0, 0]


def texts(svg: str) -> list[str]:
    """What can be read in a picture, its title left out."""
    return [made.text or "" for made in ET.fromstring(_named(svg)).iter(f"{SVG}text")]


def _named(svg: str) -> str:
    return str(svg).replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)


def bar(ref: str | None, **counts: int) -> Row:
    return {"ref": ref, "counts": {word: counts.get(word.replace(" ", "_"), 0) for word in WORST_FIRST}}


def test_a_bar_says_the_numbers_of_its_parts_and_their_sum() -> None:
    rows = [bar("CP1", red=2, on_target=8), bar("CP2", amber=5)]
    assert texts(standing_chart(rows, colours({}), "a", "How it stands")) == [
        *("red", "amber", "on target"),
        *("CP1", "2", "8", "10"),
        *("CP2", "5", "5"),
    ]  # fmt: skip


def test_a_part_too_small_for_its_number_goes_without() -> None:
    assert texts(standing_chart([bar("1", red=1, completed=99)], colours({}), "a", "It"))[2:] == ["1", "99", "100"]


def test_long_refs_are_cut_and_missing_ones_said() -> None:
    shown = texts(standing_chart([bar("HR&OD1.10.12"), bar(None)], colours({}), "a", "It"))
    assert shown == ["HR&OD1.10.…", "0", "no ref", "0"]


def test_each_word_has_a_pattern_of_its_own_within_its_colour() -> None:
    svg = standing_chart([bar("1", **{word.replace(" ", "_"): 9 for word in WORST_FIRST})], colours({}), "a", "It")
    patterns = [made.get("id") for made in ET.fromstring(_named(svg)).iter(f"{SVG}pattern")]
    assert len(set(patterns)) == len(WORST_FIRST)


def test_columns_stand_over_their_months_and_the_day_is_marked() -> None:
    made = {
        "months": [
            {"month": "2007-12", "planned": 4, "completed": 3},
            {"month": "2008-01", "planned": 0, "completed": 1},
        ]
    }
    assert texts(progress_chart(made, "2007-12-31", "a", "Months")) == [
        *("planned", "completed"),
        *("4", "3", "Dec", "2007", "as at"),
        *("1", "Jan", "2008"),
    ]  # fmt: skip


@given(ANY_TEXT, ANY_TEXT)
def test_no_text_of_a_plan_breaks_a_picture(ref: str, title: str) -> None:
    svg = standing_chart([bar(ref, red=3)], colours({}), "a", title)
    assert {made.tag.removeprefix(SVG) for made in ET.fromstring(_named(svg)).iter()} <= {
        *("svg", "title", "defs", "pattern", "rect", "path", "text", "line"),
    }  # fmt: skip


def test_a_picture_is_read_as_its_title_and_carries_no_styles() -> None:
    svg = str(standing_chart([bar("1", red=3)], colours({}), "a", "How the actions stand"))
    root = ET.fromstring(_named(svg))
    (title,) = root.iter(f"{SVG}title")
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == title.get("id")
    assert title.text == "How the actions stand"
    assert "style=" not in svg
