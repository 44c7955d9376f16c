"""`planctl fix`: the repairs that cannot change a meaning."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from planctl.cli.codes import FINDINGS, OK, UNREAD
from planctl.cli.days import read_as_at
from planctl.cli.options import On, Paths
from planctl.cli.output import print_lines, say
from planctl.cli.start import start_folder
from planctl.diagnostics import Diagnostic
from planctl.edit.fixing import Repair, repair, write
from planctl.errors import WrongCall
from planctl.model import Settings
from planctl.places import SETTINGS_NAME
from planctl.rules.batch import check_of_briefs
from planctl.rules.runner import check_file, check_settings
from planctl.source import Source
from planctl.views.patch import patch_lines
from planctl.wording import plural, to_paste
from planctl.workspace import BriefFile, Place, brief_in, load_brief, load_plan, locate, plan_in, settings_in


@dataclass(frozen=True)
class _Case:
    """A file, its path as people see it, and its repair; None where it could not be read whole.

    `waiting` are the findings that could be repaired then, were it not for those that nobody but a person can cure.
    """

    path: Path
    shown: str
    repair: Repair | None
    waiting: tuple[Diagnostic, ...] = ()


def run(
    context: typer.Context,
    paths: Paths = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Write nothing; exit with 1 if there is anything to repair.")
    ] = False,
    on: On = None,
) -> int:
    """Do the repairs that cannot change a meaning, in plans, briefs and planctl.yaml, and show each as a diff.

    A status word or a key with a capital, blanks that do not belong in a lead, curly quotes round a lead or a date,
    a tab behind a colon, an action without a number where there is only one to give: whatever validate says that fix
    does. All else is yours to decide.

    Examples:

    \b
      planctl fix plans --dry-run
      planctl fix plans
    """
    start = start_folder(context)
    place = locate(start, paths or ())
    cases = list(_cases(place, start, read_as_at(on, place.settings)))
    repairs = {case.shown: case.repair for case in cases if case.repair}
    print_lines(line for shown, made in repairs.items() for line in patch_lines(shown, made.before, made.after))
    failed = [case.shown for case in cases if not (dry_run or _write(case))]
    done = [diagnostic for shown, made in repairs.items() if shown not in failed for diagnostic in made.done]
    left = sum(len(made.left) for made in repairs.values())
    unread = [case for case in cases if case.repair is None]
    looked_at = 0 if failed or unread else len(repairs)
    print_lines(((line, ""),) for line in _closing(looked_at, done, left, paths or (), dry_run=dry_run))
    print_lines(((line, ""),) for case in unread for line in _waiting(case))
    for shown in (case.shown for case in unread):
        say(f"{shown} could not be read whole and is left as it is; planctl validate {to_paste(shown)} shows why")
    if failed or unread:
        return UNREAD
    return FINDINGS if dry_run and done else OK


def _cases(place: Place, start: Path, as_at: date) -> Iterator[_Case]:
    """The files of a call: planctl.yaml, where there is one, the plans, and the briefs."""
    settings = place.settings_file
    if settings is not None:
        check = partial(_check_settings, settings.path)
        yield _case(
            place.root / SETTINGS_NAME, settings.path, settings.source, check, is_whole=settings.source.complete
        )
    for path, shown in place.plans:
        file = load_plan(path, shown, place.settings)
        check = partial(_check, shown, path.stem, place.settings, as_at)
        yield _case(path, shown, file.source, check, is_whole=file.is_text_read)
    if place.briefs:
        yield from _briefs(place, start, as_at)


def _case(
    path: Path, shown: str, source: Source, check: Callable[[Source], list[Diagnostic]], *, is_whole: bool
) -> _Case:
    """A file with its repair, where it is whole; else with what waits until it is."""
    if is_whole:
        return _Case(path, shown, repair(source, check))
    return _Case(path, shown, None, tuple(found for found in check(source) if found.fix and found.fix.safe))


def _briefs(place: Place, start: Path, as_at: date) -> Iterator[_Case]:
    # Imported here: many workspaces have no briefs.
    from planctl.cli.packs import around_briefs

    check_bound = check_of_briefs(place, around_briefs(place, start), as_at)
    for path, shown in place.briefs:
        file = load_brief(path, shown, place.settings)
        check = partial(_check_brief, file, place.settings, check_bound)
        yield _case(path, shown, file.source, check, is_whole=file.is_read)


def _check_settings(shown: str, source: Source) -> list[Diagnostic]:
    settings, file = settings_in(source, shown)
    return check_settings(file, settings)


def _check(shown: str, plan_id: str, settings: Settings, as_at: date, source: Source) -> list[Diagnostic]:
    return check_file(plan_in(source, plan_id, shown, settings), settings, as_at)


def _check_brief(
    file: BriefFile, settings: Settings, check: Callable[[BriefFile], list[Diagnostic]], source: Source
) -> list[Diagnostic]:
    return check(brief_in(source, file.brief_id, file.path, settings))


def _write(case: _Case) -> bool:
    """Write a repaired file; False, with the reason on standard error, where that cannot be done."""
    try:
        if case.repair and case.repair.done:
            write(case.path, case.shown, case.repair)
    except WrongCall as wrong:
        say(f"planctl: {wrong.message}")
        say(wrong.hint)
        return False
    return True


def _closing(
    files: int, done: Sequence[Diagnostic], left: int, paths: Sequence[Path], *, dry_run: bool
) -> Iterator[str]:
    """What was done in so many files, and what is left to do for a person; without files, none could be written."""
    if done:
        where = plural(len({diagnostic.path for diagnostic in done}), "file")
        what = "would be made; nothing is written" if dry_run else "made"
        yield f"{plural(len(done), 'repair')} in {where} {what}: {_kinds(done)}."
    elif files:
        yield f"{plural(files, 'file')} looked at: nothing to repair."
    else:
        yield "Nothing was repaired."
    if left:
        shown = to_paste("planctl", "validate", *(path.as_posix() for path in paths))
        yield f"{plural(left, 'other finding' if done else 'finding')} need{'s' * (left == 1)} you: {shown}"


def _waiting(case: _Case) -> Iterator[str]:
    """What could be repaired in a file that is left as it is."""
    if case.waiting:
        wait = "waits" if len(case.waiting) == 1 else "wait"
        repairs = plural(len(case.waiting), "repair")
        yield f"{repairs} in {case.shown} {wait} until the file can be read whole: {_kinds(case.waiting)}."


def _kinds(found: Sequence[Diagnostic]) -> str:
    counts = Counter(diagnostic.name for diagnostic in found).most_common()
    return ", ".join(f"{count} × {name}" for name, count in counts)
