"""The JSON Schema (2020-12) of a plan, of a brief and of `planctl.yaml`, from the declarations that bind the model.

YAML gives plain text types of its own (`7.10` a number, `yes` a truth value), planctl does not; the schema
therefore lets every text be any of them.

Where a key takes several shapes, the schema branches with `if`, not with `anyOf`: editors then name the misspelt
key instead of listing shapes, and complete a list as a list. tests/editor/ drives the server behind VS Code.
"""

from __future__ import annotations

from typing import Any

from planctl.model import Brief, Plan, Settings, class_named, keys_of
from planctl.model import keys as kinds
from planctl.model.keys import Key
from planctl.model.located import Located

Schema = dict[str, Any]

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_TEXT = ["string", "number", "boolean", "null"]
_WRITTEN = {
    kinds.When: "A date as officers write it: 31 March 2008, Sept 2007, 2007/08, Q3 2007/08, by end Dec 07, Ongoing.",
    kinds.Period: "A year or a run of years or months: 2007/08, 2007/08 - 2009/10, July 2007 – June 2008.",
    kinds.Bars: "Months of the grid: Jul–Nov, or Jul, Oct, Feb, Jun.",
    kinds.Who: "Initials or groups: JP, JP/DS/LS, CF HB JP, JS (AL).",
    kinds.Length: "A length of time: 1 month, 30 days.",
}
# What an editor offers where the key itself gives no example.
_EXAMPLES: dict[type[kinds.Kind], tuple[str | int, ...]] = {
    kinds.Whole: (1,),
    kinds.When: ("30 September 2007", "Sept 2007", "Q3 2007/08"),
    kinds.Who: ("JP", "JP/HB"),
}
# What the words of the model's choices mean, as editors show it beside each; months speak for themselves.
MEANINGS = {
    "draft": "Being written: actions may still lack a ref, and every answer marks the plan as a draft.",
    "approved": "In force.",
    "closed": "Over: it takes part in answers only when it is named.",
    "not started": "Nobody has begun.",
    "in progress": "Begun, not finished.",
    "completed": "Finished; add completed: with the date, which says since when.",
    "green": "On target.",
    "amber": "Behind, and it can be caught up.",
    "red": "Well behind, or in danger.",
    "higher": "More is better.",
    "lower": "Less is better.",
    "financial": "Q1 begins with the financial year.",
    "calendar": "Q1 is January to March.",
    "error": "validate fails.",
    "warning": "Shown; validate fails only with --strict.",
    "info": "Shown, and never a failure.",
    "off": "Not looked for.",
}


def plan_schema() -> Schema:
    """The schema of a plan file."""
    return _document(Plan, "A service improvement plan")


def brief_schema() -> Schema:
    """The schema of a brief, `plans/packs/NAME.yaml`."""
    return _document(Brief, "The brief of a report pack")


def settings_schema() -> Schema:
    """The schema of `planctl.yaml`."""
    return _document(Settings, "A planctl workspace")


def _document(cls: type[Located], title: str) -> Schema:
    defined: dict[str, Schema] = {}
    root = _class_schema(cls, defined)
    return {"$schema": _DIALECT, "title": title, **root, "$defs": dict(sorted(defined.items()))}


def _class_schema(cls: type[Located], defined: dict[str, Schema]) -> Schema:
    declared = keys_of(cls)
    required = [name for name, key in declared.items() if key.required]
    schema: Schema = {
        "type": "object",
        "description": (cls.__doc__ or "").partition("\n")[0],
        "properties": {name: _key_schema(key, defined) for name, key in declared.items()},
        "patternProperties": {"^x-": {}},
        "additionalProperties": False,
    }
    return {**schema, "required": required} if required else schema


def _key_schema(key: Key, defined: dict[str, Schema]) -> Schema:
    hint = _WRITTEN.get(type(key.kind), "")
    schema: Schema = {"description": f"{key.doc} {hint}".strip()}
    examples = key.examples or _EXAMPLES.get(type(key.kind), ())
    if examples:
        schema["examples"] = list(examples)
    return {**schema, **_kind_schema(key.kind, defined)}


def _kind_schema(kind: kinds.Kind, defined: dict[str, Schema]) -> Schema:
    match kind:
        case kinds.Choice(words):
            return _choice_schema(words)
        case kinds.Flag():
            return {"type": ["boolean", "null"]}
        case kinds.Whole():
            return {"type": ["integer", "null"]}
        case kinds.ListOf(item):
            return _list_schema(item, defined)
        case kinds.MapOf(value):
            return {"type": ["object", "null"], "additionalProperties": _kind_schema(value, defined)}
        case kinds.Nested(of, shorthand):
            return _nested_schema(of, shorthand, defined)
        case kinds.Who():
            return _text_schema({"type": "array", "items": _text_schema()})
        case _:
            return _text_schema()


def _text_schema(*others: Schema) -> Schema:
    """Any plain value. Were all its types listed, an editor would offer `true` and `null` for a title."""
    return {"anyOf": [{"type": "string"}, *others, {"not": {"type": ["string", "array", "object"]}}]}


def _choice_schema(words: tuple[str, ...]) -> Schema:
    """One of the words, or nothing yet. Said by a `not`, nothing is allowed without an editor offering `null`."""
    meanings = [MEANINGS[word] for word in words if word in MEANINGS]
    choice: Schema = {"enum": list(words)}
    if meanings:
        choice["enumDescriptions"] = meanings
    return {"anyOf": [choice, {"not": {"type": ["string", "number", "boolean", "array", "object"]}}]}


def _list_schema(item: kinds.Kind, defined: dict[str, Schema]) -> Schema:
    """A list, or its one value without the list."""
    one = _kind_schema(item, defined)
    if not isinstance(item, kinds.Nested):
        return {"type": [*_TEXT, "array"], "items": one}
    plain = _TEXT if item.shorthand else ["null"]
    keys = {"if": {"type": "object"}, "then": _reference(item.of, defined)}
    return {"type": ["array", "object", *plain], "items": one, **keys}


def _nested_schema(of: str, shorthand: str | None, defined: dict[str, Schema]) -> Schema:
    """A group of keys, or the plain value that stands for one of them."""
    reference = _reference(of, defined)
    if shorthand is None:
        return reference
    short = _kind_schema(keys_of(class_named(of))[shorthand].kind, defined)
    # The types are there for the editor, which begins an indented line below such a key.
    return {"type": ["object", "array", *_TEXT], "if": {"type": "object"}, "then": reference, "else": short}


def _reference(of: str, defined: dict[str, Schema]) -> Schema:
    """Where a group of keys is described; that is done at its first mention."""
    if of not in defined:
        defined[of] = {}
        defined[of] = _class_schema(class_named(of), defined)
    return {"$ref": f"#/$defs/{of}"}
