"""Pages turned on their side for wide tables, with the headings that lead up to them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy
from itertools import groupby
from typing import TYPE_CHECKING

from planctl.render.pack.outline import Block, Heading, Listing, Table
from planctl.render.pack.word.frame import text_width
from planctl.render.pack.word.nodes import W, paragraph

if TYPE_CHECKING:
    from docx.oxml.section import CT_SectPr
    from lxml.etree import _Element as Node

    from planctl.render.pack.word.body import Writer


def turn_wide_tables(writer: Writer, blocks: Sequence[Block]) -> Iterator[Node]:
    """The blocks written, those around wide tables in sections of their own on their side."""
    if not writer.frame.takes_sections:
        yield from writer.write(blocks)
        return
    upright = writer.frame.section
    turned = _turned(upright)
    stretches = [(is_wide, list(group)) for is_wide, group in groupby(with_wideness(blocks), key=lambda pair: pair[0])]
    for number, (is_wide, group) in enumerate(stretches):
        section = turned if is_wide else upright
        written = list(writer.write([block for _, block in group], width=text_width(section)))
        # The last section upright is the frame's own.
        if is_wide or number < len(stretches) - 1:
            written = _closed(written, deepcopy(section))
        yield from written


def _closed(written: list[Node], section: Node) -> list[Node]:
    """Paragraphs and tables that are a section: its last paragraph says so, or one more where a table is last."""
    if not written or written[-1].tag != f"{W}p":
        written = [*written, paragraph([])]
    written[-1][0].append(section)
    return written


def with_wideness(blocks: Sequence[Block]) -> list[tuple[bool, Block]]:
    """Each block with whether it stands on a page on its side.

    So do wide tables, the words that lead up to one, and what stands between two of them under one heading: for a
    few lines a page is not turned back.
    """
    wide = [isinstance(block, Table) and block.wide for block in blocks]
    end = 0
    for place in [number for number, is_wide in enumerate(wide) if is_wide]:
        start = _lead_in(blocks, place)
        if end and not any(isinstance(block, Heading) for block in blocks[end:start]):
            start = end
        wide[start:place] = [True] * (place - start)
        end = place + 1
    return list(zip(wide, blocks, strict=True))


def _lead_in(blocks: Sequence[Block], place: int) -> int:
    """Where the words before a table begin: at the headings right above them, else at the table itself."""
    start = place
    while start and not isinstance(blocks[start - 1], Heading | Table | Listing):
        start -= 1
    if not start or not isinstance(blocks[start - 1], Heading):
        return place
    while start and isinstance(blocks[start - 1], Heading):
        start -= 1
    return start


def _turned(section: CT_SectPr) -> CT_SectPr:
    """A section on its side: width and height change places."""
    from docx.enum.section import WD_ORIENTATION

    made = deepcopy(section)
    if section.page_width is not None and section.page_height is not None:
        made.page_width, made.page_height = section.page_height, section.page_width
    made.orientation = WD_ORIENTATION.LANDSCAPE
    return made
