"""The workspace's own facts, `planctl.yaml` (docs/format.md)."""

from __future__ import annotations

from collections.abc import Mapping

from planctl.dates import Cadence
from planctl.diagnostics import Severity
from planctl.model.keys import Choice, Length, ListOf, MapOf, Nested, Text, Whole, key
from planctl.model.located import Located
from planctl.model.plan import FORMAT, Framework, Person

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

# The colours that reports and the terminal have.
COLOURS = ("red", "amber", "green", "blue", "grey")


class Settings(Located):
    """What holds for every plan of a council."""

    format: int | None = key(Whole(), "The version of this format.", default=FORMAT)
    organisation: str | None = key(Text(), "The council.")
    year_starts: str = key(
        Choice(MONTHS), "The first month of the financial year.", default="April", examples=("April",)
    )
    quarters: str = key(Choice(("financial", "calendar")), "What Q2 means here.", default="financial")
    plans: tuple[str, ...] = key(ListOf(Text()), "Folders with plans, relative to this file.", examples=("plans",))
    templates: tuple[str, ...] = key(
        ListOf(Text()), "Folders with report templates, relative to this file.", examples=("templates",)
    )
    people: Mapping[str, Person] = key(
        MapOf(Nested("Person", shorthand="post")), "Who the initials are: initials or a group, and the post."
    )
    frameworks: Mapping[str, Framework] = key(
        MapOf(Nested("Framework", shorthand="items")), "Named sets of objectives that plans link to."
    )
    themes: tuple[str, ...] = key(ListOf(Text()), "The themes that priorities may name.")
    red_after: Cadence = key(
        Length(),
        "Behind by more than this is red; behind at all is amber.",
        default=Cadence(1, "month"),
        examples=("1 month",),
    )
    colours: Mapping[str, str] = key(
        MapOf(Choice(COLOURS)), "By word, such as late or suspended: the colour that repeats it.", examples=("blue",)
    )
    baseline: str | None = key(Text(), "The git tag whose dates count as original.", examples=("approved-2007",))
    rules: Mapping[str, str] = key(MapOf(Choice(tuple(Severity))), "By rule: error, warning, info, or off.")
