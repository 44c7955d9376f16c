"""One declaration a key: the binding, the schema and the documentation all read it."""

from __future__ import annotations

import json
from inspect import get_annotations
from typing import Any

import pytest

from planctl import model
from planctl.diagnostics import Span
from planctl.model import Action, Brief, Located, Measure, Plan, Revision, Settings, class_named, keys_of
from planctl.model.keys import Kind, ListOf, MapOf, Nested
from planctl.views.data import as_data
from tests.unit.plans import bind, plan

CLASSES = [
    found
    for found in vars(model).values()
    if isinstance(found, type) and issubclass(found, Located) and found is not Located
]

# What the classes know of themselves, rather than of the plan.
ASIDE = ("_keys", "_aside")


def test_keys_are_named_as_they_are_written() -> None:
    assert {"corrective-action", "measured-by", "due"} <= set(keys_of(Action))
    assert "from" in keys_of(class_named("Suspension"))
    assert keys_of(class_named("Suspension"))["from"].attribute == "from_"


def test_an_actions_keys_begin_with_what_people_write_first() -> None:
    assert list(keys_of(Action))[:6] == ["ref", "title", "lead", "support", "start", "due"]


def test_a_measure_takes_every_key_of_an_action() -> None:
    assert set(keys_of(Action)) - set(keys_of(Measure)) == {"measures"}


def test_what_must_be_there() -> None:
    required = {cls.__name__: [name for name, key in keys_of(cls).items() if key.required] for cls in CLASSES}
    assert {name: keys for name, keys in required.items() if keys} == {
        "Action": ["title"],
        "Brief": ["title", "meeting", "date"],
        "Budget": ["title"],
        "BudgetRow": ["area"],
        "Decision": ["body", "on"],
        "Indicator": ["ref", "title"],
        "Linkage": ["objective"],
        "Measure": ["ref", "success"],
        "Mitigation": ["title"],
        "Plan": ["title", "period", "priorities"],
        "Priority": ["ref", "title"],
        "Revision": ["due", "reason"],
        "Risk": ["ref", "title"],
        "Update": ["on"],
    }


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: str(cls.__name__))
def test_every_field_is_a_key_with_a_sentence_on_it(cls: type[Located]) -> None:
    declared = {key.attribute for key in keys_of(cls).values()}
    assert {name for parent in cls.__mro__ for name in get_annotations(parent)} - declared <= {*ASIDE, "node", "id"}
    assert all(key.doc.endswith((".", "?", "…")) for key in keys_of(cls).values())


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: str(cls.__name__))
def test_every_class_that_a_key_names_exists(cls: type[Located]) -> None:
    for kind in (_innermost(key.kind) for key in keys_of(cls).values()):
        if isinstance(kind, Nested):
            named = keys_of(class_named(kind.of))
            assert kind.shorthand is None or kind.shorthand in named


def _innermost(kind: Kind) -> Kind:
    return (
        _innermost(kind.item if isinstance(kind, ListOf) else kind.value) if isinstance(kind, ListOf | MapOf) else kind
    )


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: str(cls.__name__))
def test_parts_of_a_plan_are_frozen(cls: type[Located]) -> None:
    given: dict[str, Any] = {"id": "file"} if cls in (Brief, Plan) else {}
    part = cls(node=None, **given)
    with pytest.raises(AttributeError, match="node stays as it was written"):
        part.node = None  # type: ignore[misc]
    with pytest.raises(AttributeError, match="node stays as it was written"):
        del part.node


def test_parts_that_say_the_same_are_the_same_wherever_they_are_written() -> None:
    text = "title: P\nperiod: 2007/08\npriorities:\n  - {ref: A, title: B}\n  - {ref: A, title: B}\n  - {ref: A}\n"
    first, second, other = plan(text).priorities
    assert first == second
    assert hash(first) == hash(second)
    assert first != other
    assert first != "A"


def test_what_is_written_as_it_would_be_taken_anyway_makes_no_difference() -> None:
    assert Settings(node=None, year_starts="April", themes=(), people={}) == Settings(node=None)
    assert Settings(node=None, year_starts="January") != Settings(node=None)


def test_a_part_with_other_values_leaves_the_first_as_it_is() -> None:
    asked = Revision(node=None, reason="Snow")
    moved = asked.replaced(reason="Floods", by=None)
    assert (asked.reason, moved.reason) == ("Snow", "Floods")
    assert repr(moved) == "Revision(reason='Floods')"
    with pytest.raises(AttributeError, match="reasons"):
        moved.replaced(reasons="Floods")


@pytest.mark.parametrize("cls", [cls for cls in CLASSES if cls is not Settings], ids=lambda cls: str(cls.__name__))
def test_what_says_nothing_is_plain_data_too(cls: type[Located]) -> None:
    given: dict[str, Any] = {"id": "file"} if cls in (Brief, Plan) else {}
    assert json.loads(json.dumps(as_data(cls(node=None, **given)))).keys() == keys_of(cls).keys()


def test_a_class_has_its_parents_keys_before_its_own() -> None:
    action, work = list(keys_of(Action)), list(keys_of(class_named("Work")))
    assert action[: len(work)] == work
    assert action[len(work) :] == ["measures", "actions"]
    assert keys_of(Action)["title"].required
    assert not keys_of(class_named("Work"))["title"].required


def test_places() -> None:
    text = "title: P\nperiod: 2007/08\npriorities:\n  - ref: CP1\n    title: Homes\n    outcome:\n    notes: Snow\n"
    (priority,) = plan(text).priorities
    assert priority.heading_span() == Span(4, 10, 4, 13)
    assert priority.span("notes") == Span(7, 12, 7, 16)
    assert priority.key_span("notes") == Span(7, 5, 7, 10)
    assert priority.span("outcome") == Span(6, 5, 6, 12)  # of an empty value the key
    assert priority.span("theme") == priority.key_span("theme") == priority.heading_span()
    assert priority.entry("theme") is None


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        pytest.param("{ref: CP1, title: Homes}", Span(3, 20, 3, 23), id="its ref"),
        pytest.param("{title: Homes}", Span(3, 22, 3, 27), id="else its title"),
        pytest.param("{ref: , title: Homes}", Span(3, 29, 3, 34), id="the title too where the ref is empty"),
        pytest.param("{outcome: Snow, theme: Homes}", Span(3, 15, 3, 22), id="else its first key"),
        pytest.param("{}", Span(3, 14, 3, 16), id="else where it stands"),
    ],
)
def test_what_names_a_part_to_a_reader(item: str, expected: Span) -> None:
    bound, _ = bind(f"title: P\nperiod: 2007/08\npriorities: [{item}]\n")
    assert bound.priorities[0].heading_span() == expected


def test_what_stands_for_a_group_of_keys_has_its_own_place() -> None:
    text = "title: P\nperiod: 2007/08\npriorities: [{ref: A, title: B}]\npeople: {HB: Chief Executive}\n"
    assert plan(text).people["HB"].heading_span() == Span(4, 14, 4, 29)
    assert plan(text).people["HB"].entry("post") is None


def test_what_was_never_written_has_no_place() -> None:
    assert Settings(node=None).heading_span() == Span(1, 1, 1, 1)
    assert Revision(node=None).span("due") == Span(1, 1, 1, 1)
