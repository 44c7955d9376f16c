"""What each month of a row says (docs/status.md), July 2007 to June 2008 from left to right."""

from __future__ import annotations

import pytest

from tests.unit.grid.drawn import drawn, glyphs, grid_of
from tests.unit.plans import plan_with

OCTOBER = "2007-10-31"


def case(says: str, facts: str, months: str, on: str = OCTOBER) -> pytest.ParameterSet:
    return pytest.param(facts, on, months, id=says)


def check(facts: str, on: str, months: str) -> None:
    assert drawn(facts, on) == months


@pytest.mark.parametrize(
    ("facts", "on", "months"),
    [
        case("a run of bars", "months: Nov–Feb", "····■■■■····"),
        case("bars with gaps", "months: Oct, Feb, Jun", "···■···■···■"),
        case("the whole grid", "months: Jul–Jun", "■■■■■■■■■■■■"),
        case("no date at all", "lead: HB", "············"),
        case("no date that can be read", "due: TBC", "············"),
        case("a day", "due: 30 November 2007", "····●·······"),
        case("the first day of a month", "due: 1 November 2007", "····●·······"),
        case("the first day of the grid", "due: 1 July 2007", "●···········", "2007-07-01"),
        case("the last day of the grid", "due: 30 June 2008", "···········●"),
        case("a year falls due at its end", "due: 2007/08", "········●···"),
        case("a quarter falls due at its end", "due: Q4 2007/08", "········●···"),
        case("a range is bars", "due: Dec 2007 – Feb 2008", "·····■■■····"),
        case("a start and a date are bars", "start: Nov 2007\ndue: 15 January 2008", "····■■■·····"),
        case("a start before the grid", "start: May 2007\ndue: 15 November 2007", "■■■■■·······"),
        case("a start in the month of the date", "start: 1 March 2008\ndue: 15 March 2008", "········●···"),
        case("a start without a date says nothing yet", "start: Nov 2007", "············"),
        case("bars, and a date of its own beside them", "months: Nov–Dec\ndue: 15 March 2008", "····■■··●···"),
        case("bars, and a date of its own among them", "months: Nov–Feb\ndue: 15 January 2008", "····■■■■····"),
        case("stages", "due: Develop by Dec 2007 Deliver by Mar 2008", "·····●··●···"),
        case("due after the grid", "due: March 2009", "···········→"),
        case("bars, and due after the grid", "months: Mar–Jun\ndue: March 2009", "········■■■■"),
    ],
)
def test_planned(facts: str, on: str, months: str) -> None:
    check(facts, on, months)


@pytest.mark.parametrize(
    ("facts", "on", "months"),
    [
        case("on the day itself it is not late", "due: 31 October 2007", "···●········"),
        case("late from the next day", "due: 31 October 2007", "···●▲·······", "2007-11-01"),
        case("late in its own month", "due: 15 October 2007", "···▲········"),
        case("on its own day in the month", "due: 15 October 2007", "···●········", "2007-10-15"),
        case("months late", "due: 31 August 2007", "·●▲▲········"),
        case("bars, then late", "months: Jul–Aug", "■■▲▲········"),
        case("bars that go on after its own date", "months: Jul–Nov\ndue: August 2007", "■■▲▲■·······"),
        case("due before the grid", "due: May 2007", "▲▲▲▲········"),
        case("as at a day before the grid", "due: March 2007", "············", "2007-05-31"),
        case("as at a day after the grid", "due: May 2008", "··········●▲", "2009-05-31"),
        case("due and as at before the grid", "due: September 2007", "··●·········", "2007-05-31"),
        case("in progress changes nothing", "due: August 2007\nstatus: in progress", "·●▲▲········"),
    ],
)
def test_late(facts: str, on: str, months: str) -> None:
    check(facts, on, months)


@pytest.mark.parametrize(
    ("facts", "on", "months"),
    [
        case("bars up to completion", "months: Jul–Sep\ncompleted: 20 September 2007", "✓✓✓·········"),
        case("early: later bars are not needed", "months: Jul–Nov\ncompleted: August 2007", "✓✓··········"),
        case("bars, then done late", "months: Jul–Aug\ncompleted: 5 October 2007", "✓✓·✓········"),
        case("a point, done late", "due: August 2007\ncompleted: October 2007", "·●·✓········"),
        case("a point, done in its month", "due: August 2007\ncompleted: 15 August 2007", "·✓··········"),
        case("a point, done early", "due: December 2007\ncompleted: October 2007", "···✓········"),
        case("no date but that of completion", "completed: October 2007", "···✓········"),
        case("done before the grid", "months: Jul–Aug\ncompleted: May 2007", "············"),
        case("not yet done on the day", "due: December 2007\ncompleted: Nov 2007", "·····●······"),
        case("completed without a date, bars", "months: Jul–Nov\nstatus: completed", "✓✓✓✓✓·······"),
        case("completed without a date, a point", "due: August 2007\nstatus: completed", "·✓··········"),
        case("completed without any date", "status: completed", "············"),
        case("ongoing, and completed", "due: Ongoing\ncompleted: September 2007", "──✓·········"),
        case("ongoing, completed without a date", "due: Ongoing\nstatus: completed", "────········"),
    ],
)
def test_done(facts: str, on: str, months: str) -> None:
    check(facts, on, months)


