"""Repairs of the shipped plans, broken at random but the same each time: what was broken is as it was, all else too."""

from __future__ import annotations

import os
import random
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import pytest

from planctl.diagnostics import Diagnostic, Finding, Fix, Rule, Severity, Span, stamp
from planctl.edit.fixing import Repair, repair, write
from planctl.errors import WrongCall
from planctl.model import Settings
from planctl.rules.runner import check_file
from planctl.source import Source, read_source
from planctl.workspace import plan_in
from tests.support import ROOT

PLANS = sorted((ROOT / "plans").glob("*.yaml"))
SETTINGS = Settings(node=None)
AS_AT = date(2007, 10, 31)
RUNS = 60
KILLS = 60


def check(source: Source) -> list[Diagnostic]:
    return check_file(plan_in(source, "plan", "plans/plan.yaml", SETTINGS), SETTINGS, AS_AT)


# Which lines can be broken, how, and how they read once they are repaired.
Breakage = tuple[str, Callable[[str], str], Callable[[str], str]]


def _in_quotes(line: str) -> str:
    return re.sub(r": (.*)", r': "\1"', line)


BREAKAGES: list[Breakage] = [
    (r" +(title|lead|due): \S", lambda line: re.sub(r"\w+:", lambda key: key[0].title(), line, count=1), str),
    (r" +(title|lead|due): \w", lambda line: line.replace(": ", ":\t", 1), str),
    (r" +(title|lead|due): \w", lambda line: line.replace(": ", ":\u00a0", 1), str),
    (r" +lead: [\w/ ]+$", lambda line: re.sub(r": (.*)", r': " \1  "', line), _in_quotes),
    (r" *status: [\w ]+$", lambda line: re.sub(r": (.*)", lambda word: f": {word[1].upper()}", line), str),
    (r" *status: [\w ]+$", lambda line: re.sub(r": (.*)", lambda word: f': "{word[1].title()}"', line), _in_quotes),
]


def broken(text: str, chance: random.Random) -> tuple[str, str]:
    """A text with up to five lines broken, and what it should be after its repair."""
    lines, repaired = text.split("\n"), text.split("\n")
    for _ in range(chance.randint(1, 5)):
        pattern, change, back = chance.choice(BREAKAGES)
        places = [index for index, line in enumerate(lines) if line == repaired[index] and re.match(pattern, line)]
        if places:
            index = chance.choice(places)
            lines[index], repaired[index] = change(lines[index]), back(lines[index])
    return "\n".join(lines), "\n".join(repaired)


@pytest.mark.slow
def test_what_is_broken_safely_is_repaired_and_nothing_else_is_touched() -> None:
    chance = random.Random(2007)
    wrong, repairs = [], 0
    for number in range(RUNS):
        path = chance.choice(PLANS)
        text, expected = broken(path.read_text(encoding="utf-8"), chance)
        if number % 2:
            text, expected = text.replace("\n", "\r\n"), expected.replace("\n", "\r\n")
        made = repair(read_source(text.encode()), check)
        repairs += len(made.done)
        if made.after != expected:
            wrong.append((number, path.name))
    assert wrong == []
    assert repairs > RUNS


@pytest.mark.slow
def test_a_number_that_is_taken_away_comes_back_or_is_asked_for() -> None:
    """The last number of a heading can be given again; of one that is missing in between nobody can be sure."""
    text = (ROOT / "plans" / "bromsgrove-improvement-2007.yaml").read_text(encoding="utf-8")
    numbered = list(re.finditer(r"- ref: \d+\.\d+\.\d+\n +", text))
    outcomes = []
    for found in random.Random(7).sample(numbered, 25):
        without = text[: found.start()] + "- " + text[found.end() :]
        after = repair(read_source(without.encode()), check).after
        assert after in (text, without)
        outcomes.append(after == text)
    assert {True, False} == set(outcomes)


RULE = Rule("X999", "made-up", Severity.ERROR, "", "", "")


def offering(*fixes: Fix) -> Callable[[Source], Sequence[Diagnostic]]:
    """What finds each of these fixes in the first round, and nothing afterwards."""
    rounds = iter([[Finding(RULE, fix.span, "", fix=fix) for fix in fixes]])
    return lambda source: list(stamp(next(rounds, []), "plan.yaml", {}))


def test_a_fix_that_would_change_something_else_is_left_and_the_others_are_done() -> None:
    harmful = Fix(Span(1, 8, 1, 11), "'Two", safe=True)
    sound = Fix(Span(2, 9, 2, 14), "draft", safe=True)
    made = repair(read_source(b"title: One\nstatus: Draft\n"), offering(harmful, sound))
    assert made.after == "title: One\nstatus: draft\n"
    assert [each.fix for each in made.done] == [sound]


def test_a_fix_that_is_not_safe_is_never_done() -> None:
    made = repair(read_source(b"leed: HB\n"), offering(Fix(Span(1, 1, 1, 5), "lead")))
    assert (made.after, made.done) == ("leed: HB\n", ())


def test_a_file_that_changes_between_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text("status: Draft\ntitle: New words\n", encoding="utf-8")
    with pytest.raises(WrongCall, match="has changed while planctl read it"):
        write(path, "plan.yaml", Repair("status: Draft\n", "status: draft\n", (), ()))
    assert path.read_text(encoding="utf-8") == "status: Draft\ntitle: New words\n"


def test_a_file_that_is_gone_is_not_made_again(tmp_path: Path) -> None:
    with pytest.raises(WrongCall, match=r"plan\.yaml cannot be written: no such file"):
        write(tmp_path / "plan.yaml", "plan.yaml", Repair("status: Draft\n", "status: draft\n", (), ()))
    assert list(tmp_path.iterdir()) == []


ENDLESS = """
import sys
from pathlib import Path
from planctl.edit.fixing import Repair, write
path = Path(sys.argv[1])
before, after = (name * 30_000 for name in ("old: é\\n", "new: è\\n"))
path.write_text(before, encoding="utf-8", newline="")
print("ready", flush=True)
while True:
    write(path, "plan.yaml", Repair(before, after, (), ()))
    write(path, "plan.yaml", Repair(after, before, (), ()))
"""


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="kill -9 is POSIX's")
def test_killed_at_any_moment_the_old_file_is_there_or_the_new_one(tmp_path: Path) -> None:
    chance = random.Random(9)
    path = tmp_path / "plan.yaml"
    either = [(word * 30_000).encode() for word in ("old: é\n", "new: è\n")]
    for _ in range(KILLS):
        with subprocess.Popen([sys.executable, "-c", ENDLESS, path], stdout=subprocess.PIPE) as writer:
            assert writer.stdout
            writer.stdout.readline()
            time.sleep(chance.uniform(0, 0.03))
            writer.send_signal(signal.SIGKILL)
        assert path.read_bytes() in either
    assert len(list(tmp_path.iterdir())) > 1, "no write was ever interrupted"
