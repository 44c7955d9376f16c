"""A page as Markdown, and whatever officers type still being words when it is read as Markdown."""

from __future__ import annotations

from html import escape

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from planctl.clean import clean
from planctl.render.pack.markdown import render_markdown
from tests.packs.pages import page, table

READER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])

typed = st.text(st.characters(codec="utf-8") | st.sampled_from("\\`*_{}[]()<>#+-=.!|~&@:/$\"' 1w"), max_size=30).map(
    clean
)


def written(contents: str) -> str:
    return render_markdown(page(contents))


def words_and_kinds(text: str) -> tuple[str, set[str]]:
    """The words that a reader of the Markdown sees, and the kinds of what they stand in."""
    tokens = READER.parse(text)
    inline = [child for token in tokens for child in token.children or ()]
    words = "".join("" if child.type == "softbreak" else child.content for child in inline)
    return words, {token.type for token in tokens} | {child.type for child in inline}


@pytest.mark.parametrize(
    ("contents", "text"),
    [
        ("<h1>Report</h1><h2>Late</h2><p>a\n b</p>", "# Report\n\n## Late\n\na b\n"),
        ("<p><strong>a </strong>b <em>c</em> <code>d`e</code></p>", "**a** b *c* ``d`e``\n"),
        ("<p>a<br>b</p>", "a\\\nb\n"),
        ("<ul><li>a</li><li><p>b</p><ol start=3><li>c</li></ol></li></ul>", "- a\n- b\n\n  3. c\n"),
        ("<dl><dt>Legal</dt><dd><p>None</p></dd></dl>", "**Legal**\n\nNone\n"),
        ('<p><a href="https://example.org/a b">x</a></p>', "[x](<https://example.org/a%20b>)\n"),
        ('<p><a href="javascript:x">x</a></p>', "x\n"),
        ('<p class="x"><span class="tone-red">late</span> <strong class=owed>Still owed</strong></p>',
         "late **Still owed**\n"),
        ("<p>Ask @jp (#12): jp@council.example, www.council.example/a|b.</p>",
         "Ask `@jp` (`#12`): `jp@council.example`, `www.council.example/a`\\|b.\n"),
        (table("1 | a", head="R | A", caption="T"), "**T**\n\n| R | A |\n| --- | --- |\n| 1 | a |\n"),
        ("<table><tr><th>a</th><td>b</td></tr></table>", "|  |  |\n| --- | --- |\n| **a** | b |\n"),
        (table("<ul><li>a</li><li>b|c</li></ul><p>d<br>e</p>".replace("|", "&#124;"), head="A"),
         "| A |\n| --- |\n| • a<br>• b\\|c<br>d<br>e |\n"),
        (table(f"x{table('1', head='N')}", head="A"), "| A |\n| --- |\n| x<br>N<br>1 |\n"),
        ("<figure><svg><text>9</text></svg></figure><pre><code>a\n  b\n</code></pre>", "`a`\\\n`b`\n"),
    ],
)  # fmt: skip
def test_each_thing_has_its_markdown(contents: str, text: str) -> None:
    assert written(contents) == text


@given(typed)
@example("# 1) - + = * > ``` ~~~ | :-: |")
@example("12. <script>alert(1)</script> &lt; &#x3c; ![x](y) [a]: b")
@example("https://example.org www.example.org jp@council.example mailto:jp@council.example")
@example("----")
@example("| --- |")
def test_typed_words_stay_words(text: str) -> None:
    shown, kinds = words_and_kinds(written(f"<p>{escape(text)}</p>"))
    assert shown.split() == text.split() or shown == " ".join(text.split(" ")).strip()
    # In code are the words that GitHub would make links and mentions of.
    assert kinds <= {"paragraph_open", "paragraph_close", "inline", "text", "text_special", "code_inline"}


@given(typed)
@example("a | b \\| c \\")
@example("`a|b`")
def test_typed_words_stay_in_their_cell(text: str) -> None:
    cell = f"<td>{escape(text)}</td>"
    made = written(f"<table><thead><tr><th>A</th><th>B</th></tr></thead><tr>{cell}<td>end</td></tr></table>")
    rows = [token for token in READER.parse(made) if token.type == "inline"]
    assert len(rows) == 4
    shown = "".join(child.content for child in rows[2].children or ())
    assert shown.split() == text.split() or shown == " ".join(text.split(" ")).strip()
    assert rows[3].content == "end"


@given(typed)
@example("`` ` ")
@example("a|b")
def test_typed_words_stay_words_under_every_mark(text: str) -> None:
    inner = escape(text)
    made = written(f"<h2>{inner}</h2><ul><li>{inner}</li></ul><p>a <strong>{inner}</strong><code>{inner}</code> b</p>")
    _, kinds = words_and_kinds(made)
    assert not {kind for kind in kinds if kind.startswith(("html", "link", "image", "fence", "hr", "table", "blockq"))}


def test_an_address_in_a_text_is_not_made_a_link_by_editors_either() -> None:
    reader = MarkdownIt("gfm-like")
    made = reader.parse(written("<p>See http://example.org and //example.org, www.example.org, jp@council.example</p>"))
    assert [child.type for token in made for child in token.children or () if child.type == "link_open"] == []
