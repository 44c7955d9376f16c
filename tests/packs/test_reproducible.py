"""The same commit, plans and day give the same bytes in every format, wherever and whenever they are made."""

from __future__ import annotations

import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from tests.packs.making import Pack
from tests.support import ROOT, plain_environment

_SURROUNDINGS = (
    {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C", "SOURCE_DATE_EPOCH": "0"},
    {"PYTHONHASHSEED": "4242", "TZ": "Pacific/Auckland", "LC_ALL": "C.UTF-8", "SOURCE_DATE_EPOCH": "1700000000"},
    {"PYTHONHASHSEED": "7", "TZ": "America/Lima"},
)
_SCRIPT = """
import sys
sys.path.insert(0, sys.argv[1])
from hashlib import sha256
from tests.packs.making import Pack
pack = Pack("cabinet", plan="stockton")
for made in (pack.page.encode(), pack.word, pack.markdown.encode(), Pack("decision-record", plan="stockton").pdf):
    print(sha256(made).hexdigest())
"""


def _made(surroundings: dict[str, str], folder: Path) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", _SCRIPT, str(ROOT)],
        cwd=folder,
        env=plain_environment(surroundings),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


@pytest.mark.slow
def test_bytes_are_the_same_in_other_surroundings(tmp_path: Path) -> None:
    first, *others = [_made(made, folder) for made, folder in zip(_SURROUNDINGS, (ROOT, tmp_path, ROOT), strict=True)]
    assert len(first) == 4
    assert others == [first, first]


def test_a_word_file_is_the_same_each_time() -> None:
    one, other = (sha256(Pack("cabinet", plan="stockton").word).hexdigest() for _ in range(2))
    assert one == other
