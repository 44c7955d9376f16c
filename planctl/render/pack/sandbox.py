"""The sandbox in which every template runs, a page's and a Word frame's alike.

A template may be a council's own, and what it prints is what officers typed. So everything is escaped and no template
can turn that off; what steers a terminal or hides from a reader is made visible; and a name that the data does not
have is a mistake.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from planctl.clean import clean

if TYPE_CHECKING:
    from jinja2 import Environment

# Beyond these no report is made, only memory used up.
_LONGEST = 1_000_000
_HIGHEST_POWER = 1_000


def make_sandbox(filters: Mapping[str, Any]) -> Environment:
    """An environment without any way to files, to Python, or to live markup from text."""
    from jinja2 import StrictUndefined, nodes
    from jinja2.compiler import CodeGenerator, Frame
    from jinja2.exceptions import SecurityError
    from jinja2.runtime import Context
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    class Code(CodeGenerator):
        """Templates of which none says what is escaped."""

        def visit_ScopedEvalContextModifier(  # noqa: N802 - Jinja calls it by the name of its node
            self, node: nodes.ScopedEvalContextModifier, frame: Frame
        ) -> None:
            self.fail("{% autoescape %} is not for templates here: all that they print is escaped", node.lineno)

    class Sandbox(ImmutableSandboxedEnvironment):
        """A sandbox in which nothing grows without end by one multiplication."""

        code_generator_class = Code
        intercepted_binops = frozenset({"*", "**"})

        def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
            if operator == "**" and not (_is_small(left) and _is_small(right)):
                raise SecurityError("a power that large is not for templates")
            if operator == "*" and _length(left, right) > _LONGEST:
                raise SecurityError("a text or list that long is not for templates")
            return super().call_binop(context, operator, left, right)

    made = Sandbox(
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_printed,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters.update(filters)
    # It would let plan text through as markup.
    del made.filters["safe"]
    return made


def _printed(value: Any) -> Any:
    """What `{{ … }}` prints: nothing for what is absent, and no text that steers a reader's machine."""
    if value is None:
        return ""
    return clean(value) if type(value) is str else value


def _is_small(value: Any) -> bool:
    return isinstance(value, int | float) and abs(value) <= _HIGHEST_POWER


def _length(left: Any, right: Any) -> int:
    """How long the product of a text or list with a number is; 0 for that of two numbers."""
    sized, times = (left, right) if hasattr(left, "__len__") else (right, left)
    return len(sized) * max(times, 0) if hasattr(sized, "__len__") and isinstance(times, int) else 0
