"""Chromium as a reader of pages: what axe-core finds in them, what they ask for, and how they fit a narrow screen."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from tests.support import needs, needs_library

_SCRIPT = Path(__file__).with_name("look.mjs")
# A big page on a busy machine; one alone takes a second.
_PATIENCE = 300


class Look(NamedTuple):
    """What was found on a page. All is well where the lists are empty and `sideways` is 0.

    `violations` are rules of WCAG 2.2 AA, and of good practice, that it breaks at 1280 pixels, `zoomed_violations` at
    320; `sideways` is by how many pixels it is wider than those 320. `wordless` are elements that only a colour
    speaks for, `refused` what its own policy would not allow, `requests` what it asked for besides itself.
    """

    path: str
    violations: list[str]
    zoomed_violations: list[str]
    sideways: int
    wordless: list[str]
    refused: list[str]
    requests: list[str]


def look_at(pages: Sequence[Path]) -> dict[Path, Look]:
    """What one browser finds on some pages."""
    libraries = needs_library("axe-core").parent
    needs_library("playwright-core")
    call = [needs("node"), _SCRIPT, libraries, needs("chromium"), *pages]
    done = subprocess.run(call, capture_output=True, encoding="utf-8", timeout=_PATIENCE, check=False)
    assert done.returncode == 0, done.stderr
    looks = (Look(**json.loads(line)) for line in done.stdout.splitlines())
    return {Path(look.path): look for look in looks}
