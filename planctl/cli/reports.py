"""Findings in each of the forms that `planctl validate` gives them in."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from planctl.cli.output import answer, print_lines, say
from planctl.diagnostics import Diagnostic, Severity, machine
from planctl.diagnostics import text as lines
from planctl.diagnostics.identity import Texts
from planctl.errors import refusal

# A table of rules helps only where the findings do not fit on a page.
_MANY = 20


class Output(StrEnum):
    """The forms in which findings are given."""

    TEXT = "text"
    CONCISE = "concise"
    JSON = "json"
    GITHUB = "github"
    GITLAB = "gitlab"
    SARIF = "sarif"
    JUNIT = "junit"


class Report(NamedTuple):
    """What a run of `planctl validate` has to say: every form is made from it alone.

    `texts` are the lines of all files that were checked, `files` counts the plans among them, `severities` are those
    that the council has set, `failing` those that fail the run; `is_changed` is None where that is not known.
    """

    found: Sequence[Diagnostic]
    texts: Texts
    files: int
    as_at: date
    severities: dict[str, Severity]
    failing: Sequence[Severity]
    is_changed: Callable[[Diagnostic], bool] | None = None


def give(report: Report, shape: Output) -> None:
    """Print a report in the asked form."""
    _WRITERS[shape](report)


def _text(report: Report) -> None:
    closing: list[lines.Line] = []
    if len(report.found) > _MANY:
        closing += [((f"{count:>5} × {code} {name}", ""),) for count, code, name in lines.by_rule(report.found)]
        closing += [(("", ""),)]
    closing += [((lines.closing_line(report.found, report.files), ""),)]
    print_lines([*lines.text_lines(report.found, report.texts), *closing])


def _concise(report: Report) -> None:
    print_lines(lines.concise_lines(report.found))


def _json(report: Report) -> None:
    from planctl.render.plain import as_json

    answer(as_json(machine.as_object(report.found, report.as_at)))


def _github(report: Report) -> None:
    answer("".join(f"{line}\n" for line in machine.github_lines(report.found, report.is_changed)))
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if summary:
        _append_summary(report, Path(summary))


def _append_summary(report: Report, path: Path) -> None:
    from planctl.render.plain import as_markdown
    from planctl.views.findings import summary_listings

    made = "\n".join(as_markdown(listing) for listing in summary_listings(report.found, report.files))
    try:
        with path.open("a", encoding="utf-8", newline="\n") as file:
            file.write(made)
    except OSError as error:
        say(f"the job summary could not be written to {path.as_posix()}: {refusal(error)}")


def _gitlab(report: Report) -> None:
    from planctl.diagnostics.gitlab import as_gitlab

    answer(as_gitlab(report.found, report.texts))


def _sarif(report: Report) -> None:
    from importlib.metadata import version

    from planctl.diagnostics.sarif import as_sarif
    from planctl.render.plain import as_json
    from planctl.rules.catalogue import RULES

    answer(as_json(as_sarif(report.found, report.texts, RULES, report.severities, version=version("planctl"))))


def _junit(report: Report) -> None:
    from planctl.diagnostics.junit import as_junit

    answer(as_junit(report.found, report.texts, report.texts, report.failing))


_WRITERS: dict[Output, Callable[[Report], None]] = {
    Output.TEXT: _text,
    Output.CONCISE: _concise,
    Output.JSON: _json,
    Output.GITHUB: _github,
    Output.GITLAB: _gitlab,
    Output.SARIF: _sarif,
    Output.JUNIT: _junit,
}
