"""Measures reading against libyaml's bare events: `python -m tests.unit.source.speed` prints the ratio."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable

from _ruamel_yaml import CParser

from planctl.source import read_source


def plan_of(actions: int) -> str:
    """A realistic plan: priorities, measures, actions with updates, revisions and long texts; 500 bytes an action."""
    lines = [
        "# yaml-language-server: $schema=plan.json",
        "format: 1",
        "title: Improvement Plan 2007/08",
        "period: 2007/08",
    ]
    lines += ["people:", "  JP: Head of Financial Services", "  HB: Assistant Chief Executive", "priorities:"]
    for number in range(1, actions + 1):
        if number % 6 == 1:
            lines += [
                f"  - ref: CP{number // 6 + 1}",
                "    title: Customer first – in every service",
                "    outcome: More residents can influence what the council does",
                "    indicators: [NI 14, NI 181]",
                "    actions:",
            ]
        lines += [
            f"      - ref: {number // 6 + 1}.{number}",
            "        title: Evaluate both pilots of the area committees and report to Cabinet",
            "        lead: HB",
            "        support: [AL, JP]",
            "        start: July 2007",
            "        due: 30 September 2007   # the agreed date",
            "        months: Jul–Nov",
            "        status: in progress",
        ]
        if number % 2:
            lines += [
                "        updates:",
                "          - on: 31 October 2007",
                "            by: HB",
                "            rag: amber",
                '            note: "The evaluation is under way: first results in December"',
            ]
        if number % 4 == 0:
            lines += [
                "        notes: |",
                "          The evaluation is done with the residents' panel, and its results are",
                "          published with the report to Cabinet.",
                "",
            ]
    return "\n".join(lines) + "\n"


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    kept = work()
    taken = time.perf_counter() - start
    del kept
    return taken


def ratio(text: str) -> float:
    """Median of our time by median of libyaml's, from interleaved runs."""
    data = text.encode()

    def bare() -> None:
        parser = CParser(text)
        while parser.check_event():
            parser.get_event()

    pairs = [(seconds(lambda: read_source(data)), seconds(bare)) for _ in range(60)]
    ours, theirs = zip(*pairs, strict=True)
    return float(statistics.median(ours) / statistics.median(theirs))


def best_ratio() -> float:
    """The lowest of three ratios, since a busy machine only ever makes one worse."""
    text = plan_of(120)
    return min(ratio(text) for _ in range(3))


if __name__ == "__main__":
    print(best_ratio())
