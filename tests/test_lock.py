"""`.ci/constraints.txt`: CI installs the same versions every time, within the bounds of pyproject.toml."""

from __future__ import annotations

import os
import re

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.dependencies import LOCK, PLACES, installed, locked, named, needed

RENEW = "run: .ci/lock"
LOCKED = {canonicalize_name(line.name) for line in locked()}
# `.ci/run` and the workflow say so in pip's own way; anybody else installs what the bounds allow on the day.
IS_IN_FORCE = os.environ.get("PIP_CONSTRAINT", "").endswith("/.ci/constraints.txt")
# They do the installing.
INSTALLERS = {"pip", "setuptools"}


def test_every_line_is_one_version_of_one_package_and_names_no_place() -> None:
    line_of_lock = re.compile(r"[a-z\d-]+==[\w.]+( ; [\w.]+ [!<=>]+ '[\w.]+'( (and|or) [\w.]+ [!<=>]+ '[\w.]+')*)?")
    lines = [line for line in LOCK.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    assert [line for line in lines if not line_of_lock.fullmatch(line)] == []


@pytest.mark.parametrize("bounds", named())
def test_every_package_of_the_project_is_locked_within_its_bounds(bounds: str) -> None:
    requirement = Requirement(bounds)
    lines = [line for line in locked() if canonicalize_name(line.name) == canonicalize_name(requirement.name)]
    assert lines, RENEW
    for line in lines:
        (only,) = line.specifier
        assert only.version in requirement.specifier, RENEW


@pytest.mark.parametrize("place", PLACES, ids=lambda place: f"{place['sys_platform']} {place['python_version']}")
def test_no_package_has_two_versions_in_one_place(place: dict[str, str]) -> None:
    here = [line.name for line in locked() if line.marker is None or line.marker.evaluate({**place})]
    assert sorted(here) == sorted(set(here))


@pytest.mark.skipif(not IS_IN_FORCE, reason="the lock of .ci/constraints.txt was not in force for this installation")
class TestInForce:
    """Where CI installs."""

    def test_all_that_the_tests_need_on_any_system_is_locked(self) -> None:
        assert needed("test").keys() - INSTALLERS - LOCKED == set(), RENEW

    def test_what_is_installed_is_what_the_lock_says(self) -> None:
        here = [line for line in locked() if line.marker is None or line.marker.evaluate()]
        there = {line.name: package.version for line in here if (package := installed(line.name))}
        assert {name: f"=={version}" for name, version in there.items()} == {
            line.name: str(line.specifier) for line in here if line.name in there
        }
