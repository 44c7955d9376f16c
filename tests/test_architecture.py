"""How planctl is built, held by reading its source: layers, homes of libraries, edges, sizes, a fast start.

`from package import module` counts as importing the module. Imports for type checkers alone count for layers,
since a layer should not even know the names of a later one, but make no cycle.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from graphlib import CycleError, TopologicalSorter
from importlib.util import resolve_name
from pathlib import Path

import pytest

from tests.support import ROOT, plain_environment

PACKAGE = ROOT / "planctl"

# Each imports only what stands earlier.
LAYERS = (
    "clean",
    "wording",
    "words",
    "diagnostics",
    "errors",
    "naming",
    "cache",
    "saving",
    "sharing",
    "source",
    "dates",
    "model",
    "binding",
    "files",
    "places",
    "history",
    "workspace",
    "status",
    "changes",
    "rules",
    "query",
    "find",
    "views",
    "extracts",
    "edit",
    "render",
    "cli",
)

# Where each library from outside may be imported; one that is not named here may not be.
HOMES = {
    "_ruamel_yaml": ("source",),
    "dateutil": ("dates", "status"),
    "docx": ("render.pack.word",),
    "docxtpl": ("render.pack.word",),
    "git": ("history",),
    "jinja2": ("render",),
    "junitparser": ("diagnostics.junit",),
    "lxml": ("render.pack",),
    "markdown_it": ("render.pack",),
    "markupsafe": ("render.pack",),
    "platformdirs": ("cache.folder",),
    "rich": ("render", "cli.output"),
    "ruamel": ("source",),
    "typer": ("cli",),
    "weasyprint": ("render.pack.pdf",),
}

# What only `cli` may do: print, read the terminal, exit, look at the clock.
EDGES = {"sys.exit", "sys.stdin", "sys.stdout", "sys.stderr", "os._exit", "time"}
EDGE_NAMES = {"print", "input", "exit", "quit", "breakpoint", "SystemExit"}
# Which module may do one of these all the same: a process that `sharing` has forked is no command, and has to end.
EXEMPT = {"planctl.sharing": {"os._exit"}}
CLOCK_METHODS = {"today", "now", "utcnow"}

# Tens of milliseconds each: they are imported by the function that uses them.
HEAVY = {
    "rich",
    "git",
    "jinja2",
    "junitparser",
    "dateutil",
    "docx",
    "docxtpl",
    "lxml",
    "markdown_it",
    "openpyxl",
    "weasyprint",
}
# What opens a connection. README and SECURITY.md promise that planctl never does.
NETWORK = {
    "asyncio",
    "ftplib",
    "http",
    "imaplib",
    "poplib",
    "smtplib",
    "socket",
    "socketserver",
    "ssl",
    "urllib.request",
}
ONLY_ON_POSIX = {"curses", "fcntl", "grp", "pty", "pwd", "readline", "resource", "syslog", "termios", "tty"}

LONGEST_MODULE = 400
LONGEST_FUNCTION = 60


@dataclass(frozen=True)
class Import:
    """One imported name, in full: `deferred` stands in a function, `for_types` under TYPE_CHECKING."""

    target: str
    line: int
    deferred: bool
    for_types: bool


@dataclass(frozen=True)
class Module:
    """A source file, by its dotted name."""

    name: str
    text: str
    is_package: bool = False
    path: str = "planctl/example.py"

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text, self.path)

    @cached_property
    def imports(self) -> list[Import]:
        package = self.name if self.is_package else self.name.rpartition(".")[0]
        return list(_imports(self.tree.body, package))

    @property
    def layer(self) -> str:
        return layer_of(self.name)

    def at(self, line: int, what: str) -> str:
        return f"{self.path}:{line}: {what}"


def _imports(
    nodes: Iterable[ast.AST], package: str, *, deferred: bool = False, for_types: bool = False
) -> Iterator[Import]:
    for node in nodes:
        match node:
            case ast.Import(names=names):
                yield from (Import(name.name, node.lineno, deferred, for_types) for name in names)
            case ast.ImportFrom(module=module, names=names, level=level):
                base = resolve_name("." * level + (module or ""), package)
                for name in names:
                    yield Import(f"{base}.{name.name}", node.lineno, deferred, for_types)
            case ast.If(test=test) if dotted(test).endswith("TYPE_CHECKING"):
                yield from _imports(node.body, package, deferred=deferred, for_types=True)
                yield from _imports(node.orelse, package, deferred=deferred, for_types=for_types)
            case _:
                inside = deferred or isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
                children = ast.iter_child_nodes(node)
                yield from _imports(children, package, deferred=inside, for_types=for_types)


def dotted(node: ast.AST) -> str:
    """`a.b.c` for such an expression; empty for any other."""
    match node:
        case ast.Name(id=name):
            return name
        case ast.Attribute(value=value, attr=attr):
            before = dotted(value)
            return f"{before}.{attr}" if before else ""
    return ""


def layer_of(name: str) -> str:
    """The layer of a module's dotted name; empty for `planctl` itself, which holds nothing."""
    _, _, below = name.partition(".")
    return below.partition(".")[0].replace("__main__", "cli")


