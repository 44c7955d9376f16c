"""Headings, paragraphs and lists as Word has them. Looks are the frame's: here are only the names of its styles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING

from planctl.render.pack.outline import Block, Heading, Indented, Listing, Look, Paragraph, Run, Table, Words, text_of
from planctl.render.pack.word.frame import Frame, text_width
from planctl.render.pack.word.nodes import R, node, paragraph, words_node
from planctl.render.pack.word.numbering import LEVELS, STEP, Numbering
from planctl.render.pack.word.tables import write_table

if TYPE_CHECKING:
    from lxml.etree import _Element as Node

BODY = "Body Text"
# A term and what is said of it on one line; its style has the room for a term of so many letters.
FACT = "Fact"
_SHORT_TERM = 27
_SIGNS = {"\n": "br", "\t": "tab"}
_HEADINGS = {1: "Title", 2: "Heading 1", 3: "Heading 2", 4: "Heading 3"}


@dataclass(frozen=True, slots=True)
class Fact:
    """A term, a tab, and what is said of it."""

    words: Words


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
        beside = style == BODY and self.frame.style("paragraph", FACT)
        for block in _terms_beside(blocks) if beside else blocks:
            if after_table and isinstance(block, Table) and not block.caption:
                # Word would make one table of two that touch.
                yield self.paragraph((), "Table Text")
            yield from self._block(block, style, width or self._width, level=0)
            after_table = isinstance(block, Table)

    @cached_property
    def _width(self) -> int:
        return text_width(self.frame.section)

    def _block(self, block: Block | Fact, style: str, width: int, level: int) -> Iterator[Node]:
        match block:
            case Heading():
                yield self._heading(block)
            case Fact():
                yield self.paragraph(block.words, FACT)
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
        content = node(_SIGNS[run.text]) if run.text in _SIGNS else words_node(run.text)
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


def _terms_beside(blocks: Iterable[Block]) -> Iterator[Block | Fact]:
    """The same blocks; the short terms of a list, if most are, on the line of what is said of them."""
    for is_list, group in groupby(blocks, key=_is_of_terms):
        found = list(group)
        terms = [block for block in found if isinstance(block, Paragraph)]
        most_are_short = is_list and 3 * sum(map(_is_short, terms)) > 2 * len(terms)
        yield from _joined(found) if most_are_short else found


def _is_of_terms(block: Block) -> bool:
    return isinstance(block, Indented) or (isinstance(block, Paragraph) and block.term)


def _joined(blocks: Sequence[Block]) -> Iterator[Block | Fact]:
    """Terms and what is said of them; a short term and a single paragraph are made one."""
    left = list(reversed(blocks))
    while left:
        match left.pop(), left[-1:]:
            case Paragraph(words=words) as term, [Indented(blocks=(Paragraph(words=said),))] if _is_short(term):
                left.pop()
                yield Fact((*_strong(words), Run("\t", Look()), *said))
            case block, _:
                yield block


def _is_short(term: Paragraph) -> bool:
    return len(text_of(term.words)) <= _SHORT_TERM


def _strong(words: Words) -> Words:
    return tuple(replace(run, look=replace(run.look, strong=True)) for run in words)


def _first_words(item: tuple[Block, ...]) -> tuple[Words, tuple[Block, ...]]:
    """The words that stand beside an item's mark, and the rest of the item."""
    if item and isinstance(item[0], Paragraph):
        return item[0].words, item[1:]
    return (), item
