"""How templates are found and read, and how what is wrong in one is told: by its file and its line."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from planctl.errors import WrongCall
from planctl.render.pack.filters import FILTERS
from planctl.render.pack.folders import Templates
from planctl.render.pack.sandbox import make_sandbox

if TYPE_CHECKING:
    from jinja2 import BaseLoader, Environment

# What a page may have in it as it stands: a stylesheet, a logo. Anything else could be text of a plan.
_SOURCES = (".css", ".svg")


def make_environment(templates: Templates) -> Environment:
    """The environment of all pages."""
    environment = make_sandbox(FILTERS)
    environment.loader = _loader(templates)
    environment.globals["source"] = _source(templates)
    return environment


def _loader(templates: Templates) -> BaseLoader:
    from jinja2 import FunctionLoader

    def load(name: str) -> tuple[str, str, Callable[[], bool]] | None:
        path = templates.find(name)
        return None if path is None else (_text(path), str(path), lambda: True)

    return FunctionLoader(load)


def _source(templates: Templates) -> Callable[[str], Any]:
    """`source("house.css")`: a stylesheet or a drawing beside the templates, as it is."""
    from markupsafe import Markup

    def source(name: str) -> Markup:
        path = templates.find(name) if str(name).endswith(_SOURCES) else None
        if path is None:
            raise LookupError(f"there is no stylesheet or drawing {name} beside the templates")
        return Markup(_text(path))

    return source


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise WrongCall(f"{path} is not in UTF-8", "Save it again with that encoding.") from error


@contextmanager
def mistakes_named() -> Iterator[None]:
    """Whatever a template does wrong becomes a sentence with its file and line.

    Raises:
        WrongCall: for a mistake in a template.
    """
    from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError

    try:
        yield
    except TemplateNotFound as error:
        place = _place(error)
        if place is not None:
            raise _mistake(*place, f"there is no template {error.name} beside it") from error
        raise WrongCall(
            f"there is no template {error.name}", "planctl pack --list names those that there are."
        ) from error
    except TemplateSyntaxError as error:
        raise _mistake(error.filename or error.name or "a template", error.lineno, str(error.message)) from error
    except (*MISTAKES, TemplateError) as error:
        place = _place(error)
        if place is None:
            raise
        raise _mistake(*place, said_of(error)) from error


# What expressions in a template run into.
MISTAKES = (TypeError, ValueError, ArithmeticError, LookupError, AttributeError, RecursionError, MemoryError)


def said_of(error: Exception) -> str:
    """What is wrong, in words."""
    if isinstance(error, RecursionError):
        return "it calls itself without end"
    if isinstance(error, MemoryError):
        return "it makes a text that is longer than this machine can hold"
    return str(error)


def _place(error: BaseException) -> tuple[str, int] | None:
    """The innermost line of a template that an error went through: Jinja compiles them under their own names."""
    found, trace = None, error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        if "__jinja_template__" in trace.tb_frame.f_globals or code.co_filename.endswith(".j2"):
            found = (code.co_filename, trace.tb_lineno)
        trace = trace.tb_next
    return found


def _mistake(file: str, line: int, said: str) -> WrongCall:
    return WrongCall(f"{file}:{line}: this template cannot be filled: {said}", "Mend the template at that line.")
