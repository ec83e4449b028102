"""Goals: operator, mode, range, comparison, ratio and rank; words when there is no figure."""

from decimal import Decimal

import pytest

from camket.interfaces.documents.office.understanding.targets import embedded_goal, goal_in

GOALS = {
    "95%": (95, "=", "level"),
    "≥ 95%": (95, ">=", "level"),
    ">=95": (95, ">=", "level"),
    "≤ 3,8": (Decimal("3.8"), "<=", "level"),
    "< 2%": (2, "<", "level"),
    "trên 90%": (90, ">", "level"),
    "Đạt trên 90%": (90, ">", "level"),
    "ít nhất 3 mô hình": (3, ">=", "level"),
    "Tối thiểu 02 cuộc": (2, ">=", "level"),
    "không quá 5 vụ": (5, "<=", "level"),
    "không dưới 80%": (80, ">=", "level"),
    "dưới 2%": (2, "<", "level"),
    "tối đa 10": (10, "<=", "level"),
    "từ 95% trở lên": (95, ">=", "level"),
    "đạt từ 95% trở lên": (95, ">=", "level"),
    "tăng 12,4%": (Decimal("12.4"), "=", "increase_pct"),
    "tăng ít nhất 10%": (10, ">=", "increase_pct"),
    "Tăng thêm 3 tuyến": (3, "=", "increase"),
    "giảm 3 vụ": (3, "=", "decrease"),
    "Giảm 5%": (5, "=", "decrease_pct"),
    "giảm còn 1,45%": (Decimal("1.45"), "=", "level"),
    "giảm tỷ lệ hộ nghèo xuống còn 1,2%": (Decimal("1.2"), "=", "level"),
    "nâng lên 60%": (60, "=", "level"),
    "giảm 0,5 điểm %": (Decimal("0.5"), "=", "decrease"),
    "giảm xuống dưới 2%": (2, "<", "level"),
    "+5%": (5, "=", "increase_pct"),
    "năm 2026: 95%": (95, "=", "level"),
    "01 bếp ăn đạt chuẩn một chiều": (1, "=", "level"),
    "200 m2": (200, "=", "level"),
    "giữ vững 19/19 tiêu chí": (19, "=", "level"),
    "xếp thứ 4 trở lên": (4, "<=", "rank"),
    "hạng 5": (5, "=", "rank"),
    "xếp thứ 3": (3, "=", "rank"),
    "7.400": (7400, "=", "level"),
    "02 tuyến": (2, "=", "level"),
}


@pytest.mark.parametrize(("written", "expected"), GOALS.items())
def test_a_goal_is_read(written: str, expected: tuple):
    target = goal_in(written).target
    assert target is not None
    assert (target.value, target.operator, target.mode) == expected


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [("5-7", 5, 7), ("từ 5 đến 7", 5, 7), ("5 – 7 mô hình", 5, 7), ("từ 95% đến 98%", 95, 98)],
)
def test_a_stretch_has_two_ends(written: str, low: int, high: int):
    target = goal_in(written).target
    assert (target.operator, target.value, target.value_max) == ("range", low, high)


def test_a_comparison_keeps_its_words():
    target = goal_in("tăng 12,4% so với năm 2019").target
    assert (target.value, target.mode, target.compare_to) == (
        Decimal("12.4"),
        "increase_pct",
        "năm 2019",
    )
    assert goal_in("giảm 3 vụ so với cùng kỳ").target.compare_to == "cùng kỳ"
    for written in ("vượt 5% dự toán", "vượt dự toán 5%", "vượt 5% so với dự toán"):
        target = goal_in(written).target
        assert (target.mode, target.value, target.compare_to) == ("increase_pct", 5, "dự toán")


def test_a_rank_among_several_keeps_the_ratio():
    target = goal_in("hạng 5/9").target
    assert (target.value, target.mode, target.ratio) == (5, "rank", (5, 9))


def test_a_ratio_is_kept():
    assert goal_in("61/62").target.ratio == (61, 62)
    assert goal_in("10/10 chi bộ").target.ratio == (10, 10)


def test_the_level_of_the_start_is_the_baseline():
    read = goal_in("0\n(từ 14)")
    assert (read.target.value, read.baseline) == (0, 14)
    fallen = goal_in("giảm từ 14 xuống 0")
    assert (fallen.target.value, fallen.target.mode, fallen.baseline) == (0, "level", 14)


@pytest.mark.parametrize(
    "written", ["Thực hiện tốt", "Có chuyển biến rõ nét", "Không để xảy ra cháy nổ"]
)
def test_words_are_a_goal_in_words(written: str):
    target = goal_in(written).target
    assert (target.mode, target.text, target.value) == ("text", written, None)


def test_nothing_is_no_goal():
    assert goal_in("-").target is None
    assert goal_in("").target is None


def test_the_only_figure_of_a_sentence_is_its_goal():
    assert embedded_goal("Thu ngân sách đạt 7.400 triệu đồng").value == 7400
    assert embedded_goal("Tỷ lệ hộ nghèo giảm còn 1,2%").value == Decimal("1.2")
    assert embedded_goal("Trên 90% hồ sơ giải quyết đúng hạn").operator == ">"
    assert embedded_goal("Xây 2 cầu và 3 đường") is None
    assert embedded_goal("Trường đạt chuẩn mức độ 2") is None
    assert embedded_goal("Hoàn thành trước 30/6/2026") is None
