"""Findings as listings: the summary of a job, for whoever reads it in a browser."""

from __future__ import annotations

from collections.abc import Sequence

from planctl.diagnostics import Diagnostic
from planctl.diagnostics.text import by_rule, closing_line
from planctl.views.listing import Column, Listing, Row, make_listing
from planctl.wording import plural

# GitHub drops a summary of more than 1 MB, and nobody reads one of more than a few pages.
MOST = 500

_BY_RULE = (
    Column("Count", lambda made: str(made["count"]), right=True),
    Column("Code", lambda made: made["code"]),
    Column("Rule", lambda made: made["name"]),
)
_FINDINGS = (
    Column("Place", lambda made: made["place"]),
    Column("Severity", lambda made: made["severity"]),
    Column("Rule", lambda made: made["rule"]),
    Column("Finding", lambda made: made["message"]),
    Column("What to do", lambda made: made["help"]),
)


def summary_listings(found: Sequence[Diagnostic], files: int) -> list[Listing]:
    """How often each rule was broken in so many files, and the findings in their order, or the first of them."""
    closing = closing_line(found, files)
    if not found:
        return [make_listing("planctl validate", _BY_RULE, [], empty=closing)]
    counts = [{"count": count, "code": code, "name": name} for count, code, name in by_rule(found)]
    rest = len(found) - MOST
    notes = [f"{plural(rest, 'more finding')}; run planctl validate to see them all"] if rest > 0 else []
    rows = [_row(diagnostic) for diagnostic in found[:MOST]]
    return [
        make_listing("planctl validate", _BY_RULE, [("", counts)], empty="", notes=[closing]),
        make_listing("Findings", _FINDINGS, [("", rows)], empty="", notes=notes),
    ]


def _row(diagnostic: Diagnostic) -> Row:
    return {
        "place": f"{diagnostic.path}:{diagnostic.span.line}",
        "severity": diagnostic.severity.value,
        "rule": f"{diagnostic.code} {diagnostic.name}",
        "message": diagnostic.message,
        "help": diagnostic.help,
    }
