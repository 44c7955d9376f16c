"""The exit codes: a contract with scripts, written once."""

from __future__ import annotations

OK = 0
FINDINGS = 1
WRONG_CALL = 2
# An answer was given, but not from every plan: whoever rests on it has to know.
UNREAD = 2
BUG = 3
INTERRUPTED = 130
