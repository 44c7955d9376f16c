"""Taskwarrior as a second opinion on lateness: a real `task`, in a folder of its own, on a day of our choice.

Taskwarrior knows moments, not days, and has no way to ask how things stood: each agreed due date is given to it as
the midnight that follows the day, and faketime tells it what day it is.
"""

from __future__ import annotations

import json
import os
import subprocess
import uuid
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

Row = Mapping[str, Any]

# What is neither of these is open in Taskwarrior, which has no word for suspended work.
_CLOSED = {"completed": "completed", "cancelled": "deleted"}
# It asks nothing, tidies nothing and says nothing.
_QUIET = ("rc.confirmation=off", "rc.gc=off", "rc.hooks=off", "rc.verbose=nothing", "rc.json.array=on")
_LONG_AGO = "20000101T000000Z"


class Taskwarrior:
    """Taskwarrior's own list, empty at first, in the given folder; `task` and `faketime` are the programs."""

    def __init__(self, task: Path, faketime: Path, folder: Path) -> None:
        self._task, self._faketime, self._folder = task, faketime, folder

    def overdue(self, rows: Iterable[Row], on: date) -> set[str]:
        """The places of those rows of `planctl list` that Taskwarrior holds for overdue at noon of the day."""
        data = self._folder / on.isoformat()
        data.mkdir()
        tasks = {str(uuid.uuid5(uuid.NAMESPACE_URL, place(row))): row for row in rows}
        given = data / "tasks.json"
        given.write_text(json.dumps([_task(name, row) for name, row in tasks.items()]), encoding="utf-8")
        self._run(data, on, "import", str(given))
        found = json.loads(self._run(data, on, "+OVERDUE", "export"))
        return {place(tasks[task["uuid"]]) for task in found}

    def _run(self, data: Path, on: date, *arguments: str) -> str:
        done = subprocess.run(
            [self._faketime, f"{on} 12:00:00", self._task, *_QUIET, *arguments],
            env={**os.environ, "TASKDATA": str(data), "TASKRC": os.devnull, "TZ": "UTC"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
        return done.stdout


def place(row: Row) -> str:
    """Where a row's work stands: two pieces of work may have one ref, but never one place."""
    return f"{row['path']}:{row['line']}:{row['column']}"


def _task(name: str, row: Row) -> dict[str, str]:
    task = {
        "uuid": name,
        "description": row["title"] or row["ref"] or "without a title",
        "status": _CLOSED.get(row["status"], "pending"),
        "entry": _LONG_AGO,
    }
    if row["agreed_due"]:
        task["due"] = f"{date.fromisoformat(row['agreed_due']) + timedelta(days=1):%Y%m%d}T000000Z"
    if task["status"] != "pending":
        task["end"] = _LONG_AGO
    return task
