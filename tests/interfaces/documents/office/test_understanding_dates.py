"""Deadlines in every form offices use, with the flags that say what was inferred."""

from datetime import date

import pytest

from camket.interfaces.documents.office.grid import Cell
from camket.interfaces.documents.office.understanding.dates import (
    Cycle,
    deadline_in,
    deadline_of,
    swapped,
)

YEAR = Cycle(2026)

DAYS = {
    "31/12/2026": ("2026-12-31", ()),
    "30.9.2026": ("2026-09-30", ()),
    "31-12-2026": ("2026-12-31", ()),
    "2026-09-30": ("2026-09-30", ()),
    "ngày 05 tháng 8 năm 2026": ("2026-08-05", ()),
    "05 tháng 8": ("2026-08-05", ("year_inferred",)),
    "30/6": ("2026-06-30", ("year_inferred",)),
    "trước ngày 15/11": ("2026-11-15", ("before", "year_inferred")),
    "Trước 15/11/2026": ("2026-11-15", ("before",)),
    "31/12/26": ("2026-12-31", ("two_digit_year",)),
    "tháng 9/2026": ("2026-09-30", ("month_only",)),
    "T9/2026": ("2026-09-30", ("month_only",)),
    "9/2026": ("2026-09-30", ("month_only",)),
    "tháng 2": ("2026-02-28", ("year_inferred", "month_only")),
    "Tháng 10 năm 2026": ("2026-10-31", ("month_only",)),
    "tháng mười hai": ("2026-12-31", ("year_inferred", "month_only")),
    "Quý III": ("2026-09-30", ("year_inferred", "quarter_only")),
    "Quý III/2026": ("2026-09-30", ("quarter_only",)),
    "quý 2 năm 2026": ("2026-06-30", ("quarter_only",)),
    "Q4": ("2026-12-31", ("year_inferred", "quarter_only")),
    "Q.I/2026": ("2026-03-31", ("quarter_only",)),
    "Trong quý II/2026": ("2026-06-30", ("quarter_only",)),
    "Cuối năm 2026": ("2026-12-31", ()),
    "46295": ("2026-09-30", ("serial",)),
    "từ 01/3/2026 đến 30/6/2026": ("2026-06-30", ()),
    "01/3 - 30/6/2026": ("2026-06-30", ()),
    "Quý II - Quý III/2026": ("2026-09-30", ("quarter_only",)),
    "01/01-31/12/2026": ("2026-12-31", ()),
    "T3-T9/2026": ("2026-09-30", ("month_only",)),
    "IV/2026": ("2026-12-31", ("quarter_only",)),
    "Q3/26": ("2026-09-30", ("quarter_only", "two_digit_year")),
    "Tháng 9/26": ("2026-09-30", ("month_only", "two_digit_year")),
    "Tuần 1 tháng 4": ("2026-04-30", ("year_inferred", "month_only")),
    "Quý II, hoàn thành 30/6/2026": ("2026-06-30", ()),
    "Hoàn thành trước tháng 10/2026": ("2026-10-31", ("before", "month_only")),
}


@pytest.mark.parametrize(("written", "expected"), DAYS.items())
def test_a_day_is_read_with_its_flags(written: str, expected: tuple[str, tuple[str, ...]]):
    read = deadline_in(written, YEAR)
    assert (str(read.day), read.flags, read.doubts) == (*expected, ())


NO_DAY = {
    "Thường xuyên": ("recurring",),
    "Hằng tháng": ("recurring",),
    "Định kỳ hằng quý": ("recurring",),
    "Trong năm": ("in_year",),
    "Cả năm 2026": ("in_year",),
    "Trong năm 2026": ("in_year",),
    "Năm 2026": ("in_year",),
    "2026": ("in_year",),
    "Suốt năm": ("in_year",),
    "-": ("missing",),
    "": ("missing",),
}


@pytest.mark.parametrize(("written", "flags"), NO_DAY.items())
def test_without_a_day_the_flag_says_why(written: str, flags: tuple[str, ...]):
    read = deadline_in(written, YEAR)
    assert (read.day, read.flags, read.doubts) == (None, flags, ())


ASKED = {
    "31/11/2026": (None, ("invalid",), ("invalid",)),
    "30/2": (None, ("invalid",), ("invalid",)),
    "12/31/2026": (None, ("invalid",), ("invalid",)),
    "Theo tiến độ dự án": (None, ("unparsed",), ("unparsed",)),
    "30/6/2026 và 31/12/2026": ("2026-12-31", ("multiple",), ("multiple",)),
    "Quý 1+2": (
        "2026-06-30",
        ("year_inferred", "quarter_only", "multiple"),
        ("multiple",),
    ),
    "Tháng 3, 6, 9": (
        "2026-09-30",
        ("year_inferred", "month_only", "multiple"),
        ("multiple",),
    ),
    "GĐ1: 30/6/2026; GĐ2: 30/11/2026": ("2026-11-30", ("multiple",), ("multiple",)),
    "31/12/2025": ("2025-12-31", ("out_of_cycle",), ("out_of_cycle",)),
}


@pytest.mark.parametrize(("written", "expected"), ASKED.items())
def test_what_cannot_be_known_is_doubted(written: str, expected: tuple):
    read = deadline_in(written, YEAR)
    day = str(read.day) if read.day else None
    assert (day, read.flags, read.doubts) == expected


def test_a_real_date_and_a_serial_number_are_days():
    real = deadline_of(Cell(1, 1, date(2026, 11, 30), "30/11/2026"), YEAR)
    assert (real.day, real.flags, real.is_real_date) == (date(2026, 11, 30), (), True)
    assert deadline_of(Cell(1, 1, 46295, "46295"), YEAR).flags == ("serial",)


def test_an_empty_cell_is_missing():
    assert deadline_of(None, YEAR).flags == ("missing",)


def test_a_school_year_reaches_into_the_next_year():
    school = Cycle(2025, is_school_year=True)
    assert str(deadline_in("30/5", school).day) == "2026-05-30"
    assert str(deadline_in("15/12", school).day) == "2025-12-15"
    assert deadline_in("30/5/2026", school).flags == ()


def test_without_a_year_nothing_is_invented():
    read = deadline_in("30/6", Cycle(None))
    assert (read.day, read.flags, read.doubts) == (None, ("year_inferred",), ())


def test_day_and_month_change_places_only_when_both_can():
    assert swapped(date(2026, 3, 12)) == date(2026, 12, 3)
    assert swapped(date(2026, 3, 31)) is None
    assert swapped(date(2026, 5, 5)) is None
