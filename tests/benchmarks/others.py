"""The plans of a benchmark as other tools keep such work: an entry in a ledger, a task in a list."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

Row = Mapping[str, Any]


def write_ledger(path: Path, rows: Sequence[Row]) -> None:
    """A beancount ledger: each action is an entry of two postings, on its agreed day."""
    leads = sorted({_account(row) for row in rows})
    with path.open("w", encoding="utf-8") as ledger:
        ledger.write("2000-01-01 open Assets:Council\n")
        ledger.writelines(f"2000-01-01 open {account}\n" for account in leads)
        for row in rows:
            title = row["title"].replace('"', "'")
            ledger.write(f'\n{row["agreed_due"] or "2007-04-01"} * "{row["plan"]}" "{row["ref"]} {title}"\n')
            ledger.write(f"  {_account(row)}  1.00 GBP\n  Assets:Council\n")


def _account(row: Row) -> str:
    return f"Expenses:{'-'.join(row['leads']) or 'Nobody'}"


def import_tasks(folder: Path, rows: Sequence[Row]) -> list[str | Path]:
    """Fill a Taskwarrior of its own in `folder`; the command that calls it.

    Each action is due on the midnight that follows its agreed day: Taskwarrior calls overdue what planctl does.
    """
    folder.mkdir()
    settings = folder / "taskrc"
    settings.write_text(
        f"data.location={folder}\nconfirmation=off\nverbose=nothing\nhooks=off\nnews.version=9.9.9\n", encoding="utf-8"
    )
    command = ["task", f"rc:{settings}"]
    given = "\n".join(json.dumps(_task(row)) for row in rows)
    began = ["faketime", "2007-04-01 12:00:00", *command, "import", "-"]
    subprocess.run(began, input=given, encoding="utf-8", capture_output=True, check=True, env=os.environ)
    return [*command]


def _task(row: Row) -> dict[str, str]:
    task = {"description": f"{row['plan']} {row['ref']} {row['title']}"}
    if row["agreed_due"]:
        task["due"] = f"{date.fromisoformat(row['agreed_due']) + timedelta(days=1):%Y%m%d}T000000"
    return task
