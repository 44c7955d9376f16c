"""How a plan is typed is no change of substance: five rewrites of all shipped plans change nothing."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.binding import bind_plan
from planctl.changes.compare import compare
from planctl.changes.parts import Part, parts_of
from planctl.source import Mapping, Node, Scalar, Sequence, read_source
from tests.support import ROOT

PLANS = sorted((ROOT / "plans").glob("*.yaml"))


def parts(text: str, plan_id: str = "plan") -> tuple[Part, ...]:
    source = read_source(text.encode())
    plan, _ = bind_plan(source, plan_id)
    assert source.complete
    assert plan is not None
    return parts_of(plan)


class Writer:
    """Writes a plan's tree as YAML anew, its values as they were and their form as it is told."""

    def __init__(self, chance: Random, *, shuffled: bool = False, remarks: bool = False, folded: bool = False) -> None:
        self.chance, self.shuffled, self.remarks, self.folded = chance, shuffled, remarks, folded

    def write(self, node: Node, pad: str = "") -> str:
        """The lines of a list or of keys."""
        lines = self._keys(node, pad) if isinstance(node, Mapping) else self._items(node, pad)
        return "".join(lines)

    def _keys(self, node: Mapping, pad: str) -> Iterator[str]:
        pairs = node.pairs()
        if self.shuffled:
            self.chance.shuffle(pairs)
        for key, value in pairs:
            if self.remarks:
                yield f"{pad}# {self.chance.choice(('Agreed', 'See minutes', 'key: value'))}\n\n"
            yield f"{pad}{json.dumps(key, ensure_ascii=False)}:{self._value(value, pad)}"

    def _items(self, node: Node, pad: str) -> Iterator[str]:
        assert isinstance(node, Sequence)
        for item in node.items:
            yield f"{pad}-{self._value(item, pad)}"

    def _value(self, node: Node, pad: str) -> str:
        if not isinstance(node, Scalar):
            held = node.items if isinstance(node, Sequence) else node.pairs()
            return f"\n{self.write(node, pad + '  ')}" if held else " []\n" if isinstance(node, Sequence) else " {}\n"
        if node.is_empty:
            return "\n"
        if self.folded and "\n" not in node.text and node.text == " ".join(node.text.split()):
            return " >-\n" + "".join(f"{pad}    {word}\n" for word in node.text.split(" "))
        quoted = "'" + node.text.replace("'", "''") + "'"
        may = "\n" not in node.text and self.chance.random() < 0.5
        return f" {quoted if may else json.dumps(node.text, ensure_ascii=False)}\n"


def rewritten(text: str, chance: Random, **how: bool) -> str:
    root = read_source(text.encode()).root
    assert root is not None
    return Writer(chance, **how).write(root)


Rewrite = Callable[[str, Random], str]
REWRITES: dict[str, Rewrite] = {
    "reordered keys": lambda text, chance: rewritten(text, chance, shuffled=True),
    "comments": lambda text, chance: rewritten(text, chance, remarks=True),
    "quotes": rewritten,
    "folded text": lambda text, chance: rewritten(text, chance, folded=True),
    "CRLF": lambda text, _: text.replace("\n", "\r\n"),
}


@pytest.mark.parametrize("rewrite", REWRITES)
@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_a_plan_in_another_form_has_not_changed(path: Path, rewrite: str) -> None:
    text = path.read_text(encoding="utf-8")
    again = REWRITES[rewrite](text, Random(path.stem))
    assert again != text
    comparison = compare(parts(text), parts(again))
    assert (comparison.changes, comparison.matched.added, comparison.matched.dropped) == ({}, (), ())


@given(st.randoms(use_true_random=False), st.lists(st.sampled_from(sorted(REWRITES)), min_size=1, max_size=5))
def test_nor_in_any_mixture_of_forms(chance: Random, how: list[str]) -> None:
    text = again = (ROOT / "plans" / "salford-customer-support-2010.yaml").read_text(encoding="utf-8")
    for name in how:
        again = REWRITES[name](again.replace("\r\n", "\n"), chance)
    comparison = compare(parts(text), parts(again))
    assert (comparison.changes, comparison.matched.added, comparison.matched.dropped) == ({}, (), ())
