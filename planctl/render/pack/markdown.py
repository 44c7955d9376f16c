"""A pack as Markdown: the page's outline in words that stay words, whatever officers typed.

Written for GitHub's dialect, which editors preview too. Our own writer, since those for HTML in general escape text for
one dialect only: a bare address or a cell's `|` would come alive again in another.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from planctl.render.inert import as_code, inert
from planctl.render.pack.outline import (
    Block,
    Cell,
    Heading,
    Indented,
    Listing,
    Look,
    Paragraph,
    Row,
    Run,
    Table,
    Words,
    read_outline,
)

# What means something wherever it stands.
_LIVE = re.compile(r"[\\`*_\[\]<>|~$]|&(?=[#A-Za-z])")
# What means something at the start of a line only: headings, lists, lines across.
_AT_START = re.compile(r"^(?:([#+=:-])|(\d{1,9})([.)]))")
_NOT_IN_ADDRESS = str.maketrans({" ": "%20", "(": "%28", ")": "%29", "<": "%3C", ">": "%3E", "\\": "%5C", "|": "%7C"})
# The one tag that a table's cell can have its lines end with.
_NEW_LINE = "<br>"


def render_markdown(page: str) -> str:
    """The pack of a page as Markdown, ending with a line end."""
    outline = read_outline(page)
    blocks = (*outline.masthead, *outline.contents, *outline.provenance)
    return "\n\n".join("\n".join(lines) for block in blocks if (lines := list(_lines(block)))) + "\n"


def escaped(text: str) -> str:
    """Text that Markdown shows as it is, anywhere but at the start of a line."""
    return _LIVE.sub(r"\\\g<0>", text)


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield f"{'#' * block.level} {_on_one_line(block.words, ' ')}"
        case Paragraph(term=True):
            yield _at_start(_on_one_line(_strong(block.words), " "))
        case Paragraph():
            yield from _at_start(_on_one_line(block.words, "\\\n")).split("\n")
        case Listing():
            yield from _listing(block)
        case Indented():
            yield from _joined(block.blocks)
        case Table():
            yield from _table(block)


def _joined(blocks: Iterable[Block]) -> Iterator[str]:
    """The lines of blocks with an empty one between two of them."""
    for number, block in enumerate(blocks):
        yield from [""] * bool(number)
        yield from _lines(block)


def _listing(listing: Listing) -> Iterator[str]:
    for number, item in enumerate(listing.items):
        mark = "- " if listing.start is None else f"{listing.start + number}. "
        lines = list(_joined(item)) or [""]
        yield (mark + lines[0]).rstrip()
        yield from (f"{' ' * len(mark)}{line}".rstrip() for line in lines[1:])


def _table(table: Table) -> Iterator[str]:
    if table.caption:
        yield from (_on_one_line(_strong(table.caption), " "), "")
    # A table without a heading row is none in Markdown; further such rows are rows with strong words.
    head, *others = table.head or ((Cell((), heads=True),) * table.columns,)
    yield _line(_in_cell(cell.blocks) for cell in head)
    yield _line("---" for _ in head)
    for row in (*others, *table.rows):
        yield _line(_cells(row))


def _cells(row: Row) -> Iterator[str]:
    for cell in row:
        yield _in_cell([_strong_block(block) for block in cell.blocks] if cell.heads else cell.blocks)


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _strong_block(block: Block) -> Block:
    return Paragraph(_strong(block.words)) if isinstance(block, Paragraph) else block


def _in_cell(blocks: Sequence[Block]) -> str:
    return _NEW_LINE.join(_cell_lines(blocks, ""))


def _cell_lines(blocks: Iterable[Block], mark: str) -> Iterator[str]:
    """What a cell holds, line by line: the items of lists each with its mark."""
    for block in blocks:
        match block:
            case Heading() | Paragraph():
                yield mark + _on_one_line(block.words, _NEW_LINE)
            case Indented():
                yield from _cell_lines(block.blocks, mark)
            case Listing():
                for number, item in enumerate(block.items):
                    yield from _cell_lines(item, "• " if block.start is None else f"{block.start + number}. ")
            case Table():
                for row in (*block.head, *block.rows):
                    yield ", ".join(filter(None, (_in_cell(cell.blocks) for cell in row)))


def _strong(words: Words) -> Words:
    return tuple(
        run if run.text == "\n" else Run(run.text, Look(strong=True, code=run.look.code, link=run.look.link))
        for run in words
    )


def _on_one_line(words: Words, new_line: str) -> str:
    return "".join(new_line if run.text == "\n" else _run(run) for run in words)


def _run(run: Run) -> str:
    """Words with their marks, which must touch the words: blanks go outside."""
    bare = run.text.strip(" ")
    before, _, after = run.text.partition(bare) if bare else (run.text, "", "")
    made = as_code(bare) if run.look.code and "|" not in bare else inert(bare, escaped)
    if made and (run.look.strong or run.look.owed):
        made = f"**{made}**"
    if made and run.look.emphasis:
        made = f"*{made}*"
    if made and run.look.link:
        made = f"[{made}](<{run.look.link.translate(_NOT_IN_ADDRESS)}>)"
    return before + made + after


def _at_start(text: str) -> str:
    """A paragraph none of whose lines begins what is not a paragraph."""
    return "\n".join(_AT_START.sub(_kept, line.lstrip(" ")) for line in text.split("\n"))


def _kept(found: re.Match[str]) -> str:
    mark, number, dot = found.groups()
    return f"\\{mark}" if mark else f"{number}\\{dot}"
