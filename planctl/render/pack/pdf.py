"""A pack as a PDF: its page, printed as paper that assistive technology can read (PDF/UA-1)."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from io import StringIO

from planctl.errors import WrongCall

_MOMENT = "SOURCE_DATE_EPOCH"


_BY_BROWSER = "Or make html, open it in a browser, choose Print and there “Save as PDF”."


def render_pdf(page: str) -> bytes:
    """The pack of a page as a tagged PDF, the same bytes each time.

    Raises:
        WrongCall: where WeasyPrint, or the Pango it needs, is not installed.
    """
    require_pdf()
    from weasyprint import HTML
    from weasyprint.urls import URLFetcher

    with _no_moment():
        # A page holds all that it shows; nothing is fetched, from this machine or another.
        made = HTML(string=page, url_fetcher=URLFetcher(allowed_protocols=("data",))).write_pdf(pdf_variant="pdf/ua-1")
    return bytes(made or b"")


def require_pdf() -> None:
    """Find out whether a PDF can be made here, before anything is.

    Raises:
        WrongCall: where WeasyPrint, or the Pango it needs, is not installed.
    """
    try:
        # Where Pango is missing, WeasyPrint prints a page of advice on standard output.
        with redirect_stdout(StringIO()):
            import weasyprint  # noqa: F401  # whether it is there is all that is asked
    except ImportError as error:
        hint = f"Install it: pip install 'planctl[pdf]'. {_BY_BROWSER}"
        raise WrongCall("a PDF needs WeasyPrint, which is not installed", hint) from error
    except OSError as error:
        raise WrongCall(
            "a PDF needs Pango, which WeasyPrint did not find",
            "Install it: on Debian and Ubuntu, apt-get install libpango-1.0-0 libpangoft2-1.0-0; on others see "
            f"WeasyPrint's installation page. {_BY_BROWSER}",
        ) from error


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
