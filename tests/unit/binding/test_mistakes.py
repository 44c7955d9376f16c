"""Every misfit between what an officer wrote and what planctl expects is a finding at its place."""

from __future__ import annotations

import pytest

from planctl.binding import bind_plan, bind_settings
from planctl.diagnostics import Fix
from planctl.model import Plan, keys_of
from planctl.model.keys import ListOf, Nested
from planctl.source import read_source
from tests.unit.binding.places import found_in, marked, only, place
from tests.unit.plans import bind

# Line 9 is the first that stands below an action.
HEAD = """\
title: Plan
period: 2007/08
priorities:
  - ref: CP1
    title: Homes
    actions:
      - ref: 1.1
        title: Build them
"""


def with_keys(*lines: str) -> str:
    """A plan whose only action has some more lines; the first is line 9, its key is at column 9."""
    return HEAD + "".join(f"        {line}\n" for line in lines)


@pytest.mark.parametrize(
    ("line", "key", "suggestion"),
    [
        pytest.param("leed: HB", "leed", "lead", id="a slip"),
        pytest.param("corective action: Hurry", "corective action", "corrective-action", id="a slip and a blank"),
        pytest.param("revision: []", "revision", "revisions", id="one of several"),
        pytest.param("canceled: {on: May 2007}", "canceled", "cancelled", id="American spelling"),
    ],
)
def test_an_unknown_key_and_the_one_that_was_meant(line: str, key: str, suggestion: str) -> None:
    text = with_keys(line)
    finding = only(text)
    assert place(finding) == "9:9 unknown-key"
    assert marked(text, finding) == key
    assert finding.message == f"{key} is not a key that belongs here"
    assert finding.help == f"Did you mean {suggestion}?"
    assert finding.fix == Fix(finding.span, suggestion)


@pytest.mark.parametrize(
    ("line", "key", "word"),
    [
        pytest.param("Lead: HB", "Lead", "lead", id="a capital"),
        pytest.param("corrective_action: Hurry", "corrective_action", "corrective-action", id="an underscore"),
        pytest.param("corrective action: Hurry", "corrective action", "corrective-action", id="a blank"),
    ],
)
def test_a_key_that_is_written_another_way_is_safe_to_repair(line: str, key: str, word: str) -> None:
    text = with_keys(line)
    finding = only(text)
    assert marked(text, finding) == key
    assert (finding.help, finding.fix) == (f"Write {word}.", Fix(finding.span, word, safe=True))


@pytest.mark.parametrize(
    ("line", "columns"),
    [("status: In Progress", (17, 28)), ('status: "In Progress"', (18, 29)), ("'Lead': HB", (10, 14))],
)
def test_a_repair_keeps_the_quotes(line: str, columns: tuple[int, int]) -> None:
    fix = only(with_keys(line)).fix
    assert fix
    assert (fix.span.column, fix.span.end_column, fix.safe) == (*columns, True)


def test_a_word_that_is_not_typed_as_it_reads_is_not_repaired() -> None:
    fix = only(with_keys('status: "In \\', '  Progress"')).fix
    assert fix
    assert not fix.safe


@pytest.mark.parametrize(
    ("typed", "meant"), [('"HB "', "HB"), ("' HB/JP'", "HB/JP"), ("HB  JP", "HB JP"), ("HB /\u00a0JP", "HB / JP")]
)
def test_blanks_in_a_lead_that_do_not_belong_there(typed: str, meant: str) -> None:
    finding = only(with_keys(f"lead: {typed}"))
    assert place(finding) == "9:15 stray-blanks"
    assert finding.fix
    assert (finding.fix.text, finding.fix.safe) == (meant, True)


def test_a_blank_beside_a_stroke_is_as_councils_write() -> None:
    _, found = bind(with_keys("lead: JP/DS/ LS"))
    assert found == []


