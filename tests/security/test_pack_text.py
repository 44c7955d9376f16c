"""What officers type stays text in every format of every template, whatever it tries to be."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from html.parser import HTMLParser
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import example, given, settings
from markdown_it import MarkdownIt
from pypdf import PdfReader

from planctl.clean import clean
from planctl.model import Settings
from planctl.render.pack.folders import templates_in
from planctl.render.pack.markdown import render_markdown
from planctl.render.pack.page import render_page
from planctl.render.pack.pdf import render_pdf
from planctl.render.pack.prose import prose
from planctl.render.pack.word import render_word
from planctl.source import read_source
from planctl.views.pack import PackRequest, Provenance, pack_data
from planctl.workspace import PlanFile
from tests.packs.making import TEMPLATES
from tests.packs.reading import W, folded, html_text, markdown_text, word_part, word_text
from tests.security.hostile import NASTY, brief_of, hostile_plan, plan_of, texts

SHIPPED = templates_in([])
Data = dict[str, object]
# What pages are made of (docs/packs.md); a drawing's own elements have no part in what text may become.
_TAGS = frozenset(
    [
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "a",
        "header",
        "main",
        "footer",
        "section",
        "nav",
        "div",
        "h1",
        "h2",
        "h3",
        "h4",
        "p",
        "span",
        "strong",
        "em",
        "code",
        "br",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "table",
        "caption",
        "thead",
        "tbody",
        "tfoot",
        "tr",
        "th",
        "td",
        "figure",
        "figcaption",
        "time",
        "pre",
        "blockquote",
        "hr",
        "svg",
        "g",
        "rect",
        "line",
        "path",
        "circle",
        "text",
        "tspan",
        "polyline",
        "polygon",
        "desc",
        "defs",
        "pattern",
    ]
)
_ADDRESS = re.compile(r"(https?:|mailto:|#)", re.IGNORECASE)


class Elements(HTMLParser):
    """All elements of a page with their attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def hostile_data(template: str, text: str) -> Data:
    """What a template gets of a plan and a brief that have the text everywhere."""
    file = PlanFile("plans/plan.yaml", "plan", read_source(hostile_plan(text)), plan_of(text), ())
    request = PackRequest(
        template, brief_of(text), [file], Settings(node=None), date(2007, 10, 31), Provenance("1.0", "0" * 40)
    )
    # What is left out is left in here: the text is the name of no block.
    return pack_data(request)


def steers(text: str) -> Iterator[str]:
    """Characters that no report has: they steer a machine, hide, turn letters round, or are none."""
    for character in text:
        kind = unicodedata.category(character)
        code = ord(character)
        turns = unicodedata.bidirectional(character) in ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")
        if (kind in ("Cc", "Cs") and character != "\n") or turns or code in (0xFFFE, 0xFFFF, 0xFEFF, 0x200B):
            yield f"U+{code:04X}"


def check_page(page: str, text: str) -> None:
    elements = Elements(page).found
    assert {tag for tag, _ in elements} <= _TAGS
    names = [name for _, attributes in elements for name in attributes]
    assert not [name for name in names if name.startswith("on") or name in ("style", "src", "srcdoc", "formaction")]
    addresses = [attributes["href"] or "" for _, attributes in elements if "href" in attributes]
    assert [address for address in addresses if not _ADDRESS.match(address)] == []
    assert sum(tag in ("style", "meta") for tag, _ in elements) == 5
    assert set(steers(page)) == set()
    assert shown_in(html_text(page), text)


def check_word(content: bytes, text: str) -> None:
    with ZipFile(BytesIO(content)) as archive:
        parts = [name for name in archive.namelist() if name.endswith((".xml", ".rels"))]
    for name in parts:
        assert set(steers("".join(word_part(content, name).itertext()))) == set()
    relations = word_part(content, "word/_rels/document.xml.rels")
    outside = [made.get("Target", "") for made in relations if made.get("TargetMode") == "External"]
    assert [target for target in outside if not _ADDRESS.match(target)] == []
    document = word_part(content, "word/document.xml")
    running = {f"{W}{name}" for name in ("instrText", "fldSimple", "fldChar", "object", "altChunk")}
    assert {made.tag for made in document.iter()} & running == set()
    assert shown_in(word_text(content), text)


def check_markdown(made: str, text: str) -> None:
    tokens = MarkdownIt("commonmark", {"html": True}).enable("table").parse(made)
    inline = [child for token in tokens for child in token.children or ()]
    assert [token.content for token in tokens if token.type == "html_block"] == []
    assert {child.content for child in inline if child.type == "html_inline"} <= {"<br>"}
    assert [child for child in inline if child.type == "image"] == []
    addresses = [str(child.attrs["href"]) for child in inline if child.type == "link_open"]
    assert [address for address in addresses if not _ADDRESS.match(address)] == []
    assert set(steers(made)) == set()
    # Cell by cell: what ends one and what begins the next make no address together.
    cells = ("".join(child.content for child in token.children or () if child.type == "text") for token in tokens)
    typed = "\n".join(cells)
    assert not re.search(r"@\w|#\d|\bGH-\d", typed)
    assert shown_in(markdown_text(made), text)


def shown_in(shown: str, text: str) -> bool:
    """Whether a text is there for a reader, as it was typed or, in prose, as its Markdown reads."""
    plan = plan_of(text)
    typed = clean(plan.title or plan.priorities[0].title or "")
    return any(folded(way) in folded(shown) for way in (typed, html_text(str(prose(typed)))))


def check(template: str, text: str) -> None:
    data = hostile_data(template, text)
    page = render_page(SHIPPED, template, data)
    check_page(page, text)
    check_word(render_word(page, data, SHIPPED, template), text)
    check_markdown(render_markdown(page), text)


@pytest.mark.parametrize("text", list(NASTY.values()), ids=list(NASTY))
@pytest.mark.parametrize("template", TEMPLATES)
def test_typed_markup_is_text(template: str, text: str) -> None:
    check(template, text)


@pytest.mark.slow
@pytest.mark.parametrize("template", TEMPLATES)
@settings(max_examples=20)
@given(texts)
@example("0\t0")
@example("\ud83d\ude00".encode("utf-16", "surrogatepass").decode("utf-16"))
def test_any_text_is_text(template: str, text: str) -> None:
    check(template, text)


@pytest.mark.slow
def test_typed_markup_is_text_on_paper() -> None:
    text = " ".join(NASTY.values())
    data = hostile_data("cabinet", text)
    reader = PdfReader(BytesIO(render_pdf(render_page(SHIPPED, "cabinet", data))))
    notes = [note.get_object() for page in reader.pages for note in page.get("/Annots", ())]
    addresses = [str(note["/A"]["/URI"]) for note in notes if "/URI" in note.get("/A", {})]
    assert [address for address in addresses if not _ADDRESS.match(address)] == []
    assert not {"/JavaScript", "/EmbeddedFiles"} & set(reader.root_object.get("/Names", {}))
    assert not {"/OpenAction", "/AA"} & set(reader.root_object)
