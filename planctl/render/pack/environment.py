"""The sandbox in which templates run: on plain data, with no way to files, to Python or to live markup.

A template may be a council's own, and what it prints is what officers typed. So everything is escaped, what steers a
terminal or hides from a reader is made visible, and a name that the data does not have is a mistake with its line.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from planctl.clean import clean
from planctl.errors import WrongCall
from planctl.render.pack import filters
from planctl.render.pack.folders import Templates

if TYPE_CHECKING:
    from jinja2 import BaseLoader, Environment


def make_environment(templates: Templates) -> Environment:
    """The environment of all packs."""
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment = ImmutableSandboxedEnvironment(
        loader=_loader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_printed,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(filters.FILTERS)
    environment.globals["source"] = _source(templates)
    return environment


def _printed(value: Any) -> Any:
    """What `{{ … }}` prints: nothing for what is absent, and no text that steers a reader's machine."""
    if value is None:
        return ""
    return clean(value) if type(value) is str else value


def _loader(templates: Templates) -> BaseLoader:
    from jinja2 import FunctionLoader

    def load(name: str) -> tuple[str, str, Callable[[], bool]] | None:
        path = templates.find(name)
        return None if path is None else (path.read_text(encoding="utf-8"), str(path), lambda: True)

    return FunctionLoader(load)


def _source(templates: Templates) -> Callable[[str], Any]:
    """`source("house.css")`: a file beside the templates as it is, such as a stylesheet."""
    from markupsafe import Markup

    def source(name: str) -> Markup:
        path = templates.find(name)
        if path is None:
            raise WrongCall(f"there is no {name} beside the templates", "Check the name in source(…).")
        return Markup(path.read_text(encoding="utf-8"))

    return source


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
        raise WrongCall(
            f"there is no template {error.name}", "planctl pack --list names those that there are."
        ) from error
    except TemplateSyntaxError as error:
        raise _mistake(error.filename or error.name or "a template", error.lineno, str(error.message)) from error
    except (TemplateError, TypeError, ValueError, ArithmeticError, LookupError, OverflowError) as error:
        place = _place(error)
        if place is None:
            raise
        raise _mistake(*place, str(error)) from error


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
