"""Extracts made of plans as they are read: all of it that takes long, and so is imported only where it is needed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import cache, partial
from pathlib import Path
from typing import Any

from planctl.cache.digests import digest
from planctl.diagnostics.finding import counted
from planctl.extracts.asked import Asked, Sheets
from planctl.extracts.extract import Head, Sheet, write_extract
from planctl.files import DISK
from planctl.model import Settings
from planctl.query.entries import entries_of, facts_of, words_of
from planctl.query.entry import Entry
from planctl.rules.runner import check_file
from planctl.sharing import Tell, each_of, shares_for
from planctl.status import Standing, assess
from planctl.views.listing import Row
from planctl.views.rows import late_mitigations, row
from planctl.views.tables import cells_of
from planctl.workspace import PlanFile, read_plan


def make_extracts(plans: Sequence[tuple[Path, str]], asked: Asked, tell: Tell) -> list[tuple[bytes | None, Sheets]]:
    """For each plan file the key and the sheets of its extract; no key where it could not be opened."""
    settings = asked.ground.load_settings()
    # Git's objects come through one pipe, which processes cannot share.
    shares = shares_for(len(plans)) if asked.ground.files is DISK else 1
    return each_of(partial(_extract_file, settings=settings, asked=asked), plans, shares, tell)


def _extract_file(plan: tuple[Path, str], settings: Settings, asked: Asked) -> tuple[bytes | None, Sheets]:
    path, shown = plan
    file, data = read_plan(path, shown, settings, asked.ground.files)
    sheets = make_extract(file, settings, asked.as_at, asked.made)
    return None if data is None else asked.key(path, digest(data)), sheets


def make_extract(file: PlanFile, settings: Settings, as_at: date, sheets: Iterable[Sheet]) -> dict[Sheet, bytes]:
    """Those sheets of a plan as at a day."""
    counts = counted(check_file(file, settings, as_at))
    if file.plan is None or not file.is_read:
        return write_extract(Head(None, file.is_closed, *counts), dict.fromkeys(sheets, ()))
    standings = assess(file.items, as_at, settings.red_after)
    entries = entries_of(standings)
    head = Head(facts_of(file.plan, entries), file.is_closed, *counts, late_mitigations(file.plan, "", as_at))
    make_row = cache(lambda place: row(standings[place], "", as_at))
    return write_extract(head, {sheet: _lines(sheet, standings, entries, make_row) for sheet in sheets})


def _lines(
    sheet: Sheet, standings: Sequence[Standing], entries: Sequence[Entry], make_row: Callable[[int], Row]
) -> Iterable[Any]:
    """What a sheet holds of each piece of work; rows, by its number, are made only of work that needs one."""
    match sheet:
        case Sheet.ROWS:
            return map(make_row, range(len(standings)))
        case Sheet.WORDS:
            return map(words_of, standings)
        case _:
            return (
                entry._replace(cells=cells_of({**make_row(entry.place), "last_update": entry.last_update}))
                for entry in entries
                if bool(entry.days_overdue) is (sheet is Sheet.FRONT)
            )
