"""The mistakes that Bromsgrove printed are found, each where it stands; the corrected plan has none."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from planctl.diagnostics import Diagnostic
from planctl.rules.runner import check_file
from planctl.workspace import load_plan
from tests.rules.checking import settings_from

ROOT = Path(__file__).parents[2]
PUBLISHED = ROOT / "tests/plans/published/bromsgrove-improvement-2007.yaml"
CORRECTED = ROOT / "plans/bromsgrove-improvement-2007.yaml"
NUMBERING = ("duplicate-ref", "ref-under-wrong-heading", "missing-ref")


def found_in(path: Path) -> list[Diagnostic]:
    settings = settings_from("")
    return check_file(load_plan(path, path.name, settings), settings, date(2007, 10, 31))


@pytest.fixture(scope="module")
def published() -> list[Diagnostic]:
    return found_in(PUBLISHED)


def lines_with(ref: str) -> list[int]:
    """The lines of the published plan on which a ref stands, found without planctl."""
    lines = PUBLISHED.read_text(encoding="utf-8").splitlines()
    return [number for number, line in enumerate(lines, 1) if line.strip() == f"- ref: {ref}"]


def lines_of(findings: list[Diagnostic], name: str) -> list[int]:
    return [found.span.line for found in findings if found.name == name]


def test_numbers_used_twice_are_found_at_their_second_use(published: list[Diagnostic]) -> None:
    twice = [lines_with(ref) for ref in ("4.1.3", "4.1.4", "4.1.5", "4.1.6", "4.5.6", "16.3.4")]
    assert [len(lines) for lines in twice] == [2] * 6
    assert lines_of(published, "duplicate-ref") == [lines[1] for lines in twice]


def test_numbers_under_a_wrong_heading_are_found(published: list[Diagnostic]) -> None:
    stray = [lines_with(ref) for ref in ("4.5.6", "4.5.7", "19.3.4", "21.5.6", "21.5.7", "22.2.2")]
    assert [len(lines) for lines in stray] == [2, 1, 1, 1, 1, 1]
    assert lines_of(published, "ref-under-wrong-heading") == [line for lines in stray for line in lines]


def test_the_one_action_without_a_number_is_found(published: list[Diagnostic]) -> None:
    lines = PUBLISHED.read_text(encoding="utf-8").splitlines()
    unnumbered = [number for number, line in enumerate(lines, 1) if line.startswith("          - title: Full Council")]
    assert lines_of(published, "missing-ref") == unnumbered


def test_the_numbers_suggested_are_those_of_the_corrected_plan(published: list[Diagnostic]) -> None:
    """Those that planctl proposes for each family, whichever of the two rules found them first."""
    helps = [found.help for found in published if found.name == "duplicate-ref"]
    assert helps == [
        f"Write ref: {ref}, which no other has." for ref in ("4.1.9", "4.1.10", "4.1.11", "4.1.12", "4.3.6", "16.3.6")
    ]


def test_the_corrected_plan_has_no_such_mistake() -> None:
    assert [found for found in found_in(CORRECTED) if found.name in NUMBERING] == []


def test_a_lead_that_was_misprinted_is_found(published: list[Diagnostic]) -> None:
    found = [diagnostic for diagnostic in published if diagnostic.name == "unknown-initials"]
    assert [diagnostic.message for diagnostic in found] == ["people: does not say who “JPt” is"]
