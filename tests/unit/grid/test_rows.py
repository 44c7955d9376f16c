"""Which rows a grid has, in which order, under which headings, and how each stands."""

from __future__ import annotations

from planctl.status import Standing
from planctl.views.grid import GridRow, in_state_words
from planctl.words import ItemKind
from tests.unit.grid.drawn import glyphs, grid_of, names
from tests.unit.plans import plan_with

OCTOBER = "2007-10-31"
MEASURES = """
- ref: 7.1
  title: Pilots
  success: More influence
  due: 30 September 2007
  lead: HB
  actions:
    - {ref: 7.1.1, title: Evaluate, lead: JP, due: December 2007}
    - ref: 7.1.2
      title: Bid
      lead: JP/HB
      due: December 2007
      actions:
        - {ref: 7.1.2.1, title: Draft, due: November 2007}
- ref: 7.2
  success: Fewer complaints
  actions-required:
    - {title: Survey, due: 31 July 2007}
    - {title: Forum, due: On-going}
"""
ACTIONS = """
- {ref: 1, title: Reply, measures: [7.1, 7.2]}
- {ref: 2, title: Send, measures: [7.1, 7.2], actions: [{ref: 2.1, title: Print}]}
- {ref: 3, title: Consult, measures: 7.1}
- {ref: 4, title: Tell}
"""


def rows(wanted: str = "", *, measures: str = MEASURES, actions: str = "") -> tuple[GridRow, ...]:
    """The rows of the one priority; of those whose refs are given, or of all."""
    refs = wanted.split()

    def is_wanted(standing: Standing) -> bool:
        return not refs or (standing.item.ref in refs and standing.item.kind is not ItemKind.MEASURE)

    (section,) = grid_of(plan_with(measures=measures, actions=actions), OCTOBER, is_wanted).sections
    return section.rows


def test_file_order_with_measures_as_headings() -> None:
    found = rows()
    assert names(found) == ["7.1", "7.1.1", "7.1.2", "7.1.2.1", "7.2", "Survey", "Forum"]
    assert [row.heading for row in found] == [True, False, False, False, True, False, False]
    assert [row.depth for row in found] == [0, 0, 0, 1, 0, 1, 1]


def test_a_measure_shows_its_own_months_and_the_worst_below_it() -> None:
    pilots, *_, quality, survey, forum = rows()
    assert (glyphs(pilots), in_state_words(pilots.judgement)) == ("·····●▲·····", "late (amber)")
    assert (glyphs(quality), in_state_words(quality.judgement)) == ("············", "late (red)")
    assert (glyphs(survey), in_state_words(survey.judgement)) == ("···●▲▲▲·····", "late (red)")
    assert (glyphs(forum), in_state_words(forum.judgement)) == ("────────────", "ongoing")


def test_a_measure_without_a_title_goes_by_its_measure_of_success() -> None:
    assert [row.title for row in rows() if row.heading] == ["Pilots", "Fewer complaints"]


def test_leads_are_joined_and_a_milestone_has_its_actions() -> None:
    assert [row.lead for row in rows()] == ["HB", "JP", "JP/HB", "JP/HB", "", "", ""]


def test_what_is_chosen_is_shown_with_what_it_is_part_of() -> None:
    assert names(rows("7.1.2.1")) == ["7.1", "7.1.2", "7.1.2.1"]
    assert names(rows("7.1.1")) == ["7.1", "7.1.1"]


def test_actions_that_serve_several_measures_stand_under_one_heading() -> None:
    found = rows(actions=ACTIONS)[7:]
    assert names(found) == ["7.1, 7.2", "1", "2", "2.1", "7.1", "3", "4"]
    assert [row.title for row in found if row.heading] == ["Pilots", "Pilots"]
    assert [in_state_words(row.judgement) for row in found if row.heading] == ["", ""]
    assert [row.corrective for row in found] == [""] * 7


def test_a_priority_without_work_is_left_out_and_one_has_its_worst_state_shown_or_not() -> None:
    text = plan_with(measures=MEASURES) + "  - {ref: CP2, title: Nothing yet}\n"
    (section,) = grid_of(text, OCTOBER, lambda standing: standing.item.ref == "7.1.1").sections
    assert (section.ref, in_state_words(section.worst)) == ("CP1", "late (red)")


def test_nothing_chosen_is_an_empty_grid() -> None:
    assert grid_of(plan_with(measures=MEASURES), OCTOBER, lambda standing: False).sections == ()


def test_what_lacks_a_ref_or_a_title_is_shown_without() -> None:
    (row,) = rows(measures="", actions="- {lead: HB, corrective-action: In hand}")
    assert (row.ref, row.title, row.corrective) == ("", "no title", "In hand")