@pytest.mark.parametrize(
    ("line", "typed", "meant"),
    [
        pytest.param("lead: “HB”", "“HB”", "HB", id="a lead"),
        pytest.param("support: [JP, ‘HB / DS’]", "‘HB / DS’", "HB / DS", id="one who helps"),
        pytest.param("due: “March 2008”", "“March 2008”", "March 2008", id="a date"),
        pytest.param("months: “Jul – Sep”", "“Jul – Sep”", "Jul – Sep", id="bars of the grid"),
        pytest.param("depends: [“CP 1”]", "“CP 1”", "CP 1", id="a ref with a blank"),
        pytest.param("updates: [{on: May 2007, progress: “60%”}]", "“60%”", "60%", id="a figure"),
        pytest.param("target: “Halved”", "“Halved”", "Halved", id="a word"),
        pytest.param("lead: '“HB” '", "'“HB” '", "HB", id="in straight quotes beside"),
    ],
)
def test_curly_quotes_round_what_is_no_sentence(line: str, typed: str, meant: str) -> None:
    text = with_keys(line)
    finding = next(each for each in found_in(text) if each.rule.name == "curly-quotes")
    assert marked(text, finding) == typed
    assert finding.help == f"Write {meant} without them."
    assert finding.fix
    assert finding.fix.text == meant


@pytest.mark.parametrize(
    ("line", "text", "names"),
    [
        pytest.param("lead: “HB”", "HB", ("HB",), id="one"),
        pytest.param("lead: “HB” / “JP”", "HB / JP", ("HB", "JP"), id="each in quotes of its own"),
        pytest.param("lead: “HB”/JP", "HB/JP", ("HB", "JP"), id="one of two"),
    ],
)
def test_who_leads_is_known_through_curly_quotes(line: str, text: str, names: tuple[str, ...]) -> None:
    bound, findings = bind(with_keys(line))
    lead = bound.priorities[0].actions[0].lead
    assert lead
    assert (lead.text, lead.names) == (text, names)
    assert [finding.help for finding in findings] == [f"Write {text} without them."]


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        pytest.param("target: “#7”", "'#7'", id="what would be a comment"),
        pytest.param("target: “7, 8”", "'7, 8'", id="what would be two inside brackets"),
        pytest.param("target: “- 7”", "'- 7'", id="what would be a list"),
    ],
)
def test_what_needs_quotes_is_given_straight_ones(line: str, meant: str) -> None:
    (finding,) = found_in(with_keys(line))
    assert finding.help == f"Write {meant} without them."
    assert finding.fix
    assert finding.fix.text == meant


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("notes: “All well.” said HB, “and more to come.”", id="somebody is quoted"),
        pytest.param("notes: “We shall be there.”", id="a sentence"),
        pytest.param("target: “Customer first”", id="a name of words"),
        pytest.param("lead: O’Brien", id="an apostrophe"),
        pytest.param("lead: HB", id="none at all"),
        pytest.param("target: “”", id="nothing between them"),
    ],
)
def test_curly_quotes_that_may_stand(line: str) -> None:
    assert found_in(with_keys(line)) == []


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        pytest.param("due date: Sept 2007", "due", id="due date"),
        pytest.param("Deadline: Sept 2007", "due", id="deadline"),
        pytest.param("by-when: Sept 2007", "due", id="by when"),
        pytest.param("owner: HB", "lead", id="owner"),
        pytest.param("updates: [{date: May 2007}]", "on", id="a date of what has happened"),
        pytest.param("updates: [{on: May 2007, colour: red}]", "rag", id="a colour"),
    ],
)
def test_words_of_officers_own_tables_are_known(line: str, meant: str) -> None:
    finding = next(each for each in found_in(with_keys(line)) if each.rule.name == "unknown-key")
    assert finding.help == f"Did you mean {meant}?"
    assert finding.fix
    assert finding.fix.text == meant


@pytest.mark.parametrize(
    ("line", "colour"), [("rag: Amber", "amber"), ("colour: red", "red"), ("RAG status: fine", "red"), ("rag:", "red")]
)
def test_a_colour_of_work_itself_is_shown_its_place(line: str, colour: str) -> None:
    finding = only(with_keys(line))
    assert finding.help.splitlines()[1:] == ["updates:", "  - on: 31 October 2007", f"    rag: {colour}"]
    assert finding.fix is None


def test_an_unknown_key_unlike_any_lists_those_that_may_stand_there() -> None:
    finding = only(with_keys("cancelled:", "  zebra: yes"))
    assert place(finding) == "10:11 unknown-key"
    assert finding.help == "Keys that may stand here: on, reason, approved. Keys of your own begin with x-."
    assert finding.fix is None


def test_a_key_that_is_there_already_is_not_suggested() -> None:
    finding = only(with_keys("lead: HB", "leads: JP"))
    assert place(finding) == "10:9 unknown-key"
    assert "Did you mean" not in finding.help


