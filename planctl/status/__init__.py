"""How work stands as at a day: which date counts, which state follows, and the counts of the minutes."""

from planctl.status.due import Due, DueFrom, newest_update, open_requests, updates_by
from planctl.status.standing import Judgement, LeadFrom, Standing, assess

__all__ = [
    "Due",
    "DueFrom",
    "Judgement",
    "LeadFrom",
    "Standing",
    "assess",
    "newest_update",
    "open_requests",
    "updates_by",
]
