"""Pages written by hand, and the parts of the Word files made of them."""

from __future__ import annotations

from pathlib import Path
from xml.etree.ElementTree import Element

from planctl.render.pack.folders import Templates, templates_in
from planctl.render.pack.word import render_word
from tests.packs.reading import W, word_part

DATA = {
    "title": "Half-year report",
    "organisation": "Anytown District Council",
    "as_at": "2007-10-31",
    "provenance": {"version": "1.0", "commit": None, "uncommitted": []},
}
SHIPPED = templates_in([])


def page(contents: str) -> str:
    """A page with these contents."""
    return f"<!DOCTYPE html><html><head><title>x</title></head><body><main>{contents}</main></body></html>"


def table(*rows: str, head: str = "", caption: str = "", wide: bool = False) -> str:
    """A table of rows, each of cells between bars."""
    named = f"<caption>{caption}</caption>" if caption else ""
    heading = f"<thead>{_row(head, 'th')}</thead>" if head else ""
    body = "".join(_row(row, "td") for row in rows)
    return f"<table{' class=wide' if wide else ''}>{named}{heading}<tbody>{body}</tbody></table>"


def _row(cells: str, tag: str) -> str:
    return f"<tr>{''.join(f'<{tag}>{cell.strip()}</{tag}>' for cell in cells.split('|'))}</tr>"


def word_file(contents: str, templates: Templates = SHIPPED, name: str = "cabinet") -> bytes:
    """The Word file of a page with these contents."""
    return render_word(page(contents), DATA, templates, name)


def body(contents: str) -> Element:
    """The body of the Word file of a page with these contents."""
    found = word_part(word_file(contents), "word/document.xml").find(f"{W}body")
    assert found is not None
    return found


def told(element: Element) -> str:
    """The words in an element."""
    return "".join(text.text or "" for text in element.iter(f"{W}t"))


def style(paragraph: Element) -> str | None:
    """The id of a paragraph's style."""
    found = paragraph.find(f"{W}pPr/{W}pStyle")
    return None if found is None else found.get(f"{W}val")


def council_folder(folder: Path, **files: str) -> Templates:
    """The templates of a council whose folder holds these pages."""
    folder.mkdir(exist_ok=True)
    for name, text in files.items():
        (folder / f"{name}.html.j2").write_text(text, encoding="utf-8")
    return templates_in([folder])
