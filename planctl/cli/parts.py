"""What `planctl indicators` and `planctl risks` share: their filters."""

from __future__ import annotations

from typing import Annotated

import typer

from planctl.cli.options import Shared
from planctl.cli.session import Session
from planctl.views.choose import Wanted


class PartSelection(Shared):
    """Which indicators or risks an answer is about."""

    plans: Annotated[
        list[str] | None, typer.Argument(metavar="[PLAN]...", help="Plans, by any unambiguous start of their ids.")
    ] = None

    @property
    def plan_names(self) -> list[str]:
        """The plans that are named, either way."""
        return [*(self.plans or ()), *(self.plan or ())]

    @property
    def wanted(self) -> Wanted:
        """What to keep of those plans."""
        return Wanted(self.lead or (), self.accountable, self.text or ())


def people_of(session: Session) -> set[str]:
    """Everybody whom the workspace or one of the chosen plans introduces."""
    return set(session.workspace.settings.people).union(*(file.plan.people for file in session.files if file.plan))
