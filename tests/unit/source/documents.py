"""Generated plan files: every way that the format has of writing texts, lists and keys."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

WORDS = st.sampled_from(
    ["Housing", "CP7", "7.10", "NO", "31 March", "£7,969k", "é–😀", "(AL)", "R&D", "a-b", "50%", "what?"]
)
SENTENCE = st.lists(WORDS, min_size=1, max_size=6).map(" ".join)
TRICKY = st.sampled_from(
    ["a: b", "#4", "it's", "@x", '"', "- x", "", "[a", "% of", "x:", " y ", "Unit #4", "&a", "!b", "*c"]
)
KEYS = st.sampled_from(
    ["ref", "title", "lead", "due", "notes", "corporate-objectives", "2007/08", "JP", "Trade Unions"]
)

Written = tuple[list[str], Any]
"""Lines without indentation, the first to stand behind its key or dash, and what they read as."""


@st.composite
def plain_text(draw: st.DrawFn) -> Written:
    sentence = draw(SENTENCE)
    more = draw(st.lists(SENTENCE, max_size=2))
    return [sentence, *(f"  {line}" for line in more)], " ".join([sentence, *more])


@st.composite
def quoted_text(draw: st.DrawFn) -> Written:
    text = draw(SENTENCE | TRICKY)
    if draw(st.booleans()):
        return ["'" + text.replace("'", "''") + "'"], text
    return ['"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("é", "\\u00e9") + '"'], text


@st.composite
def long_text(draw: st.DrawFn) -> Written:
    lines = draw(st.lists(SENTENCE | st.sampled_from(["- a: b", "# not a remark", "'", "{"]), min_size=1, max_size=4))
    keep = draw(st.booleans())
    blank = draw(st.integers(0, 2))
    shown = ["|" + ("" if keep else "-"), *(f"  {line}" for line in lines), *[""] * blank]
    return shown, "\n".join(lines) + ("\n" if keep else "")


@st.composite
def brackets(draw: st.DrawFn) -> Written:
    items = draw(st.lists(WORDS.filter(lambda word: "," not in word and "?" not in word), max_size=4))
    if draw(st.booleans()):
        return ["[" + ", ".join(items) + "]"], items
    keys = list(dict.fromkeys(items))
    return ["{" + ", ".join(f"{key}: '{key}'" for key in keys) + "}"], {key: key for key in keys}


def _item(written: Written) -> list[str]:
    lines, value = written
    if isinstance(value, dict) and lines[0] == "":
        return ["- " + lines[1][2:], *lines[2:]]
    return ["- " + lines[0] if lines[0] else "-", *(f"  {line}" if line else "" for line in lines[1:])]


@st.composite
def listed(draw: st.DrawFn, inner: st.SearchStrategy[Written]) -> Written:
    items = draw(st.lists(inner, min_size=1, max_size=3))
    indent = "  " if draw(st.booleans()) else "  " * draw(st.integers(1, 2))
    lines = [f"{indent}{line}" if line else "" for item in items for line in _item(item)]
    return ["", *lines], [value for _, value in items]


@st.composite
def keyed(draw: st.DrawFn, inner: st.SearchStrategy[Written]) -> Written:
    keys = draw(st.lists(KEYS, min_size=1, max_size=4, unique=True))
    lines: list[str] = []
    read: dict[str, Any] = {}
    for key in keys:
        written, value = draw(inner)
        remark = draw(st.sampled_from(["", "", "  # a remark"])) if len(written) == 1 and written[0] else ""
        lines += [f"  {key}: {written[0]}{remark}".rstrip(), *(f"  {line}" if line else "" for line in written[1:])]
        if draw(st.booleans()) and not (written[0].startswith("|") or len(written) > 1):
            lines.append(draw(st.sampled_from(["", "# between", "      # further right"])))
        read[key] = value
    return ["", *lines], read


LEAVES = plain_text() | quoted_text() | long_text() | brackets() | st.just(([""], ""))
VALUES = st.recursive(LEAVES, lambda inner: listed(inner) | keyed(inner), max_leaves=12)


@st.composite
def plans(draw: st.DrawFn) -> tuple[str, dict[str, Any]]:
    """The text of a plan file and what it reads as."""
    lines, value = draw(keyed(VALUES))
    text = "\n".join(line[2:] if line.startswith("  ") else line for line in lines[1:]) + "\n"
    if draw(st.booleans()):
        text = text.replace("\n", "\r\n")
    return text, value
