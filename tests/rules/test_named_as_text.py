"""F212: a plan that Windows' Notepad has saved as a text."""

from __future__ import annotations

from pathlib import Path

import pytest

from planctl.errors import WrongCall
from planctl.rules.batch import named_otherwise
from planctl.workspace import locate
from tests.rules.checking import laid_out


def found(folder: Path, *paths: str) -> list[tuple[str, str]]:
    named = [Path(path) for path in paths]
    return [
        (checked.path, diagnostic.message)
        for checked in named_otherwise(locate(folder, named), named, folder)
        for diagnostic in checked.found
    ]


def test_a_plan_that_ends_in_txt_is_named(tmp_path: Path) -> None:
    laid_out(tmp_path, "homes.yaml", "Waste.YAML.txt", "2026/parks.yml.txt", "notes.txt", ".git/x.yaml.txt")
    assert found(tmp_path) == [
        ("plans/Waste.YAML.txt", "this file is not read, because its name ends in .YAML.txt"),
        ("plans/2026/parks.yml.txt", "this file is not read, because its name ends in .yml.txt"),
    ]


def test_only_what_the_call_is_about_is_looked_at(tmp_path: Path) -> None:
    laid_out(tmp_path, "homes.yaml", "waste.yaml.txt", "2026/parks.yaml", "2026/trees.yaml.txt")
    assert [path for path, _ in found(tmp_path, "plans/2026")] == ["plans/2026/trees.yaml.txt"]
    assert found(tmp_path, "plans/homes.yaml") == []


def test_it_can_be_turned_off(tmp_path: Path) -> None:
    laid_out(tmp_path, "homes.yaml", "waste.yaml.txt")
    (tmp_path / "planctl.yaml").write_text("rules:\n  named-as-text: off\n", encoding="utf-8")
    assert found(tmp_path) == []


@pytest.mark.parametrize("paths", [(), ("plans",)])
def test_where_it_is_the_only_plan_the_error_names_it(tmp_path: Path, paths: tuple[str, ...]) -> None:
    laid_out(tmp_path, "waste.yaml.txt")
    with pytest.raises(WrongCall, match="there are no plans in") as wrong:
        locate(tmp_path, [Path(path) for path in paths])
    assert wrong.value.hint.startswith("waste.yaml.txt would be one without the .txt at the end of its name.")
