"""What the rules say of a small plan."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from textwrap import dedent

from planctl.binding import bind_plan, bind_settings
from planctl.diagnostics import Diagnostic
from planctl.model import Settings
from planctl.rules.batch import check_place
from planctl.rules.runner import check_file
from planctl.source import read_source
from planctl.workspace import PlanFile, locate
from tests.rules.excerpts import complete_excerpt

AS_AT = date(2007, 10, 31)


def check(text: str, code: str, *, as_at: date = AS_AT, settings: str = "") -> list[tuple[str, str, str]]:
    """The findings of one code in a plan, or in an excerpt of one, as (line:column, message, help).

    Lines and columns count from the text as it stands in the test, though an excerpt is checked as part of a
    whole plan. `settings` is the text of a planctl.yaml.
    """
    excerpt = dedent(text).lstrip("\n")
    whole = complete_excerpt(excerpt)
    lines, columns = _moved_by(excerpt, whole)
    return [
        (f"{found.span.line - lines}:{found.span.column - columns}", found.message, found.help)
        for found in diagnostics(whole, as_at=as_at, settings=settings)
        if found.code == code
    ]


def diagnostics(text: str, *, as_at: date = AS_AT, settings: str = "") -> list[Diagnostic]:
    """All findings in a whole plan."""
    source = read_source(text.encode())
    made = settings_from(settings)
    plan, findings = bind_plan(source, "improvement-2007", made)
    file = PlanFile("plans/improvement-2007.yaml", "improvement-2007", source, plan, (*source.findings, *findings))
    return check_file(file, made, as_at)


def settings_from(text: str) -> Settings:
    """The settings that a planctl.yaml holds, or those of a workspace without one."""
    settings, findings = bind_settings(read_source(dedent(text).encode())) if text else (None, [])
    assert not findings
    return settings or Settings(node=None)


def _moved_by(excerpt: str, whole: str) -> tuple[int, int]:
    """How many lines and columns an excerpt has been moved by, to stand in a whole plan."""
    first = excerpt.splitlines()[0]
    at = next(number for number, line in enumerate(whole.splitlines()) if line.strip() == first)
    return at, len(whole.splitlines()[at]) - len(first)


def findings_in(folder: Path, as_at: date) -> list[Diagnostic]:
    """All findings in the workspace of a folder, those of planctl.yaml first."""
    return [found for checked in check_place(locate(folder), as_at) for found in checked.found]


PLAN = "title: P\nperiod: 2007/08\npriorities: [{ref: A, title: B}]\n"


def laid_out(folder: Path, *names: str) -> Path:
    """A folder of plans with files of these names."""
    for name in names:
        (folder / "plans" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "plans" / name).write_text(PLAN, encoding="utf-8")
    return folder
