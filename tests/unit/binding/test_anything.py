"""Whatever stands in a file, binding it raises nothing, and every later layer can work with what comes of it."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from hypothesis import given, note
from hypothesis import strategies as st

from planctl.binding import bind_plan, bind_settings
from planctl.diagnostics import Finding
from planctl.model import Located, Plan, Settings, class_named, keys_of
from planctl.model.items import items_of
from planctl.model.keys import Kind, ListOf, MapOf, Nested
from planctl.source import read_source
from planctl.status import assess
from planctl.status.tally import sentence, tally

# What officers write, what they should not, and what nobody would.
_WORDS = st.sampled_from(
    [
        *("", " ", "yes", "2", "7.1", "JP/HB", "CF HB (JP)", "TBD", "Cabinet", "£7,969k", "1 month", "off", "~", "<<"),
        *("May 2007", "31 September 2007", "every quarter 2007-2010", "2007/08", "In place", "Jul, Oct, Feb"),
        *("completed", "amber", "x-"),
    ]
)
words = _WORDS | st.text(max_size=12)
anything = st.recursive(
    words,
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(words, inside, max_size=3),
    max_leaves=8,
)

# A plan, a priority, a measure, an action, a milestone.
_DEEPEST = 4


@st.composite
def written(draw: st.DrawFn, cls: type[Located], depth: int = 0) -> dict[str, Any]:
    """Some keys of a part of a plan with values that mostly fit, and now and then a key that nobody knows."""
    known = keys_of(cls)
    names = draw(st.lists(st.sampled_from(sorted(known)), max_size=4, unique=True))
    # Without these a tree would seldom reach down to the work.
    names += [name for name in ("priorities", "measures", "actions") if name in known and depth < _DEEPEST]
    group = {name: draw(_value(known[name].kind, depth)) for name in names}
    if draw(st.integers(0, 9)) == 0:
        group[draw(words)] = draw(anything)
    return group


def _value(kind: Kind, depth: int) -> st.SearchStrategy[Any]:
    """Values of a kind, in every shape that it takes, and in shapes that it does not."""
    fitting: st.SearchStrategy[Any]
    match kind:
        case ListOf(item):
            one = _value(item, depth)
            fitting = one | st.lists(one, max_size=2)
        case MapOf(value):
            fitting = st.dictionaries(words, _value(value, depth), max_size=2)
        case Nested(of) if depth < _DEEPEST:
            fitting = st.deferred(lambda: written(class_named(of), depth + 1))
        case _:
            fitting = words
    return fitting | fitting | fitting | anything


def _check_places(findings: list[Finding], text: str) -> None:
    """Findings point into the file, and say something."""
    lines = text.split("\n")
    for finding in findings:
        span = finding.span
        assert 1 <= span.line <= span.end_line <= len(lines)
        assert 1 <= span.column <= len(lines[span.line - 1]) + 1
        assert (span.end_line, span.end_column) >= (span.line, span.column)
        assert finding.message


@given(written(Plan), st.dates(date(2000, 1, 1), date(2020, 1, 1)))
def test_any_plan(tree: dict[str, Any], as_at: date) -> None:
    # What JSON can say, planctl reads too; it is the shortest way from a tree to a text.
    text = json.dumps(tree, ensure_ascii=False, indent=1)
    note(text)
    source = read_source(text.encode())
    plan, findings = bind_plan(source, "plan")
    _check_places([*source.findings, *findings], text)
    if plan is not None:
        found = assess(items_of(plan), as_at)
        assert len(found) == len(items_of(plan))
        assert sentence(tally(found)).endswith(".")


@given(written(Settings) | anything)
def test_any_planctl_yaml(tree: Any) -> None:
    text = json.dumps(tree, ensure_ascii=False)
    note(text)
    source = read_source(text.encode())
    bound, findings = bind_settings(source)
    _check_places([*source.findings, *findings], text)
    if bound is not None:
        plan, _ = bind_plan(read_source(b"period: 2007/08\ntitle: P\n"), "plan", bound)
        assert plan is not None
