"""Which findings of a run count: those on changed lines, those that are not accepted from before."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from planctl.clean import clean
from planctl.cli.output import say
from planctl.diagnostics import Diagnostic
from planctl.diagnostics.identity import Texts, identify
from planctl.errors import WrongCall, unwritable
from planctl.files import DISK, read_if_possible
from planctl.places import PLAN_SUFFIXES
from planctl.wording import plural
from planctl.workspace import Place, load_plan, locate

if TYPE_CHECKING:
    from planctl.history import ChangedLines, Repository, Tree
    from planctl.model import Plan
    from planctl.rules.ratchet import Sifted


def earlier_plans(revision: str, start: Path, place: Place) -> dict[str, Plan]:
    """The plans that have changed since a revision as they were when the work left it, by their paths as of today."""
    from planctl.history import open_repository

    with open_repository(start) as repository:
        return _earlier(repository.tree(repository.start_of_work(revision)), start, place)


def earlier_in_pull_request(start: Path, place: Place) -> dict[str, Plan]:
    """The same in a pull request, where its base is in this clone; that it is not there is said elsewhere."""
    base = _base_of_pull_request()
    if base is None:
        return {}
    with suppress(WrongCall):
        return earlier_plans(base, start, place)
    return {}


def _base_of_pull_request() -> str | None:
    base = os.environ.get("GITHUB_BASE_REF")
    return f"refs/remotes/origin/{base}" if base else None


def _earlier(tree: Tree, start: Path, place: Place) -> dict[str, Plan]:
    """A plan whose file was renamed is found again by what it holds."""
    from planctl.changes.matching import renamed
    from planctl.changes.parts import parts_of

    earlier: dict[str, Plan] = {}
    gone = dict(_gone(tree, start, place))
    for path, shown in place.plans:
        if tree.is_file(path):
            was = (
                _plan_at(tree, path, shown, place)
                if read_if_possible(tree, path) != read_if_possible(DISK, path)
                else None
            )
        else:
            now = load_plan(path, shown, place.settings).plan if gone else None
            name = now and renamed(parts_of(now), {path: parts_of(plan) for path, plan in gone.items()})
            was = gone.pop(name) if name else None
        if was is not None:
            earlier[shown] = was
    return earlier


def _gone(tree: Tree, start: Path, place: Place) -> Iterator[tuple[str, Plan]]:
    """The plans that stood in the workspace then and are not there now, looked for only where there are new ones."""
    if all(tree.is_file(path) for path, _ in place.plans):
        return
    with suppress(WrongCall):
        for path, shown in locate(start, (), tree).plans:
            plan = None if path.exists() else _plan_at(tree, path, shown, place)
            if plan is not None:
                yield shown, plan


def _plan_at(tree: Tree, path: Path, shown: str, place: Place) -> Plan | None:
    """The plan as it was, read with the settings of today; None where it could not be read whole."""
    file = load_plan(path, shown, place.settings, tree)
    return file.plan if file.is_read else None


def changed_since(revision: str, start: Path, texts: Texts) -> ChangedLines:
    """What has changed in the checked files since a revision."""
    from planctl.history import open_repository

    with open_repository(start) as repository:
        return _changes(repository, revision, start, texts)


def say_changed(revision: str, changes: ChangedLines, texts: Texts, left_out: int) -> None:
    """Say what was looked at, and how many findings stand elsewhere: no findings could mean that nothing was."""
    counts = [len(changes.lines.get(path, now)) for path, now in texts.items()]
    if any(counts):
        where = f"{plural(sum(counts), 'line')} in {plural(sum(map(bool, counts)), 'file')}"
        looked = f"looked at what has changed since {clean(revision)}: {where}"
    else:
        looked = f"nothing that is checked has changed since {clean(revision)}"
    say(f"{looked}; {plural(left_out, 'finding')} elsewhere not shown" if left_out else looked)


def changed_in_pull_request(start: Path, texts: Texts) -> ChangedLines | None:
    """What a pull request changes, where GitHub says that there is one and its base is in this clone."""
    base = _base_of_pull_request()
    if base is None:
        return None
    from planctl.history import open_repository

    try:
        with open_repository(start) as repository:
            return _changes(repository, base, start, texts)
    except WrongCall as wrong:
        say(f"which lines this pull request changes is not known: {wrong.message}")
        say(wrong.hint)
        return None


def _changes(repository: Repository, revision: str, start: Path, texts: Texts) -> ChangedLines:
    """The changes since the work left the revision: what others did there meanwhile is none of them."""
    from planctl.history import lines_changed_since

    sha = repository.start_of_work(revision)
    return lines_changed_since(repository, sha, [(shown, start / shown, now) for shown, now in texts.items()])


def not_accepted(
    found: Sequence[Diagnostic], file: Path, start: Path, place: Place, texts: Texts
) -> Sequence[Diagnostic]:
    """The findings that a ratchet file does not accept; where there is no such file, it is written and accepts all."""
    from planctl.rules import ratchet

    def path_of(shown: str) -> str:
        return clean(Path(os.path.relpath(start / shown, place.root)).as_posix())

    identified = identify(found, texts)
    name = file.as_posix()
    held = _read(start / file, name)
    if held is None:
        made = ratchet.ratchet_of(identified, path_of)
        _write(start / file, name, ratchet.as_text(made))
        say(f"{name} is new and accepts {plural(len(found), 'finding')}; from now on only new ones count. Commit it.")
        return ()
    accepted = ratchet.read_ratchet(held, name)
    # Of a plan that was not checked, nothing is known; of one that is not there any more, everything is gone.
    paths = {path_of(shown) for shown in texts} if place.named else {held.path for held in accepted}
    sifted = ratchet.sift(identified, accepted, path_of, paths)
    _say(sifted, name)
    return sifted.new


def _say(sifted: Sifted, name: str) -> None:
    if sifted.accepted:
        say(f"{plural(sifted.accepted, 'finding')} not shown, accepted by {name}")
    if sifted.gone:
        verb = "is" if sifted.gone == 1 else "are"
        say(
            f"{plural(sifted.gone, 'finding')} that {name} accepts {verb} gone; "
            "to accept no such thing again, delete it and run this once more"
        )


def _read(path: Path, name: str) -> str | None:
    try:
        return DISK.read(path).decode()
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise WrongCall(f"--ratchet: {name} cannot be read", "Name the file that an earlier run wrote.") from error


def _write(path: Path, name: str, text: str) -> None:
    if path.suffix.lower() in PLAN_SUFFIXES:
        raise WrongCall(f"--ratchet: {name} would look like a plan", "Give it a name that ends in .json.")
    # Imported here: the library that it takes hashes from is slow to load, and few runs write.
    from planctl.saving import save

    try:
        save(path, text.encode())
    except OSError as error:
        raise unwritable(f"--ratchet: {name}", error, "Name a file in a folder that is there.") from error
