"""What bodies have decided about work, wherever it is written."""

from __future__ import annotations

from collections.abc import Iterator

from planctl.model import Approval, Work


def decisions_of(work: Work) -> Iterator[Approval]:
    """All approvals and refusals: of later dates, of pauses, and of giving it up."""
    for revision in work.revisions:
        yield from filter(None, (revision.approved, revision.refused))
    yield from filter(None, (pause.approved for pause in work.suspended))
    if work.cancelled is not None and work.cancelled.approved is not None:
        yield work.cancelled.approved
