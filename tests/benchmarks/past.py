"""A repository with a long past for the benchmarks, and the least that any answer about all of it must do.

python -m tests.benchmarks.past FOLDER    # fetch every distinct version of a plan in bulk and read each once
"""

from __future__ import annotations

import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.generate import plan_text

_DUES = ("31 March 2008", "30 September 2007", "Sept 2007", "2007/08", "30 June 2008", "31 December 2007")


def write_past(folder: Path, plans: int, commits: int) -> None:
    """Make a repository whose commits each change one action's date in one plan, after one that has all plans."""
    folder.mkdir(parents=True)
    subprocess.run(["git", "init", "--quiet", "--initial-branch=main"], cwd=folder, check=True)
    stream = "".join(_stream(plans, commits)).encode()
    subprocess.run(["git", "fast-import", "--quiet"], cwd=folder, input=stream, check=True)
    subprocess.run(["git", "reset", "--quiet", "--hard", "main"], cwd=folder, check=True)


def _stream(plans: int, commits: int) -> Iterator[str]:
    """What `git fast-import` reads."""
    chance = random.Random(1)
    texts = [plan_text(number) for number in range(plans)]
    yield _commit(0) + _file("planctl.yaml", "format: 1\nplans: plans\n")
    yield "".join(_file(f"plans/plan-{number:04}.yaml", text) for number, text in enumerate(texts))
    for number in range(1, commits):
        which = chance.randrange(plans)
        lines = texts[which].splitlines(keepends=True)
        dated = [index for index, line in enumerate(lines) if line.startswith(f"{' ' * 12}due: ")]
        lines[chance.choice(dated)] = f"{' ' * 12}due: {chance.choice(_DUES)}\n"
        texts[which] = "".join(lines)
        yield _commit(number) + _file(f"plans/plan-{which:04}.yaml", texts[which])


def _commit(number: int) -> str:
    when = 1_180_000_000 + 3600 * number
    message = f"Change {number}"
    who = f"HB <hb@example.org> {when} +0000"
    return f"commit refs/heads/main\nauthor {who}\ncommitter {who}\ndata {len(message)}\n{message}\n"


def _file(path: str, text: str) -> str:
    return f"M 644 inline {path}\ndata {len(text.encode())}\n{text}\n"


def read_everything(folder: Path) -> int:
    """Fetch every distinct version of a plan in one go and read each once; how many there were."""
    from planctl.binding import bind_plan
    from planctl.source import read_source

    listed = _git(folder, "rev-list", "--objects", "HEAD", "--", "plans").decode().splitlines()
    blobs = [line.split(" ")[0] for line in listed if line.endswith(".yaml")]
    held = _git(folder, "cat-file", "--batch", fed="".join(f"{blob}\n" for blob in blobs))
    start = 0
    for _ in blobs:
        end = held.index(b"\n", start)
        size = int(held[start:end].split(b" ")[2])
        bind_plan(read_source(held[end + 1 : end + 1 + size]), "plan")
        start = end + size + 2
    return len(blobs)


def _git(folder: Path, *arguments: str, fed: str = "") -> bytes:
    done = subprocess.run(["git", *arguments], cwd=folder, input=fed.encode(), capture_output=True, check=True)
    return done.stdout


if __name__ == "__main__":
    print(read_everything(Path(sys.argv[1])))
