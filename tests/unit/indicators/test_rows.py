"""Indicators as rows of JSON and as tables."""

from __future__ import annotations

import io
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from planctl.render.plain import as_plain
from planctl.render.table import print_tables
from planctl.views.brief import least_width
from planctl.views.indicator_tables import brief_indicator_listing, indicator_listing
from planctl.views.listing import Listing, Row
from tests.unit.indicators.performing import figures, row

ON = date(2009, 6, 30)
JUDGED = "better: lower\ntolerance: 10%\nlead: JT\n" + figures(
    targets="2007/08: 22 days; 2008/09: 20 days; 2009/10: 19 days", actuals="2007/08: 24 days; 2008/09: 20.9 days"
)
KEYS = [
    "plan", "ref", "title", "unit", "better", "tolerance", "leads", "period", "target", "actual", "variance",
    "variance_percent", "variance_unit", "rag", "not_judged", "trend", "since", "next_period", "targets", "actuals",
    "commentary", "draft", "path", "line", "column",
]  # fmt: skip


def test_a_row_says_everything() -> None:
    made = row(JUDGED, "2009-06-30")
    assert list(made) == KEYS
    assert (made["period"], made["rag"], made["not_judged"], made["leads"]) == ("2008/09", "amber", None, ["JT"])
    assert made["actual"] == {"text": "20.9 days", "number": 20.9, "unit": "days"}
    assert (made["variance"], made["variance_percent"], made["variance_unit"]) == (0.9, 4.5, "days")
    assert (made["trend"], made["since"], made["next_period"]) == ("improving", "2007/08", "2009/10")
    assert list(made["targets"]) == ["2007/08", "2008/09", "2009/10"]
    assert (made["path"], made["line"], made["column"]) == ("plans/plan.yaml", 5, 10)


def test_a_row_of_nothing_is_full_of_nulls() -> None:
    made = row("", "2009-06-30")
    empty = {key for key, value in made.items() if value is None}
    assert {"period", "target", "actual", "variance", "variance_percent", "rag", "trend", "next_period"} <= empty
    assert (made["targets"], made["actuals"], made["not_judged"]) == ({}, {}, "no actual")


@pytest.mark.parametrize(
    ("unit", "target", "actual", "variance"),
    [
        ("", "21 days", "20.9 days", "-0.1 days (-0.5%)"),
        ("days", "21", "20.9", "-0.1 days (-0.5%)"),
        ("", "22,500", "24,000", "+1,500 (+6.7%)"),
        ("", "98.70%", "99%", "+0.3 points"),
        ("'%'", "0.90", "0.85", "-0.05 points"),
        ("", "£5m", "£5.235m", "+£235,000 (+4.7%)"),
        ("", "5.235M", "5M", "-235,000 (-4.5%)"),
        ("", "0 complaints", "3", "+3 complaints"),
        ("", "20 days", "20.0 days", "0 days"),
        ("", "100,000", "99,999", "-1"),
        ("", "-10", "-12", "-2 (-20.0%)"),
        ("", "to be set", "3", ""),
        ("", "3 weeks", "20 days", ""),
    ],
)
def test_a_variance_in_the_unit_and_in_per_cent_where_that_makes_sense(
    unit: str, target: str, actual: str, variance: str
) -> None:
    facts = (f"unit: {unit}\n" if unit else "") + figures(targets=f"2008/09: {target}", actuals=f"2008/09: {actual}")
    plain = as_plain(indicator_listing([("", [row(facts, "2009-06-30")])], ON))
    assert (f" {variance} " in plain) if variance else ("Variance" not in plain)


def test_the_table() -> None:
    groups = [("Benefits", [row(JUDGED, "2009-06-30")]), ("Revenues", [row("better: lower", "2009-06-30")])]
    assert as_plain(indicator_listing(groups, ON)) == (
        "Indicators as at 30 June 2009: 2\n"
        "\n"
        "Benefits\n"
        "Ref     Indicator                Lead  Period   Target   Actual     Variance           RAG         "
        "Trend                    Next target\n"
        "NI 181  Days to process a claim  JT    2008/09  20 days  20.9 days  +0.9 days (+4.5%)  amber       "
        "improving since 2007/08  19 days (2009/10)\n"
        "\n"
        "Revenues\n"
        "Ref     Indicator                Lead  Period   Target   Actual     Variance           RAG         "
        "Trend                    Next target\n"
        "NI 181  Days to process a claim                 none     none                          not judged\n"
        "\n"
        "2 indicators: 1 amber, 1 not judged (1 with no actual).\n"
    )


def test_a_spreadsheet_gets_the_plan_in_each_row() -> None:
    (section,) = indicator_listing([("Benefits", [row(JUDGED, "2009-06-30")])], ON, flat=True).sections
    assert (section.title, section.rows[0][:2]) == ("", ("plan", "NI 181"))


def test_a_narrow_terminal_gets_a_sentence() -> None:
    words = "better: lower\n" + figures(targets="2008/09: 20; 2009/10: to be set", actuals="2008/09: about 20")
    rows = [row(facts, "2009-06-30") for facts in (JUDGED, words, "")]
    assert [line for line in brief_indicator_listing([("", rows)], ON).rows if not line[0]] == [
        (
            "",
            "2008/09: 20.9 days; target 20 days; +0.9 days (+4.5%); improving since 2007/08; "
            "next 19 days (2009/10); lead JT",
            "",
        ),
        ("", "2008/09: about 20; target 20; next “to be set” (2009/10)", ""),
        ("", "no actual; no target", ""),
    ]


def test_there_may_be_none() -> None:
    assert "There are no such indicators." in as_plain(indicator_listing([("Benefits", [])], ON))
    assert least_width(indicator_listing([], ON)) < 80


WORDS = st.lists(st.sampled_from(["claims", "processed", "days", "a"]), min_size=1, max_size=12).map(" ".join)
FACTS = st.builds(
    lambda target, actual, lead, better: (
        f"lead: {lead}\n{better}"
        + figures(targets=f"2008/09: {target}; 2009/10: {target}", actuals=f"2007/08: 1; 2008/09: {actual}")
    ),
    st.sampled_from(["20 days", "to be set after one year", "5,235,000"]),
    st.sampled_from(["20 days", "not counted", "7"]),
    st.sampled_from(["JT", "Trade Unions"]),
    st.sampled_from(["", "better: lower\n"]),
)


@given(st.lists(FACTS, min_size=1, max_size=3), WORDS)
def test_at_the_least_width_nothing_is_cut(facts: list[str], title: str) -> None:
    rows = [{**row(each, "2009-06-30"), "title": title} for each in facts]
    listing = indicator_listing([("", rows)], ON)
    width = least_width(listing)
    seen = printed(listing, width)
    assert max(map(len, seen.splitlines())) <= width
    assert "…" not in seen


def printed(listing: Listing, width: int) -> str:
    out = Console(file=io.StringIO(), width=width, color_system=None, force_terminal=True)
    print_tables([listing], out)
    written = out.file
    assert isinstance(written, io.StringIO)
    return written.getvalue()


def test_a_draft_says_so() -> None:
    made: Row = {**row("", "2009-06-30"), "draft": True}
    assert "Days to process a claim (draft)" in as_plain(indicator_listing([("", [made])], ON))
