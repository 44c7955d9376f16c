"""How much a template may do: so much that no report comes near it, and so little that a mistake ends in a message.

Jinja's sandbox keeps a template from files and from Python, and bounds one `range`; a loop within a loop within a loop,
or a text that doubles forty times, would still take all of a machine.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any

# The full pack of 12,000 actions takes about half as many.
MOST_STEPS = 5_000_000
LONGEST = 1_000_000
"""Characters of a text, or items of a list, that one multiplication or filter may make."""
_LONGEST_SUM = 10 * LONGEST
# So many characters or items cost as much as a step.
_AS_ONE_STEP = 50
_HIGHEST_POWER = 1_000
_MOST_BITS = 14_000
# The widest that anything is filled up, cut or indented to.
_WIDEST = 10_000
_FILTERS_WITH_WIDTHS = ("batch", "center", "indent", "round", "slice", "truncate", "wordwrap")
_FILTERS_THAT_PRINT = ("join", "pprint", "string", "tojson")
_TOO_WIDE = re.compile(r"\d{5}|\*|\{[^{}]*\{")
_TOO_LONG = "a text or list that long is not for templates"
_TOO_WIDE_SAID = "a width of that many characters is not for templates"


class OverTheLimit(ValueError):
    """What a template asks for is more than any report needs; its text says what."""


class Meter:
    """What is left of the steps that one template may take: a round of a loop, a call, a filter, a value printed."""

    def __init__(self) -> None:
        self._left = MOST_STEPS

    def step(self) -> bool:
        """Take one step.

        Raises:
            OverTheLimit: where none is left.
        """
        self._left -= 1
        if self._left < 0:
            raise OverTheLimit(
                f"it takes more than {MOST_STEPS:,} steps, and no report needs so many; look for a loop within a loop"
            )
        return True

    def made(self, value: Any) -> Any:
        """Take the steps that a text or a list counts for, and give it back.

        Raises:
            OverTheLimit: where it is too long, or no step is left.
        """
        if _size(value) > _LONGEST_SUM:
            raise OverTheLimit(_TOO_LONG)
        return self.used(value)

    def used(self, value: Any) -> Any:
        """Take the steps that a text or a list counts for, however long it is, and give it back.

        Raises:
            OverTheLimit: where no step is left.
        """
        self._left -= _size(value) // _AS_ONE_STEP
        self.step()
        return value

    def printed(self, value: Any) -> Any:
        """Take the steps for what is about to be printed, lists with all that is in them, and give it back.

        Raises:
            OverTheLimit: where there is too much of it, or no step is left.
        """
        if isinstance(value, list | tuple | dict) and _size_in_all(value) > _LONGEST_SUM:
            raise OverTheLimit(_TOO_LONG)
        return self.used(value)

    def metered(self, name: str, run: Callable[..., Any]) -> Callable[..., Any]:
        """A filter that takes steps for what it is given and for what it makes, and makes nothing too long."""

        @wraps(run)
        def metered(*given: Any, **named: Any) -> Any:
            values = (*given, *named.values())
            for each in values:
                (self.printed if name in _FILTERS_THAT_PRINT else self.used)(each)
            if name in _FILTERS_WITH_WIDTHS:
                _check_widths(values[1:])
            _check_growth(name, values)
            return self.made(run(*given, **named))

        return metered


def check_call(run: Any, given: tuple[Any, ...], named: Mapping[str, Any]) -> None:
    """Look at what a method of a text or a number is asked to make.

    Raises:
        OverTheLimit: where it would be too long.
    """
    # The sandbox's own `format` stands for that of a text.
    owner = getattr(getattr(run, "__wrapped__", run), "__self__", None)
    if isinstance(owner, str | bytes | int | float):
        values = (*given, *named.values())
        _check_widths(values)
        _check_growth(run.__name__, (owner, *values))


def check_operation(operator: str, left: Any, right: Any) -> None:
    """Look at what an operator is asked to make.

    Raises:
        OverTheLimit: where it would be too long, or too large a number.
    """
    if operator == "**" and not (_is_small(left) and _is_small(right)):
        raise OverTheLimit("a power that large is not for templates")
    if operator == "*" and _bits(left) + _bits(right) > _MOST_BITS:
        raise OverTheLimit("a number that large is not for templates")
    if operator == "*" and _product(left, right) > LONGEST:
        raise OverTheLimit(_TOO_LONG)
    if operator == "%" and isinstance(left, str):
        _check_pattern(left, left.count("%"))


def _check_widths(given: tuple[Any, ...]) -> None:
    if any(isinstance(each, int | float) and abs(each) > _WIDEST for each in given):
        raise OverTheLimit(_TOO_WIDE_SAID)


def _check_growth(name: str, given: tuple[Any, ...]) -> None:
    """Look at what puts texts into texts, or between them: some filters are given their environment first."""
    values = [each for each in given if isinstance(each, str | list | tuple | int)]
    match name, values:
        case "replace", [str(text), str(old), str(new), *_]:
            length = (text.count(old) if old else len(text) + 1) * len(new)
        case ("indent", [str(text), width, *_]) | ("expandtabs", [str(text), width, *_]):
            length = (text.count("\n") + text.count("\t") + 1) * (width if isinstance(width, int) else len(width))
        case "join", [list() | tuple() as texts, *others]:
            between = others[0] if others and isinstance(others[0], str) else ""
            length = sum(_size(each) + len(between) for each in texts)
        case "join", [str(between), list() | tuple() as texts]:
            length = sum(_size(each) + len(between) for each in texts)
        case "format", [str(text), *_]:
            return _check_pattern(text, text.count("%") + text.count("{"))
        case _:
            return
    if length > _LONGEST_SUM:
        raise OverTheLimit(_TOO_LONG)


def _check_pattern(text: str, fields: int) -> None:
    """Look at a text that says how wide its fields are."""
    if _TOO_WIDE.search(text):
        raise OverTheLimit(_TOO_WIDE_SAID)
    if fields * max((int(width) for width in re.findall(r"\d{1,4}", text)), default=0) > _LONGEST_SUM:
        raise OverTheLimit(_TOO_LONG)


def _size_in_all(value: Any) -> int:
    """How much there is in lists within lists, each as often as it would be printed, as far as is allowed."""
    size, left = 0, [value]
    while left and size <= _LONGEST_SUM:
        each = left.pop()
        size += _size(each) + 1
        if isinstance(each, dict):
            left += [*each, *each.values()]
        elif isinstance(each, list | tuple):
            left += each
    return size


def _size(value: Any) -> int:
    return len(value) if isinstance(value, str | bytes | list | tuple | dict | range) else 0


def _is_small(value: Any) -> bool:
    return isinstance(value, int | float) and abs(value) <= _HIGHEST_POWER


def _bits(value: Any) -> int:
    return value.bit_length() if isinstance(value, int) else 0


def _product(left: Any, right: Any) -> int:
    """How long the product of a text or list with a number is; 0 for that of two numbers."""
    sized, times = (left, right) if hasattr(left, "__len__") else (right, left)
    return len(sized) * max(times, 0) if hasattr(sized, "__len__") and isinstance(times, int) else 0
