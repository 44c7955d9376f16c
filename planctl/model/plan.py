"""A service improvement plan, as docs/format.md lays it out: one class for each group of keys."""

from __future__ import annotations

from collections.abc import Mapping

from planctl.dates import Reading
from planctl.model.amount import Amount
from planctl.model.keys import (
    Choice,
    Figure,
    Flag,
    ListOf,
    MapOf,
    Nested,
    Period,
    Text,
    When,
    Who,
    Whole,
    key,
)
from planctl.model.leads import Leads
from planctl.model.located import Located
from planctl.model.work import Action, Measure

FORMAT = 1
PLAN_STATUSES = ("draft", "approved", "closed")


class Person(Located):
    """Who stands behind initials: an officer's post, or a group."""

    post: str | None = key(Text(), "The post, never the name.", examples=("Head of Financial Services",))
    email: str | None = key(Text(), "Where reminders go.")
    from_: Reading | None = key(When(), "Since when in post.", examples=("2005",))
    to: Reading | None = key(When(), "Until when in post.")
    group: bool | None = key(Flag(), "true for several people under one name, such as Trade Unions.")


class Framework(Located):
    """A named set of objectives that plans link to: a strand of the golden thread."""

    title: str | None = key(Text(), "Its heading.", examples=("Corporate objectives",))
    items: tuple[str, ...] = key(ListOf(Text()), "Its objectives, worded once.")


class Efficiency(Located):
    """Expected efficiency gains."""

    cashable: str | None = key(Text(prose=True), "Money that is freed.", examples=("£100k",))
    non_cashable: str | None = key(Text(prose=True), "Gains that free no money.")
    other: str | None = key(Text(prose=True), "Gains that the plan does not say to be either.")


class Priority(Located):
    """A priority for improvement: its outcome, and the measures and actions that lead there."""

    ref: str | None = key(Text(), "Its number, unique in the plan.", required=True, examples=("CP7",))
    title: str | None = key(Text(), "What it is about.", required=True, examples=("Community influence",))
    theme: str | None = key(Text(), "The theme that it belongs to.", examples=("Communities",))
    outcome: str | None = key(Text(prose=True), "The expected outcome.")
    description: str | None = key(Text(prose=True), "The service improvement, in a sentence or two.")
    lead: Leads | None = key(Who(), "Who leads the priority; never an action's lead.")
    success: tuple[str, ...] = key(
        ListOf(Text(prose=True)), "Outcomes and success criteria, where there are no measures."
    )
    links: Mapping[str, tuple[str, ...]] = key(
        MapOf(ListOf(Text())), "By framework: the items that the priority serves, or All, or N/A."
    )
    indicators: tuple[str, ...] = key(ListOf(Text()), "Refs of the plan's indicators.", examples=("NI 14",))
    risks: tuple[str, ...] = key(ListOf(Text()), "Refs of the plan's risks, or words.")
    efficiency: Efficiency | None = key(Nested("Efficiency", shorthand="other"), "Expected efficiency gains.")
    resources: str | None = key(Text(prose=True), "What the change needs.")
    implications: Mapping[str, str] = key(
        MapOf(Text(prose=True)), "By heading: staffing, ict, hr, legal, finance, equality, …"
    )
    notes: str | None = key(Text(prose=True), "Anything else.")
    measures: tuple[Measure, ...] = key(ListOf(Nested("Measure")), "Its measures of success.")
    actions: tuple[Action, ...] = key(
        ListOf(Nested("Action")), "Actions straight below the priority, or beside its measures."
    )


class Indicator(Located):
    """A performance indicator with its targets and actuals by year."""

    ref: str | None = key(Text(), "Its number, unique among the indicators.", required=True, examples=("NI 181",))
    title: str | None = key(Text(), "What it counts.", required=True)
    definition: str | None = key(Text(prose=True), "What exactly is counted, where the title does not say.")
    unit: str | None = key(Text(), "In what it counts.", examples=("days", "%"))
    better: str | None = key(Choice(("higher", "lower")), "Its polarity; left out where no source states it.")
    tolerance: Amount | None = key(Figure(), "How far off the target is amber rather than red.", examples=("10%",))
    lead: Leads | None = key(Who(), "Who answers for it.")
    frequency: str | None = key(Text(), "How often it is measured.", examples=("quarterly",))
    targets: Mapping[str, Amount] = key(MapOf(Figure()), "By year or quarter, as printed.")
    actuals: Mapping[str, Amount] = key(MapOf(Figure()), "By year or quarter, as printed.")
    commentary: str | None = key(Text(prose=True), "Why it stands where it stands.")


class RiskScale(Located):
    """The plan's own risk matrix: labels from least to worst, and how much risk the council accepts."""

    likelihood: tuple[str, ...] = key(ListOf(Text()), "Least likely first.", examples=("F Almost impossible",))
    impact: tuple[str, ...] = key(ListOf(Text()), "Least harmful first.", examples=("IV Negligible",))
    appetite: tuple[str, ...] = key(ListOf(Text()), "The outermost accepted cells.", examples=("D2",))


class Mitigation(Located):
    """What is going to be done about a risk."""

    title: str | None = key(Text(), "What is to be done.", required=True)
    lead: Leads | None = key(Who(), "Who does it.")
    due: Reading | None = key(When(), "By when.")
    milestone: str | None = key(Text(), "How one will know that it is done.")
    completed: Reading | None = key(When(), "When it was done; counts from its end.")


