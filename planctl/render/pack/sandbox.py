"""The sandbox in which every template runs, a page's and a Word frame's alike.

A template may be a council's own, and what it prints is what officers typed. So everything is escaped and no template
can turn that off; what steers a terminal or hides from a reader is made visible; and a name that the data does not
have is a mistake. What would go on or grow without end is one too (`planctl.render.pack.limits`).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from planctl.clean import clean
from planctl.render.pack.limits import Meter, check_call, check_operation

if TYPE_CHECKING:
    from jinja2 import Environment
    from jinja2.compiler import CodeGenerator
    from jinja2.sandbox import SandboxedEnvironment


def make_sandbox(filters: Mapping[str, Any]) -> Environment:
    """An environment without any way to files, to Python, or to live markup from text."""
    from jinja2 import StrictUndefined

    meter = Meter()

    def printed(value: Any) -> Any:
        return meter.printed(_printed(value))

    made = _sandbox_of(meter)(
        autoescape=True,
        undefined=StrictUndefined,
        finalize=printed,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters.update(filters)
    # It would let plan text through as markup.
    del made.filters["safe"]
    made.filters.update({name: meter.metered(name, run) for name, run in made.filters.items()})
    # It makes words without a meaning, as many as it is asked for.
    del made.globals["lipsum"]
    return made


def _printed(value: Any) -> Any:
    """What `{{ … }}` prints: nothing for what is absent, and no text that steers a reader's machine."""
    if value is None:
        return ""
    return clean(value) if type(value) is str else value


def _code() -> type[CodeGenerator]:
    from jinja2 import nodes
    from jinja2.compiler import CodeGenerator, Frame

    class Code(CodeGenerator):
        """Templates of which none says what is escaped, and that take a step with each round of a loop."""

        def visit_ScopedEvalContextModifier(  # noqa: N802 - Jinja calls it by the name of its node
            self, node: nodes.ScopedEvalContextModifier, frame: Frame
        ) -> None:
            self.fail("{% autoescape %} is not for templates here: all that they print is escaped", node.lineno)

        def enter_frame(self, frame: Frame) -> None:
            super().enter_frame(frame)
            if frame.loop_frame:
                self.writeline("environment.meter.step()")

        def visit_For(self, node: nodes.For, frame: Frame) -> None:  # noqa: N802 - as above
            if node.test is not None:
                # What a loop passes over takes steps too: every call does, and this one is always true.
                step = nodes.Call(nodes.EnvironmentAttribute("is_metered"), [], [], None, None)
                node.test = nodes.And(step, node.test).set_lineno(node.lineno)
            super().visit_For(node, frame)

        def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: N802 - as above
            self.write("environment.meter.made(")
            super().visit_Concat(node, frame)
            self.write(")")

    return Code


def _sandbox_of(meter: Meter) -> type[SandboxedEnvironment]:
    from jinja2 import Template
    from jinja2.runtime import Context
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    class Sandbox(ImmutableSandboxedEnvironment):
        """A sandbox in which nothing grows or goes on without end."""

        code_generator_class = _code()
        intercepted_binops = frozenset({"*", "**", "+", "%"})

        def __init__(self, **options: Any) -> None:
            super().__init__(**options)
            # What compiled templates call.
            self.meter = meter
            self.is_metered = lambda: True

        def call(__self, __context: Context, __run: Any, *given: Any, **named: Any) -> Any:  # noqa: N805 - Jinja's way
            meter.step()
            check_call(__run, given, named)
            return meter.used(super().call(__context, __run, *given, **named))

        def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
            check_operation(operator, left, right)
            return meter.made(super().call_binop(context, operator, left, right))

        def get_template(self, *given: Any, **named: Any) -> Template:
            meter.step()
            return super().get_template(*given, **named)

    return Sandbox
