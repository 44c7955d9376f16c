"""A page in Word: real styles, lists, links and tables, and a file without what Word would have to mend."""

from __future__ import annotations

from io import BytesIO
from xml.etree.ElementTree import Element
from zipfile import ZipFile

import pytest
from docx import Document

from tests.packs.making import PLANS, TEMPLATES, packed
from tests.packs.pages import body, style, table, told, word_file
from tests.packs.reading import W, word_part


def paragraphs(contents: str) -> list[tuple[str | None, str]]:
    """Style and words of each paragraph."""
    return [(style(made), told(made)) for made in body(contents).iter(f"{W}p")]


def looks(contents: str) -> dict[str, list[str]]:
    """The character properties of each piece of text."""
    return {
        told(run): [made.get(f"{W}val") or made.tag.removeprefix(W) for made in run.findall(f"{W}rPr/*")]
        for run in body(contents).iter(f"{W}r")
    }


def test_headings_and_paragraphs_have_the_styles_of_the_frame() -> None:
    assert paragraphs("<h1>Report</h1><h2>Summary</h2><h3>Late</h3><h4>Why</h4><p>All  is\n well.</p>") == [
        ("Title", "Report"),
        ("Heading1", "Summary"),
        ("Heading2", "Late"),
        ("Heading3", "Why"),
        ("BodyText", "All is well."),
    ]


LONG_TERM = "Expected efficiency gains, cashable or not"


def test_short_terms_stand_beside_what_is_said_of_them_in_a_paragraph() -> None:
    long = f"<dt>{LONG_TERM}</dt><dd>d</dd>"
    more = "<dt>Risk</dt><dd>1</dd><dt>Notes</dt><dd><p>a</p><p>b</p></dd>"
    made = body(f"<dl>{long}<dt>Legal</dt><dd><p>None</p></dd>{more}</dl><p>c</p>")
    assert [(style(each), told(each)) for each in made.iter(f"{W}p")] == [
        ("Term", LONG_TERM),
        ("ListContinue", "d"),
        ("Fact", "LegalNone"),
        ("Fact", "Risk1"),
        ("Term", "Notes"),
        ("ListContinue", "a"),
        ("ListContinue", "b"),
        ("BodyText", "c"),
    ]
    assert [each.tag.removeprefix(W) for each in made[2].iter() if each.tag in (f"{W}t", f"{W}tab")] == [
        "t",
        "tab",
        "t",
    ]


@pytest.mark.parametrize(
    "terms",
    [
        f"<dl><dt>{LONG_TERM}</dt><dd><p>None</p></dd></dl>",
        "<table><tr><td><dl><dt>Legal</dt><dd><p>None</p></dd></dl></td></tr></table>",
    ],
    ids=["a long one", "in a table"],
)
def test_other_terms_stand_above_what_is_said_of_them(terms: str) -> None:
    term, words = paragraphs(terms)
    assert term[0] == "Term"
    assert words[1] == "None"


def test_what_stands_below_the_name_of_a_row_is_no_name() -> None:
    made = paragraphs("<table><tr><th>1 Improve<ul><li>a</li></ul><p>b</p></th></tr></table>")
    assert [style for style, _ in made] == ["TableRowHeading", "TableText", "TableText"]


def test_words_keep_their_looks() -> None:
    made = looks('<p><strong>a</strong><em>b</em><code>c</code><span class="tone-red">late</span> '
                 '<strong class="owed">Still owed</strong></p>')  # fmt: skip
    assert made["a"] == ["b"]
    assert made["b"] == ["i"]
    assert made["c"] == ["Code"]
    assert made["late"] == ["ToneRed"]
    assert made["Still owed"] == ["Owed", "b"]


