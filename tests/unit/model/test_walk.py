"""Every value of a kind in a plan, wherever the model has such values."""

from __future__ import annotations

from planctl.binding import bind_plan
from planctl.model.keys import Bars, Figure, Period, When, Who
from planctl.model.walk import values_in
from planctl.source import read_source

TEXT = """
title: Plan
period: 2007/08
owner: KD
people:
  HB: {from: 2005}
priorities:
  - ref: CP1
    title: Town centre
    measures:
      - ref: 1.1
        success: Backing
        due: May 2007
        actions:
          - ref: 1.1.1
            title: Ask
            months: Jul
            support: [AL, GA]
            updates: {on: 1 Aug 2007, progress: 60%}
            actions:
              - {ref: 1.1.1.1, title: Listen, due: June 2007}
indicators:
  - {ref: NI 14, title: Contact, targets: {2007/08: 5, 2008/09: 6}}
"""


def texts(*kinds: type) -> list[tuple[str, str]]:
    plan, _ = bind_plan(read_source(TEXT.encode()), "plan")
    assert plan is not None
    return [(written.key, written.value.text) for written in values_in(plan, *kinds)]


def test_dates_at_any_depth_and_under_any_heading() -> None:
    assert texts(When, Period) == [
        ("period", "2007/08"),
        ("from", "2005"),
        ("due", "May 2007"),
        ("on", "1 Aug 2007"),
        ("due", "June 2007"),
    ]


def test_values_of_lists_and_of_headings_come_one_by_one() -> None:
    assert texts(Who) == [("owner", "KD"), ("support", "AL"), ("support", "GA")]
    assert texts(Figure) == [("progress", "60%"), ("targets", "5"), ("targets", "6")]


def test_bars() -> None:
    assert texts(Bars) == [("months", "Jul")]


def test_a_value_knows_where_it_stands() -> None:
    plan, _ = bind_plan(read_source(TEXT.encode()), "plan")
    assert plan is not None
    assert [written.span.line for written in values_in(plan, Bars)] == [17]
