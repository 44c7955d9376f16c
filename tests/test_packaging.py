"""What is shipped: the wheel holds everything, and installed on its own elsewhere it answers."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from tests.dependencies import EXTRAS, PROJECT, named
from tests.support import ROOT, console_script, plain_environment

PLAN = ROOT / "plans" / "bromsgrove-improvement-2007.yaml"


def run(*call: str | Path, cwd: Path) -> str:
    """Run a program away from this environment's Python; its output, or a failure with all that it said."""
    env = {
        name: value
        for name, value in plain_environment().items()
        if not name.startswith(("PYTHON", "COV", "VIRTUAL_ENV"))
    }
    done = subprocess.run(
        call, cwd=cwd, env=env, stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the source archive, and the wheel that was built from it."""
    folder = tmp_path_factory.mktemp("built")
    run(sys.executable, "-m", "build", "--outdir", folder, ROOT, cwd=folder)
    return folder


@pytest.fixture(scope="session")
def wheel(built: Path) -> Path:
    (found,) = built.glob("*.whl")
    return found


@pytest.fixture(scope="session")
def elsewhere(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The scripts of an environment that holds the wheel and what it depends on, nothing else."""
    folder = tmp_path_factory.mktemp("elsewhere") / "venv"
    run(sys.executable, "-m", "venv", folder, cwd=folder.parent)
    scripts = folder / ("Scripts" if os.name == "nt" else "bin")
    run(scripts / "python", "-m", "pip", "install", "--quiet", wheel, cwd=folder.parent)
    return scripts


@pytest.mark.slow
def test_the_wheel_carries_templates_and_schemas_and_nothing_of_the_workspace(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert {f"planctl/templates/{what}" for what in ("cabinet.html.j2", "house.css", "house.docx")} <= set(names)
    assert {f"planctl/schema/{what}.schema.json" for what in ("plan", "settings", "brief")} <= set(names)
    assert {name.partition("/")[0] for name in names} == {
        "planctl",
        f"planctl-{PROJECT['version']}.dist-info",
    }


@pytest.mark.slow
def test_the_source_archive_can_be_tested(built: Path) -> None:
    (archive,) = built.glob("*.tar.gz")
    with tarfile.open(archive) as opened:
        names = {name.partition("/")[2] for name in opened.getnames()}
    assert {"README.md", "planctl.yaml", "tests/conftest.py", "templates/house.docx", ".ci/run"} <= names
    assert PLAN.relative_to(ROOT).as_posix() in names


@pytest.mark.slow
def test_the_wheel_answers_from_an_empty_environment_elsewhere(elsewhere: Path, tmp_path: Path) -> None:
    planctl = console_script(elsewhere)
    (tmp_path / "plans").mkdir()
    shutil.copy(PLAN, tmp_path / "plans")

    said = run(planctl, "--version", cwd=tmp_path)
    assert said.startswith(f"planctl {PROJECT['version']}, Python 3.")

    overdue = run(planctl, "overdue", "--lead", "JP", "--on", "2007-10-31", cwd=tmp_path)
    assert "as at 31 October 2007" in overdue


@pytest.mark.slow
def test_the_schema_is_found_where_the_wheel_is_installed(elsewhere: Path, tmp_path: Path) -> None:
    schema = run(console_script(elsewhere), "schema", cwd=tmp_path)
    assert '"priorities"' in schema


def test_every_requirement_has_a_lower_and_an_upper_bound() -> None:
    bounded = re.compile(r"[\w.-]+(\[\w+\])?>=[\d.]+,<[\d.]+(; .+)?")
    assert [line for line in named() if not bounded.fullmatch(line)] == []


def test_hooks_install_what_the_project_names() -> None:
    text = (ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8")
    hooks = YAML(typ="safe", pure=True).load(text)["repos"][0]["hooks"]
    for hook in hooks:
        wanted = set(hook["additional_dependencies"])
        assert wanted <= {*PROJECT["dependencies"], *EXTRAS["test"]}, hook["id"]
        assert wanted >= set(PROJECT["dependencies"]), hook["id"]


def test_the_hooks_file_is_one_that_pre_commit_reads(tmp_path: Path) -> None:
    run(sys.executable, "-m", "pre_commit", "validate-config", ROOT / ".pre-commit-config.yaml", cwd=tmp_path)