@pytest.mark.parametrize(
    ("text", "expected", "message"),
    [
        pytest.param(
            "period: 2007/08\npriorities: [{ref: A, title: B}]\n", "1:1", "a plan needs title", id="a plan's title"
        ),
        pytest.param("title: P\npriorities: [{ref: A, title: B}]\n", "1:8", "a plan needs period", id="its period"),
        pytest.param("title: P\nperiod: 2007/08\n", "1:8", "a plan needs priorities", id="its priorities"),
        pytest.param(
            "title: P\nperiod: 2007/08\npriorities:\n  - title: Homes\n",
            "4:12",
            "a priority needs ref",
            id="a priority's ref, told at its title",
        ),
        pytest.param(
            "title: P\nperiod: 2007/08\npriorities:\n  - ref: CP1\n",
            "4:10",
            "a priority needs title",
            id="its title, told at its ref",
        ),
        pytest.param(
            "title: P\nperiod: 2007/08\npriorities:\n  - ref: A\n    title: B\n    actions:\n      - lead: HB\n",
            "7:9",
            "an action needs title",
            id="an action's title, told at its first key",
        ),
        pytest.param(
            with_keys("revisions:", "  - due: May 2008"), "10:13", "a revision needs reason", id="a revision's reason"
        ),
        pytest.param(with_keys("updates:", "  - note: Well"), "10:13", "an update needs on", id="an update's day"),
        pytest.param(
            "title: P\nperiod: 2007/08\npriorities: [{ref: A, title: B}]\n"
            "budgets: [{title: C, rows: [{amounts: {D: 1}}]}]\n",
            "4:30",
            "a budget row needs area",
            id="a name of several words",
        ),
    ],
)
def test_a_missing_key(text: str, expected: str, message: str) -> None:
    finding = only(text)
    assert place(finding) == f"{expected} missing-key"
    assert finding.message == message
    assert finding.help == f"Add a line {message.split()[-1]}: with its value."


@pytest.mark.parametrize("typed", ["", "''", "'  '"])
def test_a_key_that_must_have_a_value_and_has_none(typed: str) -> None:
    finding = only(HEAD.replace("title: Build them", f"title: {typed}"))
    assert place(finding) == "8:9 missing-key"
    assert (finding.message, finding.help) == ("title has no value", "Write the value after title:.")


@pytest.mark.parametrize("typed", ["", "[]"])
def test_a_list_that_must_have_items_and_has_none(typed: str) -> None:
    finding = only(f"title: P\nperiod: 2007/08\npriorities: {typed}\n")
    assert place(finding) == "3:1 missing-key"
    assert finding.message == "priorities has no value"


TEXT, LIST, ONE = "text stands", "a list stands", "keys such as one: stand"
A_WORD = "one of the words not started, in progress, completed"
INITIALS = "initials, such as JP or HB/JP"
HEADINGS = "headings of your own"
OF_CANCELLED = "lines such as on: and reason:"
OF_UPDATES = "lines such as on: and note:"


@pytest.mark.parametrize(
    ("lines", "expected", "found", "wanted"),
    [
        pytest.param(["notes: [one, two]"], "9:16", LIST, "text", id="a list for text"),
        pytest.param(["notes:", "  one: two"], "10:11", ONE, "text", id="keys for text"),
        pytest.param(["due: [May 2007]"], "9:14", LIST, "text", id="a list for a date"),
        pytest.param(["months: {one: x}"], "9:17", ONE, "text", id="keys for bars"),
        pytest.param(["status: [in progress]"], "9:17", LIST, A_WORD, id="a list for a word"),
        pytest.param(["lead: {one: x}"], "9:15", ONE, INITIALS, id="keys for a lead"),
        pytest.param(["lead: [HB, {one: x}]"], "9:20", ONE, INITIALS, id="keys for one of several leads"),
        pytest.param(["cancelled: yes"], "9:20", TEXT, OF_CANCELLED, id="text for keys"),
        pytest.param(["cancelled: [yes]"], "9:20", LIST, OF_CANCELLED, id="a list for keys"),
        pytest.param(["updates: all well"], "9:18", TEXT, OF_UPDATES, id="text for a list of keys"),
        pytest.param(
            ["updates:", "  - Well", "  - on: May 2007"], "10:13", TEXT, OF_UPDATES, id="text for one of them"
        ),
        pytest.param(["success: {one: two}"], "9:18", ONE, "text or a list of texts", id="keys for a list of texts"),
        pytest.param(["success:", "  - one", "  - [two]"], "11:13", LIST, "text", id="a list for one of them"),
        pytest.param(["links: [one]"], "9:16", LIST, HEADINGS, id="a list for headings"),
        pytest.param(["links: one"], "9:16", TEXT, HEADINGS, id="text for headings"),
        pytest.param(["links:", "  one: {one: b}"], "10:16", ONE, "text or a list of texts", id="keys below a heading"),
        pytest.param(["measured-by: [[one]]"], "9:23", LIST, "text", id="a list for what text stands for"),
    ],
)
def test_a_wrong_shape(lines: list[str], expected: str, found: str, wanted: str) -> None:
    finding = only(with_keys(*lines))
    assert place(finding) == f"{expected} wrong-shape"
    assert finding.message == f"{found} where {wanted} should be"


