"""What git remembers of plans; the only home of GitPython, which is imported when it is needed.

The plans as they were are loaded on the same road as those on disk, from another place (`planctl.files.Files`):

    with open_repository(start) as repository:
        moment = find_moment(repository, "2007-10-31", calendar)  # a revision, a tag or a date; its commit and day
        workspace = load(start, paths, repository.tree(moment.commit.sha))

All is read while the repository is open. A wrong name, a clone that lacks something, or no repository at all is a
`WrongCall` in plain words. What changed between two workspaces is worked out in `planctl.changes`.
"""

from planctl.history.commits import Commit
from planctl.history.lines import ChangedLines, lines_changed_since
from planctl.history.repository import Repository, open_repository
from planctl.history.revisions import Moment, find_moment
from planctl.history.tree import Tree

__all__ = [
    "ChangedLines",
    "Commit",
    "Moment",
    "Repository",
    "Tree",
    "find_moment",
    "lines_changed_since",
    "open_repository",
]
