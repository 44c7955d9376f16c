"""The frame of a Word pack: planctl's own, a council's, and those that cannot or must not be used."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from docx import Document

from planctl.errors import WrongCall
from planctl.render.pack.folders import templates_in
from planctl.render.pack.word import archive
from planctl.render.pack.word.nodes import RELATIONS
from tests.packs import house_frame
from tests.packs.pages import table, word_file
from tests.packs.reading import W, word_part, word_text
from tests.support import ROOT


def frame(path: Path, **changed: str) -> None:
    """Planctl's own frame with some parts of `word/` replaced."""
    parts = {**house_frame.parts(), **{f"word/{name}": text for name, text in changed.items()}}
    with ZipFile(path, "w", ZIP_DEFLATED) as made:
        for name, text in parts.items():
            made.writestr(name, text)


def with_document(path: Path, text: str) -> None:
    """A frame whose document has these words instead of the place of the pack."""
    frame(path, **{"document.xml": house_frame.parts()["word/document.xml"].replace("{{p pack }}", text)})


def filled(folder: Path, contents: str = "<p>The pack</p>", name: str = "cabinet") -> bytes:
    return word_file(contents, templates_in([folder]), name)


def refused(folder: Path) -> WrongCall:
    with pytest.raises(WrongCall) as caught:
        filled(folder)
    assert str(folder / "house.docx") in caught.value.message
    assert caught.value.hint
    return caught.value


def test_the_frame_that_is_shipped_is_the_one_that_the_script_makes() -> None:
    with ZipFile(house_frame.FRAME) as shipped:
        held = {name: shipped.read(name).decode() for name in shipped.namelist()}
    assert held == house_frame.parts()


def luminance(colour: str) -> float:
    """How light a colour is, from 0 to 1 (WCAG 2.2, relative luminance)."""
    parts = [int(colour[start : start + 2], 16) / 255 for start in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """How well a colour can be told from another, from 1 to 21 (WCAG 2.2, contrast ratio)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


PAPER, BLACK = "FFFFFF", "000000"


@pytest.mark.parametrize("mark", house_frame.MARKS)
def test_a_month_has_the_colours_of_the_page_and_can_be_read_on_them(mark: str) -> None:
    css = (ROOT / "templates" / "house.css").read_text(encoding="utf-8")
    names = dict(re.findall(r"--(\w+): #(\w{6});", css))
    rules = " ".join(rule for names_, rule in re.findall(r"\n([^\n{]*) {([^}]*)}", css) if f".mark-{mark}" in names_)
    ground, _, _, edge = house_frame.MARKS[mark]
    on_page = re.search(r"background: #(\w{6})", rules)
    edge_on_page = re.search(r"var\(--(\w+)\)", rules)

    assert ground == (on_page[1].upper() if on_page else "auto")
    assert edge == names[edge_on_page[1] if edge_on_page else "grey"].upper()
    under = PAPER if ground == "auto" else ground
    assert contrast(BLACK, under) >= 4.5
    # What the edge says, such as that something is late, is no text.
    assert contrast(edge, under) >= 3


@pytest.mark.parametrize("tone", house_frame.TONES)
def test_words_in_their_colour_can_be_read(tone: str) -> None:
    assert contrast(*house_frame.TONES[tone]) >= 4.5


def test_every_month_has_its_style() -> None:
    marks = (ROOT / "templates" / "parts" / "_marks.html.j2").read_text(encoding="utf-8")
    assert set(re.findall(r'^  "(\w+)', marks, re.MULTILINE)) == set(house_frame.MARKS)


def test_a_councils_own_frame_comes_before_planctls(tmp_path: Path) -> None:
    with_document(tmp_path / "house.docx", "Our house{{p pack }}")
    with_document(tmp_path / "abridged.docx", "{{ organisation }} for {{ as_at | day }}")
    frame(tmp_path / "cabinet.docx")

    assert word_text(filled(tmp_path)) == "The pack"
    assert "{{p pack }}" in refusal_of_abridged(tmp_path)
    (tmp_path / "cabinet.docx").unlink()
    assert "The pack" in word_text(filled(tmp_path))


def test_what_a_frame_has_below_the_pack_stays_upright_as_in_the_frame(tmp_path: Path) -> None:
    parts = house_frame.parts()["word/document.xml"]
    frame(tmp_path / "house.docx", **{"document.xml": parts.replace("<w:sectPr", "<w:p/><w:sectPr", 1)})
    last, own = (
        word_part(made, "word/document.xml").find(f"{W}body/{W}sectPr/{W}pgSz")
        for made in (filled(tmp_path, table("w", wide=True)), word_file(table("w", wide=True)))
    )
    assert last is not None
    assert own is not None
    assert (last.get(f"{W}orient"), own.get(f"{W}orient")) == (None, "landscape")


def refusal_of_abridged(folder: Path) -> str:
    with pytest.raises(WrongCall) as caught:
        filled(folder, name="abridged")
    return caught.value.message


def test_header_and_footer_are_filled() -> None:
    content = word_file("<p>The pack</p>")
    header, footer = ("".join(word_part(content, f"word/{name}1.xml").itertext()) for name in ("header", "footer"))
    assert header == "Half-year report, Anytown District Council"
    assert footer == "As at 31 October 2007. planctl 1.0. Page 1 of 1"


def test_a_frame_that_word_made_does_as_well(tmp_path: Path) -> None:
    """One without lists, without our own styles, and with the pack in a table of the council's layout."""
    document = Document()
    document.add_table(1, 1).cell(0, 0).paragraphs[0].text = "{{p pack }}"
    document.save(str(tmp_path / "house.docx"))
    made = filled(tmp_path, f"<h2>Summary</h2><dl><dt>t</dt><dd>d</dd></dl><ul><li>x</li></ul>{table('a', wide=True)}")

    cell = Document(BytesIO(made)).tables[0].cell(0, 0)
    assert [paragraph.text for paragraph in cell.paragraphs if paragraph.text] == ["Summary", "t", "d", "x"]
    assert cell.tables[0].cell(0, 0).text == "a"
    assert cell.paragraphs[0].style is not None
    assert cell.paragraphs[0].style.name == "Heading 1"


def test_a_frame_without_lists_gets_them(tmp_path: Path) -> None:
    parts = house_frame.parts()
    path = tmp_path / "house.docx"
    relations = parts["word/_rels/document.xml.rels"]
    start = relations.index("<Relationship Id", relations.index("settings.xml"))
    frame(path, **{"_rels/document.xml.rels": relations[:start] + "</Relationships>"})
    with ZipFile(path) as made:
        assert b"numbering" not in made.read("word/_rels/document.xml.rels")

    content = filled(tmp_path, "<ul><li>x</li></ul>")
    assert word_part(content, "word/numbering.xml").findall("*")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("no place at all", "does not have {{p pack }} once"),
        ("{{ nonsense }}", "'nonsense' is undefined"),
        ("{% if %}", "cannot be filled: "),
        ("{{ ''.__class__.__mro__ }}", "'__class__'"),
        ("{{ cycler.__init__.__globals__ }}", "'__init__'"),
        ("{% include '/etc/passwd' %}", "no loader"),
        ("{{ source('house.css') }}", "'source' is undefined"),
        ("{{ title | safe }}", "No filter named 'safe'"),
        ("{% autoescape false %}{{ title }}{% endautoescape %}", "all that they print is escaped"),
        ("{{ 'x' * 1000000000 }}", "that long is not for templates"),
        ("{{ 1 / 0 }}", "division by zero"),
    ],
)
def test_a_frame_that_cannot_be_filled_is_named(tmp_path: Path, text: str, said: str) -> None:
    with_document(tmp_path / "house.docx", text)
    assert said in refused(tmp_path).message


