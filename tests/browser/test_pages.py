"""Every template's page in a real browser: WCAG 2.2 AA, on a narrow screen too, words behind every colour, no requests.

The pages are of all the plans that planctl ships, and of a small one with a brief that has what they lack, such as
updates, moved dates and suspended work.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from planctl.render.pack.folders import templates_in
from planctl.render.pack.page import render_page
from tests.browser.browser import Look, look_at
from tests.packs.making import EVERYTHING, packed

pytestmark = pytest.mark.slow

SHIPPED = "the shipped plans"
TEMPLATES = templates_in(()).names()
PAGES = [pytest.param((name, plans), id=f"{name}, {plans}") for name in TEMPLATES for plans in (SHIPPED, EVERYTHING)]


@pytest.fixture(scope="module")
def looks(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], Look]:
    folder = tmp_path_factory.mktemp("pages")
    data = {SHIPPED: packed("cabinet", "").data, EVERYTHING: packed("cabinet", EVERYTHING).data}
    written = {
        (name, plans): write(folder / f"{name}-{number}.html", render_page(templates_in(()), name, data[plans]))
        for name in TEMPLATES
        for number, plans in enumerate(data)
    }
    found = look_at(list(written.values()))
    return {page: found[path] for page, path in written.items()}


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8", newline="\n")
    return path


@pytest.fixture
def look(looks: dict[tuple[str, str], Look], request: pytest.FixtureRequest) -> Look:
    return looks[request.param]


every_page = pytest.mark.parametrize("look", PAGES, indirect=True)


@every_page
def test_a_page_is_accessible(look: Look) -> None:
    assert look.violations == []


@every_page
def test_so_it_is_at_400_per_cent(look: Look) -> None:
    assert look.zoomed_violations == []


@every_page
def test_nobody_has_to_scroll_sideways_to_read_it(look: Look) -> None:
    assert look.sideways == 0


@every_page
def test_without_colours_nothing_is_lost(look: Look) -> None:
    assert look.wordless == []


@every_page
def test_a_page_does_nothing_that_its_policy_refuses(look: Look) -> None:
    assert look.refused == []


@every_page
def test_a_page_asks_for_nothing(look: Look) -> None:
    assert look.requests == []


BAD = """\
<!DOCTYPE html>
<html>
<head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src file:">
<style>.mark { background: red; } div { width: 90rem; }</style></head>
<body><main><div>Wide</div><p class="mark"></p><img src="other.png">
<script>document.title = "run"</script></main></body>
</html>
"""


def test_what_is_wrong_with_a_page_is_found(tmp_path: Path) -> None:
    """The tests above would see it: a page with all of these faults shows each of them."""
    path = write(tmp_path / "bad.html", BAD)
    look = look_at([path])[path]
    assert any(found.startswith("html-has-lang") for found in look.violations)
    assert look.sideways > 0
    assert look.wordless == ['<p class="mark"></p>'] * 2
    assert any("script" in said for said in look.refused)
    assert [Path(url).name for url in look.requests] == ["other.png"]
