"""The JSON Schema (2020-12) of a plan and of `planctl.yaml`, from the declarations that bind the model.

YAML gives plain text types of its own (`7.10` a number, `yes` a truth value), planctl does not; the schema
therefore lets every text be any of them.
"""

from __future__ import annotations

from typing import Any

from planctl.model import Plan, Settings, class_named, keys_of
from planctl.model import keys as kinds
from planctl.model.keys import Key, Located

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


def plan_schema() -> Schema:
    """The schema of a plan file."""
    return _document(Plan, "A service improvement plan")


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
    if key.examples:
        schema["examples"] = list(key.examples)
    return {**schema, **_kind_schema(key.kind, defined)}


def _kind_schema(kind: kinds.Kind, defined: dict[str, Schema]) -> Schema:
    match kind:
        case kinds.Choice(words):
            return {"enum": [*words, None]}
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
            return {"type": [*_TEXT, "array"], "items": {"type": _TEXT}}
        case _:
            return {"type": _TEXT}


def _list_schema(item: kinds.Kind, defined: dict[str, Schema]) -> Schema:
    """A list, or its one value without the list."""
    one = _kind_schema(item, defined)
    if isinstance(item, kinds.Nested):
        return {"anyOf": [{"type": "array", "items": one}, one, {"type": "null"}]}
    return {"type": [*_TEXT, "array"], "items": one}


def _nested_schema(of: str, shorthand: str | None, defined: dict[str, Schema]) -> Schema:
    if of not in defined:
        defined[of] = {}
        defined[of] = _class_schema(class_named(of), defined)
    reference: Schema = {"$ref": f"#/$defs/{of}"}
    if shorthand is None:
        return reference
    short = keys_of(class_named(of))[shorthand].kind
    return {"anyOf": [reference, _kind_schema(short, defined)]}
