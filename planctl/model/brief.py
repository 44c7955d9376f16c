"""A brief: what one meeting's report pack is about, and the officer's own words for its front sheet."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date as Day  # noqa: N812 - `date` is a key of the brief

from planctl.dates import Reading
from planctl.model.keys import ListOf, MapOf, Text, When, Whole, key
from planctl.model.located import Located
from planctl.model.plan import FORMAT

DEFAULT_TEMPLATE = "cabinet"
# Templates of such a name make a page a person, from what each is to be reminded of.
_REMINDER = "reminder"


class Brief(Located):
    """The brief of one meeting's report pack. `id` is its file's stem."""

    id: str
    format: int | None = key(Whole(), "The version of this format.", default=FORMAT)
    title: str | None = key(
        Text(), "The report's title.", required=True, examples=("Improvement plan: half-year report",)
    )
    organisation: str | None = key(Text(), "The council; left out, that of planctl.yaml or of the plans.")
    meeting: str | None = key(Text(), "The body that meets.", required=True, examples=("Cabinet",))
    date: Reading | None = key(When(), "The day of the meeting.", required=True, examples=("7 November 2007",))
    as_at: Reading | None = key(
        When(),
        "The day as at which everything is judged; left out, the day of the meeting.",
        examples=("31 October 2007",),
    )
    since: str | None = key(
        Text(), "The last pack's day or git revision: what has changed since then is told.", examples=("31 July 2007",)
    )
    plans: tuple[str, ...] = key(
        ListOf(Text()),
        "The plans that are reported on, by any unambiguous start of their ids; left out, all that are not closed.",
        examples=("bromsgrove-improvement-2007",),
    )
    template: str = key(Text(), "The house template.", default=DEFAULT_TEMPLATE, examples=("cabinet", "abridged"))
    leave_out: tuple[str, ...] = key(
        ListOf(Text()), "Blocks of the template that this pack goes without.", examples=("budgets",)
    )
    lead_member: str | None = key(Text(), "The councillor who presents it.", examples=("Leader of the Council",))
    report_author: str | None = key(Text(), "Who wrote it: the post.", examples=("Assistant Chief Executive",))
    contact: str | None = key(Text(), "Where questions go.", examples=("performance@council.example",))
    purpose: str | None = key(Text(prose=True), "Why this comes before the meeting.")
    recommendations: tuple[str, ...] = key(
        ListOf(Text(prose=True)), "What the meeting is asked to resolve, one by one."
    )
    reasons: str | None = key(Text(prose=True), "Why that is recommended.")
    alternatives: str | None = key(Text(prose=True), "What else was considered, and why not.", examples=("None",))
    consultation: str | None = key(Text(prose=True), "Who was asked, and what they said.")
    implications: Mapping[str, str] = key(
        MapOf(Text(prose=True)),
        "By heading: financial, legal, equality, risk, climate, and any others of your own.",
        examples=("financial",),
    )
    background_papers: tuple[str, ...] = key(ListOf(Text()), "What the report rests on.")
    key_decision: str | None = key(Text(), "Whether it is a key decision, and why.", examples=("No",))
    call_in: str | None = key(Text(), "Whether it may be called in, and until when.")

    @property
    def is_reminder(self) -> bool:
        """Whether it is for people who lead work, and not for a meeting."""
        return is_reminder(self.template)

    @property
    def says_day(self) -> bool:
        """Whether there are any words for the day as at which everything is judged."""
        return bool(self.as_at or self.date)

    @property
    def day(self) -> Day | None:
        """The day as at which everything is judged: `as-at`, else that of the meeting; None where it is in doubt."""
        reading = self.as_at or self.date
        return reading.day_alone if reading else None


def is_reminder(template: str) -> bool:
    """Whether a template of that name is made once for each person."""
    return template.endswith(_REMINDER)
