"""Any text in a plan, through every form of answer there is: it can be read back, nothing in it is alive."""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from planctl.clean import clean
from planctl.cli.main import run
from planctl.cli.reports import Output
from tests.cli.findings_output import check_output

SOME = settings(max_examples=40, suppress_health_check=list(HealthCheck))
# Pieces that mean something to a terminal, a browser, a spreadsheet, a template, GitHub or Markdown, and any others.
ALIVE = (
    "\x1b]0;x\x07", "\x9b31m", "\u202e", "\u2066", "\u200b", "[red]", "[link=file:///x]", "[/]", "<b onclick=x>",
    "</td>", "<script>", "&lt;", "=1+1", "@SUM(A1)", "+1", "-1", "{{ plan }}", "{% raw %}", "::error ::",
    "%0A", "|", "`", "*_~",
    "![x](y)", "@someone", "#12", "GH-7", "o/r#1",
    "https://example.org/x", "www.example.org", "a@example.org", "$x$",
    "\uff1d1+1", "\uff20x", "\u00ad", "\u3164", "\U000e0041", "# ",
    ":", ",", '"', "\\", "]]>", "😀", "𝔘", "£", "\u00a0", "\ufeff", "\ufffe", "\t",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(ALIVE) | st.text(max_size=6), min_size=1, max_size=6).map("".join)
CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")

GITHUB = MarkdownIt("gfm-like")
# To GitHub a bare `example.org` is no address.
GITHUB.linkify.set({"fuzzy_link": False})  # type: ignore[union-attr]


def answer(folder: Path, *arguments: str) -> str:
    """What planctl answers in a folder; it may have findings, but no bug."""
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = run(["-C", str(folder), *arguments, "--on", "2007-10-31"])
    assert code in (0, 1, 2), err.getvalue()
    assert not CONTROLS.search(err.getvalue())
    return out.getvalue()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("any-text")
    (made / "plans").mkdir()
    (made / "planctl.yaml").write_text("format: 1\n", encoding="utf-8")
    return made


def write_plan(folder: Path, text: str) -> None:
    """A plan with the text wherever there may be one, in single quotes, so that only planctl can take it apart."""
    quoted = "'" + re.sub(r"\s+", " ", text).replace("'", "''") + "'"
    plan = f"""\
title: {quoted}
period: 2007/08
priorities:
  - ref: P1
    title: {quoted}
    theme: {quoted}
    actions:
      - ref: 1.1
        title: {quoted}
        lead: {quoted}
        due: {quoted}
        notes: {quoted}
      - {{ref: 1.2, title: {quoted}, due: May 2007, corrective-action: {quoted}}}
      - {{ref: 1.2, unknown: {quoted}}}
risks:
  - {{ref: A, title: {quoted}, current-score: {quoted}}}
indicators:
  - {{ref: I, title: {quoted}, unit: {quoted}, targets: {{2007/08: {quoted}}}}}
"""
    (folder / "plans" / "any.yaml").write_bytes(plan.encode("utf-8", "surrogatepass"))


@SOME
@given(TEXTS)
@pytest.mark.parametrize("shape", list(Output))
def test_findings_can_be_read_back(folder: Path, shape: Output, text: str) -> None:
    write_plan(folder, text)
    check_output(shape, answer(folder, "validate", "--format", shape.value))


@SOME
@given(TEXTS)
@example("::error ::")
@pytest.mark.parametrize("command", ["list", "overdue", "risks", "indicators", "summary", "leads"])
def test_json_holds_the_text_and_no_control_character(folder: Path, command: str, text: str) -> None:
    write_plan(folder, text)
    out = answer(folder, command, "--format", "json")
    assert json.loads(out)["schema"] == 1
    assert not CONTROLS.search(out)


@SOME
@given(TEXTS)
@pytest.mark.parametrize("command", ["list", "overdue", "risks", "indicators", "leads"])
def test_csv_has_whole_rows_and_no_formula(folder: Path, command: str, text: str) -> None:
    write_plan(folder, text)
    out = answer(folder, command, "--format", "csv")
    rows = list(csv.reader(io.StringIO(out, newline=""), strict=True))
    assert len({len(row) for row in rows if row}) <= 1
    cells = [cell for row in rows for cell in row]
    # Blanks and quotes before a sign may be lost on the way into a sheet, and wide signs count as narrow ones.
    begins = [re.sub(r"^[\s\"“”‘’]+", "", unicodedata.normalize("NFKC", cell)) for cell in cells]
    assert not [cell for cell in begins if re.match(r"[=@]|[+-](?![\d.,]+%?$)", cell)]
    assert not CONTROLS.search(out.replace("\r\n", "\n"))


@SOME
@given(TEXTS)
@pytest.mark.parametrize("command", ["list", "overdue", "risks", "indicators", "summary", "leads"])
def test_markdown_has_whole_tables_and_nothing_alive(folder: Path, command: str, text: str) -> None:
    write_plan(folder, text)
    out = answer(folder, command, "--format", "md")
    tokens = GITHUB.parse(out)
    inner = [child for token in tokens for child in (token, *(token.children or []))]
    kinds = {each.type for each in inner}
    assert not kinds & {"html_block", "html_inline", "link_open", "image", "fence", "code_block"}
    # GitHub looks for names and numbers of issues in the finished page, everywhere but in code.
    words = " ".join(each.content for each in inner if each.type == "text")
    assert not re.search(r"@\w|#\d|\bGH-\d|www\.", words, re.IGNORECASE)
    assert not CONTROLS.search(out)


@SOME
@given(TEXTS)
@pytest.mark.parametrize("command", ["list", "overdue", "risks", "indicators", "summary", "leads", "grid", "show 1.1"])
def test_plain_tables_hold_the_text_made_visible(folder: Path, command: str, text: str) -> None:
    write_plan(folder, text)
    out = answer(folder, *command.split())
    assert not CONTROLS.search(out)
    assert not [line for line in out.split("\n") if line.startswith("::")]


@SOME
@given(TEXTS)
@pytest.mark.parametrize("command", ["list", "grid", "risks", "show 1.1", "summary", "validate"])
def test_a_terminal_is_given_text_and_no_orders(folder: Path, command: str, text: str) -> None:
    write_plan(folder, text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FORCE_COLOR", "1")
        patch.delenv("NO_COLOR", raising=False)
        patch.setenv("TERM", "xterm-256color")
        out = answer(folder, *command.split())
    without_colours = re.sub(r"\x1b\[[\d;]*m", "", out)
    assert not CONTROLS.search(without_colours)


@SOME
@given(TEXTS)
def test_what_is_cleaned_stays_clean_and_keeps_its_words(text: str) -> None:
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert not CONTROLS.search(cleaned)
    assert all(word in cleaned for word in re.findall(r"[A-Za-z£𝔘]+", text))
