"""What every reading command closes with: which of its files have errors, and its exit code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planctl.cli.output import say
from planctl.wording import plural, to_paste

if TYPE_CHECKING:
    from planctl.history import Commit
    from planctl.views.listing import Listing

LEFT_OUT = " could not be read whole and is left out"


def not_counting(listing: Listing, unread: int, read: int) -> Listing:
    """A listing that says itself that so many plans are missing from it, beside so many that could be read.

    It is passed on without what stands on standard error: “Nothing is overdue” would be good news that nobody has.
    """
    if not unread:
        return listing
    if not read:
        none = "The plan could not be read." if unread == 1 else "None of the plans could be read."
        return listing._replace(empty=none)
    are = "is" if unread == 1 else "are"
    return listing._replace(
        notes=(*listing.notes, f"{plural(unread, 'plan')} could not be read and {are} not in this.")
    )


def say_errors(path: str, errors: int, others: int, commit: Commit | None, state: str = "") -> None:
    """Say how many errors and other findings a file has, if it has errors, and what shows them."""
    if not errors:
        return
    rest = f" and {plural(others, 'other finding')}" if others else ""
    where = f", as it was at {commit.short}" if commit else f"; planctl validate {to_paste(path)} shows them"
    say(f"{path}{state}: {plural(errors, 'error')}{rest}{where}")
