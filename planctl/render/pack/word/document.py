"""The Word file of a pack."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from planctl.render.pack.folders import Templates
from planctl.render.pack.outline import read_outline
from planctl.render.pack.word.archive import same_bytes
from planctl.render.pack.word.body import Writer
from planctl.render.pack.word.frame import find_frame, open_frame
from planctl.render.pack.word.sections import turn_wide_tables


def render_word(page: str, data: Mapping[str, Any], templates: Templates, name: str) -> bytes:
    """The pack of a page as a `.docx`, the same bytes each time.

    Args:
        page: the pack as `render_page` made it.
        data: what its template was given; the frame's header and footer are filled from it too.
        templates: where the frame is looked for: `NAME.docx`, else `house.docx`, the council's own first.
        name: the template's name.

    Raises:
        WrongCall: where the frame is no Word file, is not safe to open, or cannot be filled.
    """
    frame = open_frame(find_frame(templates, name))
    frame.fill(data)
    outline = read_outline(page)
    writer = Writer(frame)
    written = [
        *writer.write(outline.masthead, style="Subtitle"),
        *turn_wide_tables(writer, outline.contents),
        *writer.write(outline.provenance, style="Provenance"),
    ]
    frame.put(written)
    return same_bytes(frame.saved(data))
