"""Brackets and conditions: a condition, a change told in words, a cadence, the name of a stage, or a note."""

from __future__ import annotations

import pytest

from planctl.dates import read
from tests.unit.dates.shown import shown_as


@pytest.mark.parametrize(
    ("phrase", "condition"),
    [
        ("Dec 2008 (dependant upon the town centre project)", "dependant upon the town centre project"),
        pytest.param("Dec 2008 [subject to funding]", "subject to funding", id="square brackets"),
        ("Dec 2008 (Cabinet, subject to funding in May 2008", "Cabinet, subject to funding in May 2008"),
        ("Dec 2008 (subject to guidance (draft))", "subject to guidance (draft"),
        ("Dec 2008 subject to Cabinet approval in May 2008", "subject to Cabinet approval in May 2008"),
        ("Dec 2008 ((subject to funding))", "subject to funding"),
        ("Dec 2008 if possible", "if possible"),
        ("Dec 2008 (TBC)", "TBC"),
        ("TBC Dec 2008", "TBC"),
        ("Dec 2008 (TBC) pending guidance", "TBC; pending guidance"),
    ],
)
def test_a_condition_is_kept_in_its_own_words(phrase: str, condition: str) -> None:
    assert shown_as(phrase) == "2008-12-01…2008-12-31 month conditional"
    assert read(phrase).condition == condition


@pytest.mark.parametrize(
    ("phrase", "reading"),
    [
        ("30 April 2007 (now post election)", "2007-04-30…2007-04-30 day revised-in-words"),
        ("30 June 2007 (was 31 March 2007)", "2007-06-30…2007-06-30 day revised-in-words"),
        ("30 June 2007 (Cabinet)", "2007-06-30…2007-06-30 day note"),
        ("30 June 2007 (completed)", "2007-06-30…2007-06-30 day note"),
        ("June 2007 (approx.)", "2007-06-01…2007-06-30 month approximate"),
        ("June 2007 (3 months)", "2007-06-01…2007-06-30 month note"),
        ("2007/08 (monthly)", "2007-04-01…2007-04-30 month recurring"),
        ("(by June 2007)", "…2007-06-30 month"),
        ("June (2007) Board", "2007-06-01…2007-06-30 month note"),
        ("June (2007/08) Board", "2007-06-01…2007-06-30 month note"),
        ("June (2007 draft)", "2007-06-01…2007-06-30 month assumed-year note"),
        ("() June 2007", "2007-06-01…2007-06-30 month note"),
        ("June 2007 (grant (second half) completed)", "2007-06-01…2007-06-30 month note"),
        ("June 2007 (grant (second half)) completed", "problem stacked"),
    ],
)
def test_other_brackets(phrase: str, reading: str) -> None:
    assert shown_as(phrase) == reading
