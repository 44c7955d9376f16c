"""`.ci/audit`: a known vulnerability fails, none is said so, and nobody to ask is told apart from both.

The service that is asked is one on this machine that answers as OSV does.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import pytest

from tests.dependencies import locked
from tests.support import ROOT, needs, plain_environment

pytestmark = pytest.mark.slow

FAULT: dict[str, Any] = {"id": "GHSA-0000-made-up1", "summary": "Made up for this test.", "affected": []}


@contextmanager
def service(answers: dict[str, Any], status: int = 200) -> Iterator[tuple[str, list[str]]]:
    """A service with an answer for some packages and none for others: its address, and what it has been asked about."""
    asked: list[str] = []

    class Service(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            question = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            name = question["package"]["name"]
            asked.append(f"{name}=={question['version']}")
            self.send_response(status)
            self.end_headers()
            self.wfile.write(json.dumps(answers.get(name, {})).encode())

        def log_message(self, format: str, *args: Any) -> None:
            """Keep quiet."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Service) as server:
        Thread(target=server.serve_forever).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/", asked
        finally:
            server.shutdown()


def audit(address: str, **more: str) -> subprocess.CompletedProcess[str]:
    """Run the script of this repository against a service."""
    env = plain_environment({"AUDIT_SERVICE": address, "PYTHON": sys.executable, "NO_PROXY": "127.0.0.1", **more})
    del env["PYTHONWARNINGS"]
    return subprocess.run(
        [needs("bash"), ".ci/audit"], cwd=ROOT, env=env, capture_output=True, encoding="utf-8", check=False
    )


def test_every_locked_package_is_asked_about_even_those_of_other_systems() -> None:
    with service({}) as (address, asked):
        done = audit(address)
    assert done.returncode == 0, done.stderr
    assert sorted(asked) == sorted(f"{line.name}{line.specifier}" for line in locked())
    assert done.stdout == f"No known vulnerability in {len(locked())} packages.\n"


def test_a_known_vulnerability_is_a_failure_that_names_the_package() -> None:
    with service({"colorama": {"vulns": [FAULT]}}) as (address, _):
        done = audit(address)
    assert done.returncode == 1
    assert "colorama" in done.stdout
    assert FAULT["id"] in done.stdout
    assert ".ci/lock --upgrade" in done.stderr


@pytest.mark.parametrize(("must", "code"), [("", 77), ("1", 1)], ids=["skips", "fails where it must reach"])
def test_nobody_there_is_said(must: str, code: int) -> None:
    with service({}) as (address, _):
        pass
    done = audit(address, AUDIT_MUST_REACH=must)
    assert done.returncode == code
    assert done.stdout == ""
    assert done.stderr.startswith("Could not ask for known vulnerabilities: ")
    assert "refused" in done.stderr


def test_a_service_that_is_out_of_order_has_not_said_that_all_is_well() -> None:
    with service({}, status=503) as (address, _):
        done = audit(address)
    assert done.returncode == 77
    assert "503" in done.stderr
