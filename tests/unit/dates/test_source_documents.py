"""Every date expression of the source documents, read as `dates.tsv` says (a copy of the design's table)."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from planctl.dates import Calendar, Window, read
from tests.unit.dates.shown import GRID, THREE_YEARS, YEAR

TABLE = Path(__file__).with_name("dates.tsv")

# The plans that the expressions stand in.
CALENDARS = {
    "000": Calendar(period=Window(date(2007, 4, 1), date(2010, 3, 31))),
    "001": Calendar(period=YEAR, grid=GRID),
    "002": Calendar(period=THREE_YEARS),
    "003": Calendar(period=YEAR),
    "004": Calendar(period=YEAR),
}


@dataclass(frozen=True)
class Row:
    """One expression of the table and how it is to be read."""

    expression: str
    source: str
    kind: str
    starts: str
    due: str
    flags: str
    note: str

    @property
    def calendar(self) -> Calendar:
        return CALENDARS.get(self.source[:3], Calendar())


def rows(*kinds: str) -> list[Row]:
    with TABLE.open(encoding="utf-8", newline="") as lines:
        table = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        every = [Row(**{key: value or "" for key, value in row.items()}) for row in table]
    return [row for row in every if row.kind in kinds]


def expression(row: Row) -> str:
    return row.expression


@pytest.mark.parametrize("row", rows("phrase", "status"), ids=expression)
def test_a_phrase_is_read_as_the_table_says(row: Row) -> None:
    reading = read(row.expression, row.calendar)
    assert reading.problem is None
    assert (str(reading.starts or ""), str(reading.due or "")) == (row.starts, row.due)
    assert set(reading.flags) == set(row.flags.split())


@pytest.mark.parametrize("row", rows("status"), ids=expression)
def test_a_status_is_no_deadline(row: Row) -> None:
    assert read(row.expression, row.calendar).deadline is None


@pytest.mark.parametrize("row", rows("stacked"), ids=expression)
def test_stacked_dates_are_not_read(row: Row) -> None:
    reading = read(row.expression, row.calendar)
    assert (reading.starts, reading.due, reading.flags) == (None, None, ("stacked",))
    assert reading.problem


@pytest.mark.parametrize("row", rows("invalid"), ids=expression)
def test_what_is_no_date_is_not_read(row: Row) -> None:
    reading = read(row.expression, row.calendar)
    assert (reading.starts, reading.due, reading.flags) == (None, None, tuple(row.flags.split()))
    assert reading.problem


@pytest.mark.parametrize("row", [row for row in rows("phrase") if "stages" in row.flags], ids=expression)
def test_stages_are_those_that_the_table_notes(row: Row) -> None:
    stages = read(row.expression, row.calendar).stages
    noted = [part.strip().removeprefix("the rest ").strip() for part in row.note.split(";")]
    found = [f"{stage.text} {stage.due}".removeprefix("the rest ") for stage in stages]
    assert found == noted


def test_the_table_holds_what_it_should() -> None:
    assert len(rows("phrase", "status", "stacked", "invalid")) > 150
