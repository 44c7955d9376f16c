"""What a brief may name: templates and their blocks, revisions that git knows, files that are not committed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from planctl.clean import clean
from planctl.errors import WrongCall
from planctl.files import DISK, Files, read_if_possible
from planctl.model import Settings
from planctl.places import shown_from
from planctl.render.pack.catalogue import catalogue
from planctl.render.pack.folders import Templates, templates_in
from planctl.rules.packs.facts import Surroundings, Template
from planctl.workspace import Place


@dataclass(frozen=True, slots=True)
class InGit:
    """What git says of a workspace: the SHA of the commit that is checked out, or why there is none, in words."""

    commit: str | None
    no_commit: str | None
    uncommitted: tuple[str, ...]
    is_revision: Callable[[str], bool]


def templates_of(root: Path, settings: Settings) -> Templates:
    """The council's templates, with planctl's own behind them.

    Raises:
        WrongCall: where a folder of templates is not in the workspace.
    """
    folders = [root / name for name in settings.templates]
    for folder, name in zip(folders, settings.templates, strict=True):
        if not folder.resolve().is_relative_to(root.resolve()):
            # A workspace may be anybody's: a template of it could print any file below such a folder.
            raise WrongCall(
                f"planctl.yaml names a folder of templates outside of the workspace: {clean(name)}",
                "Keep templates in a folder beside planctl.yaml.",
            )
    return templates_in(folders)


def surroundings(templates: Templates, plan_ids: Iterable[str], start: Path, git: InGit | None = None) -> Surroundings:
    """What rules about packs need to know; without `git`, nothing that only git can tell is looked at."""
    described = {
        each.name: Template(frozenset(each.blocks), {shown_from(file.path, start): file.text for file in each.files})
        for each in catalogue(templates)
    }
    return Surroundings(tuple(plan_ids), described, git.is_revision if git else None, git.uncommitted if git else ())


def around_briefs(place: Place, start: Path) -> Surroundings:
    """What the briefs of a call may name.

    Git is asked only where the call is about briefs alone: plans are checked before they are committed.
    """
    git = ask_git(start, [path for path, _ in place.all_plans]) if place.named and not place.plans else None
    return surroundings(templates_of(place.root, place.settings), place.plan_ids, start, git)


def ask_git(start: Path, files: Iterable[Path], sha: str | None = None) -> InGit:
    """Ask git about the files that a pack is made from; those outside of its folder are none of its business.

    They are compared with the commit of that SHA, else with what is checked out.
    """
    from planctl.history import open_repository

    try:
        with open_repository(start) as repository:
            commit = sha or repository.commit("HEAD")
            inside = [path for path in files if path.resolve().is_relative_to(repository.root)]
            committed = repository.tree(commit)
            changed = [path for path in inside if _text(committed, path) != _text(DISK, path)]
    except WrongCall as wrong:
        return InGit(None, wrong.message, (), lambda _: False)
    return InGit(commit, None, tuple(shown_from(path, start) for path in changed), lambda name: _knows(start, name))


def _knows(start: Path, revision: str) -> bool:
    from planctl.history import open_repository

    try:
        with open_repository(start) as repository:
            return bool(repository.commit(revision))
    except WrongCall:
        return False


def _text(files: Files, path: Path) -> bytes | None:
    """What a file holds, without regard to line ends, which git on Windows may change."""
    data = read_if_possible(files, path)
    return None if data is None else data.replace(b"\r\n", b"\n")
