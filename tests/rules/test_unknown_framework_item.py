"""R408: an objective that its framework does not have."""

from __future__ import annotations

import pytest

from tests.rules.checking import check

TEXT = """
frameworks:
  corporate-objectives:
    items:
      - Providing excellent services
      - Ensuring access for all
  vision:
priorities:
  - ref: CP7
    title: Influence
    links:
      corporate-objectives:
        - Ensuring access for all
        - {item}
      vision: Anything at all
"""


def test_another_wording_is_another_item() -> None:
    found = check(TEXT.format(item="Provide excellent services"), "R408")
    assert found == [
        (
            "13:11",
            "“Provide excellent services” is none of the corporate-objectives",
            "Did you mean Providing excellent services? Write that.",
        )
    ]


@pytest.mark.parametrize("item", ["Providing excellent services", "All", "all", "N/A", "n/a"])
def test_items_and_the_words_that_always_fit(item: str) -> None:
    assert check(TEXT.format(item=item), "R408") == []


def test_an_item_may_be_worded_in_planctl_yaml() -> None:
    settings = "frameworks:\n  themes-2012: [One Darlington]\n"
    found = check("- {ref: 7.1, title: Evaluate, links: {themes-2012: Two Darlingtons}}", "R408", settings=settings)
    assert [help_text for _, _, help_text in found] == ["Did you mean One Darlington? Write that."]
