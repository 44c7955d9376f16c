"""Reading what the parser cannot read: proofread, repair in memory, and parse again."""

from __future__ import annotations

from planctl.source import file_rules as rules
from planctl.source import refusal_rules, slip_rules
from planctl.source.draft import Draft
from planctl.source.findings import Findings
from planctl.source.pages import Page
from planctl.source.parsers import UnreadableError
from planctl.source.proof import Place, Proof
from planctl.source.proofreader import proofread
from planctl.source.quoting import excerpt
from planctl.source.tree import Tree, read_tree

MOST_REPAIRS = 60
"""Lines that are left out because nobody knows what is wrong with them, before the rest is."""

_FROM_PLACES = (slip_rules.WRONG_INDENTATION, slip_rules.MISPLACED_DASH, refusal_rules.DUPLICATE_KEY)
"""Rules that a line breaks by where it and the lines above it start."""

_MOST_WORK = {False: 12_000_000, True: 1_500_000}
"""Characters to be parsed in all such attempts, a second's work, by whether the pure parser is in use."""


def recover(text: str, first: Tree | None, findings: Findings, pure: bool) -> Tree:
    """The tree of a text after proofreading, with the findings of both.

    `first` is what the parser made of the text as it stands, None where it stumbled.
    """

    def parses(piece: str, without_findings: bool) -> bool:
        try:
            tree = read_tree(Page(piece), pure)
        except UnreadableError:
            return False
        return not (without_findings and tree.findings)

    proof = Proof(Draft(text), findings, first is not None, parses)
    proofread(proof)
    if first is not None and not proof.draft.changed:
        return first
    tree = _read_again(proof, pure)
    lines = {line + 1 for line in proof.doubtful}
    findings.hold_back(_FROM_PLACES, lines)
    tree.findings.hold_back(_FROM_PLACES, lines)
    return Tree(tree.root, tree.findings, tree.complete and not proof.lost)


def _read_again(proof: Proof, pure: bool) -> Tree:
    """Parse the repaired text; where that fails, do without the line at fault, and again."""
    work = 0
    known = set(proof.blamed)
    for _ in range(MOST_REPAIRS):
        work += len(proof.draft.text)
        try:
            return read_tree(Page(proof.draft.text, draft=proof.draft), pure)
        except UnreadableError as stumble:
            line = _line_at_fault(proof.draft, stumble)
        if work > _MOST_WORK[pure]:
            break
        if not known & {line - 1, line}:
            _blame_line(proof, line)
        known.add(line)
        proof.leave_out(line)
    return _read_upper_part(proof, line, pure)


def _line_at_fault(draft: Draft, stumble: UnreadableError) -> int:
    """The line where the parser stumbled, or the last one above it in which anything stands."""
    line = min(stumble.line, len(draft) - 1)
    while line > 0 and not draft[line].strip():
        line -= 1
    return line


def _blame_line(proof: Proof, line: int) -> None:
    text = proof.draft[line]
    start = len(text) - len(text.lstrip())
    message = f"planctl cannot read this line: “{excerpt(text.strip())}”"
    proof.findings.add(rules.UNREADABLE_LINE, proof.draft.span(*Place(line, start, len(text.rstrip()))), message)


def _read_upper_part(proof: Proof, line: int, pure: bool) -> Tree:
    """Give up on everything from a line on."""
    message = "planctl stopped reading here: too much of what follows cannot be read."
    proof.findings.add(rules.READING_STOPPED, proof.draft.span(line, 0, len(proof.draft[line])), message)
    for number in range(line, len(proof.draft)):
        proof.leave_out(number)
    try:
        return read_tree(Page(proof.draft.text, draft=proof.draft), pure)
    except UnreadableError:
        return Tree(None, Findings(), complete=False)
