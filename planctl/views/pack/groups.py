"""Long lists of exceptions in few words: by plan and priority, how many of its open actions, and which."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from planctl.status import Standing
from planctl.views.listing import Row
from planctl.wording import plural

# The last number of a ref, and what stands before it: 5.3.10 is the tenth of 5.3.
_NUMBERED = re.compile(r"(.*?)(\d{1,9})\Z", re.DOTALL)
# Shorter runs are no longer than the words that would stand for them.
_SHORTEST_RUN = 3


def grouped(found: Iterable[Standing], standings: Iterable[Standing], paths: Mapping[int, str]) -> list[Row]:
    """Exceptions by plan, each with its `priorities`: `count` of `open` actions, and their `refs` in words.

    Plans and priorities without such an exception are left out; `count` of a plan is the sum of its priorities'.
    """
    opened: dict[int, int] = {}
    for made in standings:
        if made.is_open and made.item.is_leaf:
            for part in (made.item.plan, made.item.priority):
                opened[id(part)] = opened.get(id(part), 0) + 1
    return [
        _plan(list(members), opened, paths[plan_id]) for plan_id, members in groupby(found, lambda it: id(it.item.plan))
    ]


def _plan(members: Sequence[Standing], opened: Mapping[int, int], path: str) -> Row:
    plan = members[0].item.plan
    of_priority: dict[int, list[Standing]] = {}
    for made in members:
        of_priority.setdefault(id(made.item.priority), []).append(made)
    return {
        "plan": plan.id,
        "path": path,
        "plan_title": plan.title or plan.id,
        "count": len(members),
        "open": opened.get(id(plan), 0),
        "priorities": [_priority(part, opened) for part in of_priority.values()],
    }


def _priority(members: Sequence[Standing], opened: Mapping[int, int]) -> Row:
    priority = members[0].item.priority
    return {
        "ref": priority.ref,
        "title": priority.title,
        "count": len(members),
        "open": opened.get(id(priority), 0),
        "refs": refs_in_words([made.item.ref for made in members]),
    }


def refs_in_words(refs: Sequence[str | None]) -> str:
    """Refs in their order, runs of consecutive ones as `5.3.5 to 5.3.10`, and how many have none."""
    runs: list[list[str]] = []
    for ref in filter(None, refs):
        if runs and _next_after(runs[-1][-1]) == ref:
            runs[-1].append(ref)
        else:
            runs.append([ref])
    said = [f"{run[0]} to {run[-1]}" if len(run) >= _SHORTEST_RUN else ", ".join(run) for run in runs]
    without = sum(not ref for ref in refs)
    if without:
        said.append(f"{plural(without, 'action')} without a ref")
    return ", ".join(said)


def _next_after(ref: str) -> str | None:
    """The ref that follows in numbering, with as many digits where they begin with noughts."""
    match = _NUMBERED.match(ref)
    return f"{match[1]}{int(match[2]) + 1:0{len(match[2])}}" if match else None
