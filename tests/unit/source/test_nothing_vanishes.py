"""Text that a YAML parser drops without a word: it is kept, and said."""

from __future__ import annotations

import pytest

from tests.unit.source.helpers import names, plain, read


@pytest.mark.parametrize(
    ("text", "found", "kept"),
    [
        ('title: "Unit"#4\n', "1:14 text-after-quote", {"title": '"Unit"#4'}),
        ("title: 'Unit'#4\n", "1:14 text-after-quote", {"title": "'Unit'#4"}),
        ("title: [Unit]#4\n", "1:8 text-needs-quotes", {"title": "[Unit]#4"}),
        ("notes: ># see below\n  more\n", "1:8 text-needs-quotes", {"notes": "># see below more"}),
        ("notes: |-# see below\n  more\n", "1:8 text-needs-quotes", {"notes": "|-# see below more"}),
        ("title: Unit\n... four\n", "2:1 several-documents", {"title": "Unit four"}),
        ("people: {?HB: Chief}\n", "1:10 key-not-text", {"people": {"HB": "Chief"}}),
    ],
)
@pytest.mark.parametrize("pure", [False, True], ids=["libyaml", "pure"])
def test_what_the_parser_drops_is_found(text: str, found: str, kept: object, pure: bool) -> None:
    source = read(text, pure=pure)
    assert (names(source), plain(source.root)) == ([found], kept)


@pytest.mark.parametrize("pure", [False, True], ids=["libyaml", "pure"])
def test_a_remark_parted_by_a_space_is_a_remark(pure: bool) -> None:
    source = read("title: 'Unit'  # of four\nnotes: |  # see below\n  more\nlinks: [a] # b\n", pure=pure)
    assert (names(source), plain(source.root)) == ([], {"title": "Unit", "notes": "more\n", "links": ["a"]})


@pytest.mark.parametrize("pure", [False, True], ids=["libyaml", "pure"])
def test_blanks_above_a_long_text_do_not_hide_its_first_line(pure: bool) -> None:
    source = read("notes: >\n \n  \n   \n # of the plan\n", pure=pure)
    assert (names(source), plain(source.root)) == ([], {"notes": "\n\n\n# of the plan\n"})
