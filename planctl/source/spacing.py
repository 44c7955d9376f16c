"""Spaces that are missing, and tabs and special spaces that stand where ordinary ones should."""

from __future__ import annotations

import re

from planctl.source import slip_rules as rules
from planctl.source.proof import Place, Proof
from planctl.source.quoting import excerpt
from planctl.source.shapes import Key, behind_dash, behind_spaces, indent_of, key_without_space_at
from planctl.source.tabs import Meant
from planctl.wording import plural

SPACES_TO_TYPE = "Type spaces instead, so that the line stands right below the lines that it belongs with."
"""What to do about other blanks before a line where nobody can tell how many spaces it needs."""

_BULLET = re.compile(r"[–—•‣·*](?=[ \t\u00a0])")
_TIGHT_DASH = re.compile(r"-(?=[^\W\d]|['\"\[{])")
_TIGHT_DASH_IN_LIST = re.compile(r"-(?=[^\s-])")


def repair_start(proof: Proof, line: int, meant: Meant) -> int:
    """Replace tabs and special spaces before a line; the column where the line then starts."""
    start = behind_spaces(proof.draft[line])
    place = Place(line, 0, start)
    rule, what = rules.TAB_INDENTATION, "the Tab key"
    if "\t" not in proof.draft[line][:start]:
        rule, what = rules.ODD_SPACE, "special spaces, pasted from Word or a web page"
    message = f"This line is moved to the right with {what}."
    cure, fix = SPACES_TO_TYPE, None
    if meant.certain:
        cure, fix = spaces_instead(meant.column), proof.fix(place, " " * meant.column)
    if not proof.blame(rule, place, message, cure, fix=fix, unseen=True):
        return start
    proof.put(place, " " * meant.column)
    if not meant.certain:
        proof.lost = True
        _doubt_item(proof, line, meant.column)
    return meant.column


def _doubt_item(proof: Proof, line: int, column: int) -> None:
    """Say of no line of the item that goes on here that it stands wrong: that depends on where this one belongs."""
    proof.doubtful.add(line)
    for number in range(line + 1, len(proof.draft)):
        text = proof.draft[number]
        start = behind_spaces(text)
        if start < len(text) and start == indent_of(text) < column and behind_dash(text, start) is not None:
            return
        proof.doubtful.add(number)


def spaces_instead(count: int) -> str:
    """What to type in the place of other blanks before a line."""
    if count == 0:
        return "Delete what stands before it, so that the line begins at the left edge."
    return f"Type {plural(count, 'space')} instead."


def repair_gap(proof: Proof, line: int, column: int) -> int:
    """Replace what stands between a colon (or dash) and its text by a space; the column of the text."""
    text = proof.draft[line]
    start = behind_spaces(text, column)
    gap = text[column:start]
    if not gap.strip(" "):
        return start
    place = Place(line, column, start)
    if start < len(text) and text[start] != "#":
        rule, what = rules.TAB_AFTER_COLON, "a tab"
        if "\t" not in gap:
            rule, what = rules.ODD_SPACE, "a special space, pasted from Word or a web page,"
        sign = "colon" if text[column - 1] == ":" else "dash"
        message = f"Behind the {sign} stands {what} instead of a space."
        fix = proof.fix(place, " ", safe=True)
        if not proof.blame(rule, place, message, "Delete it and type a space.", fix=fix, unseen=True):
            return start
    proof.put(place, " ")
    return column + 1


def repair_dash(proof: Proof, line: int, column: int, *, in_list: bool) -> None:
    """See that the item of a list which starts here does so with a hyphen and a space."""
    bullet = _BULLET.match(proof.draft[line], column)
    if bullet is None:
        _part_dash(proof, line, column, in_list=in_list)
        return
    place = Place(line, column, column + 1)
    message = f"An item of a list begins with a hyphen; here stands {bullet.group()} instead."
    advice = "Type a hyphen (the minus key) in its place."
    fix = proof.fix(place, "-")
    if proof.blame(rules.NOT_A_HYPHEN, place, message, advice, fix=fix, unseen=True):
        proof.put(place, "-")


def _part_dash(proof: Proof, line: int, column: int, *, in_list: bool) -> None:
    """Give the dash that starts here the space that it lacks: `-AL`."""
    text = proof.draft[line]
    if not (_TIGHT_DASH_IN_LIST if in_list else _TIGHT_DASH).match(text, column):
        return
    behind = Place(line, column + 1, column + 1)
    message = "There is no space behind the dash."
    fix = proof.fix(behind, " ")
    place = Place(line, column, column + 1)
    if proof.blame(rules.NO_SPACE_AFTER_DASH, place, message, "Type a space behind it.", fix=fix, unseen=True):
        proof.put(behind, " ")
        _follow(proof, line + 1, column)


def _follow(proof: Proof, line: int, column: int) -> None:
    """Move the further lines of an item with its first, where they were lined up with the text behind `-`."""
    lined_up = None
    while line < len(proof.draft):
        text = proof.draft[line]
        indent = indent_of(text)
        if indent < len(text):
            lined_up = indent == column + 1 if lined_up is None else lined_up
            if indent <= column or not lined_up:
                return
            proof.draft.shift(line, 1)
        line += 1


def part_key(proof: Proof, line: int, column: int, *, any_name: bool) -> Key | None:
    """Give the key that starts here the space that its colon lacks: `lead:HB`."""
    key = key_without_space_at(proof.draft[line], column, any_name=any_name)
    if key is None:
        return None
    behind = Place(line, key.colon + 1, key.colon + 1)
    name = proof.draft[line][key.start : key.end]
    message = f"There is no space behind the colon of “{name}”."
    place = Place(line, key.colon, key.colon + 1)
    fix = proof.fix(behind, " ")
    advice = f"Type: {name}: {excerpt(proof.draft[line][key.colon + 1 :])}"
    if not proof.blame(rules.NO_SPACE_AFTER_COLON, place, message, advice, fix=fix, unseen=True):
        return None
    proof.put(behind, " ")
    return key