@pytest.mark.parametrize(
    ("line", "help_text"),
    [
        ("notes: [one]", "Write text here."),
        ("links: one", "Below it, type a line for each: a heading of your own, a colon, and its value."),
    ],
)
def test_what_to_write_in_the_place_of_a_wrong_shape(line: str, help_text: str) -> None:
    assert only(with_keys(line)).help == help_text


def test_a_list_of_what_was_said_can_be_typed_as_one_text() -> None:
    said = only(with_keys("notes:", "  - The pilot ended well", "  - '# two'")).help.splitlines()
    assert said[0] == "Make one text of it: | behind the colon, and no dashes, as here."
    assert found_in(with_keys(f"notes: {said[1]}", *said[2:])) == []


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(["notes: [It ended well, and early]"], id="in brackets, where a comma may have split one text"),
        pytest.param(["success:", "  - - one", "    - two"], id="in a list, where there is no colon"),
        pytest.param(["notes:", *["  - one"] * 13], id="too many to be shown"),
    ],
)
def test_of_other_lists_no_lines_are_shown(lines: list[str]) -> None:
    assert only(with_keys(*lines)).help == "Write text here."


@pytest.mark.parametrize(
    ("line", "typed"),
    [
        pytest.param(
            "updates: all well",
            ["updates:", "  - on: 31 October 2007", "    note: all well"],
            id="the officer's words are kept",
        ),
        pytest.param(
            "updates: 'well: so far'",
            ["updates:", "  - on: 31 October 2007", "    note: 'well: so far'"],
            id="in quotes where they need them",
        ),
        pytest.param("updates: Red", ["updates:", "  - on: 31 October 2007", "    rag: red"], id="a colour is one"),
        pytest.param("cancelled: yes", ["cancelled:", "  on: 3 October 2007", "  reason: …"], id="yes is no reason"),
        pytest.param(
            "revisions: May 2008", ["revisions:", "  - due: 31 March 2008", "    reason: …"], id="nor is a date"
        ),
        pytest.param(
            "actions: Meet",
            ["actions:", "  - ref: 7.1.1", "    title: Meet", "    lead: JP", "    due: 30 September 2007"],
            id="an action",
        ),
    ],
)
def test_where_lines_belong_they_are_shown_as_they_are_to_be_typed(line: str, typed: list[str]) -> None:
    first, *lines = only(with_keys(line)).help.splitlines()
    assert first == "Type these lines, with your own dates and words:"
    assert lines == typed


@pytest.mark.parametrize(
    "name", [name for name, made in keys_of(Plan).items() if isinstance(made.kind, ListOf | Nested)]
)
def test_what_is_shown_can_be_typed(name: str) -> None:
    (finding,) = (
        found for found in found_in(f"title: P\nperiod: 2007/08\n{name}: [[x]]\n") if found.rule.code == "F203"
    )
    if "\n" in finding.help:
        typed = finding.help.partition("\n")[2]
        assert [found for found in found_in(f"title: P\nperiod: 2007/08\n{typed}\n") if found.rule.code != "F202"] == []


def test_empty_brackets_for_text() -> None:
    assert only(with_keys("notes: {}")).message == "empty brackets stand where text should be"


def test_what_has_a_wrong_shape_is_left_out_and_the_rest_is_bound() -> None:
    bound, _ = bind(with_keys("due: [May 2007]", "lead: HB", "updates: all well", "cancelled: yes"))
    action = bound.priorities[0].actions[0]
    assert (action.due, action.updates, action.cancelled) == (None, (), None)
    assert action.lead is not None
    assert action.lead.names == ("HB",)


