"""A piece of work as a template sees it: the row that JSON promises, its other words, and what stands below it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from planctl.model import Measure, keys_of
from planctl.model.items import Item, ItemKind
from planctl.status import Standing, updates_by
from planctl.views.data import as_data
from planctl.views.rows import Row, row

# Keys whose facts the row has already, each as at the day, or that are the work below.
_IN_ROW = ("ref", "title", "lead", "support", "due", "months", "revisions", "corrective_action", "measures", "actions")


def work_data(standing: Standing, path: str, standings: Mapping[Item, Standing], as_at: date) -> Row:
    """A row with the work's other words (`outcome`, `measured_by`, `resources` …), `updates`, and `actions` below it.

    `due_words` is the date as it is to be printed, `lead_words` the leads as they were written. A measure has
    `required` besides: the actions required that are judged alone. Updates are those made by the day, oldest first.
    """
    item = standing.item
    below = [work_data(standings[child], path, standings, as_at) for child in item.children]
    is_required = [made["kind"] == ItemKind.MEASURE for made in below]
    return {
        **row(standing, path, as_at),
        **_own_words(standing),
        "updates": [as_data(update, dashes=False) for update in updates_by(item.work, as_at)],
        "is_open": standing.is_open,
        "is_leaf": item.is_leaf,
        "is_overdue": standing.is_overdue,
        "required": [made for made, required in zip(below, is_required, strict=True) if required],
        "actions": [made for made, required in zip(below, is_required, strict=True) if not required],
    }


def _own_words(standing: Standing) -> Row:
    work = standing.item.work
    declared = {key.attribute: key for key in keys_of(type(work)).values()}
    words: Row = {
        name.rstrip("_"): as_data(getattr(work, name), dashes=False) for name in declared if name not in _IN_ROW
    }
    words.pop("status", None)
    if not isinstance(work, Measure):
        words.setdefault("actions_required", [])
    return {
        **words,
        "declared_status": work.status,
        "months_words": work.months.text if work.months else None,
        "lead_words": standing.leads.text if standing.leads else None,
        "due_words": standing.due.reading.text if standing.due.reading else None,
    }


def all_work(made: Any) -> list[Row]:
    """A piece of work and all that stands below it, in file order."""
    return [made, *(found for below in (*made["required"], *made["actions"]) for found in all_work(below))]
