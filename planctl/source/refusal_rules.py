"""Rules about what YAML can do and a plan may not: docs/format.md."""

from __future__ import annotations

from planctl.diagnostics import Rule, Severity

_ERROR = Severity.ERROR

NESTED_TOO_DEEP = Rule(
    code="Y105",
    name="nested-too-deep",
    severity=_ERROR,
    summary="Lists or brackets stand inside each other more than 40 deep.",
    why="No plan needs more than a dozen levels: this is a slip, or a file made to do harm.",
    cure="Bring the text back to priorities, measures, actions and milestones.",
    bad="notes: " + "[" * 41 + "]" * 41 + "\n",
    good="notes: [JP, HB]\n",
)

ANCHOR = Rule(
    code="Y107",
    name="anchor",
    severity=_ERROR,
    summary="A text begins with `&` straight before a word, which gives it a hidden name.",
    why="In a file of this kind `&word` does not appear in the plan: it names the text so that it can be"
    " repeated elsewhere. A plan says everything where it stands, so that each line can be read alone.",
    cure="If the `&` belongs to the text, put the text in quotes. Otherwise delete `&` and the word behind it.",
    bad="- ref: 7.1\n  title: &Regeneration projects\n",
    good="- ref: 7.1\n  title: '&Regeneration projects'\n",
)

ALIAS = Rule(
    code="Y108",
    name="alias",
    severity=_ERROR,
    summary="A text begins with `*`, which asks for a text from elsewhere.",
    why="In a file of this kind `*word` stands for another text of that name. A plan says everything where it"
    " stands: whoever changes one text must not change another unawares.",
    cure="If the `*` belongs to the text (a footnote, say), put the text in quotes. Otherwise type out the text"
    " that is meant.",
    bad="- ref: 7.1\n  title: *Regeneration\n",
    good="- ref: 7.1\n  title: '*Regeneration'\n",
)

TAG = Rule(
    code="Y109",
    name="tag",
    severity=_ERROR,
    summary="A text begins with `!`, which marks it as a special kind of value.",
    why="In a file of this kind the word behind `!` does not appear in the plan. It orders programs to treat"
    " the value in a special way, which plans never need.",
    cure="If the `!` belongs to the text, put the text in quotes. Otherwise delete `!` and the word behind it.",
    bad="- ref: 7.1\n  title: !Urgent repairs\n",
    good="- ref: 7.1\n  title: '!Urgent repairs'\n",
)

DIRECTIVE = Rule(
    code="Y110",
    name="directive",
    severity=_ERROR,
    summary="A line begins with `%`, which gives an order to the program that reads the file.",
    why="planctl reads every plan by the same rules, so that a plan means the same to everybody.",
    cure="Delete the line.",
    bad="%YAML 1.2\n---\ntitle: Improvement Plan\n",
    good="title: Improvement Plan\n",
)

MERGE_KEY = Rule(
    code="Y111",
    name="merge-key",
    severity=_ERROR,
    summary="The key `<<` asks for keys from elsewhere.",
    why="A plan says everything where it stands. Keys that come in from another place cannot be seen by the"
    " person who reads the line.",
    cure="Type out the keys that are meant.",
    bad="- ref: 7.1\n  <<: usual\n",
    good="- ref: 7.1\n  lead: HB\n",
)

DUPLICATE_KEY = Rule(
    code="Y112",
    name="duplicate-key",
    severity=_ERROR,
    summary="The same key stands twice in one place.",
    why="Only one of the two can count. An action with two due dates would be reported by whichever comes"
    " first, and nobody would see the other.",
    cure="Keep one of the two lines. Where something has several values, write them as a list below one key; where a"
    " date has moved, keep the first, and write the new one in due: of an item below revisions:.",
    bad="- ref: 7.1\n  due: March 2008\n  lead: HB\n  due: June 2008\n",
    good=(
        "- ref: 7.1\n  due: March 2008\n  lead: HB\n"
        "  revisions:\n    - due: June 2008\n      reason: Two posts are vacant\n      approved: Cabinet\n"
    ),
)

KEY_NOT_TEXT = Rule(
    code="Y115",
    name="key-not-text",
    severity=_ERROR,
    summary="What stands before the colon is no plain word.",
    why="planctl finds its way through a plan by the words before the colons, such as `title` and `lead`.",
    cure="Put one word or a few words before the colon, without brackets and without a question mark before them.",
    bad="- ref: 7.1\n  [lead]: HB\n",
    good="- ref: 7.1\n  lead: HB\n",
)

NO_KEY_BEFORE_COLON = Rule(
    code="Y135",
    name="no-key-before-colon",
    severity=_ERROR,
    summary="A line begins with a colon.",
    why="planctl cannot tell what the text behind the colon is about.",
    cure="Type the key before the colon, such as `lead`.",
    bad="- ref: 7.1\n  : HB\n",
    good="- ref: 7.1\n  lead: HB\n",
)

COMMA_SPLIT_VALUE = Rule(
    code="Y118",
    name="comma-split-value",
    severity=_ERROR,
    summary="Inside `{ }` something stands without a colon, perhaps because a comma split a value.",
    why="Inside `{ }` each comma starts the next key. From £7,969k the plan would keep £7, and the rest would be lost.",
    cure="Write each key on a line of its own, without `{ }`, or put the value in quotes.",
    bad="- ref: 7.1\n  efficiency: {cashable: £7,969k}\n",
    good="- ref: 7.1\n  efficiency:\n    cashable: £7,969k\n",
)