def read_modules(folder: Path) -> list[Module]:
    """The modules of a folder below the root."""
    return [_read_module(path) for path in sorted(folder.rglob("*.py"))]


def _read_module(path: Path) -> Module:
    shown = path.relative_to(ROOT)
    parts = shown.with_suffix("").parts
    is_package = parts[-1] == "__init__"
    name = ".".join(parts[:-1] if is_package else parts)
    return Module(name, path.read_text(encoding="utf-8"), is_package, shown.as_posix())


MODULES = {module.name: module for module in read_modules(PACKAGE)}


def own(target: str) -> str:
    """The module of planctl that an imported name comes from; empty for a library's."""
    while target and target not in MODULES:
        target = target.rpartition(".")[0]
    return target


def none_of(violations: Iterable[str]) -> None:
    """Fail with all violations, one a line."""
    found = sorted(set(violations))
    assert not found, "\n" + "\n".join(found)


def test_every_module_stands_in_a_layer() -> None:
    none_of(module.path for module in MODULES.values() if module.layer not in {"", *LAYERS})


def test_a_layer_imports_only_what_stands_earlier() -> None:
    none_of(late for module in MODULES.values() for late in _imports_of_later_layers(module))


def _imports_of_later_layers(module: Module) -> Iterator[str]:
    for made in module.imports:
        layer = layer_of(own(made.target))
        if layer and LAYERS.index(layer) > LAYERS.index(module.layer):
            yield module.at(made.line, f"{module.layer} imports {own(made.target)}, which stands later")


def test_no_module_imports_itself_by_a_detour() -> None:
    graph = {
        module.name: {own(made.target) for made in module.imports if own(made.target) and not made.for_types}
        for module in MODULES.values()
    }
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(" is imported by ".join(error.args[1]))


def test_each_library_is_imported_in_its_home() -> None:
    none_of(stray for module in MODULES.values() for stray in _strays(module))


def _strays(module: Module) -> Iterator[str]:
    for made in module.imports:
        library = made.target.partition(".")[0]
        homes = [f"planctl.{home}" for home in HOMES.get(library, ())]
        at_home = any(module.name == home or module.name.startswith(f"{home}.") for home in homes)
        if library != "planctl" and library not in sys.stdlib_module_names and not at_home:
            yield module.at(made.line, f"{library} belongs in {', '.join(homes) or 'no module yet'}")


def test_only_the_command_line_prints_exits_or_reads_the_clock() -> None:
    below = [module for module in MODULES.values() if module.layer != "cli"]
    none_of(edge for module in below for edge in edges_of(module))


