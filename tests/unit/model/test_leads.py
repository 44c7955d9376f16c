"""Lead cells as councils write them (docs/format.md)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.model import read_leads
from tests.unit.plans import bind, plan, plan_with

KNOWN = frozenset(
    {"AL", "AR", "CF", "DH", "DHo", "DS", "HB", "HoS", "JP", "JPH", "JS", "LS", "MB", "PM", "PS", "R&D", "R&D Board"}
    | {"Trade Unions", "Unions", "Tasking and Coordinating Group", "Head of Finance/IT", "PC"}
)


@pytest.mark.parametrize(
    ("written", "names", "support"),
    [
        pytest.param("JP", ["JP"], [], id="one"),
        pytest.param("JP/DS/ LS", ["JP", "DS", "LS"], [], id="strokes, with a stray blank"),
        pytest.param("PS /PM", ["PS", "PM"], [], id="a blank before the stroke"),
        pytest.param("JP, HB", ["JP", "HB"], [], id="commas"),
        pytest.param("JP,HB", ["JP", "HB"], [], id="commas without blanks"),
        pytest.param("SW & SJ", ["SW", "SJ"], [], id="an ampersand, and nobody known"),
        pytest.param("SW&SJ", ["SW", "SJ"], [], id="without blanks"),
        pytest.param("JP; HB", ["JP", "HB"], [], id="semicolons"),
        pytest.param("CF HB JP", ["CF", "HB", "JP"], [], id="blanks between known people"),
        pytest.param("CF  HB\nJP", ["CF", "HB", "JP"], [], id="any blanks"),
        pytest.param("CF HB XX", ["CF HB XX"], [], id="a blank separates only where every word is known"),
        pytest.param("JP and HB", ["JP", "HB"], [], id="and, between known people"),
        pytest.param("Head of Policy and Performance", ["Head of Policy and Performance"], [], id="but not in a post"),
        pytest.param("JP/HB CF, DS & LS", ["JP", "HB", "CF", "DS", "LS"], [], id="all at once"),
        pytest.param("JS (AL)", ["JS"], ["AL"], id="in brackets who supports"),
        pytest.param("MB (DHo/DH)", ["MB"], ["DHo", "DH"], id="two of them"),
        pytest.param("JS(AL)", ["JS"], ["AL"], id="without a blank"),
        pytest.param("JS (AL) (DH)", ["JS"], ["AL", "DH"], id="two brackets"),
        pytest.param("(AL)", [], ["AL"], id="support and no lead"),
        pytest.param("JS (AL", ["JS (AL"], [], id="a bracket left open is kept as typed"),
        pytest.param("John Spink (AL)", ["John Spink"], ["AL"], id="a name written out"),
        pytest.param("Trade Unions", ["Trade Unions"], [], id="a known group of two words"),
        pytest.param("JP Trade Unions HB", ["JP", "Trade Unions", "HB"], [], id="between known people"),
        pytest.param("Parish Councils", ["Parish Councils"], [], id="an unknown group stays whole"),
        pytest.param("JP/Parish Councils", ["JP", "Parish Councils"], [], id="beside somebody too"),
        pytest.param("R&D Board", ["R&D Board"], [], id="a known name that holds a separator"),
        pytest.param("R&D Board/JP", ["R&D Board", "JP"], [], id="beside somebody"),
        pytest.param("JP, R&D", ["JP", "R&D"], [], id="longest first, but no longer than what stands there"),
        pytest.param("R&D Boards", ["R&D", "Boards"], [], id="whole words only"),
        pytest.param("X&Y Board", ["X", "Y Board"], [], id="an unknown one is taken apart"),
        pytest.param(
            "PC & Tasking and Coordinating Group", ["PC", "Tasking and Coordinating Group"], [], id="and, in a name"
        ),
        pytest.param("JP/Head of Finance/IT", ["JP", "Head of Finance/IT"], [], id="a stroke in a name"),
        pytest.param("JPH", ["JPH"], [], id="longer initials of somebody else"),
        pytest.param("JP/JP", ["JP"], [], id="nobody twice"),
        pytest.param("jp", ["jp"], [], id="initials keep their case"),
        pytest.param("TBD", [], [], id="nobody yet"),
        pytest.param("tbc", [], [], id="whatever its case"),
        pytest.param("TBA", [], [], id="however it is said"),
        pytest.param("AR/TBD", ["AR"], [], id="somebody, and somebody else yet to come"),
        pytest.param("AR (TBD)", ["AR"], [], id="with support yet to come"),
        pytest.param("JP/", ["JP"], [], id="a stroke too many"),
        pytest.param("/", [], [], id="nothing but a stroke"),
        pytest.param("", [], [], id="nothing"),
    ],
)
def test_lead_cells(written: str, names: list[str], support: list[str]) -> None:
    leads = read_leads(written, KNOWN)
    assert (list(leads.names), list(leads.support), leads.text) == (names, support, written)
    assert bool(leads) is bool(names)


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        pytest.param("[JP, HB]", ["JP", "HB"], id="a list in brackets"),
        pytest.param("\n  - JP\n  - HB", ["JP", "HB"], id="a list of lines"),
        pytest.param("[JP/DS, HB]", ["JP", "DS", "HB"], id="a list of what is a list itself"),
        pytest.param("[JP, JP]", ["JP"], id="nobody twice"),
        pytest.param("[TBD, JP]", ["JP"], id="nobody yet, and somebody"),
    ],
)
def test_lists_of_leads(typed: str, names: list[str]) -> None:
    lead = plan(plan_with(actions=f"- ref: 1\n  lead: {typed}")).priorities[0].actions[0].lead
    assert lead is not None
    assert list(lead.names) == names


@pytest.mark.parametrize("typed", ["", "''", "'  '", "[]", "['']"])
def test_a_lead_cell_with_nothing_in_it_says_nothing(typed: str) -> None:
    assert plan(plan_with(actions=f"- ref: 1\n  lead: {typed}")).priorities[0].actions[0].lead is None


def test_support_is_a_list_of_leads_too() -> None:
    support = plan(plan_with(actions="- ref: 1\n  support: [AL, DHo/DH]")).priorities[0].actions[0].support
    assert [leads.names for leads in support] == [("AL",), ("DHo", "DH")]


WORKSPACE = "people:\n  HB:\n  Trade Unions: {group: true}\n"


@pytest.mark.parametrize(
    ("people", "settings", "names"),
    [
        pytest.param("", "", ["HB JP"], id="where nobody is known, a blank does not separate"),
        pytest.param("HB:", "", ["HB JP"], id="nor where one of them is not"),
        pytest.param("HB:\nJP: Head of Finance", "", ["HB", "JP"], id="the plan's own people"),
        pytest.param("JP:", WORKSPACE, ["HB", "JP"], id="the plan's and the workspace's together"),
        pytest.param("", "people: {HB: , JP: }", ["HB", "JP"], id="the workspace's alone"),
        pytest.param("HB JP:", WORKSPACE, ["HB JP"], id="a longer key, for one person with two initials"),
    ],
)
def test_who_is_known_decides_what_a_blank_means(people: str, settings: str, names: list[str]) -> None:
    found = plan(plan_with(actions="- {ref: 1, lead: HB JP}", people=people), settings=settings)
    lead = found.priorities[0].actions[0].lead
    assert lead is not None
    assert list(lead.names) == names


def test_people_may_stand_below_what_they_lead() -> None:
    text = plan_with(actions="- {ref: 1, lead: HB JP}") + "people:\n  HB:\n  JP:\n"
    lead = plan(text).priorities[0].actions[0].lead
    assert lead is not None
    assert lead.names == ("HB", "JP")


def test_people_of_a_wrong_shape_are_nobody() -> None:
    bound, findings = bind(plan_with(actions="- {ref: 1, title: T, lead: HB JP}") + "people: HB, JP\n")
    lead = bound.priorities[0].actions[0].lead
    assert [finding.rule.name for finding in findings] == ["wrong-shape"]
    assert lead is not None
    assert lead.names == ("HB JP",)


def test_prose_is_kept_whole() -> None:
    prose = "the officers named in the report, and " * 20
    assert read_leads(prose, KNOWN).names == (prose,)
    longest_cell = "JP/" + "B" * 497
    assert len(read_leads(longest_cell, KNOWN).names) == 2
    assert len(read_leads(longest_cell + "B", KNOWN).names) == 1


pieces = st.sampled_from([*sorted(KNOWN), "XX", "TBD", "/", "&", ",", "(", ")", " ", "and", "R&D Boar", "é"])


@given(st.lists(pieces, max_size=30).map("".join) | st.text(max_size=600))
def test_reading_leads_never_fails_and_names_nobody_blank(written: str) -> None:
    leads = read_leads(written, KNOWN)
    assert leads.text == written
    assert all(name.strip() for name in (*leads.names, *leads.support))
    assert len(set(leads.names)) == len(leads.names)
