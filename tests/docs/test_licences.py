"""Every licence that comes with planctl is one that lets a council use it and pass it on, and docs/ lists them all."""

from __future__ import annotations

import pytest

from tests.dependencies import PROJECT
from tests.docs import licences
from tests.docs.generated import DOCS
from tests.docs.licences import Package

ALL = licences.packages("pdf")


def test_planctl_itself_is_under_the_mit_licence() -> None:
    assert PROJECT["license"] == "MIT"


@pytest.mark.parametrize("package", ALL, ids=lambda package: package.name)
def test_a_licence_is_one_that_is_allowed(package: Package) -> None:
    assert licences.is_allowed(package.licence), f"{package.name}: {package.licence}"


@pytest.mark.parametrize(
    ("licence", "allowed"),
    [
        ("MIT", True),
        ("GPL-3.0-only", False),
        ("GPL-2.0-or-later OR MPL-1.1", True),
        ("MIT AND GPL-3.0-only", False),
        ("MIT AND BSD-3-Clause OR GPL-3.0-only", True),
        ("MIT AND (GPL-3.0-only OR ISC)", False),  # brackets are never guessed at
        ("not said", False),
    ],
)
def test_one_allowed_choice_is_enough_and_each_part_of_it_counts(licence: str, allowed: bool) -> None:
    assert licences.is_allowed(licence) == allowed


@pytest.mark.skipif(not licences.is_of_the_lock(), reason="other versions than those of .ci/constraints.txt are here")
def test_the_page_lists_what_is_installed() -> None:
    page = (DOCS / "licences.md").read_text(encoding="utf-8")
    assert page == licences.licences_page(), "run: python -m tests.docs.generated"
