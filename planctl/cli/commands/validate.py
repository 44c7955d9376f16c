"""`planctl validate`: check plans; it never writes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Annotated

import typer

from planctl.cli.options import On, Paths
from planctl.cli.output import answer, console, on_terminal
from planctl.cli.session import read_as_at, start_folder
from planctl.diagnostics import Diagnostic, Severity, machine
from planctl.diagnostics import text as lines
from planctl.rules.runner import check_workspace
from planctl.workspace import Workspace, load

# A table of rules helps only where the findings do not fit on a page.
_MANY = 20


class Output(StrEnum):
    """The forms in which findings are given."""

    TEXT = "text"
    CONCISE = "concise"
    JSON = "json"
    GITHUB = "github"


def run(
    context: typer.Context,
    paths: Paths = None,
    shape: Annotated[Output, typer.Option("--format", help="How the findings are given.")] = Output.TEXT,
    strict: Annotated[bool, typer.Option("--strict", help="Exit with 1 on warnings too.")] = False,
    on: On = None,
) -> int:
    """Check plans: every finding in one run, with its place and its cure. Nothing is ever changed.

    Exits with 1 if there is an error; with --strict, a warning is enough.

    Examples:

    \b
      planctl validate plans --on 2007-10-31
      planctl validate plans/bromsgrove-improvement-2007.yaml --format concise --on 2007-10-31
      planctl validate --format github --strict --on 2007-10-31
    """
    as_at = read_as_at(on)
    workspace = load(start_folder(context), paths or ())
    found = check_workspace(workspace, as_at)
    match shape:
        case Output.JSON:
            from planctl.render.plain import as_json

            answer(as_json(machine.as_object(found, as_at)))
        case Output.GITHUB:
            answer("".join(f"{line}\n" for line in machine.github_lines(found)))
        case Output.CONCISE:
            _print(lines.concise_lines(found))
        case Output.TEXT:
            _print([*lines.text_lines(found, _texts(workspace)), *_closing(found, len(workspace.files))])
    failing = (Severity.ERROR, Severity.WARNING) if strict else (Severity.ERROR,)
    return int(any(diagnostic.severity in failing for diagnostic in found))


def _texts(workspace: Workspace) -> dict[str, list[str]]:
    settings = [workspace.settings_file] if workspace.settings_file else []
    return {file.path: file.source.text.splitlines() for file in (*settings, *workspace.files)}


def _closing(found: Sequence[Diagnostic], files: int) -> list[lines.Line]:
    closing: list[lines.Line] = []
    if len(found) > _MANY:
        closing += [((f"{count:>5} × {code} {name}", ""),) for count, code, name in lines.by_rule(found)]
        closing += [(("", ""),)]
    return [*closing, ((lines.closing_line(found, files), ""),)]


def _print(found: Iterable[lines.Line]) -> None:
    if on_terminal():
        from planctl.render.lines import print_lines

        print_lines(found, console())
    else:
        answer("".join("".join(text for text, _ in line) + "\n" for line in found))
