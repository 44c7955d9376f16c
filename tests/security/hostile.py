"""Texts that try to be more than text, and plans and briefs that have one in every place that takes text."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from hypothesis import strategies as st

from planctl.binding import bind_brief, bind_plan
from planctl.model import Brief, Located, Plan, class_named, keys_of
from planctl.model.keys import Choice, Flag, Kind, Length, ListOf, MapOf, Nested, Period, Text, When, Who, Whole
from planctl.source import read_source

NASTY = {
    "a script": "<script>alert(1)</script><img src=x onerror=alert(1)>\"'><svg onload=alert(1)>",
    "the end of a page": "</td></table></main></body></html><!-- ]]> --> <?php ?> <![CDATA[ x ]]>",
    "a template": "{{ 7*7 }} {% for a in range(9) %}x{% endfor %} {# gone #} {{p pack }} {_{ }_}",
    "Word's XML": "</w:t></w:r></w:p><w:p><w:r><w:t>forged</w:t><w:instrText> DDEAUTO c:\\cmd </w:instrText>",
    "a link": "[press](javascript:alert(1)) <javascript:alert(1)> ![x](file:///etc/passwd) https://example.org/x",
    "a link to a file": "[x]: file:///etc/passwd\n\n[x] and [y](data:text/html,<script>1</script>)",
    "names on GitHub": "ask @someone about #12, GH-7 and o/r#1: www.example.org, a@example.org, `@x`",
    "a formula": "=cmd|' /C calc'!A0 +1 -1 @SUM(1)",
    "a terminal's codes": "\x1b]0;title\x07 \x1b[31mred \x9b1m \x00 \x7f",
    "turned letters": "\u202egnp.exe\u2066 \u200b\u2060\ufeff \u061c",
    "no characters": "\ufffe \uffff \x0b \x0c \x85 \u2028",
    "far letters": "\U0001f600 \U0010ffff \U000e0041 Zażółć naïve \ufb01ne ½",
    "entities": "&lt;b&gt; &amp;lt; &#60;script&#62; R&D <&>",
    "Markdown": "# x\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n> q\n\n    code\n\n1. x\n   - y\n\n***\n<b>x</b>",
}


def _leaves_few_open(text: str) -> bool:
    return sum(map(text.count, "[{")) - sum(map(text.count, "]}")) <= 1


# Whatever YAML can say, the worst of it likelier than chance would have it. Two brackets left open in each of hundreds
# of places are a bomb to the reader, which refuses the file before a parser would choke on it.
texts = st.text(st.characters(codec="utf-8") | st.sampled_from("<>&\"'`*_[](){}|\\%#=\n\x1b"), max_size=40).filter(
    _leaves_few_open
)

_DEEPEST = 4


def everywhere(cls: type[Located], text: str, depth: int = 0) -> dict[str, Any]:
    """A part of a plan or brief with all its keys: this text where text goes, something that fits elsewhere."""
    made = {name: _value(known.kind, text, depth) for name, known in keys_of(cls).items()}
    return {name: value for name, value in made.items() if value is not None}


def _value(kind: Kind, text: str, depth: int) -> Any:
    match kind:
        case Text() | Who():
            return text
        case ListOf(item):
            inner = _value(item, text, depth)
            return None if inner is None else [inner]
        case MapOf(value):
            inner = _value(value, text, depth)
            return None if inner is None else {"2007/08": inner, f"x {text}": inner}
        case Nested(of):
            return everywhere(class_named(of), text, depth + 1) if depth < _DEEPEST else None
        case When():
            return "31 March 2007"
        case Period():
            return "2007/08"
        case Choice(words):
            return words[0]
        case Flag():
            return "true"
        case Whole():
            return "1"
        case Length():
            return "1 month"
    return "5"


def in_yaml(tree: dict[str, Any]) -> bytes:
    """A tree as a file: YAML reads what JSON writes."""
    return json.dumps(tree, ensure_ascii=False, indent=1).translate(_ESCAPED).encode()


@cache
def _escapes() -> dict[int, str]:
    """What JSON lets stand and YAML does not."""
    ranges = (range(0x7F, 0xA0), range(0x2028, 0x202A), (0xFEFF, 0xFFFE, 0xFFFF))
    return {code: f"\\u{code:04x}" for codes in ranges for code in codes}


_ESCAPED = _escapes()


def hostile_plan(text: str) -> bytes:
    """A plan with the text in every place."""
    return in_yaml(everywhere(Plan, text))


def plan_of(text: str) -> Plan:
    """The plan that planctl reads from it."""
    plan, _ = bind_plan(read_source(hostile_plan(text)), "plan")
    assert plan is not None
    return plan


def brief_of(text: str) -> Brief:
    """A brief with the text in every place, as planctl reads it."""
    tree = everywhere(Brief, text)
    brief, _ = bind_brief(read_source(in_yaml({**tree, "leave-out": [text]})), "brief")
    assert brief is not None
    return brief
