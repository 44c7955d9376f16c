"""A pack as a PDF: its page, printed as paper that assistive technology can read (PDF/UA-1)."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from io import StringIO

from planctl.errors import WrongCall

_MOMENT = "SOURCE_DATE_EPOCH"


def render_pdf(page: str) -> bytes:
    """The pack of a page as a tagged PDF, the same bytes each time.

    Raises:
        WrongCall: where WeasyPrint, or the Pango it needs, is not installed.
    """
    try:
        # Where Pango is missing, WeasyPrint prints a page of advice on standard output.
        with redirect_stdout(StringIO()):
            from weasyprint import HTML
            from weasyprint.urls import URLFetcher
    except ImportError as error:
        raise WrongCall("a PDF needs WeasyPrint", "Install it: pip install 'planctl[pdf]'") from error
    except OSError as error:
        raise WrongCall(
            "a PDF needs Pango, which WeasyPrint did not find",
            "Install it: on Debian and Ubuntu, apt-get install libpango-1.0-0 libpangoft2-1.0-0; on others see "
            "WeasyPrint's installation page.",
        ) from error
    with _no_moment():
        # A page holds all that it shows; nothing is fetched, from this machine or another.
        made = HTML(string=page, url_fetcher=URLFetcher(allowed_protocols=("data",))).write_pdf(pdf_variant="pdf/ua-1")
    return bytes(made or b"")


@contextmanager
def _no_moment() -> Iterator[None]:
    """While fonts are packed, no clock is read: the tools for that know this variable alone."""
    before = os.environ.get(_MOMENT)
    os.environ[_MOMENT] = "0"
    try:
        yield
    finally:
        if before is None:
            del os.environ[_MOMENT]
        else:
            os.environ[_MOMENT] = before
