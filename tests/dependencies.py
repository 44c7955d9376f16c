"""What planctl depends on: as pyproject.toml names it, as CI's lock fixes it, and as it is installed here."""

from __future__ import annotations

import itertools
import tomllib
from collections.abc import Collection, Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import NormalizedName, canonicalize_name

from tests.support import ROOT

LOCK = ROOT / ".ci" / "constraints.txt"
SETTINGS: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PROJECT: dict[str, Any] = SETTINGS["project"]
EXTRAS: dict[str, list[str]] = PROJECT["optional-dependencies"]
PYTHONS = [name.rpartition(" :: ")[2] for name in PROJECT["classifiers"] if "Python :: 3." in name]

_SYSTEMS = (
    {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix"},
    {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix"},
    {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt"},
)
# What a marker is asked for each system and Python that planctl supports.
PLACES = [
    {**system, "python_version": python, "python_full_version": f"{python}.0"}
    for system, python in itertools.product(_SYSTEMS, PYTHONS)
]


def locked() -> list[Requirement]:
    """The lines of CI's lock, each one version of one package, perhaps for some systems only."""
    lines = LOCK.read_text(encoding="utf-8").splitlines()
    return [Requirement(line) for line in lines if not line.startswith("#")]


def named() -> list[str]:
    """Every line of pyproject.toml that names a package, once: what planctl needs, its extras, and what builds it."""
    extras = itertools.chain(*EXTRAS.values())
    return list(dict.fromkeys([*PROJECT["dependencies"], *extras, *SETTINGS["build-system"]["requires"]]))


def installed(name: str) -> Distribution | None:
    """A package of this environment, or None where it is not installed."""
    try:
        return distribution(name)
    except PackageNotFoundError:
        return None


def needed(extra: str = "") -> dict[NormalizedName, set[NormalizedName]]:
    """What planctl, with one extra, needs on any of PLACES, all the way down: each with those that ask for it.

    Below what pyproject.toml names, it is read from what is installed: what a package of another system would need in
    turn is not known here.
    """
    found: dict[NormalizedName, set[NormalizedName]] = {}
    asked: set[tuple[NormalizedName, frozenset[str]]] = set()
    waiting = [(canonicalize_name("planctl"), frozenset({extra}))]
    while waiting:
        at = waiting.pop()
        if at not in asked:
            asked.add(at)
            for requirement in _asks_for(*at):
                name = canonicalize_name(requirement.name)
                found.setdefault(name, set()).add(at[0])
                waiting.append((name, frozenset(requirement.extras)))
    return found


def _asks_for(name: str, extras: Collection[str]) -> Iterator[Requirement]:
    surroundings = [{**place, "extra": extra} for place in PLACES for extra in extras or {""}]
    for line in _lines_of(name, extras):
        requirement = Requirement(line)
        if requirement.marker is None or any(map(requirement.marker.evaluate, surroundings)):
            yield requirement


def _lines_of(name: str, extras: Collection[str]) -> list[str]:
    # An editable installation goes on saying what it said when it was made.
    if name == PROJECT["name"]:
        return [*PROJECT["dependencies"], *(line for extra in extras for line in EXTRAS.get(extra, ()))]
    package = installed(name)
    return (package.requires or []) if package else []
