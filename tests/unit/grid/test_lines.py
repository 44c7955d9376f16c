"""The lines of a grid: what stands where at which width, in glyphs and in ASCII."""

from __future__ import annotations

import pytest

from planctl.render.fitting import as_text, cut, hanging, pad, width_of, wrap
from planctl.render.grid import ASCII, NOTHING, UNICODE, grid_lines
from planctl.views.grid import Cell
from tests.unit.grid.drawn import JULY_TO_JUNE, grid_of, lines_of
from tests.unit.plans import action, plan_with

OCTOBER = "2007-10-31"


def lines(facts: str, width: int = 80, *, ref: str = "1", on: str = OCTOBER, ascii_only: bool = False) -> list[str]:
    """The lines of a plan of one action, from the priority's title on."""
    grid = grid_of(plan_with(grid=JULY_TO_JUNE, actions=action(facts, ref)), on)
    return lines_of(grid, width, ASCII if ascii_only else UNICODE)[3:]


def test_one_letter_a_month_where_there_is_little_room() -> None:
    assert lines("title: Evaluate the pilots\nlead: HB\nmonths: Nov–Feb", 66) == [
        "CP1  Community influence        2007 ────── 2008 ──────  on target",
        "Ref  Action               Lead  J A S[O]N D J F M A M J  Status",
        "1    Evaluate the pilots  HB          │ ■ ■ ■ ■          on target",
        "",
        "■ planned   │ October 2007",
    ]


def test_three_letters_where_there_is_more() -> None:
    assert lines("title: Evaluate the pilots\nlead: HB\nmonths: Nov–Feb", 100) == [
        "CP1  Community influence        2007 ────────────────── 2008 ──────────────────  on target",
        "Ref  Action               Lead  Jul Aug Sep[Oct]Nov Dec Jan Feb Mar Apr May Jun  Status",
        "1    Evaluate the pilots  HB                 │   ■   ■   ■   ■                   on target",
        "",
        "■ planned   │ October 2007",
    ]


def test_in_ascii_nothing_else_is_printed() -> None:
    assert lines("title: Spend £5 – now, it’s naïve 東\nlead: HB\ndue: Ongoing", 72, ascii_only=True) == [
        "CP1  Community influence                2007 ------ 2008 ------  ongoing",
        "Ref  Action                       Lead  J A S[O]N D J F M A M J  Status",
        "1    Spend GBP 5 - now, it's n..  HB    -----------------------  ongoing",
        "",
        "- ongoing   : October 2007",
    ]


def test_without_leads_there_is_no_column_for_them_and_outside_the_months_none_is_marked() -> None:
    assert lines("title: Evaluate\ndue: 2008/09", on="2006-01-01") == [
        "CP1  Community influence  2007 ────── 2008 ──────  on target",
        "Ref  Action               J A S O N D J F M A M J  Status",
        "1    Evaluate                                   →  on target",
        "",
        "→ due after these months",
    ]


def test_a_priority_says_its_worst_state_even_where_there_is_no_room_for_a_column() -> None:
    assert lines("title: Evaluate the pilots\nlead: Trade Unions", 60, ref="Resources-1.1")[:4] == [
        "CP1           Community influence: no",
        "              date                         2007  2008",
        "Ref           Action               Lead    JASONDJFMAMJ",
        "Resources-1.1                                 │",
    ]


def test_a_long_title_is_cut_and_a_long_priority_is_not() -> None:
    text = plan_with(grid=JULY_TO_JUNE, actions=action("title: " + "Evaluate and report " * 4 + "\nlead: HB"))
    text = text.replace("Community influence", "Community influence and everything else that a council may wish for")
    assert lines_of(grid_of(text, OCTOBER), 80)[3:7] == [
        "CP1  Community influence and everything else",
        "     that a council may wish for                2007 ────── 2008 ──────  no date",
        "Ref  Action                               Lead  J A S[O]N D J F M A M J  Status",
        "1    Evaluate and report Evaluate and r…  HB          │                  no date",
    ]


CORRECTIVE = "corrective-action: The consultants left; the brief is out again, and Cabinet hears in May."


def test_a_corrective_action_stands_whole_below_its_row_where_there_is_little_room() -> None:
    assert lines(f"title: Evaluate the pilots\nlead: HB\n{CORRECTIVE}", 66)[2:] == [
        "1    Evaluate the pilots  HB          │                  no date",
        "     └ The consultants left; the brief is out again, and Cabinet",
        "       hears in May.                  │",
        "",
        "│ October 2007   └ corrective action",
    ]


def test_a_corrective_action_stands_beside_its_row_where_there_is_room() -> None:
    text = plan_with(grid="October 2007 – March 2008", actions=action(f"title: Evaluate\nlead: HB\n{CORRECTIVE}"))
    assert lines_of(grid_of(text, OCTOBER), 100)[4:] == [
        "Ref  Action         Lead [Oct]Nov Dec Jan Feb Mar  Status   Corrective action",
        "1    Evaluate       HB     │                       no date  The consultants left; the brief is out",
        "                           │                                again, and Cabinet hears in May.",
        "",
        "│ October 2007",
    ]


def test_a_short_corrective_action_leaves_titles_whole() -> None:
    heading, row, *_ = lines("title: Evaluate the pilots\nlead: HB\ncorrective-action: In hand.", 120)[1:]
    assert heading.endswith("Corrective action")
    assert row.endswith("no date  In hand.")


