"""The ledger of moved dates, for whoever needs it in a command: read from git once, and only where somebody asks."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from planctl.cli.past import timeline_of
from planctl.errors import WrongCall
from planctl.views.listing import in_words

if TYPE_CHECKING:
    from planctl.changes.ledger import Slip
    from planctl.changes.timeline import PlanLife, Timeline
    from planctl.cli.session import Session
    from planctl.history import Repository


@dataclass(frozen=True)
class Past:
    """What git remembers of the plans of a session, up to the commit that they were read from or is checked out."""

    session: Session
    start: Path

    @cached_property
    def timeline(self) -> Timeline:
        """The lives of the plans.

        Raises:
            WrongCall: where there is no git, or it cannot tell.
        """
        from planctl.history import open_repository

        session = self.session
        with open_repository(self.start) as repository:
            revision = session.commit.sha if session.commit else "HEAD"
            return timeline_of(repository, self.start, revision, session.workspace.settings, session.files)

    @cached_property
    def baseline(self) -> tuple[Container[str], str]:
        """The commits up to the baseline, and a sentence on which dates count as the first.

        Raises:
            WrongCall: where this clone has no such tag.
        """
        from planctl.history import open_repository

        name = self.session.workspace.settings.baseline
        if name is None:
            return (), "The first date is the original date as git first knew it."
        with open_repository(self.start) as repository:
            return _baseline(repository, name)

    def slips(self) -> dict[int, Slip]:
        """The entry of each date, by the work that holds it.

        Raises:
            WrongCall: where git cannot tell.
        """
        from planctl.changes.ledger import ledger

        before, _ = self.baseline
        slips = (slip for plan in self.timeline.plans.values() for slip in ledger(plan, before))
        return {id(slip.life.part.held): slip for slip in slips}

    def all_slips(self) -> dict[int, Slip]:
        """The same, where git knows all the past of all the plans: of a part of it, first dates cannot be told.

        Raises:
            WrongCall: where it does not.
        """
        from planctl.history import open_repository

        with open_repository(self.start) as repository:
            if repository.is_shallow:
                raise WrongCall("this clone holds only the latest commits", "git fetch --unshallow fetches the others.")
        known = sum(_is_committed(plan) for plan in self.timeline.plans.values())
        if known < len(self.session.files):
            raise WrongCall("not all of the plans have been committed", "Commit them, then make the pack.")
        return self.slips()


def _is_committed(plan: PlanLife) -> bool:
    return any(event.commit for life in plan.lives.values() for event in life.events)


def _baseline(repository: Repository, name: str) -> tuple[Container[str], str]:
    try:
        commits = list(repository.commits(repository.commit(f"refs/tags/{name}")))
    except WrongCall as wrong:
        raise WrongCall(
            f"planctl.yaml names the baseline “{name}”, but this clone has no such tag",
            "Fetch the tags (git fetch --tags), or correct the line baseline: of planctl.yaml.",
        ) from wrong
    return {commit.sha for commit in commits}, f"The first date is that of {name}, {in_words(commits[0].day)}."
