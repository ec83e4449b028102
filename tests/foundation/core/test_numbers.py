"""Figures and dates on paper, and what people type for them."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from camket.foundation.core.numbers import (
    AmbiguousNumber,
    UnreadableNumber,
    format_decimal,
    format_for_input,
    format_percent,
    format_ratio,
    long_date,
    parse_decimal,
    short_date,
)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, "—"),
        (0, "0"),
        (Decimal("-0.00"), "0"),
        (Decimal("12.40"), "12,4"),
        (Decimal("1234.5"), "1.234,5"),
        (Decimal("-1250000"), "-1.250.000"),
        (Decimal("1E+3"), "1.000"),
        (Decimal("0.05"), "0,05"),
    ],
)
def test_figures_are_shown_the_vietnamese_way(value, shown):
    assert format_decimal(value) == shown


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("12,4", "12.4"),
        ("12,4%", "12.4"),
        ("12,4 %", "12.4"),
        ("1.250", "1250"),
        ("1.250,5", "1250.5"),
        ("1.250,125", "1250.125"),
        ("1.250.000", "1250000"),
        ("1 780", "1780"),
        ("1250", "1250"),
        ("1250,125", "1250.125"),
        ("0,464", "0.464"),
        ("09", "9"),
        (" -0,5 ", "-0.5"),
        ("\u22123", "-3"),
    ],
)
def test_typed_figures_are_read(typed, value):
    assert parse_decimal(typed) == Decimal(value)


@pytest.mark.parametrize(
    "typed", ["12.4", "0.5", "1,250", "12,345,678", "1,250.5", "1250.55", "-12.4"]
)
def test_figures_with_two_readings_are_asked_back(typed):
    with pytest.raises(AmbiguousNumber):
        parse_decimal(typed)


@pytest.mark.parametrize(
    "typed", ["", "mười", "O5", "1.2.3", "12,", ",5", "5/14", "1..000", "٣", "1e3"]
)
def test_words_are_not_figures(typed):
    with pytest.raises(UnreadableNumber):
        parse_decimal(typed)


@given(
    st.decimals(
        allow_nan=False, allow_infinity=False, places=3, min_value=-(10**12), max_value=10**12
    )
)
def test_what_is_shown_in_a_field_can_be_typed_back(value):
    assert parse_decimal(format_for_input(value)) == value


def test_a_field_shows_three_decimals_so_that_they_are_not_taken_for_thousands():
    shown = [format_for_input(Decimal(figure)) for figure in ("1.001", "0.464", "1250", "1250.125")]
    assert shown == ["1,0010", "0,464", "1.250", "1.250,125"]


@pytest.mark.parametrize(
    ("numerator", "denominator", "shown"),
    [
        (124, 1000, "12,4%"),
        (51, 51, "100%"),
        (9996, 10000, "99,9%"),
        (999999, 1000000, "99,9%"),
        (1, 2, "50%"),
        (11, 13, "84,6%"),
        (0, 13, "0%"),
        (123, 100, "123%"),
        (Decimal("1.25"), Decimal("1000"), "0,1%"),
        (1, 0, None),
    ],
)
def test_shares_come_from_their_two_figures(numerator, denominator, shown):
    assert format_percent(numerator, denominator) == shown


@given(st.integers(0, 10**6), st.integers(1, 10**6))
def test_only_what_is_complete_reads_one_hundred_percent(numerator, denominator):
    if numerator < denominator:
        assert format_percent(numerator, denominator) != "100%"


def test_ratios_show_done_of_all():
    assert format_ratio(9, 9) == "9/9"
    assert format_ratio(1250, 2000) == "1.250/2.000"


def test_dates_on_paper():
    assert long_date(date(2021, 3, 8)) == "ngày 08 tháng 3 năm 2021"
    assert long_date(date(2021, 1, 15)) == "ngày 15 tháng 01 năm 2021"
    assert short_date(date(2021, 3, 8)) == "08/03/2021"
