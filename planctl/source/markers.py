"""Lines that stand for something outside the plan: git's conflicts, `---`, `...` and `%` orders."""

from __future__ import annotations

import re

from planctl.source import file_rules, refusal_rules
from planctl.source.proof import Place, Proof
from planctl.source.shapes import key_at

_CONFLICT = re.compile(r"(<{7}|\|{7}|>{7})(?: |$)|(={7})$")
_DOCUMENT = re.compile(r"(?:---|\.\.\.)(?=[ \t]|$)")
_ORDER = re.compile(r"%(?:[A-Z]+)\b")


def check_markers(proof: Proof) -> None:
    """Report such lines and leave them out."""
    _check_conflicts(proof)
    _check_documents(proof)


def _check_conflicts(proof: Proof) -> None:
    """Of two versions the upper one is read: with both, every key would seem to be given twice."""
    draft, line = proof.draft, 0
    while line < len(draft):
        if not _CONFLICT.match(draft[line]):
            line += 1
            continue
        end = _end_of_conflict(proof, line) if draft[line].startswith("<") else line
        if not _blame_conflict(proof, line, end):
            return
        middle = next((n for n in range(line, end) if draft[n][:7] in ("|||||||", "=======")), end)
        for number in (line, *range(middle, end + 1)):
            proof.leave_out(number)
        line = end + 1


def _end_of_conflict(proof: Proof, start: int) -> int:
    """The line `>>>>>>>` that ends the conflict, or its own first line where there is none."""
    for line in range(start + 1, len(proof.draft)):
        found = _CONFLICT.match(proof.draft[line])
        if found and found[1] in ("<<<<<<<", ">>>>>>>"):
            return line if found[1] == ">>>>>>>" else start
    return start


def _blame_conflict(proof: Proof, line: int, end: int) -> bool:
    marker = proof.draft[line]
    if end > line:
        message = f"git left two versions of the same text in lines {line + 1} to {end + 1}."
        advice = (
            "Keep the version that is right. Delete the other one and the lines that begin with"
            f" {marker[:7]}, ======= and >>>>>>>."
        )
    else:
        message = f"git left this line behind when two versions of the plan met: {marker[:7]}"
        advice = "Delete the line, and see that the lines around it are there once."
    return proof.blame(file_rules.CONFLICT_MARKER, Place(line, 0, len(marker)), message, advice)


def _check_documents(proof: Proof) -> None:
    draft = proof.draft
    if not any(draft[line].startswith(("---", "...", "%")) for line in range(len(draft))):
        return
    last_line_of = {_top_key(draft[line]): line for line in range(len(draft))}
    begun, reach = False, -1
    for line in range(len(draft)):
        text = draft[line]
        if _DOCUMENT.match(text):
            if begun and not _is_end(proof, line):
                _divide(proof, line, another_plan=reach > line)
            draft.replace(line, 0, 3, "   ")
            begun = begun or len(text.split()) > 1
        elif not begun and _ORDER.match(text) and key_at(text, 0) is None:
            _refuse_order(proof, line)
        elif text.strip() and not text.lstrip().startswith("#"):
            begun = True
            reach = max(reach, last_line_of[key] if (key := _top_key(text)) else -1)


def _is_end(proof: Proof, line: int) -> bool:
    """Whether the line is three dots with nothing but remarks behind it: a tidy, if needless, end."""
    rest = (proof.draft[number].strip() for number in range(line + 1, len(proof.draft)))
    behind = (proof.draft[line][3:].strip(), *rest)
    return proof.draft[line].startswith("...") and all(not text or text.startswith("#") for text in behind)


def _divide(proof: Proof, line: int, another_plan: bool) -> None:
    """A dividing line is read over. What stands behind it is left out where it gives the same keys again."""
    draft = proof.draft
    message = f"This line of {draft[line][:3]} ends the plan here, so that what follows is no part of it."
    if not proof.blame(file_rules.SEVERAL_DOCUMENTS, Place(line, 0, 3), message):
        return
    if another_plan:
        for number in range(line + 1, len(draft)):
            proof.leave_out(number)


def _refuse_order(proof: Proof, line: int) -> None:
    text = proof.draft[line]
    message = f"“{text.split()[0]}” gives an order to the program that reads the file, and is no part of a plan."
    if proof.blame(refusal_rules.DIRECTIVE, Place(line, 0, len(text)), message):
        proof.draft.blank(line)


def _top_key(text: str) -> str:
    """The key at the very left of a line, or nothing."""
    key = key_at(text, 0) if text[:1] not in ("", " ", "#", "-") else None
    return text[: key.end] if key else ""
