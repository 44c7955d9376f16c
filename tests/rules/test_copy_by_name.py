"""F213: a plan that somebody copied beside itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.checking import AS_AT, findings_in, laid_out


def found(folder: Path) -> list[tuple[str, str]]:
    return [(each.path, each.message) for each in findings_in(folder, AS_AT) if each.name == "copy-by-name"]


@pytest.mark.parametrize(
    "name",
    [
        "waste - Copy.yaml",
        "waste - Copy (2).yaml",
        "waste - Copy - Copy.yaml",
        "waste (1).yaml",
        "waste(1).yaml",
        "waste copy.yml",
        "waste copy 2.yaml",
        "Copy of waste.yaml",
        "Copy of Copy of waste.yaml",
    ],
)
def test_what_windows_macos_and_browsers_call_a_copy(tmp_path: Path, name: str) -> None:
    laid_out(tmp_path, "waste.yaml", name)
    assert found(tmp_path) == [(f"plans/{name}", "by its name this is a copy of waste.yaml, and both are read")]


@pytest.mark.parametrize(
    "name",
    [
        "waste 2026.yaml",
        "waste (2026).yaml",
        "waste-copying.yaml",
        "homes - Copy.yaml",
        "2026/waste (1).yaml",
        "Copy of ..yaml",
    ],
)
def test_what_has_no_original_beside_it_is_a_plan_of_its_own(tmp_path: Path, name: str) -> None:
    laid_out(tmp_path, "waste.yaml", name)
    assert found(tmp_path) == []


def test_it_can_be_allowed_where_it_is_meant(tmp_path: Path) -> None:
    plan = laid_out(tmp_path, "waste.yaml", "waste (1).yaml") / "plans" / "waste (1).yaml"
    reason = "title: P # planctl: allow copy-by-name because phase 1 has a plan of its own"
    plan.write_text(plan.read_text(encoding="utf-8").replace("title: P", reason), encoding="utf-8")
    assert not {each.name for each in findings_in(tmp_path, AS_AT)} & {"copy-by-name", "unused-allow"}


def test_it_can_be_turned_off(tmp_path: Path) -> None:
    laid_out(tmp_path, "waste.yaml", "waste (1).yaml")
    (tmp_path / "planctl.yaml").write_text("rules:\n  copy-by-name: off\n", encoding="utf-8")
    assert found(tmp_path) == []
