"""`planctl.yaml`: what holds for every plan of a council (docs/format.md)."""

from __future__ import annotations

from datetime import date

import pytest

from planctl.binding import bind_plan, bind_settings, calendar_of, plan_calendar
from planctl.dates import Cadence, Window
from planctl.model import Person
from planctl.source import read_source
from tests.unit.plans import bind_workspace, plan

# The example of docs/format.md.
WHOLE = """
    format: 1
    organisation: Bromsgrove District Council
    year-starts: April
    quarters: financial
    plans: plans
    templates: templates
    people:
      JP: Head of Financial Services
      HB:
        post: Assistant Chief Executive
        email: hb@council.example
        from: 2005
      Trade Unions:
        group: true
    frameworks:
      corporate-objectives:
        title: Corporate objectives
        items:
          - Providing excellent services
    themes: [Communities, Money]
    red-after: 1 month
    colours:
      suspended: blue
    baseline: approved-2007
    rules:
      missing-update: warning
"""


def test_every_key() -> None:
    found = bind_workspace(WHOLE)
    assert (found.format, found.organisation, found.baseline) == (1, "Bromsgrove District Council", "approved-2007")
    assert (found.year_starts, found.quarters) == ("April", "financial")
    assert (found.plans, found.templates) == (("plans",), ("templates",))
    assert list(found.people) == ["JP", "HB", "Trade Unions"]
    assert found.people["JP"] == Person(node=None, post="Head of Financial Services")
    assert found.people["HB"].from_ is not None
    assert found.people["Trade Unions"].group is True
    assert found.frameworks["corporate-objectives"].items == ("Providing excellent services",)
    assert found.themes == ("Communities", "Money")
    assert found.red_after == Cadence(1, "month")
    assert (found.colours, found.rules) == ({"suspended": "blue"}, {"missing-update": "warning"})


def test_what_is_left_out_has_its_default() -> None:
    found = bind_workspace("organisation: Bromsgrove\n")
    assert (found.format, found.year_starts, found.quarters) == (1, "April", "financial")
    assert (found.plans, found.templates, found.themes) == ((), (), ())
    assert (found.people, found.frameworks, found.colours, found.rules) == ({}, {}, {}, {})
    assert found.red_after == Cadence(1, "month")


def test_the_calendar_of_a_council() -> None:
    assert calendar_of(None).year_starts == 4
    found = calendar_of(bind_workspace("year-starts: October\nquarters: calendar\n"))
    assert (found.year_starts, found.quarters, found.period, found.grid) == (10, "calendar", None, None)


def test_the_calendar_of_a_plan_adds_its_period_and_grid() -> None:
    text = "title: P\nperiod: 2007/08\ngrid: July 2007 – June 2008\n"
    found = plan_calendar(plan(text), bind_workspace("quarters: calendar\n"))
    assert found.period == Window(date(2007, 4, 1), date(2008, 3, 31))
    assert found.grid == Window(date(2007, 7, 1), date(2008, 6, 30))
    assert found.quarters == "calendar"


@pytest.mark.parametrize(
    "period",
    [
        pytest.param("some time", id="that cannot be read"),
        pytest.param("from April 2007", id="without an end"),
        pytest.param("by March 2008", id="without a beginning"),
        pytest.param("", id="that is not given"),
    ],
)
def test_a_period_is_none(period: str) -> None:
    found = plan_calendar(plan(f"title: P\nperiod: {period}\n"), None)
    assert (found.period, found.grid) == (None, None)


def test_a_period_of_a_wrong_shape_is_none() -> None:
    bound, findings = bind_plan(read_source(b"title: P\nperiod: [2007/08]\n"), "plan")
    assert bound is not None
    assert bound.period is None
    assert plan_calendar(bound, None).period is None
    assert [finding.rule.name for finding in findings] == ["wrong-shape", "missing-key"]


def test_a_year_that_starts_in_no_month_starts_in_april() -> None:
    settings, findings = bind_settings(read_source(b"year-starts: Smarch\nquarters: [x]\n"))
    assert settings is not None
    assert (calendar_of(settings).year_starts, calendar_of(settings).quarters) == (4, "financial")
    assert len(findings) == 2
