"""Plans for tests: a small YAML text in, what planctl makes of it out, by the real reader and binder.

The excerpts in tests leave out what does not matter there, which is mostly titles; any other mistake in
them fails the test that holds it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from textwrap import dedent, indent

from planctl.binding import bind_plan, bind_settings
from planctl.dates import Cadence
from planctl.diagnostics import Finding
from planctl.model import Plan, Settings
from planctl.model.items import Item, items_of
from planctl.source import read_source
from planctl.status import Standing, assess

MONTH = Cadence(1, "month")


def plan_with(
    *, actions: str = "", measures: str = "", period: str = "2007/08", grid: str = "", people: str = ""
) -> str:
    """The text of a plan with one priority, CP1, that holds the given actions and measures."""
    head = f"title: Improvement Plan\nperiod: {period}\n"
    head += f"grid: {grid}\n" if grid else ""
    head += f"people:\n{_below(people, 2)}" if people else ""
    head += "priorities:\n  - ref: CP1\n    title: Community influence\n"
    head += f"    measures:\n{_below(measures, 6)}" if measures else ""
    head += f"    actions:\n{_below(actions, 6)}" if actions else ""
    return head


def action(facts: str, ref: str = "1") -> str:
    """An action, as an item of a list of actions, of which `facts` are known."""
    return f"- ref: {ref}\n{_below(facts, 2)}"


def _below(text: str, columns: int) -> str:
    return indent(dedent(text).strip("\n"), " " * columns) + "\n"


def bind(text: str, *, plan_id: str = "plan", settings: str = "") -> tuple[Plan, list[Finding]]:
    """A plan text (and a `planctl.yaml`) as bound, and what reading and binding have to say of the plan."""
    source = read_source(dedent(text).encode())
    plan, findings = bind_plan(source, plan_id, bind_workspace(settings) if settings else None)
    assert plan is not None, [finding.message for finding in source.findings]
    return plan, [*source.findings, *findings]


def bind_workspace(text: str) -> Settings:
    """The text of a `planctl.yaml` as bound."""
    source = read_source(dedent(text).encode())
    settings, findings = bind_settings(source)
    assert settings is not None
    _refuse(*source.findings, *findings)
    return settings


def plan(text: str, *, plan_id: str = "plan", settings: str = "") -> Plan:
    """A plan text as bound; anything wrong with it but absent titles fails the test."""
    bound, findings = bind(text, plan_id=plan_id, settings=settings)
    _refuse(*findings)
    return bound


def _refuse(*findings: Finding) -> None:
    wrong = [finding.message for finding in findings if finding.rule.name != "missing-key"]
    assert not wrong, wrong


def items(*plans: Plan) -> list[Item]:
    """All work of some plans, in file order."""
    return [item for each in plans for item in items_of(each)]


def standings(text: str, on: str, red_after: Cadence = MONTH) -> list[Standing]:
    """How all work of a plan text stands on a day, in file order."""
    return assess(items(plan(text)), date.fromisoformat(on), red_after)


def by_ref(found: Iterable[Standing]) -> Mapping[str, Standing]:
    """Standings by their refs, which must all differ."""
    named = [(standing.item.ref or "", standing) for standing in found]
    refs = dict(named)
    assert len(refs) == len(named), f"two of these have one ref: {[ref for ref, _ in named]}"
    return refs


def in_words(standing: Standing) -> str:
    """A computed state as people say it, with its colour where it has one: `late red`, `no date`."""
    return f"{standing.state} {standing.rag}" if standing.rag else str(standing.state)
