"""F213: a plan that somebody copied beside itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from planctl.rules.batch import check_names
from planctl.workspace import locate
from tests.rules.checking import laid_out


def found(folder: Path) -> list[tuple[str, str]]:
    return [
        (checked.path, diagnostic.message)
        for checked in check_names(locate(folder, ()), (), folder)
        for diagnostic in checked.found
    ]


@pytest.mark.parametrize(
    "name",
    [
        "waste - Copy.yaml",
        "waste - Copy (2).yaml",
        "waste - Copy - Copy.yaml",
        "waste (1).yaml",
        "waste copy.yml",
        "Copy of waste.yaml",
    ],
)
def test_what_windows_macos_and_browsers_call_a_copy(tmp_path: Path, name: str) -> None:
    laid_out(tmp_path, "waste.yaml", name)
    assert found(tmp_path) == [
        (f"plans/{name}", "by its name this is a copy of waste.yaml, and all work of both counts")
    ]


@pytest.mark.parametrize("name", ["waste 2026.yaml", "waste-copying.yaml", "homes - Copy.yaml", "2026/waste (1).yaml"])
def test_what_has_no_original_beside_it_is_a_plan_of_its_own(tmp_path: Path, name: str) -> None:
    laid_out(tmp_path, "waste.yaml", name)
    assert found(tmp_path) == []


def test_it_can_be_turned_off(tmp_path: Path) -> None:
    laid_out(tmp_path, "waste.yaml", "waste (1).yaml")
    (tmp_path / "planctl.yaml").write_text("rules:\n  copy-by-name: off\n", encoding="utf-8")
    assert found(tmp_path) == []
