"""The plans as git has them, where `--at` asks for it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from planctl.cli.output import say
from planctl.errors import WrongCall
from planctl.files import DISK, Files
from planctl.views.listing import in_words

if TYPE_CHECKING:
    from planctl.history import Moment


@contextmanager
def files_at(start: Path, at: str | None) -> Iterator[tuple[Files, Moment | None]]:
    """The files that an answer is read from while this is open, and the moment at which git had them; else the disk.

    Raises:
        WrongCall: where there is no repository, or nothing in it goes by that name.
    """
    if at is None:
        yield DISK, None
        return
    from planctl.cli.past import moment_at
    from planctl.history import open_repository

    with open_repository(start) as repository:
        moment = moment_at(repository, start, at)
        yield repository.tree(moment.commit.sha), moment


@contextmanager
def said_of(moment: Moment | None) -> Iterator[None]:
    """Find the plans: say of which commit they are, or that what is wrong is wrong at that commit."""
    if moment is None:
        yield
        return
    commit = moment.commit
    try:
        yield
    except WrongCall as wrong:
        raise WrongCall(f"at {commit.short} {wrong.message}", wrong.hint) from wrong
    say(f"the plans as at {commit.short} of {in_words(commit.day)}: {commit.subject} ({commit.author})")
