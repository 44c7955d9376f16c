"""Two parsers, one tree: what libyaml reads, ruamel's own parser reads the same."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from planctl.source import parser_name, parsers, read_source
from tests.unit.source.documents import plans
from tests.unit.source.helpers import everything, names, plain, read, typed

SLOW = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))


@SLOW
@given(plans())
def test_a_generated_plan_reads_as_what_was_written(plan: tuple[str, dict[str, Any]]) -> None:
    text, value = plan
    source = read(text)
    assert [name for name in names(source) if "hash-cuts-text" not in name] == []
    assert plain(source.root) == value
    assert source.complete


@SLOW
@given(plans())
def test_both_parsers_give_the_same_tree(plan: tuple[str, dict[str, Any]]) -> None:
    text, _ = plan
    fast, pure = read(text), read(text, pure=True)
    assert everything(fast.root) == everything(pure.root)
    assert fast.findings == pure.findings


@SLOW
@given(plans())
def test_every_text_can_be_found_at_its_place(plan: tuple[str, dict[str, Any]]) -> None:
    source = read(plan[0])
    for style, text, span in everything(source.root):
        if style not in ("list", "keys", "double"):
            words = text.replace("'", "''").split() if style == "single" else text.split()
            assert typed(source, span).split()[style in ("literal", "folded") :] == words or style == "single"
            assert all(word in typed(source, span) for word in words)


def test_the_c_parser_is_in_use() -> None:
    assert parser_name() == "libyaml (C)"


def test_without_it_the_pure_parser_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsers, "CParser", None)
    assert parser_name() == "pure Python"
    assert plain(read_source(b"a: [b, c]\n").root) == {"a": ["b", "c"]}


def test_a_machine_without_the_c_parser_reads_all_the_same() -> None:
    code = (
        "import sys; sys.modules['_ruamel_yaml'] = None\n"
        "from planctl.source import parser_name, read_source\n"
        "source = read_source(b'a: b: c\\n')\n"
        "print(parser_name(), source.findings[0].rule.name, source.root.get('a').text)"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True).stdout
    assert shown.strip() == "pure Python colon-in-text b: c"


def test_nothing_of_ruamel_is_imported_before_something_is_read() -> None:
    code = "import sys, planctl.source; print([name for name in sys.modules if 'ruamel' in name])"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True).stdout
    assert shown.strip() == "[]"


@pytest.mark.parametrize(
    "text",
    [
        "a:\nb: \n\nc:   # remark\nd: x",
        "a:\n  - \n  -\n\n  - x",
        "a: |\n  one\n\n\nb: >+\n  two\n\n",
        "a: {b: , c: d, 'e': ''}",
        "a: [\n  b,\n  'c'\n]\nd: e",
        'a: "one\n  two"   # remark\nb: three\n  four\n\n  five\n\nc: d',
        "a: &b c\nd: !e f\ng: !h\ni: *b\n",
        "a: |2\n    one\n  two\nb: |\n\n  three\n",
        "{a: b, c: [d]}",
    ],
)
def test_places_do_not_depend_on_the_parser(text: str) -> None:
    for ending in ("", "\n", "\n\n# end\n"):
        fast, pure = read(text + ending), read(text + ending, pure=True)
        assert everything(fast.root) == everything(pure.root)
        assert fast.findings == pure.findings
