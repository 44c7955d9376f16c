"""Lengths of time as settings and options write them: `1 month`, `30d`, `6w`, `2m`."""

from __future__ import annotations

from planctl.dates import Cadence

_UNITS = {"d": "day", "day": "day", "w": "week", "week": "week", "m": "month", "month": "month",
          "q": "quarter", "quarter": "quarter", "y": "year", "year": "year"}  # fmt: skip
# Beyond this the sum of a date and a length leaves the calendar.
_LONGEST = 1200


def read_length(text: str) -> Cadence | None:
    """Read `30d`, `6 weeks` or `1 month`; None where the words are no length of time."""
    words = text.strip().lower()
    digits = words[: len(words) - len(words.lstrip("0123456789"))]
    unit = _UNITS.get(words[len(digits) :].strip().removesuffix("s"))
    if not digits or unit is None or len(digits) > 4 or int(digits) > _LONGEST:
        return None
    return Cadence(int(digits) * 3, "month") if unit == "quarter" else Cadence(int(digits), unit)
