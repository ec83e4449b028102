"""The Excel files: the registry as the office keeps it, and any list page."""

from datetime import datetime
from io import BytesIO

import pytest
from openpyxl import load_workbook

from camket.interfaces.documents import list_workbook, registry_workbook
from tests.paper.workbook_samples import list_sheet, registry_row, registry_table

RENDERS = {
    "registry": lambda: registry_workbook.render(registry_table()),
    "list": lambda: list_workbook.render(list_sheet()),
}


@pytest.fixture(scope="module")
def registry():
    return load_workbook(BytesIO(RENDERS["registry"]()))


@pytest.fixture(scope="module")
def listing():
    return load_workbook(BytesIO(RENDERS["list"]()))


def values(sheet, row: int) -> list:
    return [cell.value for cell in sheet[row]]


@pytest.mark.parametrize("name", RENDERS)
def test_two_renders_are_the_same_bytes(name):
    assert RENDERS[name]() == RENDERS[name]()


@pytest.mark.parametrize("name", RENDERS)
def test_pages_are_a4_across_with_a_print_area_and_repeated_heads(name):
    sheet = load_workbook(BytesIO(RENDERS[name]())).worksheets[0]
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert sheet.print_title_rows == {"registry": "$7:$7", "list": "$5:$5"}[name]
    assert sheet.print_area.endswith({"registry": "$A$1:$S$48", "list": "$A$1:$E$8"}[name])
    assert "SỐ LIỆU MINH HỌA" in sheet.oddFooter.left.text


@pytest.mark.parametrize("name", RENDERS)
def test_no_cell_is_a_formula(name):
    for sheet in load_workbook(BytesIO(RENDERS[name]())):
        assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n", "d"}


@pytest.mark.parametrize("name", RENDERS)
def test_the_file_says_when_and_by_whom_from_the_sheet(name):
    properties = load_workbook(BytesIO(RENDERS[name]())).properties
    assert properties.creator == "Văn phòng Thành ủy Bến Xuân"
    assert properties.created == datetime(2021, 1, 15, 2, 30)  # noqa: DTZ001  as read


def test_the_registry_has_the_columns_the_offices_know(registry):
    assert values(registry.worksheets[0], 7) == [
        "STT", "Mã số", "Đơn vị", "Nội dung cam kết", "Loại", "Lĩnh vực", "Gắn chủ đề năm", "Chỉ tiêu / sản phẩm",
        "ĐVT", "Thực hiện 2019", "Mục tiêu 2020", "Quý I", "Quý II", "Quý III", "Quý IV", "Thời hạn",
        "Người chịu trách nhiệm chính", "Đơn vị phối hợp", "Ghi chú", "__ma",
    ]  # fmt: skip


def test_group_and_unit_rows_lead_to_the_lines(registry):
    sheet = registry.worksheets[0]
    assert values(sheet, 8)[:2] == ["A", "KHỐI PHƯỜNG"]
    assert values(sheet, 9)[:2] == ["I", "Đảng ủy Phường 1"]
    assert values(sheet, 10)[:4] == [1, "20.01.01", "Đảng ủy Phường 1", registry_row(1, 1).text]
    assert values(sheet, 45)[:2] == ["B", "KHỐI PHÒNG CHUYÊN MÔN THUỘC UBND THÀNH PHỐ"]
    assert values(sheet, 46)[:2] == ["B1", "NHÓM LĨNH VỰC KINH TẾ"]


def test_keys_and_facts_are_there_but_hidden(registry):
    sheet = registry.worksheets[0]
    assert sheet.column_dimensions["T"].hidden
    keys = [sheet.cell(row, 20).value for row in range(8, sheet.max_row + 1)]
    assert len([key for key in keys if key]) == 28
    assert registry["__meta"].sheet_state == "hidden"
    facts = dict(row[:2] for row in registry["__meta"].values)
    assert facts == {
        "cycle": "2020",
        "period": "Năm 2020",
        "version": "1",
        "rows": "28",
        "snapshot": "TH-2020-7f3a91c2",
        "data_date": "2020-12-31",
        "made_at": "2021-01-15T09:30:00+07:00",
        "user": "Văn phòng Thành ủy Bến Xuân",
    }


def test_numbers_are_numbers_and_dates_are_dates(registry):
    sheet = registry.worksheets[0]
    baseline, goal, due = sheet["J10"], sheet["K10"], sheet["P10"]
    assert (baseline.value, goal.value, goal.number_format) == (34.5, 59, "#,##0")
    assert (due.value, due.number_format) == (datetime(2020, 12, 31), "dd/mm/yyyy")  # noqa: DTZ001  as read
    assert sheet["P48"].value == "Thường xuyên"


def test_text_that_looks_like_a_formula_stays_text(registry, listing):
    assert registry.worksheets[0]["D48"].value == "=Thu ngân sách đạt 385,4 tỷ đồng"
    assert registry.worksheets[0]["D48"].data_type == "s"
    assert listing.worksheets[0]["A8"].value == "+Đảng ủy Xuân Lễ"


def test_a_list_has_title_data_date_filter_and_its_rows(listing):
    sheet = listing.worksheets[0]
    assert [sheet.cell(row, 1).value for row in (1, 2, 3)] == [
        "Nội dung quá hạn năm 2020",
        "Số liệu đến ngày 31/12/2020; 3 dòng.",
        "Nhóm: phường; trạng thái: quá hạn",
    ]
    due = datetime(2020, 11, 30)  # noqa: DTZ001  as read
    assert values(sheet, 6) == ["Đảng ủy Phường 2", 1, 1250.5, 0.857, due]
    assert [cell.number_format for cell in sheet[6]] == [
        "General",
        "#,##0",
        "#,##0.##",
        "0.0%",
        "dd/mm/yyyy",
    ]
    assert values(sheet, 8) == ["+Đảng ủy Xuân Lễ", 0, None, None, None]
    assert sheet.max_row == 8


def test_an_empty_list_is_still_a_workbook():
    sheet = load_workbook(BytesIO(list_workbook.render(list_sheet(rows=())))).worksheets[0]
    assert sheet["A2"].value == "Số liệu đến ngày 31/12/2020; 0 dòng."
    assert sheet.max_row == 5
