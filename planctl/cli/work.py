"""What the listings of work start from: entries, from the cache where it has them, and what goes round them."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import typer

import planctl
from planctl.cache.digests import digest_of_program
from planctl.cache.folder import cache_folder
from planctl.cache.store import Nowhere, Store
from planctl.cli.closing import LEFT_OUT, not_counting, say_errors
from planctl.cli.codes import OK, UNREAD
from planctl.cli.days import plain_day, read_as_at
from planctl.cli.filters import filters_of
from planctl.cli.listings import show_listing
from planctl.cli.options import At, Format, NoCache, On, Paths, Selection, Shape
from planctl.cli.progress import telling
from planctl.cli.revision import files_at, said_of
from planctl.cli.start import start_folder
from planctl.extracts.extract import Sheet
from planctl.extracts.ground import Ground, Memory, find_ground
from planctl.extracts.survey import Survey, survey
from planctl.query.entry import Entry
from planctl.query.groups import group
from planctl.views.listing import Column, Row
from planctl.views.tables import as_at_title, places_of, work_listing

if TYPE_CHECKING:
    from planctl.history import Commit


class Question(Selection):
    """What a command that lists work is asked for."""

    paths: Paths = None
    on: On = None
    at: At = None
    shape: Shape = Format.TABLE
    no_cache: NoCache = False

    def sheets(self, *entries: Sheet) -> list[Sheet]:
        """The sheets of each plan that an answer needs, besides those with its entries."""
        rows = [Sheet.ROWS] if self.shape is Format.JSON else []
        words = [Sheet.WORDS] if self.text else []
        return [*entries, *rows, *words]


class Answer(NamedTuple):
    """A question about work with the plans that its answer is about; `commit` is the one they were read from.

    `columns` are those of its table, `sheets` those with the entries that it may be about.
    """

    question: Question
    columns: Sequence[Column]
    sheets: Sequence[Sheet]
    survey: Survey
    commit: Commit | None = None

    @property
    def as_at(self) -> date:
        """The day that the answer is as at."""
        return self.survey.as_at

    def select(self, kinds: Sequence[str]) -> list[Entry]:
        """The entries that the options keep; `kinds` are listed unasked."""
        return self.survey.select(filters_of(self.question, default=kinds), self.sheets, places_of(self.columns))

    def rows(self, entries: Sequence[Entry]) -> list[Row]:
        """The JSON rows of some entries; none where JSON is not what was asked for."""
        return self.survey.rows(entries) if self.question.shape is Format.JSON else []

    def show(
        self,
        what: str,
        entries: Sequence[Entry],
        *,
        empty: str,
        notes: Sequence[str] = (),
        **content: Any,
    ) -> None:
        """Give a listing of entries, or the JSON object with their rows and whatever `content` adds."""
        plans = self.survey.facts
        listing = work_listing(
            as_at_title(what, self.as_at, len(entries)),
            self.columns,
            group(entries, plans, self.question.group),
            plans,
            empty=empty,
            notes=notes,
        )
        listing = not_counting(listing, len(self.survey.unread), len(self.survey.plans))
        show_listing(listing, self._envelope(content), self.question.shape)

    def _envelope(self, content: dict[str, Any]) -> dict[str, Any]:
        head: dict[str, Any] = {"schema": 1, "as_at": self.as_at.isoformat()}
        if self.commit is not None:
            from planctl.views.rows import commit_json

            head["revision"] = commit_json(self.commit)
        return {**head, **content, "unread": [plan.path for plan in self.survey.unread]}

    def finish(self, code: int = OK) -> int:
        """Say on standard error which plans have errors, and give the exit code of the answer."""
        settings = self.survey.ground.settings
        if settings.path is not None:
            # What planctl.yaml gets wrong is wrong in every answer: the defaults stood in for it.
            say_errors(settings.path, settings.errors, settings.others, self.commit)
        for plan in (*self.survey.plans, *self.survey.unread):
            head = plan.extract.head
            say_errors(plan.path, head.errors, head.others, self.commit, "" if head.facts else LEFT_OUT)
        return UNREAD if self.survey.unread else code


def open_answer(context: typer.Context, question: Question, columns: Sequence[Column], *entries: Sheet) -> Answer:
    """What answers a question: the plans that it is about, of which those sheets hold the entries that it may name.

    Its table has those columns.

    With `--at`, all of it is read from git as it was then, and the answer is as at that day unless `--on` is given.
    """
    start = start_folder(context)
    memory = _memory(cached=context.obj.cached and not question.no_cache)
    with files_at(start, question.at) as (files, moment), memory.cache.in_use():
        with said_of(moment):
            ground = find_ground(start, question.paths or (), memory, files)
        as_at = moment.day if moment and question.on is None else _day(question.on, ground)
        with telling("Reading plan") as tell:
            found = survey(ground, question.plan or (), as_at, question.sheets(*entries), memory, tell)
    return Answer(question, columns, entries, found, moment.commit if moment else None)


def _day(on: str | None, ground: Ground) -> date:
    """The settings are read only where a day is given in words."""
    plain = date.today() if on is None else plain_day(on)
    return plain or read_as_at(on, ground.load_settings())


def _memory(*, cached: bool) -> Memory:
    folder = cache_folder(os.environ) if cached else None
    if folder is None:
        return Memory(Nowhere(), b"", 0)
    program = digest_of_program(Path(planctl.__file__).parent)
    return Memory(Store(folder / "answers.sqlite", date.today().toordinal()), program, time.time_ns())
