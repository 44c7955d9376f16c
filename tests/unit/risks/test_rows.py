"""Risks as rows of JSON and as tables."""

from __future__ import annotations

from planctl.render.plain import as_markdown, as_plain
from planctl.views.heatmap import heat_map_listing
from planctl.views.risk_tables import (
    brief_register_listing,
    distribution_listing,
    flat_listing,
    register_listing,
)
from planctl.views.risks import scale_json
from tests.unit.risks.scoring import LETTERS, ON, ROMAN, WORDS, heat_map, register

KEYS = [
    "plan", "ref", "title", "leads", "current_score", "target_score", "cell", "number", "target_cell",
    "target_number", "within_appetite", "to_target", "gap", "due", "mitigations", "draft", "path", "line", "column",
]  # fmt: skip
FULL = (
    "lead: JS\ncurrent-score: 6\ntarget-score: 4\nmitigations:\n"
    "  - title: Restructure\n    due: 30 September 2007\n  - title: Buy\n    lead: DH\n    due: March 2008"
)


def test_a_row_says_everything() -> None:
    (made,) = register([FULL]).rows
    assert list(made) == KEYS
    assert (made["number"], made["target_number"], made["gap"]) == (6.0, 4.0, 2.0)
    assert (made["cell"], made["within_appetite"], made["leads"]) == (None, None, ["JS"])
    late, coming = made["mitigations"]
    assert (late["title"], late["leads"], late["late"], late["days_overdue"]) == ("Restructure", ["JS"], True, 31)
    assert (coming["leads"], coming["late"], coming["days_overdue"]) == (["DH"], False, 0)
    assert late["due"]["due"] == "2007-09-30"


def test_a_mitigation_that_nobody_leads() -> None:
    (made,) = register(["mitigations: Restructure"]).rows
    assert made["mitigations"][0]["leads"] == []


def test_a_row_on_a_matrix_names_its_cell() -> None:
    (made,) = register(["current-score: D3\ntarget-score: E4"], (LETTERS, ROMAN, ("D2",))).rows
    assert made["cell"] == {"likelihood": "D", "impact": "III"}
    assert made["target_cell"] == {"likelihood": "E", "impact": "IV"}
    assert (made["number"], made["within_appetite"]) == (None, True)


def test_a_scale_with_its_cells() -> None:
    made = scale_json(register(["current-score: High/Low", "current-score: low low"], (WORDS, WORDS, ("Low/Low",))))
    assert made is not None
    assert made["likelihood"][2] == {"name": "High", "label": "High"}
    assert made["appetite"] == [{"likelihood": "Low", "impact": "Low"}]
    assert made["cells"] == [
        {"likelihood": "High", "impact": "Low", "within_appetite": False, "risks": ["A"]},
        {"likelihood": "Low", "impact": "Low", "within_appetite": True, "risks": ["B"]},
    ]
    unstated = scale_json(register([], (WORDS, WORDS, ())))
    assert unstated is not None
    assert unstated["appetite"] is None
    assert scale_json(register([FULL])) is None


def test_the_table_of_plain_scores() -> None:
    found = register([FULL, "lead: AR", "current-score: 16\ntarget-score: 16", "current-score: 3\ntarget-score: 4"])
    assert as_plain(register_listing(found, ON)) == (
        "Improvement Plan\n"
        "\n"
        "4 risks as at 31 October 2007, worst first\n"
        "Ref  Risk             Lead  Score     Target  To target  Late\n"
        "C    Managing change        16        16      at target\n"
        "A    Managing change  JS    6         4       2 above    1 of 2\n"
        "D    Managing change        3         4       1 below\n"
        "B    Managing change  AR    no score\n"
        "\n"
        "Late: of a risk's mitigations, those whose date has passed.\n"
    )
    assert as_plain(distribution_listing(found)) == (
        "How the scores are spread\n"
        "\n"
        "   Score  Risks  Which\n"
        "      16      1  C\n"
        "       6      1  A\n"
        "       3      1  D\n"
        "no score      1  B\n"
    )


def test_the_table_of_a_matrix() -> None:
    scores = ["current-score: A1", "current-score: D3", "current-score: 12", "raised: 2007"]
    assert as_plain(register_listing(register(scores, (LETTERS, ROMAN, ("D2",))), ON)) == (
        "Improvement Plan\n"
        "\n"
        "4 risks as at 31 October 2007, worst first\n"
        "Ref  Risk             Score     Appetite\n"
        "A    Managing change  A1        outside\n"
        "B    Managing change  D3        within\n"
        "C    Managing change  12\n"
        "D    Managing change  no score\n"
        "\n"
        "Within the appetite: 1. Outside it: 1.\n"
    )


def test_without_an_appetite_it_says_so() -> None:
    found = register(["current-score: A1"], (LETTERS, ROMAN, ()))
    assert "states no appetite" in as_plain(register_listing(found, ON))
    assert "Appetite" not in as_plain(register_listing(found, ON))


def test_a_spreadsheet_gets_the_plan_in_each_row() -> None:
    listing = flat_listing([register([FULL]), register(["current-score: 3"])], ON)
    assert [row[:2] for row in listing.rows] == [("plan", "A"), ("plan", "A")]
    assert "There are no such risks." in as_plain(flat_listing([], ON))


def test_the_matrix_on_a_page() -> None:
    drawn = heat_map(["High/Low", "High/Low", "Low/Low"], (WORDS, WORDS, ("Low/Medium",)))
    assert as_markdown(heat_map_listing(drawn)) == (
        "**The matrix: likelihood down, impact across**\n"
        "\n"
        "| Likelihood | Low | Medium | High |\n"
        "| --- | --- | --- | --- |\n"
        "| High | A, B (outside) | outside | outside |\n"
        "| Medium | outside | outside | outside |\n"
        "| Low | C |  | outside |\n"
        "\n"
    )


def test_a_matrix_that_nobody_could_take_in_is_not_drawn() -> None:
    steps = [f"{number} Step" for number in range(1, 2001)]
    found = register(["current-score: 41x1"], (steps, WORDS, ()))
    assert found.heat_map is None
    assert register(["current-score: 41x1"], (steps[:40], WORDS, ())).heat_map is not None


def test_a_narrow_terminal_gets_a_sentence() -> None:
    scores = [
        "current-score: D3\ntarget-score: E4\nlead: JT",
        "current-score: D3\ntarget-score: 4",
        FULL,
        "raised: 2007",
    ]
    listing = brief_register_listing(register(scores, (LETTERS, ROMAN, ("D2",))), ON)
    assert listing.rows == [
        ("A", "Managing change", "D3", "within"),
        ("", "lead JT; target E4, above target", "", ""),
        ("B", "Managing change", "D3", "within"),
        ("", "target 4", "", ""),
        ("C", "Managing change", "6", ""),
        ("", "lead JS; target 4, 2 above; mitigations late: 1 of 2", "", ""),
        ("D", "Managing change", "no score", ""),
    ]
