"""`planctl new`: a commented starter plan, or a brief for a report pack."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from planctl.binding import calendar_of
from planctl.cli.output import answer
from planctl.cli.start import start_folder
from planctl.dates import financial_year, months_on
from planctl.edit.starting import Start, brief_file, meeting_days, plan_file, write_new, year_named
from planctl.errors import WrongCall
from planctl.model import Settings
from planctl.places import PLANS_NAME, find_root
from planctl.words import YOUR_COUNCIL
from planctl.workspace import load_settings


def run(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME", help="The plan's id: small letters, digits and dashes.")],
    title: Annotated[str | None, typer.Option("--title", help="The plan's title.")] = None,
    brief: Annotated[
        bool, typer.Option("--brief", help="Write the brief of a meeting's report pack instead of a plan.")
    ] = False,
) -> int:
    """Write a commented starter plan into the workspace's folder of plans, or a brief. Never overwrites anything.

    A year in the name is the plan's financial year; a month in that of a brief is the meeting's.

    Examples:

    \b
      planctl new housing-2026
      planctl new customer-services-2026 --title "Customer Services Plan"
      planctl new --brief cabinet-november-2026
    """
    here = start_folder(context)
    root, settings = find_root(here), load_settings(here)
    folder = root / (settings.plans[0] if settings.plans else PLANS_NAME)
    today = date.today()
    if brief:
        new = brief_file(name, folder, *meeting_days(name, today), root)
    else:
        year = year_named(name)
        new = plan_file(name, folder, start_of_year(settings, title, today, year), root)
    if not write_new(root, new):
        raise WrongCall(f"{new.path.as_posix()} is already there", "Choose another name.")
    answer(f"Wrote {new.path.as_posix()}. Open it, put your own words in, and run planctl validate.\n")
    return 0


def start_of_year(settings: Settings, title: str | None, today: date, named: int | None = None) -> Start:
    """A plan for the financial year that begins in the one `named`.

    Without one it is the year that holds the day half a year ahead, so that the plan's first dates lie ahead too.
    """
    starts = calendar_of(settings).year_starts
    year = financial_year(date(named, starts, 1) if named else months_on(today, 6), starts)
    first, last = year.starts.year, year.ends.year
    period = f"{first}/{last % 100:02}" if last != first else f"{first}"
    return Start(settings.organisation or YOUR_COUNCIL, title or f"Improvement Plan {period}", period, first, last)
