"""planctl on 1 to 1,000 plans beside what others would use: medians of one interleaved run, and peak memory.

    python -m tests.benchmarks.scale                  # 1, 10, 100 and 1,000 plans: a quarter of an hour
    python -m tests.benchmarks.scale 1 100 --rounds 9
    python -m tests.benchmarks.scale --markdown       # the table that README shows

Needs the extra planctl[bench], and Debian's taskwarrior and faketime.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from planctl.wording import plural
from tests.benchmarks.generate import ACTIONS, write_plans
from tests.benchmarks.others import import_tasks, write_ledger
from tests.benchmarks.processes import Process

HERE = Path(__file__).parent
SCRIPTS = Path(sys.executable).parent

AS_AT = "2007-10-31"
TYPER = "a bare typer app"
WARM = "planctl overdue, warm"
COLD = "planctl overdue, cold"
VALIDATE = "planctl validate"
SCHEMA = "check-jsonschema"
LINT = "yamllint"
LEDGER = "bean-check"
TASKS = "Taskwarrior overdue"

_LONG = 20.0


@dataclass(frozen=True)
class Run:
    """What a command takes: median seconds, and MiB at its peak."""

    seconds: float
    megabytes: float


# By number of plans, what each command took.
Runs = Mapping[int, Mapping[str, Run]]


def candidates(plans: int, root: Path) -> dict[str, Process]:
    """What is run on so many plans, each ready to run in `root`."""
    paths = write_plans(root, plans)
    planctl = SCRIPTS / "planctl"
    schema = root / "plan.schema.json"
    schema.write_bytes(subprocess.run([planctl, "schema"], capture_output=True, check=True).stdout)
    asked: list[str | Path] = [planctl, "--no-cache", "list", "--on", AS_AT, "--format", "json"]
    rows = json.loads(subprocess.run(asked, cwd=root, capture_output=True, check=True).stdout)["actions"]
    write_ledger(root / "plans.beancount", rows)
    task = import_tasks(root / "tasks", rows)
    question = ("overdue", "--lead", "JP", "--on", AS_AT)
    commands: dict[str, Sequence[str | Path]] = {
        TYPER: [sys.executable, HERE / "start_typer.py"],
        WARM: [planctl, *question],
        COLD: [planctl, "--no-cache", *question],
        VALIDATE: [planctl, "validate", "--format", "concise", "--on", AS_AT],
        SCHEMA: [SCRIPTS / "check-jsonschema", "--schemafile", schema, *paths],
        LINT: [SCRIPTS / "yamllint", *paths],
        LEDGER: [SCRIPTS / "bean-check", "--no-cache", root / "plans.beancount"],
        TASKS: ["faketime", f"{AS_AT} 12:00:00", *task, "overdue"],
    }
    return {name: Process(command, root, root / "cache") for name, command in commands.items()}


def measure(sizes: Sequence[int], root: Path, rounds: int) -> Runs:
    """All commands on all sizes in turn, `rounds` times after one that is not counted, and once for their memory.

    What takes more than `_LONG` seconds is run once.
    """
    ready = {plans: candidates(plans, root / str(plans)) for plans in sizes}
    every = [(plans, name, process) for plans, named in ready.items() for name, process in named.items()]
    taken: dict[tuple[int, str], list[float]] = {(plans, name): [] for plans, name, _ in every}
    for number in range(rounds + 1):
        for plans, name, process in every:
            known = taken[plans, name]
            if known and known[0] > _LONG:
                continue
            _say(f"round {number} of {rounds}: {name}, {plans:,} plans")
            seconds = process.seconds()
            if number or seconds > _LONG:
                known.append(seconds)
    _say("memory")
    return {
        plans: {name: Run(statistics.median(taken[plans, name]), process.peak()) for name, process in named.items()}
        for plans, named in ready.items()
    }


def _say(what: str) -> None:
    """What is being done, on a line that the next one replaces."""
    if sys.stderr.isatty():
        print(f"\r\x1b[K{what}", end="", file=sys.stderr, flush=True)


def table(runs: Runs) -> Iterator[str]:
    """The lines of a Markdown table: a row a command, a column a size."""
    yield f"| seconds (MiB at the peak) | {' | '.join(plural(plans, 'plan') for plans in runs)} |"
    yield f"|---|{'--:|' * len(runs)}"
    for name in next(iter(runs.values())):
        cells = (f"{made[name].seconds:.2f} ({made[name].megabytes:.0f})" for made in runs.values())
        yield f"| {name} | {' | '.join(cells)} |"


def listing(runs: Runs) -> Iterator[str]:
    """A block of lines a size."""
    for plans, made in runs.items():
        yield f"\n{plans:,} plans, {plans * ACTIONS:,} actions"
        for name, run in made.items():
            beside = run.seconds / made[TYPER].seconds
            yield f"  {run.seconds * 1000:10.0f} ms {beside:8.2f} × typer {run.megabytes:6.0f} MiB  {name}"


def limits(runs: Runs) -> Iterator[tuple[str, float, float]]:
    """What must hold at the sizes that were measured: a sentence, the figure, and the most it may be."""

    def ratio(plans: int, ours: str, theirs: str, most: float) -> tuple[str, float, float]:
        made = runs[plans]
        return f"{ours} ÷ {theirs}, {plans:,} plans", made[ours].seconds / made[theirs].seconds, most

    if 100 in runs:
        yield ratio(100, WARM, TYPER, 1.5)
        yield ratio(100, WARM, TASKS, 0.35)
        yield ratio(100, VALIDATE, LINT, 0.05)
        yield ratio(100, VALIDATE, SCHEMA, 0.20)
        yield ratio(100, VALIDATE, LEDGER, 0.8)
    if 1000 in runs:
        yield ratio(1000, WARM, TYPER, 4.5)
        yield ratio(1000, WARM, COLD, 0.10)
        for name in (WARM, COLD, VALIDATE):
            yield f"{name}, 1,000 plans, MiB", runs[1000][name].megabytes, 150
    if {100, 1000} <= set(runs):
        few, many = runs[100][VALIDATE].seconds / 100, runs[1000][VALIDATE].seconds / 1000
        yield f"{VALIDATE}, a plan of 1,000 ÷ a plan of 100", many / few, 1.15


def main(arguments: Sequence[str]) -> int:
    """Measure the sizes that are asked for, and print what must hold; 1 where something does not."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("plans", nargs="*", type=int, default=[1, 10, 100, 1000])
    parser.add_argument("--rounds", type=int, default=5, help="how often each is run (default: %(default)s)")
    parser.add_argument("--markdown", action="store_true", help="print a table for README")
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        runs = measure(asked.plans, Path(folder), asked.rounds)
    print(*(table(runs) if asked.markdown else listing(runs)), "", sep="\n")
    held = True
    for what, figure, most in limits(runs):
        held = held and figure <= most
        print(f"  {figure:8.3f}  {what} (must be ≤ {most}): {'holds' if figure <= most else 'FAILS'}")
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
