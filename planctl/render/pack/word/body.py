"""Headings, paragraphs and lists as Word has them. Looks are the frame's: here are only the names of its styles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from planctl.render.pack.outline import Block, Heading, Indented, Listing, Look, Paragraph, Run, Table, Words
from planctl.render.pack.word.frame import Frame, text_width
from planctl.render.pack.word.nodes import R, node, paragraph, words_node
from planctl.render.pack.word.numbering import LEVELS, STEP, Numbering
from planctl.render.pack.word.tables import write_table

if TYPE_CHECKING:
    from lxml.etree import _Element as Node

BODY = "Body Text"
_HEADINGS = {1: "Title", 2: "Heading 1", 3: "Heading 2", 4: "Heading 3"}


class Writer:
    """Writes an outline in the styles of a frame."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame

    @cached_property
    def _numbering(self) -> Numbering:
        return Numbering(self.frame.document)

    def write(self, blocks: Iterable[Block], style: str = BODY, width: int | None = None) -> Iterator[Node]:
        """The paragraphs and tables of some blocks; `width` is what tables have, in twentieths of a point."""
        after_table = False
        for block in blocks:
            if after_table and isinstance(block, Table) and not block.caption:
                # Word would make one table of two that touch.
                yield self.paragraph((), "Table Text")
            yield from self._block(block, style, width or self._width, level=0)
            after_table = isinstance(block, Table)

    @cached_property
    def _width(self) -> int:
        return text_width(self.frame.section)

    def _block(self, block: Block, style: str, width: int, level: int) -> Iterator[Node]:
        match block:
            case Heading():
                yield self._heading(block)
            case Paragraph(term=True):
                yield self.paragraph(block.words, "Term", node("keepNext"))
            case Paragraph():
                yield self.paragraph(block.words, self._mark_of(block.words) or style)
            case Indented():
                for inner in block.blocks:
                    yield from self._block(inner, style if style.startswith("Table") else "List Continue", width, level)
            case Listing():
                yield from self._listing(block, style, width, level)
            case Table():
                yield from write_table(self, block, width)

    def _mark_of(self, words: Words) -> str | None:
        """The style of a month's word, where the frame has one: it draws the ground and the edge of that month."""
        marks = {run.look.mark for run in words}
        style = f"Mark {marks.pop()}" if len(marks) == 1 else ""
        return style if self.frame.style("paragraph", style) else None

    def _heading(self, heading: Heading) -> Node:
        new_page = [node("pageBreakBefore")] if heading.new_page else []
        return self.paragraph(heading.words, _HEADINGS[heading.level], *new_page)

    def _listing(self, listing: Listing, style: str, width: int, level: int) -> Iterator[Node]:
        depth = min(level, LEVELS - 1)
        number = self._numbering.bullets() if listing.start is None else self._numbering.numbers(listing.start, depth)
        # In a table the words keep the table's size.
        in_table = style.startswith("Table")
        item_style = style if in_table else "List Bullet" if listing.start is None else "List Number"
        below = style if in_table else "List Continue"
        for item in listing.items:
            words, rest = _first_words(item)
            mark = node("numPr", node("ilvl", val=depth), node("numId", val=number))
            yield self.paragraph(words, item_style, mark)
            for block in rest:
                if isinstance(block, Paragraph):
                    yield self.paragraph(block.words, below, node("ind", left=STEP * (depth + 1)))
                else:
                    yield from self._block(block, below, width, level + 1)

    def paragraph(self, words: Words, style: str, *properties: Node) -> Node:
        """A paragraph of a style of the frame, or of its plain one where it has no such style."""
        found = self.frame.style("paragraph", style)
        named = [node("pStyle", val=found)] if found else []
        return paragraph([*named, *properties], self.runs(words))

    def runs(self, words: Words) -> Iterator[Node]:
        """Words in their looks; those that lead somewhere as links."""
        for run in words:
            made = self._run(run)
            if run.look.link:
                link = node("hyperlink", made)
                link.set(f"{R}id", self.frame.link(run.look.link))
                yield link
            else:
                yield made

    def _run(self, run: Run) -> Node:
        content = node("br") if run.text == "\n" else words_node(run.text)
        properties = list(self._looks(run.look))
        return node("r", node("rPr", *properties), content) if properties else node("r", content)

    def _looks(self, look: Look) -> Iterator[Node]:
        named = (
            (f"Tone {look.tone}", look.tone),
            ("Owed", look.owed),
            ("Hyperlink", look.link),
            ("Code", look.code),
        )
        found = next((id_ for name, is_so in named if is_so and (id_ := self.frame.style("character", name))), None)
        if found:
            yield node("rStyle", val=found)
        if look.strong:
            yield node("b")
        if look.emphasis:
            yield node("i")


def _first_words(item: tuple[Block, ...]) -> tuple[Words, tuple[Block, ...]]:
    """The words that stand beside an item's mark, and the rest of the item."""
    if item and isinstance(item[0], Paragraph):
        return item[0].words, item[1:]
    return (), item
