"""Several dates that are the named steps of one piece of work: the last of them counts (docs/dates.md)."""

from __future__ import annotations

import pytest

from planctl.dates import read
from tests.unit.dates.shown import PLAN, shown_as


@pytest.mark.parametrize(
    ("phrase", "stages"),
    [
        ("Develop by Aug 2007 Deliver by Dec 2007", ["Develop 2007-08-31", "Deliver 2007-12-31"]),
        ("Ph 1 – March 2009 Ph 2 – March 2010", ["Ph 1 2009-03-31", "Ph 2 2010-03-31"]),
        ("Stage 1 June 2007 Stage 2 Sept 2007", ["Stage 1 2007-06-30", "Stage 2 2007-09-30"]),
        ("Year 1 2007/08 Year 2 2008/09", ["Year 1 2008-03-31", "Year 2 2009-03-31"]),
        ("Phase A: Sept 2007; Phase B: March 2008", ["Phase A 2007-09-30", "Phase B 2008-03-31"]),
        ("draft Jun 2007, final Sep 2007", ["draft 2007-06-30", "final 2007-09-30"]),
        ("Jun 2007 draft, Sep 2007 final", ["draft 2007-06-30", "final 2007-09-30"]),
        ("draft end of June 2007 final end of Sep 2007", ["draft 2007-06-30", "final 2007-09-30"]),
        ("Report to Cabinet: June 2007 Report to Council: July 2007",
         ["Report to Cabinet 2007-06-30", "Report to Council 2007-07-31"]),
        ("Draft strategy report: June 2007; Final: July 2007",
         ["Draft strategy report 2007-06-30", "Final 2007-07-31"]),
        ("March 2008 (final report) – June 2008", ["final report 2008-03-31", "the rest 2008-06-30"]),
        ("Phase-two June 2007 Phase-IV Sept 2007", ["Phase two 2007-06-30", "Phase IV 2007-09-30"]),
        ("Phase-AB June 2007 Phase-CD Sept 2007", ["Phase-AB 2007-06-30", "Phase-CD 2007-09-30"]),
        ("Report on Phase 1: June 2007; Phase 2 report: July 2007",
         ["Report on Phase 1 2007-06-30", "Phase 2 report 2007-07-31"]),
        ("May 2007 (stage1) – Oct 2007", ["stage 1 2007-05-31", "the rest 2007-10-31"]),
        ("June 2007 (draft) – Sept 2007 (final)", ["draft 2007-06-30", "final 2007-09-30"]),
        ("Deliver by Dec 2007, develop by Aug 2007", ["Deliver 2007-12-31", "develop 2007-08-31"]),
    ],
)  # fmt: skip
def test_each_stage_has_its_name_and_its_own_date(phrase: str, stages: list[str]) -> None:
    reading = read(phrase)
    assert [f"{stage.text} {stage.due}" for stage in reading.stages] == stages
    assert reading.starts is None
    assert reading.due == max(stage.due for stage in reading.stages)
    assert "stages" in reading.flags


@pytest.mark.parametrize(
    ("phrase", "due"),
    [
        pytest.param("Stage 12 March 2008", "2008-03-31", id="of a stage"),
        pytest.param("Phase. 1 March 2008", "2008-03-31", id="of a phase that is cut short"),
        pytest.param("Ph - 1 March 2008", "2008-03-31", id="however it is joined"),
        pytest.param("Phase 20 March 2008", "2008-03-31", id="up to twenty"),
        pytest.param("Phase 21 March 2008", "2008-03-21", id="and no further"),
        pytest.param("Stage 3rd March 2008", "2008-03-03", id="but not of an ordinal"),
        pytest.param("Year 2 March 2008", "2008-03-31", id="a year has one digit"),
        pytest.param("Year 12 March 2008", "2008-03-12", id="and never two"),
    ],
)
def test_the_number_of_a_stage_is_no_day(phrase: str, due: str) -> None:
    assert str(read(phrase).due) == due


def test_a_condition_holds_for_the_stages_too() -> None:
    reading = read("Develop by Aug 2007 Deliver by Dec 2007 (subject to funding)")
    assert (reading.condition, reading.flags) == ("subject to funding", ("conditional", "stages"))


def test_another_bracket_beside_stages_adds_nothing() -> None:
    assert shown_as("Develop by Aug 2007 Deliver by Dec 2007 (Q3)") == "…2007-12-31 month stages"


@pytest.mark.parametrize(
    "phrase",
    [
        "Completed May 07, review March 2008",
        "31 July 2007 Cabinet 30 April 2007",
        "Apr 2007 (subject to guidance) Sept 2007",
        "June 2007, Sept 2007 (Q3)",
        "In place In place 31.March 2008 31.March 2009",
        "Develop by Aug 2007 Deliver by Dec 2007 Review",
    ],
)
def test_dates_of_which_one_has_no_name_are_stacked(phrase: str) -> None:
    assert shown_as(phrase, PLAN) == "problem stacked"
