"""A pack as one HTML page that needs nothing else: no script, no font, no picture from elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from planctl.render.pack.environment import make_environment, mistakes_named
from planctl.render.pack.folders import PAGE, Templates
from planctl.render.pack.links import without_other_addresses
from planctl.render.pack.regions import scrollable


def render_page(templates: Templates, name: str, data: Mapping[str, Any]) -> str:
    """The page of a template; a link that would run something or open a file is left without its address.

    Raises:
        WrongCall: where there is no such template, or it cannot be filled.
    """
    with mistakes_named():
        page = make_environment(templates).get_template(f"{name}{PAGE}").render(data)
    return scrollable(without_other_addresses(page))
