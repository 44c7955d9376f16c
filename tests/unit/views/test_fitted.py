"""Listings on terminals of any width: no cell is ever cut, and no day is broken in a table."""

from __future__ import annotations

import io

from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from planctl.render.table import print_tables
from planctl.views import tables
from planctl.views.brief import fitted, least_width
from planctl.views.listing import Listing, Section

COLUMNS = (tables.REF, tables.ACTION, tables.LEAD, tables.DUE, tables.AGREED, tables.LATE, tables.STATUS, tables.RAG,
           tables.ASKED)  # fmt: skip
DAYS = st.sampled_from(["", "Dec", "31 May 2007", "30 September 2007", "June – Sept 2007, then ongoing"])
WORDS = st.lists(st.sampled_from(["wardens", "report", "on", "funding"]), min_size=1, max_size=12).map(" ".join)
ROWS = st.tuples(
    st.sampled_from(["1", "12.10.11", "Res01.1.1"]),
    WORDS,
    st.sampled_from(["HB", "HB/JP/DS/LS", "Trade Unions"]),
    DAYS,
    DAYS,
    st.sampled_from(["", "1 day", "1,516 days"]),
    st.sampled_from(["late", "reprogrammed", "no date"]),
    st.sampled_from(["", "amber (said green)", "none (said red)"]),
    DAYS,
)
LISTINGS = st.lists(ROWS, min_size=1, max_size=4).map(
    lambda rows: Listing("Work", COLUMNS, (Section("", tuple(rows)),), "None.")
)


def printed(listing: Listing, width: int) -> str:
    out = Console(file=io.StringIO(), width=width, color_system=None, force_terminal=True)
    print_tables([fitted(listing, width)], out)
    written = out.file
    assert isinstance(written, io.StringIO)
    return written.getvalue()


@given(LISTINGS, st.integers(40, 200))
def test_every_word_of_every_cell_is_there(listing: Listing, width: int) -> None:
    seen = printed(listing, width)
    words = {word for row in listing.rows for cell in row for word in cell.split()}
    assert words - set(seen.replace(";", " ").split()) == set()
    assert max(map(len, seen.splitlines())) <= width


@given(LISTINGS, st.integers(40, 200))
def test_a_day_in_a_table_stands_on_one_line(listing: Listing, width: int) -> None:
    if least_width(listing) > width:
        return
    seen = printed(listing, width)
    days = {cell for row in listing.rows for cell in row[3:] if len(cell.split()) == 3 and cell.endswith("2007")}
    assert [day for day in days if day not in seen] == []
