"""A ratchet: findings that are accepted, and those that are new."""

from __future__ import annotations

import json

import pytest

from planctl.diagnostics import Diagnostic, Span
from planctl.diagnostics.identity import identify
from planctl.errors import WrongCall
from planctl.rules.ratchet import Place, Ratchet, as_text, ratchet_of, read_ratchet, sift
from tests.unit.diagnostics.made import diagnostic

LINES = ["- ref: 1.1", "  due: May", "- ref: 1.2", "  due: May"]


def same(path: str) -> str:
    return path


def on(line: int, message: str = "late", path: str = "plans/a.yaml") -> Diagnostic:
    return diagnostic(message, at=Span(line, 3, line, 6), path=path)


def ratchet(*found: Diagnostic) -> Ratchet:
    return ratchet_of(identify(found, {"plans/a.yaml": LINES}), same)


def new(held: Ratchet, *found: Diagnostic, lines: list[str] = LINES) -> tuple[list[Diagnostic], int, int]:
    """What is new, how many are accepted, how many are gone."""
    sifted = sift(identify(found, {"plans/a.yaml": lines}), held, same, {"plans/a.yaml"})
    return list(sifted.new), sifted.accepted, sifted.gone


def test_what_was_there_is_accepted() -> None:
    assert new(ratchet(on(2), on(4)), on(2), on(4)) == ([], 2, 0)


def test_wherever_it_moves_and_however_it_is_worded() -> None:
    moved = ["# A remark", "", *LINES]
    assert new(ratchet(on(2)), on(4, "It is late!"), lines=moved) == ([], 1, 0)


def test_the_same_mistake_elsewhere_is_new() -> None:
    assert new(ratchet(on(2)), on(4)) == ([on(4)], 0, 1)


def test_another_mistake_in_its_place_is_new() -> None:
    lines = ["- ref: 1.1", "  due: June"]
    assert new(ratchet(on(2)), on(2), lines=lines) == ([on(2)], 0, 1)


def test_so_is_a_second_one_of_the_kind() -> None:
    assert new(ratchet(on(2, "first")), on(2, "first"), on(2, "second")) == ([on(2, "second")], 1, 0)
    assert new(ratchet(on(2), on(2)), on(2)) == ([], 1, 1)


def test_of_a_file_that_was_not_checked_nothing_is_gone() -> None:
    assert new(ratchet(on(1, path="plans/b.yaml"))) == ([], 0, 0)


def test_the_file_holds_a_finding_a_line_in_order_and_no_line_numbers() -> None:
    text = as_text(ratchet(on(4), on(2), on(2)))
    assert text.splitlines() == [
        '{"schema": 1, "accepted": [',
        '  {"path": "plans/a.yaml", "code": "T101", "place": "1.1 › due: May", "count": 2},',
        '  {"path": "plans/a.yaml", "code": "T101", "place": "1.2 › due: May", "count": 1}',
        "]}",
    ]
    assert read_ratchet(text, "r.json") == ratchet(on(2), on(2), on(4))


def test_a_file_that_accepts_nothing() -> None:
    assert json.loads(as_text(Ratchet())) == {"schema": 1, "accepted": []}
    assert read_ratchet(as_text(Ratchet()), "r.json") == Ratchet()


ENTRY = {"path": "a", "code": "T101", "place": "x", "count": 1}


@pytest.mark.parametrize(
    "held",
    [
        pytest.param("", id="nothing"),
        pytest.param("title: A plan\n", id="no JSON"),
        pytest.param("[]", id="a list"),
        pytest.param('{"accepted": []}', id="without a schema"),
        pytest.param('{"schema": 2, "accepted": []}', id="of a later planctl"),
        pytest.param('{"schema": 1, "accepted": null}', id="no list of findings"),
        pytest.param('{"schema": 1, "accepted": ["x"]}', id="a finding that is none"),
        pytest.param(json.dumps({"schema": 1, "accepted": [{**ENTRY, "place": 7}]}), id="a number for a place"),
        pytest.param(json.dumps({"schema": 1, "accepted": [{**ENTRY, "count": "1"}]}), id="a word for a count"),
        pytest.param(json.dumps({"schema": 1, "accepted": [{**ENTRY, "count": -1}]}), id="fewer than none"),
        pytest.param(json.dumps({"schema": 1, "accepted": [{"path": "a"}]}), id="half a finding"),
        pytest.param("[" * 100_000, id="nested without end"),
    ],
)
def test_what_is_no_ratchet_is_said(held: str) -> None:
    with pytest.raises(WrongCall) as caught:
        read_ratchet(held, "r.json")
    assert caught.value.message == "r.json is not a file that --ratchet wrote"


def test_a_finding_more_that_a_person_typed_in_is_read() -> None:
    text = json.dumps({"schema": 1, "accepted": [{**ENTRY, "because": "it was printed so"}]})
    assert read_ratchet(text, "r.json") == Ratchet({Place("a", "T101", "x"): 1})
