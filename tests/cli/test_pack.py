"""`planctl pack`: what it makes, what it says before the meeting, and how it exits."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest

from planctl.clean import clean
from tests.cli.conftest import PLAN, Call

BRIEF = """\
title: Half-year report
meeting: Cabinet
date: 7 November 2007
as-at: 31 October 2007
plans: small
recommendations:
  - That Cabinet notes the progress.
"""


@pytest.fixture
def council(workspace: Path) -> Path:
    """A workspace with a plan and a brief about it."""
    (workspace / "plans" / "packs").mkdir()
    (workspace / "plans" / "packs" / "cabinet-nov.yaml").write_text(BRIEF, encoding="utf-8")
    return workspace


def files_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def data_in(folder: Path) -> object:
    (path,) = folder.glob("*.json")
    return json.loads(path.read_text(encoding="utf-8"))


def test_a_brief_names_its_files(call: Call, council: Path) -> None:
    result = call("pack", "plans/packs/cabinet-nov.yaml", "--to", "html,json", cwd=council)
    assert result.code == 0
    assert result.out == (
        "Wrote packs-out/cabinet-nov-cabinet-2007-10-31.html\nWrote packs-out/cabinet-nov-cabinet-2007-10-31.json\n"
    )
    assert files_in(council / "packs-out") == [
        "cabinet-nov-cabinet-2007-10-31.html",
        "cabinet-nov-cabinet-2007-10-31.json",
    ]


def test_what_should_be_seen_to_is_said_first_and_the_pack_is_made(call: Call, council: Path) -> None:
    result = call("pack", "plans/packs/cabinet-nov.yaml", cwd=council)
    assert result.code == 0
    assert "plans/packs/cabinet-nov.yaml:5:8: warning[B911 red-without-corrective-action] small: " not in result.err
    late = PLAN.replace("due: 30 September 2007", "due: 30 June 2007")
    (council / "plans" / "small.yaml").write_text(late, encoding="utf-8")
    result = call("pack", "plans/packs/cabinet-nov.yaml", cwd=council)
    assert (result.code, result.out.count("Wrote")) == (0, 1)
    assert "plans/packs/cabinet-nov.yaml:5:8: warning[B911 red-without-corrective-action] small: " in result.err
    strict = call("pack", "plans/packs/cabinet-nov.yaml", "--strict", cwd=council)
    assert (strict.code, strict.out) == (1, result.out)


def test_validate_says_the_same_of_the_brief(call: Call, council: Path) -> None:
    text = BRIEF.replace("plans: small", "plans: smal-plan").replace("as-at: 31 October", "as-at: 31 December")
    (council / "plans" / "packs" / "cabinet-nov.yaml").write_text(text, encoding="utf-8")
    for paths in ((), ("plans",), ("plans/packs",), ("plans/packs/cabinet-nov.yaml",)):
        found = call("validate", *paths, "--format", "json", cwd=council)
        codes = [each["code"] for each in found.json["findings"] if each["path"].endswith("cabinet-nov.yaml")]
        assert (found.code, codes) == (1, ["B915", "B904", "B901"])


@pytest.mark.parametrize("shape", ["text", "concise", "json", "github", "gitlab", "sarif", "junit"])
def test_every_form_of_validate_tells_of_briefs(call: Call, council: Path, shape: str) -> None:
    text = BRIEF.replace("recommendations:\n  - That Cabinet notes the progress.\n", "")
    (council / "plans" / "packs" / "cabinet-nov.yaml").write_text(text, encoding="utf-8")
    assert "not asked to resolve anything" in call("validate", "--format", shape, cwd=council).out


def test_a_listing_of_a_brief_finds_no_plans(call: Call, council: Path) -> None:
    result = call("list", "plans/packs/cabinet-nov.yaml", cwd=council)
    assert (result.code, result.out) == (2, "")
    assert "there are no plans in plans/packs/cabinet-nov.yaml" in result.err


def test_without_a_brief_the_plans_name_the_files(call: Call, council: Path) -> None:
    result = call("pack", "--plan", "small", "--on", "2007-10-31", "-o", "out/november", cwd=council)
    assert result.out == "Wrote out/november/small-cabinet-2007-10-31.html\n"
    page = (council / "out" / "november" / "small-cabinet-2007-10-31.html").read_text(encoding="utf-8")
    assert "Still owed" in page
    assert "11 headings of the front sheet are still owed: purpose, recommendations, reasons, " in result.err
    assert "planctl new --brief NAME writes one" in result.err


def test_a_template_without_a_front_sheet_owes_nothing(call: Call, council: Path) -> None:
    result = call("pack", "--template", "service-plan", "--on", "2007-10-31", cwd=council)
    assert "owed" not in result.err


@pytest.mark.parametrize(("template", "is_told"), [("cabinet", True), ("service-plan", False)])
def test_what_is_owed_is_told_of_the_template_that_is_asked_for(
    call: Call, council: Path, template: str, is_told: bool
) -> None:
    result = call("pack", "cabinet-nov", "--template", template, cwd=council)
    assert ("plans/packs/cabinet-nov.yaml:1:8: warning[B915 heading-owed] " in result.err) is is_told


def test_a_brief_with_an_error_makes_a_pack_to_look_at_and_exits_1(call: Call, council: Path) -> None:
    (council / "plans" / "packs" / "cabinet-nov.yaml").write_text(f"{BRIEF}leave-out: budgts\n", encoding="utf-8")
    result = call("pack", "cabinet-nov", cwd=council)
    assert (result.code, result.out.count("Wrote")) == (1, 1)
    assert "error[B903 unknown-block]" in result.err


@pytest.mark.parametrize("wrong", ["as-at: 30 Octember 2007", "as-at: 31 September 2007", "as-at: TBC"])
def test_a_brief_that_leaves_its_day_in_doubt_makes_nothing(call: Call, council: Path, wrong: str) -> None:
    brief = BRIEF.replace("as-at: 31 October 2007", wrong)
    (council / "plans" / "packs" / "cabinet-nov.yaml").write_text(brief, encoding="utf-8")
    result = call("pack", "cabinet-nov", cwd=council)
    assert (result.code, result.out) == (2, "")
    assert "plans/packs/cabinet-nov.yaml does not say for certain as at which day" in result.err
    asked = call("pack", "cabinet-nov", "--on", "2007-10-31", cwd=council)
    assert (asked.code, asked.out.count("Wrote")) == (1, 1)


def test_the_names_of_many_plans_are_counted(call: Call, council: Path) -> None:
    for number in range(9):
        (council / "plans" / f"improvement-plan-{number}.yaml").write_text(PLAN, encoding="utf-8")
    result = call("pack", "--on", "2007-10-31", cwd=council)
    assert result.out == "Wrote packs-out/10-plans-cabinet-2007-10-31.html\n"


@pytest.mark.parametrize(
    ("options", "as_at"), [((), "2007-10-31"), (("--on", "30 September 2007"), "2007-09-30")], ids=["brief", "option"]
)
def test_the_day_is_the_option_s_or_the_brief_s(
    call: Call, council: Path, options: tuple[str, ...], as_at: str
) -> None:
    result = call("pack", "plans/packs/cabinet-nov.yaml", *options, cwd=council)
    assert as_at in result.out


def test_json_is_what_a_template_gets(call: Call, council: Path) -> None:
    call("pack", "plans/packs/cabinet-nov.yaml", "--to", "json", cwd=council)
    made = data_in(council / "packs-out")
    assert isinstance(made, dict)
    assert (made["schema"], made["as_at"], made["meeting"]) == (1, "2007-10-31", "Cabinet")
    assert made["provenance"]["commit"] is None
    assert "is not in a git repository" in made["provenance"]["no_commit"]


def test_the_same_call_writes_the_same_bytes(call: Call, council: Path) -> None:
    written = []
    for folder in ("a", "b"):
        call("pack", "plans/packs/cabinet-nov.yaml", "--to", "html,json", "-o", folder, cwd=council)
        written.append([path.read_bytes() for path in sorted((council / folder).iterdir())])
    assert written[0] == written[1]


def test_a_plan_that_cannot_be_read_is_left_out_and_named(call: Call, council: Path) -> None:
    (council / "plans" / "torn.yaml").write_bytes(b"title: \xff\xfe\n")
    result = call("pack", "--on", "2007-10-31", cwd=council)
    assert (result.code, result.out.count("Wrote")) == (2, 1)
    assert "plans/torn.yaml could not be read" in result.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("plans/packs/none.yaml",), "there is no brief plans/packs/none.yaml"),
        (("plans/packs/cabinet-nov.yaml", "--plan", "small"), "a brief names its plans itself"),
        (("--plan", "smal-plan"), "no plan is called “smal-plan”"),
        (("--template", "cabinett"), "Did you mean cabinet?"),
        (("--to", "html,word"), "there is no format “word”"),
        (("--lead", "HB"), "the template cabinet is not made by person"),
        (("-o", "planctl.yaml"), "planctl.yaml/small-cabinet-2007-10-31.html cannot be written: "),
    ],
)
def test_wrong_calls_make_nothing(call: Call, council: Path, arguments: tuple[str, ...], said: str) -> None:
    result = call("pack", *arguments, "--on", "2007-10-31", cwd=council)
    assert (result.code, result.out) == (2, "")
    assert said in result.err
    assert not (council / "packs-out").exists()


def test_a_brief_that_cannot_be_read_makes_nothing(call: Call, council: Path) -> None:
    (council / "plans" / "packs" / "cabinet-nov.yaml").write_bytes(b"title: \xff\n")
    result = call("pack", "plans/packs/cabinet-nov.yaml", cwd=council)
    assert (result.code, result.out) == (2, "")
    assert "planctl validate plans/packs/cabinet-nov.yaml says what is wrong" in result.err


def test_a_write_that_fails_leaves_the_old_pack_and_nothing_else(call: Call, council: Path) -> None:
    """A template that fails in the middle, and a folder where the file should stand."""
    folder = council / "packs-out" / "cabinet-nov-cabinet-2007-10-31.html"
    folder.mkdir(parents=True)
    result = call("pack", "plans/packs/cabinet-nov.yaml", cwd=council)
    assert (result.code, result.out) == (2, "")
    assert files_in(council / "packs-out") == [folder.name]


# Templates


def write_template(council: Path, text: str, name: str = "members") -> None:
    (council / "planctl.yaml").write_text("templates: templates\n", encoding="utf-8")
    (council / "templates").mkdir(exist_ok=True)
    (council / "templates" / f"{name}.html.j2").write_text(text, encoding="utf-8")


OWN = """\
{#- What our Members get. Made in May. -#}
{% extends "planctl/cabinet.html.j2" %}
{% block contents %}
{% if "late" not in leave_out %}{% block late %}<h2>Late</h2>{% endblock %}{% endif %}
<span class="tone-red"></span>
{% endblock %}
"""


def test_a_councils_template_is_listed_with_its_blocks_and_those_it_extends(call: Call, council: Path) -> None:
    write_template(council, OWN)
    listed = call("pack", "--list", cwd=council).out
    (line,) = (line for line in listed.splitlines() if line.startswith("members"))
    assert "What our Members get " in line
    assert "late, front_sheet, " in line
    assert "cabinet" in listed


def test_a_block_can_be_left_out_of_it(call: Call, council: Path) -> None:
    write_template(council, OWN)
    brief = council / "plans" / "packs" / "cabinet-nov.yaml"
    for leave_out in ("", "leave-out: late\n"):
        brief.write_text(f"{BRIEF}template: members\n{leave_out}", encoding="utf-8")
        assert call("pack", "plans/packs/cabinet-nov.yaml", cwd=council).code == 0
        page = (council / "packs-out" / "cabinet-nov-members-2007-10-31.html").read_text(encoding="utf-8")
        assert ("<h2>Late</h2>" in page) == (not leave_out)


def test_its_colour_without_a_word_is_found_at_its_line(call: Call, council: Path) -> None:
    write_template(council, OWN)
    result = call("pack", "--template", "members", "--on", "2007-10-31", cwd=council)
    assert "templates/members.html.j2:5:1: warning[B909 colour-without-word] " in result.err


def test_a_mistake_in_it_names_its_line_and_leaves_no_file(call: Call, council: Path) -> None:
    write_template(council, "{# Ours. #}\n{{ nothing_of_that_name }}\n")
    result = call("pack", "--template", "members", cwd=council)
    assert (result.code, result.out) == (2, "")
    assert f"templates{os.sep}members.html.j2:2: " in result.err
    assert not (council / "packs-out").exists()


def test_what_it_is_named_steers_no_terminal(call: Call, council: Path) -> None:
    write_template(council, "{# A \x1b[31mred\x1b[0m one. #}\n")
    assert "\x1b" not in call("pack", "--list", cwd=council).out
    assert clean("\x1b[31m") in call("pack", "--list", cwd=council).out


# Reminders


def test_a_reminder_is_one_page_a_person(call: Call, council: Path) -> None:
    result = call("pack", "--template", "lead-reminder", "--on", "2007-10-31", cwd=council)
    assert result.code == 0
    assert files_in(council / "packs-out") == [
        "small-lead-reminder-2007-10-31-HB.html",
        "small-lead-reminder-2007-10-31-JP.html",
    ]
    page = (council / "packs-out" / "small-lead-reminder-2007-10-31-JP.html").read_text(encoding="utf-8")
    assert "Train two people" in page
    assert "Publish waiting times" not in page


def test_what_members_would_ask_is_no_concern_of_a_reminder(call: Call, council: Path) -> None:
    late = PLAN.replace("due: 30 September 2007", "due: 30 June 2007")
    (council / "plans" / "small.yaml").write_text(late, encoding="utf-8")
    for named in ((), ("cabinet-nov",)):
        result = call("pack", *named, "--template", "lead-reminder", "--on", "2007-10-31", cwd=council)
        assert (result.code, result.err) == (0, "")


def test_or_only_of_the_people_asked_for(call: Call, council: Path) -> None:
    result = call("pack", "--template", "lead-reminder", "--lead", "jp", "--on", "2007-10-31", cwd=council)
    assert result.out == "Wrote packs-out/small-lead-reminder-2007-10-31-JP.html\n"
    nobody = call("pack", "--template", "lead-reminder", "--lead", "XX", "--on", "2007-10-31", cwd=council)
    assert (nobody.code, nobody.out) == (2, "")


def test_two_people_whose_names_make_one_file_name_have_two_files(call: Call, council: Path) -> None:
    plan = PLAN.replace("  JP: Head", "  H/B:\n  H'B:\n  JP: Head").replace("lead: HB/JP", "lead: [H/B, H'B]")
    (council / "plans" / "small.yaml").write_text(plan, encoding="utf-8")
    call("pack", "--template", "lead-reminder", "--on", "2007-10-31", cwd=council)
    names = [name for name in files_in(council / "packs-out") if "-H-B" in name]
    assert names == ["small-lead-reminder-2007-10-31-H-B-2.html", "small-lead-reminder-2007-10-31-H-B.html"]


@pytest.mark.parametrize("target", ["docx", "md"])
def test_the_other_formats_are_made_from_the_same_page(call: Call, council: Path, target: str) -> None:
    result = call("pack", "plans/packs/cabinet-nov.yaml", "--to", target, cwd=council)
    assert (result.code, result.out) == (0, f"Wrote packs-out/cabinet-nov-cabinet-2007-10-31.{target}\n")


# A start


def test_a_pdf_that_cannot_be_made_is_told_first_and_the_others_are_made(
    call: Call, council: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    result = call("pack", "cabinet-nov", "--to", "html,pdf,md", cwd=council)
    assert result.code == 2
    assert "planctl: no PDF is made, only html and md: a PDF needs WeasyPrint, which is not installed\n" in result.err
    assert "Print and there “Save as PDF”" in result.err
    assert result.out == (
        "Wrote packs-out/cabinet-nov-cabinet-2007-10-31.html\nWrote packs-out/cabinet-nov-cabinet-2007-10-31.md\n"
    )


def test_a_pdf_alone_that_cannot_be_made_makes_nothing(
    call: Call, council: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    result = call("pack", "cabinet-nov", "--to", "pdf", cwd=council)
    assert (result.code, result.out) == (2, "")
    assert "planctl: a PDF needs WeasyPrint, which is not installed\n" in result.err
    assert not (council / "packs-out").exists()


def test_new_writes_a_brief_that_is_sound_and_makes_a_pack(call: Call, workspace: Path) -> None:
    assert call("new", "--brief", "cabinet-nov-2026", cwd=workspace).code == 0
    path = "plans/packs/cabinet-nov-2026.yaml"
    text = (workspace / path).read_text(encoding="utf-8")
    assert ("report-author:\n" in text, "contact:\n" in text) == (True, True)  # nobody's name is made up
    assert call("validate", path, "--strict", "--on", "2007-04-30", cwd=workspace).code == 1  # of a plan long over
    found = call("validate", path, "--format", "json", cwd=workspace).json["findings"]
    assert {each["code"] for each in found} <= {"B911", "B915"}
    assert call("pack", path, cwd=workspace).code == 0


def test_a_brief_is_not_written_over(call: Call, council: Path) -> None:
    result = call("new", "--brief", "cabinet-nov", cwd=council)
    assert (result.code, result.out) == (2, "")
    assert (council / "plans" / "packs" / "cabinet-nov.yaml").read_text(encoding="utf-8") == BRIEF


def test_a_name_that_cannot_be_a_brief_s(call: Call, workspace: Path) -> None:
    assert "cannot name a brief" in call("new", "--brief", "../x", cwd=workspace).err


def test_a_link_under_the_name_of_a_pack_is_replaced_and_what_it_points_to_left_alone(
    call: Call, council: Path, tmp_path: Path
) -> None:
    (council / "packs-out").mkdir()
    victim = tmp_path / "victim.txt"
    victim.write_text("mine", encoding="utf-8")
    made = council / "packs-out" / "small-cabinet-2007-10-31.md"
    made.symlink_to(victim)
    assert call("pack", "--plan", "small", "--to", "md", "--on", "2007-10-31", cwd=council).code == 0
    assert victim.read_text(encoding="utf-8") == "mine"
    assert not made.is_symlink()


def test_names_that_differ_in_signs_alone_have_files_of_their_own(call: Call, council: Path) -> None:
    work = "".join(
        f'      - {{ref: 1.{number}, title: T, lead: "{lead}", due: May 2007}}\n'
        for number, lead in enumerate(["A!", "A--3", "A?", "A-"], start=1)
    )
    text = f"title: P\nperiod: 2007/08\npriorities:\n  - ref: P1\n    title: P\n    actions:\n{work}"
    (council / "plans" / "names.yaml").write_text(text, encoding="utf-8")
    call("pack", "--plan", "names", "--template", "lead-reminder", "--on", "2007-10-31", cwd=council)
    assert len(files_in(council / "packs-out")) == 4


def test_templates_from_outside_the_workspace_are_refused(call: Call, council: Path) -> None:
    with (council / "planctl.yaml").open("a", encoding="utf-8") as file:
        file.write("\ntemplates: [/etc]\n")
    result = call("pack", "--plan", "small", "--on", "2007-10-31", cwd=council)
    assert (result.code, result.out) == (2, "")
    assert "a folder of templates outside of the workspace: /etc" in result.err


@pytest.mark.parametrize("name", ["cabinet-nov", "cabinet-nov.yaml", "cab", "./plans/packs/cabinet-nov.yaml"])
def test_a_brief_goes_by_its_name_as_a_plan_does(call: Call, council: Path, name: str) -> None:
    result = call("pack", name, cwd=council)
    assert (result.code, result.out) == (0, "Wrote packs-out/cabinet-nov-cabinet-2007-10-31.html\n")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("cabinett-nov", "no brief is called “cabinett-nov”\nDid you mean cabinet-nov?"),
        ("overview", "no brief is called “overview”\nThere are: cabinet-dec, cabinet-nov."),
        ("cab", "“cab” could be several briefs\nIt could be: cabinet-dec, cabinet-nov."),
        ("packs/none.yaml", "there is no brief packs/none.yaml\nThere are: cabinet-dec, cabinet-nov."),
        ("small", "small is a plan, not a brief\nFor a pack of it: planctl pack --plan small"),
    ],
)
def test_a_name_that_fits_no_brief_or_several(call: Call, council: Path, name: str, said: str) -> None:
    (council / "plans" / "packs" / "cabinet-dec.yaml").write_text(BRIEF, encoding="utf-8")
    result = call("pack", name, cwd=council)
    assert (result.code, result.out) == (2, "")
    assert said in result.err


def test_briefs_of_one_name_are_told_apart_by_their_paths(call: Call, council: Path) -> None:
    (council / "plans" / "old" / "packs").mkdir(parents=True)
    (council / "plans" / "old" / "packs" / "cabinet-nov.yaml").write_text(BRIEF, encoding="utf-8")
    result = call("pack", "cabinet-nov", cwd=council)
    assert (result.code, result.out) == (2, "")
    assert "It could be: plans/old/packs/cabinet-nov.yaml, plans/packs/cabinet-nov.yaml." in result.err


def test_a_plan_is_no_brief(call: Call, council: Path) -> None:
    result = call("pack", "plans/small.yaml", cwd=council)
    assert (result.code, result.out) == (2, "")
    assert "planctl pack --plan small" in result.err