def test_lists_are_numbered_by_word_and_each_starts_anew() -> None:
    content = word_file("<ol><li>a</li><li>b<ul><li>c</li></ul></li></ol><ol start=4><li>d</li></ol>")
    made = word_part(content, "word/document.xml")
    marks = {
        told(item): [mark.get(f"{W}val") for mark in item.findall(f"{W}pPr/{W}numPr/*")] for item in made.iter(f"{W}p")
    }
    lists = {found.get(f"{W}numId"): found for found in word_part(content, "word/numbering.xml").findall(f"{W}num")}
    starts = {number: found.find(f".//{W}startOverride") for number, found in lists.items()}

    assert marks["a"] == marks["b"]
    assert marks["a"][1] != marks["d"][1]
    assert [level for level, _ in marks.values()] == ["0", "0", "1", "0"]
    again = starts[marks["d"][1]]
    assert again is not None
    assert again.get(f"{W}val") == "4"


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("https://example.org/?a=1&amp;b=2", "https://example.org/?a=1&b=2"),
        ("mailto:jp@council.example", "mailto:jp@council.example"),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
        ("#pack", None),
    ],
)
def test_links_lead_to_the_web_or_a_mailbox_and_nowhere_else(address: str, kept: str | None) -> None:
    document = Document(BytesIO(word_file(f'<p><a href="{address}">there</a></p>')))
    outside = [relation.target_ref for relation in document.part.rels.values() if relation.is_external]
    assert outside == ([kept] if kept else [])
    assert document.paragraphs[0].text == "there"


def test_a_caption_is_kept_with_its_table() -> None:
    (caption, *_) = body(table("a | b", head="A | B", caption="Where it stands"))
    assert (style(caption), told(caption)) == ("Caption", "Where it stands")
    assert caption.find(f"{W}pPr/{W}keepNext") is not None


def test_heading_rows_come_again_on_each_page_and_no_row_breaks() -> None:
    head, first, second = body(table("a | b", "c | d", head="A | B")).iter(f"{W}tr")
    assert head.find(f"{W}trPr/{W}tblHeader") is not None
    assert [row.find(f"{W}trPr/{W}tblHeader") for row in (first, second)] == [None, None]
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in (head, first, second))


def test_rows_that_are_too_short_are_filled() -> None:
    assert [len(row.findall(f"{W}tc")) for row in body(table("a", head="A | B | C")).iter(f"{W}tr")] == [3, 3]


def test_tables_that_touch_stay_two() -> None:
    assert [made.tag.removeprefix(W) for made in body(table("a") + table("b"))] == ["tbl", "p", "tbl", "sectPr"]


def test_a_table_in_a_cell_is_followed_by_a_paragraph() -> None:
    cell = next(body(table(f"<div>{table('inner')}</div>")).iter(f"{W}tc"))
    assert [made.tag.removeprefix(W) for made in cell] == ["tcPr", "tbl", "p"]


def test_drawings_are_left_with_their_captions_to_the_table_of_the_same_numbers() -> None:
    drawn = "<figure><svg><title>Chart</title><text>9</text></svg><figcaption>Figure 1</figcaption></figure>"
    assert paragraphs(f"{drawn}<p>9 of 10</p>") == [("BodyText", "9 of 10")]


@pytest.mark.parametrize("other", ["<p>9 of 10</p>", "<ul><li>9 of 10</li></ul>"])
def test_a_figure_with_words_of_its_own_keeps_them_and_its_caption(other: str) -> None:
    made = paragraphs(f"<figure><svg></svg>{other}<figcaption>Figure 1</figcaption></figure>")
    assert [words for _, words in made] == ["9 of 10", "Figure 1"]


def test_a_section_can_begin_a_page() -> None:
    made = body("<p>a</p><section class=new-page><h2>b</h2><h3>c</h3></section>")
    breaks = [paragraph.find(f"{W}pPr/{W}pageBreakBefore") is not None for paragraph in made.iter(f"{W}p")]
    assert breaks == [False, True, False]


def widths(made: Element) -> list[list[int]]:
    return [[int(col.get(f"{W}w") or 0) for col in found.iter(f"{W}gridCol")] for found in made.iter(f"{W}tbl")]


def test_columns_fit_their_words() -> None:
    ((ref, long, who),) = widths(body(table(f"1.1 | {'Review the strategy ' * 9} | JP", head="Ref | Action | Lead")))
    assert long > 5 * max(ref, who)
    # 17 cm between the margins, less what rounding takes.
    assert 9600 < ref + long + who <= 9638


