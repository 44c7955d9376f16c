"""Counts of how work stands, and the sentence that minutes use (docs/status.md)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from planctl.dates import Cadence
from planctl.status.standing import MONTH, Judgement, Standing
from planctl.wording import plural
from planctl.words import Rag, State


class Bucket(StrEnum):
    """What the minutes count; each leaf stands in the first that fits."""

    CANCELLED = "cancelled"
    COMPLETED = "completed"
    SUSPENDED = "suspended"
    RED = "red"
    AMBER = "amber"
    REPROGRAMMED = "reprogrammed"
    ON_TARGET = "on target"
    ONGOING = "ongoing"
    NO_DATE = "no date"


_BY_STATE = {state: Bucket(state.value) for state in State if state is not State.LATE}
# Parts of the sentence in the order in which minutes say them; green is completed and on target together.
_SPOKEN = (
    (Bucket.ON_TARGET, Bucket.COMPLETED),
    (Bucket.AMBER,),
    (Bucket.RED,),
    (Bucket.REPROGRAMMED,),
    (Bucket.SUSPENDED,),
    (Bucket.ONGOING,),
    (Bucket.NO_DATE,),
)
_TENTHS = 1000


class Tally(NamedTuple):
    """How many pieces of work stand in each bucket."""

    counts: Mapping[Bucket, int]

    @property
    def total(self) -> int:
        """All that were counted and are not cancelled: what percentages are of."""
        return sum(self.counts.values()) - self.counts[Bucket.CANCELLED]


def bucket_of(judgement: Judgement) -> Bucket:
    """The bucket in which a judgement counts."""
    if judgement.state is State.LATE:
        return Bucket.RED if judgement.rag is Rag.RED else Bucket.AMBER
    return _BY_STATE[judgement.state]


def tally(standings: Iterable[Standing]) -> Tally:
    """Count the leaves among `standings`; headings and measures only sum up what is below them."""
    found = Counter(bucket_of(standing.judgement) for standing in standings if standing.item.is_leaf)
    return Tally({bucket: found[bucket] for bucket in Bucket})


def percentages(counts: Iterable[int]) -> list[int]:
    """Shares in tenths of a per cent that add to 1000, by the largest remainder; all 0 where nothing counts."""
    values = list(counts)
    total = sum(values)
    if not total:
        return [0] * len(values)
    shares = [value * _TENTHS // total for value in values]
    remainders = sorted(range(len(values)), key=lambda index: -(values[index] * _TENTHS % total))
    for index in remainders[: _TENTHS - sum(shares)]:
        shares[index] += 1
    return shares


@dataclass(frozen=True, slots=True)
class Share:
    """A part of the sentence: what is counted together, its words, how many, and its share in tenths of a per cent."""

    buckets: tuple[Bucket, ...]
    words: str
    count: int
    tenths: int

    @property
    def percent(self) -> str:
        """The share to one decimal place: `82.3%`."""
        return f"{self.tenths // 10}.{self.tenths % 10}%"


def shares(counted: Tally, red_after: Cadence = MONTH) -> list[Share]:
    """All parts of the sentence, those of which there are none too; what is cancelled has no share."""
    counts = [sum(counted.counts[bucket] for bucket in buckets) for buckets in _SPOKEN]
    return [
        Share(buckets, _words(buckets[0], red_after), count, tenths)
        for buckets, count, tenths in zip(_SPOKEN, counts, percentages(counts), strict=True)
    ]


def sentence(counted: Tally, red_after: Cadence = MONTH) -> str:
    """The sentence that minutes use: `147 actions: 82.3% on target (green), 11.6% up to a month behind …`."""
    said = [f"{share.percent} {share.words}" for share in shares(counted, red_after) if share.count]
    ending = f"; {counted.counts[Bucket.CANCELLED]} cancelled" if counted.counts[Bucket.CANCELLED] else ""
    return f"{plural(counted.total, 'action')}{': ' if said else ''}{', '.join(said)}{ending}."


def _words(bucket: Bucket, red_after: Cadence) -> str:
    length = f"{red_after.count} {red_after.unit}s" if red_after.count != 1 else f"a {red_after.unit}"
    return {
        Bucket.ON_TARGET: "on target (green)",
        Bucket.AMBER: f"up to {length} behind (amber)",
        Bucket.RED: f"over {length} behind (red)",
    }.get(bucket, bucket.value)