@pytest.mark.parametrize(
    ("facts", "on", "months"),
    [
        case("without a start", "due: Ongoing", "────────────"),
        case("from its start", "due: From November 2007", "····────────"),
        case("from a start before the grid", "due: From April 2007", "────────────"),
        case("from a start of its own", "due: Ongoing\nstart: December 2007", "·····───────"),
        case("bars say more", "due: Ongoing\nmonths: Oct, Mar", "···■····■···"),
    ],
)
def test_ongoing(facts: str, on: str, months: str) -> None:
    check(facts, on, months)


SERIES = "months: Jul, Oct, Feb, Jun"
IN_JULY = "\nupdates:\n  - {on: 20 July 2007, by: HB, note: Held}"


@pytest.mark.parametrize(
    ("facts", "on", "months"),
    [
        case("the first period has no report: late, and later bars stand", SERIES, "■▲▲■···■···■"),
        case("reported", SERIES + IN_JULY, "✓··■···■···■"),
        case("the second has none", SERIES + IN_JULY, "✓··■▲··■···■", "2007-11-30"),
        case("every quarter", "due: every quarter 2007/08", "▲▲●▲·●··●···"),
        case("every quarter, reported", "due: every quarter 2007/08" + IN_JULY, "··✓··●··●···"),
        case(
            "every quarter, in the midst of one",
            "due: every quarter 2007/08" + IN_JULY,
            "··●··●··●···",
            "2007-08-31",
        ),
        case("runs of bars, reported", "months: Jul–Sep, Nov–Dec" + IN_JULY, "✓✓✓·■■······"),
        case(
            "runs of bars, in the midst of one",
            "months: Jul–Sep, Nov–Dec" + IN_JULY,
            "✓✓■·■■······",
            "2007-08-31",
        ),
        case("each year", "due: 31 March 2008 and each subsequent year", "········●···"),
        case(
            "a series, moved",
            f"{SERIES}\nrevisions:\n  - {{due: Dec 2007, reason: x, approved: CMT}}",
            "■►►►►●·■···■",
        ),
    ],
)
def test_series(facts: str, on: str, months: str) -> None:
    check(facts, on, months)


def revised(due: str, outcome: str = "", on: str = "1 August 2007") -> str:
    """A revision to `due`, asked for on a day, and what became of it."""
    return f"\nrevisions:\n  - due: {due}\n    reason: Waits\n    on: {on}\n" + (f"    {outcome}\n" if outcome else "")


APPROVED = "approved: {by: Cabinet, on: 5 September 2007}"
REFUSED = "refused: {by: Cabinet, on: 5 September 2007}"


@pytest.mark.parametrize(
    ("facts", "on", "months"),
    [
        case("moved, from a point", "due: August 2007" + revised("Dec 2007", APPROVED), "·○►►►●······"),
        case("moved, from bars", "months: Jul–Aug" + revised("Dec 2007", APPROVED), "■■►►►●······"),
        case("moved, and late again", "due: July 2007" + revised("Sept 2007", APPROVED), "○►●▲········"),
        case("moved out of the grid", "due: March 2008" + revised("2008/09", APPROVED), "········○►►►"),
        case("moved into the grid", "due: May 2007" + revised("Dec 2007", APPROVED), "►►►►►●······"),
        case("brought forward", "due: March 2008" + revised("Dec 2007", APPROVED), "·····●··○···"),
        case("within a month", "due: 10 Dec 2007" + revised("20 Dec 2007", APPROVED), "·····●······"),
        case("now ongoing", "due: August 2007" + revised("Ongoing", APPROVED), "·○──────────"),
        case(
            "before the approval",
            "due: August 2007" + revised("Dec 2007", APPROVED),
            "·●···?······",
            "2007-08-31",
        ),
        case("asked for, and late", "due: August 2007" + revised("Dec 2007"), "·●▲▲·?······"),
        case(
            "asked for in the future",
            "due: March 2008" + revised("May 2008", on="7 Nov 2007"),
            "········●···",
        ),
        case("asked for, beyond the grid", "due: August 2007" + revised("2008/09"), "·●▲▲·······?"),
        case("asked for a date that is none", "due: August 2007" + revised("TBC"), "·●▲▲········"),
        case("refused", "due: August 2007" + revised("Dec 2007", REFUSED), "·●▲▲········"),
        case(
            "moved, then done",
            "due: July 2007" + revised("Oct 2007", APPROVED) + "completed: Sept 2007",
            "○►✓·········",
        ),
    ],
)
def test_revisions(facts: str, on: str, months: str) -> None:
    check(facts, on, months)


