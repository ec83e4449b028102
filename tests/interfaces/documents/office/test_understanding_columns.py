"""Columns by their headings, by the levels over them, and by what they hold."""

import pytest

from camket.interfaces.documents.office.understanding.dates import Cycle
from camket.interfaces.documents.office.understanding.headings import Setting, field_of
from tests.interfaces.documents.office.grids import read

PLAN = Setting(Cycle(2026), is_report=False, period=None)
REPORT = Setting(Cycle(2026), is_report=True, period="2026-Q2")

HEADINGS = {
    "Số TT": "stt",
    "so thu tu": "stt",
    "NỘI DUNG CAM KẾT": "text",
    "Nội dung, nhiệm vụ, công việc đăng ký thực hiện": "text",
    "Đầu việc": "text",
    "Lý do lựa chọn\n(khâu khó)": "reason",
    "Đ.V.T": "uom",
    "Luỹ kế": "cumulative",
    "Hiện trạng": "baseline",
    "Thực hiện năm 2025": "baseline",
    "Kế hoạch năm 2026": "target",
    "Mục tiêu 2026": "target",
    "Kế hoạch năm 2025": "ignore",
    "Thời hạn hoàn thành": "deadline",
    "Hoàn thành trước ngày": "deadline",
    "Cá nhân chịu TN chính": "responsible",
    "Đồng chí lãnh đạo phụ trách": "responsible",
    "Tập thể chịu trách nhiệm": "lead_unit",
    "Cơ quan, đơn vị phối hợp thực hiện": "coordinators",
    "Khó khăn,\nvướng mắc": "obstacle",
    "Đề xuất, kiến nghị với cấp trên": "proposal",
    "Ghi chú\n(minh chứng)": "evidence",
    "Quí I": "roadmap.q1",
    "Tháng 11": "roadmap.m11",
    "Học kỳ II": "roadmap.hk2",
    "Màu sơn": "",
    "Đảng viên phụ trách": "responsible",
    "6 tháng cuối năm": "roadmap.q4",
}


@pytest.mark.parametrize(("heading", "field"), HEADINGS.items())
def test_a_heading_of_a_plan(heading: str, field: str):
    assert field_of((heading,), PLAN) == field


LEVELS = {
    ("Kết quả thực hiện", "Quý II"): "periods.q2",
    ("Lộ trình thực hiện", "Quý II"): "roadmap.q2",
    ("Quý II", "KH"): "roadmap.q2",
    ("Quý II", "TH"): "periods.q2",
    ("Kế hoạch và kết quả", "Kết quả thực hiện", "Quý I"): "periods.q1",
    ("Kết quả thực hiện", "Lũy kế 6 tháng"): "cumulative",
    ("Kết quả thực hiện", "% so KH"): "pct",
    ("Mức độ (đánh dấu x)", "Đã hoàn thành"): "state.hoan_thanh",
    ("Tiến độ", "Trễ hạn"): "timeliness.cham",
    ("Đánh giá", "Vượt"): "achievement.vuot",
    ("6 tháng đầu năm 2026",): "cumulative",
    ("Thực hiện cùng kỳ năm trước",): "baseline",
    ("So với cùng kỳ (%)",): "ignore",
    ("So sánh (%)", "Cùng kỳ"): "ignore",
    ("So sánh (%)", "Kế hoạch"): "pct",
    ("Thực hiện 6 tháng năm 2025",): "baseline",
    ("Cam kết năm 2026",): "target",
    ("Thời gian thực hiện", "11"): "roadmap.m11",
    ("Kết quả theo quý", "III"): "periods.q3",
    ("Tiến độ thực hiện", "IV"): "roadmap.q4",
    ("Thời gian hoàn thành", "Theo cam kết"): "deadline",
    ("Thời gian hoàn thành", "Thực tế"): "completed_on",
    ("Chỉ tiêu cụ thể", "2025"): "baseline",
    ("Kế hoạch năm 2026", "Tổng số"): "target",
    ("Hoàn thành (%)",): "pct",
    ("Thực hiện 3 tháng",): "ignore",
    ("Kết quả thực hiện năm 2026", "Cả năm"): "result?",
    ("Kết quả thực hiện đến hết quý II",): "cumulative",
}


@pytest.mark.parametrize(("levels", "field"), LEVELS.items())
def test_the_levels_of_a_report_are_read_together(levels: tuple[str, ...], field: str):
    assert field_of(levels, REPORT) == field


def fields_of(*rows: list, **given: object) -> list[str]:
    [table] = read(*rows, **given).tables
    return list(table.columns.values())


def test_a_column_of_goals_alone_is_the_target_and_beside_a_target_its_name():
    assert fields_of(
        ["STT", "Nội dung", "Chỉ tiêu", "Thời hạn"], [1, "Trồng rừng", "≥ 30 ha", "30/6/2026"]
    ) == ["stt", "text", "target", "deadline"]
    assert fields_of(
        ["STT", "Nội dung", "Chỉ tiêu", "Mục tiêu", "Thời hạn"],
        [1, "Trồng rừng", "Diện tích", 30, "30/6/2026"],
    ) == ["stt", "text", "indicator", "target", "deadline"]


def test_a_column_without_a_known_heading_is_known_by_its_content():
    assert fields_of(
        ["STT", "Nội dung", "Mục tiêu", "Ai lo", "Đo bằng", "Xong lúc nào", "Nổi bật"],
        [1, "Trồng rừng ven biển", 30, "Bí thư Đảng ủy", "ha", "30/6/2026", "x"],
        [2, "Nạo vét kênh", 5, "Chủ tịch UBND", "km", "Quý III", None],
    ) == ["stt", "text", "target", "responsible", "uom", "deadline", "mark"]


def test_the_longest_text_is_the_content_when_no_heading_names_it():
    assert fields_of(
        ["STT", "Sáng kiến", "Chỉ tiêu", "ĐVT", "Mục tiêu", "Thời hạn"],
        [1, "Đưa thư viện lưu động về các thôn vùng ven", "Số chuyến", "chuyến", 12, "30/6/2026"],
    ) == ["stt", "text", "indicator", "uom", "target", "deadline"]


def test_a_group_heading_without_merged_cells_reaches_to_the_right():
    assert fields_of(
        ["STT", "Nội dung cam kết", "Kết quả", None, "Tiến độ", None],
        [None, None, "Quý I", "% đạt", "Đúng hạn", "Trễ hạn"],
        [1, "Dọn bãi biển", 4, "33%", "x", None],
        period="2026-Q1",
    ) == ["stt", "text", "periods.q1", "pct", "timeliness.dung_tien_do", "timeliness.cham"]


def test_a_heading_of_two_meanings_gives_both():
    [item] = read(
        ["BÁO CÁO QUÝ I NĂM 2026"],
        ["STT", "Nội dung", "Mục tiêu", "Hoàn thành đúng hạn", "Đang thực hiện"],
        [1, "Dọn bãi biển", 4, "x", None],
    ).items
    assert (item.state, item.timeliness, item.marks) == (
        "hoan_thanh",
        "dung_tien_do",
        ("Hoàn thành đúng hạn",),
    )
