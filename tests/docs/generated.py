"""The parts of docs/ that come from the code: rules, tables of keys, blocks of templates, layers.

docs/licences.md comes from what is installed.

`python -m tests.docs.generated` writes them anew; tests/docs/test_generated.py fails where they have drifted.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from importlib import import_module
from itertools import groupby

import planctl.model
from planctl.diagnostics import Rule
from planctl.model import Key, Located, class_named, keys_of
from planctl.model import keys as kinds
from planctl.render.pack.catalogue import catalogue
from planctl.render.pack.folders import templates_in
from planctl.rules.catalogue import RULES
from tests.docs.licences import is_of_the_lock, licences_page
from tests.support import ROOT
from tests.test_architecture import LAYERS

DOCS = ROOT / "docs"
# The pages that hold tables from the code among other words.
WITH_TABLES = ("contributing.md", "format.md", "packs.md")
_AREAS = {
    "Y": "Typing and saving",
    "F": "Keys and settings",
    "D": "Dates",
    "R": "Refs and links",
    "P": "People",
    "W": "Status and progress",
    "K": "Risks, indicators, budgets and decisions",
    "B": "Briefs and report packs",
    "A": "Findings that are silenced",
}
_MARKED = re.compile(r"(?P<start><!-- keys: (?P<names>[\w, -]+) -->\n)(?P<body>.*?)(?P<end><!-- end -->)", re.DOTALL)
_BLOCKS = re.compile(r"(?P<start><!-- blocks -->\n)(?P<body>.*?)(?P<end><!-- end -->)", re.DOTALL)
_LAYERS = re.compile(r"(?P<start><!-- layers -->\n)(?P<body>.*?)(?P<end><!-- end -->)", re.DOTALL)
# Keys that every piece of work has are listed once, under Action.
COMMON = "Work"


def rules_page(rules: Iterable[Rule] = RULES) -> str:
    """docs/rules.md: a table of all rules by area, then each rule as `planctl explain` shows it."""
    ordered = sorted(rules, key=lambda rule: (list(_AREAS).index(rule.code[0]), rule.code))
    areas = [(_AREAS[letter], list(found)) for letter, found in groupby(ordered, lambda rule: rule.code[0])]
    lines = [*_RULES_HEAD]
    for area, found in areas:
        lines += [f"## {area}", "", "| Code | Name | Severity | What it finds |", "|---|---|---|---|"]
        lines += [_rule_row(rule) for rule in found]
        lines += [""]
    lines += ["## Each rule", ""]
    for rule in ordered:
        lines += [*_rule_section(rule)]
    return "\n".join(lines).rstrip("\n") + "\n"


_RULES_HEAD = (
    "# What planctl checks",
    "",
    "<!-- Made from the rules themselves by `python -m tests.docs.generated`; change the rule, not this page. -->",
    "",
    "`planctl validate` reports all of these in one run; `planctl explain NAME` shows one of them in the terminal. In",
    "`planctl.yaml`, `rules:` changes how much one matters: `no-lead: error`, `warning`, `info` or `off`. For a single",
    "place, write a comment behind the line or above it, with a reason: `# planctl: allow no-lead because …`.",
    "",
    "A code always means the same rule: none is ever used again for another.",
    "",
)


def _rule_row(rule: Rule) -> str:
    anchor = f"{rule.code}-{rule.name}".lower()
    return f"| [{rule.code}](#{anchor}) | `{rule.name}` | {rule.severity.value} | {_cell(rule.summary)} |"


def _rule_section(rule: Rule) -> Iterator[str]:
    yield from (f"### {rule.code} {rule.name}", "", _prose(rule.summary), "")
    yield from (f"**Why:** {_prose(rule.why)}", "", f"**Cure:** {_prose(rule.cure)}", "")
    for title, example in (("Found in:", rule.bad), ("Better:", rule.good)):
        if example:
            # Not marked as YAML: some of these are wrong on purpose.
            yield from (title, "", "```text", visible(example.rstrip("\n")), "```", "")


def with_key_tables(page: str) -> str:
    """A page with the table of each `<!-- keys: … -->` made anew; what stands between them is left alone."""
    return _MARKED.sub(lambda found: f"{found['start']}{_key_table(found['names'])}{found['end']}", page)


def with_blocks(page: str) -> str:
    """A page with the table between `<!-- blocks -->` and `<!-- end -->` made anew from the shipped templates."""
    rows = [f"| `{each.name}` | {_cell(each.about)} | {_blocks(each.blocks)} |" for each in catalogue(templates_in(()))]
    table = "\n".join(["", "| Template | What it is | Blocks |", "|---|---|---|", *rows, "", ""])
    return _BLOCKS.sub(lambda found: f"{found['start']}{table}{found['end']}", page)


def _blocks(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names) or "none"


def made_anew(page: str) -> str:
    """A page with all its tables from the code."""
    return with_layers(with_blocks(with_key_tables(page)))


def with_layers(page: str) -> str:
    """A page with the table of planctl's layers, each with what its own first line says."""
    rows = (f"| `{name}` | {_cell(_first_line(name))} |" for name in LAYERS)
    table = "\n".join(["", "| Layer | What it is |", "|---|---|", *rows, "", ""])
    return _LAYERS.sub(lambda found: found["start"] + table + found["end"], page)


