"""What has changed since the last pack, and the direction of travel since then, from git."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from planctl.views.listing import Row


@dataclass(frozen=True, slots=True)
class Since:
    """What git tells of the time since the last pack.

    `since` is what the brief says; `untold` why git tells nothing, in words, else None. `commit` is the JSON of the
    commit that the plans are compared with, `rows` are those of `planctl diff`, `travel` those of
    `planctl summary --since`.
    """

    since: str
    untold: str | None = None
    commit: Mapping[str, str] | None = None
    rows: Sequence[Row] = field(default=())
    travel: Sequence[Row] = field(default=())


def changes_data(told: Since | None) -> Row | None:
    """What a template gets: the changes under the heading of their kind; None where no brief says since when."""
    if told is None:
        return None
    kinds = dict.fromkeys(made["change"] for made in told.rows)
    return {
        "since": told.since,
        "untold": told.untold,
        "commit": dict(told.commit) if told.commit else None,
        "total": len(told.rows),
        "groups": [{"change": kind, "rows": [made for made in told.rows if made["change"] == kind]} for kind in kinds],
        "travel": list(told.travel),
    }
