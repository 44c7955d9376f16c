"""How work stands as at a day: which date counts, which state follows, and the counts of the minutes."""

from planctl.status.due import Due, DueFrom, newest_update, open_requests, updates_by
from planctl.status.standing import Judgement, LeadFrom, Standing, assess
from planctl.status.tally import Bucket, Share, Tally, percentages, sentence, shares, tally

__all__ = [
    "Bucket",
    "Due",
    "DueFrom",
    "Judgement",
    "LeadFrom",
    "Share",
    "Standing",
    "Tally",
    "assess",
    "newest_update",
    "open_requests",
    "percentages",
    "sentence",
    "shares",
    "tally",
    "updates_by",
]
