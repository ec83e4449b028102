"""Figures of office cells: read by the Vietnamese habit, doubted only when two readings are real."""

from datetime import date
from decimal import Decimal

import pytest

from camket.interfaces.documents.office.grid import Cell
from camket.interfaces.documents.office.understanding.numbers import (
    LETTER_O,
    LOOKS_LIKE_DATE,
    NO_RESULT,
    SEPARATOR,
    figure_in,
    figure_of,
    groups_by_comma,
    is_no_text,
    says_nothing,
)

PLAIN = {
    "7.400": "7400",
    "1 780": "1780",
    "1.234,5": "1234.5",
    "1,234.5": "1234.5",
    "1.234.567": "1234567",
    "1,234,567": "1234567",
    "41,5%": "41.5",
    "47 %": "47",
    "0.464": "0.464",
    "1.45": "1.45",
    "1,45": "1.45",
    "09": "9",
    "-3": "-3",
    "+12": "12",
    "còn 9": "9",
    "còn lại 4 hộ": "4",
    "32 cụm (mới 14 cụm)": "32",
    "đạt 98%": "98",
    "ước đạt 1.250 triệu đồng": "1250",
    "Khoảng 50 hộ": "50",
    "giảm còn 1,2 %": "1.2",
    "46 hộ": "46",
    "Hai tuyến": "2",
    "Mười hai": "12",
    "hai mươi mốt hộ": "21",
    "Năm": "5",
    "Đã thực hiện 12 cuộc": "12",
    "12 cuộc.": "12",
}


@pytest.mark.parametrize(("written", "value"), PLAIN.items())
def test_one_figure_is_read(written: str, value: str):
    figure = figure_in(written)
    assert figure is not None
    assert (figure.value, figure.doubt) == (Decimal(value), "")


WORDS = [
    "Lập hồ sơ",
    "Bổ sung 02 phòng chức năng",
    "Đã hoàn thiện hồ sơ, chờ Sở GD&ĐT thẩm định",
    "Năm 2026",
    "Năm học mới",
    "Quý II",
    "Thực hiện tốt",
    "12/5/2026",
    "Kế hoạch số 12-KH/ĐU",
    "3 tuyến; 2 cầu",
    "Mức độ 2",
]


@pytest.mark.parametrize("written", WORDS)
def test_words_stay_words(written: str):
    assert figure_in(written) is None


@pytest.mark.parametrize(
    "written",
    [
        "",
        "-",
        "—",
        "…",
        "Không",
        "Chưa có số liệu (rà soát cuối năm)",
        "chưa thống kê",
        "n/a",
        "../..",
    ],
)
def test_nothing_is_no_figure(written: str):
    assert says_nothing(written)
    assert figure_in(written) is None


def test_no_obstacle_is_no_text_but_a_missing_decision_is_one():
    assert is_no_text("Không có khó khăn, vướng mắc")
    assert is_no_text("Không")
    assert not is_no_text("Chưa có quyết định thu hồi đất")
    assert not is_no_text("Không có mặt bằng")


@pytest.mark.parametrize(
    ("written", "ratio"),
    [("61/62", (61, 62)), ("9/9 đơn", (9, 9)), ("21/21 (100%)", (21, 21)), ("đạt 5/7 chỉ tiêu", (5, 7)),
     ("1.200/1.500 hộ", (1200, 1500))],
)  # fmt: skip
def test_a_ratio_keeps_both_sides(written: str, ratio: tuple[int, int]):
    figure = figure_in(written)
    assert figure is not None
    assert figure.ratio == ratio


def test_the_unit_stands_behind_the_figure():
    assert [figure_in(text).unit for text in ("46 hộ", "95%", "7", "32 cụm (mới 14 cụm)")] == [
        "hộ",
        "%",
        "",
        "cụm",
    ]


@pytest.mark.parametrize(("written", "value"), [("O5", 5), ("1O", 10), ("l2", 12), ("1.O00", 1000)])
def test_a_letter_among_digits_is_read_and_asked(written: str, value: int):
    figure = figure_in(written)
    assert figure is not None
    assert (figure.value, figure.doubt) == (value, LETTER_O)


def test_a_comma_before_three_digits_is_asked():
    assert figure_in("1,234").doubt == SEPARATOR
    assert figure_in("0,125").doubt == ""
    assert figure_in("12,345%").doubt == ""


def test_a_file_that_groups_by_comma_is_recognised():
    assert groups_by_comma(["7.400", "1,234,567"])
    assert not groups_by_comma(["7.400", "46,4%"])


def test_two_parts_need_the_unit_of_the_column():
    assert figure_in("3 tỷ 200 triệu", "tỷ đồng").value == Decimal("3.2")
    assert figure_in("3 tỷ 200 triệu", "triệu đồng").value == 3200
    assert figure_in("3 tỷ 200 triệu") is None


def test_a_figure_that_names_another_scale_is_read_in_the_unit_of_the_column():
    assert figure_in("1,2 tỷ đồng", "triệu đồng").value == 1200
    assert figure_in("850 triệu đồng", "tỷ đồng").value == Decimal("0.85")
    assert figure_in("1,2 tỷ đồng").value == Decimal("1.2")


def test_a_percent_cell_is_percent_points():
    assert figure_of(Cell(1, 1, Decimal("0.464"), "46,4%", number_format="0.0%")).value == Decimal(
        "46.4"
    )


def test_a_date_or_a_missing_result_in_a_figure_column_is_doubted():
    assert figure_of(Cell(1, 1, date(2026, 9, 5), "05/09/2026")).doubt == LOOKS_LIKE_DATE
    assert (
        figure_of(Cell(1, 1, None, "", is_formula=True, has_no_cached_value=True)).doubt
        == NO_RESULT
    )
    assert figure_of(Cell(1, 1, "#REF!", "#REF!")).doubt == NO_RESULT
