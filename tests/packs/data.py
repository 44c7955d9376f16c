"""Packs of the shipped plans as data, and the same plans read by another road."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from planctl.model import Brief, Settings
from planctl.views.pack import PackRequest, Provenance, pack_data
from planctl.workspace import PlanFile, Workspace, load
from tests.support import ROOT

AS_AT = date(2007, 10, 31)
SHIPPED = sorted(ROOT.glob("plans/*.yaml"))
Row = dict[str, Any]


@cache
def shipped() -> Workspace:
    """The shipped plans, read once."""
    return load(ROOT)


def pack_of(
    files: Sequence[PlanFile], as_at: date = AS_AT, *, brief: Brief | None = None, settings: Settings | None = None
) -> Row:
    """What a template gets of some plans."""
    made = settings or Settings(node=None)
    return pack_data(PackRequest("cabinet", brief, files, made, as_at, Provenance("1.0")))


def as_typed(path: Path) -> Any:
    """A plan file as plain lists and texts, by another parser and with nothing of planctl's."""
    return YAML(typ="base", pure=True).load(path.read_text(encoding="utf-8"))


def work_typed(plan: Any) -> Iterator[Any]:
    """Everything in a plan as typed that somebody has to do by a day: measures, what they require, actions."""
    for priority in plan["priorities"]:
        for measure in priority.get("measures") or ():
            yield measure
            required = measure.get("actions-required")
            for each in required if isinstance(required, list) else ():
                if isinstance(each, dict) and {"due", "months", "completed"} & set(each):
                    yield each
            yield from _actions_typed(measure)
        yield from _actions_typed(priority)


def _actions_typed(above: Any) -> Iterator[Any]:
    for action in above.get("actions") or ():
        yield action
        yield from _actions_typed(action)
