"""What templates can do with the data: days and months in words, counts, leads, prose, and the hash of a stylesheet."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from hashlib import sha256
from html import escape
from typing import TYPE_CHECKING, Any

from planctl.clean import clean
from planctl.render.pack.charts import WORST_FIRST, progress_chart, standing_chart, travel_chart
from planctl.render.pack.prose import prose
from planctl.views.indicator_tables import trend_words, variance_words
from planctl.views.listing import iso_in_words
from planctl.views.risk_tables import to_target_words
from planctl.wording import as_heading, plural

if TYPE_CHECKING:
    from markupsafe import Markup


def month(text: str) -> str:
    """An ISO month in words, `October 2007`."""
    return f"{date.fromisoformat(f'{text}-01'):%B %Y}"


def short_month(text: str) -> str:
    """The first three letters of an ISO month."""
    return f"{date.fromisoformat(f'{text}-01'):%b}"


def who(names: Sequence[str], nobody: str = "nobody") -> str:
    """Leads as councils write them: `JP/HB`."""
    return "/".join(names) or nobody


def csp_hash(text: str) -> str:
    """The hash by which a page's policy allows its one stylesheet."""
    return f"sha256-{b64encode(sha256(str(text).encode()).digest()).decode()}"


def toned(words: str, colours: Mapping[str, str], word: str | None = None) -> Markup:
    """Words in the colour that repeats them: that of `word`, or of the words themselves."""
    from markupsafe import Markup

    colour = colours.get(word or words, "grey")
    return Markup(f'<span class="tone-{colour}">{escape(clean(words))}</span>')


def standing(row: Mapping[str, Any], colours: Mapping[str, str]) -> Markup:
    """How a piece of work stands, `late (red)` or `on target`, in its colour."""
    status, rag = row["status"], row["rag"]
    return toned(f"late ({rag})", colours, rag) if status == "late" else toned(status, colours)


def present(*counts: Mapping[str, int]) -> list[str]:
    """The words for how work stands of which there is any, the worst first."""
    return [word for word in WORST_FIRST if any(each[word] for each in counts)]


def present_in(rows: Sequence[Mapping[str, Any]]) -> list[str]:
    """The same for several rows that each have `counts`."""
    return present(*(row["counts"] for row in rows))


def unfolded(works: Sequence[Mapping[str, Any]], depth: int = 0) -> list[tuple[int, Mapping[str, Any]]]:
    """Pieces of work and all that stands below them, in file order, each with how many stand above it."""
    found = []
    for made in works:
        found.append((depth, made))
        found += unfolded([*made["required"], *made["actions"]], depth + 1)
    return found


FILTERS: Mapping[str, Callable[..., Any]] = {
    "csp_hash": csp_hash,
    "day": iso_in_words,
    "heading": as_heading,
    "month": month,
    "plural": lambda count, noun: plural(count, noun),
    "present": present,
    "present_in": present_in,
    "progress_chart": progress_chart,
    "prose": prose,
    "short_month": short_month,
    "standing": standing,
    "standing_chart": standing_chart,
    "to_target": to_target_words,
    "toned": toned,
    "travel_chart": travel_chart,
    "trend": trend_words,
    "unfolded": unfolded,
    "variance": variance_words,
    "who": who,
}
