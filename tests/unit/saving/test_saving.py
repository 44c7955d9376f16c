"""A file that is written is there whole: the old one or the new one, with its mode, at the end of its link."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from planctl.saving import ChangedMeanwhile, digest, save, save_new

POSIX = pytest.mark.skipif(os.name != "posix", reason="modes and links of POSIX")


def test_the_new_content_takes_the_place_of_the_old(tmp_path: Path) -> None:
    target = tmp_path / "plan.yaml"
    target.write_bytes(b"old")
    save(target, b"new")
    assert target.read_bytes() == b"new"
    assert [path.name for path in tmp_path.iterdir()] == ["plan.yaml"]


@POSIX
@pytest.mark.parametrize("mode", [0o600, 0o644, 0o664])
def test_the_mode_stays(tmp_path: Path, mode: int) -> None:
    target = tmp_path / "plan.yaml"
    target.write_bytes(b"old")
    target.chmod(mode)
    save(target, b"new")
    assert stat.S_IMODE(target.stat().st_mode) == mode


@POSIX
def test_a_new_file_has_the_mode_that_any_program_would_give_it(tmp_path: Path) -> None:
    (tmp_path / "usual").write_bytes(b"")
    save(tmp_path / "saved", b"new")
    assert save_new(tmp_path / "new", b"new")
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()}
    assert modes == dict.fromkeys(["usual", "saved", "new"], modes["usual"])


@POSIX
def test_a_link_goes_on_pointing_to_the_file(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    target, link = tmp_path / "there" / "plan.yaml", tmp_path / "link.yaml"
    target.write_bytes(b"old")
    link.symlink_to(target)
    save(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


@POSIX
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root may give files away")
def test_a_file_stays_its_owners(tmp_path: Path) -> None:
    target = tmp_path / "plan.yaml"
    target.write_bytes(b"old")
    os.chown(target, 1234, 5678)
    target.chmod(0o664)
    save(target, b"new")
    found = target.stat()
    assert (found.st_uid, found.st_gid, stat.S_IMODE(found.st_mode)) == (1234, 5678, 0o664)


@POSIX
def test_a_link_that_is_replaced_decides_nothing_about_the_new_file(tmp_path: Path) -> None:
    tool, link = tmp_path / "tool", tmp_path / "pack.html"
    tool.write_bytes(b"old")
    tool.chmod(0o4555)
    link.symlink_to(tool)
    save(link, b"new", follow=False)
    assert (link.is_symlink(), tool.read_bytes()) == (False, b"old")
    assert not link.stat().st_mode & (stat.S_ISUID | 0o111)


@POSIX
def test_no_file_of_ours_runs_in_its_owners_name(tmp_path: Path) -> None:
    target = tmp_path / "plan.yaml"
    target.write_bytes(b"old")
    target.chmod(0o4755)
    save(target, b"new")
    assert stat.S_IMODE(target.stat().st_mode) == 0o755


@POSIX
def test_another_name_of_the_file_keeps_the_old_content(tmp_path: Path) -> None:
    target, other = tmp_path / "plan.yaml", tmp_path / "backup"
    target.write_bytes(b"old")
    os.link(target, other)
    save(target, b"new")
    assert (target.read_bytes(), other.read_bytes()) == (b"new", b"old")


def test_what_has_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    target = tmp_path / "plan.yaml"
    target.write_bytes(b"somebody else's")
    with pytest.raises(ChangedMeanwhile):
        save(target, b"new", replacing=digest(b"old"))
    assert target.read_bytes() == b"somebody else's"
    assert [path.name for path in tmp_path.iterdir()] == ["plan.yaml"]


def test_what_a_killed_process_left_is_swept_away_and_what_is_being_written_is_not(tmp_path: Path) -> None:
    abandoned, fresh, other = (
        tmp_path / name
        for name in (".plan.yaml.0a.planctl-new", ".plan.yaml.0b.planctl-new", ".other.yaml.0c.planctl-new")
    )
    for path in (abandoned, fresh, other):
        path.write_bytes(b"half")
    for path in (abandoned, other):
        os.utime(path, (0, 0))
    save(tmp_path / "plan.yaml", b"new")
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(["plan.yaml", fresh.name])


def test_a_new_file_never_takes_the_place_of_another(tmp_path: Path) -> None:
    target = tmp_path / "plan.yaml"
    assert save_new(target, b"first")
    assert not save_new(target, b"second")
    assert target.read_bytes() == b"first"


@POSIX
def test_a_link_to_nowhere_counts_as_a_file_that_is_there(tmp_path: Path) -> None:
    link = tmp_path / "plan.yaml"
    link.symlink_to(tmp_path / "nowhere")
    assert not save_new(link, b"new")
    assert not (tmp_path / "nowhere").exists()


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user can enter, as those of pytest are not."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder


SAVING = """
import os, sys
from pathlib import Path
from planctl.saving import save
if os.getuid() == 0:
    os.setuid(65534)
try:
    save(Path(sys.argv[1]), b"new")
except PermissionError:
    print("refused")
"""


def _save_as_somebody(target: Path) -> str:
    """Save as a user whom the mode of a file binds, as it does not bind root."""
    command = [sys.executable, "-c", SAVING, str(target)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout.strip()


@POSIX
@pytest.mark.parametrize("folder_mode", [0o555, 0o777])
def test_neither_a_folder_nor_a_file_without_leave_to_write_is_written_to(open_folder: Path, folder_mode: int) -> None:
    target = open_folder / "plan.yaml"
    target.write_bytes(b"old")
    target.chmod(0o444)
    open_folder.chmod(folder_mode)
    assert _save_as_somebody(target) == "refused"
    open_folder.chmod(0o755)
    assert [path.name for path in open_folder.iterdir()] == ["plan.yaml"]
    assert target.read_bytes() == b"old"
