"""What a reader finds in a pack, format by format, each read back by another library than the one that wrote it."""

from __future__ import annotations

import re
import unicodedata
from html.parser import HTMLParser
from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

from docx import Document
from markdown_it import MarkdownIt
from pypdf import PdfReader

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def folded(text: str) -> str:
    """Text without what each format has its own way with: blanks, soft hyphens, ligatures, the marks of lists."""
    return re.sub(r"[\s\u00ad•◦▪]+", "", unicodedata.normalize("NFKC", text))


class _Seen(HTMLParser):
    """What the eye sees of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.text: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._hidden += tag in ("head", "svg")

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in ("head", "svg")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.text.append(data)


def html_text(page: str) -> str:
    """The words on a page, those of drawings left out."""
    seen = _Seen()
    seen.feed(page)
    return "".join(seen.text)


def word_text(content: bytes) -> str:
    """The words of a Word file in their order, in its tables too."""
    body = Document(BytesIO(content)).element.body
    return "\n".join("".join(text.text or "" for text in made.iter(f"{W}t")) for made in body.iter(f"{W}p"))


def word_part(content: bytes, name: str) -> ElementTree.Element:
    """The root of a part of a Word file, by Python's own parser."""
    with ZipFile(BytesIO(content)) as archive:
        return ElementTree.fromstring(archive.read(name))


def markdown_text(text: str) -> str:
    """The words that Markdown shows."""
    return html_text(MarkdownIt("commonmark", {"html": True}).enable("table").render(text))


def pdf_text(content: bytes) -> str:
    """The words of a PDF in the order in which they were drawn, without what stands at the foot of each page.

    WeasyPrint marks most of its page numbers as artefacts, but not all.
    """
    reader = PdfReader(BytesIO(content))
    title = (reader.metadata.title if reader.metadata else None) or ""
    foot = re.compile(r"\s+".join(map(re.escape, title.split())) + r"\s*Page\s+\d+\s+of\s+\d+\s*$")
    return "\n".join(foot.sub("", page.extract_text()) for page in reader.pages)
