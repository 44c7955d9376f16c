"""Rules about slips of the keyboard: quotes, colons, dashes, tabs and where a line starts."""

from __future__ import annotations

from planctl.diagnostics import Rule, Severity

_ERROR = Severity.ERROR

TAB_INDENTATION = Rule(
    code="Y113",
    name="tab-indentation",
    severity=_ERROR,
    summary="A line is moved to the right with the Tab key.",
    why="A tab is as wide as each program pleases, so the same line would belong to different actions in"
    " different programs.",
    cure="Use spaces. In VS Code click “Spaces” or “Tab Size” at the bottom right and choose “Convert"
    " Indentation to Spaces”.",
    bad="- ref: 7.1\n\ttitle: Evaluate both pilots\n",
    good="- ref: 7.1\n  title: Evaluate both pilots\n",
)

TAB_AFTER_COLON = Rule(
    code="Y114",
    name="tab-after-colon",
    severity=_ERROR,
    summary="A tab stands behind a colon or a dash.",
    why="It cannot be seen, and some programs refuse the file while others read it. Text pasted from a table"
    " brings such tabs along.",
    cure="Delete what stands between the colon (or dash) and the text, and type one space.",
    bad="- ref: 7.1\n  due:\tMarch 2008\n",
    good="- ref: 7.1\n  due: March 2008\n",
)

TEXT_NEEDS_QUOTES = Rule(
    code="Y119",
    name="text-needs-quotes",
    severity=_ERROR,
    summary="A text begins with a character that has a meaning of its own.",
    why="Text that begins with % @ & * [ { ' \" ` and a few others is read as something else than text, so what"
    " was typed would not appear in the plan.",
    cure="Put the whole text in single quotes: '…'.",
    bad="- ref: 7.1\n  title: [Draft] Evaluate both pilots\n",
    good="- ref: 7.1\n  title: '[Draft] Evaluate both pilots'\n",
)

COLON_IN_TEXT = Rule(
    code="Y120",
    name="colon-in-text",
    severity=_ERROR,
    summary="A text holds a colon with a space behind it, or ends in a colon.",
    why="A colon and a space end a key. With two of them on a line nobody can tell which part is the key and"
    " which the text.",
    cure="Put the whole text in single quotes: '…'. If two keys share a line, give each a line of its own.",
    bad="- ref: 7.1\n  title: Housing: the new strategy\n",
    good="- ref: 7.1\n  title: 'Housing: the new strategy'\n",
)

HASH_CUTS_TEXT = Rule(
    code="Y121",
    name="hash-cuts-text",
    severity=Severity.WARNING,
    summary="A `#` after a space cuts the text off.",
    why="From a `#` with a space before it, the rest of the line is a remark that appears nowhere. “Unit #4” becomes"
    " “Unit” in every report.",
    cure="If it belongs to the text, put the whole text in quotes. If it is a remark, type a space behind the `#`.",
    bad="- ref: 7.1\n  title: Refurbish Unit #4\n",
    good="- ref: 7.1\n  title: 'Refurbish Unit #4'\n",
)

UNBALANCED_QUOTE = Rule(
    code="Y122",
    name="unbalanced-quote",
    severity=_ERROR,
    summary="A quote is opened and never closed.",
    why="Everything behind it, down to the next quote or the end of the plan, would become one long text.",
    cure="Type the missing quote at the end of the text.",
    bad='- ref: 7.1\n  title: "Evaluate both pilots\n  lead: HB\n',
    good='- ref: 7.1\n  title: "Evaluate both pilots"\n  lead: HB\n',
)

TEXT_AFTER_QUOTE = Rule(
    code="Y123",
    name="text-after-quote",
    severity=_ERROR,
    summary="Text goes on behind the closing quote.",
    why="Quotes hold a whole text or none of it. When they end before the text does, the rest would be lost.",
    cure="Put the whole text in quotes of the other kind, or write '' for an apostrophe inside single quotes.",
    bad='- ref: 7.1\n  title: "Customer first" training\n',
    good="- ref: 7.1\n  title: '\"Customer first\" training'\n",
)

UNBALANCED_BRACKET = Rule(
    code="Y124",
    name="unbalanced-bracket",
    severity=_ERROR,
    summary="A bracket is opened and never closed, or closed and never opened.",
    why="The following lines, with other people's actions, would become part of the list in the brackets.",
    cure="Type the missing bracket. If the bracket belongs to the text, put the whole text in quotes.",
    bad="- ref: 7.1\n  support: [AL, JP\n  lead: HB\n",
    good="- ref: 7.1\n  support: [AL, JP]\n  lead: HB\n",
)

NO_SPACE_AFTER_COLON = Rule(
    code="Y125",
    name="no-space-after-colon",
    severity=_ERROR,
    summary="The space behind the colon of a key is missing.",
    why="Without the space the line is no key but a piece of text, and what it says does not reach the plan.",
    cure="Type a space behind the colon.",
    bad="- ref: 7.1\n  lead:HB\n",
    good="- ref: 7.1\n  lead: HB\n",
)

