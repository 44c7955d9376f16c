"""D314: a date that is another one than before, and no revision that says who agreed.

It compares a plan with its earlier version, so it speaks only where git is asked: `validate --changed-since`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from planctl.diagnostics import Finding, Rule, Severity, Span
from planctl.model import Plan
from planctl.rules.words import quoted, spelled

if TYPE_CHECKING:
    from planctl.changes.change import Change, Move
    from planctl.changes.parts import Part

RULE = Rule(
    "D314",
    "silent-redating",
    Severity.WARNING,
    "A date that was agreed is replaced by another, without a revision.",
    "Late work turns green that way, and nobody can tell any more what was promised first.",
    "Put the first date back, and add below it a revision with the new date, the reason, and who approved it.",
)


def find(before: Plan, after: Plan) -> Iterator[Finding]:
    """Dates that moved silently from one version of a plan to the next; those of a draft were not agreed yet."""
    # Imported here: every command knows all rules, and hardly any compares.
    from planctl.changes.change import ChangeKind, Manner
    from planctl.changes.compare import compare
    from planctl.changes.parts import parts_of

    for part, changes in compare(parts_of(before), parts_of(after)).changes.items():
        for change in changes:
            if change.kind is ChangeKind.REDATED and change.move and change.move.manner is Manner.SILENT:
                yield Finding(RULE, _span(part), f"{_called(part)} {_said(change, change.move)}, without a revision")


def _said(change: Change, move: Move) -> str:
    if move.before is None:
        return f"gets another date, {spelled(move.after)}" if move.after else f"changes to {quoted(change.after)}"
    if move.after is None:
        now = f"reads {quoted(change.after)} now" if change.after else "has no date now"
        return f"was due on {spelled(move.before)} and {now}"
    return f"moves from {spelled(move.before)} to {spelled(move.after)}"


def _called(part: Part) -> str:
    if part.kind == "action required":
        return f"{quoted(part.wording)} of {part.ref}"
    return part.ref or quoted(part.wording)


def _span(part: Part) -> Span:
    """Where the date stands; where it is gone, what names the part."""
    key = next((key for key in ("due", "months", "revisions") if part.held.entry(key)), "ref")
    return part.held.span(key)
