"""A pack as a PDF: tagged for assistive technology, with nothing fetched, and a sentence where a library is missing."""

from __future__ import annotations

import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from planctl.render.pack.pdf import render_pdf
from tests.packs.pages import page, table
from tests.support import plain_environment

_PAGE = page(f"<h1>Report</h1>{table('a', head='A', caption='T')}").replace("<html>", '<html lang="en-GB">')


def test_it_is_tagged_and_says_its_language_and_title() -> None:
    content = render_pdf(_PAGE)
    reader = PdfReader(BytesIO(content))
    root = reader.root_object
    assert "/StructTreeRoot" in root
    assert str(root["/Lang"]) == "en-GB"
    assert reader.metadata is not None
    assert reader.metadata.title == "x"
    assert reader.xmp_metadata is not None
    assert "pdfuaid:part" in reader.xmp_metadata.rdf_root.toxml()


def test_no_file_of_the_machine_gets_into_it(tmp_path: Path) -> None:
    (tmp_path / "secret.css").write_text("h1::after { content: 'taken' }", encoding="utf-8")
    address = (tmp_path / "secret.css").as_uri()
    content = render_pdf(_PAGE.replace("</head>", f'<link rel="stylesheet" href="{address}"></head>'))
    assert "taken" not in PdfReader(BytesIO(content)).pages[0].extract_text()


@pytest.mark.parametrize(
    ("without", "said", "way_out"),
    [
        ("sys.modules['weasyprint'] = None", "a PDF needs WeasyPrint", "pip install 'planctl[pdf]'"),
        (
            "import ctypes.util, cffi\n"
            "def gone(self, *names): raise OSError('cannot load library')\n"
            "cffi.FFI.dlopen = gone",
            "a PDF needs Pango",
            "libpango-1.0-0",
        ),
    ],
    ids=["WeasyPrint", "Pango"],
)
def test_a_missing_library_is_named_with_how_to_get_it(without: str, said: str, way_out: str) -> None:
    script = (
        f"import sys\n{without}\n"
        "from planctl.errors import WrongCall\n"
        "from planctl.render.pack.pdf import render_pdf\n"
        "try: render_pdf('<p>x</p>')\n"
        "except WrongCall as error: print(error.message, error.hint, sep='\\n')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], env=plain_environment(), capture_output=True, encoding="utf-8", check=False
    )
    message, hint = done.stdout.splitlines() or (done.stderr, "")
    assert said in message
    assert way_out in hint
