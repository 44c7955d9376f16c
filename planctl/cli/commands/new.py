"""`planctl new`: a commented starter plan, or a brief for a report pack."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Annotated

import typer

from planctl.binding import calendar_of
from planctl.cli.output import answer
from planctl.cli.start import start_folder
from planctl.dates import financial_year, months_on
from planctl.edit.starting import Start, brief_file, plan_file, write_new
from planctl.errors import WrongCall
from planctl.model import Settings
from planctl.places import PLANS_NAME, find_root
from planctl.words import YOUR_COUNCIL
from planctl.workspace import load_settings

# What councils usually need to get a report onto an agenda.
_TO_THE_MEETING = timedelta(weeks=4)


def run(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME", help="The plan's id: small letters, digits and dashes.")],
    title: Annotated[str | None, typer.Option("--title", help="The plan's title.")] = None,
    brief: Annotated[
        bool, typer.Option("--brief", help="Write the brief of a meeting's report pack instead of a plan.")
    ] = False,
) -> int:
    """Write a commented starter plan into the workspace's folder of plans, or a brief. Never overwrites anything.

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
        new = brief_file(name, folder, today + _TO_THE_MEETING, today, root)
    else:
        new = plan_file(name, folder, start_of_year(settings, title, today), root)
    if not write_new(root, new):
        raise WrongCall(f"{new.path.as_posix()} is already there", "Choose another name.")
    answer(f"Wrote {new.path.as_posix()}. Open it, put your own words in, and run planctl validate.\n")
    return 0


def start_of_year(settings: Settings, title: str | None, today: date) -> Start:
    """A plan for the financial year that holds the day half a year ahead, so that its first dates lie ahead too."""
    year = financial_year(months_on(today, 6), calendar_of(settings).year_starts)
    first, last = year.starts.year, year.ends.year
    period = f"{first}/{last % 100:02}" if last != first else f"{first}"
    return Start(settings.organisation or YOUR_COUNCIL, title or f"Improvement Plan {period}", period, first, last)