def paused(facts: str = "", approved: str = "approved: {by: Cabinet, on: 1 September 2007}") -> str:
    return f"\nsuspended:\n  reason: Waits\n  {approved}\n" + "".join(
        f"  {fact}\n" for fact in facts.split("; ") if fact
    )


@pytest.mark.parametrize(
    ("facts", "on", "months"),
    [
        case("from a day, so far", "months: Jul–Dec" + paused("from: 3 September 2007"), "■■║║■■······"),
        case(
            "to a day to come",
            "months: Jul–Jun" + paused("from: 3 Sept 2007; to: 31 Jan 2008"),
            "■■║║║║║■■■■■",
        ),
        case("over, and late", "due: July 2007" + paused("from: August 2007; to: 30 Sept 2007"), "●║║▲········"),
        case("from the approval", "months: Jul–Dec" + paused(), "■■║║■■······"),
        case("for now only", "months: Jul–Dec" + paused(approved="approved: Cabinet"), "■■■║■■······"),
        case("not begun", "months: Jul–Dec" + paused("from: December 2007"), "■■■■■■······"),
        case("not approved", "months: Jul–Aug" + paused("from: August 2007", approved=""), "■■▲▲········"),
        case("due beyond the grid", "due: March 2009" + paused("from: August 2007"), "·║║║········"),
        case(
            "over, then done",
            "months: Jul–Sep\ncompleted: Oct 2007" + paused("from: Aug 2007; to: Sept 2007"),
            "✓║║✓········",
        ),
    ],
)
def test_suspended(facts: str, on: str, months: str) -> None:
    check(facts, on, months)


def cancelled(facts: str, approved: str = "approved: {by: Cabinet, on: 1 September 2007}") -> str:
    return f"\ncancelled:\n  reason: No money\n  {approved}\n" + "".join(
        f"  {fact}\n" for fact in facts.split("; ") if fact
    )


@pytest.mark.parametrize(
    ("facts", "on", "months"),
    [
        case("from a day on", "months: Jul–Dec" + cancelled("on: 3 October 2007"), "■■■×××······"),
        case("from the approval", "months: Jul–Dec" + cancelled(""), "■■××××······"),
        case("on no known day", "months: Jul–Dec" + cancelled("", approved="approved: Cabinet"), "××××××······"),
        case("a point", "due: December 2007" + cancelled("on: 3 October 2007"), "···×·×······"),
        case("ongoing", "due: Ongoing" + cancelled("on: 3 October 2007"), "───×········"),
        case("not approved", "months: Jul–Aug" + cancelled("on: 3 October 2007", approved=""), "■■▲▲········"),
        case("not yet", "months: Jul–Dec" + cancelled("on: 3 November 2007"), "■■■■■■······"),
        case("due beyond the grid", "due: March 2009" + cancelled("on: 3 October 2007"), "···×········"),
    ],
)
def test_cancelled(facts: str, on: str, months: str) -> None:
    check(facts, on, months)


def test_milestones_have_a_glyph_of_their_own_and_take_what_befalls_the_action_above() -> None:
    text = plan_with(
        grid="July 2007 – June 2008",
        actions="""
        - ref: 1
          due: March 2008
          suspended: {from: 3 October 2007, reason: Waits, approved: Cabinet}
          actions:
            - {ref: 1.1, due: 30 September 2007, completed: 28 September 2007}
            - {ref: 1.2, due: December 2007}
            - {ref: 1.3}
        - ref: 2
          cancelled: {on: 3 October 2007, reason: No money, approved: Cabinet}
          actions:
            - {ref: 2.1, due: December 2007}
        - ref: 3
          due: March 2008
          actions:
            - {ref: 3.1, due: December 2007, cancelled: {on: 3 October 2007, reason: No money, approved: Cabinet}}
        - ref: 4
          months: Jul–Sep
          actions:
            - {ref: 4.1, months: Aug, completed: August 2007}
        """,
    )
    assert [(row.ref, glyphs(row)) for row in grid_of(text, OCTOBER).rows] == [
        ("1", "···║····●···"),
        ("1.1", "··✓·········"),
        ("1.2", "···║·◊······"),
        ("1.3", "···║····◊···"),
        ("2", "···×········"),
        ("2.1", "···×·×······"),
        ("3", "········×···"),
        ("3.1", "···×·×······"),
        ("4", "✓✓✓·········"),
        ("4.1", "·✓··········"),
    ]


@pytest.mark.parametrize(
    ("grid", "months"),
    [
        ("July 2007 – December 2007", "··■■■·"),
        ("October 2007", "■"),
        ("April 2007 – September 2008", "·····■■■··········"),
    ],
)
def test_any_window(grid: str, months: str) -> None:
    assert drawn("due: Sept 2007 – Nov 2007", "2007-10-31", grid=grid) == months
