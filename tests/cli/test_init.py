"""`planctl init`: a folder to start from, in which git is not given what planctl can make again."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Call
from tests.history.conftest import Git, commit, git

__all__ = ["git"]


def test_a_new_workspace_is_sound_and_is_not_written_over(call: Call, tmp_path: Path) -> None:
    first = call("init", "--organisation", "Anytown Council", cwd=tmp_path)
    assert (first.code, first.out.count("  wrote "), first.out.count("  kept ")) == (0, 9, 0)
    assert call("validate", "--strict", cwd=tmp_path).code == 0
    again = call("init", cwd=tmp_path)
    assert (again.code, again.out.count("  wrote "), again.out.count("  kept ")) == (0, 0, 9)


def test_a_council_without_a_name_is_told_at_once_and_until_it_has_one(call: Call, tmp_path: Path) -> None:
    started = call("init", cwd=tmp_path)
    assert (
        "The council is called “Your Council” until you write its name into planctl.yaml and the plan." in started.out
    )
    checked = call("validate", cwd=tmp_path)
    assert (checked.code, checked.out.count("placeholder-left")) == (0, 2)
    packed = call("pack", "--to", "json", cwd=tmp_path)
    assert (packed.code, packed.err.count("council-not-named")) == (0, 1)


def test_git_ignores_the_packs_that_are_made_in_it(call: Call, tmp_path: Path, git: Git) -> None:
    git(tmp_path, "init", "--quiet")
    call("init", cwd=tmp_path)
    commit(tmp_path, git)
    assert call("pack", "--to", "json", cwd=tmp_path).code == 0
    assert list((tmp_path / "packs-out").iterdir())
    assert git(tmp_path, "status", "--short") == ""


def test_a_gitignore_that_is_there_stays_and_the_line_is_told(call: Call, tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text("*.bak\n", encoding="utf-8")
    result = call("init", cwd=tmp_path)
    assert "  kept  .gitignore\n" in result.out
    assert "Add a line /packs-out/ to .gitignore" in result.out
    assert (tmp_path / ".gitignore").read_text(encoding="utf-8") == "*.bak\n"
