"""Hundreds of exceptions in few words: nothing is lost by it."""

from __future__ import annotations

from datetime import date

import pytest

from planctl.views.pack.groups import refs_in_words
from tests.packs.data import pack_of, shipped


@pytest.mark.parametrize(
    ("refs", "said"),
    [
        pytest.param([], "", id="none"),
        pytest.param(["5.3.5"], "5.3.5", id="one"),
        pytest.param(["5.3.5", "5.3.6"], "5.3.5, 5.3.6", id="two are as short as a run"),
        pytest.param(["5.3.9", "5.3.10", "5.3.11"], "5.3.9 to 5.3.11", id="a run"),
        pytest.param(["1.1", "1.2", "1.3", "2.1"], "1.1 to 1.3, 2.1", id="a run ends where the heading changes"),
        pytest.param(["1.1", "1.3", "1.2"], "1.1, 1.3, 1.2", id="the order of the file"),
        pytest.param(["A09", "A10", "A11"], "A09 to A11", id="noughts before the number"),
        pytest.param(["A", "B", "C"], "A, B, C", id="letters are no numbers"),
        pytest.param(["1.1", None, None], "1.1, 2 actions without a ref", id="without refs"),
        pytest.param(["1.1", "1.1"], "1.1, 1.1", id="a ref used twice"),
    ],
)
def test_refs_in_words(refs: list[str | None], said: str) -> None:
    assert refs_in_words(refs) == said


@pytest.mark.parametrize("as_at", [date(2007, 10, 31), date(2010, 10, 31)], ids=str)
def test_the_groups_hold_all_exceptions(as_at: date) -> None:
    data = pack_of(shipped().read, as_at)
    for kind, rows in data["exceptions"].items():
        groups = data["exception_groups"][kind]
        assert sum(group["count"] for group in groups) == len(rows)
        for group in groups:
            assert group["count"] == sum(row["path"] == group["path"] for row in rows)
            assert group["count"] == sum(priority["count"] for priority in group["priorities"])


def test_a_plan_of_which_nothing_is_reported_says_so() -> None:
    (file,) = (file for file in shipped().read if file.plan_id.startswith("darlington"))
    (group,) = pack_of([file])["exception_groups"]["no_update"]
    assert (group["count"], group["open"]) == (175, 175)
