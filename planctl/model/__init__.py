"""The plan as frozen classes that declare their own keys, kinds and documentation."""

from planctl.model.amount import Amount, read_amount
from planctl.model.brief import Brief
from planctl.model.keys import Key, Kind, keys_of
from planctl.model.leads import Leads, read_leads
from planctl.model.located import Located
from planctl.model.plan import (
    FORMAT,
    Budget,
    BudgetRow,
    Decision,
    Efficiency,
    Framework,
    Indicator,
    Linkage,
    Mitigation,
    Person,
    Plan,
    Priority,
    Risk,
    RiskScale,
)
from planctl.model.settings import COLOURS, MONTHS, Settings
from planctl.model.work import (
    PROGRESS,
    Action,
    Approval,
    Cancellation,
    Measure,
    Measurement,
    RequiredAction,
    Revision,
    Suspension,
    Update,
    Work,
)

__all__ = [
    "COLOURS",
    "FORMAT",
    "MONTHS",
    "PROGRESS",
    "Action",
    "Amount",
    "Approval",
    "Brief",
    "Budget",
    "BudgetRow",
    "Cancellation",
    "Decision",
    "Efficiency",
    "Framework",
    "Indicator",
    "Key",
    "Kind",
    "Leads",
    "Linkage",
    "Located",
    "Measure",
    "Measurement",
    "Mitigation",
    "Person",
    "Plan",
    "Priority",
    "RequiredAction",
    "Revision",
    "Risk",
    "RiskScale",
    "Settings",
    "Suspension",
    "Update",
    "Work",
    "class_named",
    "keys_of",
    "read_amount",
    "read_leads",
]


def class_named(name: str) -> type[Located]:
    """The model class that a `Nested` kind names."""
    found: type[Located] = globals()[name]
    return found
