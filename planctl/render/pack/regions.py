"""The tables of a page in regions of their own, which scroll where the screen is narrow."""

from __future__ import annotations

import re
from itertools import count

_TABLE = re.compile(r"<table\b.*?</table>", re.DOTALL)
_HEADING = re.compile(r"<th[ >]")
_CAPTION = re.compile(r'<caption(?: id="([^"]*)")?>(.*?)</caption>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
# So many columns have room on any telephone.
_NARROW = 3


def scrollable(page: str) -> str:
    """A page whose wide tables stand in regions of their own, which scroll on a narrow screen, by keyboard too.

    Templates, a council's own too, need not think of it. WCAG 2.2 wants a page without sideways scrolling at
    320 pixels (1.4.10) and all that scrolls within reach of the keyboard (2.1.1); a region needs a name of its own.
    """
    numbers, named = count(1), set[str]()

    def region(match: re.Match[str]) -> str:
        table, number = match[0], next(numbers)
        if len(_HEADING.findall(table.partition("</tr>")[0])) <= _NARROW:
            return table
        caption = _CAPTION.search(table)
        said = " ".join(_TAG.sub("", caption[2]).split()) if caption else ""
        if caption and said.casefold() not in named:
            named.add(said.casefold())
            name = caption[1] or f"table-{number}"
            table = table if caption[1] else table.replace("<caption", f'<caption id="{name}"', 1)
            label = f'aria-labelledby="{name}"'
        else:
            quoted = said.replace('"', "&quot;")
            label = f'aria-label="{quoted} (table {number})"' if said else f'aria-label="Table {number}"'
        return f'<div class="scroll" role="region" {label} tabindex="0">{table}</div>'

    return _TABLE.sub(region, page)
