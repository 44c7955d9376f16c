"""Which addresses a pack may lead to, and a page without any others."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import urlsplit

SCHEMES = ("http", "https", "mailto")
# Pictures of dots, which hold no program as drawings may: a logo.
_PICTURE = re.compile(r"data:image/(?:gif|jpeg|png|webp)[;,]", re.IGNORECASE)

# A tag and its attributes as browsers take them apart (HTML, 13.2.5). Plan text cannot be taken for one: its `<` is
# escaped. Nothing in these goes back, so that no page takes long; what is still open where the page ends is no tag.
_BLANK = r"[\t\n\f\r ]"
_VALUE = r"(?:\"(?P<double>[^\"]*+)\"|'(?P<single>[^']*+)'|(?P<bare>[^\t\n\f\r >\"'][^\t\n\f\r >]*+))"
_ATTRIBUTE = re.compile(rf"(?P<name>[^\t\n\f\r />][^\t\n\f\r />=]*+)(?:{_BLANK}*+={_BLANK}*+{_VALUE}?)?")
_ANY_ATTRIBUTE = re.sub(r"\?P<\w+>", "?:", _ATTRIBUTE.pattern)
_TAG = re.compile(rf"<[a-zA-Z][^\t\n\f\r />]*+(?P<rest>(?:(?:{_BLANK}|/)++|{_ANY_ATTRIBUTE})*+)(?:>|\Z)")
_ADDRESSES = ("href", "xlink:href", "src", "srcset", "action", "formaction", "data", "poster", "background", "ping")
_MAY_HAVE_SOME = re.compile("|".join(_ADDRESSES), re.IGNORECASE)


def is_allowed(address: str) -> bool:
    """Whether an address is one of the web or of a mailbox: none runs anything or opens a file."""
    try:
        return urlsplit(address).scheme.casefold() in SCHEMES
    except ValueError:
        return False


def without_other_addresses(page: str) -> str:
    """A page of which nothing leads anywhere but within it, to the web or to a mailbox.

    An attribute with any other address is left out: one that runs something, opens a file, or whose protocol is that
    of wherever the page is read.
    """
    return _TAG.sub(_harmless, page)


def _harmless(tag: re.Match[str]) -> str:
    if not tag[0].endswith(">") or not _MAY_HAVE_SOME.search(tag["rest"]):
        return tag[0]
    start = tag.start("rest") - tag.start()
    return f"{tag[0][:start]}{_ATTRIBUTE.sub(_kept, tag['rest']).rstrip()}>"


def _kept(attribute: re.Match[str]) -> str:
    if attribute["name"].casefold() not in _ADDRESSES:
        return attribute[0]
    address = unescape(attribute["double"] or attribute["single"] or attribute["bare"] or "").strip()
    is_harmless = address.startswith("#") or is_allowed(address) or _PICTURE.match(address)
    return attribute[0] if is_harmless else ""
