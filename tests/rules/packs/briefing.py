"""What the rules about packs say of a small brief, and of a small plan that a pack is about."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from textwrap import dedent

from planctl.binding import bind_brief, bind_plan
from planctl.diagnostics import Diagnostic, Rule
from planctl.model import Settings
from planctl.rules.packs import colour_without_word
from planctl.rules.packs.catalogue import BRIEF_CHECKS
from planctl.rules.packs.facts import Surroundings, Template
from planctl.rules.packs.runner import check_brief, check_reported
from planctl.source import read_source
from planctl.workspace import BriefFile, PlanFile
from tests.rules.excerpts import complete_excerpt

AS_AT = date(2007, 10, 31)
# What every brief must have, in the order in which a brief has it.
_HEAD = {"title": "title: Half-year report\n", "meeting": "meeting: Cabinet\n", "date": "date: 7 November 2007\n"}
_OF_BRIEFS = {check.rule.name for check in BRIEF_CHECKS}
AROUND = Surroundings(
    plan_ids=("improvement-2007", "improvement-2008"),
    templates={
        "cabinet": Template(frozenset({"front_sheet", "summary", "budgets"}), {}),
        "abridged": Template(frozenset(), {}),
    },
    is_revision=lambda revision: revision in ("v1", "approved-2007"),
)
NONE = Settings(node=None)


def check(text: str, code: str, *, plan: str = "", around: Surroundings = AROUND) -> list[tuple[str, str, str]]:
    """The findings of one code in an excerpt of a brief, about a plan, as (line:column, message, help).

    Lines count from the text as it stands in the test.
    """
    excerpt = dedent(text).lstrip("\n")
    whole = complete_brief(excerpt)
    moved = whole.count("\n") - excerpt.count("\n")
    return [
        (f"{found.span.line - moved}:{found.span.column}", found.message, found.help)
        for found in diagnostics(whole, [plan_file(plan)] if plan else [], around)
        if found.code == code
    ]


def complete_brief(text: str) -> str:
    """The least brief around some of its keys."""
    given = {line.partition(":")[0] for line in text.splitlines()}
    return "".join(line for key, line in _HEAD.items() if key not in given) + text


def diagnostics(text: str, plans: Sequence[PlanFile] = (), around: Surroundings = AROUND) -> list[Diagnostic]:
    """All findings in a whole brief."""
    source = read_source(text.encode())
    brief, findings = bind_brief(source, "cabinet-nov", None)
    file = BriefFile("plans/packs/cabinet-nov.yaml", "cabinet-nov", source, brief, (*source.findings, *findings))
    return check_brief(file, plans, around, NONE, AS_AT)


def plan_file(excerpt: str) -> PlanFile:
    """The plan `improvement-2007` with some actions or keys."""
    source = read_source(complete_excerpt(dedent(excerpt).lstrip("\n")).encode())
    plan, findings = bind_plan(source, "improvement-2007", NONE)
    return PlanFile("plans/improvement-2007.yaml", "improvement-2007", source, plan, tuple(findings))


def names_found(rule: Rule, excerpt: str) -> set[str]:
    """The names of what is found in an example of a rule about packs, be it of a brief, a plan or a template."""
    if excerpt.startswith("<"):
        return {found.rule.name for found in colour_without_word.find(excerpt)}
    if rule.name in _OF_BRIEFS:
        return {found.name for found in diagnostics(complete_brief(excerpt))}
    return {found.name for found in check_reported([plan_file(excerpt)], AROUND, NONE, AS_AT)}


def write(folder: Path, files: dict[str, str]) -> Path:
    """A workspace with these files, by their paths."""
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(dedent(text).lstrip("\n"), encoding="utf-8")
    return folder
