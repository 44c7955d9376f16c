"""Counts and the sentence that minutes use (docs/status.md)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.dates import Cadence
from planctl.status.tally import Bucket, Tally, percentages, sentence, shares, tally
from tests.unit.plans import MONTH, bind_workspace, in_words, plan_with, standings

ON = "2007-10-31"

ONE_OF_EACH = """
    - {ref: 1, due: August 2007, cancelled: {approved: Cabinet}}
    - {ref: 2, due: August 2007, completed: Sept 2007}
    - {ref: 3, due: August 2007, suspended: {approved: Cabinet}}
    - {ref: 4, due: August 2007}
    - {ref: 5, due: 30 September 2007}
    - {ref: 6, due: August 2007, revisions: [{due: May 2008, reason: Snow, approved: Cabinet}]}
    - {ref: 7, due: May 2008}
    - {ref: 8, due: Ongoing}
    - {ref: 9, due: TBA}
"""


def counted(actions: str, measures: str = "") -> Tally:
    """The tally of a plan with these actions and measures."""
    return tally(standings(plan_with(actions=actions, measures=measures), ON))


def test_each_piece_of_work_stands_in_one_bucket() -> None:
    found = counted(ONE_OF_EACH)
    assert dict(found.counts) == dict.fromkeys(Bucket, 1)
    assert found.total == 8  # what is cancelled is left out


@pytest.mark.parametrize(
    ("facts", "bucket"),
    [
        pytest.param("completed: May 2007, cancelled: {approved: Cabinet}", Bucket.CANCELLED, id="cancelled first"),
        pytest.param("suspended: {approved: Cabinet}, completed: May 2007", Bucket.COMPLETED, id="then completed"),
        pytest.param("due: May 2007, suspended: {approved: Cabinet}", Bucket.SUSPENDED, id="then suspended"),
        pytest.param(
            "due: May 2007, revisions: [{due: August 2007, reason: Snow, approved: Cabinet}]",
            Bucket.RED,
            id="then over a month behind, whatever moved it before",
        ),
        pytest.param(
            "due: May 2007, revisions: [{due: 1 October 2007, reason: Snow, approved: Cabinet}]",
            Bucket.AMBER,
            id="then up to a month behind",
        ),
    ],
)
def test_the_first_bucket_that_fits(facts: str, bucket: Bucket) -> None:
    counts = counted(f"- {{ref: 1, {facts}}}").counts
    assert [name for name, count in counts.items() if count] == [bucket]


def test_headings_and_measures_only_sum_up_what_is_below_them() -> None:
    found = counted(
        """
        - ref: 1
          due: August 2007
          actions:
            - {ref: 1.1, due: May 2008}
            - {ref: 1.2, completed: May 2007}
        """,
        """
        - ref: 7.1
          success: Residents feel heard
          actions-required: [{title: Contract let, due: May 2007}]
          due: May 2007
          actions: [{ref: 7.1.1, due: May 2008}]
        """,
    )
    assert found.total == 3
    assert found.counts[Bucket.RED] == 0


def test_of_nothing_nothing_is_counted() -> None:
    assert tally([]).total == 0


def test_the_order_from_worst_to_best() -> None:
    found = standings(plan_with(actions=ONE_OF_EACH), ON)
    assert [in_words(made) for made in sorted(found, key=lambda made: made.judgement.rank)] == [
        "late red",
        "late amber",
        "no date",
        "suspended",
        "reprogrammed",
        "on target green",
        "ongoing",
        "completed green",
        "cancelled",
    ]


@pytest.mark.parametrize(
    ("counts", "tenths"),
    [
        pytest.param([], [], id="nothing at all"),
        pytest.param([0, 0], [0, 0], id="nothing that counts"),
        pytest.param([5], [1000], id="all of one"),
        pytest.param([1, 1], [500, 500], id="halves"),
        pytest.param([1, 1, 1], [334, 333, 333], id="thirds: of equal remainders the first is rounded up"),
        pytest.param([2, 1], [667, 333], id="two thirds and a third"),
        pytest.param([121, 17, 9], [823, 116, 61], id="147 actions"),
        pytest.param([1, 2000], [0, 1000], id="one in two thousand rounds to nothing"),
        pytest.param([1, 0, 6], [143, 0, 857], id="what has none gets none"),
    ],
)
def test_percentages_by_the_largest_remainder(counts: list[int], tenths: list[int]) -> None:
    assert percentages(counts) == tenths


@given(st.lists(st.integers(min_value=0, max_value=5000), min_size=1, max_size=9).filter(any))
def test_percentages_always_add_to_a_hundred_and_are_never_a_tenth_off(counts: list[int]) -> None:
    shares = percentages(counts)
    assert sum(shares) == 1000
    total = sum(counts)
    assert all(abs(share * total - count * 1000) < total for share, count in zip(shares, counts, strict=True))
    assert all(share == 0 for share, count in zip(shares, counts, strict=True) if not count)


def spoken(red_after: Cadence = MONTH, **counts: int) -> str:
    """The sentence for some counts, by the name of their bucket."""
    return sentence(Tally({bucket: counts.get(bucket.name.lower(), 0) for bucket in Bucket}), red_after)


def test_the_sentence_of_the_minutes() -> None:
    assert spoken(on_target=100, completed=21, amber=17, red=9) == (
        "147 actions: 82.3% on target (green), 11.6% up to a month behind (amber), 6.1% over a month behind (red)."
    )


def test_it_names_every_bucket_and_tells_the_cancelled_after() -> None:
    assert sentence(counted(ONE_OF_EACH)) == (
        "8 actions: 25.0% on target (green), 12.5% up to a month behind (amber), 12.5% over a month behind (red),"
        " 12.5% reprogrammed, 12.5% suspended, 12.5% ongoing, 12.5% no date; 1 cancelled."
    )


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        pytest.param({"on_target": 1}, "1 action: 100.0% on target (green).", id="one"),
        pytest.param({"completed": 2}, "2 actions: 100.0% on target (green).", id="completed is green"),
        pytest.param({}, "0 actions.", id="none"),
        pytest.param({"cancelled": 2}, "0 actions; 2 cancelled.", id="none but cancelled ones"),
        pytest.param({"no_date": 1, "cancelled": 1}, "1 action: 100.0% no date; 1 cancelled.", id="one and one"),
        pytest.param(
            {"red": 3, "on_target": 1500},
            "1,503 actions: 99.8% on target (green), 0.2% over a month behind (red).",
            id="many",
        ),
    ],
)
def test_singular_plural_and_none(counts: dict[str, int], expected: str) -> None:
    assert spoken(MONTH, **counts) == expected


def test_every_bucket_but_cancelled_has_its_part_of_the_sentence() -> None:
    parts = shares(counted(ONE_OF_EACH))
    assert sorted(bucket for part in parts for bucket in part.buckets) == sorted(set(Bucket) - {Bucket.CANCELLED})
    assert [part.count for part in parts] == [len(part.buckets) for part in parts]


@pytest.mark.parametrize(
    ("red_after", "length"),
    [
        ("1 month", "a month"),
        ("2 months", "2 months"),
        ("1 week", "a week"),
        ("30 days", "30 days"),
        ("1 quarter", "3 months"),
        ("1 year", "a year"),
    ],
)
def test_it_speaks_of_the_councils_own_length(red_after: str, length: str) -> None:
    after = bind_workspace(f"red-after: {red_after}").red_after
    assert spoken(after, amber=1, red=1) == (
        f"2 actions: 50.0% up to {length} behind (amber), 50.0% over {length} behind (red)."
    )