def _first_line(layer: str) -> str:
    said = (import_module(f"planctl.{layer}").__doc__ or "").partition("\n")[0]
    return re.split(r"[.;] |\.$", said)[0]


def classes_listed(page: str) -> set[str]:
    """The model classes of which a page has a table."""
    return {name.partition(" ")[0] for found in _MARKED.finditer(page) for name in found["names"].split(", ")}


def classes_of_model() -> set[str]:
    """Every group of keys that the model declares."""
    named = {name: getattr(planctl.model, name) for name in planctl.model.__all__}
    return {name for name, cls in named.items() if isinstance(cls, type) and issubclass(cls, Located) and keys_of(cls)}


def _key_table(name: str) -> str:
    """The table of a class; `Measure beyond Work` leaves out what is declared for all work."""
    cls, _, base = name.partition(" beyond ")
    common = keys_of(class_named(base)) if base else {}
    shown = [key for key in keys_of(class_named(cls)).values() if common.get(key.name) != key]
    lines = ["| Key | What it says | What you write | For example |", "|---|---|---|---|"]
    return "\n".join(["", *lines, *map(_key_row, shown), "", ""])


def _key_row(key: Key) -> str:
    name = f"`{key.name}` (required)" if key.required else f"`{key.name}`"
    examples = ", ".join(f"`{example}`" for example in key.examples)
    return f"| {name} | {_cell(key.doc)} | {_cell(takes(key.kind))} | {_cell(examples)} |"


def takes(kind: kinds.Kind) -> str:
    """What an officer may write there, in words."""
    match kind:
        case kinds.Choice(words):
            return ", ".join(words[:-1]) + f" or {words[-1]}"
        case kinds.ListOf(item):
            return f"a list: {takes(item)}"
        case kinds.MapOf(value):
            return f"names of your own; under each: {takes(value)}"
        case kinds.Nested(of, shorthand):
            keys = f"[keys of their own](#{anchor_of(of)})"
            return f"text, which stands for {shorthand}; or {keys}" if shorthand else keys
        case kinds.Text(prose):
            return "long text (Markdown)" if prose else "text"
        case _:
            return _WORDS[type(kind)]


_WORDS: dict[type[kinds.Kind], str] = {
    kinds.Flag: "true or false",
    kinds.Whole: "a whole number",
    kinds.When: "[a date](dates.md)",
    kinds.Period: "a year, years or months",
    kinds.Bars: "months",
    kinds.Length: "a length of time",
    kinds.Who: "initials or groups",
    kinds.Figure: "a figure",
}


def anchor_of(name: str) -> str:
    """The heading in docs/format.md below which the keys of a class stand."""
    return _ANCHORS[name]


_ANCHORS = {
    "Action": "actions-and-milestones",
    "Approval": "who-agreed",
    "Budget": "budgets",
    "BudgetRow": "budgets",
    "Cancellation": "work-that-is-given-up",
    "Decision": "decisions",
    "Efficiency": "efficiency",
    "Framework": "the-golden-thread",
    "Indicator": "indicators",
    "Linkage": "the-golden-thread",
    "Measure": "measures-of-success",
    "Measurement": "how-it-is-measured",
    "Mitigation": "risks",
    "Person": "people",
    "Priority": "priorities",
    "RequiredAction": "measures-of-success",
    "Revision": "dates-that-move",
    "Risk": "risks",
    "RiskScale": "risks",
    "Suspension": "work-that-pauses",
    "Update": "progress",
}


def visible(text: str) -> str:
    """Characters that cannot be seen, as their numbers: a page should not hold what its rules forbid."""
    return "".join(char if char in "\n" or char.isprintable() else f"<U+{ord(char):04X}>" for char in text)


def _prose(text: str) -> str:
    """Text that Markdown leaves as it is."""
    return re.sub(r"(?<!`)([<*])(?!`)", r"\\\1", text) if "`" not in text else text


def _cell(text: str) -> str:
    return _prose(text).replace("|", "\\|")


def main() -> None:
    """Write everything that is made from the code, and the licences where the versions of CI's lock are installed."""
    (DOCS / "rules.md").write_text(rules_page(), encoding="utf-8", newline="\n")
    if is_of_the_lock():
        (DOCS / "licences.md").write_text(licences_page(), encoding="utf-8", newline="\n")
    for name in WITH_TABLES:
        page = DOCS / name
        page.write_text(made_anew(page.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
