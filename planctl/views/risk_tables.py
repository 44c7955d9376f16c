"""Risks as tables: scores, targets, appetite and late mitigations; and how plain scores are spread."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from planctl.model import Plan
from planctl.views import tables
from planctl.views.brief import make_brief
from planctl.views.heatmap import OUTSIDE, WITHIN, called
from planctl.views.listing import Column, Listing, Row, in_words, make_listing
from planctl.views.risks import Register
from planctl.wording import plural

NO_SCORE = "no score"
_EMPTY = "There are no such risks."


def _plain(number: float) -> str:
    return f"{number:,.4f}".rstrip("0").rstrip(".")


def to_target_words(made: Row) -> str:
    """`at target`, `4 above`; on a matrix, where steps on two axes are no one number, `above target`."""
    if made["gap"]:
        return f"{_plain(abs(made['gap']))} {'above' if made['gap'] > 0 else 'below'}"
    return str(made["to_target"] or "")


def _appetite(made: Row) -> str:
    return {True: WITHIN, False: OUTSIDE, None: ""}[made["within_appetite"]]


def _late(made: Row) -> str:
    """How many of its mitigations are late: `1 of 2`."""
    late = sum(mitigation["late"] for mitigation in made["mitigations"])
    return f"{late} of {len(made['mitigations'])}" if late else ""


COLUMNS = (
    tables.REF,
    Column("Risk", lambda made: made["title"] or "no title", flexible=True),
    Column("Lead", lambda made: "/".join(made["leads"]), quiet=True),
    Column("Score", lambda made: made["current_score"] or NO_SCORE),
    Column("Target", lambda made: made["target_score"] or "", quiet=True),
    Column("To target", to_target_words, quiet=True),
    Column("Appetite", _appetite, quiet=True),
    Column("Late", _late, quiet=True),
)
_NARROW = tuple(column for column in COLUMNS if column.heading in ("Ref", "Risk", "Score", "Appetite"))
DISTRIBUTION = (
    Column("Score", lambda made: made["score"], right=True),
    Column("Risks", lambda made: str(len(made["refs"])), right=True),
    Column("Which", lambda made: ", ".join(made["refs"]), flexible=True),
)


def register_listing(register: Register, as_at: date) -> Listing:
    """The table of one plan's risks, worst first, with what it adds up to below."""
    return make_listing(_title(register.plan), COLUMNS, _group(register, as_at), empty=_EMPTY, notes=_notes(register))


def brief_register_listing(register: Register, as_at: date) -> Listing:
    """The same for a narrow terminal: below the title of each risk, in words, what its other columns say."""
    title, group = _title(register.plan), _group(register, as_at)
    return make_brief(title, _NARROW, group, _sentence, empty=_EMPTY, notes=_notes(register))


def _group(register: Register, as_at: date) -> list[tuple[str, Sequence[Row]]]:
    return [(f"{plural(len(register.rows), 'risk')} as at {in_words(as_at)}, worst first", register.rows)]


def _sentence(made: Row) -> Iterator[str]:
    """`lead JS; target 4, 2 above; mitigations late: 1 of 2`."""
    if made["leads"]:
        yield f"lead {'/'.join(made['leads'])}"
    if made["target_score"]:
        yield ", ".join(filter(None, (f"target {made['target_score']}", to_target_words(made))))
    if _late(made):
        yield f"mitigations late: {_late(made)}"


def flat_listing(registers: Sequence[Register], as_at: date) -> Listing:
    """All risks in one table that names the plan of each."""
    rows = [made for register in registers for made in register.rows]
    columns = (tables.PLAN, *COLUMNS)
    return make_listing(tables.as_at_title("Risks", as_at, len(rows)), columns, [("", rows)], empty=_EMPTY)


def distribution_listing(register: Register) -> Listing:
    """How many risks of a plan have which score, worst first."""
    refs: dict[str, list[str]] = {}
    for made in register.rows:
        refs.setdefault(made["current_score"] or NO_SCORE, []).append(called(made["ref"], made["title"]))
    rows = [{"score": score, "refs": named} for score, named in refs.items()]
    return make_listing("How the scores are spread", DISTRIBUTION, [("", rows)], empty="")


def _title(plan: Plan) -> str:
    return f"{plan.title or plan.id}{' (draft)' if plan.status == 'draft' else ''}"


def _notes(register: Register) -> Iterator[str]:
    """What the appetite says of all of them together, and what is late."""
    if any(_late(made) for made in register.rows):
        yield "Late: of a risk's mitigations, those whose date has passed."
    if register.matrix is None:
        return
    if register.matrix.appetite is None:
        yield "The plan states no appetite, so nothing is judged against it."
        return
    counts = Counter(made["within_appetite"] for made in register.rows)
    yield f"Within the appetite: {counts[True]}. {OUTSIDE.capitalize()} it: {counts[False] or 'none'}."
