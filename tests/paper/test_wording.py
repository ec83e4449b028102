"""Text rules of papers, one sentence each."""

from datetime import date

import pytest

from camket.interfaces.documents.layout import wording
from camket.interfaces.documents.layout.wording import BLANK, NO_BREAK


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("Đã hoàn thành", True),
        ("Đã hoàn thành.", False),
        ("như sau:", False),
        ("chủ đề “Kỷ cương”", True),
        ("chủ đề “Kỷ cương.”", False),
        ("(kèm phụ lục)", True),
        ("", False),
    ],
)
def test_a_missing_stop_is_seen_also_behind_a_quote(text, missing):
    assert wording.stop_missing(text) is missing


@pytest.mark.parametrize("came_with", ["", ";", ".", " ;", ","])
def test_a_list_line_ends_in_exactly_one_mark(came_with):
    assert wording.tail(f"Lưu Văn phòng{came_with}", ".") == "Lưu Văn phòng."


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Thành ủy Bến Xuân", "THÀNH ỦY BẾN XUÂN"),
        ("Đảng bộ thành phố Bến Xuân", "ĐẢNG BỘ THÀNH~PHỐ~BẾN~XUÂN"),
        ("Đảng ủy phường Xuân Giang", "ĐẢNG ỦY PHƯỜNG~XUÂN~GIANG"),
        ("Phòng Tài chính - Kế hoạch", "PHÒNG TÀI CHÍNH - KẾ~HOẠCH"),
        ("Phòng Giáo dục và Đào tạo thành phố", "PHÒNG GIÁO DỤC VÀ ĐÀO TẠO THÀNH PHỐ"),
    ],
)
def test_only_long_header_lines_hold_their_place_name_together(text, shown):
    assert wording.capitals(text) == shown.replace("~", NO_BREAK)


def test_a_date_nobody_knows_yet_is_all_blanks():
    shown = wording.place_and_date("Bến Xuân", None, day_known=False)
    assert shown == f"Bến Xuân, ngày{BLANK}tháng{BLANK}năm{BLANK}"


def test_numbers_are_padded_or_left_to_write_in():
    assert [wording.padded(one) for one in (5, 12, 120, None)] == ["05", "12", "120", BLANK]


def test_short_dates_are_day_month_year():
    assert wording.short_date(date(2021, 1, 5)) == "05/01/2021"
