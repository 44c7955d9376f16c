"""Word's own elements, by the names that its standard (ECMA-376, part 1, chapter 17) gives them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element as Node

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
W = f"{{{MAIN}}}"
R = f"{{{RELATIONS}}}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def node(tag: str, *children: Node, **values: str | int) -> Node:
    """An element `w:tag` with attributes `w:name`."""
    from lxml.etree import Element

    made = Element(W + tag, {W + name: str(value) for name, value in values.items()})
    made.extend(children)
    return made


def words_node(text: str) -> Node:
    """An element `w:t` whose blanks count."""
    made = node("t")
    made.text = text
    made.set(_SPACE, "preserve")
    return made


def paragraph(properties: Iterable[Node], runs: Iterable[Node] = ()) -> Node:
    """An element `w:p`; its properties in the order that the standard wants."""
    return node("p", node("pPr", *properties), *runs)
