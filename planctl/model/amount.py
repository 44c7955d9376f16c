"""Figures as councils print them: kept word for word, with the number and the unit read from them."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

# A text, which `re` compiles when it is first wanted: few plans hold figures, and this takes a millisecond.
_FIGURE = (
    r"(?i)\s*(?P<before>[£$€])?\s*(?P<sign>[-−+])?(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)"
    r"\s*(?P<scale>[km](?![a-z])|bn(?![a-z]))?\s*(?P<after>\D*)"
)
_SCALE = {"k": Decimal(1_000), "m": Decimal(1_000_000), "bn": Decimal(1_000_000_000)}


class Amount(NamedTuple):
    """A figure: `text` as written; `number` and `unit` where the words are one figure, else None."""

    text: str
    number: Decimal | None
    unit: str | None


def read_amount(text: str) -> Amount:
    """Read one figure; words that hold no figure, or several, have no number.

    `£100k` is 100000 with the unit `£`; `20.9 days` is 20.9 `days`; `7,969` is 7969 without a unit.
    """
    match = re.fullmatch(_FIGURE, text[:80])
    if match is None or len(text) > 80:
        return Amount(text, None, None)
    number = Decimal(match["number"].replace(",", ""))
    if match["scale"]:
        number *= _SCALE[match["scale"].lower()]
    if match["sign"] in ("-", "−"):
        number = -number
    unit = match["before"] or match["after"].strip() or None
    return Amount(text, number, unit)
