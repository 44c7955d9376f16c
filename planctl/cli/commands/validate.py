"""`planctl validate`: check plans; it never writes to one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from planctl.cli.codes import FINDINGS, OK
from planctl.cli.days import read_as_at
from planctl.cli.options import On, Paths
from planctl.cli.progress import telling
from planctl.cli.reports import Output, Report, give
from planctl.cli.sifting import (
    changed_in_pull_request,
    changed_since,
    earlier_in_pull_request,
    earlier_plans,
    not_accepted,
    say_changed,
)
from planctl.cli.start import start_folder
from planctl.diagnostics import Diagnostic, Severity
from planctl.diagnostics.identity import LazyTexts
from planctl.model import Plan
from planctl.rules import silent_redating
from planctl.rules.batch import check_place, named_otherwise
from planctl.rules.runner import severities_of
from planctl.workspace import Place, locate

if TYPE_CHECKING:
    from planctl.rules.packs.facts import Surroundings


def run(
    context: typer.Context,
    paths: Paths = None,
    shape: Annotated[Output, typer.Option("--format", help="How the findings are given.")] = Output.TEXT,
    strict: Annotated[bool, typer.Option("--strict", help="Exit with 1 on warnings too.")] = False,
    since: Annotated[
        str | None,
        typer.Option(
            "--changed-since",
            metavar="REV",
            help="Only what stands on lines changed since a git revision, and dates that have moved"
            " silently since then.",
        ),
    ] = None,
    ratchet: Annotated[
        Path | None,
        typer.Option(
            "--ratchet",
            metavar="FILE",
            help="Only what is not in FILE, which accepts old findings. If FILE is not there, it is written: all that"
            " there is now is accepted.",
        ),
    ] = None,
    on: On = None,
) -> int:
    """Check plans: every finding in one run, with its place and its cure. No plan is ever changed.

    Exits with 1 if there is an error; with --strict, a warning is enough.

    Examples:

    \b
      planctl validate plans --on 2007-10-31
      planctl validate plans/bromsgrove-improvement-2007.yaml --format concise --on 2007-10-31
      planctl validate --format github --strict --on 2007-10-31
      planctl validate --format junit --on 2007-10-31
    """
    start = start_folder(context)
    place = locate(start, paths or ())
    as_at = read_as_at(on, place.settings)
    failing = (Severity.ERROR, Severity.WARNING) if strict else (Severity.ERROR,)
    report = _report(place, paths or (), start, as_at, failing, since, ratchet, shape)
    give(report, shape)
    return FINDINGS if any(diagnostic.severity in failing for diagnostic in report.found) else OK


def _earlier(place: Place, start: Path, since: str | None, shape: Output) -> dict[str, Plan]:
    """The plans as they were before the changes that are checked, where it is known which those are."""
    if since is not None:
        return earlier_plans(since, start, place)
    return earlier_in_pull_request(start, place) if shape is Output.GITHUB else {}


def _report(
    place: Place,
    paths: Sequence[Path],
    start: Path,
    as_at: date,
    failing: Sequence[Severity],
    since: str | None,
    ratchet: Path | None,
    shape: Output,
) -> Report:
    """All findings but those that the options leave out."""
    earlier = _earlier(place, start, since, shape)
    with telling("Checking plan") as tell:
        checked = check_place(place, as_at, _around(place, start), earlier, tell)
    checked += named_otherwise(place, paths, start)
    texts = LazyTexts({file.path: file.text for file in checked})
    found: Sequence[Diagnostic] = [diagnostic for file in checked for diagnostic in file.found]
    changes = changed_since(since, start, texts) if since is not None else None
    if ratchet is not None:
        found = list(not_accepted(found, ratchet, start, place, texts))
    if changes is not None:
        # A date that is gone stands on no line that has changed.
        shown = [each for each in found if changes.touch(each) or each.code == silent_redating.RULE.code]
        say_changed(since or "", changes, texts, len(found) - len(shown))
        found = shown
    elif shape is Output.GITHUB:
        changes = changed_in_pull_request(start, texts)
    severities = dict(severities_of(place.settings))
    is_changed = changes.touch if changes is not None else None
    return Report(found, texts, _files(place, found), as_at, severities, failing, is_changed)


def _around(place: Place, start: Path) -> Surroundings | None:
    if not place.briefs:
        return None
    from planctl.cli.packs import around_briefs

    return around_briefs(place, start)


def _files(place: Place, found: Sequence[Diagnostic]) -> int:
    """How many files the findings are about: planctl.yaml counts where it has one, and what is no plan by its name."""
    return len({shown for _, shown in (*place.plans, *place.briefs)} | {diagnostic.path for diagnostic in found})
