"""Excerpts of plans, as rules show them, made into whole plan files."""

from __future__ import annotations

import re
from textwrap import indent

_KEY = re.compile(r"[\w-]+:")
# What every plan must have, in the order in which a plan has it.
_HEAD = {"title": "title: Improvement Plan\n", "period": "period: 2007/08\n"}
_PRIORITY = "priorities:\n  - ref: CP7\n    title: Community influence\n"
_ACTION = "- ref: 7.1.9\n  title: Meet the residents\n  lead: HB\n  due: March 2008\n"


def complete_excerpt(text: str) -> str:
    """The least plan file around an excerpt, which is a list of actions (`- ref: …`) or top-level keys.

    Actions are put below one priority. The title and the period that every plan must have are put before
    keys that lack them, the period as 2007/08, and a priority behind them. Anything else is a whole file.
    """
    if text.startswith("- "):
        return "".join(_HEAD.values()) + _priority(text)
    if not _KEY.match(text):
        return text
    given = {line.partition(":")[0] for line in text.splitlines()}
    head = "".join(line for key, line in _HEAD.items() if key not in given)
    return head + text + ("" if "priorities" in given else _priority(_ACTION))


def _priority(actions: str) -> str:
    return _PRIORITY + "    actions:\n" + indent(actions, " " * 6)
