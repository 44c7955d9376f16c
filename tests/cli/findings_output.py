"""What each form of `planctl validate` promises whoever reads it, whatever the plans hold."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable

from planctl.cli.reports import Output

_CONTROLS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_CONCISE = re.compile(r".+:\d+:\d+: (?:error|warning|info)\[[A-Z]\d{3} [a-z0-9-]+\] .+")
_GITHUB = re.compile(r"::(?:error|warning|notice) (?:file=[^:]*|title=planctl)::.+")


def check_output(shape: Output, text: str) -> None:
    """Fail where an output is not what its readers take it for."""
    assert text.endswith("\n") or not text, shape
    assert not _CONTROLS.search(text), shape
    if shape in _CHECKS:
        _CHECKS[shape](text)


def _concise(text: str) -> None:
    assert all(_CONCISE.fullmatch(line) for line in text.splitlines()), text


def _github(text: str) -> None:
    assert all(_GITHUB.fullmatch(line) for line in text.split("\n")[:-1]), text


def _json(text: str) -> None:
    answer = json.loads(text)
    assert list(answer)[:2] == ["schema", "as_at"]
    assert all(finding["line"] >= 1 <= finding["column"] for finding in answer["findings"])


def _gitlab(text: str) -> None:
    prints = [finding["fingerprint"] for finding in json.loads(text)]
    assert len(prints) == len(set(prints))


def _sarif(text: str) -> None:
    (ran,) = json.loads(text)["runs"]
    rules = {rule["id"] for rule in ran["tool"]["driver"]["rules"]}
    assert all(result["ruleId"] in rules for result in ran["results"])


def _junit(text: str) -> None:
    suites = ET.fromstring(text.encode())
    assert suites.tag == "testsuites"
    assert all(suite.findall("testcase") for suite in suites)


_CHECKS: dict[Output, Callable[[str], None]] = {
    Output.CONCISE: _concise,
    Output.GITHUB: _github,
    Output.JSON: _json,
    Output.GITLAB: _gitlab,
    Output.SARIF: _sarif,
    Output.JUNIT: _junit,
}
