"""`planctl risks`: the shipped registers risk by risk, the matrix in every form, and the filters."""

from __future__ import annotations

import csv
import io
import re
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import PLAN, Call

SALFORD = "salford-customer-support-2009"
DARLINGTON = "darlington-chief-executive-2007"
STYLE = re.compile(r"\x1b\[[0-9;]*m")
MATRIX = """\
Likelihood down, impact across; the worst is at the top right.
                     IV             III Marginal   II Critical    I
                     Negligible                                   Catastrophic
                   ┌──────────────┬──────────────┬──────────────┬──────────────┐
A Very high        │ !            │ !            │ !            │ !            │
                   ├──────────────┼──────────────┼──────────────┼──────────────┤
B High             │ !            │ !            │ !            │ !            │
                   ┝━━━━━━━━━━━━━━┿━━━━━━━━━━━━━━╅──────────────┼──────────────┤
C Significant      │              │ 2            ┃ !            │ !            │
                   ├──────────────┼──────────────╄━━━━━━━━━━━━━━╅──────────────┤
D Low              │              │ 1 6 7 8      │ 3 4 5        ┃ !            │
                   ├──────────────┼──────────────┼──────────────╂──────────────┤
E Very low         │              │              │              ┃ !            │
                   ├──────────────┼──────────────┼──────────────╂──────────────┤
F Almost           │              │              │              ┃ !            │
impossible         │              │              │              ┃              │
                   └──────────────┴──────────────┴──────────────┸──────────────┘
━━━ the appetite line; ! outside the appetite.
"""
RISKS = """\
risks:
  - ref: A
    title: Managing change
    lead: HB/JP
    current-score: 6
    target-score: 4
    mitigations:
      - title: Restructure
        due: September 2007
  - ref: B
    title: Equal pay
    lead: JP
    current-score: 16
    controls: Consulting the unions
"""


@pytest.fixture
def council(workspace: Path) -> Path:
    """A workspace whose one plan has two risks with plain scores."""
    (workspace / "plans" / "small.yaml").write_text(PLAN + RISKS, encoding="utf-8")
    return workspace


def test_salford_has_13_of_which_three_have_no_score(call: Call) -> None:
    answer = call("risks", SALFORD, "--on", "2010-04-30", "--format", "json").json
    assert list(answer) == ["schema", "as_at", "risks", "scales", "unread"]
    assert [(row["ref"], row["number"]) for row in answer["risks"]] == [
        ("D", 16), ("G", 12), ("H", 12), ("M", 10), ("B", 8), ("E", 8), ("A", 6), ("C", 6), ("I", 6), ("F", 5),
        ("J", None), ("K", None), ("L", None),
    ]  # fmt: skip
    assert {row["within_appetite"] for row in answer["risks"]} == {None}
    assert answer["scales"] == []


def test_what_is_late_depends_on_the_day(call: Call) -> None:
    def late(on: str) -> int:
        rows = call("risks", SALFORD, "--on", on, "--format", "json").json["risks"]
        return sum(mitigation["late"] for row in rows for mitigation in row["mitigations"])

    assert [late(day) for day in ("2009-02-28", "2009-04-01", "2010-03-31", "2010-04-01", "2011-04-01")] == [
        0, 3, 4, 11, 13,
    ]  # fmt: skip


def test_salford_gets_a_list_and_how_the_scores_are_spread(call: Call) -> None:
    seen = call("risks", SALFORD, "--on", "2010-04-30").out
    assert "13 risks as at 30 April 2010, worst first" in seen
    assert seen.endswith("       6      3  A, C, I\n       5      1  F\nno score      3  J, K, L\n")
    assert "impact" not in seen


