"""Indicators as tables: one line each where there is room, else one line and a sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date

from planctl.views import tables
from planctl.views.brief import make_brief
from planctl.views.listing import Column, Listing, Row, make_listing
from planctl.wording import plural
from planctl.words import Rag

# What stands where an indicator has no colour.
NOT_JUDGED = "not judged"
# Symbols that stand before a figure.
_BEFORE = "£$€"
# The rows of each plan below its title.
Groups = Sequence[tuple[str, Sequence[Row]]]


def colour_of(made: Row) -> str:
    """The word of the RAG column."""
    return str(made["rag"] or NOT_JUDGED)


def _title(made: Row) -> str:
    return f"{made['title'] or 'no title'}{' (draft)' if made['draft'] else ''}"


def _text(figure: str) -> Callable[[Row], str]:
    return lambda made: str(made[figure]["text"]) if made[figure] else "none"


def variance_words(made: Row) -> str:
    """`-0.1 days (-0.5%)`, `+3 points`, `-£1,200 (-2.4%)`."""
    if made["variance"] is None:
        return ""
    said = _signed(made["variance"], made["variance_unit"] or "")
    return f"{said} ({made['variance_percent']:+.1f}%)" if made["variance_percent"] else said


def _signed(number: float, unit: str) -> str:
    sign = "+" if number > 0 else "-" if number < 0 else ""
    figure = f"{abs(number):,.4f}".rstrip("0").rstrip(".")
    return f"{sign}{unit}{figure}" if unit and unit in _BEFORE else f"{sign}{figure} {unit}".rstrip()


def trend_words(made: Row) -> str:
    """`improving since 2008/09`; nothing where there is no trend."""
    return f"{made['trend']} since {made['since']}" if made["trend"] else ""


def _next(made: Row) -> str:
    period = made["next_period"]
    return f"{made['targets'][period]['text']} ({period})" if period else ""


COLUMNS = (
    tables.REF,
    Column("Indicator", _title, flexible=True),
    Column("Lead", lambda made: "/".join(made["leads"]), quiet=True),
    Column("Period", lambda made: made["period"] or "", quiet=True),
    Column("Target", _text("target"), flexible=True),
    Column("Actual", _text("actual"), flexible=True),
    Column("Variance", variance_words, quiet=True),
    Column("RAG", colour_of, tone=True),
    Column("Trend", trend_words, flexible=True, quiet=True),
    Column("Next target", _next, flexible=True, quiet=True),
)
_NARROW = tuple(column for column in COLUMNS if column.heading in ("Ref", "Indicator", "RAG"))
_EMPTY = "There are no such indicators."


def indicator_listing(groups: Groups, as_at: date, *, flat: bool = False) -> Listing:
    """The table of indicators, each plan's below its title; a `flat` one names the plan in each row instead."""
    rows = _rows(groups)
    columns = (tables.PLAN, *COLUMNS) if flat else COLUMNS
    shown = [("", rows)] if flat else groups
    return make_listing(_heading(rows, as_at), columns, shown, empty=_EMPTY, notes=_notes(rows))


def brief_indicator_listing(groups: Groups, as_at: date) -> Listing:
    """The same for a narrow terminal: below the title of each indicator, in words, all that its columns say."""
    rows = _rows(groups)
    return make_brief(_heading(rows, as_at), _NARROW, groups, _sentence, empty=_EMPTY, notes=_notes(rows))


def _rows(groups: Groups) -> list[Row]:
    return [made for _, rows in groups for made in rows]


def _heading(rows: Sequence[Row], as_at: date) -> str:
    return tables.as_at_title("Indicators", as_at, len(rows))


def _sentence(made: Row) -> Iterator[str]:
    """`2009/10: 20.9 days; target 21 days; -0.1 days (-0.5%); improving since 2008/09; next 20 days (2010/11)`."""
    actual = made["actual"]["text"] if made["actual"] else "no actual"
    yield f"{made['period']}: {actual}" if made["period"] else actual
    yield f"target {_quoted(made['target'])}" if made["target"] else "no target"
    yield variance_words(made)
    yield trend_words(made)
    if made["next_period"]:
        yield f"next {_quoted(made['targets'][made['next_period']])} ({made['next_period']})"
    if made["leads"]:
        yield f"lead {'/'.join(made['leads'])}"


def _quoted(figure: Row) -> str:
    """A figure as it is; words that are none between quotation marks."""
    return str(figure["text"]) if figure["number"] is not None else f"“{figure['text']}”"


def _notes(rows: Sequence[Row]) -> Iterator[str]:
    """How many have each colour, and why the others have none."""
    if not rows:
        return
    colours = Counter(made["rag"] for made in rows)
    parts = [f"{colours[rag]} {rag}" for rag in Rag if colours[rag]]
    reasons = Counter(made["not_judged"] for made in rows if made["not_judged"])
    if reasons:
        said = ", ".join(f"{count} with {reason}" for reason, count in reasons.items())
        parts.append(f"{colours[None]} {NOT_JUDGED} ({said})")
    yield f"{plural(len(rows), 'indicator')}: {', '.join(parts)}."
