"""What an officer may have got wrong in the keys and values of a file."""

from __future__ import annotations

from planctl.diagnostics import Rule, Severity

UNKNOWN_KEY = Rule(
    "F201",
    "unknown-key",
    Severity.ERROR,
    "A key that planctl does not know.",
    "A misspelt key would be passed over in silence, and with it the lead or the date that stands there.",
    "Correct the spelling; keys of your own begin with x-.",
    bad="- ref: 7.1.1\n  title: Evaluate the pilots\n  Lead: HB\n  due: March 2008\n",
    good="- ref: 7.1.1\n  title: Evaluate the pilots\n  lead: HB\n  due: March 2008\n",
)
MISSING_KEY = Rule(
    "F202",
    "missing-key",
    Severity.ERROR,
    "A part of the plan lacks a key that it must have.",
    "An action without a title, or a measure without its measure of success, tells a reader nothing.",
    "Add the key.",
    bad="- ref: 7.1.1\n  lead: HB\n  due: March 2008\n",
    good="- ref: 7.1.1\n  title: Evaluate the pilots\n  lead: HB\n  due: March 2008\n",
)
WRONG_SHAPE = Rule(
    "F203",
    "wrong-shape",
    Severity.ERROR,
    "Text stands where further lines belong, or a list or lines with keys where text does.",
    "planctl cannot tell what was meant, so the value is left out of every answer.",
    "Type the lines, or the text, that the message names.",
    bad="- ref: 7.1.1\n  title: Evaluate the pilots\n  lead: HB\n  due: March 2008\n  updates: all well\n",
    good=(
        "- ref: 7.1.1\n  title: Evaluate the pilots\n  lead: HB\n  due: March 2008\n"
        "  updates:\n    - on: 31 October 2007\n      note: All well.\n"
    ),
)
UNKNOWN_WORD = Rule(
    "F204",
    "unknown-word",
    Severity.ERROR,
    "A word other than the few that this key takes.",
    "Counts and colours rest on these words; a word of one's own would fall out of every count.",
    "Use one of the words that the message lists.",
    bad="- ref: 7.1.1\n  title: Evaluate the pilots\n  lead: HB\n  due: March 2008\n  status: ongoing\n",
    good="- ref: 7.1.1\n  title: Evaluate the pilots\n  lead: HB\n  due: March 2008\n  status: in progress\n",
)
NEWER_FORMAT = Rule(
    "F205",
    "newer-format",
    Severity.ERROR,
    "The file says that it is written in a newer format than this planctl reads.",
    "A newer format may mean something else by the same words.",
    "Update planctl, or write format: 1.",
    bad="format: 2\ntitle: Improvement Plan\n",
    good="format: 1\ntitle: Improvement Plan\n",
)
STRAY_BLANKS = Rule(
    "F208",
    "stray-blanks",
    Severity.INFO,
    "A lead with blanks that do not belong there: at its ends, two in a row, or pasted from Word.",
    "They cannot be seen, and a search in the file for the name does not find it.",
    "Take the blanks out.",
    bad='- ref: 7.1.1\n  title: Evaluate the pilots\n  lead: "HB "\n  due: March 2008\n',
    good="- ref: 7.1.1\n  title: Evaluate the pilots\n  lead: HB\n  due: March 2008\n",
)
CURLY_QUOTES = Rule(
    "F210",
    "curly-quotes",
    Severity.WARNING,
    "A lead, a date, a number or a single word that stands in curly quotes.",
    "Word types them by itself. They hold nothing together here but are letters like others, so that another part of"
    " the plan that says 7.1.1 does not mean the action that is called “7.1.1”.",
    "Take the quotes out, or type straight ones.",
    bad="- ref: 7.1.1\n  title: Evaluate the pilots\n  lead: “HB”\n  due: “March 2008”\n",
    good="- ref: 7.1.1\n  title: Evaluate the pilots\n  lead: HB\n  due: March 2008\n",
)
PLACEHOLDER_LEFT = Rule(
    "F211",
    "placeholder-left",
    Severity.WARNING,
    "The council is still called what a starter file calls it.",
    "The words stand on the first page of every report pack.",
    "Write the council's name behind organisation:.",
    bad="title: Improvement Plan\norganisation: Your Council\nperiod: 2007/08\n",
    good="title: Improvement Plan\norganisation: Anytown Council\nperiod: 2007/08\n",
)
RULES = (
    UNKNOWN_KEY,
    MISSING_KEY,
    WRONG_SHAPE,
    UNKNOWN_WORD,
    NEWER_FORMAT,
    STRAY_BLANKS,
    CURLY_QUOTES,
    PLACEHOLDER_LEFT,
)
