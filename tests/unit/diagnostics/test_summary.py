"""The summary of a job, in Markdown."""

from __future__ import annotations

from planctl.diagnostics import Diagnostic, Span
from planctl.render.plain import as_markdown
from planctl.views.findings import MOST, summary_listings
from tests.unit.diagnostics.made import diagnostic


def summary(*found: Diagnostic) -> str:
    return "\n".join(as_markdown(listing) for listing in summary_listings(found, 3))


def test_counts_by_rule_and_then_the_findings() -> None:
    text = summary(diagnostic(at=Span(7, 1, 7, 2)))
    assert [line for line in text.splitlines() if line] == [
        "**planctl validate**",
        "| Count | Code | Rule |",
        "| ---: | --- | --- |",
        "| 1 | T101 | late-train |",
        "3 files checked: 1 error in 1 of them.",
        "**Findings**",
        "| Place | Severity | Rule | Finding | What to do |",
        "| --- | --- | --- | --- | --- |",
        "| plans/a.yaml:7 | error | T101 late-train | this train is late | Take the bus. |",
    ]


def test_without_findings_it_says_so() -> None:
    assert summary().split("\n\n")[1].strip() == "3 files checked: nothing to report."


def test_plan_text_makes_neither_cells_nor_links_nor_html() -> None:
    text = summary(diagnostic("a | b <img src=x> [x](http://e)\n# `c` \x1b", advice=""))
    assert r"a \| b \<img src=x\> \[`x](http://e`) \# \`c\` \<U+001B\>" in text


def test_the_rest_of_very_many_is_counted() -> None:
    text = summary(*[diagnostic()] * (MOST + 7))
    assert text.count("plans/a.yaml") == MOST
    assert "7 more findings; run planctl validate to see them all" in text