class Risk(Located):
    """Something that may go wrong, how bad it is, and what is done about it."""

    ref: str | None = key(Text(), "Its number or letter, unique among the risks.", required=True, examples=("A",))
    title: str | None = key(Text(), "The risk.", required=True)
    raised: str | None = key(Text(), "When it was first recorded.", examples=("2006/07",))
    description: str | None = key(Text(prose=True), "What might happen.")
    current_score: str | None = key(Text(), "A number, or a cell of the scale.", examples=("6", "D3"))
    target_score: str | None = key(Text(), "Where it should be.", examples=("4",))
    trigger: str | None = key(Text(prose=True), "What would set it off.")
    consequences: tuple[str, ...] = key(ListOf(Text(prose=True)), "What would follow.")
    controls: tuple[str, ...] = key(ListOf(Text(prose=True)), "What is done now.")
    mitigations: tuple[Mitigation, ...] = key(
        ListOf(Nested("Mitigation", shorthand="title")), "What is going to be done."
    )
    milestones: tuple[str, ...] = key(
        ListOf(Text()), "How one will know, where the plan does not say of which mitigation."
    )
    lead: Leads | None = key(Who(), "Who owns the risk.")
    due: Reading | None = key(When(), "By when it should be at its target.")
    monitoring: tuple[str, ...] = key(ListOf(Text()), "By whom and how often it is looked at.")


class BudgetRow(Located):
    """One service area's figures under the plan's own headings."""

    area: str | None = key(Text(), "The service area.", required=True)
    amounts: Mapping[str, Amount] = key(MapOf(Figure()), "By heading, as printed.")


class Budget(Located):
    """One budget table; its total is printed, and is checked but never added in."""

    title: str | None = key(Text(), "Which year or which budget.", required=True, examples=("2009/10",))
    unit: str | None = key(Text(), "In what the figures are.", examples=("£000",))
    rows: tuple[BudgetRow, ...] = key(ListOf(Nested("BudgetRow")), "A row a service area.")
    total: Mapping[str, Amount] = key(MapOf(Figure()), "By heading, as printed.")


class Linkage(Located):
    """One line of the golden thread: an objective, and the indicators that show it."""

    objective: str | None = key(Text(), "The corporate objective.", required=True)
    service_objective: str | None = key(Text(), "The service's own objective.")
    indicators: tuple[str, ...] = key(ListOf(Text()), "The indicators that show it.")


class Decision(Located):
    """A decision on the plan, under the fixed headings of a council's record."""

    body: str | None = key(Text(), "Who decided.", required=True, examples=("Cabinet",))
    on: Reading | None = key(When(), "The day of the decision.", required=True, examples=("15 March 2007",))
    title: str | None = key(Text(), "What was decided on.")
    record: str | None = key(Text(prose=True), "What was reported.")
    resolved: tuple[str, ...] = key(ListOf(Text(prose=True)), "What was decided.")
    recommended: tuple[str, ...] = key(ListOf(Text(prose=True)), "What was recommended, and to whom it goes next.")
    reasons: str | None = key(Text(prose=True), "Why.")
    alternatives: str | None = key(Text(prose=True), "What else was considered, and why not.")
    declared_interests: str | None = key(Text(), "Interests that Members declared.")
    dispensations: str | None = key(Text(), "Dispensations granted.")
    recorded: Reading | None = key(When(), "The day of the record.")
    officer: str | None = key(Text(), "Who signed the record.", examples=("Proper Officer",))
    call_in: str | None = key(Text(), "When the call-in ends, as the record states it; never computed.")
    call_in_scope: str | None = key(Text(prose=True), "What may be called in.")


class Plan(Located):
    """One service improvement plan. `id` is its file's stem."""

    id: str
    format: int | None = key(Whole(), "The version of this format.", default=FORMAT)
    title: str | None = key(Text(), "The plan's title.", required=True, examples=("Improvement Plan 2007/08",))
    organisation: str | None = key(Text(), "The council.")
    service: str | None = key(Text(), "The service or directorate.")
    period: Reading | None = key(
        Period(),
        "The year or years that the plan covers.",
        required=True,
        examples=("2007/08", "2007/08 - 2009/10", "July 2007 – June 2008"),
    )
    grid: Reading | None = key(
        Period(),
        "The months of the grid, where they differ from the period.",
        examples=("July 2007 – June 2008",),
    )
    owner: Leads | None = key(Who(), "The accountable officer.", examples=("KD",))
    lead_member: str | None = key(Text(), "The councillor who answers for it.")
    status: str | None = key(Choice(PLAN_STATUSES), "Where the plan is in its life.", default="approved")
    introduction: Mapping[str, str] = key(MapOf(Text(prose=True)), "Markdown under headings of your own.")
    people: Mapping[str, Person] = key(
        MapOf(Nested("Person", shorthand="post")), "Who the initials are, for this plan alone."
    )
    frameworks: Mapping[str, Framework] = key(
        MapOf(Nested("Framework", shorthand="items")), "Sets of objectives, for this plan alone."
    )
    themes: tuple[str, ...] = key(ListOf(Text()), "The themes that priorities may name, for this plan alone.")
    priorities: tuple[Priority, ...] = key(
        ListOf(Nested("Priority")), "The plan's priorities, in its own order.", required=True
    )
    indicators: tuple[Indicator, ...] = key(ListOf(Nested("Indicator")), "Performance indicators.")
    risks: tuple[Risk, ...] = key(ListOf(Nested("Risk")), "The risk register.")
    risk_scale: RiskScale | None = key(Nested("RiskScale"), "The risk matrix.")
    risk_commentary: str | None = key(Text(prose=True), "What the matrix shows.")
    budgets: tuple[Budget, ...] = key(ListOf(Nested("Budget")), "Budget tables.")
    linkages: tuple[Linkage, ...] = key(ListOf(Nested("Linkage")), "Objectives and the indicators that show them.")
    decisions: tuple[Decision, ...] = key(
        ListOf(Nested("Decision")), "The plan's way through the council, as recorded."
    )
