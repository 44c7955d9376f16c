"""planctl cold and warm, beside what others would use, on 1 to 1,000 plans: medians of interleaved runs, peak memory.

    python -m tests.benchmarks.scale                # 1, 10, 100 and 1,000 plans
    python -m tests.benchmarks.scale 1 10 --rounds 9

Needs the extra planctl[bench]; Taskwarrior joins in where it and faketime are installed. A tool that would take
minutes at a size is left out there.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from tests.benchmarks.generate import write_plans

HERE = Path(__file__).parent
SCRIPTS = Path(sys.executable).parent

Command = list[str | Path]
AS_AT = "2007-10-31"
_QUESTION = ("overdue", "--lead", "JP", "--on", AS_AT)
# yamllint takes half a minute for so many plans.
_MOST_FOR_OTHERS = 100


@dataclass(frozen=True)
class Run:
    """What one process took: seconds, and megabytes at its peak."""

    seconds: float
    megabytes: float


def run(command: Command, cwd: Path, environment: Mapping[str, str]) -> Run:
    """A whole process, its output thrown away; findings are no failure, a crash is."""
    began = time.perf_counter()
    process = subprocess.Popen(command, cwd=cwd, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise SystemExit(f"{command} failed with {process.returncode}")
    return Run(seconds, usage.ru_maxrss / 1024)


def measured(candidates: Mapping[str, Command], cwd: Path, rounds: int) -> dict[str, Run]:
    """By candidate the medians of interleaved runs, after one round that is not counted."""
    # With it, planctl would be compiled anew at each run, beside tools that are not.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PLANCTL_CACHE_DIR"] = str(cwd / "cache")
    taken: dict[str, list[Run]] = {name: [] for name in candidates}
    for number in range(rounds + 1):
        for name, command in candidates.items():
            made = run(command, cwd, environment)
            if number:
                taken[name].append(made)
    return {
        name: Run(statistics.median(each.seconds for each in runs), max(each.megabytes for each in runs))
        for name, runs in taken.items()
    }


def candidates_for(plans: int, root: Path) -> dict[str, Command]:
    """What is run on so many plans."""
    paths = write_plans(root, plans)
    schema = root / "plan.schema.json"
    schema.write_bytes(subprocess.run([SCRIPTS / "planctl", "schema"], capture_output=True, check=True).stdout)
    found: dict[str, Command] = {
        "bare typer app": [sys.executable, HERE / "start_typer.py"],
        "planctl overdue, warm": [SCRIPTS / "planctl", *_QUESTION],
        "planctl overdue, cold": [SCRIPTS / "planctl", "--no-cache", *_QUESTION],
        "planctl validate": [SCRIPTS / "planctl", "validate", "--format", "concise", "--on", AS_AT],
    }
    if plans <= _MOST_FOR_OTHERS:
        found["check-jsonschema"] = [SCRIPTS / "check-jsonschema", "--schemafile", schema, *paths]
        found["yamllint"] = [SCRIPTS / "yamllint", *paths]
    if shutil.which("task") and shutil.which("faketime") and plans <= _MOST_FOR_OTHERS:
        rc = _taskwarrior(root, plans)
        found["Taskwarrior overdue"] = ["faketime", f"{AS_AT} 12:00:00", "task", f"rc:{rc}", "overdue"]
    return found


def _taskwarrior(root: Path, plans: int) -> Path:
    """Taskwarrior with the same actions: each is due on the midnight that follows its agreed day."""
    asked: Command = [SCRIPTS / "planctl", "--no-cache", "list", "--on", AS_AT, "--format", "json"]
    rows = json.loads(subprocess.run(asked, cwd=root, capture_output=True, check=True).stdout)["actions"]
    tasks = [{"description": f"{row['plan']} {row['ref']} {row['title']}", **_due(row["agreed_due"])} for row in rows]
    rc = root / "taskrc"
    settings = f"data.location={root / 'tasks'}\nconfirmation=off\nverbose=nothing\nhooks=off\nnews.version=9.9.9\n"
    rc.write_text(settings, encoding="utf-8")
    (root / "tasks").mkdir()
    given = "\n".join(json.dumps(task) for task in tasks)
    command = ["faketime", "2007-04-01 12:00:00", "task", f"rc:{rc}", "import", "-"]
    subprocess.run(command, input=given, encoding="utf-8", capture_output=True, check=True)
    return rc


def _due(agreed: str | None) -> dict[str, str]:
    return {"due": f"{date.fromisoformat(agreed) + timedelta(days=1):%Y%m%d}T000000"} if agreed else {}


def report(plans: int, runs: Mapping[str, Run]) -> None:
    """Print a table of one size."""
    typer = runs["bare typer app"].seconds
    print(f"\n{plans:,} plans, {plans * 120:,} actions")
    for name, made in runs.items():
        print(f"  {made.seconds * 1000:10.0f} ms {made.seconds / typer:8.2f} × typer {made.megabytes:6.0f} MiB  {name}")


def main(arguments: Sequence[str]) -> int:
    """Measure each size that is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("plans", nargs="*", type=int, default=[1, 10, 100, 1000])
    parser.add_argument("--rounds", type=int, default=5)
    asked = parser.parse_args(arguments)
    for plans in asked.plans:
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            report(plans, measured(candidates_for(plans, root), root, asked.rounds))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
