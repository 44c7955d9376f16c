"""Words that stand where a fact should, and say that it is none: nobody has decided yet, not all of it is completed.

Officers write them, and a paper must not tell Members that a body has agreed, or that work is done, because something
is written there.
"""

from __future__ import annotations

import re

from planctl.dates import Reading, read
from planctl.model import Approval

# What stands alone where a body should: none, or that somebody has decided, but not who.
_NOBODY = frozenset({
    "none", "nobody", "n/a", "false", "-", "yes", "y", "true", "ok", "agreed", "approved", "✓", "me", "us", "see email",
})  # fmt: skip
# Patterns as texts, compiled when wanted: many a plan holds no decision.
_UNDECIDED = (
    r"(?i)\?\W*$|^no\b(?!\.? ?\d)|\b(?:not|never|pending|await\w*|tb[acdn]|to be|to go|will|would|expected|proposed"
    r"|requested|recommended|draft|subject to|deferred|refused|rejected|withdrawn)\b"
)
_INCOMPLETE = (
    r"(?i)\?|(?<!100)(?<!100 )%|\b(?:not|pending|await\w*|tb[acdn]|to be|will|would|should|due|expected|anticipated"
    r"|planned|target|forecast|estimated|proposed|provisional\w*|subject to|part|partly|partially|nearly|almost"
    r"|mostly)\b"
)


def names_no_body(approval: Approval) -> bool:
    """Whether what stands for the body is none: it says that none has decided, or that one has, but not which."""
    if approval.by is None:
        return False
    words = approval.by.strip(" .?!")
    return words.casefold() in _NOBODY or re.search(_UNDECIDED, approval.by) is not None


def day_of(approval: Approval) -> Reading | None:
    """When it was decided: the day of its own, else a day that stands among the words of the body."""
    if approval.on is not None or approval.by is None or not any(map(str.isdigit, approval.by)):
        return approval.on
    said = read(approval.by)
    return said if said.precision == "day" and said.due is not None else None


def is_in_doubt(completed: Reading) -> bool:
    """Whether a date of completion stands among words that say that it is only expected, or that a part is done."""
    return "conditional" in completed.flags or re.search(_INCOMPLETE, completed.text) is not None
