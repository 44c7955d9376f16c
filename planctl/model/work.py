"""Work that somebody has promised by a date: actions, milestones, measures of success, and what becomes of it."""

from __future__ import annotations

from collections.abc import Mapping

from planctl.dates import MonthsReading, Reading
from planctl.model.amount import Amount
from planctl.model.keys import Bars, Choice, Figure, ListOf, MapOf, Nested, Text, When, Who, key
from planctl.model.leads import Leads
from planctl.model.located import Located
from planctl.words import RAGS

PROGRESS = ("not started", "in progress", "completed")


class Approval(Located):
    """A body's decision on a request: who decided, and when."""

    by: str | None = key(Text(), "The body that decided.", examples=("Cabinet",))
    on: Reading | None = key(When(), "The day of the decision.", examples=("7 November 2007",))


class Cancellation(Located):
    """Why and when work was given up; it counts once approved."""

    on: Reading | None = key(When(), "The day from which the work is given up.", examples=("3 October 2007",))
    reason: str | None = key(Text(prose=True), "Why the work is given up.")
    approved: Approval | None = key(
        Nested("Approval", shorthand="by"), "Who agreed, and when; without it the work counts as open."
    )


class Suspension(Located):
    """A pause in the work; it counts once approved, and ends after `to`."""

    from_: Reading | None = key(
        When(), "The first day of the pause; absent, it has begun.", examples=("3 October 2007",)
    )
    to: Reading | None = key(
        When(), "The last day of the pause; afterwards the work is judged again on its unmoved date."
    )
    reason: str | None = key(Text(prose=True), "Why the work pauses.")
    approved: Approval | None = key(
        Nested("Approval", shorthand="by"), "Who agreed, and when; without it lateness still shows."
    )


class Revision(Located):
    """A later date asked for. Revisions are only ever added, never changed; `due` above stays."""

    due: Reading | None = key(When(), "The date asked for.", required=True, examples=("31 March 2008",))
    reason: str | None = key(Text(prose=True), "Why the date has to move.", required=True)
    by: Leads | None = key(Who(), "Who asks.", examples=("JP",))
    on: Reading | None = key(When(), "The day of the request.", examples=("3 October 2007",))
    approved: Approval | None = key(Nested("Approval", shorthand="by"), "Who agreed to the new date, and when.")
    refused: Approval | None = key(Nested("Approval", shorthand="by"), "Who refused the new date, and when.")


class Update(Located):
    """A progress report of one day, with the colour that the officer declares."""

    on: Reading | None = key(When(), "The day of the update.", required=True, examples=("31 October 2007",))
    by: Leads | None = key(Who(), "Who reports.", examples=("HB",))
    rag: str | None = key(Choice(RAGS), "What the officer declares; planctl computes its own beside it.")
    progress: Amount | None = key(Figure(), "How far the work has come.", examples=("60%",))
    note: str | None = key(Text(prose=True), "What has happened, and what is next.")


class Measurement(Located):
    """How an action is measured: an indicator in words, and its target."""

    measure: str | None = key(Text(), "What is measured.")
    target: str | None = key(Text(), "What is to be reached.")


class Work(Located):
    """What an action, a milestone, a measure and an action required of a measure have in common."""

    ref: str | None = key(Text(), "Its number in the plan.", examples=("7.1.1",))
    title: str | None = key(Text(), "What is to be done, in a few words.")
    lead: Leads | None = key(
        Who(),
        "Who leads: initials or a group; the first is accountable.",
        examples=("JP", "CF HB JP", "JP/HB"),
    )
    support: tuple[Leads, ...] = key(ListOf(Who()), "Who helps without leading.")
    start: Reading | None = key(When(), "When work begins.", examples=("July 2007",))
    due: Reading | None = key(
        When(),
        "The agreed date as the officer writes it. It never changes: a later date is a revision.",
        examples=("30 September 2007", "Sept 2007", "2007/08", "Q3 2007/08", "by end Dec 07", "Ongoing"),
    )
    months: MonthsReading | None = key(
        Bars(), "The bars in the month grid.", examples=("Jul–Nov", "Jul, Oct, Feb, Jun")
    )
    status: str | None = key(Choice(PROGRESS), "How far the work is, in the officer's word.")
    completed: Reading | None = key(
        When(), "When the work was completed; counts from its end.", examples=("31 May 2007",)
    )
    cancelled: Cancellation | None = key(Nested("Cancellation"), "The work is given up.")
    suspended: tuple[Suspension, ...] = key(ListOf(Nested("Suspension")), "The work pauses.")
    revisions: tuple[Revision, ...] = key(ListOf(Nested("Revision")), "Later dates asked for, oldest first.")
    corrective_action: str | None = key(Text(prose=True), "What is done about lateness.")
    updates: tuple[Update, ...] = key(ListOf(Nested("Update")), "Progress reports, oldest first.")
    depends: tuple[str, ...] = key(ListOf(Text()), "Refs of actions that must be done first.")
    target: str | None = key(Text(), "What is to be reached.")
    measured_by: tuple[Measurement, ...] = key(
        ListOf(Nested("Measurement", shorthand="measure")), "How it is measured."
    )
    outcome: str | None = key(Text(prose=True), "The expected outcome.")
    success: tuple[str, ...] = key(ListOf(Text(prose=True)), "How one will know that it worked.")
    indicators: tuple[str, ...] = key(ListOf(Text()), "Refs of the plan's indicators.")
    risks: tuple[str, ...] = key(ListOf(Text()), "Refs of the plan's risks, or words.")
    equality: str | None = key(Text(prose=True), "Have the equality implications been considered?")
    resources: str | None = key(Text(prose=True), "Money, people and things that the work needs.")
    links: Mapping[str, tuple[str, ...]] = key(MapOf(ListOf(Text())), "Items of the plan's frameworks that it serves.")
    notes: str | None = key(Text(prose=True), "Anything else.")


class Action(Work):
    """Something to be done by a date, and, nested in it, its milestones."""

    ref: str | None = key(
        Text(), "Its number, unique among the plan's actions; required once approved.", examples=("7.1.1",)
    )
    title: str | None = key(Text(), "What is to be done, in a few words.", required=True)
    measures: tuple[str, ...] = key(
        ListOf(Text()), "Refs of the measures that it serves, where it stands straight below the priority."
    )
    actions: tuple[Action, ...] = key(ListOf(Nested("Action")), "Its milestones: the same shape.")


class RequiredAction(Work):
    """One of several actions that a measure requires, each with its own date and judged alone."""


class Measure(Work):
    """A measure of success: how the council will know, what that requires, and by when."""

    ref: str | None = key(Text(), "Its number, unique among the plan's measures.", required=True, examples=("7.1",))
    title: str | None = key(Text(), "Its heading in the month grid.")
    success: tuple[str, ...] = key(ListOf(Text(prose=True)), "The measure of success.", required=True)
    actions_required: tuple[RequiredAction, ...] = key(
        ListOf(Nested("RequiredAction", shorthand="title")),
        "What has to be done; as a list of title, due, lead and resources where each has its own date.",
    )
    actions: tuple[Action, ...] = key(ListOf(Nested("Action")), "The actions below it, in the plan's order.")