NO_SPACE_AFTER_DASH = Rule(
    code="Y126",
    name="no-space-after-dash",
    severity=_ERROR,
    summary="The space behind the dash of a list is missing.",
    why="Without the space the line starts no item of the list, and an action may vanish into the one above.",
    cure="Type a space behind the dash.",
    bad="- ref: 7.1\n  support:\n    -AL\n    -JP\n",
    good="- ref: 7.1\n  support:\n    - AL\n    - JP\n",
)

MISPLACED_DASH = Rule(
    code="Y127",
    name="misplaced-dash",
    severity=_ERROR,
    summary="The dash of a list stands too far left or right.",
    why="The dashes of one list stand below each other: where a dash stands decides what its item belongs to.",
    cure="Move the dash below the other dashes of its list. A list starts on the line below its key.",
    bad="- ref: 7.1\n  support:\n    - AL\n      - JP\n",
    good="- ref: 7.1\n  support:\n    - AL\n    - JP\n",
)

WRONG_INDENTATION = Rule(
    code="Y128",
    name="wrong-indentation",
    severity=_ERROR,
    summary="A line starts too far left or right.",
    why="Where a line starts decides what it belongs to: a date one space further right belongs to another key.",
    cure="Start the line in the same column as the keys that it belongs with. Use spaces.",
    bad="- ref: 7.1\n  title: Evaluate both pilots\n   lead: HB\n",
    good="- ref: 7.1\n  title: Evaluate both pilots\n  lead: HB\n",
)

SMART_QUOTE = Rule(
    code="Y130",
    name="smart-quote",
    severity=_ERROR,
    summary="Curly quotes from Word stand where straight quotes are needed.",
    why="Curly quotes are ordinary letters in a plan file: they do not hold a text together.",
    cure="Type straight quotes (' or \") round the text.",
    bad="- ref: 7.1\n  title: “Housing: the new strategy”\n",
    good='- ref: 7.1\n  title: "Housing: the new strategy"\n',
)

KEY_TWICE_ON_LINE = Rule(
    code="Y131",
    name="key-twice-on-line",
    severity=_ERROR,
    summary="A key is typed twice on the same line.",
    why="It is a slip of the keyboard that leaves the value unreadable.",
    cure="Delete one of the two.",
    bad="- ref: 7.1\n  due: due: March 2008\n",
    good="- ref: 7.1\n  due: March 2008\n",
)

LINE_WITHOUT_COLON = Rule(
    code="Y132",
    name="line-without-colon",
    severity=_ERROR,
    summary="A line has no colon, and does not go on from the line above.",
    why="planctl cannot tell what the line is about, so it would be missing from the plan.",
    cure="Type the key, a colon and a space before the text. If it goes on from the line above, start it further"
    " right.",
    bad="- ref: 7.1\n  lead HB\n  due: March 2008\n",
    good="- ref: 7.1\n  lead: HB\n  due: March 2008\n",
)

BACKSLASH_IN_QUOTES = Rule(
    code="Y133",
    name="backslash-in-quotes",
    severity=_ERROR,
    summary="A backslash stands inside double quotes.",
    why="Inside double quotes a backslash changes the meaning of what follows, so a folder such as S:\\Plans cannot"
    " be read.",
    cure="Put the text in single quotes: '…'.",
    bad='- ref: 7.1\n  notes: "S:\\Plans"\n',
    good="- ref: 7.1\n  notes: 'S:\\Plans'\n",
)

NOT_A_HYPHEN = Rule(
    code="Y139",
    name="not-a-hyphen",
    severity=_ERROR,
    summary="An item of a list begins with a long dash, a star or a bullet instead of a hyphen.",
    why="Word turns hyphens into long dashes. A list that begins with anything but a hyphen is read as one text.",
    cure="Type a hyphen (the minus key) and a space before each item.",
    bad="- ref: 7.1\n  support:\n    – AL\n",
    good="- ref: 7.1\n  support:\n    - AL\n",
)

ODD_SPACE = Rule(
    code="Y134",
    name="odd-space",
    severity=_ERROR,
    summary="A special space, pasted from Word or a web page, stands where an ordinary one is needed.",
    why="It looks like a space and is none: the line would not be read as the key or list item that it seems to be.",
    cure="Delete the space and type it again with the space bar.",
    bad="- ref: 7.1\n  lead:\u00a0HB\n",
    good="- ref: 7.1\n  lead: HB\n",
)

UNREADABLE_BRACKETS = Rule(
    code="Y136",
    name="unreadable-brackets",
    severity=_ERROR,
    summary="What stands between `[ ]` or `{ }` cannot be read.",
    why="Brackets are meant for short values such as [JP, HB]. With commas, colons or quotes in them they are easily"
    " misread.",
    cure="Write a list with one item on each line, each after a dash and a space. If the brackets belong to the"
    " text, put the text in quotes.",
    bad="- ref: 7.1\n  support: [AL,, JP]\n",
    good="- ref: 7.1\n  support: [AL, JP]\n",
)
