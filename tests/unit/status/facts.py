"""The rows of the tables in this folder: what is known of one action, the day, and how the action then stands."""

from __future__ import annotations

import pytest

from planctl.status import Standing
from tests.unit.plans import MONTH, action, plan_with, standings


def fact(says: str, facts: str, on: str, stands: str) -> pytest.ParameterSet:
    """A row for `TABLE`: what it shows, as a sentence; what the action says; the day; how it stands then."""
    return pytest.param(facts, on, stands, id=says)


# The parameters of a test that is given such rows.
TABLE = ("facts", "on", "stands")


def standing(facts: str, on: str, *, period: str = "2007/08", grid: str = "") -> Standing:
    """How an action with these facts, the only one of its plan, stands on a day."""
    (only,) = standings(plan_with(actions=action(facts), period=period, grid=grid), on, MONTH)
    return only