@pytest.mark.parametrize(
    ("line", "quoted", "help_text", "fix", "safe"),
    [
        pytest.param(
            "status: done", "done", "The words are: not started, in progress, completed.", None, False, id="unlike any"
        ),
        pytest.param("status: complete", "complete", "Write completed.", "completed", False, id="like one"),
        pytest.param("status: Completed", "Completed", "Write completed.", "completed", True, id="but for its case"),
        pytest.param(
            "status: In-Progress", "In-Progress", "Write in progress.", "in progress", True, id="or its blanks"
        ),
    ],
)
def test_an_unknown_word(line: str, quoted: str, help_text: str, fix: str | None, safe: bool) -> None:
    text = with_keys(line)
    finding = only(text)
    assert place(finding) == "9:17 unknown-word"
    assert marked(text, finding) == quoted
    assert (finding.message, finding.help) == (f"“{quoted}” is not a word that belongs here", help_text)
    assert finding.fix == (Fix(finding.span, fix, safe) if fix else None)


@pytest.mark.parametrize(
    ("typed", "status"), [("Completed", "completed"), ("In-Progress", "in progress"), ("complete", None)]
)
def test_a_word_that_differs_only_in_case_or_blanks_counts_all_the_same(typed: str, status: str | None) -> None:
    bound, _ = bind(with_keys(f"status: {typed}"))
    assert bound.priorities[0].actions[0].status == status


@pytest.mark.parametrize(
    ("line", "expected", "message"),
    [
        ("people: {HoS: {group: several}}", "4:23", "“several” is neither true nor false"),
        ("format: 1.0", "4:9", "“1.0” is not a whole number"),
        ("format: -1", "4:9", "“-1” is not a whole number"),
        ("format: ²", "4:9", "“²” is not a whole number"),
        ("format: 123456789", "4:9", "“123456789” is not a whole number"),
    ],
)
def test_neither_a_truth_nor_a_number(line: str, expected: str, message: str) -> None:
    finding = only(f"title: P\nperiod: 2007/08\npriorities: [{{ref: A, title: B}}]\n{line}\n")
    assert place(finding) == f"{expected} unknown-word"
    assert finding.message == message


@pytest.mark.parametrize("number", ["2", "12345678"])
def test_a_newer_format_is_an_error(number: str) -> None:
    finding = only(f"format: {number}\ntitle: P\nperiod: 2007/08\npriorities: [{{ref: A, title: B}}]\n")
    assert place(finding) == "1:9 newer-format"
    assert finding.message == f"this file is written in format {number}; this planctl reads format 1"


def test_a_council_that_nobody_has_named() -> None:
    finding = only("organisation: Your Council\ntitle: P\nperiod: 2007/08\npriorities: [{ref: A, title: B}]\n")
    assert place(finding) == "1:15 placeholder-left"
    _, findings = bind_settings(read_source(b"organisation: Your Council\n"))
    assert [place(finding) for finding in findings] == ["1:15 placeholder-left"]


def test_planctl_yaml_is_checked_likewise() -> None:
    text = (
        b"format: 3\nyear-starts: april\nquarters: lunar\nred-after: a while\nrules: {missing-update: loud}\nplan: x\n"
    )
    settings, findings = bind_settings(read_source(text))
    assert settings is not None
    assert [(place(finding), finding.help) for finding in sorted(findings, key=lambda finding: finding.span)] == [
        ("1:9 newer-format", ""),
        ("2:14 unknown-word", "Write April."),
        ("3:11 unknown-word", "The words are: financial, calendar."),
        ("4:12 unknown-word", "Write a number and a unit, such as 1 month or 30 days."),
        ("5:25 unknown-word", "The words are: error, warning, info, off."),
        ("6:1 unknown-key", "Did you mean plans?"),
    ]
    assert (settings.year_starts, settings.quarters, str(settings.red_after)) == ("April", "financial", "every month")


@pytest.mark.parametrize("text", ["", "# to be written\n", "- one\n- two\n", "just words\n"])
def test_where_there_are_no_keys_there_is_nothing_to_bind(text: str) -> None:
    source = read_source(text.encode())
    assert bind_plan(source, "plan") == (None, [])
    assert bind_settings(source) == (None, [])
    assert source.findings


def test_mistakes_are_told_in_the_order_of_the_file_and_none_hides_another() -> None:
    found = found_in(with_keys("leed: HB", "notes: [x]", "status: done", "cancelled: yes", "updates: [{}]"))
    assert [place(finding) for finding in found] == [
        "9:9 unknown-key",
        "10:16 wrong-shape",
        "11:17 unknown-word",
        "12:20 wrong-shape",
        "13:19 missing-key",
    ]
