"""The Cabinet pack and the abridged plan as pages: their blocks, their links, their tables."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

import pytest

from planctl.model import Brief
from planctl.render.pack.filters import present, standing, toned, unfolded
from planctl.render.pack.folders import templates_in
from planctl.render.pack.page import render_page
from planctl.views.pack.colours import colours
from tests.packs.data import Row, pack_of, shipped
from tests.packs.making import EVERYTHING, packed

# By block the id of its section, in the order of the pack.
BLOCKS = {
    "front_sheet": "front-sheet",
    "table_of_contents": "contents",
    "summary": "summary",
    "direction_of_travel": "direction-of-travel",
    "exceptions": "exceptions",
    "progress": "progress",
    "priorities": "priorities",
    "month_grid": "month-grid",
    "indicators": "indicators",
    "risks": "risks",
    "budgets": "budgets",
    "decisions": "decisions",
    "glossary": "glossary",
    "appendix": "appendix",
}


@cache
def data() -> Row:
    """All shipped plans as a pack."""
    return pack_of(shipped().read)


def page(template: str = "cabinet", **other: object) -> str:
    return render_page(templates_in(()), template, {**data(), **other})


@cache
def whole() -> str:
    return page()


def test_a_date_that_was_moved_stands_beside_the_one_that_was_written() -> None:
    moved = re.findall(r"<td>([^<]*), now ([^<]*)</td>", packed("cabinet", EVERYTHING).page)
    assert moved == [("August 2007", "31 January 2008")]


def front_sheet(brief: Brief | None) -> dict[str, str]:
    """What stands below each heading of the front sheet, as on the page."""
    html = render_page(templates_in(()), "cabinet", pack_of(shipped().read[:1], brief=brief))
    found = re.findall(r'<div class="heading">\s*<h3>(.*?)</h3>(.*?)</div>\s*</div>', html, re.DOTALL)
    return {heading: " ".join(re.sub("<[^>]*>", " ", words).split()) for heading, words in found}


def test_a_front_sheet_says_none_only_where_the_officer_does() -> None:
    silent = front_sheet(None)
    assert {heading for heading, words in silent.items() if words == "Not stated"} == {
        "Alternatives considered",
        "Consultation",
        "Background papers",
        "Call-in",
    }
    assert all("Still owed" in words for words in silent.values() if words != "Not stated")
    told = front_sheet(Brief(node=None, id="november", call_in="None", consultation="Unions."))
    assert {heading for heading, words in told.items() if "None" in words} == {"Call-in"}
    assert told["Consultation"] == "Unions."


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("financial", "Financial"),
        ("ict", "ICT"),
        ("democratic-services", "Democratic services"),
        ("VfM gains", "VfM gains"),
    ],
)
def test_a_name_that_an_officer_chose_is_printed_as_a_heading(typed: str, printed: str) -> None:
    assert (
        f"{printed} None" in front_sheet(Brief(node=None, id="november", implications={typed: "None"}))["Implications"]
    )


def sections(html: str) -> list[str]:
    return re.findall(r'<section id="([^"]*)"', html)


def test_the_pack_has_its_blocks_in_their_order() -> None:
    assert sections(whole()) == list(BLOCKS.values())


@pytest.mark.parametrize("block", BLOCKS)
def test_each_block_can_be_left_out_alone(block: str) -> None:
    html = page(leave_out=[block])
    assert sections(html) == [identity for name, identity in BLOCKS.items() if name != block]
    assert f'href="#{BLOCKS[block]}"' not in html


def test_every_link_within_the_page_leads_somewhere() -> None:
    assert set(re.findall(r'href="#([^"]*)"', whole())) <= set(re.findall(r'id="([^"]*)"', whole()))


def test_no_id_stands_twice() -> None:
    ids = Counter(re.findall(r' id="([^"]*)"', whole()))
    assert [identity for identity, times in ids.items() if times > 1] == []


def test_percentages_stand_beside_counts_of_all() -> None:
    assert '<td class="figure">188 of 679</td><td class="figure">27.7%</td>' in whole()


def test_an_abridged_plan_has_the_columns_of_its_source() -> None:
    """Source 000 has three, under a theme and a development priority."""
    html = page("abridged")
    heads = re.findall(r"<thead><tr>(.*?)</tr></thead>", html)
    assert {tuple(re.findall(r">([^<>]+)</th>", head)) for head in heads} == {
        ("Key actions", "By when", "Outcomes and Success Criteria")
    }
    assert re.search(r"Theme: [^<]+</p>\s*<h3>Development Priority: \(Res01\) ", html)


def test_a_word_has_its_councils_colour() -> None:
    assert toned("suspended", colours({"suspended": "blue"})) == '<span class="tone-blue">suspended</span>'
    assert toned("up to a month behind", colours({}), "amber").startswith('<span class="tone-amber">')
    assert toned("<b>", colours({})) == '<span class="tone-grey">&lt;b&gt;</span>'


@pytest.mark.parametrize(
    ("status", "rag", "said"),
    [
        ("late", "red", '<span class="tone-red">late (red)</span>'),
        ("late", "amber", '<span class="tone-amber">late (amber)</span>'),
        ("on target", "green", '<span class="tone-green">on target</span>'),
        ("no date", None, '<span class="tone-grey">no date</span>'),
    ],
)
def test_how_work_stands_is_said_with_the_colour_that_is_judged(status: str, rag: str | None, said: str) -> None:
    assert standing({"status": status, "rag": rag}, colours({})) == said


def test_work_is_unfolded_in_the_order_of_the_file() -> None:
    def work(ref: str, *below: Row) -> Row:
        return {"ref": ref, "required": [], "actions": list(below)}

    found = unfolded([work("1", work("1.1", work("1.1.1"))), work("2")])
    assert [(depth, made["ref"]) for depth, made in found] == [(0, "1"), (1, "1.1"), (2, "1.1.1"), (0, "2")]


def test_only_words_that_some_work_has_are_present_the_worst_first() -> None:
    assert present(data()["counts"]) == ["red", "amber", "no date", "on target", "ongoing", "completed"]
