"""The house templates have the tables of their source documents, with the same columns in the same order.

Each expectation stands under the place in the source that prints it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from tests.packs.printed import page_of, tables_in

WINTER_2009 = date(2009, 12, 31)


def columns(template: str, plan: str, caption: str, as_at: date = date(2007, 10, 31)) -> list[str]:
    """The columns of the first table with that caption."""
    tables = tables_in(page_of(template, plan, as_at))
    return next(table.columns for table in tables if table.caption == caption)


# Bromsgrove, Improvement Plan 2007/08 Update, Appendix 2: the tables of priority CP1, and so of all 22.
@pytest.mark.parametrize(
    ("caption", "expected"),
    [
        (
            "CP1: measures of success",
            ["Ref.", "Measures of Success", "Actions Required", "Timescales", "Lead", "Resources"],
        ),
        ("CP1: progress update", ["Ref.", "Progress Update"]),
        (
            "CP1: month by month, July 2007 to June 2008",
            [
                *("Ref.", "Action", "Lead"),
                *("July", "Aug.", "Sep.", "Oct.", "Nov.", "Dec.", "Jan.", "Feb.", "Mar.", "Apr.", "May", "June"),
                "Corrective Action",
            ],
        ),
    ],
)
def test_improvement_update_has_bromsgroves_columns(caption: str, expected: Sequence[str]) -> None:
    assert columns("improvement-update", "bromsgrove", caption) == expected


# Darlington, Chief Executive's Office Service Plan 2007/08: a priority sheet, the linkages, the risk assessment.
@pytest.mark.parametrize(
    ("caption", "expected"),
    [
        (
            "1: actions",
            ["Actions needed to deliver improvement", "PIs", "Targets", "Lead officer", "Date for completion"],
        ),
        (
            "Objectives and the indicators that show them",
            ["Corporate Objective", "Service Objective", "Performance Indicators"],
        ),
        ("2006/07 risks", ["Risk Number", "Description", "Risk Score"]),
        ("2007/08 risks", ["Risk Number", "Description", "Risk Score"]),
        (
            "Risk matrix: likelihood down, impact across, with each cell’s side of the risk appetite",
            ["Likelihood", "IV Negligible", "III Marginal", "II Critical", "I Catastrophic"],
        ),
        # A table of its own for each risk in the source, its controls in a line below.
        (
            "What would set each risk off, what would follow, and what is done now",
            ["Vulnerability", "Trigger", "Consequence", "Controls in place"],
        ),
    ],
)
def test_service_plan_has_darlingtons_columns(caption: str, expected: Sequence[str]) -> None:
    assert columns("service-plan", "darlington", caption) == expected


def test_service_plan_has_the_boxes_of_darlingtons_sheet_in_their_order() -> None:
    page = page_of("service-plan", "darlington")
    sheet = page.partition("<dl")[2].partition("<h2>2. ")[0]
    boxes = [part.partition("</dt>")[0] for part in sheet.split("<dt>")[1:]]
    assert boxes == [
        *("Link to Change Driver", "Link to Risk"),
        *("Link to Service Plan objective", "Link to Departmental objective"),
        *("Link to Corporate objective", "Link to Community Strategy Themes"),
        "Service improvement description",
        "Expected outcome",
        "Expected efficiency gains (both cashable and non-cashable)",
        "Resource required to implement change",
        "Implications for Corporate Services",
        "Additional information",
    ]


# Salford, Customer and Support Services Business Plan 2009/12, sections 3, 6, 7a and 8, as at the end of 2009: the
# actuals of 2008/09 are owed, those of later years not yet.
@pytest.mark.parametrize(
    ("caption", "expected"),
    [
        (
            "National indicators",
            [
                *("National Indicator No", "Indicator Definition"),
                *("Target 2008/09", "Actual 2008/09", "Target 2009/10", "Target 2010/11"),
            ],
        ),
        # The source has no words over the second column here.
        (
            "Local performance indicators",
            [
                *("LPI No", "Indicator Definition"),
                *("Target 2008/09", "Actual 2008/09", "Target 2009/10", "Target 2010/11"),
            ],
        ),
        (
            "Staffing and net budget by division",
            ["Area of spend/Division", "Staffing Budget (£000)", "Total Net Budget (£000)"],
        ),
        (
            "Improving front line services",
            [
                "Service Objectives",
                "Strategic Links",
                "This year’s actions for improvement",
                "Deadline",
                "Lead Officer",
                "Performance measures and monitoring arrangements",
                "Have the equality implications been considered?",
                "Risks Identified",
            ],
        ),
        # “Risk Score” and “Actions to mitigate risk” span two columns each there; no cells are merged here.
        (
            "Risks, what is done about them, and who owns them",
            [
                *("Identified Risk", "Current Score", "Target Score"),
                *("What do we do now?", "What are we going to do?"),
                *("Monitoring Milestones", "Risk Owner", "Deadlines", "Monitoring arrangements"),
            ],
        ),
    ],
)
def test_business_plan_has_salfords_columns(caption: str, expected: Sequence[str]) -> None:
    assert columns("business-plan", "salford-customer-support-2009", caption, WINTER_2009) == expected


# Section 7b: an overview of later years, each date below its action.
def test_business_plan_gives_the_years_ahead_in_salfords_four_columns() -> None:
    found = columns("business-plan", "salford-customer-support-2010", "Improving front line services", WINTER_2009)
    assert found == ["Service Objectives", "Strategic Links", "Actions for improvement", "Lead Officer"]


# Stockton, Cabinet decision record of 15 March 2007: seven numbered headings, whatever is known.
def test_decision_record_has_stocktons_seven_headings() -> None:
    page = page_of("decision-record", "stockton")
    assert [part.partition("</h3>")[0] for part in page.split("<h3>")[1:]] == [
        "1. Title of Item/Report",
        "2. Record of the Decision",
        "3. Reasons for the Decision",
        "4. Alternative Options Considered and Rejected",
        "5. Declared (Cabinet Member) Conflicts of Interest",
        "6. Details of any Dispensations",
        "7. Date and Time by which Call In must be executed",
    ]
