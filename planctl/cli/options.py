"""The options that commands share, written once.

A command takes a group of options by a parameter whose type is one of the classes here; `expand` lays the
group's fields out as options of the command, which is what Typer reads.
"""

# Without `annotations` from `__future__`: they are all read as a command starts, and texts would be compiled first.
import inspect
from collections.abc import Callable
from enum import StrEnum
from functools import wraps
from pathlib import Path
from typing import Annotated, Any, dataclass_transform, get_type_hints

import typer

from planctl.words import ItemKind


class Format(StrEnum):
    """The forms in which a listing is given."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    MD = "md"


class GroupBy(StrEnum):
    """By what a listing may be grouped."""

    PLAN = "plan"
    PRIORITY = "priority"
    LEAD = "lead"


class PartKind(StrEnum):
    """The kinds of parts that have a ref."""

    PRIORITY = "priority"
    MEASURE = "measure"
    ACTION = "action"
    MILESTONE = "milestone"
    INDICATOR = "indicator"
    RISK = "risk"


Ref = Annotated[str, typer.Argument(metavar="REF", help="7.1.1, or PLAN:7.1.1 with any start of a plan's id.")]
OfKind = Annotated[PartKind | None, typer.Option("--kind", help="Which, where several parts have the same ref.")]
On = Annotated[
    str | None,
    typer.Option(
        "--on",
        metavar="DATE",
        envvar="PLANCTL_ON",
        show_envvar=False,
        help="The date that the answer is as at, as you would write it; today if left out.",
    ),
]
At = Annotated[
    str | None,
    typer.Option("--at", metavar="REV", help="The plans as git has them: a revision, a tag, or a date."),
]
Shape = Annotated[Format, typer.Option("--format", help="How the answer is given.")]
Plans = Annotated[
    list[str] | None, typer.Option("--plan", metavar="ID", help="A plan, by any unambiguous start of its id.")
]
Paths = Annotated[
    list[Path] | None,
    typer.Argument(metavar="[PATH]...", help="Plan files or folders, instead of all plans."),
]


NoCache = Annotated[
    bool,
    typer.Option(
        "--no-cache",
        envvar="PLANCTL_NO_CACHE",
        show_envvar=False,
        help="Read every plan afresh, and keep nothing for the next answer.",
    ),
]


@dataclass_transform(frozen_default=True)
class Options:
    """A group of options: a field with a default for each, those of a class's parents first.

    It is a dataclass in all but how it is made, which for a class of each group takes a tenth of the time to start.
    """

    def __init__(self, **given: Any) -> None:
        vars(self).update(given)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{name} stays as it was given")


class Shared(Options):
    """The filters that all parts of a plan have in common: work, indicators and risks."""

    plan: Plans = None
    lead: Annotated[
        list[str] | None,
        typer.Option("--lead", metavar="WHO", help="Who leads, alone or jointly: initials or a group."),
    ] = None
    accountable: Annotated[bool, typer.Option("--accountable", help="With --lead: only where they stand first.")] = (
        False
    )
    text: Annotated[list[str] | None, typer.Option("--text", metavar="WORDS", help="Words anywhere in it.")] = None


class WorkSelection(Shared):
    """Which work an answer is about."""

    priority: Annotated[list[str] | None, typer.Option("--priority", metavar="REF", help="A priority.")] = None
    theme: Annotated[list[str] | None, typer.Option("--theme", metavar="THEME", help="A theme.")] = None
    link: Annotated[
        list[str] | None, typer.Option("--link", metavar="OBJECTIVE", help="An objective that is served.")
    ] = None
    status: Annotated[
        list[str] | None,
        typer.Option("--status", metavar="STATUS", help="A state, such as late or suspended."),
    ] = None
    rag: Annotated[list[str] | None, typer.Option("--rag", metavar="COLOUR", help="red, amber or green.")] = None


class KindSelection(WorkSelection):
    """Which work an answer is about, where measures, actions and milestones can be told apart."""

    kind: Annotated[
        list[ItemKind] | None,
        typer.Option("--kind", help="Measures, actions or milestones only."),
    ] = None


class Selection(KindSelection):
    """Which work a listing is about, and how it is grouped."""

    group: Annotated[GroupBy | None, typer.Option("--group", help="Group the answer.")] = None


def expand(command: Callable[..., Any]) -> Callable[..., Any]:
    """Lay out each parameter that is a group of options as the options themselves."""
    hints = get_type_hints(command, include_extras=True)
    parameters: list[inspect.Parameter] = []
    groups: dict[str, tuple[type[Options], list[inspect.Parameter]]] = {}
    for name, parameter in inspect.signature(command).parameters.items():
        hint = hints[name]
        if isinstance(hint, type) and issubclass(hint, Options):
            groups[name] = (hint, _options_of(hint))
            parameters.extend(groups[name][1])
        else:
            parameters.append(parameter.replace(annotation=hint, kind=inspect.Parameter.KEYWORD_ONLY))

    @wraps(command)
    def run(**given: Any) -> Any:
        for name, (made, options) in groups.items():
            given[name] = made(**{option.name: given.pop(option.name) for option in options})
        return command(**given)

    # Typer reads the signature and the annotations; the original's must not shine through.
    del run.__wrapped__
    run.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    run.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    return run


def _options_of(group: type[Options]) -> list[inspect.Parameter]:
    return [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=getattr(group, name), annotation=hint)
        for name, hint in get_type_hints(group, include_extras=True).items()
    ]
