"""Small pieces of SVG: marks that tell kinds of work apart in grey as well, by a pattern beside the colour.

Everything is said in attributes: the policy of a page allows no styles in its body.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape

from planctl.clean import clean

# By colour the fill, and the ink of its lines: dark on pale, at 4.5 : 1 and more.
_PAINTS: Mapping[str, tuple[str, str]] = {
    "red": ("#f9d4d0", "#9b1c12"),
    "amber": ("#fde7b8", "#7a4b00"),
    "green": ("#d3edd9", "#14592b"),
    "blue": ("#d5e5f8", "#123f7a"),
    "grey": ("#ebebeb", "#454545"),
}
_INK = "#1b1f24"
# What is drawn over the fill, on a square of eight.
_PATTERNS: Mapping[str, str] = {
    "solid": "M0 0H8V8H0Z",
    "rising": "M0 8L8 0M-2 2L2 -2M6 10L10 6",
    "falling": "M0 0L8 8M-2 6L2 10M6 -2L10 2",
    "crossed": "M0 0L8 8M0 8L8 0",
    "level": "M0 2H8M0 6H8",
    "upright": "M2 0V8M6 0V8",
    "dotted": "M1 2H3M5 6H7",
    "plain": "",
}


@dataclass(frozen=True, slots=True)
class Mark:
    """How one kind of thing is drawn: its words in the legend, a colour's name and a pattern's."""

    words: str
    colour: str
    pattern: str

    @property
    def paint(self) -> tuple[str, str]:
        """The fill and the ink."""
        return _PAINTS.get(self.colour, _PAINTS["grey"])


def picture(name: str, title: str, width: int, height: int, marks: Iterable[Mark], parts: Iterable[str]) -> str:
    """An SVG picture that a screen reader reads as its title. `name` keeps ids of one page's pictures apart."""
    defined = "".join(_pattern(f"{name}-{mark.pattern}-{mark.colour}", mark) for mark in dict.fromkeys(marks))
    return (
        f'<svg viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img"'
        f' aria-labelledby="{name}-title" font-size="13">'
        f'<title id="{name}-title">{escape(clean(title))}</title><defs>{defined}</defs>{"".join(parts)}</svg>'
    )


def _pattern(identity: str, mark: Mark) -> str:
    fill, ink = mark.paint
    lines = _PATTERNS[mark.pattern]
    drawn = f'<path d="{lines}" stroke="{ink}" stroke-width="0.8" fill="none"/>' if lines else ""
    if mark.pattern == "solid":
        drawn = f'<path d="{lines}" fill="{ink}"/>'
    return (
        f'<pattern id="{identity}" width="8" height="8" patternUnits="userSpaceOnUse">'
        f'<rect width="8" height="8" fill="{fill}"/>{drawn}</pattern>'
    )


def block(name: str, mark: Mark, x: float, y: float, width: float, height: float) -> str:
    """A rectangle in a mark's colour and pattern."""
    return (
        f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}"'
        f' fill="url(#{name}-{mark.pattern}-{mark.colour})" stroke="{mark.paint[1]}"/>'
    )


def words(text: str, x: float, y: float, anchor: str = "start", ink: str = "currentColor") -> str:
    """A line of text, which begins, ends or has its middle at a point."""
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{ink}">{escape(clean(text))}</text>'


def label(text: str, x: float, y: float) -> str:
    """A figure in the middle of a block, on a ground of its own so that no pattern runs through it."""
    width = 8 * len(text) + 6
    ground = f'<rect x="{x - width / 2:.1f}" y="{y - 12:.1f}" width="{width}" height="15" rx="2" fill="#ffffff"/>'
    return ground + words(text, x, y, "middle", _INK)


def rule(x1: float, y1: float, x2: float, y2: float, dashes: str = "none") -> str:
    """A thin line."""
    return (
        f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}"'
        f' stroke="currentColor" stroke-dasharray="{dashes}"/>'
    )


def legend(name: str, marks: Iterable[Mark], x: float, y: float, most: float) -> tuple[list[str], float]:
    """What each mark means, in as many lines as fit into `most`, and where the space below them begins."""
    parts, left = [], x
    for mark in marks:
        room = 24 + 7.5 * len(mark.words) + 14
        if left + room > most and left > x:
            left, y = x, y + 22
        parts += [block(name, mark, left, y, 16, 14), words(mark.words, left + 22, y + 12)]
        left += room
    return parts, y + 28
