"""Every fact that a template claims to show is found in the page, the Word file, the Markdown and the PDF."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.packs.claims import CLAIMS
from tests.packs.facts import facts, missing
from tests.packs.making import PLANS, TEMPLATES, Pack, packed
from tests.packs.reading import folded, html_text, markdown_text, pdf_text, word_text

# A PDF takes seconds: each template is printed with the plans of one council.
_PRINTED = {
    "abridged": "stockton",
    "business-plan": "salford-customer-support-2010",
    "cabinet": "stockton",
    "decision-record": "stockton",
    "improvement-update": "bromsgrove",
    "lead-reminder": "stockton",
    "service-plan": "darlington",
}
FORMATS: dict[str, Callable[[Pack], str]] = {
    "html": lambda pack: html_text(pack.page),
    "docx": lambda pack: word_text(pack.word),
    "md": lambda pack: markdown_text(pack.markdown),
    "pdf": lambda pack: pdf_text(pack.pdf),
}


def check(pack: Pack, target: str) -> None:
    shown = folded(FORMATS[target](pack))
    lost = {path: missing(facts(pack.data, path), shown) for path in CLAIMS[pack.template]}
    assert {path: found for path, found in lost.items() if found} == {}


@pytest.mark.parametrize("plan", PLANS)
@pytest.mark.parametrize("template", TEMPLATES)
def test_what_is_claimed_is_shown(template: str, plan: str) -> None:
    pack = packed(template, plan)
    for target in ("html", "docx", "md"):
        check(pack, target)


@pytest.mark.slow
@pytest.mark.parametrize("template", TEMPLATES)
def test_what_is_claimed_is_printed(template: str) -> None:
    check(packed(template, _PRINTED[template]), "pdf")


def test_every_template_claims_something() -> None:
    assert set(TEMPLATES) <= set(CLAIMS)


@pytest.mark.parametrize("template", TEMPLATES)
def test_every_claim_is_about_something(template: str) -> None:
    """A path with a slip of the pen would claim nothing, and hold."""
    held = [path for path in CLAIMS[template] if any(facts(packed(template, plan).data, path) for plan in PLANS)]
    assert held == list(CLAIMS[template])


def test_a_claim_that_is_not_kept_is_found() -> None:
    """The harness itself: what no template shows is missing, and what stands twice is looked for twice."""
    assert missing(facts({"rows": [{"title": "Alpha"}, {"title": "Alpha"}]}, "rows[].title"), "Alpha") == ["Alpha"]
    assert missing(facts({"on": "2007-10-31"}, "on"), folded("by 31 October 2007")) == []
