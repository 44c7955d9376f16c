"""A pack as one HTML page that needs nothing else: no script, no font, no picture from elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from planctl.render.pack.environment import make_environment, mistakes_named
from planctl.render.pack.folders import PAGE, Templates


def render_page(templates: Templates, name: str, data: Mapping[str, Any]) -> str:
    """The page of a template.

    Raises:
        WrongCall: where there is no such template, or it cannot be filled.
    """
    with mistakes_named():
        return make_environment(templates).get_template(f"{name}{PAGE}").render(data)
