"""Pages turned on their side for wide tables, with the headings that lead up to them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from planctl.render.pack.outline import Block, Heading, Listing, Paragraph, Table, text_of
from planctl.render.pack.word.frame import text_width
from planctl.render.pack.word.nodes import W, paragraph
from planctl.render.pack.word.widths import width_of_words

if TYPE_CHECKING:
    from docx.oxml.section import CT_SectPr
    from lxml.etree import _Element as Node

    from planctl.render.pack.word.body import Writer

# Headings and paragraphs, and characters in them: a quarter of a page at most.
_FEW, _LITTLE = 12, 600


def turn_wide_tables(writer: Writer, blocks: Sequence[Block]) -> Iterator[Node]:
    """The blocks written, those around wide tables in sections of their own on their side."""
    frame = writer.frame
    if not frame.takes_sections:
        yield from writer.write(blocks)
        return
    upright, turned = deepcopy(frame.section), _turned(frame.section)
    blocks = [_turned_if_need_be(block, text_width(upright), text_width(turned)) for block in blocks]
    marked = groupby(with_wideness(blocks), key=lambda pair: pair[0])
    stretches = [(is_wide, list(group)) for is_wide, group in marked]
    # The last section is the frame's own: turned, it holds what stands below the pack too, and that needs no page.
    own = turned if stretches and stretches[-1][0] and frame.ends_with_pack else upright
    for number, (is_wide, group) in enumerate(stretches, 1):
        section = turned if is_wide else upright
        written = list(writer.write([block for _, block in group], width=text_width(section)))
        if number < len(stretches) or section is not own:
            written = _closed(written, deepcopy(section))
        yield from written
    frame.end_with(own)


def _turned_if_need_be(block: Block, narrow: int, broad: int) -> Block:
    """The same block; wide, if it is a table of so many columns that only a page on its side spares their words."""
    if isinstance(block, Table) and not block.wide and narrow < width_of_words(block) <= broad:
        return replace(block, wide=True)
    return block


def _closed(written: list[Node], section: Node) -> list[Node]:
    """Paragraphs and tables that are a section: its last paragraph says so, or one more where a table is last."""
    if not written or written[-1].tag != f"{W}p":
        written = [*written, paragraph([])]
    written[-1][0].append(section)
    return written


def with_wideness(blocks: Sequence[Block]) -> list[tuple[bool, Block]]:
    """Each block with whether it stands on a page on its side.

    So do wide tables, the words that lead up to one, and what stands between two of them under one heading; and a few
    lines behind one: a page is neither turned back for them nor left all but empty.
    """
    wide = [isinstance(block, Table) and block.wide for block in blocks]
    end = 0
    for place in [number for number, is_wide in enumerate(wide) if is_wide]:
        start = _lead_in(blocks, place)
        if end:
            between = blocks[end:start]
            has_headings = any(isinstance(block, Heading) for block in between)
            kept = _rest_of_page(between) if has_headings else len(between)
            wide[end : end + kept] = [True] * kept
        wide[start:place] = [True] * (place - start)
        end = place + 1
    if end:
        kept = _rest_of_page(blocks[end:])
        wide[end : end + kept] = [True] * kept
    return list(zip(wide, blocks, strict=True))


def _rest_of_page(blocks: Sequence[Block]) -> int:
    """How many blocks come before a heading that begins a page, or the end; none unless they are a few lines."""
    begins = (number for number, block in enumerate(blocks) if _begins_page(block))
    count = next(begins, len(blocks))
    return count if _is_little(blocks[:count]) else 0


def _is_little(blocks: Sequence[Block]) -> bool:
    """Whether some blocks are a few lines."""
    if len(blocks) > _FEW:
        return False
    lines = [block for block in blocks if isinstance(block, Heading | Paragraph)]
    return len(lines) == len(blocks) and sum(len(text_of(line.words)) for line in lines) <= _LITTLE


def _lead_in(blocks: Sequence[Block], place: int) -> int:
    """Where the words before a table begin: at the headings right above them, else at the table itself."""
    start = place
    while start and not isinstance(blocks[start - 1], Heading | Table | Listing):
        start -= 1
    if not start or not isinstance(blocks[start - 1], Heading):
        return place
    while start and isinstance(blocks[start - 1], Heading):
        start -= 1
    return _top_of_page(blocks, start)


def _top_of_page(blocks: Sequence[Block], place: int) -> int:
    """Where the page of a block begins, if only a few lines stand between; else the place of the block."""
    begins = (number for number in range(place - 1, max(place - _FEW, 0) - 1, -1) if _begins_page(blocks[number]))
    top = next(begins, place)
    return top if _is_little(blocks[top:place]) else place


def _begins_page(block: Block) -> bool:
    return isinstance(block, Heading) and block.new_page


def _turned(section: CT_SectPr) -> CT_SectPr:
    """A section on its side: width and height change places."""
    from docx.enum.section import WD_ORIENTATION

    made = deepcopy(section)
    if section.page_width is not None and section.page_height is not None:
        made.page_width, made.page_height = section.page_height, section.page_width
    made.orientation = WD_ORIENTATION.LANDSCAPE
    return made
