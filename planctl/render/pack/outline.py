"""A pack's page as its headings, paragraphs, lists and tables: what Word and Markdown are written from.

Whatever a page is made of that is not of these kinds counts for the text in it. Drawings are left out with what is
written below them: every one of them has a table of the same numbers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from planctl.model import COLOURS
from planctl.render.pack.links import is_allowed

if TYPE_CHECKING:
    from lxml.html import HtmlElement


@dataclass(frozen=True, slots=True)
class Look:
    """How words look.

    `tone` is one of `COLOURS`; `owed` are words that stand for what is still owed; `mark` is the state that the word of
    a month stands for, such as late.
    """

    strong: bool = False
    emphasis: bool = False
    code: bool = False
    link: str | None = None
    tone: str | None = None
    owed: bool = False
    mark: str | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look; a line end alone is where a line ends."""

    text: str
    look: Look


Words = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; the report's title has level 1. `new_page`: it begins one, on paper."""

    level: int
    words: Words
    new_page: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `term`: what the blocks that follow it say something about."""

    words: Words
    term: bool = False


@dataclass(frozen=True, slots=True)
class Listing:
    """A list; `start` is the number of its first item, None where its items have bullets."""

    items: tuple[tuple[Block, ...], ...]
    start: int | None = None


@dataclass(frozen=True, slots=True)
class Indented:
    """What belongs to the term before it."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table; `heads`: it names its row or its column. `kind`: it is a month's, or holds a figure."""

    blocks: tuple[Block, ...]
    heads: bool
    kind: Literal["month", "figure"] | None = None


Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose rows all have `columns` cells; `wide`: on paper it wants a page on its side."""

    caption: Words
    head: tuple[Row, ...]
    rows: tuple[Row, ...]
    wide: bool

    @property
    def columns(self) -> int:
        """How many cells each row has."""
        return len((self.head or self.rows)[0])


Block = Heading | Paragraph | Listing | Indented | Table


@dataclass(frozen=True, slots=True)
class Outline:
    """A page: what stands above the report, the report, and where it comes from."""

    masthead: tuple[Block, ...]
    contents: tuple[Block, ...]
    provenance: tuple[Block, ...]


_DROPPED = frozenset({"svg", "style", "script", "head", "template", "hr", "colgroup"})
_INLINE = frozenset({"span", "strong", "b", "em", "i", "code", "a", "br", "time", "abbr", "small", "sub", "sup", "q"})
# What the class of a month's word begins with.
_MARK = "mark-"
_HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 4, "h6": 4}


def read_outline(page: str) -> Outline:
    """The outline of a page."""
    from lxml.html import document_fromstring

    body = document_fromstring(page).find("body")
    parts: dict[str, list[Block]] = {"header": [], "main": [], "footer": []}
    for element in body if body is not None else ():
        if element.tag in parts:
            parts[element.tag] += _blocks(element)
        elif _classes(element).isdisjoint({"skip"}):
            parts["main"] += _blocks_of([element])
    return Outline(tuple(parts["header"]), tuple(parts["main"]), tuple(parts["footer"]))


def text_of(words: Iterable[Run]) -> str:
    """Words without their looks."""
    return "".join(run.text for run in words)


def _blocks(element: HtmlElement) -> tuple[Block, ...]:
    """The blocks in an element; words that stand in it bare are a paragraph."""
    return tuple(_blocks_of(element, element.text))


def _blocks_of(elements: Iterable[HtmlElement], text: str | None = None) -> Iterator[Block]:
    bare = _Words()
    bare.add(text, Look())
    for element in elements:
        if element.tag in _INLINE:
            bare.take(element, Look())
        else:
            yield from bare.paragraph()
            yield from _block(element)
            bare = _Words()
        bare.add(element.tail, Look())
    yield from bare.paragraph()


def _block(element: HtmlElement) -> Iterator[Block]:
    tag = element.tag
    # A comment's tag is no text.
    if not isinstance(tag, str) or tag in _DROPPED or _is_drawing(element):
        return
    if tag in _HEADINGS:
        yield from _heading(_HEADINGS[tag], element)
    elif tag in ("p", "dt", "figcaption", "pre"):
        yield from _words_in(element, keeps_lines=tag == "pre").paragraph(term=tag == "dt")
    elif tag == "dd":
        yield Indented(_blocks(element))
    elif tag in ("ul", "ol"):
        yield _listing(element)
    elif tag == "table":
        yield from _table(element)
    else:
        made = _blocks(element)
        yield from _on_new_page(made) if "new-page" in _classes(element) else made


def _is_drawing(element: HtmlElement) -> bool:
    """Whether a figure is a drawing and its caption, and nothing else that could be read."""
    inside = {inner.tag for inner in element.iter()} if element.tag == "figure" else set()
    return "svg" in inside and inside.isdisjoint({"table", "p", "ul", "ol", "dl"})


def _heading(level: int, element: HtmlElement) -> Iterator[Heading]:
    for paragraph in _words_in(element).paragraph():
        yield Heading(level, paragraph.words, "new-page" in _classes(element))


def _on_new_page(blocks: Sequence[Block]) -> Iterator[Block]:
    """The same blocks, of which the heading that comes first, if one does, begins a page."""
    for number, block in enumerate(blocks):
        if number == 0 and isinstance(block, Heading):
            yield Heading(block.level, block.words, new_page=True)
        else:
            yield block


def _listing(element: HtmlElement) -> Listing:
    start = element.get("start") or ""
    first = int(start) if start.isascii() and start.isdigit() and len(start) < 6 else 1
    items = tuple(_blocks(item) for item in element if item.tag == "li")
    return Listing(items, first if element.tag == "ol" else None)


def _table(element: HtmlElement) -> Iterator[Table]:
    caption: Words = ()
    head: list[Row] = []
    rows: list[Row] = []
    for part in element.iter("caption", "tr"):
        if next(part.iterancestors("table")) is not element:
            continue
        if part.tag == "caption":
            caption = _words_in(part).done()
        else:
            (head if part.getparent().tag == "thead" else rows).append(_row(part))
    width = max((len(row) for row in (*head, *rows)), default=0)
    if width:
        yield Table(caption, _even(head, width), _even(rows, width), "wide" in _classes(element))


def _row(element: HtmlElement) -> Row:
    return tuple(Cell(_blocks(cell), cell.tag == "th", _kind_of(cell)) for cell in element if cell.tag in ("th", "td"))


def _kind_of(cell: HtmlElement) -> Literal["month", "figure"] | None:
    classes = _classes(cell)
    return "month" if "month" in classes else "figure" if "figure" in classes else None


def _even(rows: Iterable[Row], width: int) -> tuple[Row, ...]:
    """Rows of the same number of cells."""
    return tuple(row + (Cell((), heads=False),) * (width - len(row)) for row in rows if row)


def _classes(element: HtmlElement) -> frozenset[str]:
    return frozenset((element.get("class") or "").split())


def _words_in(element: HtmlElement, *, keeps_lines: bool = False) -> _Words:
    made = _Words(keeps_lines=keeps_lines)
    look = _look_of(element, Look(code=keeps_lines))
    made.add(element.text, look)
    for inner in element:
        made.take(inner, look)
        made.add(inner.tail, look)
    return made


class _Words:
    """Words as they are gathered: blanks as a page shows them, so none at the edges and never two together."""

    def __init__(self, *, keeps_lines: bool = False) -> None:
        self._runs: list[Run] = []
        self._keeps_lines = keeps_lines
        self._at_edge = True

    def add(self, text: str | None, look: Look) -> None:
        """Text that follows."""
        if text and self._keeps_lines:
            for number, line in enumerate(text.rstrip("\n").split("\n")):
                self._runs += [Run("\n", Look())] * bool(number) + [Run(line, look)] * bool(line)
        elif text:
            # `split` without more would take a hard space for a blank.
            words = " ".join(word for word in text.replace("\n", " ").replace("\t", " ").split(" ") if word)
            before = " " if text[0] in " \n\t" and not self._at_edge else ""
            after = " " if words and text[-1] in " \n\t" else ""
            self._append(before + words + after, look)

    def _append(self, text: str, look: Look) -> None:
        if not text:
            return
        if self._runs and self._runs[-1].look == look and self._runs[-1].text != "\n":
            self._runs[-1] = Run(self._runs[-1].text + text, look)
        else:
            self._runs.append(Run(text, look))
        self._at_edge = text[-1] == " "

    def take(self, element: HtmlElement, look: Look) -> None:
        """An element among words, with all that it holds."""
        if not isinstance(element.tag, str) or element.tag in _DROPPED:
            return
        if element.tag == "br":
            self._runs.append(Run("\n", Look()))
            self._at_edge = True
            return
        own = _look_of(element, look)
        self.add(element.text, own)
        for inner in element:
            self.take(inner, own)
            self.add(inner.tail, own)

    def done(self) -> Words:
        """The words, without a blank at the end."""
        while self._runs and not self._runs[-1].text.rstrip(" \n"):
            self._runs.pop()
        if not self._runs:
            return ()
        last = self._runs[-1]
        return (*self._runs[:-1], Run(last.text.rstrip(" "), last.look))

    def paragraph(self, *, term: bool = False) -> Iterator[Paragraph]:
        """One paragraph of them, or nothing where there are none."""
        words = self.done()
        if words:
            yield Paragraph(words, term)


def _look_of(element: HtmlElement, around: Look) -> Look:
    classes = _classes(element)
    tag = element.tag
    if not classes and tag in ("p", "span", "time", "h2", "h3"):
        return around
    return Look(
        strong=around.strong or tag in ("strong", "b", "dt"),
        emphasis=around.emphasis or tag in ("em", "i"),
        code=around.code or tag == "code",
        link=_link(element) if tag == "a" else around.link,
        tone=next((tone for tone in COLOURS if f"tone-{tone}" in classes), around.tone),
        owed=around.owed or "owed" in classes,
        mark=min((each.removeprefix(_MARK) for each in classes if each.startswith(_MARK)), default=around.mark),
    )


def _link(element: HtmlElement) -> str | None:
    address = element.get("href") or ""
    return address if is_allowed(address) else None
