"""planctl beside other tools: medians of interleaved runs, printed as ratios. A script, never a timed test.

    python -m tests.benchmarks.compare            # everything; needs the extra planctl[bench]
    python -m tests.benchmarks.compare parsing    # one of: packing, parsing, remembering, starting

Every comparison runs its candidates in turn (A B C, A B C, …), so that a machine that slows down slows
all of them alike; what counts is the ratio.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from tests.benchmarks.generate import plan_text, write_plans
from tests.benchmarks.past import write_past

HERE = Path(__file__).parent
SCRIPTS = Path(sys.executable).parent


def interleaved(candidates: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """The median seconds of each candidate over `rounds` rounds, after one round that is not counted."""
    times: dict[str, list[float]] = {name: [] for name in candidates}
    for number in range(rounds + 1):
        for name, run in candidates.items():
            began = time.perf_counter()
            run()
            if number:
                times[name].append(time.perf_counter() - began)
    return {name: statistics.median(taken) for name, taken in times.items()}


def process(*command: str | Path, cwd: Path | None = None) -> Callable[[], object]:
    """A whole process, its output thrown away; findings are no failure, a crash is."""
    # What an installer puts in place is compiled. A checkout compiles itself when it first runs, but for this variable:
    # with it, every process of ours would be compiled anew beside tools that are not.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}

    def run() -> None:
        done = subprocess.run(
            [str(part) for part in command], cwd=cwd, env=environment, capture_output=True, check=False
        )
        if done.returncode not in (0, 1):
            raise SystemExit(f"{command} failed with {done.returncode}: {done.stderr.decode()[-500:]}")

    return run


def report(
    title: str,
    medians: Mapping[str, float],
    limits: Sequence[tuple[str, str, float]],
    ceilings: Mapping[str, float] | None = None,
) -> bool:
    """Print medians, and the ratios and `ceilings` in seconds that must hold; whether all of them do."""
    print(f"\n{title}")
    for name, seconds in medians.items():
        print(f"  {seconds * 1000:10.1f} ms  {name}")
    held = True
    for ours, theirs, limit in limits:
        ratio = medians[ours] / medians[theirs]
        held = held and ratio <= limit
        print(f"  {ratio:10.3f} ×   {ours} ÷ {theirs} (must be ≤ {limit}): {'holds' if ratio <= limit else 'FAILS'}")
    for name, limit in (ceilings or {}).items():
        held = held and medians[name] <= limit
        print(
            f"  {medians[name]:10.3f} s   {name} (must be ≤ {limit}): {'holds' if medians[name] <= limit else 'FAILS'}"
        )
    return held


def parsing() -> bool:
    """Bytes to tree, against the C parser's bare event loop over the same text."""
    from _ruamel_yaml import CParser

    from planctl.source import read_source

    text = plan_text(1)
    data = text.encode()

    def bare() -> None:
        parser = CParser(text)
        while parser.check_event():
            parser.get_event()

    medians = interleaved({"planctl reads a plan": lambda: read_source(data), "bare C event loop": bare}, 60)
    return report(
        f"Parsing one plan of 120 actions ({len(data) / 1024:.0f} KB)",
        medians,
        [("planctl reads a plan", "bare C event loop", 1.5)],
    )


def starting() -> bool:
    """A command that does nothing, against bare typer and click apps."""
    candidates = {
        "planctl, a command that does nothing": process(sys.executable, HERE / "start_planctl.py", "nothing"),
        "bare typer app": process(sys.executable, HERE / "start_typer.py"),
        "bare click app": process(sys.executable, HERE / "start_click.py"),
        "bare Python": process(sys.executable, "-c", "pass"),
    }
    return report(
        "Starting",
        interleaved(candidates, 25),
        [
            ("planctl, a command that does nothing", "bare typer app", 1.2),
            ("bare typer app", "bare click app", 1.5),
        ],
    )


def packing(few: int = 10, many: int = 100) -> bool:
    """Report packs of the shipped plans in seconds, and what a plan costs in a pack of many beside one of few."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        for count in (few, many):
            write_plans(folder / str(count), count)
        pack = (SCRIPTS / "planctl", "pack", "--on", "2007-10-31", "-o", folder / "out")
        shipped = interleaved(
            {
                "all shipped plans, HTML": process(*pack, cwd=HERE.parent.parent),
                "all shipped plans, Word": process(*pack, "--to", "docx", cwd=HERE.parent.parent),
            },
            3,
        )
        grown = interleaved({str(count): process(*pack, cwd=folder / str(count)) for count in (few, many)}, 1)
    each = {f"a plan of {count}, HTML": grown[str(count)] / count for count in (few, many)}
    limits = {"a second and a half": 1.5, "six seconds": 6.0}
    return all(
        (
            report(
                "Report packs of the Cabinet template",
                {**shipped, **limits},
                [
                    ("all shipped plans, HTML", "a second and a half", 1),
                    ("all shipped plans, Word", "six seconds", 1),
                ],
            ),
            report(
                "Report packs that grow",
                each,
                [(f"a plan of {many}, HTML", f"a plan of {few}, HTML", 1.25)],
            ),
        )
    )


def remembering(plans: int = 100, commits: int = 1000) -> bool:
    """The ledger of a long past, cold, against fetching and reading every version once; and the life of one action."""
    ledger, least, log = "planctl slippage", "each version fetched in bulk and read once", "planctl log REF"
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "past"
        write_past(root, plans, commits)
        planctl = (SCRIPTS / "planctl", "-C", root)
        candidates = {
            ledger: process(*planctl, "slippage", "--on", "2008-01-01", "--format", "json"),
            least: process(sys.executable, "-m", "tests.benchmarks.past", root),
            log: process(*planctl, "log", "plan-0007:1.1.1"),
        }
        medians = interleaved(candidates, 3)
    return report(
        f"Remembering {commits} commits over {plans} plans of 120 actions, cold",
        medians,
        [(ledger, least, 4)],
        {log: 1},
    )


COMPARISONS = {
    "packing": packing,
    "parsing": parsing,
    "remembering": remembering,
    "starting": starting,
}


def main(wanted: Sequence[str]) -> int:
    """Run the named comparisons, or all; 0 if every ratio that must hold does."""
    results = [COMPARISONS[name]() for name in wanted or COMPARISONS]
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
