"""What a person sees in a cell: figures and dates as Vietnamese offices write them."""

from datetime import date, datetime, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from camket.interfaces.documents.office.reading.display import shown

MORNING = datetime.fromisoformat("2026-09-03T07:05")


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        (7400, "General", "7400"),
        (7400, "#,##0", "7.400"),
        (Decimal("1234567.5"), "#,##0.00", "1.234.567,50"),
        (Decimal("1.45"), "#,##0.##", "1,45"),
        (Decimal("4.5"), "General", "4,5"),
        (Decimal("0.464"), "0.0%", "46,4%"),
        (Decimal("0.464"), "0%", "46%"),
        (1, "0%", "100%"),
        (Decimal("0.125"), "0.00%", "12,50%"),
        (7, "00", "07"),
        (12500, '#,##0" đồng"', "12.500 đồng"),
        (12500, "#,##0\\ \\đ", "12.500 đ"),
        (12500, '#,##0\\ [$₫-42A]', "12.500"),
        (-5, "#,##0;(#,##0)", "(5)"),
        (-5, "#,##0", "-5"),
        (0, '#,##0;-#,##0;"-"', "-"),
        (0, "General", "0"),
        (Decimal("-0.001"), "0.0", "0,0"),
        (Decimal("2.5"), "0", "3"),
        (Decimal("12.34"), "@", "12,34"),
        (Decimal("1E+40"), "General", "1,000000E+40"),
        (Decimal("1E-300"), "General", "1,000000E-300"),
        (1500000, '_(* #,##0_);_(* (#,##0);_(* "-"??_);_(@_)', "1.500.000"),
        (True, "General", "TRUE"),
        (None, "General", ""),
        ("O5", "0", "O5"),
    ],
)  # fmt: skip
def test_figures(value, number_format, text):
    assert shown(value, number_format) == text


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        (date(2026, 9, 3), "dd/mm/yyyy", "03/09/2026"),
        (date(2026, 9, 3), "d/m/yyyy", "3/9/2026"),
        (date(2026, 9, 3), "mm-dd-yy", "03/09/2026"),
        (date(2026, 9, 3), "General", "03/09/2026"),
        (date(2026, 9, 3), "mm/yyyy", "09/2026"),
        (date(2026, 9, 3), "dd/mm/yy;@", "03/09/26"),
        (date(2026, 9, 3), "[$-42A]dd mmmm yyyy", "03 tháng 9 2026"),
        (date(2026, 9, 3), '"ngày "dd" tháng "mm" năm "yyyy', "ngày 03 tháng 09 năm 2026"),
        (MORNING, "dd/mm/yyyy hh:mm", "03/09/2026 07:05"),
        (MORNING, "General", "03/09/2026 07:05"),
        (time(7, 5), "h:mm", "7:05"),
        (time(7, 5, 9), "mm:ss", "05:09"),
        (time(7, 5), "General", "07:05"),
    ],
)  # fmt: skip
def test_dates_and_hours(value, number_format, text):
    assert shown(value, number_format) == text


FORMATS = ("General", "0", "#,##0", "#,##0.00", "0.0%", "0.000000000000000000000", "#", "???", '"x"', "@", ";;;",
           "# ?/?", "0.00E+00", "[Red]-0", "_(* #,##0_)", "dd/mm/yyyy", "", "\\")  # fmt: skip


@given(st.floats(allow_nan=False, allow_infinity=False), st.sampled_from(FORMATS))
def test_no_figure_disappears_and_none_fails(value, number_format):
    assert shown(Decimal(f"{value:.15g}"), number_format)


@given(st.datetimes() | st.dates() | st.times(), st.text(alphabet='dmyhs/:-[]"\\ ;@', max_size=12))
def test_no_format_makes_a_date_fail(value, number_format):
    assert isinstance(shown(value, number_format), str)


@given(
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(alphabet='#0?,.%"\\_*-() ;[]@Eđ', max_size=12),
)
def test_no_format_makes_a_figure_fail(value, number_format):
    assert isinstance(shown(Decimal(f"{value:.15g}"), number_format), str)
