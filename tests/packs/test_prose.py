"""An officer's Markdown as HTML: all of its words, and none of its tags."""

import pytest

from planctl.render.pack.prose import prose

LONG = "Nobody waits long at a counter, on the telephone or for an answer to a letter. " * 20


@pytest.mark.parametrize(
    ("text", "html"),
    [
        (None, ""),
        ("Plain words", "<p>Plain words</p>\n"),
        (LONG, f"<p>{LONG}</p>\n"),
        ("- one\n- two", "<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n"),
        ("# Why", "<p><strong>Why</strong></p>\n"),
        ("a\n\nb **c**", "<p>a</p>\n<p>b <strong>c</strong></p>\n"),
        ("<b>&", "<p>&lt;b&gt;&amp;</p>\n"),
        ("[x](https://council.example)", '<p><a href="https://council.example">x</a></p>\n'),
        ("[x](javascript:alert)", "<p>[x](javascript:alert)</p>\n"),
    ],
)
def test_prose(text: str | None, html: str) -> None:
    assert prose(text) == html
