"""The charts of a pack as pictures within the page: a table beside each says the same in numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from planctl.render.pack.drawing import Mark, block, label, legend, picture, rule, words
from planctl.status.tally import Bucket

if TYPE_CHECKING:
    from markupsafe import Markup

# Worst first, as everywhere; a pattern each, since several share a colour.
_PATTERN_OF = {
    Bucket.RED: "solid",
    Bucket.AMBER: "rising",
    Bucket.NO_DATE: "plain",
    Bucket.SUSPENDED: "dotted",
    Bucket.REPROGRAMMED: "crossed",
    Bucket.ON_TARGET: "plain",
    Bucket.ONGOING: "upright",
    Bucket.COMPLETED: "level",
    Bucket.CANCELLED: "falling",
}
# Templates are given plain texts.
WORST_FIRST = tuple(bucket.value for bucket in _PATTERN_OF)
_WIDTH = 720
_LABELS, _TOTALS = 84, 40
_ROW, _BAR = 26, 18
_COLUMNS, _FOOT, _AS_AT = 150, 40, 32


def standing_chart(rows: Sequence[Mapping[str, Any]], colours: Mapping[str, str], name: str, title: str) -> Markup:
    """A bar a row of `ref` and `counts`, in parts by how the work stands; as long as there is work.

    Args:
        rows: Priorities, as in the data of a pack.
        colours: By word the name of its colour.
        name: What ids in the picture begin with.
        title: What the picture shows, in words.
    """
    from markupsafe import Markup

    marks = {
        bucket.value: Mark(bucket.value, colours.get(bucket.value, "grey"), pattern)
        for bucket, pattern in _PATTERN_OF.items()
        if any(row["counts"][bucket.value] for row in rows)
    }
    longest = max((sum(row["counts"].values()) for row in rows), default=0)
    parts, top = legend(name, marks.values(), 0, 4, _WIDTH)
    for index, row in enumerate(rows):
        parts += _bar(name, row, marks, top + index * _ROW, (_WIDTH - _LABELS - _TOTALS) / max(longest, 1))
    return Markup(picture(name, title, _WIDTH, int(top + len(rows) * _ROW), marks.values(), parts))


def travel_chart(points: Sequence[Mapping[str, Any]], colours: Mapping[str, str], name: str, title: str) -> Markup:
    """The same with a bar for each of some days: `as_at` and `counts`, as in the data of a pack."""
    rows = [{"ref": _short_day(point["as_at"]), "counts": point["counts"]} for point in points]
    return standing_chart(rows, colours, name, title)


def _short_day(text: str) -> str:
    day = date.fromisoformat(text)
    return f"{day.day} {day:%b %Y}"


def _bar(name: str, row: Mapping[str, Any], marks: Mapping[str, Mark], y: float, unit: float) -> list[str]:
    parts = [words(_short(row["ref"] or "no ref"), 0, y + 14)]
    left = float(_LABELS)
    for bucket, mark in marks.items():
        count = row["counts"][bucket]
        if not count:
            continue
        parts.append(block(name, mark, left, y, count * unit, _BAR))
        if count * unit > 8 * len(str(count)) + 10:
            parts.append(label(str(count), left + count * unit / 2, y + 14))
        left += count * unit
    return [*parts, words(str(sum(row["counts"].values())), left + 8, y + 14)]


def _short(ref: str) -> str:
    """A ref as it fits in its column."""
    return ref if len(ref) <= 11 else f"{ref[:10]}…"


_PLANNED = Mark("planned", "blue", "rising")
_COMPLETED = Mark(Bucket.COMPLETED.value, "green", "solid")


def progress_chart(progress: Mapping[str, Any], as_at: str, name: str, title: str) -> Markup:
    """Two columns a month, what was planned to be completed and what was; the as-at month is marked.

    Args:
        progress: `months`, each with `month`, `planned` and `completed`, as in the data of a pack.
        as_at: The ISO day of the pack.
        name: What ids in the picture begin with.
        title: What the picture shows, in words.
    """
    from markupsafe import Markup

    months = progress["months"]
    marks = (_PLANNED, _COMPLETED)
    parts, top = legend(name, marks, 0, 4, _WIDTH)
    most = max((month[mark.words] for month in months for mark in marks), default=0)
    step = _WIDTH / max(len(months), 1)
    ground = top + _AS_AT + _COLUMNS
    for index, month in enumerate(months):
        for place, mark in enumerate(marks):
            count = month[mark.words]
            height = _COLUMNS * count / max(most, 1)
            left = index * step + step * (0.12 + 0.38 * place)
            if count:
                parts.append(block(name, mark, left, ground - height, step * 0.36, height))
                parts.append(words(str(count), left + step * 0.18, ground - height - 4, "middle"))
        parts += _month_names(month["month"], index, step, ground, as_at)
    parts.append(rule(0, ground, _WIDTH, ground))
    return Markup(picture(name, title, _WIDTH, int(ground + _FOOT), marks, parts))


def _month_names(month: str, index: int, step: float, ground: float, as_at: str) -> list[str]:
    first = date.fromisoformat(f"{month}-01")
    middle = (index + 0.5) * step
    parts = [words(f"{first:%b}", middle, ground + 16, "middle")]
    if index == 0 or first.month == 1:
        parts.append(words(f"{first.year}", middle, ground + 32, "middle"))
    if as_at.startswith(month):
        line = (index + 1) * step
        parts.append(rule(line, ground - _COLUMNS - _AS_AT, line, ground, "4 3"))
        parts.append(words("as at", line - 4, ground - _COLUMNS - _AS_AT + 10, "end"))
    return parts
