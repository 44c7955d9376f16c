"""The ledger of moved dates as a listing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from planctl.changes.change import ChangeKind
from planctl.changes.ledger import Slip
from planctl.rules.words import listed
from planctl.views.brief import make_brief
from planctl.views.changes import UNCOMMITTED, event_row, part_row
from planctl.views.listing import Column, Listing, Row, iso_in_words, make_listing
from planctl.views.rows import iso
from planctl.views.tables import PLAN
from planctl.wording import plural


def slip_row(slip: Slip, path: str) -> Row:
    """The JSON of one date: what was first, what is agreed, and each move."""
    return {
        **part_row(slip.life.part, path),
        "original_due": iso(slip.original),
        "agreed_due": iso(slip.agreed),
        "times": slip.times,
        "recorded": slip.recorded,
        "silently": slip.silently,
        "put_back": slip.put_back,
        "months": slip.months,
        "movers": list(slip.movers),
        "moves": [event_row(event, slip.life.part, number) for number, event in enumerate(slip.moves, start=1)],
    }


def _day(text: str | None) -> str:
    return iso_in_words(text) or "no date"


def _slipped(made: Row) -> str:
    if made["agreed_due"] is None:
        return "to no date"
    if made["original_due"] is None:
        return "from no date"
    return plural(made["months"], "month") if made["months"] else "under a month"


_EARLIER = "recorded earlier"


def _people(made: Row) -> list[str]:
    """Who moved it as far as git knows, each once."""
    known = [move["author"] or UNCOMMITTED for move in made["moves"] if move["change"] != ChangeKind.RECORDED]
    return list(dict.fromkeys(known))


def _movers(made: Row) -> str:
    return ", ".join([*([_EARLIER] if made["recorded"] else []), *_people(made)])


def _dates(made: Row) -> Iterator[str]:
    """The parts of a sentence that says what a narrow table has no room for."""
    yield f"first due {_day(made['original_due'])}"
    yield f"agreed {_day(made['agreed_due'])}"
    people = _people(made)
    if made["recorded"]:
        yield f"{plural(made['recorded'], 'move')} {_EARLIER}"
    if people:
        yield f"moved by {', '.join(people)}"


_WHAT = (
    Column("Ref", lambda made: made["ref"] or "none"),
    Column("Action", lambda made: made["title"] or "no title", flexible=True),
    Column("Lead", lambda made: "/".join(made["leads"]) or "nobody", breaks=True),
)
_HOW_OFTEN = (
    Column("Moved", lambda made: str(made["times"]), right=True),
    Column("Silently", lambda made: str(made["silently"] or ""), right=True),
    Column("Slipped", _slipped, right=True),
)
COLUMNS = (
    *_WHAT,
    Column("First due", lambda made: _day(made["original_due"]), breaks=True),
    Column("Agreed due", lambda made: _day(made["agreed_due"]), breaks=True),
    *_HOW_OFTEN,
    Column("By", _movers, breaks=True),
)


def totals(rows: Iterable[Row]) -> Row:
    """How many dates moved, how often, of that earlier and silently, and by how many months together."""
    listed = list(rows)
    return {
        "dates": len(listed),
        "times": sum(made["times"] for made in listed),
        "recorded": sum(made["recorded"] for made in listed),
        "silently": sum(made["silently"] for made in listed),
        "months": sum(made["months"] for made in listed),
    }


def in_a_sentence(total: Row) -> str:
    """`7 dates moved, 9 times in all, 7 of them without approval; 27 months together`."""
    silently = "all" if total["silently"] == total["times"] else total["silently"] or "none"
    return (
        f"{plural(total['dates'], 'date')} moved, {plural(total['times'], 'time')} in all, "
        f"{silently} of them without approval; {plural(total['months'], 'month')} together"
    )


Groups = Sequence[tuple[str, Sequence[Row]]]
TITLE = "Dates that moved"
_NOTHING = "No date has moved."


def slippage_listing(groups: Groups, notes: Sequence[str], *, flat: bool = False) -> Listing:
    """The ledger, with the sum of each group in its heading and that of all before the notes."""
    rows = [made for _, members in groups for made in members]
    columns = (PLAN, *COLUMNS) if flat or len({made["plan"] for made in rows}) > 1 else COLUMNS
    return make_listing(TITLE, columns, groups if flat else _headed(groups), empty=_NOTHING, notes=_notes(rows, notes))


def brief_slippage_listing(groups: Groups, notes: Sequence[str]) -> Listing:
    """The same for a narrow terminal: the dates and who moved them stand in a sentence below the title."""
    rows = [made for _, members in groups for made in members]
    columns = (*_WHAT, *_HOW_OFTEN)
    return make_brief(TITLE, columns, _headed(groups), _dates, empty=_NOTHING, notes=_notes(rows, notes))


def _headed(groups: Groups) -> Groups:
    """The groups with the sum of each in its heading."""
    return [(f"{title}: {in_a_sentence(totals(rows))}" if title else title, rows) for title, rows in groups]


def _notes(rows: Sequence[Row], others: Sequence[str]) -> list[str]:
    """The sum of all rows, those that stand under several leads counted once, and what else there is to say."""
    everything = totals({id(made): made for made in rows}.values())
    notes = [f"{in_a_sentence(everything)}.", *others] if rows else list(others)
    if rows and everything["recorded"]:
        count = plural(everything["recorded"], "move")
        notes.append(
            f"Recorded earlier: {count} that the plan told of, with approval, when git first knew of the work."
        )
    return notes


def put_back_note(slips: Iterable[Slip]) -> list[str]:
    """What is said of dates that were put back: it happened, and counts against nobody."""
    refs = [slip.life.part.ref or slip.life.part.wording for slip in slips if slip.put_back]
    if not refs:
        return []
    return [f"Put back, and not counted: {listed(refs)}, written over without approval; planctl log tells by whom."]
