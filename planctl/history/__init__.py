"""What git remembers of plans; the only home of GitPython, which is imported when it is needed."""

from planctl.history.changes import Changes, changes_since
from planctl.history.repository import Repository, open_repository

__all__ = ["Changes", "Repository", "changes_since", "open_repository"]
