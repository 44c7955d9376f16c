"""Where single words stand in a value."""

from __future__ import annotations

import pytest

from planctl.binding import bind_plan
from planctl.model import Plan
from planctl.rules.places import span_of_key, span_of_name, span_of_value, spans_of_words
from planctl.source import read_source


def plan_of(text: str) -> Plan:
    plan, _ = bind_plan(read_source(text.encode()), "plan")
    assert plan is not None
    return plan


@pytest.mark.parametrize(
    ("written", "columns"),
    [
        ("KD/JPt", (11, 14)),
        ("JPt", (8, 11)),
        ('"KD/JPt"', (12, 15)),
        ("'KD/JPt'", (12, 15)),
        ("[KD, JPt]", (13, 16)),
        # Where the text is not typed as it reads, the place of a part of it cannot be told.
        ('"KD\\u002fJPt"', (8, 21)),
        # Another name that only begins alike is another name.
        ("JPts", (8, 12)),
    ],
)
def test_a_name_in_a_lead_cell(written: str, columns: tuple[int, int]) -> None:
    span = span_of_name(plan_of(f"owner: {written}\n"), "JPt", "owner")
    assert (span.line, span.column, span.end_line, span.end_column) == (1, columns[0], 1, columns[1])


def test_a_name_in_a_text_of_several_lines_stands_somewhere_in_it() -> None:
    span = span_of_name(plan_of("owner: >\n  KD/\n  JPt\ntitle: Plan\n"), "JPt", "owner")
    assert (span.line, span.column) == (1, 8)


def test_a_word_of_a_list_and_of_a_list_under_a_heading() -> None:
    plan = plan_of("themes:\n  - Policy\n  - GOLD\nframeworks:\n  vision:\n    items: [One, Two]\n")
    assert spans_of_words(plan, ["GOLD"], "themes")["GOLD"].line == 3
    span = spans_of_words(plan.frameworks["vision"], ["Two"], "items")["Two"]
    assert (span.line, span.column) == (6, 18)


def test_a_word_that_is_not_there_stands_where_the_value_does() -> None:
    for text in ("themes: [Policy]\n", "themes: {Policy:}\n"):
        span = spans_of_words(plan_of(text), ["GOLD"], "themes")["GOLD"]
        assert (span.line, span.column, span.end_column) == (1, 9, 17 if "[" in text else 18)


def test_headings_and_what_stands_under_them() -> None:
    plan = plan_of("introduction:\n  strategy: Words\n  plain: Other words\n")
    assert span_of_key(plan, "plain", "introduction").column == 3
    assert span_of_value(plan, "introduction", "plain").column == 10
    assert span_of_value(plan, "introduction", "absent").line == 2
    assert span_of_key(plan, "absent", "introduction").line == 2
