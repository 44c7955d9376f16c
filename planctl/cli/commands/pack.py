"""`planctl pack`: the report pack that goes to a meeting."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from planctl.cli.options import At, On, Plans
from planctl.cli.output import answer
from planctl.cli.session import open_session
from planctl.model.brief import DEFAULT_TEMPLATE
from planctl.render.pack.folders import templates_in
from planctl.views.pack import PackRequest, Provenance, pack_data


class Target(StrEnum):
    """What a pack is made as."""

    HTML = "html"


def run(
    context: typer.Context,
    plan: Plans = None,
    template: Annotated[str, typer.Option("--template", help="The house template.")] = DEFAULT_TEMPLATE,
    folder: Annotated[Path, typer.Option("-o", "--output", metavar="DIR", help="Where the pack is written.")] = Path(),
    on: On = None,
    at: At = None,
) -> int:
    """The report pack that goes to a meeting."""
    from importlib.metadata import version

    from planctl.render.pack.page import render_page

    session = open_session(context, on, None, plan, at)
    workspace = session.workspace
    request = PackRequest(
        template, None, session.files, workspace.settings, session.as_at, Provenance(version("planctl"))
    )
    templates = templates_in(workspace.root / name for name in workspace.settings.templates)
    page = render_page(templates, template, pack_data(request))
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{template}.html"
    path.write_text(page, encoding="utf-8", newline="\n")
    answer(f"Wrote {path.as_posix()}.\n")
    return session.finish()
