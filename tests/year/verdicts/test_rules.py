"""What speaks against a rating: the gates of the year, the head above the collective, the cap."""

import pytest

from camket.year.annual_cycles.models import RatingProfile
from camket.year.verdicts.models import Level
from camket.year.verdicts.rules import (
    Facts,
    cap_conflict,
    conflicts,
    excellent_places,
    head_conflict,
)

PROFILE = RatingProfile(name="2018-2022", valid_from_year=2018)
ALL_DONE = Facts(total=10, done=10, on_time=10, late=0, exceeded=3)
ONE_LATE = Facts(total=10, done=10, on_time=9, late=1, exceeded=5)
FEW_EXCEEDED = Facts(total=10, done=10, on_time=10, late=0, exceeded=2)
ONE_OPEN = Facts(total=10, done=9, on_time=9, late=0, exceeded=3)
THREE_LATE = Facts(total=10, done=10, on_time=7, late=3, exceeded=0)
NO_ITEMS = Facts(0, 0, 0, 0, 0)
NINE_ON_TIME = "Đúng hạn 9/10 nội dung, quy tắc yêu cầu 100%."


@pytest.mark.parametrize(
    ("level", "facts", "expected"),
    [
        (Level.EXCELLENT, ALL_DONE, []),
        (Level.EXCELLENT, ONE_LATE, [NINE_ON_TIME]),
        (Level.EXCELLENT, FEW_EXCEEDED, ["Vượt mức 2/10 nội dung, quy tắc yêu cầu từ 30%."]),
        (Level.GOOD, ALL_DONE, []),
        (Level.GOOD, FEW_EXCEEDED, []),
        (Level.GOOD, ONE_LATE, [NINE_ON_TIME]),
        (Level.COMPLETED, ONE_LATE, []),
        (
            Level.COMPLETED,
            ONE_OPEN,
            ["Hoàn thành 9/10 nội dung, quy tắc yêu cầu hoàn thành tất cả."],
        ),
        (Level.COMPLETED, THREE_LATE, ["Chậm 3/10 nội dung, quy tắc cho phép đến 20%."]),
        (Level.NOT_COMPLETED, ALL_DONE, []),
    ],
)
def test_the_gates_of_the_year(level, facts, expected):
    assert conflicts(level, facts, PROFILE) == expected


def test_nothing_promised_is_not_everything_done():
    assert len(conflicts(Level.EXCELLENT, NO_ITEMS, PROFILE)) == 2


@pytest.mark.parametrize(
    ("head", "collective", "is_conflict"),
    [
        (Level.EXCELLENT, Level.GOOD, True),
        (Level.GOOD, Level.GOOD, False),
        (Level.COMPLETED, Level.GOOD, False),
        (Level.GOOD, None, False),
    ],
)
def test_a_head_is_not_above_the_collective(head, collective, is_conflict):
    expected = ["Người đứng đầu được xếp cao hơn tập thể."] if is_conflict else []
    assert head_conflict(head, collective) == expected


@pytest.mark.parametrize(
    ("at_least_good", "places"), [(0, 0), (4, 0), (5, 1), (9, 1), (10, 2), (24, 4)]
)
def test_the_cap_rounds_down(at_least_good, places):
    assert excellent_places(at_least_good, 20) == places


def test_a_group_beyond_its_cap_is_named_with_its_figures():
    assert cap_conflict(2, 9, 20) == [
        "Nhóm có 02 đơn vị xếp xuất sắc, vượt mức 01 (20% của 09 đơn vị hoàn thành tốt trở lên)."
    ]
    assert cap_conflict(2, 10, 20) == []
