"""The Typer app: a command's name leads to its module, and only the one that is called is imported."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from planctl.cli.options import NoCache, expand
from planctl.cli.start import Start

# Command → what `planctl --help` says of it; the order is that of a day's work.
COMMANDS = {
    "overdue": "What is late: open work whose agreed due date has passed.",
    "due": "What falls due next.",
    "stale": "Open work that nobody has reported on lately.",
    "list": "Any selection of actions, milestones and measures.",
    "show": "One priority, measure or action, whole.",
    "grid": "The month grid of a plan.",
    "summary": "Counts by priority, and the sentence that minutes use.",
    "leads": "Who has how much to do.",
    "indicators": "Targets, actuals, variance, colour and trend of performance indicators.",
    "risks": "The risk register, and where its risks stand on the plan's own matrix.",
    "pack": "The report pack that goes to a meeting.",
    "links": "The golden thread from objectives to priorities and indicators.",
    "date": "How a date phrase is read.",
    "diff": "What changed between two revisions.",
    "log": "The life of one action: when, who, and what changed.",
    "slippage": "The ledger of moved dates.",
    "validate": "Check plans: every finding, where it is, and its cure.",
    "fix": "Do the repairs that cannot change a meaning.",
    "explain": "What a rule checks, why, and the cure.",
    "init": "Make a workspace to start from.",
    "new": "Write a commented starter plan.",
    "schema": "The JSON Schema that editors use.",
}

# What people call things that have another name here.
_MEANT = {
    "late": "overdue",
    "next": "due",
    "upcoming": "due",
    "calendar": "grid",
    "status": "summary",
    "people": "leads",
    "kpis": "indicators",
    "report": "pack",
    "history": "log",
    "moved": "slippage",
    "check": "validate",
    "lint": "validate",
    "repair": "fix",
    "help": "--help",
}


class LazyGroup(TyperGroup):
    """Commands that are imported when they are called."""

    def list_commands(self, ctx: Any) -> list[str]:
        """All commands, in the order of a day's work."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of that name, imported now; None where there is none."""
        if cmd_name not in COMMANDS:
            return None
        command: Any = typer.main.get_command(_app_of(cmd_name))
        command.name = cmd_name
        return command

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """List the commands without importing any of them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the command, or suggest the one that was probably meant."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from planctl.errors import unknown_value

            raise unknown_value("command", args[0], COMMANDS, _MEANT.get(args[0].lower()))
        return super().resolve_command(ctx, args)


def _app_of(name: str) -> typer.Typer:
    module = import_module(f"planctl.cli.commands.{name}")
    single = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    single.command(name, context_settings={"help_option_names": ["-h", "--help"]})(expand(module.run))
    return single


app = typer.Typer(
    cls=LazyGroup,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def say_version(wanted: bool) -> None:
    """Say which planctl, Python and parser this is, and end."""
    if not wanted:
        return
    from importlib.metadata import version

    from planctl.source import parser_name

    python = ".".join(str(part) for part in sys.version_info[:3])
    typer.echo(f"planctl {version('planctl')}, Python {python}, YAML parser {parser_name()}")
    raise typer.Exit


@app.callback()
def planctl(
    context: typer.Context,
    directory: Annotated[
        Path | None,
        typer.Option("-C", metavar="DIR", help="Start in this folder instead of the current one."),
    ] = None,
    no_cache: NoCache = False,
    version: Annotated[
        bool,
        typer.Option(
            "--version", help="Name planctl, Python and the YAML parser in use.", is_eager=True, callback=say_version
        ),
    ] = False,
) -> None:
    """Plan, check and report a council's service improvement plans.

    Examples, on the shipped plans:

    \b
      planctl overdue --lead JP --on 2007-10-31
      planctl grid bromsgrove --on 2007-10-31
      planctl validate plans
    """
    context.obj = Start(directory, cached=not no_cache)
