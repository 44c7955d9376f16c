"""What a value says, whatever its form: how it is quoted, folded, ordered or abbreviated is no part of it."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import Any

from planctl.dates import MonthsReading, Reading
from planctl.model import Amount, Leads, Located, keys_of

# What a reading says beside its two ends lies in these words alone; of others, the words themselves count.
_SAID_BY_ENDS = frozenset({"approximate", "assumed-year", "ambiguous", "ongoing", "recurring", "unset", "stages"})


def substance(value: Any) -> Hashable:
    """What a value of the model says: two values that say the same are equal in this."""
    match value:
        case str():
            return folded(value)
        case Reading():
            return _of_reading(value)
        case MonthsReading():
            return folded(value.text) if value.problem else value.months
        case Leads():
            return (value.names, value.support)
        case Amount():
            return folded(value.text)
        case tuple():
            return tuple(substance(each) for each in value)
        case Mapping():
            return frozenset((name, substance(each)) for name, each in value.items())
        case Located():
            return tuple(substance(getattr(value, key.attribute)) for key in keys_of(type(value)).values())
        case _:
            return value if isinstance(value, Hashable) else repr(value)


def _of_reading(reading: Reading) -> Hashable:
    if reading.problem or not _SAID_BY_ENDS.issuperset(reading.flags):
        return folded(reading.text)
    return (reading.starts, reading.due, reading.stages, reading.every, reading.until, "ongoing" in reading.flags)


def folded(text: str) -> str:
    """Text on one line, however its lines were broken."""
    return " ".join(text.split())


def in_short(value: Any) -> str:
    """A value in the officer's words, on one line; empty for none."""
    match value:
        case None:
            return ""
        case Reading() | MonthsReading() | Amount():
            return folded(value.text)
        case Leads():
            return "/".join(value.names) or folded(value.text)
        case tuple():
            return "; ".join(in_short(each) for each in value)
        case Mapping():
            return "; ".join(f"{name}: {in_short(each)}" for name, each in value.items())
        case Located():
            held = ((name, getattr(value, key.attribute)) for name, key in keys_of(type(value)).items())
            return ", ".join(f"{name} {in_short(each)}" for name, each in held if each not in (None, (), {}))
        case _:
            return folded(str(value))
