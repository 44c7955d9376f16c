"""What happened to the actions of the year's repository, told by plain `git show` and naive comparison.

It knows nothing of planctl: texts come from git one by one, YAML is read by ruamel's own loader, days are read from the
few forms that the year uses, and a renumbered action is one whose title and lead stand under another number.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from datetime import date, datetime
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

from ruamel.yaml import YAML

_MONTHS = dict(
    zip(["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"], range(1, 13), strict=True)
)
_LAST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

Fact = dict[str, Any]
Facts = dict[str, Fact]


class Told(NamedTuple):
    """One event: the commit, what happened, and the words or days before and after."""

    sha: str
    what: str
    before: str
    after: str


def git(folder: Path, *arguments: str) -> bytes:
    return subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True).stdout


@cache
def commits(folder: Path) -> list[tuple[str, list[str]]]:
    """All commits with their parents, parents first."""
    lines = git(folder, "rev-list", "--topo-order", "--reverse", "--parents", "HEAD").decode().splitlines()
    return [(sha, parents) for sha, *parents in map(str.split, lines)]


@cache
def facts_at(folder: Path, sha: str) -> Facts | None:
    """The actions of the one plan at a commit, by number; None where its text is none."""
    (name,) = git(folder, "ls-tree", "--name-only", sha, "plans/").decode().split()
    try:
        text = git(folder, "show", f"{sha}:{name}").decode()
    except UnicodeDecodeError:
        return None
    plan = YAML(typ="base").load(text)
    return {fact["ref"]: fact for priority in plan["priorities"] for fact in _actions(priority)}


def _actions(priority: Any) -> Iterator[Fact]:
    for measure in priority.get("measures", ()):
        for action in measure.get("actions", ()):
            yield {**action, "place": f"measure {measure['ref']}"}
    for action in priority.get("actions", ()):
        yield {**action, "place": f"priority {priority['ref']}"}


def day_of(action: Fact) -> date | None:
    """The day on which an action falls due, as it was first written."""
    if action.get("due"):
        return _day(action["due"])
    if action.get("months"):
        month = _MONTHS[action["months"][-3:]]
        return date(2007 if month > 6 else 2008, month, _LAST[month - 1])
    return None


def _day(text: str) -> date | None:
    try:
        return datetime.strptime(text, "%d %B %Y").date()
    except ValueError:
        return None


def approved(action: Fact) -> list[Fact]:
    return [revision for revision in action.get("revisions", ()) if revision.get("approved")]


def agreed(action: Fact) -> date | None:
    """The day that is agreed by now."""
    return _day(approved(action)[-1]["due"]) if approved(action) else day_of(action)


def events(before: Fact, after: Fact) -> Iterator[tuple[str, str, str]]:
    """What happened to one action, as (what, before, after)."""

    def changed(key: str) -> bool:
        return " ".join(before.get(key, "").split()) != " ".join(after.get(key, "").split())

    if before["ref"] != after["ref"]:
        yield "renumbered", before["ref"], after["ref"]
    if before["place"] != after["place"]:
        yield "moved", before["place"], after["place"]
    if changed("title"):
        yield "reworded", before["title"], after["title"]
    if changed("lead"):
        yield "re-assigned", before.get("lead", ""), after.get("lead", "")
    if changed("completed"):
        yield (
            ("completed" if after.get("completed") else "reopened"),
            before.get("completed", ""),
            after.get("completed", ""),
        )
    elif changed("status"):
        yield "status", before.get("status", ""), after.get("status", "")
    for key in ("cancelled", "suspended"):
        if key in after and key not in before:
            yield key, "", ""
    yield from _dates(before, after)
    if _colour(before) != _colour(after):
        yield "RAG", _colour(before), _colour(after)


def _colour(action: Fact) -> str:
    updates = action.get("updates", ())
    return str(updates[-1]["rag"]) if updates else ""


def _dates(before: Fact, after: Fact) -> Iterator[tuple[str, str, str]]:
    was, now = day_of(before), day_of(after)
    if was and was != now:
        yield "re-dated silently", str(was), str(now)
    elif was != now:
        yield "given a date", str(was), str(now)
    if len(approved(after)) > len(approved(before)):
        yield "re-dated approved", str(agreed(before) if approved(before) else now), str(agreed(after))
    elif len(after.get("revisions", ())) > len(before.get("revisions", ())):
        yield "later date asked for", "", after["revisions"][-1]["due"]


def recorded(action: Fact) -> Iterator[tuple[str, str, str]]:
    """The moves that an action tells of itself, from its first date through each revision that was approved."""
    days = [day_of(action), *(_day(revision["due"]) for revision in approved(action))]
    return (("re-dated earlier", str(was), str(now)) for was, now in pairwise(days))


def corrected(past: list[Told], fresh: list[Told], after: Fact) -> list[Told]:
    """What happened last, a silent move told as put back where it ends what silent moves had led away from."""
    revised = [str(_day(revision["due"])) for revision in after.get("revisions", ())]
    run = silent_run(past)
    return [
        told._replace(what="put back")
        if told.what == "re-dated silently" and told.before in revised and run and told.after == run[0].before
        else told
        for told in fresh
    ]


def silent_run(past: list[Told]) -> list[Told]:
    """The last silent moves, each from where the one before it ended, that nothing has corrected yet."""
    run: list[Told] = []
    for told in past:
        if told.what == "put back":
            run = []
        elif told.what == "re-dated silently":
            run = [*run, told] if run and run[-1].after == told.before else [told]
    return run


def moves(past: list[Told]) -> list[Told]:
    """The moves that count: without those that were corrected."""
    counted: list[Told] = []
    for place, told in enumerate(past):
        if told.what == "put back":
            undone = silent_run(past[:place])
            counted = [each for each in counted if each not in undone]
        elif told.what.startswith("re-dated"):
            counted.append(told)
    return counted


def matched(before: Facts, after: Facts) -> dict[str, str]:
    """By the number now, the number before: first by title and lead, then what is left by its number."""
    known = {(fact["title"], fact.get("lead")): ref for ref, fact in before.items()}
    found = {}
    for ref, fact in after.items():
        was = known.get((fact["title"], fact.get("lead")))
        same = before.get(ref)
        if same and same["title"] == fact["title"]:
            found[ref] = ref
        elif was:
            found[ref] = was
    claimed = set(found.values())
    return {**{ref: ref for ref in after if ref in before and ref not in claimed}, **found}


def lives(folder: Path) -> tuple[dict[str, list[Told]], list[Told]]:
    """What happened to each action by its last number, and which were dropped."""
    states: dict[str, tuple[Facts, dict[str, list[Told]]]] = {}
    dropped: list[Told] = []
    for sha, parents in commits(folder):
        after = facts_at(folder, sha)
        if after is None:
            states[sha] = states[parents[0]]
            continue
        told: dict[str, list[Told]] = {}
        for ref in after:
            told[ref] = _life(sha, ref, after, [states[parent] for parent in parents])
        for facts, _ in [states[parent] for parent in parents[:1]]:
            gone = set(facts) - set(matched(facts, after).values())
            dropped += [Told(sha, "dropped", ref, "") for ref in gone]
        states[sha] = (after, told)
    return states[commits(folder)[-1][0]][1], dropped


def _life(sha: str, ref: str, after: Facts, parents: list[tuple[Facts, dict[str, list[Told]]]]) -> list[Told]:
    """The life of an action by a commit: at a merge, what neither side had is the merge's own doing."""
    sides = []
    for facts, told in parents:
        was = matched(facts, after).get(ref)
        if was is not None:
            fresh = [Told(sha, *event) for event in events(facts[was], after[ref])]
            sides.append((told[was], corrected(told[was], fresh, after[ref])))
    if not sides:
        return [*(Told(sha, *event) for event in recorded(after[ref])), Told(sha, "added", "", "")]
    past = list(dict.fromkeys(event for told, _ in sides for event in told))
    fresh = [event for event in sides[0][1] if all(event in new for _, new in sides)]
    return [*past, *fresh]
