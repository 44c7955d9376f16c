"""The words that officers date things with, and what kind of word each is.

One table a sort: plain words have only a kind, counted words a number as well, cadences a `Cadence`. A
spelling of several words matches however they are joined: `on going` serves `On-going` and `On -going` too.
What stands in no table is a `word`: it says nothing about a date and makes a reading carry a note.

The kinds `number`, `sign` (a mark of no meaning), `duration` (`12 months`) and `end` (of the text) have no words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from planctl.dates.cadence import Cadence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

Kind = Literal[
    "number", "word", "sign", "end",
    ".", ",", ";", ":", "-", "/", "'", "(", ")", "+", "?", "*",
    "month", "season", "quarter", "half", "ordinal", "suffix", "cardinal", "weekday", "edge", "unit",
    "week", "year kind", "this year", "year end", "term", "christmas", "moveable", "relative", "clock",
    "stage", "step", "review",
    "by", "before", "until", "to", "from", "after", "not before", "onward", "finish",
    "of", "the", "in", "filler", "and", "or", "between", "also", "about",
    "ongoing", "tbc", "absent", "external", "upon", "condition", "revised", "status", "already", "future", "not",
    "every", "other", "often", "times", "per", "cadence", "bi", "duration",
]  # fmt: skip

_WORDS: Mapping[Kind, str] = {
    # what a date is to the work
    "by": "by, no later than, not later than, latest, at the latest, on or before, in time for, due by,"
    " deadline, ready by, ready for",
    "before": "before, prior to, pre, ahead of, in advance of",
    "until": "until, till, up to, up until, up to and including, through, through to, thru",
    "to": "to",
    "from": "from, start, starts, starting, start from, starts from, starting from, start in, start date, as from,"
    " as of, commence, commences, commencing, commenced, commence from, commencing from, begin, begins,"
    " beginning, begun, since, effective, effective from, with effect from, wef, w e f, live from, started,"
    " on or after, go live",
    "after": "after, later than, following, post, subsequent to",
    "not before": "not before, no earlier than, not earlier than, no sooner than, not until, not starting before,"
    " earliest, at the earliest",
    "onward": "onwards, onward, forward, forwards, thereafter, beyond, and beyond, beyond that, and after, afterwards,"
    " until further notice, later years, subsequent years, future years, following years",
    "finish": "finish, finishing, ending, ends, end date, conclude, concluding",
    # small words that say nothing of their own
    "of": "of",
    "the": "the, a, an",
    "in": "in, during, throughout, over, within, across, for, on, at",
    "filler": "date, dates, dated, due, due date, due in, due on, target, target date, timescale, completion date,"
    " with, basis, cycle, intervals",
    "and": "and, plus",
    "or": "or",
    "between": "between",
    "also": "then, following that",
    "about": "about, approx, approximately, around, circa, c, est, estimated, expected, anticipated, likely,"
    " probably, possibly, provisional, provisionally, indicative, roughly, tentative, tentatively",
    # no date, or none that stands here
    "ongoing": "ongoing, on going, continuous, continuously, continual, continually, continuing, continues,"
    " continue, rolling, rolling programme, permanent, permanently, indefinite, indefinitely, open ended",
    "tbc": "tba, tbc, tbd, t b a, t b c, t b d, to be agreed, to be confirmed, to be determined, to be decided,"
    " to be advised, to be announced, to be arranged, to be scheduled, to be set, to be finalised,"
    " not yet agreed, not yet known, not yet set, not yet decided, not known, not agreed, not set,"
    " to follow, unknown, undecided, unconfirmed",
    "absent": "n/a, not applicable, none, nil, no date, no deadline, no fixed date, asap, a s a p, immediate,"
    " as soon as possible, as soon as practicable, immediately, with immediate effect, urgent, urgently,"
    " straight away, short term, medium term, long term, longer term",
    "external": "as per, as agreed, as above, as below, as timetabled, as programmed, as scheduled, as required,"
    " as needed, as necessary, as appropriate, as and when, per timetable, in line with, in accordance with,"
    " according to, see, ditto, when required, when needed, ad hoc, linked to, tied to, driven by,"
    " determined by, set by",
    "upon": "upon, on completion, upon completion, on approval, on receipt, when",
    "condition": "subject to, dependent, dependant, depending, depends, provided, providing, conditional,"
    " contingent, assuming, if, unless, pending, awaiting, awaits, awaited",
    # changes and states
    "revised": "now, revised, was, were, originally, original, previously, formerly, slipped, deferred, postponed,"
    " delayed, moved to, rescheduled, re scheduled, extended, rephased, reprogrammed, re programmed,"
    " brought forward, put back, carried forward, rolled forward",
    "status": "complete, completed, done, achieved, implemented, delivered, undertaken, finished, closed, in place,"
    " now in place, now complete, now completed, established, let, awarded, launched, carried out, signed off,"
    " met, actioned, agreed, approved, adopted, published, appointed, introduced, submitted, issued, produced,"
    " developed, prepared, held, installed, opened, circulated, recruited, commissioned, in progress, in hand,"
    " underway, under way, on target, on track, on schedule, not started, not yet started, not complete,"
    " not completed, not achieved, not met, not done, not delivered, not implemented, partially complete,"
    " partially completed, part complete, incomplete, overdue, suspended, cancelled, withdrawn,"
    " abandoned, on hold, missed",
    "already": "already, fully, all, action, actions, work, successfully",
    "future": "will, will be, be, to be, shall, shall be, should be, must be, needs to be, aim to",
    "not": "not, never, cannot, can't, won't, isn't, no longer, unlikely, instead of, rather than, except, excluding",
    # how often
    "every": "every, each",
    "per": "per",
    "other": "other, subsequent, succeeding, successive, consecutive",
    "times": "times",
    "bi": "bi",
    # pieces of dates
    "half": "half, h",
    "quarter": "quarter, quarters, qtr, qtrs, q, qs",
    "suffix": "st, nd, rd, th",
    "term": "term, school term",
    "christmas": "christmas, xmas",
    "moveable": "easter, whitsun",
    "relative": "next, previous, coming, this coming",
    "this year": "this year, in year, during the year, throughout the year, in the year, over the year,"
    " across the year, within the year, this financial year, during the financial year,"
    " throughout the financial year, current year, current financial year, all year, all year round",
    "year end": "year end, end of year, end of the year, end of financial year, financial year end,"
    " end of the financial year, end of this year, end of the fy, end of this financial year",
    "clock": "am, pm, a m, p m, noon, midday, midnight, hrs, o'clock, close of play, close of business, cop, cob",
    "stage": "stage, stages, stg, phase, ph, part, pt, tranche, wave, step, level, lot, cohort, round,"
    " objective, priority, option, batch, section",
    "review": "review, reviews, reviewed, report, reports, reported, reporting, update, updates, updated, monitor,"
    " monitored, monitoring, meeting, meetings",
    "step": "draft, interim, pilot, outline, consultation",
}

_COUNTED: tuple[tuple[Kind, tuple[str, ...]], ...] = (
    ("month", (
        "january, jan", "february, feb", "march, mar", "april, apr", "may", "june, jun", "july, jul",
        "august, aug", "september, sept, sep", "october, oct", "november, nov", "december, dec",
    )),
    ("weekday", (
        "monday, mon, mondays", "tuesday, tue, tues, tuesdays", "wednesday, wed, weds, wednesdays",
        "thursday, thu, thur, thurs, thursdays", "friday, fri, fridays", "saturday, sat", "sunday, sun",
    )),
    ("season", ("spring", "summer", "autumn", "winter")),
    ("ordinal", ("first", "second", "third", "fourth", "last, final")),
    ("cardinal", (
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    )),
    ("often", ("once", "twice", "thrice")),
    ("edge", (
        "early, early part of, beginning of, start of", "mid, middle, middle of, middle part of",
        "late, later, later in, latter part of",
        "end, end of, by end of, close of, back end of, month end, quarter end",
    )),
    ("week", (
        "w/c, w/b, week commencing, week beginning, week starting, wk commencing, wk beginning, wc",
        "w/e, week ending, week ended, wk ending",
    )),
)  # fmt: skip

# The municipal year starts with the annual meeting in this month, on no fixed day.
MUNICIPAL = 5

# What a year may be called, and the month in which such a year starts; 0 is the council's financial year.
_YEAR_KINDS = {
    0: "fy, financial year, financial years, fin year, fiscal year",
    1: "calendar year",
    MUNICIPAL: "municipal year, civic year, council year",
    9: "academic year, school year",
}

_CADENCES: tuple[tuple[Kind, int, str, str], ...] = (
    ("cadence", 1, "day", "daily"),
    ("cadence", 1, "week", "weekly"),
    ("cadence", 2, "week", "fortnightly"),
    ("cadence", 1, "month", "monthly, end of each month, end of every month"),
    ("cadence", 3, "month", "quarterly, end of each quarter, end of every quarter"),
    ("cadence", 4, "month", "termly"),
    ("cadence", 6, "month", "half yearly, twice yearly, semi annual, semi annually"),
    ("cadence", 1, "year", "annual, annually, yearly, per annum, p a"),
    ("cadence", 2, "year", "biennial, biennially"),
    ("bi", 2, "week", "biweekly"),
    ("bi", 2, "month", "bimonthly"),
    ("bi", 6, "month", "biannual, biannually"),
    ("unit", 1, "day", "day, days"),
    ("unit", 1, "week", "week, weeks, wk, wks"),
    ("unit", 2, "week", "fortnight, fortnights"),
    ("unit", 1, "month", "month, months, mth, mths"),
    ("unit", 6, "month", "half year, half years"),
    ("unit", 1, "year", "year, years, yr, yrs, annum"),
)

MARKS: Mapping[str, Kind] = {
    ".": ".", ",": ",", ";": ";", ":": ":", "-": "-", "/": "/", "'": "'", "(": "(", ")": ")",
    "[": "(", "]": ")", "{": "(", "}": ")", "&": "and", "+": "+", "?": "?", "~": "about", '"': "*", "*": "*",
}  # fmt: skip


class Entry(NamedTuple):
    """What a word means when the words of `rest` follow it; `value` and `every` as its table counts them."""

    rest: tuple[str, ...]
    kind: Kind
    value: int = 0
    every: Cadence | None = None


def _spelled(spellings: str, kind: Kind, value: int = 0, every: Cadence | None = None) -> Iterator[tuple[str, Entry]]:
    for spelling in spellings.replace("/", " / ").replace("'", " ' ").split(","):
        first, *rest = spelling.split()
        yield first, Entry(tuple(rest), kind, value, every)


def _entries() -> Iterator[tuple[str, Entry]]:
    for kind, spellings in _WORDS.items():
        yield from _spelled(spellings, kind)
    for kind, rows in _COUNTED:
        for value, spellings in enumerate(rows, start=1):
            yield from _spelled(spellings, kind, value)
    for value, spellings in _YEAR_KINDS.items():
        yield from _spelled(spellings, "year kind", value)
    for kind, count, unit, spellings in _CADENCES:
        yield from _spelled(spellings, kind, every=Cadence(count, unit))


def _by_first_word(entries: Iterable[tuple[str, Entry]]) -> dict[str, tuple[Entry, ...]]:
    table: dict[str, tuple[Entry, ...]] = {}
    for first, entry in entries:
        table[first] = (*table.get(first, ()), entry)
    return {first: tuple(sorted(row, key=lambda entry: -len(entry.rest))) for first, row in table.items()}


# From a first word to its entries, the longest first.
LEXICON: Mapping[str, tuple[Entry, ...]] = _by_first_word(_entries())
