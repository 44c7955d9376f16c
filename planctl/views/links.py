"""The golden thread: which priorities and indicators serve an objective, and where the thread is broken."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from planctl.model import Framework, Located, Plan, Priority, Work
from planctl.model.items import Item
from planctl.views.listing import Column, Listing, Row, make_listing

# What an officer writes instead of listing every item.
_ALL = "all"


def framework_rows(plans: Sequence[tuple[Plan, Sequence[Item]]], shared: Mapping[str, Framework]) -> list[Row]:
    """One row a framework: its items with what serves them, and what is linked to none of them.

    A plan's own framework is about that plan alone; one of the workspace about all plans.
    """
    rows = [_framework(name, framework, None, plans) for name, framework in shared.items()]
    for pair in plans:
        rows += [_framework(name, framework, pair[0].id, [pair]) for name, framework in pair[0].frameworks.items()]
    return rows


def _framework(
    name: str, framework: Framework, plan_id: str | None, plans: Sequence[tuple[Plan, Sequence[Item]]]
) -> Row:
    links = [link for plan, items in plans for link in _links(name, plan, items)]
    linked = {(link["plan"], link["priority"]) for link in links}
    served = [_item(item, links, plans) for item in framework.items]
    return {
        "framework": name,
        "title": framework.title or name,
        "plan": plan_id,
        "items": served,
        "unserved": [made["item"] for made in served if not made["served_by"] and not made["indicators"]],
        "unlinked": [
            {"plan": plan.id, "ref": priority.ref, "title": priority.title}
            for plan, _ in plans
            for priority in plan.priorities
            if (plan.id, priority.ref) not in linked
        ],
    }


def _links(name: str, plan: Plan, items: Sequence[Item]) -> Iterator[Row]:
    """Every link of a plan into the framework, as written."""
    for priority in plan.priorities:
        for item in priority.links.get(name, ()):
            yield _link(item, plan, priority, "priority", priority)
    for piece in items:
        for item in piece.work.links.get(name, ()):
            yield _link(item, plan, piece.priority, piece.kind.value, piece.work)


def _link(item: str, plan: Plan, priority: Priority, kind: str, part: Priority | Work) -> Row:
    return {
        "item": item,
        "plan": plan.id,
        "priority": priority.ref,
        "kind": kind,
        "ref": part.ref,
        "title": part.title,
        "indicators": list(part.indicators),
        **_place(part),
    }


def _place(part: Located) -> dict[str, int]:
    span = part.heading_span()
    return {"line": span.line, "column": span.column}


def _item(item: str, links: Sequence[Row], plans: Sequence[tuple[Plan, Sequence[Item]]]) -> Row:
    wanted = item.casefold()
    serving = [link for link in links if link["item"].casefold() in (wanted, _ALL)]
    printed = [
        indicator
        for plan, _ in plans
        for linkage in plan.linkages
        if wanted in (str(linkage.objective).casefold(), str(linkage.service_objective).casefold())
        for indicator in linkage.indicators
    ]
    own = [indicator for link in serving for indicator in link["indicators"]]
    served_by = [{key: link[key] for key in ("plan", "kind", "ref", "title", "priority")} for link in serving]
    return {"item": item, "served_by": served_by, "indicators": list(dict.fromkeys((*own, *printed)))}


def _served(made: dict[str, Any]) -> str:
    """Priorities by ref and title; of other work only how much there is."""
    priorities = [f"{link['ref']} {link['title']}" for link in made["served_by"] if link["kind"] == "priority"]
    others = [link["ref"] or "?" for link in made["served_by"] if link["kind"] != "priority"]
    parts = [*priorities, *([f"actions {', '.join(others)}"] if others else [])]
    return "; ".join(parts) or "nothing"


COLUMNS = (
    Column("Objective", lambda made: made["item"], flexible=True),
    Column("Served by", _served, flexible=True),
    Column("Indicators", lambda made: "; ".join(made["indicators"]), flexible=True, quiet=True),
)


def links_listing(row: Row) -> Listing:
    """The table of one framework, with the broken threads named below it."""
    notes = []
    if row["unserved"]:
        notes.append(f"Nothing serves: {'; '.join(row['unserved'])}.")
    if row["unlinked"]:
        named = "; ".join(f"{found['ref']} {found['title']}" for found in row["unlinked"])
        notes.append(f"Linked to none of these: {named}.")
    owner = f" ({row['plan']})" if row["plan"] else ""
    empty = "This framework lists no objectives."
    return make_listing(f"{row['title']}{owner}", COLUMNS, [("", row["items"])], empty=empty, notes=notes)