def test_a_frame_that_fetches_something_is_refused(tmp_path: Path) -> None:
    relations = house_frame.parts()["word/_rels/document.xml.rels"]
    outside = (
        '<Relationship Id="rId99" TargetMode="External" Target="https://elsewhere.example/logo.png" '
        f'Type="{RELATIONS}/image"/></Relationships>'
    )
    frame(tmp_path / "house.docx", **{"_rels/document.xml.rels": relations.replace("</Relationships>", outside)})
    assert "https://elsewhere.example/logo.png, which is not in the file itself" in refused(tmp_path).message


@pytest.mark.parametrize("content", [b"", b"just text", b"PK\x05\x06" + bytes(18)])
def test_what_is_no_word_file_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "house.docx").write_bytes(content)
    assert refused(tmp_path).message.endswith("is not a Word file (.docx)")


def test_a_frame_with_broken_parts_is_refused(tmp_path: Path) -> None:
    frame(tmp_path / "house.docx", **{"document.xml": "<not-closed"})
    assert refused(tmp_path).message.endswith("is not a Word file (.docx)")


def test_entities_are_not_expanded(tmp_path: Path) -> None:
    """Neither a file of the machine nor a text that grows at each level."""
    bomb = '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b SYSTEM "file:///etc/passwd">]>'
    document = house_frame.parts()["word/document.xml"]
    head, _, rest = document.partition("?>")
    path = tmp_path / "house.docx"
    frame(path, **{"document.xml": f"{head}?>{bomb}{rest.replace('{{p pack }}', '&a;&b;{{p pack }}')}"})
    try:
        made = word_text(filled(tmp_path))
    except WrongCall:
        made = ""
    assert "root:" not in made


def test_a_frame_that_unpacks_without_end_is_refused_unopened(tmp_path: Path) -> None:
    frame(tmp_path / "house.docx", **{"media/logo.png": "0" * (archive.LARGEST_CONTENTS + 1)})
    assert "unpacks to more than 60 MB" in refused(tmp_path).message


def test_a_frame_larger_than_any_house_style_is_refused(tmp_path: Path) -> None:
    with (tmp_path / "house.docx").open("wb") as made:
        made.truncate(archive.LARGEST_FILE + 1)
    assert "is larger than 20 MB" in refused(tmp_path).message
