"""The facts that a claim is about, and how each may be worded."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any

from markdown_it import MarkdownIt

from planctl.clean import clean
from tests.packs.reading import folded, html_text

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MONTH = re.compile(r"\d{4}-\d{2}")
# As it comes from its makers: what planctl does with prose is what is looked at here.
_MARKDOWN = MarkdownIt("commonmark", {"html": False}).enable("table")


def facts(data: Any, path: str) -> Counter[str]:
    """The values at a path as texts, each with how often it is there; what is absent is no fact."""
    found = (value for value in _at(data, path.split(".")) if not isinstance(value, bool))
    return Counter(str(value) for value in found if value != "")


def _at(value: Any, steps: list[str]) -> Iterator[Any]:
    if value is None:
        return
    if not steps:
        yield value
        return
    if not isinstance(value, dict):
        # Some keys take words where others of their kind say more.
        return
    step, *rest = steps
    if step == "*":
        for made in _work(value):
            yield from _at(made, rest)
    elif step.endswith("[]"):
        for item in value.get(step[:-2]) or ():
            yield from _at(item, rest)
    else:
        yield from _at(value.get(step), rest)


def _work(above: Any) -> Iterator[Any]:
    below = (made for key in ("measures", "required", "actions") for made in above.get(key) or ())
    for made in below:
        if isinstance(made, dict):
            yield made
            yield from _work(made)


def wordings(fact: str) -> set[str]:
    """How a fact may be written, folded: as it is, without the marks of its Markdown, a day or month in words."""
    ways = {clean(fact), html_text(_MARKDOWN.render(fact))}
    if _DAY.fullmatch(fact):
        day = date.fromisoformat(fact)
        ways |= {f"{day.day} {day:%B %Y}", f"{day.day} {day:%b %Y}"}
    if _MONTH.fullmatch(fact):
        month = date.fromisoformat(f"{fact}-01")
        ways |= {f"{month:%B %Y}", f"{month:%B}", f"{month:%b}"}
    return {folded(way) for way in ways}


def missing(claimed: Counter[str], shown: str) -> list[str]:
    """The facts that are not found as often as they are there, in text that is folded."""
    return [fact for fact, times in claimed.items() if max(shown.count(way) for way in wordings(fact)) < times]