def edges_of(module: Module) -> Iterator[str]:
    """Where a module does what only the edge of the program may do."""
    for made in module.imports:
        if made.target in EDGES or made.target.partition(".")[0] in EDGES:
            yield module.at(made.line, f"imports {made.target}")
    for node in ast.walk(module.tree):
        match node:
            case ast.Attribute() if dotted(node) in EDGES - EXEMPT.get(module.name, set()):
                yield module.at(node.lineno, dotted(node))
            case ast.Name(id=name) if name in EDGE_NAMES:
                yield module.at(node.lineno, name)
            case ast.Call(func=ast.Attribute(attr=attr)) if attr in CLOCK_METHODS:
                yield module.at(node.lineno, f"asks for {attr}()")


def test_nothing_opens_a_connection() -> None:
    none_of(
        module.at(made.line, f"imports {made.target}")
        for module in MODULES.values()
        for made in module.imports
        if made.target in NETWORK or made.target.partition(".")[0] in NETWORK
    )


def test_nothing_heavy_is_imported_when_a_command_starts() -> None:
    none_of(
        module.at(made.line, f"imports {made.target} at once")
        for module in _loaded_at_start()
        for made in _at_once(module)
        if made.target.partition(".")[0] in HEAVY
    )


def _at_once(module: Module) -> list[Import]:
    return [made for made in module.imports if not made.deferred and not made.for_types]


def _loaded_at_start() -> list[Module]:
    """What importing the command line and all of its commands loads, whatever is called."""
    wanted = [name for name in MODULES if name.startswith("planctl.cli.")]
    loaded: dict[str, Module] = {}
    while wanted:
        name = wanted.pop()
        if name and name not in loaded:
            loaded[name] = MODULES[name]
            wanted.append(name.rpartition(".")[0])
            wanted.extend(own(made.target) for made in _at_once(MODULES[name]))
    return list(loaded.values())


def test_nothing_is_imported_that_windows_lacks() -> None:
    none_of(
        module.at(made.line, f"imports {made.target}")
        for module in MODULES.values()
        for made in _at_once(module)
        if made.target.partition(".")[0] in ONLY_ON_POSIX
    )


def test_whatever_opens_text_names_its_encoding() -> None:
    everywhere = [*MODULES.values(), *read_modules(ROOT / "tests")]
    none_of(found for module in everywhere for found in unnamed_encodings(module))


def unnamed_encodings(module: Module) -> Iterator[str]:
    """Where a module reads or writes text in whatever encoding the machine happens to have."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and _is_text(node) and not _keyword(node, "encoding"):
            yield module.at(node.lineno, "names no encoding")


def _is_text(call: ast.Call) -> bool:
    """Whether a call opens or moves text: an `open` without a `b`, or a process with `text=True`."""
    match call.func:
        case ast.Name(id="open"):
            return "b" not in _mode(call, position=1)
        case ast.Attribute(attr="open") if dotted(call.func) not in {"os.open", "tarfile.open"}:
            return "b" not in _mode(call, position=0)
        case ast.Attribute(attr="read_text" | "write_text"):
            return True
        case ast.Attribute(attr="NamedTemporaryFile" | "TemporaryFile"):
            return "b" not in (_mode(call, position=0) or "b")
    return _keyword(call, "text") and dotted(call.func).startswith("subprocess.")


def _mode(call: ast.Call, position: int) -> str:
    given = [keyword.value for keyword in call.keywords if keyword.arg == "mode"]
    match (*call.args[position : position + 1], *given):
        case (ast.Constant(value=str(mode)), *_):
            return mode
    return ""


def _keyword(call: ast.Call, name: str) -> bool:
    return any(keyword.arg == name for keyword in call.keywords)


def test_modules_and_functions_stay_short() -> None:
    none_of(too_long for module in MODULES.values() for too_long in _too_long(module))


def _too_long(module: Module) -> Iterator[str]:
    count = module.text.count("\n")
    if count > LONGEST_MODULE:
        yield module.at(1, f"{count} lines")
    for node in ast.walk(module.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            count = (node.end_lineno or node.lineno) - node.lineno + 1
            if count > LONGEST_FUNCTION:
                yield module.at(node.lineno, f"{node.name}: {count} lines")


@pytest.mark.parametrize(
    "command",
    [
        "overdue --lead JP --on 2007-10-31",
        "list --format json --on 2007-10-31",
        "validate plans",
        "--version",
    ],
)
def test_an_answer_into_a_pipe_loads_nothing_heavy(command: str) -> None:
    loaded = loaded_by(command)
    assert "planctl.cli.main" in loaded
    assert not {name.partition(".")[0] for name in loaded} & HEAVY


def test_help_does_not_even_load_the_yaml_parser() -> None:
    assert not {name.partition(".")[0] for name in loaded_by("--help")} & {*HEAVY, "ruamel", "_ruamel_yaml"}


def loaded_by(command: str) -> set[str]:
    """The modules that a command into a pipe loads, as Python itself lists them."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "planctl", *command.split()],
        cwd=ROOT,
        env=plain_environment(),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    told = done.stderr.splitlines()
    said = [line for line in told if not line.startswith("import time:")]
    assert done.stdout, "\n".join(said)
    return {line.rpartition("|")[2].strip() for line in told if line not in said}


