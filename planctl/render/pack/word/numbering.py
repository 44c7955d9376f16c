"""Real numbering for lists: one kind for bullets, one for numbers, and a list of its own for each that starts anew."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from planctl.render.pack.word.nodes import MAIN, RELATIONS, W, node

if TYPE_CHECKING:
    from docx.document import Document
    from lxml.etree import _Element as Node

LEVELS = 9
# Twentieths of a point that each level stands further in, and that its text hangs.
STEP = 357
_BULLETS = ("•", "–", "▪")
_FORMATS = ("decimal", "lowerLetter", "lowerRoman")


class Numbering:
    """The lists of one document."""

    def __init__(self, document: Document) -> None:
        self._root = _numbering_root(document)
        self._next = count(1 + _highest(self._root, "num", "numId"))
        kinds = count(1 + _highest(self._root, "abstractNum", "abstractNumId"))
        self._bullets = self._add_kind(next(kinds), [("bullet", mark) for mark in _BULLETS])
        self._numbers = self._add_kind(next(kinds), [(form, "") for form in _FORMATS])
        self._bullet_list: int | None = None

    def bullets(self) -> int:
        """The list that all items with bullets are of."""
        if self._bullet_list is None:
            self._bullet_list = self._add_list(self._bullets)
        return self._bullet_list

    def numbers(self, start: int, level: int) -> int:
        """A new list that counts from `start` at a level."""
        again = node("lvlOverride", node("startOverride", val=start), ilvl=level)
        return self._add_list(self._numbers, again)

    def _add_kind(self, number: int, forms: list[tuple[str, str]]) -> int:
        levels = [_level(depth, *forms[depth % len(forms)]) for depth in range(LEVELS)]
        made = node("abstractNum", node("multiLevelType", val="hybridMultilevel"), *levels, abstractNumId=number)
        # The standard wants all kinds before the lists that are of them.
        first = self._root.find(f"{W}num")
        self._root.insert(len(self._root) if first is None else self._root.index(first), made)
        return number

    def _add_list(self, kind: int, *overrides: Node) -> int:
        number = next(self._next)
        self._root.append(node("num", node("abstractNumId", val=kind), *overrides, numId=number))
        return number


def _level(depth: int, form: str, mark: str) -> Node:
    hanging = node("ind", left=STEP * (depth + 1), hanging=STEP)
    return node(
        "lvl",
        node("start", val=1),
        node("numFmt", val=form),
        node("lvlText", val=mark or f"%{depth + 1}."),
        node("lvlJc", val="left"),
        node("pPr", hanging),
        ilvl=depth,
    )


def _highest(root: Node, tag: str, name: str) -> int:
    return max((int(found.get(W + name) or 0) for found in root.iter(W + tag)), default=0)


def _numbering_root(document: Document) -> Node:
    """The element that holds a document's numbering, made where the document has none."""
    from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import XmlPart

    for relation in document.part.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.NUMBERING:
            found: Node = relation.target_part.element
            return found
    bare = f'<w:numbering xmlns:w="{MAIN}" xmlns:r="{RELATIONS}"/>'.encode()
    part = XmlPart.load(PackURI("/word/numbering.xml"), CONTENT_TYPE.WML_NUMBERING, bare, document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.NUMBERING)
    made: Node = part.element
    return made
