"""Listings in each of the forms that commands give them in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from planctl.cli.options import Format
from planctl.cli.output import answer, console, on_terminal
from planctl.views.listing import Listing


def show_listing(listing: Listing, payload: dict[str, Any], shape: Format) -> None:
    """Give a listing in the asked form: a table on a terminal, plain columns into a pipe."""
    show_listings([listing], payload, shape)


def show_listings(listings: Sequence[Listing], payload: dict[str, Any], shape: Format) -> None:
    """Give several listings one after the other, or the one JSON object that holds them all."""
    from planctl.render import plain

    match shape:
        case Format.JSON:
            answer(plain.as_json(payload))
        case Format.CSV:
            answer("".join(plain.as_csv(listing) for listing in listings))
        case Format.MD:
            answer("\n".join(plain.as_markdown(listing) for listing in listings))
        case Format.TABLE if on_terminal():
            from planctl.render.table import print_tables
            from planctl.views.brief import fitted

            terminal = console()
            print_tables([fitted(listing, terminal.width) for listing in listings], terminal)
        case Format.TABLE:
            answer("\n".join(plain.as_plain(listing) for listing in listings))