# The reader that all of this rests on.


def example(text: str, name: str = "planctl.dates.example") -> Module:
    return Module(name, text)


def test_reading_imports_tells_when_they_happen() -> None:
    text = """\
import git
if TYPE_CHECKING:
    from rich.console import Console
else:
    import json
def late() -> None:
    try:
        from ..model import plan, work
    except ImportError:
        pass
"""
    assert example(text).imports == [
        Import("git", 1, deferred=False, for_types=False),
        Import("rich.console.Console", 3, deferred=False, for_types=True),
        Import("json", 5, deferred=False, for_types=False),
        Import("planctl.model.plan", 8, deferred=True, for_types=False),
        Import("planctl.model.work", 8, deferred=True, for_types=False),
    ]


def test_a_submodule_counts_as_itself_and_a_name_as_its_module() -> None:
    assert own("planctl.cli.app.LazyGroup") == "planctl.cli.app"
    assert own("planctl.cli.app") == "planctl.cli.app"
    assert own("rich.console") == ""


@pytest.mark.parametrize(
    "line",
    [
        "print(1)",
        "raise SystemExit",
        "sys.exit(1)",
        "from sys import stdout",
        "sys.stderr.write(text)",
        "import time",
        "from time import monotonic",
        "as_at = date.today()",
        "stamp = datetime.datetime.now(UTC)",
    ],
)
def test_the_reader_finds_an_edge(line: str) -> None:
    assert list(edges_of(example(line)))


@pytest.mark.parametrize("line", ["console.print(text)", "import datetime", "day = settings.today", "sys.argv"])
def test_the_reader_lets_other_things_pass(line: str) -> None:
    assert not list(edges_of(example(line)))


@pytest.mark.parametrize(
    ("line", "is_bad"),
    [
        ("open(path)", True),
        ("open(path, 'w', encoding='utf-8')", False),
        ("open(path, 'rb')", False),
        ("path.open(mode='wb')", False),
        ("path.read_text()", True),
        ("path.write_text(text, encoding='utf-8')", False),
        ("os.open(path, flags)", False),
        ("tempfile.NamedTemporaryFile()", False),
        ("tempfile.NamedTemporaryFile('w')", True),
        ("subprocess.run(call, text=True)", True),
    ],
)
def test_the_reader_finds_text_without_an_encoding(line: str, is_bad: bool) -> None:
    assert bool(list(unnamed_encodings(example(line)))) is is_bad


def test_what_comments_cite_is_there() -> None:
    """A page that a comment names as the source of a rule is one that its reader can open."""
    cited = re.compile(r"\bdocs/[a-z-]+\.md\b|\b[A-Z]{3,}(?:\.md\b| §)")
    none_of(
        f"{path.relative_to(ROOT)} cites {name}"
        for path in sorted((ROOT / "planctl").rglob("*.py"))
        for name in set(cited.findall(path.read_text(encoding="utf-8")))
        if not (ROOT / name).is_file()
    )
