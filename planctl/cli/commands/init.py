"""`planctl init`: a workspace to start from."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from planctl.cli.commands.new import start_of_year
from planctl.cli.output import answer
from planctl.cli.start import start_folder
from planctl.edit.starting import is_ignored, plan_file, workspace_files, write_new
from planctl.model import Settings
from planctl.places import PACKS_MADE
from planctl.wording import to_paste
from planctl.words import YOUR_COUNCIL


def run(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar="[DIR]", help="The folder; it is made if need be.")] = Path(),
    organisation: Annotated[str, typer.Option("--organisation", help="The council.")] = YOUR_COUNCIL,
) -> int:
    """Make a workspace that is sound at once: settings, a first plan, checks for git and for GitHub.

    Name the council, or planctl validate asks for its name until it is written.
    Files that are already there stay as they are.

    Examples:

    \b
      planctl init my-council --organisation "Anytown Council"
      planctl init
    """
    root = start_folder(context) / folder
    start = start_of_year(Settings(node=None, organisation=organisation), None, date.today())
    first_plan = plan_file(f"improvement-{start.first_year}", root / "plans", start, root)
    lines = []
    for new in (*workspace_files(organisation), first_plan):
        done = "wrote" if write_new(root, new) else "kept "
        lines.append(f"  {done} {new.path.as_posix()}")
    if not is_ignored(root):
        lines.append(f"Add a line /{PACKS_MADE}/ to .gitignore: packs can be made again, and need not be in git.")
    if organisation == YOUR_COUNCIL:
        lines.append(f"The council is called “{YOUR_COUNCIL}” until you write its name into planctl.yaml and the plan.")
    where = "" if folder == Path() else f"cd {to_paste(folder.as_posix())} and "
    answer("\n".join([*lines, f"Next: {where}run planctl validate, then open plans/ and write.", ""]))
    return 0
