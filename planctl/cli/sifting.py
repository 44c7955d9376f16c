"""Which findings of a run count: those on changed lines, those that are not accepted from before."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from planctl.clean import clean
from planctl.cli.output import say
from planctl.diagnostics import Diagnostic
from planctl.diagnostics.identity import Texts, identify
from planctl.errors import WrongCall
from planctl.saving import save
from planctl.wording import plural
from planctl.workspace import PLAN_SUFFIXES, Place

if TYPE_CHECKING:
    from planctl.history import ChangedLines, Repository
    from planctl.rules.ratchet import Sifted


def changed_since(revision: str, start: Path, texts: Texts) -> ChangedLines:
    """What has changed in the checked files since a revision."""
    from planctl.history import open_repository

    with open_repository(start) as repository:
        return _changes(repository, revision, start, texts)


def changed_in_pull_request(start: Path, texts: Texts) -> ChangedLines | None:
    """What a pull request changes, where GitHub says that there is one and its base is in this clone."""
    base = os.environ.get("GITHUB_BASE_REF")
    if not base:
        return None
    from planctl.history import open_repository

    try:
        with open_repository(start) as repository:
            return _changes(repository, f"refs/remotes/origin/{base}", start, texts)
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
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise WrongCall(f"--ratchet: {name} cannot be read", "Name the file that an earlier run wrote.") from error


def _write(path: Path, name: str, text: str) -> None:
    if path.suffix.lower() in PLAN_SUFFIXES:
        raise WrongCall(f"--ratchet: {name} would look like a plan", "Give it a name that ends in .json.")
    try:
        save(path, text.encode())
    except OSError as error:
        raise WrongCall(
            f"--ratchet: {name} cannot be written: {error.strerror or error}", "Name a file in a folder that is there."
        ) from error
