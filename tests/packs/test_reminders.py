"""What each person is reminded of: late, due in 30 days, or silent for two months, each piece of work once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.packs.data import pack_of, shipped
from tests.packs.printed import data_of, page_with, words_in

PLAN = """
    title: Improvement Plan
    period: 2007/08
    people:
      JP:
        post: Head of Financial Services
        email: jp@council.example
    priorities:
      - ref: CP1
        title: Community influence
        actions:
          - ref: 1
            title: Late by three months
            lead: JP/HB
            due: 31 July 2007
          - ref: 2
            title: Late by a month
            lead: JP
            due: 30 September 2007
          - ref: 3
            title: Due next month
            lead: JP
            due: 15 November 2007
          - ref: 4
            title: Due on the day
            lead: JP
            due: 31 October 2007
          - ref: 5
            title: Silent and far off
            lead: HB
            start: June 2007
            due: 31 March 2008
          - ref: 6
            title: Reported on lately
            lead: HB
            due: 31 March 2008
            updates:
              - on: 1 October 2007
          - ref: 7
            title: Done
            lead: CF
            due: 31 July 2007
            completed: 31 July 2007
"""


def refs(reminder: dict[str, Any]) -> dict[str, list[str]]:
    """What a person is reminded of, by its refs."""
    return {kind: [made["ref"] for made in reminder[kind]] for kind in ("late", "next", "stale")}


def test_a_person_is_reminded_of_what_is_late_next_and_silent_most_urgent_first(tmp_path: Path) -> None:
    found = {made["initials"]: refs(made) for made in data_of(tmp_path, PLAN)["reminders"]}
    assert found == {
        "HB": {"late": ["1"], "next": [], "stale": ["5"]},
        "JP": {"late": ["1", "2"], "next": ["4", "3"], "stale": []},
    }


def test_a_reminder_says_who_the_person_is(tmp_path: Path) -> None:
    by_name = {made["initials"]: (made["post"], made["email"]) for made in data_of(tmp_path, PLAN)["reminders"]}
    assert by_name == {"HB": (None, None), "JP": ("Head of Financial Services", "jp@council.example")}


def test_a_piece_of_work_carries_its_plan_and_its_last_update(tmp_path: Path) -> None:
    reminder = data_of(tmp_path, PLAN, "2007-12-31")["reminders"][0]
    (silent,) = (made for made in reminder["stale"] if made["ref"] == "6")
    assert (silent["plan_title"], silent["last_update"]) == ("Improvement Plan", "2007-10-01")


def test_people_of_several_plans_are_reminded_once_with_the_most_overdue_first() -> None:
    reminders = pack_of(shipped().read)["reminders"]
    assert [made["initials"] for made in reminders] == sorted({made["initials"] for made in reminders})
    for made in reminders:
        days = [work["days_overdue"] for work in made["late"]]
        assert days == sorted(days, reverse=True)
        assert [work["agreed_due"] for work in made["next"]] == sorted(work["agreed_due"] for work in made["next"])


def test_nobody_is_reminded_twice_of_one_piece_of_work() -> None:
    for made in pack_of(shipped().read)["reminders"]:
        places = [(work["path"], work["line"]) for kind in ("late", "next", "stale") for work in made[kind]]
        assert len(places) == len(set(places))


def test_the_page_is_one_persons_or_everybodys(tmp_path: Path) -> None:
    data = data_of(tmp_path, PLAN)
    assert page_with("lead-reminder", data).count("<h2>") == 2
    own = page_with("lead-reminder", {**data, "lead": data["reminders"][1]})
    assert own.count("<h2>") == 1
    assert "JP, Head of Financial Services 2 late, 2 due in the next 30 days, 0 more without an update" in words_in(own)


def test_a_page_without_anything_to_remind_of_says_so(tmp_path: Path) -> None:
    page = page_with("lead-reminder", data_of(tmp_path, "title: Improvement Plan\nperiod: 2007/08\npriorities: []\n"))
    assert "Nobody has anything late, due within 30 days, or unreported for two months." in words_in(page)
