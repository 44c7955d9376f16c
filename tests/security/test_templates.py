"""A council's template runs on plain data alone: what reaches further is a sentence with its file and line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from planctl.errors import WrongCall
from planctl.render.pack.folders import templates_in
from planctl.render.pack.page import render_page
from tests.support import ROOT, RunPlanctl

SECRET = "the secret of this machine"
DATA = {"title": "A\x1b[31m<b>", "address": "javascript:alert(1)", "names": ["JP"], "nothing": None}

DOUBLED = "{%% set ns = namespace(x=%s) %%}{%% for i in range(99) %%}{%% set ns.x = %s %%}{%% endfor %%}"
ENDLESS = [
    "{% for a in range(9999) %}{% for b in range(9999) %}{% endfor %}{% endfor %}",
    "{% set r = range(99999) %}{% for a in r %}{% for b in r if b < 0 %}{% endfor %}{% endfor %}",
    "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(50) }}",
    "{% set n = n | default(60) %}{% if n %}{% set n = n - 1 %}{% include 'own.html.j2' %}{% include 'own.html.j2' %}"
    "{% endif %}",
    "{% macro d(s) %}{{ s }}{{ s }}{% endmacro %}{% set ns = namespace(x='abc') %}"
    "{% for i in range(99) %}{% set ns.x = d(ns.x) %}{% endfor %}",
    "{% for a in range(99999) %}{{ range(99999) | sum }}{% endfor %}",
]
HUGE = [
    "{% set ns = namespace(x=[1]) %}{% for n in range(60) %}{% set ns.x = [ns.x, ns.x] %}{% endfor %}{{ ns.x }}",
    "{% set ns = namespace(x=[1]) %}{% for n in range(60) %}{% set ns.x = [ns.x, ns.x] %}{% endfor %}{{ ns.x|tojson }}",
    "{{ ('%9999s' * 100000) % title }}",
    "{{ (1000 ** 1000) * (1000 ** 1000) }}",
    DOUBLED % ("'a'", "ns.x ~ ns.x"),
    DOUBLED % ("'a'", "ns.x + ns.x"),
    DOUBLED % ("[0]", "ns.x + ns.x"),
    DOUBLED % ("9", "ns.x * ns.x"),
    "{{ 'a' | center(1000000000) }}",
    "{{ 'a' | indent(width=1000000000) }}",
    "{{ ('a\n' * 99999) | indent(9999) }}",
    "{{ [1] | batch(1000000000, 0) | list }}",
    "{{ 1.5 | round(1000000000, 'ceil') }}",
    "{{ '%1000000000d' | format(1) }}",
    "{{ '%1000000000d' % 1 }}",
    "{{ '%*d' % (1000000000, 1) }}",
    "{{ '{:1000000000}'.format(1) }}",
    "{{ '{:{}}'.format(1, 1000000000) }}",
    "{{ 'a'.ljust(1000000000, 'b') }}",
    "{{ title.zfill(1000000000) }}",
    "{{ (1).to_bytes(1000000000, 'big') }}",
    "{{ ('a' * 99999).replace('a', 'b' * 99999) }}",
    "{{ ('a' * 99999) | replace('a', 'b' * 99999) }}",
    "{{ (['a' * 99999] * 99999) | join }}",
    "{{ ''.join(['a' * 99999] * 99999) }}",
    "{{ ('a' * 99999).join(['a'] * 99999) }}",
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A council's folder of templates with a secret beside it."""
    (tmp_path / "secret.css").write_text(SECRET, encoding="utf-8")
    made = tmp_path / "templates"
    made.mkdir()
    return made


