"""A line of a report finds its registered item by code, by its words, by similar words; others are new."""

import pytest

from camket.interfaces.documents.office.document import ItemRead
from camket.interfaces.documents.office.understanding.matching import (
    PERHAPS,
    SURE,
    likeness,
    matches,
)

SAME = [
    (
        "Thu NSNN vượt dự toán",
        "Lãnh đạo thu ngân sách nhà nước trên địa bàn vượt dự toán thành phố giao",
    ),
    ("Giảm tỷ lệ hộ nghèo", "Giảm tỷ lệ hộ nghèo theo chuẩn hiện hành"),
    ("Cấp giấy CNQSDĐ lần đầu", "Hoàn thành cấp giấy chứng nhận quyền sử dụng đất lần đầu"),
    ("Xây dựng tuyến phố VMĐT", "Xây dựng tuyến phố văn minh đô thị"),
    ("Số hóa hồ sơ TTHC", "Số hóa 100% hồ sơ thủ tục hành chính"),
]


@pytest.mark.parametrize(("said", "registered"), SAME)
def test_the_same_work_in_other_words_is_proposed(said: str, registered: str):
    assert likeness(said, registered) >= SURE


OTHER = [
    ("Tỷ lệ hồ sơ giải quyết đúng hạn", "Tỷ lệ đơn thư giải quyết đúng hạn"),
    ("Nâng hạng chỉ số PAPI", "Nâng hạng chỉ số cải cách hành chính"),
    ("Giảm số vụ trộm cắp", "Giảm số vụ tai nạn giao thông"),
    ("Bồi dưỡng đảng viên mới", "Kết nạp đảng viên mới"),
]


@pytest.mark.parametrize(("said", "registered"), OTHER)
def test_similar_words_about_another_thing_are_new(said: str, registered: str):
    assert likeness(said, registered) < PERHAPS


def test_another_street_or_village_is_asked_not_taken():
    assert PERHAPS <= likeness("Mở rộng đường Lê Lợi", "Mở rộng đường Trần Phú") < SURE
    assert PERHAPS <= likeness("Xây dựng nhà văn hóa thôn 2", "Xây dựng nhà văn hóa thôn 5") < SURE


def item(text: str, **said: str) -> ItemRead:
    return ItemRead(row=1, sheet="", text=text, **said)


def matched(items: list[ItemRead], registered: list[ItemRead]) -> list[int | None]:
    found = matches(items, registered)
    return [registered.index(match.item) if match.item else None for match in found]


def test_the_code_goes_before_the_words():
    registered = [item("Trồng rừng", code="A1"), item("Nạo vét kênh", code="A2")]
    assert matched([item("Nạo vét kênh mương", code="A1")], registered) == [0]


def test_nothing_is_registered_for_two_lines():
    registered = [item("Xây dựng nhà văn hóa thôn Bãi Giữa")]
    lines = [
        item("Xây dựng nhà văn hóa thôn Bãi Thượng"),
        item("Xây dựng nhà văn hóa thôn Bãi Giữa"),
    ]
    assert matched(lines, registered) == [None, 0]


def test_in_a_list_the_same_words_of_another_unit_are_another_item():
    registered = [
        item("Giảm tỷ lệ hộ nghèo", unit="Phường 1"),
        item("Giảm tỷ lệ hộ nghèo", unit="Phường 2"),
    ]
    lines = [
        item("Giảm tỷ lệ hộ nghèo", unit="Phường 2"),
        item("Giảm tỷ lệ hộ nghèo", unit="Phường 9"),
    ]
    assert matched(lines, registered) == [1, None]