def test_a_ref_is_never_cut() -> None:
    assert lines("title: Evaluate the pilots\nlead: HB", 72, ref="Chief-Executive-1.1")[2:4] == [
        "Chief-Executive-1.1                           │",
        "              Evaluate the pilo…  HB          │                  no date",
    ]
    text = plan_with(actions=action("title: Bid")).replace("ref: CP1", "ref: Organisational-Development-1")
    assert lines_of(grid_of(text, OCTOBER), 80)[3] == "Organisational-Development-1"


def test_measures_are_set_apart_and_the_as_at_month_runs_through() -> None:
    text = plan_with(
        grid=JULY_TO_JUNE,
        measures="""
        - {ref: 1.1, title: Pilots, success: x, lead: HB, actions: [{ref: 1.1.1, title: Evaluate}]}
        - {ref: 1.2, title: Homes, success: x, lead: HB}
        - {ref: 1.3, title: Jobs, success: x, lead: HB}
        """,
        actions="- {ref: 1, title: Reply, measures: [1.2, 1.3]}",
    )
    assert lines_of(grid_of(text, OCTOBER), 66)[5:13] == [
        "1.1    Pilots         HB          │                  no date",
        "1.1.1  Evaluate                   │                  no date",
        "                                  │",
        "1.2    Homes          HB          │                  no date",
        "1.3    Jobs           HB          │                  no date",
        "                                  │",
        "1.2, 1.3  Homes / Jobs            │",
        "1      Reply                      │                  no date",
    ]


def test_milestones_are_indented_and_their_actions_lead_is_quiet() -> None:
    grid = grid_of(
        plan_with(actions="- {ref: 1, title: Bid, lead: HB, actions: [{ref: 1.1, title: Draft, due: Dec 2007}]}"),
        OCTOBER,
    )
    *_, milestone, _, _ = grid_lines(grid, 80)
    assert as_text([milestone]).startswith("1.1    Draft")
    assert [style for text, style in milestone if text.strip() == "HB"] == ["dim"]


@pytest.mark.parametrize(
    ("facts", "styles"),
    [
        ("due: 31 July 2007", {"▲": "bold red"}),
        ("due: 30 September 2007", {"▲": "yellow"}),
        ("months: Jul–Aug\ncompleted: Aug 2007", {"✓": "green"}),
    ],
    ids=["red", "amber", "done"],
)
def test_late_months_are_as_red_or_amber_as_the_word(facts: str, styles: dict[str, str]) -> None:
    grid = grid_of(plan_with(grid=JULY_TO_JUNE, actions=action(facts)), OCTOBER)
    row = grid_lines(grid, 80)[-3]
    assert {text.strip(): style for text, style in row if text.strip() in styles} == styles
    assert row[-1][1] in styles.values()


def test_a_draft_says_so() -> None:
    text = plan_with(actions=action("title: Bid")).replace("title: Improvement Plan", "title: Homes\nstatus: draft")
    assert lines_of(grid_of(text, OCTOBER), 80)[0] == "Homes, draft"


def test_nothing_to_show_is_said() -> None:
    grid = grid_of(plan_with(actions=action("title: Bid")), OCTOBER, lambda standing: False)
    assert lines_of(grid, 80)[2:] == ["", NOTHING]


@pytest.mark.parametrize(
    ("grid", "years"),
    [
        ("July 2007 – June 2008", "2007 ────── 2008 ──────"),
        ("November 2007 – October 2008", "07  2008 ──────────────"),
        ("December 2007 – November 2008", "2008 ────────────────"),
        ("October 2007 – January 2008", "2007 ────── 08"),
        ("October 2007", "07"),
    ],
)
def test_years_stand_over_their_months(grid: str, years: str) -> None:
    text = plan_with(grid=grid, actions=action("title: " + "Evaluate and report " * 4 + "\nlead: HB"))
    title = lines_of(grid_of(text, OCTOBER), 80)[3]
    assert title.removeprefix("CP1  Community influence").removesuffix("no date").strip() == years


def test_every_month_even_of_a_long_grid_on_a_narrow_terminal() -> None:
    text = plan_with(
        grid="April 2007 – September 2008",
        actions=action("title: Evaluate and report\nlead: Trade Unions\nmonths: Apr 2007 – Sep 2008", "Resources-1.1"),
    )
    found = lines_of(grid_of(text, "2007-04-01"), 60)[3:]
    assert found[2].endswith("AMJJASONDJFMAMJJAS")
    assert found[4].endswith("■" * 18)


def test_every_glyph_is_one_column_wide_and_no_two_are_alike() -> None:
    for glyphs in (UNICODE, ASCII):
        assert {width_of(glyph) for glyph in glyphs.all.removesuffix(glyphs.cut)} == {1}
        assert len(set(glyphs.cells.values())) == len(Cell)
        assert glyphs.today not in glyphs.cells.values()
    assert ASCII.all.isascii()


def test_text_is_measured_cut_padded_and_wrapped_by_columns() -> None:
    assert [width_of(text) for text in ("Café", "Cafe\u0301", "東京", "ｶﾞ")] == [4, 4, 4, 2]
    assert cut("東京都", 5, "…") == "東京…"
    assert cut("東京都", 4, "…") == "東…"
    assert pad("東", 4) == "東  "
    assert wrap("a 東京都 bc", 4) == ["a", "東京", "都", "bc"]
    assert wrap("", 4) == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("  lead  HB", ["  lead  HB"], id="what fits stays as it is"),
        pytest.param(
            "  notes  one two three four five six seven",
            ["  notes  one two three four", "         five six seven"],
            id="what does not goes on below its text",
        ),
        pytest.param(
            "one two three four five six seven eight",
            ["one two three four five six", "  seven eight"],
            id="a line without a label goes on two further in",
        ),
    ],
)
def test_a_label_and_its_text(line: str, expected: list[str]) -> None:
    assert hanging(line, 30) == expected
