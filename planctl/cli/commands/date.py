"""`planctl date`: how a phrase is read."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from planctl.binding import calendar_of
from planctl.clean import clean
from planctl.cli.codes import FINDINGS, OK
from planctl.cli.output import answer
from planctl.cli.start import start_folder
from planctl.dates import Calendar, Window, read, read_period
from planctl.errors import WrongCall
from planctl.views.dates import explain_reading
from planctl.views.rows import reading_whole
from planctl.workspace import load_settings


class Shape(StrEnum):
    """The forms in which a reading is given; it is no listing that could be a table for a spreadsheet."""

    TABLE = "table"
    JSON = "json"


def run(
    context: typer.Context,
    phrase: Annotated[str, typer.Argument(metavar="PHRASE", help="A date as somebody wrote it.")],
    period: Annotated[
        str | None,
        typer.Option("--period", metavar="PERIOD", help="The plan's period, for dates without a year."),
    ] = None,
    grid: Annotated[
        str | None, typer.Option("--grid", metavar="MONTHS", help="The months of the plan's grid, likewise.")
    ] = None,
    shape: Annotated[Shape, typer.Option("--format", help="table for a person, json for a script.")] = Shape.TABLE,
) -> int:
    """How a date phrase is read. Exits with 1 where it cannot be read.

    Examples:

    \b
      planctl date "31December 07"
      planctl date --period 2007/08 "by the autumn"
      planctl date "Develop by Aug 2007 Deliver by Dec 2007" --format json
    """
    council = calendar_of(load_settings(start_folder(context)))
    calendar = Calendar(
        council.year_starts,
        council.quarters,
        _window("--period", period, council),
        _window("--grid", grid, council),
    )
    reading = read(phrase, calendar)
    if shape is Shape.JSON:
        from planctl.render.plain import as_json

        answer(as_json({"schema": 1, **reading_whole(reading)}))
    else:
        answer("\n".join(clean(line) for line in explain_reading(reading)) + "\n")
    return FINDINGS if reading.problem else OK


def _window(option: str, text: str | None, calendar: Calendar) -> Window | None:
    if text is None:
        return None
    reading = read_period(text, calendar)
    if reading.window is None:
        raise WrongCall(f"{option}: {reading.problem or 'that is no period'}", "Write a year, such as 2007/08.")
    return reading.window