def fill(folder: Path, text: str) -> str:
    (folder / "own.html.j2").write_text(text, encoding="utf-8")
    return render_page(templates_in([folder]), "own", DATA)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{{ ''.__class__ }}", "'__class__' of 'str' object is unsafe"),
        ("{{ cycler.__init__.__globals__ }}", "'__init__'"),
        ("{{ names.append('x') }}", "is not safely callable|unsafe"),
        ("{{ '{0.__class__}'.format(title) }}", "'__class__'"),
        ("{{ '%s' | format(title.__class__) }}", "'__class__'"),
        ("{{ (title | attr('__class__')).x }}", "'__class__'"),
        ("{{ self._TemplateReference__context }}", "unsafe"),
        ("{% include '../secret.css' %}", "there is no template ../secret.css"),
        ("{% include '../../../../etc/passwd' %}", "there is no template"),
        ("{% extends '/etc/passwd' %}", "there is no template /etc/passwd"),
        ("{% import 'planctl/../../pyproject.toml' as x %}", "there is no template"),
        ("{{ source('../secret.css') }}", "there is no stylesheet or drawing"),
        ("{{ source('/etc/passwd') }}", "there is no stylesheet or drawing"),
        ("{{ source('own.html.j2') }}", "there is no stylesheet or drawing"),
        ("{{ source(7) }}", "there is no stylesheet or drawing"),
        ("{% for n in range(99999999) %}{% endfor %}", "[Rr]ange too big"),
        ("{{ 'x' * 999999999 }}", "that long is not for templates"),
        ("{{ [0] * 99999 * 99999 }}", "that long is not for templates"),
        ("{{ 9 ** 9 ** 9 }}", "a power that large"),
        *((text, "that long is not for templates|that many characters|number that large") for text in HUGE),
        ("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", "calls itself without end"),
        ("{% include 'own.html.j2' %}", "calls itself without end"),
        ("{{ title | safe }}", "No filter named 'safe'"),
        ("{% autoescape false %}{{ title }}{% endautoescape %}", "all that they print is escaped"),
        ("{{ nonsense }}", "'nonsense' is undefined"),
        ("{{ nothing.title }}", "has no attribute 'title'"),
        ("{{ names[3] }}", "has no element 3"),
        ("{% if title %}", "[Ee]nd of template"),
        ("{{ title", "unexpected end of template"),
        ("{{ title | nonsense }}", "No filter named 'nonsense'"),
        ("{{ 1 / 0 }}", "division by zero"),
        ("{{ title + 1 }}", "concatenate"),
        ("{{ title | day }}", "Invalid isoformat"),
    ],
)
def test_what_a_template_must_not_do_is_told_by_file_and_line(folder: Path, text: str, said: str) -> None:
    with pytest.raises(WrongCall) as caught:
        fill(folder, f"<p>\n{text}\n")
    message = caught.value.message
    assert re.match(rf"{re.escape(str(folder / 'own.html.j2'))}:[23]: ", message), message
    assert re.search(said, message)
    assert SECRET not in message
    assert caught.value.hint


@pytest.mark.slow
@pytest.mark.parametrize("text", ENDLESS)
def test_what_would_go_on_for_ever_ends_with_a_message_by_file_and_line(folder: Path, text: str) -> None:
    with pytest.raises(WrongCall, match=r"own\.html\.j2:2: .* takes more than 5,000,000 steps"):
        fill(folder, f"<p>\n{text}\n")


def test_a_limit_is_far_from_what_a_report_needs(folder: Path) -> None:
    many = "{% for a in range(1000) %}{% for b in range(1000) %}{% endfor %}{% endfor %}"
    long = "{% set ns = namespace(x='') %}{% for a in range(300) %}{% set ns.x = ns.x ~ 'x' * 1000 %}{% endfor %}"
    assert len(fill(folder, f"{many}{long}{{{{ ns.x }}}}")) == 300_000


def test_a_link_leads_out_of_no_folder(folder: Path) -> None:
    (folder / "own.css").symlink_to(folder.parent / "secret.css")
    (folder / "part.html.j2").symlink_to("/etc/passwd")
    with pytest.raises(WrongCall, match=r"there is no stylesheet"):
        fill(folder, "{{ source('own.css') }}")
    with pytest.raises(WrongCall, match=r"there is no template part"):
        fill(folder, "{% include 'part.html.j2' %}")