def test_columns_of_long_words_share_the_page() -> None:
    ((one, other),) = widths(body(table(f"{'w' * 200} | {'m' * 100}")))
    assert 9600 < one + other <= 9638
    assert one > other > 3000


# How far letters of Arial Bold reach, in thousandths of the size.
ARIAL_BOLD = {"B": 722, "C": 722, "H": 722, "J": 556, "M": 833, "P": 667, "W": 944, "/": 278}


@pytest.mark.parametrize("initials", ["JP", "HB", "HB/JP", "CHB/MW", "WM"])
def test_initials_stay_on_one_line(initials: str) -> None:
    """They are wholly of capitals, which are broader than other letters."""
    ((_, who, _),) = widths(body(table(f"1.1 | {initials} | {'Review the strategy ' * 9}", head="Ref | By | Update")))
    # A table's text is of 180 twentieths of a point, and a cell has 80 at each side.
    assert who >= sum(ARIAL_BOLD[letter] for letter in initials) * 180 / 1000 + 160


def test_a_date_stays_on_one_line_beside_long_words() -> None:
    ((long, when),) = widths(body(table(f"{'Review the strategy ' * 9} | 30 September 2007", head="Action | By when")))
    assert 17 * 100 + 160 < when < long


def test_one_long_cell_takes_no_room_from_a_column_of_long_ones() -> None:
    strategy = "Review the strategy with all of the partners"
    rows = [
        f"{strategy} | June",
        f"{strategy} | {'when the strategy has been reviewed ' * 3}",
        *[f"{strategy} | June"] * 8,
    ]
    ((action, when),) = widths(body(table(*rows, head="Action | By when")))
    assert action > 2 * when


def month_grid(*months: str) -> Element:
    """A table of months, of which a cell says how a month stands: `late late`, its mark and its word."""
    heads = "".join(f'<th class="month">{month.split(": ")[0]}</th>' for month in months)
    marks = [month.split(": ")[1].split(" ", 1) for month in months]
    cells = "".join(f'<td class="month"><span class="mark mark-{mark}">{word}</span></td>' for mark, word in marks)
    return body(f"<table class=wide><thead><tr><th>Ref</th>{heads}</tr></thead><tr><th>1</th>{cells}</tr></table>")


def test_the_word_of_a_month_stands_on_the_ground_of_its_state_and_is_not_broken() -> None:
    made = month_grid("Apr.: done done", "May: ongoing goes on", "June: unheard-of word")
    words = [(style(each), told(each)) for each in list(made.iter(f"{W}p")) if told(each)][4:]
    assert words == [("TableRowHeading", "1"), ("MarkDone", "done"), ("MarkOngoing", "goes on"), ("TableText", "word")]
    ((_, *months),) = widths(made)
    assert len(set(months)) == 1
    assert months[0] > 700


def test_figures_stand_at_the_right_and_months_in_the_middle() -> None:
    made = body('<table><tr><td>a</td><td class="figure">7</td><td class="month">b</td></tr></table>')
    sides = [each.find(f"{W}pPr/{W}jc") for each in made.iter(f"{W}p")]
    assert [None if side is None else side.get(f"{W}val") for side in sides] == [None, "right", "center"]


def sections(contents: str) -> list[tuple[str, str]]:
    """How each section of pages stands, and its words."""
    found, words = [], ""
    for made in body(contents):
        words += told(made)
        section = made if made.tag == f"{W}sectPr" else made.find(f"{W}pPr/{W}sectPr")
        if section is not None:
            size = section.find(f"{W}pgSz")
            assert size is not None
            found.append((size.get(f"{W}orient") or "portrait", words))
            words = ""
    return found


WIDE = table("w", wide=True)


LONG = f"<p>{'Much is to be said of it. ' * 30}</p>"


def test_wide_tables_stand_on_pages_on_their_side_with_their_headings() -> None:
    assert sections(f"<p>a</p><h2>b</h2><p>c</p>{WIDE}<h2>d</h2>{table('e')}") == [
        ("portrait", "a"),
        ("landscape", "bcw"),
        ("portrait", "de"),
    ]


