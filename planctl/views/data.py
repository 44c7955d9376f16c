"""Any part of a plan as plain JSON data, by the keys that the model declares."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from planctl.dates import MonthsReading, Reading
from planctl.model import Amount, Leads, Located, keys_of
from planctl.views.rows import reading_whole


def as_data(part: Any, *, dashes: bool = True) -> Any:
    """A part of the model as JSON data: keys as in the plan file, dates and figures with how they were read.

    Without `dashes` the keys have underscores, as the rows of JSON do and as templates can name them.
    """
    match part:
        case Located():
            return {
                name if dashes else name.replace("-", "_"): as_data(getattr(part, key.attribute), dashes=dashes)
                for name, key in keys_of(type(part)).items()
            }
        case Reading():
            return reading_whole(part)
        case MonthsReading():
            return {
                "text": part.text,
                "months": [f"{month:%Y-%m}" for month in part.months],
                "problem": part.problem,
            }
        case Leads():
            return {"text": part.text, "names": list(part.names), "support": list(part.support)}
        case Amount():
            number = None if part.number is None else float(part.number)
            return {"text": part.text, "number": number, "unit": part.unit}
        case tuple():
            return [as_data(value, dashes=dashes) for value in part]
        case Mapping():
            return {name: as_data(value, dashes=dashes) for name, value in part.items()}
        case _:
            return part
