"""Plans and briefs by the names that people call them."""

from __future__ import annotations

from collections.abc import Sequence

from planctl.errors import WrongCall, unknown_value


def resolve_plan(name: str, ids: Sequence[str]) -> str:
    """The plan's id that `name` is, or is an unambiguous start of.

    Raises:
        WrongCall: where it is none's, or that of several.
    """
    return _resolve("plan", name, ids)


def resolve_brief(name: str, ids: Sequence[str]) -> str:
    """The brief's id that `name` is, or is an unambiguous start of.

    Raises:
        WrongCall: where it is none's, or that of several.
    """
    return _resolve("brief", name, ids)


def _resolve(what: str, name: str, ids: Sequence[str]) -> str:
    if name in ids:
        return name
    # Two folders may hold files of one id: they go by it together.
    matches = [each for each in dict.fromkeys(ids) if each.casefold().startswith(name.casefold())]
    if len(matches) == 1:
        return matches[0]
    if matches:
        raise WrongCall(f"“{name}” could be several {what}s", f"It could be: {', '.join(matches)}.")
    raise unknown_value(what, name, ids)


def plans_meant(names: Sequence[str], ids: Sequence[str]) -> list[int]:
    """The numbers of the plans that some names mean, among plans of these ids.

    Raises:
        WrongCall: for a name that fits no plan, or several.
    """
    wanted = {resolve_plan(name, ids) for name in names}
    return [number for number, plan_id in enumerate(ids) if plan_id in wanted]


def is_plan(name: str, ids: Sequence[str]) -> bool:
    """Whether `name` is one plan's id, or an unambiguous start of one."""
    try:
        resolve_plan(name, ids)
    except WrongCall:
        return False
    return True
