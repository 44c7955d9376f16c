"""A repository with a year of the Bromsgrove plan in it, made up but believable: tests and docs/history.md rest on it.

    python -m tests.history.year FOLDER

Authors, dates and so the names of all commits are the same at every run. Who did what is invented; the plan is not.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.support import ROOT

FIRST_NAME = "plans/improvement-plan.yaml"
NAME = "plans/bromsgrove-improvement-2007.yaml"
SETTINGS = "format: 1\norganisation: Bromsgrove District Council\n"
PAD = " " * 12

Edit = Callable[[str], str]


@dataclass(frozen=True)
class Change:
    """One commit: the day, who makes it, what they say of it, and what they do to the plan."""

    day: str
    author: str
    subject: str
    edits: Sequence[Edit]


def block(text: str, ref: str) -> re.Match[str]:
    """The lines of the part with a ref, up to the next one."""
    found = re.search(rf"^ *- ref: {re.escape(ref)}(?: +#.*)?\n(?:(?! *- ref: |\n).*\n)*", text, re.MULTILINE)
    assert found, f"there is no {ref}"
    return found


def swap(ref: str, old: str, new: str) -> Edit:
    """Write other words in a part."""

    def edit(text: str) -> str:
        found = block(text, ref)
        assert found[0].count(old) == 1, f"{ref} holds “{old}” {found[0].count(old)} times"
        return text[: found.start()] + found[0].replace(old, new) + text[found.end() :]

    return edit


def put(ref: str, *lines: str) -> Edit:
    """Add lines at the end of an action."""

    def edit(text: str) -> str:
        end = block(text, ref).end()
        return text[:end] + "".join(f"{PAD}{line}\n" for line in lines) + text[end:]

    return edit


def after(ref: str, *lines: str) -> Edit:
    """Add an action after another one."""
    return put(ref, f"\b\b- {lines[0]}", *lines[1:])


def drop(ref: str) -> Edit:
    """Take a part out."""

    def edit(text: str) -> str:
        found = block(text, ref)
        return text[: found.start()] + text[found.end() :]

    return edit


def move(ref: str, behind: str) -> Edit:
    """Put a part behind another one."""

    def edit(text: str) -> str:
        found = block(text, ref)
        rest = text[: found.start()] + text[found.end() :]
        end = block(rest, behind).end()
        return rest[:end] + found[0] + rest[end:]

    return edit


def everywhere(old: str, new: str) -> Edit:
    """Write other words wherever they stand."""
    return lambda text: text.replace(old, new)


def told(ref: str, day: str, by: str, rag: str, note: str) -> Edit:
    """Report progress for the first time."""
    return put(ref, "updates:", f"  - on: {day}", f"    by: {by}", f"    rag: {rag}", f"    note: {note}")


def told_again(ref: str, day: str, by: str, rag: str, note: str) -> Edit:
    """Report progress once more: updates stand last."""
    return put(ref, f"  - on: {day}", f"    by: {by}", f"    rag: {rag}", f"    note: {note}")


def asked(ref: str, due: str, reason: str, by: str, on: str) -> Edit:
    """Ask for a later date."""
    return put(ref, "revisions:", f"  - due: {due}", f"    reason: {reason}", f"    by: {by}", f"    on: {on}")


def agreed(body: str, on: str) -> Sequence[str]:
    """The lines that approve the revision above them."""
    return ("    approved:", f"      by: {body}", f"      on: {on}")


def reflowed(text: str) -> str:
    """The same plan in another form: quotes, comments, and the keys of each action in another order."""
    title = "Hold a quarterly overview with the CEO, ACE and Leaders"
    text = text.replace(f"title: {title}", f"title: >-\n{PAD}    {title[:30].strip()}\n{PAD}    {title[30:].strip()}")
    text = re.sub(r"^( +)(title: [^\n>]+)\n\1(lead: .*)\n", r"\1\3\n\1\2\n", text, flags=re.MULTILINE)
    return "# Tidied up before the mid-year review.\n" + text.replace("lead: JG\n", 'lead: "JG"\n')


def with_windows_lines(text: str) -> str:
    """Every line ended as Windows does it."""
    return text.replace("\n", "\r\n")


def with_own_lines(text: str) -> str:
    """Every line ended as it was."""
    return text.replace("\r\n", "\n")


# Officers go by their initials, in the names of authors too.
HB, JG, JP, KD, PS = "HB", "JG", "JP", "KD", "PS"

BEFORE_BRANCH = (
    Change("2007-07-03", HB, "Spell ongoing in one word", [everywhere("On -going", "On-going")]),
    Change("2007-07-09", HB, "Report on capacity building", [told("7.1.1", "9 July 2007", "HB", "green", "Begun.")]),
    Change("2007-07-16", JG, "Wardens: review under way", [put("7.3.1", "status: in progress")]),
    Change("2007-07-24", JP, "Budget form for the wardens has a date", [put("7.3.3", "due: 30 September 2007")]),
    Change("2007-08-06", JG, "Wardens reviewed", [swap("7.3.1", "status: in progress", "completed: 3 August 2007")]),
    Change("2007-08-14", HB, "Say what the PACT review is for",
           [swap("7.2.2", "Finish the yearly PACT review and report it to PMB",
                 "Finish the yearly PACT review and report what it finds to PMB")]),
    Change("2007-08-20", JG, "Cultural offer: CMT meets in October",
           [told("8.1.2", "20 August 2007", "JG", "amber", "CMT has no time in September.")]),
    Change("2007-09-03", JP, "Wardens: the form can wait", [swap("7.3.3", "30 September 2007", "31 October 2007")]),
    Change("2007-09-10", HB, "A consultation officer by Christmas",
           [put("7.5.1", "due: 30 September 2007"), put("7.5.2", "due: 31 October 2007")]),
    Change("2007-09-17", KD, "Peer review goes to HB", [swap("4.1.11", "lead: KD", "lead: HB")]),
    Change("2007-09-24", JG, "Museum: PS leads the transfer with JG", [swap("8.4.1", "lead: PS", "lead: PS/JG")]),
    Change("2007-10-01", HB, "Officer not appointed", [swap("7.5.1", "30 September 2007", "30 November 2007")]),
)  # fmt: skip
ON_BRANCH = (
    Change("2007-10-08", JG, "Artrix: propose a later date for the SLA",
           [asked("8.2.1", "31 March 2008", "The Artrix board meets in February", "JG", "8 October 2007")]),
    Change("2007-10-10", JG, "Artrix: reword the review", [swap("8.2.2", "Review the SLA each quarter",
                                                                "Review the SLA with the board each quarter")]),
)  # fmt: skip
MEANWHILE = (
    Change("2007-10-09", HB, "Roll-out is planned by both", [swap("7.1.4", "lead: HB", "lead: HB/CF")]),
    Change("2007-10-11", JP, "Value for money: the group has met", [put("11.3.1", "completed: 10 October 2007")]),
)
AFTER_MERGE = (
    Change("2007-10-22", PS, "Town centre: two firms asked", [put("1.1.1", "notes: Two firms have been asked.")]),
    Change("2007-10-29", HB, "Tidy the file", [reflowed]),
    Change("2007-10-31", JG, "Wardens: report in the new year", [swap("7.3.2", "months: Dec", "months: Mar")]),
    Change("2007-11-05", JP, "Cabinet agrees to the later SLA", [put("8.2.1", *agreed("Cabinet", "7 November 2007"))]),
    Change("2007-11-12", HB, "A new action for the wardens",
           [after("7.3.2", "ref: 7.3.2a", "title: Visit the wardens of two other districts", "lead: JG",
                  "due: 29 February 2008")]),
    Change("2007-11-19", HB, "Number the wardens' actions anew",
           [swap("7.3.5", "- ref: 7.3.5", "- ref: 7.3.6"), swap("7.3.4", "- ref: 7.3.4", "- ref: 7.3.5"),
            swap("7.3.3", "- ref: 7.3.3", "- ref: 7.3.4"), swap("7.3.2a", "- ref: 7.3.2a", "- ref: 7.3.3")]),
    Change("2007-11-26", HB, "Save from the laptop", [with_windows_lines]),
    Change("2007-11-27", HB, "Save from the office", [with_own_lines]),
    Change("2007-12-03", HB, "Officer still not appointed", [swap("7.5.1", "30 November 2007", "31 January 2008")]),
    Change("2007-12-10", JG, "Events: fees are set", [put("8.3.2", "completed: 7 December 2007")]),
    Change("2007-12-17", JP, "Budget form handed in",
           [put("7.3.4", "completed: 14 December 2007"), told("7.3.4", "17 December 2007", "JP", "green", "With JP.")]),
)  # fmt: skip
# A dash as an old Windows program saves it: such a file is no text that anything else reads.
_TORN = "Improvement Plan 2007\udc9608\n"
_WHOLE = "Improvement Plan 2007/08\n"
TORN = Change("2008-01-07", HB, "Correct the title", [everywhere(f"title: {_WHOLE}", f"title: {_TORN}")])
AFTER_TORN = (
    Change("2008-01-08", HB, "Put the plan right",
           [everywhere(f"title: {_TORN}", f"title: {_WHOLE}"),
            put("7.5.2", "status: in progress")]),
    Change("2008-01-14", JG, "Wardens: ask for June", [asked("7.3.2", "30 June 2008",
                                                            "The budget is set in February", "JG", "14 January 2008")]),
    Change("2008-01-21", HB, "Parish work belongs with PACT", [move("7.5.4", "7.2.3")]),
    Change("2008-01-28", HB, "Officer is in post", [put("7.5.1", "completed: 28 January 2008")]),
    Change("2008-02-04", JG, "Cabinet agrees to June", [put("7.3.2", *agreed("Cabinet", "6 February 2008"))]),
    Change("2008-02-11", PS, "The museum waits for the trust",
           [put("8.4.3", "due: 31 March 2008",
                "suspended:", "  - from: 11 February 2008", "    reason: The trust is not founded",
                *agreed("Cabinet", "6 February 2008"))]),
    Change("2008-02-18", JP, "No outside fund managers",
           [put("13.1.2", "cancelled:", "  on: 18 February 2008", "  reason: The team will do it",
                "  approved: Executive Director")]),
    Change("2008-02-25", JG, "Artrix: the colour",
           [told("8.2.1", "25 February 2008", "JG", "green", "The board has agreed.")]),
    Change("2008-03-03", HB, "One survey is enough", [drop("4.1.2")]),
    Change("2008-03-10", JG, "Artrix: the SLA is not signed",
           [told_again("8.2.1", "10 March 2008", "JG", "red", "The board has met again.")]),
    Change("2008-03-17", JG, "Wardens: the visit is Easter", [swap("7.3.3", "29 February 2008", "30 April 2008")]),
    Change("2008-03-31", JP, "Next year for the asset register", [put("12.3.1", "due: 31 March 2008")]),
    Change("2008-04-14", JP, "Asset register: some day", [swap("12.3.1", "31 March 2008", "Ongoing")]),
    Change("2008-05-12", JG, "Wardens visited", [put("7.3.3", "completed: 9 May 2008")]),
    Change("2008-06-09", JG, "Not reported yet after all",
           [swap("7.3.1", "completed: 3 August 2007", "status: in progress")]),
    Change("2008-06-16", JP, "Take over an action from the finance team's own plan",
           [after("13.1.2", "ref: 13.1.2a", "title: Write the treasury handbook", "lead: JP", "due: 31 March 2008",
                  "revisions:",
                  "  - due: 31 May 2008", "    reason: The auditor is ill", *agreed("Cabinet", "6 February 2008"),
                  "  - due: 31 July 2008", "    reason: The rules change", *agreed("Cabinet", "7 May 2008"),
                  "  - due: 31 October 2008", "    reason: The rules change again")]),
    Change("2008-06-23", HB, "Guidance by autumn", [swap("7.5.2", "31 October 2007", "30 September 2008")]),
)  # fmt: skip


class Year:
    """The repository while it is built."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.name = FIRST_NAME

    def build(self) -> None:
        """Everything, from the plan as Cabinet approved it to the end of its year."""
        (self.folder / "plans").mkdir(parents=True)
        self.git("init", "--quiet", "--initial-branch=main")
        self.write("planctl.yaml", SETTINGS)
        self.write(self.name, (ROOT / NAME).read_text(encoding="utf-8"))
        self.commit("2007-07-02", HB, "The plan as Cabinet approved it")
        self.git("tag", "approved-2007")
        self.make(BEFORE_BRANCH)
        self.git("checkout", "--quiet", "-b", "artrix")
        self.make(ON_BRANCH)
        self.git("checkout", "--quiet", "main")
        self.make(MEANWHILE)
        self.dated("2007-10-15", HB, "merge", "--quiet", "--no-ff", "--message", "Merge the Artrix proposal", "artrix")
        self.rename("2007-10-16", NAME)
        self.make(AFTER_MERGE)
        self.make([TORN])
        self.make(AFTER_TORN)
        self.write("planctl.yaml", SETTINGS + "baseline: approved-2007\n")
        self.commit("2008-06-30", HB, "Count from what Cabinet approved")

    def make(self, changes: Sequence[Change]) -> None:
        """Commit some changes of the plan, one after the other."""
        for change in changes:
            text = (self.folder / self.name).read_bytes().decode("utf-8", "surrogateescape")
            for edit in change.edits:
                text = edit(text)
            self.write(self.name, text.replace(f"{PAD}\b\b", PAD[:-2]))
            self.commit(change.day, change.author, change.subject)

    def rename(self, day: str, name: str) -> None:
        """Give the plan another name, and a word or two."""
        self.git("mv", self.name, name)
        self.name = name
        self.commit(day, HB, "Name the plan as the others are")

    def write(self, name: str, text: str) -> None:
        """Write a file as it is, line ends and all."""
        (self.folder / name).write_bytes(text.encode("utf-8", "surrogateescape"))

    def commit(self, day: str, author: str, subject: str) -> None:
        """Commit whatever there is."""
        self.git("add", "--all")
        self.dated(day, author, "commit", "--quiet", "--message", subject)

    def dated(self, day: str, author: str, *arguments: str) -> None:
        """Run git as somebody on a day."""
        address = f"{author.split()[0].lower()}@bromsgrove.example"
        moment = f"{day}T10:00:00+0000"
        people = {f"GIT_{role}_{fact}": value for role in ("AUTHOR", "COMMITTER")
                  for fact, value in (("NAME", author), ("EMAIL", address), ("DATE", moment))}  # fmt: skip
        self.git(*arguments, environment=people)

    def git(self, *arguments: str, environment: Mapping[str, str] | None = None) -> None:
        """Run git without anybody's settings."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        plain = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
        options = ("-c", "core.autocrlf=false", "-c", "core.hooksPath=/dev/null", "-c", "commit.gpgSign=false")
        subprocess.run(["git", *options, *arguments], cwd=self.folder, check=True, stdout=subprocess.DEVNULL,
                       env={**kept, **plain, **(environment or {})})  # fmt: skip


def build(folder: Path) -> Path:
    """Build the repository in a folder that is not there yet."""
    Year(folder).build()
    return folder


if __name__ == "__main__":
    build(Path(sys.argv[1]))
