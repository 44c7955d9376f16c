"""The brief that a pack is asked for by: a path, or a name as plans have one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from planctl.errors import WrongCall
from planctl.naming import is_plan, resolve_brief
from planctl.places import PLAN_SUFFIXES, shown_from
from planctl.wording import to_paste
from planctl.workspace import BriefFile, Place, load_brief, load_settings, locate


def read_brief(start: Path, name: str) -> BriefFile:
    """Read the brief at a path, or of a name: its id, or any unambiguous start of it.

    Raises:
        WrongCall: where there is none, or several, or it is a plan, or it could not be read whole.
    """
    path = start / name if (start / name).is_file() else _path_of(start, name)
    file = load_brief(path, shown_from(path, start), load_settings(start))
    if file.brief and file.brief.entry("priorities"):
        raise _is_a_plan(file.path, path.stem)
    if not file.is_read:
        raise WrongCall(
            f"{file.path} could not be read whole",
            f"planctl validate {to_paste(file.path)} says what is wrong with it.",
        )
    return file


def _path_of(start: Path, name: str) -> Path:
    """Where the brief of that name is."""
    place = locate(start)
    ids = [path.stem for path, _ in place.briefs]
    if Path(name).name != name or not ids:
        raise _not_there(name, ids, place)
    try:
        wanted = resolve_brief(_without_suffix(name), ids)
    except WrongCall as wrong:
        raise _plan_instead(name, place) or wrong from wrong
    found = [(path, shown) for path, shown in place.briefs if path.stem == wanted]
    if len(found) > 1:
        raise WrongCall(f"“{name}” could be several briefs", f"It could be: {', '.join(shown for _, shown in found)}.")
    return found[0][0]


def _not_there(name: str, ids: Sequence[str], place: Place) -> WrongCall:
    if ids:
        hint = f"There are: {', '.join(ids)}."
    else:
        hint = "Briefs stand in the folder plans/packs; planctl new --brief NAME writes one."
    return _plan_instead(name, place) or WrongCall(f"there is no brief {Path(name).as_posix()}", hint)


def _plan_instead(name: str, place: Place) -> WrongCall | None:
    plan = _without_suffix(name)
    return _is_a_plan(name, plan) if is_plan(plan, place.plan_ids) else None


def _is_a_plan(name: str, plan: str) -> WrongCall:
    return WrongCall(f"{name} is a plan, not a brief", f"For a pack of it: planctl pack --plan {to_paste(plan)}")


def _without_suffix(name: str) -> str:
    return Path(name).stem if Path(name).suffix in PLAN_SUFFIXES else name
