"""How messages name things: the officer's own words in quotation marks, days as councils write them."""

from __future__ import annotations

from collections.abc import Sequence

from planctl.dates import Reading
from planctl.dates.problems import quoted, spelled
from planctl.model import Indicator, Risk
from planctl.model.items import Item

__all__ = ["called", "called_part", "interval_in_words", "listed", "parted", "quoted", "spelled"]

_MOST = 6


def called(item: Item) -> str:
    """What people call a piece of work: its ref, else its title."""
    if item.ref:
        return item.ref
    return quoted(item.work.title) if item.work.title else f"this {item.kind}"


def called_part(part: Indicator | Risk) -> str:
    """What people call an indicator or a risk: its ref, else its title."""
    return part.ref or quoted(part.title or "")


def listed(words: Sequence[str], last: str = "and") -> str:
    """`7.1`, `7.1 and 7.2`, `7.1, 7.2 and 7.3`; of many, the first few and how many more."""
    if len(words) > _MOST:
        words = [*words[: _MOST - 1], f"{len(words) - _MOST + 1:,} more"]
    return f"{', '.join(words[:-1])} {last} {words[-1]}" if len(words) > 1 else "".join(words)


def parted(problem: str) -> tuple[str, str]:
    """Message and help of what the reading of a date says is wrong: the first sentence, and the others.

    The officer's words stand first, in quotation marks: a stop inside them ends no sentence.
    """
    behind_quote = problem.find("”") + 1
    ends = [place for mark in (". ", "? ") if (place := problem.find(mark, behind_quote)) >= 0]
    if not ends:
        return problem.removesuffix("."), ""
    end = min(ends)
    return problem[:end], problem[end + 2 :]


def interval_in_words(reading: Reading) -> str:
    """What a date was read as: `31 March 2008`, `until 30 November 2007`, `1 April 2007 to 31 March 2008`."""
    starts, due = reading.starts, reading.due
    if reading.every and due:
        last = f" and last by {spelled(reading.until)}" if reading.until else ""
        return f"{reading.every}, first by {spelled(due)}{last}"
    if starts is None or due is None:
        return f"until {spelled(due)}" if due else f"from {spelled(starts)}" if starts else "no day"
    return spelled(due) if starts == due else f"{spelled(starts)} to {spelled(due)}"
