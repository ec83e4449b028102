"""Working days around weekends, Tết and the last day of April."""

from datetime import date

import pytest

from camket.foundation.core.days import (
    Calendar,
    vietnamese_holidays,
    vietnamese_working_saturdays,
)


@pytest.fixture
def of_2021():
    return Calendar(frozenset(day for day, _name in vietnamese_holidays(2021)))


def test_weekends_are_off_and_a_swapped_saturday_works():
    calendar = Calendar(working_saturdays=frozenset({date(2021, 5, 8)}))
    assert calendar.is_working(date(2021, 5, 7))
    assert calendar.is_working(date(2021, 5, 8))
    assert not calendar.is_working(date(2021, 5, 9))
    assert not calendar.is_working(date(2021, 5, 15))


def test_a_deadline_in_the_week_of_tet_moves_behind_it(of_2021):
    assert of_2021.next_working_day(date(2021, 2, 9)) == date(2021, 2, 9)
    assert of_2021.next_working_day(date(2021, 2, 10)) == date(2021, 2, 17)
    assert of_2021.next_working_day(date(2021, 2, 14)) == date(2021, 2, 17)


def test_a_deadline_on_the_last_day_of_april_moves_behind_the_first_of_may(of_2021):
    assert of_2021.next_working_day(date(2021, 4, 30)) == date(2021, 5, 4)
    assert of_2021.next_working_day(date(2021, 5, 1)) == date(2021, 5, 4)


def test_working_days_are_counted_over_the_days_off(of_2021):
    assert of_2021.add_working_days(date(2021, 2, 9), 2) == date(2021, 2, 18)
    assert of_2021.add_working_days(date(2021, 4, 29), 1) == date(2021, 5, 4)
    assert of_2021.add_working_days(date(2021, 5, 1), 0) == date(2021, 5, 4)
    assert of_2021.add_working_days(date(2021, 3, 5), 1) == date(2021, 3, 8)


def test_working_days_are_not_counted_back(of_2021):
    with pytest.raises(ValueError, match="forward"):
        of_2021.add_working_days(date(2021, 3, 5), -1)


@pytest.mark.parametrize(
    ("due", "done", "late"),
    [
        (date(2021, 6, 18), date(2021, 6, 17), 0),
        (date(2021, 6, 18), date(2021, 6, 18), 0),
        (date(2021, 6, 18), date(2021, 6, 19), 1),  # a Saturday is received on Monday
        (date(2021, 6, 18), date(2021, 6, 21), 1),
        (date(2021, 6, 19), date(2021, 6, 21), 0),  # due on a Saturday
        (date(2021, 2, 9), date(2021, 2, 18), 2),
        (date(2021, 2, 12), date(2021, 2, 17), 0),
        (date(2021, 4, 29), date(2021, 5, 5), 2),
    ],
)
def test_lateness_is_counted_in_working_days(of_2021, due, done, late):
    assert of_2021.working_days_late(due, done) == late


def test_first_values_of_the_holiday_table_have_vietnamese_names():
    assert vietnamese_holidays(2021)[0] == (date(2021, 1, 1), "Tết Dương lịch")
    assert (date(2021, 4, 21), "Ngày Giỗ Tổ Hùng Vương") in vietnamese_holidays(2021)
    assert {day.year for day, _name in vietnamese_holidays(2021)} == {2021}


def test_announced_working_saturdays_of_the_year_only():
    assert vietnamese_working_saturdays(2026) == [date(2026, 8, 22)]
    assert vietnamese_working_saturdays(2021) == []
