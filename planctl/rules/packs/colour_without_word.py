"""B909: a colour in a template that repeats no word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planctl.diagnostics import Finding, Rule, Severity, Span

RULE = Rule(
    "B909",
    "colour-without-word",
    Severity.WARNING,
    "A template prints a colour with no word inside it.",
    "Who cannot see the colour, or reads a grey print, learns nothing; the law asks councils for the word as well.",
    "Print the word inside the element, such as {{ work.rag }}; the colour then only repeats it.",
    bad='<span class="tone-red"></span>\n',
    good='<span class="tone-red">red</span>\n',
)
# An element of such a class that ends where it begins; blanks and comments are no words.
_EMPTY = re.compile(
    r"<(?P<tag>[a-z][a-z0-9]*)\b[^<>]*\bclass=[\"'][^\"'<>]*\btone-[^<>]*>(?:\s|&nbsp;|\{#.*?#\})*</(?P=tag)>",
    re.DOTALL,
)


def find(text: str) -> Iterator[Finding]:
    """Empty elements of a `tone-…` class in the text of a template."""
    for match in _EMPTY.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        column = match.start() - text.rfind("\n", 0, match.start())
        span = Span(line, column, line, column + len(match[0].partition("\n")[0]))
        yield Finding(RULE, span, "this colour has no word inside it")
