"""`planctl indicators`: the shipped plans figure by figure, the filters, and what a narrow terminal sees."""

from __future__ import annotations

import csv
import io
import re
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import PLAN, Call

SALFORD = "salford-customer-support-2009"
ON = ("--on", "2009-06-30")
STYLE = re.compile(r"\x1b\[[0-9;]*m")
INDICATORS = """\
indicators:
  - ref: NI 181
    title: Days to process a benefit claim
    unit: days
    better: lower
    tolerance: 10%
    lead: HB/JP
    targets:
      2008/09: 22 days
      2009/10: 21 days
      2010/11: 20 days
    actuals:
      2008/09: 25 days
      2009/10: 22.5 days
  - ref: NI 14
    title: Avoidable contact
    lead: JP
    targets:
      2009/10: 30%
    actuals:
      2009/10: 35%
    commentary: The new telephones came late.
"""


@pytest.fixture
def council(workspace: Path) -> Path:
    """A workspace whose one plan has two indicators, one of them without a polarity."""
    (workspace / "plans" / "small.yaml").write_text(PLAN + INDICATORS, encoding="utf-8")
    return workspace


def refs(call: Call, council: Path, *arguments: str) -> list[str]:
    answer = call("indicators", *arguments, "--on", "2010-04-30", "--format", "json", cwd=council).json
    return [row["ref"] for row in answer["indicators"]]


def test_salford_has_41_with_targets_and_no_actual(call: Call) -> None:
    answer = call("indicators", SALFORD, *ON, "--format", "json").json
    assert list(answer) == ["schema", "as_at", "indicators", "unread"]
    rows = answer["indicators"]
    assert len(rows) == 41
    assert {row["plan"] for row in rows} == {SALFORD}
    assert {(row["rag"], row["not_judged"], row["better"]) for row in rows} == {(None, "no actual", None)}
    assert [row["line"] for row in rows] == sorted(row["line"] for row in rows)


def test_a_year_moves_to_its_target_when_it_is_over(call: Call) -> None:
    rows = call("indicators", SALFORD, *ON, "--format", "json").json["indicators"]
    claims = next(row for row in rows if row["ref"] == "NI 181")
    assert (claims["period"], claims["target"]["text"], claims["next_period"]) == ("2008/09", "21 days", "2009/10")
    rows = call("indicators", SALFORD, "--on", "2009-03-30", "--format", "json").json["indicators"]
    claims = next(row for row in rows if row["ref"] == "NI 181")
    assert (claims["period"], claims["target"], claims["next_period"]) == (None, None, "2008/09")


def test_all_plans_together_are_told_apart(call: Call) -> None:
    seen = call("indicators", *ON).out
    assert seen.startswith("Indicators as at 30 June 2009: 42\n")
    assert "\nChief Executive's Office Service Plan 2007/08\n" in seen
    assert seen.endswith("42 indicators: 42 not judged (42 with no actual).\n")


def test_a_spreadsheet_gets_one_table(call: Call) -> None:
    rows = list(csv.DictReader(io.StringIO(call("indicators", *ON, "--format", "csv").out)))
    assert len(rows) == 42
    assert rows[-1]["Plan"] == SALFORD


def test_a_page_gets_markdown(call: Call, council: Path) -> None:
    seen = call("indicators", "--on", "2010-04-30", "--format", "md", cwd=council).out
    assert "| NI 181 | Days to process a benefit claim | HB/JP | 2009/10 | 21 days | 22.5 days |" in seen
    assert "| +1.5 days (+7.1%) | amber | improving since 2008/09 | 20 days (2010/11) |" in seen


@pytest.mark.parametrize(
    ("arguments", "kept"),
    [
        ((), ["NI 181", "NI 14"]),
        (("--rag", "amber"), ["NI 181"]),
        (("--rag", "Amber", "--rag", "red"), ["NI 181"]),
        (("--rag", "not judged"), ["NI 14"]),
        (("--rag", "green"), []),
        (("--lead", "JP"), ["NI 181", "NI 14"]),
        (("--lead", "jp", "--accountable"), ["NI 14"]),
        (("--lead", "HB", "--accountable"), ["NI 181"]),
        (("--text", "TELEPHONES"), ["NI 14"]),
        (("--text", "22.5"), ["NI 181"]),
        (("--text", "telephones", "--lead", "HB"), []),
        (("--plan", "small"), ["NI 181", "NI 14"]),
        (("sm",), ["NI 181", "NI 14"]),
    ],
)
def test_filters(call: Call, council: Path, arguments: tuple[str, ...], kept: list[str]) -> None:
    assert refs(call, council, *arguments) == kept


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--lead", "JPP"), "Did you mean JP?"),
        (("--rag", "ambr"), "Did you mean amber?"),
        (("--rag", "unjudged"), "Did you mean not judged?"),
        (("--plan", "smal-l"), "Did you mean small?"),
        (("--on", "31 September 2009"), "September"),
    ],
)
def test_an_unknown_value_is_an_error(call: Call, council: Path, arguments: tuple[str, ...], said: str) -> None:
    result = call("indicators", *arguments, cwd=council)
    assert (result.code, result.out) == (2, "")
    assert said in result.err


def test_a_plan_may_have_none(call: Call, workspace: Path) -> None:
    assert "There are no such indicators." in call("indicators", cwd=workspace).out
    assert call("indicators", "--lead", "HB", cwd=workspace).code == 0
    assert call("indicators", "--lead", "XX", cwd=workspace).code == 2


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are not to be had on Windows")
@pytest.mark.parametrize("width", [80, 160])
def test_a_terminal_cuts_nothing(width: int, council: Path) -> None:
    from tests.cli.terminal import on_terminal

    _, sent = on_terminal("indicators", "--on", "2010-04-30", width=width, cwd=council)
    seen = STYLE.sub("", sent)
    assert max(map(len, seen.splitlines())) <= width
    assert "…" not in seen
    for fact in ("22.5 days", "21 days", "+1.5 days", "amber", "improving since", "20 days"):
        assert fact in " ".join(seen.split())
