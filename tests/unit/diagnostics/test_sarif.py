"""SARIF 2.1.0: what is in a log, and that Microsoft's own tool for such logs has no complaint."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.diagnostics import Diagnostic, Fix, Severity, Span
from planctl.diagnostics.sarif import as_sarif
from planctl.render.plain import as_json
from tests.support import needs
from tests.unit.diagnostics.made import RULE, diagnostic

EXAMPLES = RULE._replace(bad="- ref: 1\n  on: {never}\n", good="- ref: 1\n")


def run_of(*found: Diagnostic, severities: Mapping[str, Severity] | None = None) -> dict[str, Any]:
    (run,) = as_sarif(found, {}, [EXAMPLES], severities or {}, version="1.2.3")["runs"]
    made: dict[str, Any] = run
    return made


def result_of(found: Diagnostic) -> dict[str, Any]:
    (result,) = run_of(found)["results"]
    made: dict[str, Any] = result
    return made


def test_a_result() -> None:
    result = result_of(diagnostic(at=Span(2, 5, 3, 9), severity=Severity.WARNING))
    assert len(result.pop("partialFingerprints")["planctl/v1"]) == 64
    assert result == {
        "ruleId": "T101",
        "ruleIndex": 0,
        "level": "warning",
        "message": {"text": "this train is late\nTake the bus."},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "plans/a.yaml"},
                    "region": {"startLine": 2, "startColumn": 5, "endLine": 3, "endColumn": 9},
                }
            }
        ],
    }


def test_a_run_names_the_tool_and_how_it_counts_columns() -> None:
    run = run_of()
    assert (run["tool"]["driver"]["name"], run["tool"]["driver"]["semanticVersion"]) == ("planctl", "1.2.3")
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["results"] == []


def test_a_rule_comes_with_its_help_and_examples() -> None:
    (rule,) = run_of()["tool"]["driver"]["rules"]
    assert rule == {
        "id": "T101",
        "name": "late-train",
        "shortDescription": {"text": "A train is late."},
        "fullDescription": {"text": "A train is late. People wait."},
        "help": {
            "text": "People wait.\nTake the bus.\n\nWrong:\n- ref: 1\n  on: {{never}}\n\nRight:\n- ref: 1",
        },
        "defaultConfiguration": {"level": "error"},
    }


@pytest.mark.parametrize(
    ("severity", "configuration"),
    [
        (Severity.INFO, {"level": "note"}),
        (Severity.WARNING, {"level": "warning"}),
        (Severity.OFF, {"level": "none", "enabled": False}),
    ],
)
def test_a_rule_has_the_severity_that_the_council_gives_it(severity: Severity, configuration: dict[str, Any]) -> None:
    (rule,) = run_of(severities={"late-train": severity})["tool"]["driver"]["rules"]
    assert rule["defaultConfiguration"] == configuration


def test_a_finding_of_an_unlisted_rule_has_no_index() -> None:
    assert "ruleIndex" not in result_of(diagnostic()._replace(code="T999"))


def test_a_fix_is_exactly_what_shall_stand_in_the_file() -> None:
    fix = Fix(Span(2, 5, 2, 9), "lead:\t{HB}\n")
    assert result_of(diagnostic(at=Span(2, 5, 2, 9), fix=fix))["fixes"] == [
        {
            "description": {"text": "Take the bus."},
            "artifactChanges": [
                {
                    "artifactLocation": {"uri": "plans/a.yaml"},
                    "replacements": [
                        {
                            "deletedRegion": {"startLine": 2, "startColumn": 5, "endLine": 2, "endColumn": 9},
                            "insertedContent": {"text": "lead:\t{HB}\n"},
                        }
                    ],
                }
            ],
        }
    ]


@pytest.mark.parametrize(
    ("written", "told"),
    [
        pytest.param("due {0}", "due {{0}}", id="no placeholder"),
        pytest.param("see [here](1)", r"see \[here](1)", id="no link"),
        pytest.param("[draft] (x)", "[draft] (x)", id="brackets are no link"),
        pytest.param("a\x1b[31m\nb", "a<U+001B>[31m b", id="no escape of a terminal"),
    ],
)
def test_plan_text_in_a_message_is_only_text(written: str, told: str) -> None:
    assert result_of(diagnostic(written, advice=""))["message"]["text"] == told


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("plans/50% of it.yaml", "plans/50%25%20of%20it.yaml"),
        ("plans/Übersicht#1.yaml", "plans/%C3%9Cbersicht%231.yaml"),
        ("a:b.yaml", "a%3Ab.yaml"),
        ("plans/\udce9.yaml", "plans/%E9.yaml"),
        ("../plans/a.yaml", "../plans/a.yaml"),
        ("D:/plans/a b.yaml", "file:///D:/plans/a%20b.yaml"),
        ("/srv/plans/a b.yaml", "file:///srv/plans/a%20b.yaml"),
    ],
)
def test_paths_are_uris(path: str, uri: str) -> None:
    (location,) = result_of(diagnostic(path=path))["locations"]
    assert location["physicalLocation"]["artifactLocation"] == {"uri": uri}


@pytest.mark.parametrize(
    ("span", "region"),
    [
        pytest.param(Span(0, 0, 0, 0), (1, 1, 1, 1), id="the whole file"),
        pytest.param(Span(3, 5, 3, 2), (3, 5, 3, 5), id="an end before its start"),
        pytest.param(Span(3, 5, 4, 1), (3, 5, 4, 1), id="with the end of its line"),
    ],
)
def test_a_region_is_always_one(span: Span, region: tuple[int, ...]) -> None:
    (location,) = result_of(diagnostic(at=span))["locations"]
    assert tuple(location["physicalLocation"]["region"].values()) == region


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_path_survives(path: str) -> None:
    (location,) = result_of(diagnostic(path=path))["locations"]
    uri = location["physicalLocation"]["artifactLocation"]["uri"]
    assert unquote(urlsplit(uri).path).lstrip("/") == path.lstrip("/")


def multitool(log: dict[str, Any], folder: Path) -> subprocess.CompletedProcess[str]:
    """What Microsoft's SARIF Multitool has to say about a log."""
    path = folder / "log.sarif"
    path.write_text(as_json(log), encoding="utf-8")
    call = [str(needs("sarif-multitool")), "validate", str(path)]
    return subprocess.run(call, cwd=folder, capture_output=True, encoding="utf-8", timeout=300, check=False)


@pytest.mark.slow
def test_the_multitool_finds_no_error_in_the_worst_that_we_can_write(tmp_path: Path) -> None:
    worst = "{0} [x](1) <b> \x00\x1b\ud800\ufffe 😀"
    found = [
        diagnostic(worst, at=Span(0, 0, 0, 0), path="plans/50% ü#?.yaml", fix=Fix(Span(1, 1, 1, 1), worst)),
        diagnostic("", advice="x", at=Span(3, 5, 3, 2), path="../a:b.yaml", severity=Severity.INFO),
        diagnostic(path="D:/plans/a.yaml", severity=Severity.WARNING),
    ]
    log = as_sarif(found, {}, [EXAMPLES], {}, version="1.2.3")
    done = multitool(log, tmp_path)
    assert (done.returncode, ": error " in done.stdout) == (0, False), done.stdout + done.stderr
    # The tool does look.
    log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0
    assert ": error " in multitool(log, tmp_path).stdout


def test_a_log_is_json_even_with_half_a_character() -> None:
    log = as_sarif([diagnostic(fix=Fix(Span(1, 1, 1, 1), "\ud800"))], {}, [], {}, version="1")
    assert json.loads(as_json(log).encode()) == log
