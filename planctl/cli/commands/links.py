"""`planctl links`: the golden thread from objectives to priorities and indicators."""

from __future__ import annotations

from typing import Annotated

import typer

from planctl.cli.listings import show_listings
from planctl.cli.options import At, Format, On, Plans, Shape
from planctl.cli.session import open_session
from planctl.errors import unknown_value
from planctl.views.links import framework_rows, links_listing


def run(
    context: typer.Context,
    framework: Annotated[
        str | None,
        typer.Argument(metavar="[FRAMEWORK]", help="One set of objectives, by its name in the plan."),
    ] = None,
    plan: Plans = None,
    on: On = None,
    at: At = None,
    shape: Shape = Format.TABLE,
) -> int:
    """The golden thread: what each objective is served by, what nothing serves, and what serves none.

    Examples:

    \b
      planctl links --plan darlington
      planctl links corporate-objectives --plan darlington --format md
    """
    session = open_session(context, on, None, plan, at)
    plans = [(file.plan, file.items) for file in session.files if file.plan]
    rows = framework_rows(plans, session.workspace.settings.frameworks)
    if framework is not None:
        names = [row["framework"] for row in rows]
        if framework not in names:
            raise unknown_value("framework", framework, names)
        rows = [row for row in rows if row["framework"] == framework]
    show_listings([links_listing(row) for row in rows], session.envelope(frameworks=rows), shape)
    return session.finish()
