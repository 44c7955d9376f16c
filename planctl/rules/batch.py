"""All plans of a call, checked; many of them on all processors at once.

What comes back of a plan is its findings and its text, which is little; the plan itself stays where it was
read. Two processors halve the time, but to start the second takes as long as some dozen plans.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from planctl.diagnostics import Diagnostic
from planctl.model import Settings
from planctl.rules.runner import check_file, check_settings
from planctl.rules.sharing import each_of, processors
from planctl.workspace import Place, load_plan

# Fewer are checked sooner by one processor alone.
_WORTH_SHARING = 24


@dataclass(frozen=True, slots=True)
class Checked:
    """A file that was checked: its path as people see it, its text, and its findings in order."""

    path: str
    text: str
    found: list[Diagnostic]


def check_place(place: Place, as_at: date) -> list[Checked]:
    """What is wrong with planctl.yaml, where there is one, and then with each plan in turn."""
    settings = place.settings_file
    first = [Checked(settings.path, settings.source.text, check_settings(settings, place.settings))] if settings else []
    return [*first, *_checked(place, as_at)]


def _checked(place: Place, as_at: date) -> Iterable[Checked]:
    check = partial(_check, settings=place.settings, as_at=as_at)
    shares = processors() if len(place.plans) >= _WORTH_SHARING else 1
    return each_of(check, place.plans, shares)


def _check(plan: tuple[Path, str], settings: Settings, as_at: date) -> Checked:
    path, shown = plan
    file = load_plan(path, shown, settings)
    return Checked(shown, file.source.text, check_file(file, settings, as_at))
