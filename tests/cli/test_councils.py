"""The plans of Stockton, Salford and Darlington carry what their documents print, and read it as it was meant."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Call

STOCKTON = "stockton-resources-2007"
SALFORD = "salford-customer-support-2009"
SALFORD_LATER = "salford-customer-support-2010"
DARLINGTON = "darlington-chief-executive-2007"
ON = ("--on", "2007-10-31")
DATES = Path(__file__).parents[1] / "unit" / "dates" / "dates.tsv"


def rows_of(call: Call, plan: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = call("list", "--plan", plan, *ON, "--format", "json").json["actions"]
    return rows


def priorities_of(call: Call, plan: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = call("summary", plan, *ON, "--format", "json").json["plans"][0]["priorities"]
    return found


def test_stockton_has_160_actions_and_milestones_below_four_undated_headings(call: Call) -> None:
    """A heading that the source prints without a date of its own is counted apart."""
    rows = rows_of(call, STOCKTON)
    leading = {row["ref"].rpartition(".")[0] for row in rows if row["kind"] == "milestone"}
    headings = [row["ref"] for row in rows if row["ref"] in leading and row["due"] is None]
    assert headings == ["Res01.1", "Res10.11", "Res11.4", "Res11.11"]
    assert len(rows) - len(headings) == 160


def test_stockton_has_17_priorities(call: Call) -> None:
    assert [priority["ref"] for priority in priorities_of(call, STOCKTON)] == [f"Res{n:02}" for n in range(1, 18)]


@pytest.mark.parametrize(("priority", "count"), [("Res01", 23), ("Res17", 8)])
def test_stockton_priorities_have_their_actions(call: Call, priority: str, count: int) -> None:
    rows = [row for row in rows_of(call, STOCKTON) if row["priority"] == priority and row["due"] is not None]
    assert len(rows) == count


def test_stockton_names_nobody(call: Call) -> None:
    assert {tuple(row["leads"]) for row in rows_of(call, STOCKTON)} == {()}


@pytest.mark.parametrize(("plan", "count"), [(SALFORD, 36), (SALFORD_LATER, 21), (DARLINGTON, 177)])
def test_the_others_have_their_actions(call: Call, plan: str, count: int) -> None:
    assert len(rows_of(call, plan)) == count


def test_salford_by_first_named_lead(call: Call) -> None:
    first = Counter(row["leads"][0] for row in rows_of(call, SALFORD))
    assert first == {"JS": 14, "MB": 8, "AR": 5, "JT": 4, "DH": 4, "DB": 1}


def test_darlington_has_21_priorities(call: Call) -> None:
    assert [priority["ref"] for priority in priorities_of(call, DARLINGTON)] == [str(n) for n in range(1, 22)]


def readings() -> list[dict[str, str]]:
    """The readable expressions of the three documents, each with how it is to be read."""
    with DATES.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    return [row for row in rows if row["kind"] == "phrase" and {"000", "002", "004"} & set(row["source"].split())]


# Expressions that the documents print only within running text: they are not the date of anything.
IN_TEXT = {
    "1 st January 2008",
    "1st February 2007",
    "2007/08 - 2009/10",
    "2007/2008",
    "2008/2009 onwards",
    "2008/9",
    "31/12/09",
    "April 09",
    "Consultation by July 2009",
    "Feb 09",
    "Open for business 1st Sept",
    "Quick wins delivered by November",
    "autumn 2009",
    "by the Autumn",
    "by the end of March 2009",
    "to October 2007",
    "will be undertaken by 31/12/09",
}


@pytest.fixture(scope="module")
def plan_texts() -> str:
    plans = Path(__file__).parents[2] / "plans"
    names = (STOCKTON, SALFORD, SALFORD_LATER, DARLINGTON)
    return "\n".join((plans / f"{name}.yaml").read_text(encoding="utf-8") for name in names)


def test_every_expression_stands_word_for_word_in_a_plan(plan_texts: str) -> None:
    joined = " ".join(plan_texts.split())
    missing = [row["expression"] for row in readings() if row["expression"] not in joined]
    assert missing == []


def test_every_date_is_read_as_it_was_meant(call: Call) -> None:
    answer = call("list", *ON, "--kind", "action", "--kind", "milestone", "--format", "json").json["actions"]
    risks = call("risks", *ON, "--format", "json").json["risks"]
    mitigations = [mitigation for risk in risks for mitigation in risk["mitigations"]]
    seen = {row["due"]["text"]: row["due"] for row in (*answer, *mitigations) if row["due"] is not None}
    wanted = {row["expression"]: row for row in readings()}
    assert set(wanted) - set(seen) <= IN_TEXT
    for text in wanted.keys() & seen.keys():
        read, row = seen[text], wanted[text]
        said = (read["starts"] or "", read["due"] or "", set(read["flags"]))
        assert said == (row["starts"], row["due"], set(row["flags"].split())), text
