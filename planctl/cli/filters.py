"""The options that choose work, as filters."""

from __future__ import annotations

from collections.abc import Sequence

from planctl.cli.options import KindSelection, WorkSelection
from planctl.query.filters import Filters


def filters_of(selection: WorkSelection, *, default: Sequence[str]) -> Filters:
    """The filters that a command's options ask for; `default` are the kinds it lists unasked."""
    kinds = selection.kind if isinstance(selection, KindSelection) else None
    return Filters(
        priorities=selection.priority or (),
        leads=selection.lead or (),
        themes=selection.theme or (),
        links=selection.link or (),
        statuses=selection.status or (),
        rags=selection.rag or (),
        texts=selection.text or (),
        accountable=selection.accountable,
        kinds=tuple(kinds or default),
    )
