"""When a unit is urged by night, and with which words."""

from datetime import date

import pytest

from camket.foundation.core.days import Calendar
from camket.year.supervision.models import UrgingSubject
from camket.year.supervision.rules import urging as rules

DUE = date(2020, 6, 18)  # a Thursday


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (date(2020, 6, 12), ""),
        (date(2020, 6, 13), ""),  # a Saturday says nothing
        (date(2020, 6, 15), "ahead"),
        (date(2020, 6, 17), "ahead"),
        (date(2020, 6, 18), "due"),
        (date(2020, 6, 19), "late-1"),
        (date(2020, 6, 20), ""),
        (date(2020, 6, 22), "late-1"),
        (date(2020, 6, 23), "late-3"),
        (date(2020, 6, 25), "late-5"),
        (date(2020, 7, 1), "late-5"),
        (date(2020, 7, 2), "late-10"),
        (date(2020, 12, 31), "late-20"),
    ],
)
def test_the_step_of_urging_follows_working_days(on, expected):
    assert rules.stage(DUE, on, Calendar()) == expected


def test_a_holiday_moves_the_day_that_counts():
    tet = Calendar(holidays=frozenset({DUE}))
    assert rules.stage(DUE, date(2020, 6, 19), tet) == "due"


@pytest.mark.parametrize(
    ("on", "words"),
    [
        (date(2020, 6, 16), "còn 02 ngày làm việc"),
        (DUE, "đến hạn hôm nay"),
        (date(2020, 6, 22), "quá hạn 02 ngày làm việc"),
    ],
)
def test_the_days_are_said_as_the_office_says_them(on, words):
    assert rules.timing(DUE, on, Calendar()) == words


def test_the_ready_words_are_filled_for_each_unit():
    facts = rules.Facts("Đảng ủy phường 3", "6 tháng đầu năm", DUE, "hạn hôm nay")
    assert rules.filled("[đơn vị] gửi [kỳ], [hạn], [thời gian]. [lạ]", facts) == (
        "Đảng ủy phường 3 gửi 6 tháng đầu năm, 18/06/2020, hạn hôm nay. [lạ]"
    )


@pytest.mark.parametrize("subject", list(UrgingSubject))
def test_every_matter_has_its_words_and_leaves_no_mark_unfilled(subject):
    facts = rules.Facts("Đảng ủy phường 3", "6 tháng đầu năm", DUE, "hạn hôm nay", 2)
    words = rules.filled(rules.ready_text(subject), facts)
    assert "Đảng ủy phường 3" in words
    assert "[" not in words
