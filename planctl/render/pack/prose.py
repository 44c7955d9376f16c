"""An officer's Markdown as HTML: paragraphs, lists, tables and links, and never a tag that the officer typed.

Headings become strong lines, since a report's headings are its own; pictures become links, since a pack loads nothing.
"""

from __future__ import annotations

from functools import cache
from html import escape
from typing import TYPE_CHECKING, Any

from planctl.clean import clean, source_lines
from planctl.render.pack.links import is_allowed

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markupsafe import Markup

# Text without any of these is one plain paragraph, whatever a Markdown parser would do with it.
_MARKS = frozenset("\n\\`*_[]<>#|!~&:+-=1234567890")


def prose(text: str | None) -> Markup:
    """Markdown as HTML that is safe to print; nothing for None."""
    from markupsafe import Markup

    if not text:
        return Markup("")
    if _MARKS.isdisjoint(text):
        return Markup(f"<p>{escape(clean(text))}</p>\n")
    safe = "\n".join(clean_line(line) for line in source_lines(text))
    return Markup(_parser().render(safe))


def clean_line(line: str) -> str:
    """A line with its indentation, which Markdown reads, and nothing that steers a reader's machine."""
    bare = line.lstrip(" ")
    return line[: len(line) - len(bare)] + clean(bare)


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"html": False}).enable("table").disable(["image", "html_block", "html_inline"])
    parser.validateLink = is_allowed  # type: ignore[assignment]
    parser.add_render_rule("heading_open", _strong_open)
    parser.add_render_rule("heading_close", _strong_close)
    # Left to itself the parser aligns columns by `style`, which the policy of a page forbids.
    parser.add_render_rule("th_open", _heading_cell)
    parser.add_render_rule("td_open", _cell)
    return parser


def _strong_open(*_: Any) -> str:
    return "<p><strong>"


def _strong_close(*_: Any) -> str:
    return "</strong></p>\n"


def _heading_cell(*_: Any) -> str:
    return '<th scope="col">'


def _cell(*_: Any) -> str:
    return "<td>"
