"""What the house templates of the four councils say of the work: all of it, in words before colours."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest

from planctl.model import Brief
from planctl.views.grid import Cell
from tests.packs.data import AS_AT
from tests.packs.printed import data_of, page_of, page_with, tables_in, words_in

HOUSE = ["improvement-update", "service-plan", "business-plan", "decision-record", "lead-reminder"]
PLANS = ["", "bromsgrove", "darlington", "salford", "stockton"]
BARE = "title: Improvement Plan\nperiod: 2007/08\n"


def one(priority: str) -> str:
    """A plan with one priority, CP1, of which the text is known."""
    lines = "".join(f"    {line}\n" for line in priority.strip("\n").splitlines())
    return f"{BARE}priorities:\n  - ref: CP1\n    title: Community influence\n{lines}"


@pytest.mark.parametrize("plan", PLANS)
@pytest.mark.parametrize("template", HOUSE)
def test_tables_have_captions_of_their_own_and_no_merged_cells(template: str, plan: str) -> None:
    page = page_of(template, plan, AS_AT)
    captions = [table.caption for table in tables_in(page)]
    assert all(captions)
    assert len(captions) == len(set(captions))
    assert not re.search("colspan|rowspan|style=", page.partition("<body>")[2])
    for table in tables_in(page):
        assert {len(row) for row in table.rows} <= {len(table.columns)}


@pytest.mark.parametrize("plan", PLANS)
@pytest.mark.parametrize("template", HOUSE)
def test_no_heading_skips_a_level(template: str, plan: str) -> None:
    levels = [int(level) for level in re.findall(r"<h([1-4])", page_of(template, plan, AS_AT))]
    assert levels[0] == 1
    assert all(below <= above + 1 for above, below in pairwise(levels))


@pytest.mark.parametrize("template", HOUSE)
def test_a_plan_with_nothing_in_it_yet_has_a_page(template: str, tmp_path: Path) -> None:
    page = page_with(template, data_of(tmp_path, BARE + "priorities: []\n"))
    assert "Improvement Plan" in words_in(page)


def test_the_key_explains_every_word_of_the_grid_and_no_two_are_alike() -> None:
    key = tables_in(page_of("improvement-update", "bromsgrove"))[0]
    assert [words.casefold() for words in key.cells("Status")] == [cell.value for cell in Cell if cell.value]
    assert len(set(key.cells("In the grid"))) == len(key.rows)


def test_the_month_grid_says_in_words_when_work_is_planned_and_late(tmp_path: Path) -> None:
    text = one("""
actions:
  - ref: 1
    title: Write the strategy
    months: Jul–Sep
    corrective-action: Ask for help
""")
    page = page_with("improvement-update", data_of(tmp_path, text))
    grid = next(table for table in tables_in(page) if "month by month" in table.caption)
    assert grid.rows == [["1", "Write the strategy", "nobody", *["", "", "", "plan", "plan", "plan", "late"],
                          *["", "", "", "", ""], "Ask for help"]]  # fmt: skip


def test_a_measure_has_a_row_for_each_action_that_it_requires(tmp_path: Path) -> None:
    text = one("""
measures:
  - ref: 1.1
    success: Customers are satisfied
    lead: HB
    resources: Approved budget
    actions-required:
      - title: Survey
        due: 31 July 2007
        revisions:
          - due: 30 November 2007
            reason: Staff left
            on: 1 August 2007
            approved: Cabinet
      - title: Feedback sheets
        lead: JP
        resources: None
""")
    measures = tables_in(page_with("improvement-update", data_of(tmp_path, text)))[1]
    assert measures.rows == [
        [
            *("1.1", "Customers are satisfied", "Survey"),
            *("31 July 2007; agreed since: 30 November 2007", "HB", "Approved budget"),
        ],
        ["1.1", "Customers are satisfied", "Feedback sheets", "no date", "JP", "None"],
    ]


def test_a_progress_update_names_its_day_author_colour_and_the_work_below_a_measure(tmp_path: Path) -> None:
    text = one("""
measures:
  - ref: 1.1
    success: Customers are satisfied
    actions:
      - ref: 1.1.1
        title: Survey
        updates:
          - on: 3 October 2007
            by: HB
            rag: amber
            progress: 60%
            note: Half of them have answered
  - ref: 1.2
    success: Fewer complaints