def test_darlington_has_8_on_its_own_matrix(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    seen = call("risks", DARLINGTON, "--on", "2007-10-31").out
    assert "Within the appetite: 8. Outside it: none.\n" in seen
    assert seen.endswith(f"\n\n{MATRIX}")


def test_the_matrix_in_ascii(call: Call) -> None:
    assert call("risks", DARLINGTON, "--on", "2007-10-31", "--ascii").out.isascii()


def test_the_scale_in_json(call: Call) -> None:
    answer = call("risks", DARLINGTON, "--on", "2007-10-31", "--format", "json").json
    (scale,) = answer["scales"]
    assert [step["name"] for step in scale["likelihood"]] == ["F", "E", "D", "C", "B", "A"]
    assert scale["impact"][0] == {"name": "IV", "label": "IV Negligible"}
    assert scale["appetite"] == [{"likelihood": "D", "impact": "II"}, {"likelihood": "C", "impact": "III"}]
    assert [(cell["likelihood"], cell["impact"], cell["risks"]) for cell in scale["cells"]] == [
        ("D", "II", ["3", "4", "5"]), ("C", "III", ["2"]), ("D", "III", ["1", "6", "7", "8"]),
    ]  # fmt: skip
    assert answer["risks"][0]["cell"] == {"likelihood": "D", "impact": "II"}
    assert {row["within_appetite"] for row in answer["risks"]} == {True}


def test_the_matrix_on_a_page(call: Call) -> None:
    seen = call("risks", DARLINGTON, "--on", "2007-10-31", "--format", "md").out
    assert "| D Low |  | 1, 6, 7, 8 | 3, 4, 5 | outside |\n" in seen


def test_a_spreadsheet_gets_one_table(call: Call) -> None:
    rows = list(csv.DictReader(io.StringIO(call("risks", "--on", "2010-04-30", "--format", "csv").out)))
    assert len(rows) == 8 + 13
    assert (rows[0]["Plan"], rows[0]["Appetite"]) == (DARLINGTON, "within")
    assert (rows[8]["Ref"], rows[8]["To target"], rows[8]["Late"]) == ("D", "8 above", "1 of 1")


def test_several_plans_stand_one_below_the_other(call: Call) -> None:
    seen = call("risks", "--on", "2010-04-30").out
    assert seen.index("Chief Executive's Office") < seen.index("Likelihood down") < seen.index("Customer and Support")


@pytest.mark.parametrize(
    ("arguments", "kept"),
    [
        ((), ["B", "A"]),
        (("--lead", "JP"), ["B", "A"]),
        (("--lead", "jp", "--accountable"), ["B"]),
        (("--text", "UNIONS"), ["B"]),
        (("--text", "restructure", "--lead", "HB"), ["A"]),
        (("small",), ["B", "A"]),
        (("--text", "nothing like it"), []),
        (("--text", "consulting  the unions"), ["B"]),
    ],
)
def test_filters(call: Call, council: Path, arguments: tuple[str, ...], kept: list[str]) -> None:
    answer = call("risks", *arguments, "--on", "2007-10-31", "--format", "json", cwd=council).json
    assert [row["ref"] for row in answer["risks"]] == kept


def test_nothing_that_fits_is_said(call: Call, council: Path) -> None:
    result = call("risks", "--text", "nothing like it", cwd=council)
    assert (result.code, "There are no such risks." in result.out) == (0, True)


def test_an_unknown_lead_is_an_error(call: Call, council: Path) -> None:
    result = call("risks", "--lead", "JPP", cwd=council)
    assert (result.code, result.out) == (2, "")
    assert "no lead is called “JPP”" in result.err
    assert "Did you mean JP?" in result.err


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are not to be had on Windows")
@pytest.mark.parametrize("width", [80, 160])
def test_a_terminal_gets_all_of_it(width: int) -> None:
    from tests.cli.terminal import on_terminal

    _, sent = on_terminal("risks", "--on", "2010-04-30", width=width)
    answer = STYLE.sub("", sent).partition("plans/")[0]
    assert max(map(len, answer.splitlines())) <= width
    assert "Within the appetite: 8." in answer
    assert "How the scores are spread" in answer
    assert width == 160 or MATRIX in "".join(f"{line.rstrip()}\n" for line in answer.splitlines())


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are not to be had on Windows")
@pytest.mark.parametrize("width", [80, 160])
def test_a_narrow_terminal_cuts_nothing(width: int, workspace: Path) -> None:
    from tests.cli.terminal import on_terminal

    words = RISKS.replace(": 6", ": Almost certain/Major").replace(": 4", ": Unlikely/Minor")
    scale = (
        "risk-scale:\n  likelihood: [Unlikely, Almost certain]\n  impact: [Minor, Major]\n  appetite: Unlikely/Minor\n"
    )
    (workspace / "plans" / "small.yaml").write_text(PLAN + words + scale, encoding="utf-8")
    _, sent = on_terminal("risks", "--on", "2007-10-31", width=width, cwd=workspace)
    seen = STYLE.sub("", sent)
    assert max(map(len, seen.splitlines())) <= width
    assert "…" not in seen
    for fact in ("Almost certain/Major", "Unlikely/Minor", "above target", "1 of 1", "outside", "HB/JP"):
        assert fact in " ".join(seen.split())
