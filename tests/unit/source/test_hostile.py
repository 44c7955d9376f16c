"""Whatever the bytes: an answer, soon, in little memory, and never an exception."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planctl.source import read_source
from tests.unit.source.helpers import everything, names, read, untraced

MEGABYTE = 1024 * 1024
ANY = settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))

PLAN = """\
title: Improvement Plan  # of the council
people:
  JP: Head of Finance
  HB: {post: Chief, from: 2005}
priorities:
  - ref: CP7
    links: [a, "b, c", 'd''e']
    notes: >-
      folded text

      more
    description: "over
      two lines \\u00a3"
    actions:
    - ref: 7.1
      title: Publish
        the results
    -
      due:
"""


@ANY
@given(st.binary(max_size=200), st.booleans())
def test_any_bytes_can_be_read(data: bytes, pure: bool) -> None:
    source = read_source(data, pure=pure)
    assert (source.root is None) <= (not source.complete)


@ANY
@given(st.text("ab:-#'\"[]{},|>&*!%@`?\t\n \u00a0–\\", max_size=60), st.booleans())
def test_any_signs_can_be_read(text: str, pure: bool) -> None:
    source = read(text, pure=pure)
    everything(source.root)


@ANY
@given(st.data())
def test_a_plan_with_slips_can_be_read_and_both_parsers_agree(data: st.DataObject) -> None:
    text = PLAN
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(text)))
        gone = data.draw(st.integers(0, 3))
        put = data.draw(
            st.sampled_from(["", ":", ": ", "#", " #x", "'", '"', "[", "]", "{", "}", "- ", "-", " ", "  ", "\n"])
        )
        text = text[:at] + put + text[at + gone :]
    source = read(text)
    lines = text.split("\n")
    for finding in source.findings:
        span = finding.span
        assert 1 <= span.line <= len(lines)
        assert 1 <= span.column <= len(lines[span.line - 1]) + 1
        assert (span.line, span.column) <= (span.end_line, span.end_column)
    everything(source.root)
    pure = read(text, pure=True)
    rules = {finding.rule.name for finding in (*source.findings, *pure.findings)}
    # Of brackets libyaml reads a little less: `{from: 2:}` is beyond it; ["b":c] is beyond the parser in Python.
    if "unreadable-brackets" not in rules and not QUOTED_KEY_IN_LIST.search(text):
        assert [finding.rule.code for finding in pure.findings] == [finding.rule.code for finding in source.findings]


QUOTED_KEY_IN_LIST = re.compile(r"""\[[^]\n]*["']\s*:\S""")

BOMBS: dict[str, bytes] = {
    "nul": b"\0" * MEGABYTE,
    "brackets": b"[" * MEGABYTE,
    "a hundred thousand brackets": b"[" * 100_000,
    "braces": b"{" * 100_000,
    "keys in braces": b"{a: " * 100_000,
    "dashes": b"- " * (MEGABYTE // 2),
    "question marks": b"? " * (MEGABYTE // 2),
    "one line": b"title: " + b"a" * (MEGABYTE - 10),
    "colons": b"a: " * (MEGABYTE // 3),
    "keys": b"".join(b"key%d: v\n" % number for number in range(59_000)),
    "the same key": b"a: b\n" * 59_000,
    "colons in brackets": b"list: [" + b":" * 90 + b"[" * 40 + b"]" * 40 + b"]",
    "times in brackets": b"list: [" + b"10:" * 45 + b"30]",
    "items": b"list: [" + b"a," * 59_000 + b"]",
    "aliases": b"a: &a [x,x]\n" + b"".join(b"b%d: &b%d [*a,*a]\n" % (n, n) for n in range(15_000)),
    "billion laughs": b"a: &a [x,x]\n" + b"".join(b"b%d: &b%d [*b%d,*b%d]\n" % (n, n, n - 1, n - 1) for n in range(30)),
    "merge keys": b"".join(b"- <<: *a\n  b: c\n" for _ in range(25_000)),
    "levels": b"".join(b" " * level + b"a:\n" for level in range(1400)),
    "wrong levels": b"".join(b" " * level + b"a: b\n" for level in range(1400)),
    "quoted lines": b'a: "' + b"word\n" * 59_000 + b'"\n',
    "open quotes": b'a: "\n' * 59_000,
    "backslashes": b'a: "' + b"\\q" * 500_000 + b'"',
    "conflicts": b"<<<<<<< a\n" * 29_000,
    "dividing lines": b"a: b\n---\n" * 29_000,
    "tabs": b"\ta: b\n" * 59_000,
    "remarks": b"a: b #c\n" * 59_000,
    "half line ends": b"\r" * MEGABYTE,
    "lines without colon": b"a b\n" * 59_000,
    "list swallowed": b"a: b\n  - c\n" * 29_000,
}


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="needs Linux to tell how much memory was in use")
@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_does_not_go_off(name: str) -> None:
    code = (
        "import pathlib, re, sys, time\n"
        "from planctl.source import read_source\n"
        "data = sys.stdin.buffer.read()\n"
        "read_source(b'a: b: c')\n"
        "start = time.process_time()\n"
        "source = read_source(data)\n"
        "seconds = time.process_time() - start\n"
        "status = pathlib.Path('/proc/self/status').read_text()\n"
        "print(seconds, int(re.search(r'VmHWM:\\s*(\\d+)', status)[1]) / 1024, len(source.findings))"
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, input=BOMBS[name], env=untraced(), capture_output=True, check=True, timeout=60)
    seconds, megabytes, findings = map(float, done.stdout.split())
    assert (seconds < 2, megabytes < 200, findings < 4000) == (True, True, True)


@pytest.mark.parametrize(
    ("name", "rules"),
    [
        ("a hundred thousand brackets", {"nested-too-deep"}),
        ("keys in braces", {"nested-too-deep"}),
        ("dashes", {"nested-too-deep"}),
        ("levels", {"nested-too-deep"}),
        ("billion laughs", {"anchor", "alias"}),
        ("aliases", {"anchor", "alias"}),
        ("one line", set[str]()),
        ("keys", set[str]()),
        ("remarks", {"duplicate-key", "hash-cuts-text"}),
    ],
)
def test_a_bomb_is_named_or_read(name: str, rules: set[str]) -> None:
    assert {finding.rule.name for finding in read_source(BOMBS[name]).findings} == rules


def test_depth_counts_lists_and_keys_alike() -> None:
    assert names(read("a: " + "[" * 39 + "]" * 39 + "\n")) == []
    assert names(read("a: " + "[" * 40 + "]" * 40 + "\n")) == ["1:43 nested-too-deep"]
    assert names(read("".join("  " * level + "a:\n" for level in range(40)))) == []
    assert names(read("".join("  " * level + "a:\n" for level in range(42)))) == ["41:81 nested-too-deep"]


def test_a_hundred_thousand_brackets_do_not_stop_the_pure_parser_either() -> None:
    assert names(read_source(b"[" * 100_000, pure=True)) == ["1:41 nested-too-deep"]