actions:
  - ref: 9
    title: Beside the measures
""")
    updates = tables_in(page_with("improvement-update", data_of(tmp_path, text)))[2]
    assert updates.rows == [
        ["1.1", "3 October 2007, 1.1.1, HB, declared amber , 60%: Half of them have answered"],
        ["1.2", "None reported"],
    ]


def test_what_has_become_of_work_stands_after_its_date(tmp_path: Path) -> None:
    text = one("""
actions:
  - ref: 1
    title: Done
    due: 31 July 2007
    completed: 25 July 2007
  - ref: 2
    title: Given up
    due: 31 July 2007
    cancelled:
      on: 1 July 2007
      approved: Cabinet
""")
    actions = tables_in(page_with("service-plan", data_of(tmp_path, text)))[0]
    assert actions.cells("Date for completion") == ["31 July 2007. Completed 25 July 2007", "31 July 2007. Cancelled"]


def test_a_linked_risk_of_the_register_is_named_by_its_title() -> None:
    page = words_in(page_of("service-plan", "darlington"))
    assert "Link to Risk 1 Corporate reputation" in page
    assert "Link to Risk Reputation of the unit" in page


def test_indicators_without_a_figure_say_so() -> None:
    tables = tables_in(page_of("business-plan", "salford-customer-support-2009", AS_AT.replace(year=2009)))
    national = next(table for table in tables if table.caption == "National indicators")
    protection = dict(zip(national.columns, national.rows[1], strict=True))
    assert protection["National Indicator No"] == "NI 37"
    assert (protection["Target 2008/09"], protection["Actual 2008/09"]) == ("15%", "not reported")
    assert protection["Target 2009/10"] == "none"


def test_strategic_links_say_what_serves_each_and_what_nothing_serves() -> None:
    tables = tables_in(page_of("business-plan", "salford-customer-support-2009"))
    served = dict(next(table for table in tables if table.caption == "Strategic links: what serves each").rows)
    assert served["LGPIH Act"] == "28"
    assert served["Pledges"] == "Nothing in this plan"


def test_mitigations_that_are_late_say_by_how_much() -> None:
    tables = tables_in(page_of("business-plan", "salford-customer-support-2009", AS_AT.replace(year=2009)))
    risks = next(table for table in tables if table.caption.startswith("Risks,"))
    equality = next(row for row in risks.rows if row[0].startswith("B "))
    assert "March 2009, late by 214 days" in equality[risks.columns.index("Deadlines")]


def test_a_decision_that_was_not_recorded_in_full_says_so_under_each_heading(tmp_path: Path) -> None:
    text = f"{BARE}priorities: []\ndecisions:\n  - body: Cabinet\n    on: 15 March 2007\n"
    assert words_in(page_with("decision-record", data_of(tmp_path, text))).count("Not recorded") == 7


def test_a_decision_to_come_has_the_briefs_words_and_what_is_owed(tmp_path: Path) -> None:
    brief = Brief(
        node=None,
        id="november",
        title="Half-year report",
        meeting="Cabinet",
        recommendations=("That the report be noted.",),
        reasons="Members asked for it.",
    )
    page = words_in(page_with("decision-record", data_of(tmp_path, BARE + "priorities: []\n", brief=brief)))
    assert "proposed, not yet decided" in page
    assert "2. Record of the Decision Still owed RECOMMENDED That the report be noted." in page
    assert (
        "3. Reasons for the Decision Members asked for it. 4. Alternative Options Considered and Rejected Not stated"
        in page
    )
    assert "Call In must be executed Not stated" in page


@pytest.mark.parametrize(
    ("template", "block", "words"),
    [
        ("improvement-update", "grid", "month by month"),
        ("improvement-update", "key", "Key to the month grids"),
        ("service-plan", "risks", "Risk Assessment"),
        ("business-plan", "budgets", "Area of spend/Division"),
    ],
)
def test_a_block_can_be_left_out(template: str, block: str, words: str) -> None:
    plan = {"improvement-update": "bromsgrove", "service-plan": "darlington"}.get(template, "salford")
    assert words in page_of(template, plan, AS_AT)
    assert words not in words_in(page_of(template, plan, AS_AT, (block,)))
