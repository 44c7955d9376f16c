"""Pages of the shipped plans, and the tables in them as a reader has them: captions, columns, rows of words."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from textwrap import dedent
from typing import Any

from planctl.model import Brief
from planctl.render.pack.folders import templates_in
from planctl.render.pack.page import render_page
from planctl.workspace import load
from tests.packs.data import AS_AT, pack_of, shipped


@cache
def page_of(template: str, plan: str = "", as_at: date = AS_AT, leave_out: tuple[str, ...] = ()) -> str:
    """The page of a template for the shipped plans whose ids begin so."""
    data = pack_of([file for file in shipped().read if file.plan_id.startswith(plan)], as_at)
    return page_with(template, {**data, "leave_out": list(leave_out)})


def page_with(template: str, data: dict[str, Any]) -> str:
    """The page of a shipped template for some data."""
    return render_page(templates_in([]), template, data)


def data_of(folder: Path, text: str, as_at: str = "2007-10-31", brief: Brief | None = None) -> dict[str, Any]:
    """What a template gets of a plan of this text, kept in a folder."""
    plans = folder / "plans"
    plans.mkdir(exist_ok=True)
    (plans / "made.yaml").write_text(dedent(text), encoding="utf-8")
    return pack_of(load(folder).read, date.fromisoformat(as_at), brief=brief)


@dataclass
class Table:
    """A table in words; each cell's words are joined by blanks."""

    caption: str = ""
    columns: list[str] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)

    def cells(self, column: str) -> list[str]:
        """The words of one column."""
        place = self.columns.index(column)
        return [row[place] for row in self.rows]


def tables_in(page: str) -> list[Table]:
    """The tables of a page, in order."""
    reader = _Reader()
    reader.feed(page)
    return reader.tables


def words_in(page: str) -> str:
    """All that a page says, without its marks, each stretch of blanks one."""
    reader = _Reader()
    reader.feed(page.partition("<body>")[2])
    return " ".join(" ".join(reader.said).split())


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tables: list[Table] = []
        self.said: list[str] = []
        self._open: list[str] = []
        self._in_head = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self.tables.append(Table())
        elif tag in ("thead", "tbody"):
            self._in_head = tag == "thead"
        elif tag == "tr" and not self._in_head:
            self.tables[-1].rows.append([])
        if tag in ("caption", "th", "td"):
            self._open = []

    def handle_data(self, data: str) -> None:
        self._open.append(data)
        self.said.append(data)

    def handle_endtag(self, tag: str) -> None:
        words = " ".join(" ".join(self._open).split())
        if tag == "caption":
            self.tables[-1].caption = words
        elif tag in ("th", "td"):
            (self.tables[-1].columns if self._in_head else self.tables[-1].rows[-1]).append(words)
