"""Wrong calls: what a person asked for cannot be done, and what to ask instead.

What is wrong in a plan is never an exception but a finding (`planctl.diagnostics`).
"""

from __future__ import annotations

from collections.abc import Iterable


class WrongCall(Exception):
    """A call that cannot be answered; `message` says why and `hint` what to do instead. Exits with 2."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


def refusal(error: OSError) -> str:
    """Why the system will not read or write a file, in its own words, to stand behind a colon."""
    return (error.strerror or "it cannot be opened").lower()


def unwritable(shown: str, error: OSError, hint: str) -> WrongCall:
    """The error for a file that the system will not write; `shown` is what people call it."""
    return WrongCall(f"{shown} cannot be written: {refusal(error)}", hint)


def unknown_value(what: str, value: str, known: Iterable[str], meant: str | None = None) -> WrongCall:
    """The error for a name that nothing has: with the one that is known to be meant, else the nearest, or all."""
    # Imported here: every command starts with this module, and hardly any makes such an error.
    from planctl.diagnostics.suggest import did_you_mean

    names = sorted(set(known))
    suggestion = meant or did_you_mean(value, names)
    if suggestion:
        hint = f"Did you mean {suggestion}?"
    elif names:
        hint = f"There are: {', '.join(names[:40])}{', …' if len(names) > 40 else ''}."
    else:
        hint = f"No plan names any {what}."
    return WrongCall(f"no {what} is called “{value}”", hint)