@pytest.mark.parametrize(
    ("between", "words"),
    [(table("narrow"), "narrow"), ("<h3>None late</h3><p>None</p>", "None lateNone")],
    ids=["a table", "a heading"],
)
def test_a_page_is_not_turned_back_for_a_few_lines(between: str, words: str) -> None:
    assert sections(f"<h2>a</h2>{WIDE}{between}{WIDE}<h2>b</h2>{WIDE}") == [("landscape", f"aw{words}wbw")]


def test_nor_for_a_few_lines_at_the_end() -> None:
    assert sections(f"<h2>a</h2>{WIDE}<h2>b</h2><p>None</p>") == [("landscape", "awbNone")]


def test_nor_for_a_few_lines_before_a_new_page() -> None:
    rest = "<h3>No date</h3><p>None</p>"
    following = f"<section class=new-page><h2>b</h2>{table('c')}{LONG}</section>"
    (turned, first), (upright, second), _ = sections(f"<h2>a</h2>{WIDE}{rest}{following}<h2>d</h2>{WIDE}")
    assert (turned, first) == ("landscape", "awNo dateNone")
    assert (upright, second[:10]) == ("portrait", "bcMuch is ")


def test_the_heading_of_a_page_is_turned_with_it() -> None:
    made = sections(f"<p>a</p><section class=new-page><h2>b</h2><p>c</p><h3>d</h3>{WIDE}</section>")
    assert made == [("portrait", "a"), ("landscape", "bcdw")]


def test_a_page_is_turned_for_a_table_whose_words_an_upright_one_would_break() -> None:
    many = " | ".join(["Reprogrammed"] * 8)
    assert sections(table(many, head=many))[0][0] == "landscape"
    assert sections(table("w" * 200))[0][0] == "portrait"


@pytest.mark.parametrize(
    "more",
    [
        f"<h2>b</h2>{LONG}",
        f"<h2>b</h2>{table('c')}",
        "<section class=new-page><h2>b</h2></section>",
        "<h2>b</h2>" * 13,
        "<h2>b</h2><ul><li>c</li></ul>",
    ],
    ids=["long", "table", "new page", "many", "list"],
)
def test_but_for_more_than_that_and_for_a_new_page(more: str) -> None:
    assert [turned for turned, _ in sections(f"{WIDE}{more}")] == ["landscape", "portrait"]


def test_words_that_lead_up_to_nothing_stay_upright() -> None:
    assert sections(f"<p>a</p>{WIDE}") == [("portrait", "a"), ("landscape", "w")]


@pytest.mark.parametrize("plan", PLANS)
@pytest.mark.parametrize("template", TEMPLATES)
def test_a_pack_is_a_file_that_word_need_not_mend(template: str, plan: str) -> None:
    content = packed(template, plan).word
    with ZipFile(BytesIO(content)) as archive:
        assert archive.testzip() is None
    document = word_part(content, "word/document.xml")
    styles = {made.get(f"{W}styleId") for made in word_part(content, "word/styles.xml").iter(f"{W}style")}
    lists = {made.get(f"{W}numId") for made in word_part(content, "word/numbering.xml").iter(f"{W}num")}

    assert _values(document, "pStyle", "rStyle", "tblStyle") <= styles
    assert _values(document, "numId") <= lists
    for made in document.iter(f"{W}tbl"):
        assert made.find(f"{W}tr/{W}trPr/{W}tblHeader") is not None, told(made)[:80]
        assert {len(row.findall(f"{W}tc")) for row in made.findall(f"{W}tr")} == {len(made.findall(f"{W}tblGrid/*"))}
    assert all(cell[-1].tag == f"{W}p" for cell in document.iter(f"{W}tc"))


def _values(root: Element, *tags: str) -> set[str | None]:
    return {made.get(f"{W}val") for tag in tags for made in root.iter(W + tag)}


def test_what_the_file_says_about_itself_is_of_the_report() -> None:
    about = Document(BytesIO(packed("cabinet", "bromsgrove").word)).core_properties
    assert (about.title, about.language) == ("Improvement Plan 2007/08", "en-GB")
    assert f"{about.created:%Y-%m-%d} {about.modified:%Y-%m-%d}" == "2007-10-31 2007-10-31"
