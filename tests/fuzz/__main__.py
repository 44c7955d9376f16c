"""`python -m tests.fuzz TARGET --runs N`: run a target until an input fails it, or so many times.

The input that failed is left in the current folder, as `crash-…`, `timeout-…` or `oom-…`; give such files after the
options to run them alone.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

import atheris

# Before anything of planctl is imported elsewhere: only what is imported here is followed line by line.
with atheris.instrument_imports(include=["planctl"]):
    import planctl.source.recovery
    import planctl.source.tree  # noqa: F401  # both are imported late, when a file is read
    from tests.fuzz.targets import TARGETS, watched

from tests.fuzz.seeds import write_seeds

# Half a gigabyte, many times what any input needs; and a wall clock that means a hang even on a busy machine, beside
# the second of the processor's time that `watched` allows.
_LIMITS = ("-rss_limit_mb=512", "-timeout=20")


def main() -> None:
    """Read the arguments and hand over to libFuzzer, which ends the process."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("target", choices=TARGETS)
    parser.add_argument("--runs", type=int, default=100_000, help="how many inputs are tried (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=0, help="where chance begins; 0 begins elsewhere each time")
    parser.add_argument("--longest", type=int, default=2048, help="bytes of the longest input (default: %(default)s)")
    parser.add_argument("inputs", nargs="*", type=Path, help="only these inputs, once each")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as corpus:
        inputs = [str(path) for path in given.inputs]
        if not inputs:
            write_seeds(given.target, Path(corpus), given.longest)
            inputs = [corpus, f"-runs={given.runs}", f"-seed={given.seed}", f"-max_len={given.longest}"]
        atheris.Setup([sys.argv[0], *_LIMITS, *inputs], watched(TARGETS[given.target]))
        atheris.Fuzz()


if __name__ == "__main__":
    main()