def test_what_is_printed_steers_nothing_and_is_no_markup(folder: Path) -> None:
    assert fill(folder, "{{ title }}{{ nothing }}") == "A&lt;U+001B&gt;[31m&lt;b&gt;"


@pytest.mark.parametrize(
    ("link", "made"),
    [
        ('<a href="{{ address }}">x</a>', "<a>x</a>"),
        ("<a class='y' href={{ address }}>x</a>", "<a class='y'>x</a>"),
        ("<A HREF='JaVaScript:1'>x</A>", "<A>x</A>"),
        ('<a href="&#106;avascript:1">x</a>', "<a>x</a>"),
        ('<a href="https://example.org/?a&amp;b">x</a>', '<a href="https://example.org/?a&amp;b">x</a>'),
        ('<a href="#pack">x</a>', '<a href="#pack">x</a>'),
        ("<a/href=javascript:1>x</a>", "<a/>x</a>"),
        ("<a title='>' href=javascript:1>x</a>", "<a title='>'>x</a>"),
        ('<a href="java&#10;script:1">x</a>', "<a>x</a>"),
        ('<a href=" &#1;javascript&colon;1">x</a>', "<a>x</a>"),
        ('<a href="//example.org">x</a>', "<a>x</a>"),
        ('<a href="x.html">x</a>', "<a>x</a>"),
        ('<a href="data:text/html,x">x</a>', "<a>x</a>"),
        ('<a href=#a href=vbscript:1 class="b">x</a>', '<a href=#a  class="b">x</a>'),
        ("<a\nhref\n=\n'file:///etc/passwd'\n>x</a>", "<a>x</a>"),
        ("<svg><a xlink:href='javascript:1'><image href='data:image/svg+xml,x'/></a></svg>",
         "<svg><a><image /></a></svg>"),
        ("<form action={{ address }}><button formaction='{{ address }}'>x</button></form>",
         "<form><button>x</button></form>"),
        ("<img src='data:image/png;base64,AA=='>", "<img src='data:image/png;base64,AA=='>"),
        ("<p title='href=\"javascript:1\"'>x</p>", "<p title='href=\"javascript:1\"'>x</p>"),
        ("{{ '<a href=\"javascript:1\">' }}", "&lt;a href=&#34;javascript:1&#34;&gt;"),
    ],
)  # fmt: skip
def test_a_template_makes_no_link_that_runs_something(folder: Path, link: str, made: str) -> None:
    assert fill(folder, link) == made


def test_a_template_of_another_encoding_is_named(folder: Path) -> None:
    (folder / "own.html.j2").write_bytes("<p>Zażółć</p>".encode("utf-16"))
    with pytest.raises(WrongCall, match=r"own\.html\.j2 is not in UTF-8"):
        render_page(templates_in([folder]), "own", DATA)


def test_a_template_that_is_not_there_is_named() -> None:
    with pytest.raises(WrongCall, match="there is no template nonsense"):
        render_page(templates_in([]), "nonsense", DATA)


def test_planctl_says_so_and_exits_with_2(run_planctl: RunPlanctl, folder: Path) -> None:
    root = folder.parent
    (root / "plans").mkdir()
    (root / "plans" / "smallest.yaml").write_bytes((ROOT / "tests/plans/valid/smallest.yaml").read_bytes())
    (root / "planctl.yaml").write_text("format: 1\ntemplates: templates\n", encoding="utf-8")
    (folder / "cabinet.html.j2").write_text("\n{{ source('../secret.css') }}", encoding="utf-8")

    done = run_planctl("pack", "-o", "out", cwd=root)

    assert done.returncode == 2
    assert "cabinet.html.j2:2: this template cannot be filled" in done.stderr
    assert SECRET not in done.stderr + done.stdout
    assert not list(root.glob("out/*"))
