"""R409: a theme that nobody has declared."""

from __future__ import annotations

from tests.rules.checking import check

PRIORITIES = "priorities:\n  - {ref: CP7, title: Influence, theme: Comunities}\n"


def test_a_theme_that_is_misspelt() -> None:
    assert check("themes: [Communities, Environment]\n" + PRIORITIES, "R409") == [
        ("3:41", "“Comunities” is not among the themes", "Did you mean Communities? Write that.")
    ]


def test_the_themes_of_the_workspace_count() -> None:
    assert check(PRIORITIES, "R409", settings="themes: Comunities\n") == []


def test_where_no_themes_are_declared_any_will_do() -> None:
    assert check(PRIORITIES, "R409") == []
