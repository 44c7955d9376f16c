"""What is fuzzed, each as a function of bytes that fails where planctl does not keep a promise."""

from __future__ import annotations

import io
import tempfile
import time
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from datetime import date
from itertools import islice
from pathlib import Path

from planctl.binding import bind_brief, bind_plan, bind_settings
from planctl.cli.main import run
from planctl.cli.reports import Output
from planctl.dates import Calendar, Reading, Window, periods_of, read, read_months, read_period
from planctl.dates.length import read_length
from planctl.diagnostics import Finding
from planctl.model.items import items_of
from planctl.source import Mapping, Node, Scalar, Sequence, Source, read_source
from planctl.status import assess
from tests.cli.findings_output import check_output

Target = Callable[[bytes], None]

# Of the processor's time: an input that takes longer counts as a hang.
_SECONDS = 1.0
_GRID = Window(date(2007, 7, 1), date(2008, 6, 30))
_CALENDARS = (
    Calendar(),
    Calendar(period=Window(date(2007, 4, 1), date(2008, 3, 31)), grid=_GRID),
    Calendar(year_starts=1, quarters="calendar", period=Window(date(2009, 4, 1), date(2012, 3, 31))),
    Calendar(year_starts=12, period=_GRID),
)


def watched(target: Target) -> Target:
    """The target, failing too where an input takes more than a second."""

    def run_once(data: bytes) -> None:
        start = time.process_time()
        target(data)
        took = time.process_time() - start
        assert took < _SECONDS, f"{took:.1f} seconds"

    return run_once


def source(data: bytes) -> None:
    """Whatever the bytes, there is an answer, and both parsers give the same one."""
    fast, pure = read_source(data), read_source(data, pure=True)
    for each in (fast, pure):
        _check_source(each)
    # Of brackets libyaml reads a little less, and each parser stumbles over nonsense in its own way.
    if not (fast.findings or pure.findings):
        assert seen(fast.root) == seen(pure.root)


def _check_source(read: Source) -> None:
    assert read.complete <= (read.root is not None)
    lines = read.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for finding in read.findings:
        _check_finding(finding, lines)
    seen(read.root)


def _check_finding(finding: Finding, lines: list[str]) -> None:
    """A finding says something, at a place that the file has."""
    span = finding.span
    assert finding.message
    assert 1 <= span.line <= span.end_line <= len(lines), finding
    assert 1 <= span.column <= len(lines[span.line - 1]) + 1, finding
    assert (span.line, span.column) <= (span.end_line, span.end_column), finding


def seen(node: Node | None) -> object:
    """All that can be seen of a tree, and where its texts begin."""
    match node:
        case Scalar():
            return (node.style, node.text, node.span.line, node.span.column)
        case Sequence():
            return [seen(item) for item in node.items]
        case Mapping():
            return [(entry.key.text, seen(entry.value)) for entry in node.entries]
    return None


def binding(data: bytes) -> None:
    """Whatever a file says, it is bound to a plan, settings and a brief, and can be judged on any day."""
    read = read_source(data)
    lines = read.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    settings, of_settings = bind_settings(read)
    _, of_brief = bind_brief(read, "fuzzed")
    plan, of_plan = bind_plan(read, "fuzzed", settings)
    for finding in (*of_settings, *of_brief, *of_plan):
        _check_finding(finding, lines)
    if plan is not None:
        items = items_of(plan)
        assert len(assess(items, date(2007, 10, 31))) == len(items)


def dates(data: bytes) -> None:
    """Whatever the words, they are read, or it is said why not; the first byte chooses the calendar."""
    calendar = _CALENDARS[data[0] % len(_CALENDARS)] if data else _CALENDARS[0]
    text = data[1:].decode("utf-8", "replace")
    for reading in (read(text, calendar), read_period(text, calendar)):
        _check_reading(reading, text)
    assert read_months(text, _GRID).text == text
    read_length(text)


def _check_reading(reading: Reading, text: str) -> None:
    assert reading.text == text
    if reading.problem is not None:
        assert reading.starts is None
        assert reading.due is None
        assert reading.problem.endswith(".")
        return
    if reading.starts and reading.due:
        assert reading.starts <= reading.due
    assert reading.due or {"ongoing", "unset", "status"} & set(reading.flags) or not text.strip()
    if reading.every is not None and reading.due is not None:
        assert all(window.starts <= window.ends for window in islice(periods_of(reading), 5))


def validate(data: bytes) -> None:
    """`planctl validate` as a whole, in each of its forms: each can be read back by what it is for."""
    with tempfile.TemporaryDirectory(dir=_MEMORY if _MEMORY.is_dir() else None) as folder:
        plan = Path(folder) / "plans" / "fuzzed.yaml"
        plan.parent.mkdir()
        plan.write_bytes(data)
        for shape in Output:
            out, err = io.StringIO(), io.StringIO()
            with redirect_stdout(out), redirect_stderr(err):
                code = run(["-C", folder, "validate", "--on", "2007-10-31", "--format", shape.value])
            assert code in (0, 1), err.getvalue()
            assert not err.getvalue()
            check_output(shape, out.getvalue())


# A folder that is on no disk, where there is one: the files of a million runs wear nothing out.
_MEMORY = Path("/dev/shm")

TARGETS: dict[str, Target] = {target.__name__: target for target in (source, binding, dates, validate)}
