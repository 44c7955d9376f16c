"""`# planctl: allow NAME because …` silences one finding at one place, and has to say why."""

from __future__ import annotations

from tests.rules.checking import check, diagnostics
from tests.rules.excerpts import complete_excerpt

ACTION = """\
- ref: 1.1.1
  title: Train two people
  lead: HB
  due: 31 September 2007{comment}
"""
BECAUSE = " # planctl: allow impossible-date because it was printed so"


def codes(text: str) -> list[str]:
    return [found.code for found in diagnostics(complete_excerpt(text))]


def test_without_a_comment_it_is_found() -> None:
    assert codes(ACTION.format(comment="")) == ["D302"]


def test_a_comment_behind_the_value_silences_it() -> None:
    assert codes(ACTION.format(comment=BECAUSE)) == []


def test_the_code_does_as_well_as_the_name() -> None:
    assert codes(ACTION.format(comment=BECAUSE.replace("impossible-date", "D302"))) == []


def test_a_comment_of_its_own_is_about_the_next_line_with_content() -> None:
    commented = f"\n {BECAUSE}\n  # and more\n\n  due"
    assert codes(ACTION.format(comment="").replace("\n  due", commented)) == []


def test_a_comment_without_a_reason_is_found_at_its_place() -> None:
    text = ACTION.format(comment=" # planctl: allow impossible-date")
    assert codes(text) == ["A801"]
    assert check(text, "A801")[0][:2] == ("4:26", "impossible-date is allowed here, but not why")


def test_a_comment_that_silences_nothing_is_found() -> None:
    text = ACTION.format(comment=" # planctl: allow no-lead because nobody is left")
    assert codes(text) == ["D302", "A802"]
