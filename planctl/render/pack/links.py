"""Which addresses a pack may lead to."""

from __future__ import annotations

from urllib.parse import urlsplit

SCHEMES = ("http", "https", "mailto")


def is_allowed(address: str) -> bool:
    """Whether an address is one of the web or of a mailbox: none runs anything or opens a file."""
    try:
        return urlsplit(address).scheme.casefold() in SCHEMES
    except ValueError:
        return False
