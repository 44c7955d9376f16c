"""Which facts each template claims to show: paths in what it is given (docs/packs.md).

`a.b` is a key of a key, `a[]` each item of a list, `*` every piece of work below: measures, what they require, and
actions, however deep. `tests/packs/test_facts.py` looks for each fact in every format.
"""

from __future__ import annotations

from collections.abc import Mapping

CLAIMS: Mapping[str, tuple[str, ...]] = {
    "cabinet": (
        "title",
        "as_at",
        "sentence",
        "front_sheet[].title",
        "plans[].sentence",
        "provenance.version",
    ),
}
