"""What templates can do with the data: days and months in words, counts, leads, prose, and the hash of a stylesheet."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from hashlib import sha256
from typing import Any

from planctl.render.pack.prose import prose
from planctl.views.listing import in_words
from planctl.wording import plural


def day(text: str | None) -> str:
    """An ISO day in words, `31 October 2007`; nothing for None."""
    return in_words(date.fromisoformat(text)) if text else ""


def month(text: str) -> str:
    """An ISO month in words, `October 2007`."""
    return f"{date.fromisoformat(f'{text}-01'):%B %Y}"


def short_month(text: str) -> str:
    """The first three letters of an ISO month."""
    return f"{date.fromisoformat(f'{text}-01'):%b}"


def who(names: Sequence[str], nobody: str = "nobody") -> str:
    """Leads as councils write them: `JP/HB`."""
    return "/".join(names) or nobody


def csp_hash(text: str) -> str:
    """The hash by which a page's policy allows its one stylesheet."""
    return f"sha256-{b64encode(sha256(str(text).encode()).digest()).decode()}"


FILTERS: Mapping[str, Callable[..., Any]] = {
    "csp_hash": csp_hash,
    "day": day,
    "month": month,
    "plural": lambda count, noun: plural(count, noun),
    "prose": prose,
    "short_month": short_month,
    "who": who,
}
