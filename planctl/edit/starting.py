"""The files that a council starts from: a workspace, a commented plan, a brief. Nothing is ever overwritten."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from importlib.resources import files
from pathlib import Path

from planctl.dates.problems import spelled
from planctl.errors import WrongCall, unwritable
from planctl.model import MONTHS
from planctl.model.schema import brief_schema, plan_schema, settings_schema
from planctl.places import BRIEFS_NAME, PACKS_MADE
from planctl.saving import save_new

SCHEMAS = ".planctl"
IGNORED = Path(".gitignore")
_ID = re.compile(r"[a-z0-9][a-z0-9-]*")
_PLAIN = re.compile(r"[A-Za-z][\w .,()/'’–-]*(?<! )")


_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
# What councils usually need to get a report onto an agenda, and a day on which many meet.
_TO_THE_MEETING = timedelta(weeks=4)
_WEDNESDAY = 2


@dataclass(frozen=True, slots=True)
class Start:
    """What a starter plan is about; years are those in which its financial year begins and ends."""

    organisation: str
    title: str
    period: str
    first_year: int
    last_year: int


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file to be written, relative to the workspace."""

    path: Path
    text: str


def plan_file(name: str, folder: Path, start: Start, root: Path) -> NewFile:
    """A commented starter plan, in which validate finds nothing but a council that nobody has named.

    Raises:
        WrongCall: where the name cannot be a plan's id.
    """
    if not _ID.fullmatch(name):
        raise WrongCall(f"“{name}” cannot name a plan", "Use small letters, digits and dashes, such as housing-2026.")
    text = _starter("plan.yaml").format(
        schema=_schema_from(folder, root, "plan"),
        title=_quoted(start.title),
        organisation=_quoted(start.organisation),
        period=start.period,
        first_year=start.first_year,
        last_year=start.last_year,
    )
    return NewFile(folder.relative_to(root) / f"{name}.yaml", text)


def brief_file(name: str, folder: Path, meeting: date, as_at: date, root: Path) -> NewFile:
    """A commented starter brief for a meeting that validates clean; `folder` is that of the plans.

    Raises:
        WrongCall: where the name cannot be a brief's id.
    """
    if not _ID.fullmatch(name):
        raise WrongCall(
            f"“{name}” cannot name a brief", "Use small letters, digits and dashes, such as cabinet-nov-2026."
        )
    here = folder / BRIEFS_NAME
    text = _starter("brief.yaml").format(
        name=name, schema=_schema_from(here, root, "brief"), date=spelled(meeting), as_at=spelled(as_at)
    )
    return NewFile(here.relative_to(root) / f"{name}.yaml", text)


def year_named(name: str) -> int | None:
    """The year that a name such as `housing-2026` has in it."""
    found = _YEAR.search(name)
    return int(found[0]) if found else None


def meeting_days(name: str, today: date) -> tuple[date, date]:
    """A meeting's day, and the day as at which it is reported to: a guess, the better for a month in the name.

    It is a Wednesday that lies ahead, unless the name has a year that is over. Reports are as at the end of the month
    before, or of today where that lies ahead.
    """
    meeting = _meeting(name, today)
    return meeting, min(meeting.replace(day=1) - timedelta(days=1), today)


def _meeting(name: str, today: date) -> date:
    words = [word for word in name.split("-") if len(word) > 2]
    month = next((number for number, of in enumerate(MONTHS, 1) if any(of.lower().startswith(w) for w in words)), None)
    if month is None:
        return _wednesday(today + _TO_THE_MEETING)
    year = year_named(name)
    for first in (date(each, month, 1) for each in ([year] if year else [today.year, today.year + 1])):
        day = _wednesday(max(first, today))
        if (day.year, day.month) == (first.year, month):
            return day
    return _wednesday(first)


def _wednesday(day: date) -> date:
    """The first from a day on."""
    return day + timedelta(days=(_WEDNESDAY - day.weekday()) % 7)


def _schema_from(folder: Path, root: Path, what: str) -> str:
    """The way from a folder to the schema of its files."""
    return "/".join([".."] * len(folder.relative_to(root).parts) + [SCHEMAS, f"{what}.schema.json"])


def workspace_files(organisation: str) -> Iterator[NewFile]:
    """The files of a new workspace, apart from its first plan."""
    settings = _starter("planctl.yaml").format(
        organisation=_quoted(organisation), settings_schema=f"{SCHEMAS}/settings.schema.json"
    )
    yield NewFile(Path("planctl.yaml"), settings)
    yield NewFile(Path("templates/README.md"), _starter("templates.md"))
    yield NewFile(Path(SCHEMAS, "plan.schema.json"), schema_text(plan_schema()))
    yield NewFile(Path(SCHEMAS, "settings.schema.json"), schema_text(settings_schema()))
    yield NewFile(Path(SCHEMAS, "brief.schema.json"), schema_text(brief_schema()))
    yield NewFile(IGNORED, _starter("gitignore").format(packs=PACKS_MADE))
    yield NewFile(Path(".pre-commit-config.yaml"), _starter("pre-commit-config.yaml"))
    yield NewFile(Path(".github/workflows/plans.yml"), _starter("workflow.yml"))


def schema_text(schema: dict[str, object]) -> str:
    """A schema as a file: JSON that a person can read."""
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def write_new(root: Path, new: NewFile) -> bool:
    """Write a file that is not there yet; False where it is, and then nothing is touched.

    Raises:
        WrongCall: where it cannot be written.
    """
    path = root / new.path
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return save_new(path, new.text.encode())
    except OSError as error:
        raise unwritable(new.path.as_posix(), error, "See that you may write there, and try again.") from error


def is_ignored(root: Path) -> bool:
    """Whether a workspace's .gitignore, as far as it can be read, names the folder of report packs."""
    try:
        return PACKS_MADE in (root / IGNORED).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False


def _starter(name: str) -> str:
    return (files("planctl.edit") / "starter" / name).read_text(encoding="utf-8")


def _quoted(text: str) -> str:
    """Text as a YAML value: in double quotes unless it is plain words."""
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)
