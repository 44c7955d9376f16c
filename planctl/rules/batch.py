"""All plans and briefs of a call, checked; many plans on all processors at once.

What comes back of a plan is its findings and its text, which is little; the plan itself stays where it was
read. Two processors halve the time, but to start the second takes as long as some dozen plans.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from planctl.diagnostics import Diagnostic, Finding, Span, stamp
from planctl.files import DISK, read_if_possible
from planctl.model import Plan, Settings
from planctl.naming import is_plan
from planctl.places import copies_among, named_as_text
from planctl.rules.runner import check_file, check_settings, severities_of
from planctl.sharing import Tell, each_of, shares_for, untold
from planctl.workspace import (
    COPY_BY_NAME,
    NAMED_AS_TEXT,
    BriefFile,
    Place,
    PlanFile,
    load_brief,
    load_chosen,
    load_plan,
)

if TYPE_CHECKING:
    from planctl.rules.packs.facts import Surroundings


_START = Span(1, 1, 1, 1)


class Checked(NamedTuple):
    """A file that was checked: its path as people see it, its text, and its findings in order."""

    path: str
    text: str
    found: list[Diagnostic]


def check_place(
    place: Place,
    as_at: date,
    around: Surroundings | None = None,
    earlier: Mapping[str, Plan] | None = None,
    tell: Tell = untold,
) -> list[Checked]:
    """What is wrong with planctl.yaml, where there is one, then with each plan, and with each brief, in turn.

    `around` is what briefs may name. They are judged as at their own days, those that name none as at `as_at`.
    `earlier` holds earlier versions of plans, by the path as people see it, to judge what has changed since. `tell` is
    told how many plans are begun.
    """
    settings = place.settings_file
    first = [Checked(settings.path, settings.source.text, check_settings(settings, place.settings))] if settings else []
    briefs = _checked_briefs(place, around, as_at) if place.briefs else ()
    return [*first, *_checked(place, as_at, earlier or {}, tell), *briefs]


def named_otherwise(place: Place, paths: Sequence[Path], start: Path) -> Iterator[Checked]:
    """Plans that nobody reads for their name's sake, in the folders that a call is about, each with its one finding."""
    severities = severities_of(place.settings)
    for path, shown in named_as_text(place.root, place.settings.plans, paths, start):
        message = f"this file is not read, because its name ends in {''.join(path.suffixes[-2:])}"
        found = list(stamp([Finding(NAMED_AS_TEXT, _START, message)], shown, severities))
        yield Checked(shown, (read_if_possible(DISK, path) or b"").decode(errors="replace"), found)


def _checked_briefs(place: Place, around: Surroundings | None, as_at: date) -> Iterator[Checked]:
    check = check_of_briefs(place, around, as_at)
    for path, shown in place.briefs:
        file = load_brief(path, shown, place.settings)
        yield Checked(file.path, file.source.text, check(file))


def check_of_briefs(place: Place, around: Surroundings | None, as_at: date) -> Callable[[BriefFile], list[Diagnostic]]:
    """What finds all that is wrong with a brief of a call, and with the plans that it reports on."""
    # Imported here: most calls are about plans alone.
    from planctl.rules.packs.facts import Surroundings
    from planctl.rules.packs.runner import check_brief

    known = around or Surroundings()
    # Many briefs are about one plan, one after the other.
    read = cache(partial(load_plan, settings=place.settings))

    def check(file: BriefFile) -> list[Diagnostic]:
        day = (file.brief.day if file.brief else None) or as_at
        return check_brief(file, _reported(place, file, read), known, place.settings, day)

    return check


def _reported(place: Place, file: BriefFile, read: Callable[[Path, str], PlanFile]) -> list[PlanFile]:
    """The plans that a brief reports on; of those that it names wrongly a rule tells."""
    names = file.brief.plans if file.brief else ()
    sound = [name for name in names if is_plan(name, place.plan_ids)]
    return load_chosen(place, sound, read) if sound or not names else []


def _checked(place: Place, as_at: date, earlier: Mapping[str, Plan], tell: Tell) -> Iterable[Checked]:
    originals = dict(copies_among(place.plans))
    check = partial(_check, settings=place.settings, as_at=as_at, earlier=earlier, originals=originals)
    return each_of(check, place.plans, shares_for(len(place.plans)), tell)


def _check(
    plan: tuple[Path, str], settings: Settings, as_at: date, earlier: Mapping[str, Plan], originals: Mapping[str, str]
) -> Checked:
    path, shown = plan
    file = load_plan(path, shown, settings)
    if shown in originals:
        message = f"by its name this is a copy of {originals[shown]}, and both are read"
        file = replace(file, findings=(*file.findings, Finding(COPY_BY_NAME, _START, message)))
    return Checked(shown, file.source.text, check_file(file, settings, as_at, earlier.get(shown)))
