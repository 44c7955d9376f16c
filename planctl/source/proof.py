"""The copy of a text that the proofreader corrects, and what it has to say about it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from planctl.diagnostics import Fix, Rule, Severity
from planctl.source.draft import Draft
from planctl.source.findings import Findings
from planctl.source.habits import Habits
from planctl.source.quoting import quoted


class Place(NamedTuple):
    """Columns of one line of the draft, counted from 0; the end is exclusive."""

    line: int
    start: int
    end: int


class Region(NamedTuple):
    """A text of one line or several, from its first letter to behind its last."""

    line: int
    start: int
    last_line: int
    end: int


@dataclass(slots=True)
class Proof:
    """A draft with the findings about it.

    `readable` says that the parser could read the text: then only those mistakes count that it cannot see.
    `parses` tells whether a piece of text can be read on its own and, if asked so, without findings. `lost`
    turns True when a part of the text had to be left out. `blamed` has the lines with a mistake in them,
    `doubtful` those of which nobody can tell what they belong to, as that depends on a mistake above them.
    """

    draft: Draft
    findings: Findings
    readable: bool
    parses: Callable[[str, bool], bool]
    lost: bool = False
    mistakes: int = 0
    blamed: set[int] = field(default_factory=set)
    doubtful: set[int] = field(default_factory=set)
    habits: Habits = field(init=False)

    def __post_init__(self) -> None:
        """Know the draft as it was typed."""
        self.habits = Habits(self.draft)

    def blame(
        self,
        rule: Rule,
        place: Place,
        message: str,
        help: str = "",
        *,
        fix: Fix | None = None,
        unseen: bool = False,
        once: bool = False,
    ) -> bool:
        """Report a mistake; False where the parser disproves it, so that nothing is to be repaired.

        `unseen` marks a mistake that the parser reads without complaint. `once` leaves the finding out where the
        line has one already, because the one slip is seen twice.
        """
        if self.readable and not unseen:
            return False
        if once and place.line in self.blamed:
            return True
        if rule.severity is Severity.ERROR:
            self.blamed.add(place.line)
        if rule.severity is Severity.ERROR or self.findings.is_full(rule):
            self.mistakes += 1
        self.findings.add(rule, self.draft.span(*place), message, help, fix)
        return True

    def fix(self, place: Place, text: str, *, safe: bool = False) -> Fix:
        """The repair to offer: this text at that place."""
        return Fix(self.draft.span(*place), text, safe)

    def fix_by_quotes(self, region: Region, text: str = "", *, safe: bool = False) -> Fix | None:
        """The repair to offer: a region in quotes, or another text in its place, where it stands on one line."""
        if region.line != region.last_line:
            return None
        place = Place(region.line, region.start, region.end)
        return self.fix(place, quoted(text or self.typed(region)), safe=safe)

    def put(self, place: Place, text: str) -> None:
        """Put other text at a place of the draft."""
        self.draft.replace(*place, text)

    def leave_out(self, line: int) -> None:
        """Read on as if the line were empty."""
        self.lost = self.lost or bool(self.draft[line].strip())
        self.draft.blank(line)

    def typed(self, region: Region) -> str:
        """The text of a region, its lines joined by blanks."""
        draft, (line, start, last, end) = self.draft, region
        if line == last:
            return draft[line][start:end]
        middle = [draft[number].strip() for number in range(line + 1, last)]
        return " ".join([draft[line][start:], *middle, draft[last][:end].strip()])

    def quote(self, region: Region, text: str = "") -> None:
        """Put a region into quotes, so that it is read as one text; `text` replaces what it says."""
        if region.line == region.last_line:
            place = Place(region.line, region.start, region.end)
            self.put(place, quoted(text or self.draft[region.line][region.start : region.end]))
            return
        for line in range(region.line, region.last_line + 1):
            start = region.start if line == region.line else 0
            end = region.end if line == region.last_line else len(self.draft[line])
            doubled = self.draft[line][start:end].replace("'", "''")
            opening = "'" if line == region.line else ""
            closing = "'" if line == region.last_line else ""
            self.put(Place(line, start, end), opening + doubled + closing)
