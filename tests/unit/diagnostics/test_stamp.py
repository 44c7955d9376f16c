"""Findings become diagnostics: with their file, and the severity that this council gives them."""

from __future__ import annotations

import pytest

from planctl.diagnostics import Diagnostic, Fix, Severity, Span, stamp
from planctl.diagnostics.suggest import did_you_mean
from tests.unit.diagnostics.made import RULE, finding


def test_a_finding_gets_its_file_and_its_rules_own_severity_and_cure() -> None:
    (found,) = stamp([finding(at=Span(3, 1, 3, 9))], "plans/a.yaml", {})
    assert found == Diagnostic(
        code="T101",
        name="late-train",
        severity=Severity.ERROR,
        message="this train is late",
        help="Take the bus.",
        path="plans/a.yaml",
        span=Span(3, 1, 3, 9),
        fix=None,
    )


def test_advice_of_its_own_goes_before_the_rules_cure() -> None:
    (found,) = stamp([finding(advice="Walk.")], "a", {})
    assert found.help == "Walk."


def test_a_fix_comes_along() -> None:
    fix = Fix(Span(1, 1, 1, 5), "bus", safe=True)
    (found,) = stamp([finding()._replace(fix=fix)], "a", {})
    assert found.fix == fix


@pytest.mark.parametrize(
    ("advice", "safe", "expected"),
    [
        ("Write bus.", True, "Write bus (planctl fix does it for you)."),
        ("Type: 'bus'", True, "Type: 'bus' (planctl fix does it for you)."),
        ("Write bus.", False, "Write bus."),
    ],
)
def test_the_cure_says_what_a_command_does(advice: str, safe: bool, expected: str) -> None:
    made = finding(advice=advice)._replace(fix=Fix(Span(1, 1, 1, 5), "bus", safe))
    assert [found.help for found in stamp([made], "a", {})] == [expected]


@pytest.mark.parametrize(
    ("severities", "expected"),
    [
        pytest.param({}, [Severity.ERROR], id="the rule's own"),
        pytest.param({"late-train": Severity.WARNING}, [Severity.WARNING], id="by the rule's name"),
        pytest.param({"T101": Severity.INFO}, [Severity.INFO], id="by its code"),
        pytest.param({"late-train": Severity.INFO, "T101": Severity.OFF}, [Severity.INFO], id="the name goes first"),
        pytest.param({"late-train": Severity.OFF}, [], id="off"),
        pytest.param({"T101": Severity.OFF}, [], id="off by its code"),
        pytest.param({"early-train": Severity.OFF}, [Severity.ERROR], id="another rule's is another's"),
    ],
)
def test_the_council_may_change_a_severity(severities: dict[str, Severity], expected: list[Severity]) -> None:
    assert [found.severity for found in stamp([finding()], "a", severities)] == expected


def test_findings_keep_their_order() -> None:
    made = [finding(str(number), at=Span(9 - number, 1, 9, 1)) for number in range(3)]
    assert [found.message for found in stamp(made, "a", {})] == ["0", "1", "2"]


def test_spans_sort_as_they_stand_in_the_file() -> None:
    spans = [Span(2, 1, 2, 5), Span(1, 9, 1, 10), Span(1, 2, 3, 1), Span(1, 2, 1, 5)]
    assert sorted(spans) == [Span(1, 2, 1, 5), Span(1, 2, 3, 1), Span(1, 9, 1, 10), Span(2, 1, 2, 5)]


def test_rules_stay_as_they_were_made() -> None:
    with pytest.raises(AttributeError):
        RULE.severity = Severity.OFF  # type: ignore[misc]


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        pytest.param("leed", "lead", id="a slip"),
        pytest.param("LEAD", "lead", id="only its case"),
        pytest.param("tittle", "Title", id="the known word as it is written"),
        pytest.param("zebra", None, id="unlike any"),
        pytest.param("", None, id="nothing"),
        pytest.param("lead" * 500, None, id="far too long"),
    ],
)
def test_the_nearest_known_word(word: str, meant: str | None) -> None:
    assert did_you_mean(word, ["lead", "Title", "due"]) == meant
    assert did_you_mean(word, []) is None
