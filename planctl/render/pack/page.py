"""A pack as one HTML page that needs nothing else: no script, no font, no picture from elsewhere."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape
from typing import Any

from planctl.render.pack.environment import make_environment, mistakes_named
from planctl.render.pack.folders import PAGE, Templates
from planctl.render.pack.links import is_allowed
from planctl.render.pack.regions import scrollable

# Plan text cannot be taken for such a tag: its `<` is escaped.
_LINK = re.compile(r"(<a\b[^>]*?\s)href\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+))", re.IGNORECASE)


def render_page(templates: Templates, name: str, data: Mapping[str, Any]) -> str:
    """The page of a template; a link that would run something or open a file is left without its address.

    Raises:
        WrongCall: where there is no such template, or it cannot be filled.
    """
    with mistakes_named():
        page = make_environment(templates).get_template(f"{name}{PAGE}").render(data)
    return scrollable(_LINK.sub(_harmless, page))


def _harmless(link: re.Match[str]) -> str:
    address = unescape(link[2] or link[3] or link[4] or "")
    return link[0] if address.startswith("#") or is_allowed(address) else link[1].rstrip()
