"""Figures as councils print them: kept word for word, with the number and the unit that they state."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.model import read_amount


@pytest.mark.parametrize(
    ("printed", "number", "unit"),
    [
        pytest.param("7,969", "7969", None, id="thousands"),
        pytest.param("1,234,567.89", "1234567.89", None, id="millions with pence"),
        pytest.param("60%", "60", "%", id="a percentage"),
        pytest.param("20.9 days", "20.9", "days", id="a number and its unit"),
        pytest.param("21 working days", "21", "working days", id="a unit of two words"),
        pytest.param("£100", "100", "£", id="pounds"),
        pytest.param("£ 100", "100", "£", id="pounds at a distance"),
        pytest.param("£100k", "100000", "£", id="thousands by a letter"),
        pytest.param("£7,969k", "7969000", "£", id="both"),
        pytest.param("£1.5m", "1500000", "£", id="millions by a letter"),
        pytest.param("£2bn", "2000000000", "£", id="billions"),
        pytest.param("£100K", "100000", "£", id="a capital"),
        pytest.param("5 minutes", "5", "minutes", id="minutes are no millions"),
        pytest.param("5 km", "5", "km", id="nor kilometres thousands"),
        pytest.param("-5", "-5", None, id="below nought"),
        pytest.param("−5", "-5", None, id="with a real minus"),
        pytest.param("£-5", "-5", "£", id="a loss"),
        pytest.param("+5", "5", None, id="above nought"),
        pytest.param(".5", "0.5", None, id="a half"),
        pytest.param("  21 days ", "21", "days", id="blanks around it"),
        pytest.param("0", "0", None, id="nought is a number"),
    ],
)
def test_one_figure(printed: str, number: str, unit: str | None) -> None:
    amount = read_amount(printed)
    assert (amount.number, amount.unit, amount.text) == (Decimal(number), unit, printed)


@pytest.mark.parametrize(
    "printed",
    [
        pytest.param("to be set after one year of data", id="words"),
        pytest.param("top quartile", id="words again"),
        pytest.param("60% to 70%", id="two figures"),
        pytest.param("1 in 4", id="a ratio"),
        pytest.param("2007/08", id="a year"),
        pytest.param("12.5.2007", id="a date"),
        pytest.param("1,23", id="a comma out of place"),
        pytest.param("12,34,567", id="commas out of place"),
        pytest.param("over 60%", id="a bound"),
        pytest.param("", id="nothing"),
        pytest.param("£", id="nothing but a sign"),
        pytest.param("1" * 81, id="longer than any figure"),
    ],
)
def test_no_figure_or_several(printed: str) -> None:
    amount = read_amount(printed)
    assert (amount.number, amount.unit, amount.text) == (None, None, printed)


@given(st.text() | st.from_regex(r"\A[£$ -]?[\d.,]{1,90}[km%]? ?\w*\Z"))
def test_reading_a_figure_never_fails_and_keeps_its_words(printed: str) -> None:
    assert read_amount(printed).text == printed


@given(st.integers(-(10**12), 10**12))
def test_any_whole_number_with_commas_is_read(value: int) -> None:
    assert read_amount(f"£{value:,}").number == value
