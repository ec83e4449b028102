"""Bản cam kết and progress report: fixed parts, item tables, three signatures."""

from dataclasses import replace

from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn

from camket.foundation.core.sheets import Signature
from camket.interfaces.documents import commitment_paper, progress_report
from tests.paper import reading
from tests.paper.unit_samples import (
    commitment_sheet,
    committed_items,
    progress_sheet,
    state_commitment_sheet,
)


def commitment():
    return reading.opened(commitment_paper.render(commitment_sheet()))


def progress():
    return reading.opened(progress_report.render(progress_sheet()))


def headings(document) -> list[str]:
    return [
        one.text
        for one in document.paragraphs
        if one._p.find(".//" + qn("w:outlineLvl")) is not None
    ]


def joined(table, column: int) -> list[str | None]:
    """How the cells of a column hang together: restart, continue or nothing."""
    marks = [row.tc_lst[column].find(".//" + qn("w:vMerge")) for row in table._tbl.tr_lst[1:]]
    return [None if mark is None else mark.get(qn("w:val"), "continue") for mark in marks]


def test_the_commitment_has_its_four_parts():
    assert headings(commitment()) == [
        "I- ĐÁNH GIÁ TÌNH HÌNH, KHÂU KHÓ, ĐIỂM NGHẼN",
        "II- NỘI DUNG CAM KẾT",
        "III- TRÁCH NHIỆM NÊU GƯƠNG CỦA NGƯỜI ĐỨNG ĐẦU",
        "IV- TỔ CHỨC THỰC HIỆN, CHẾ ĐỘ BÁO CÁO VÀ TRÁCH NHIỆM KHI KHÔNG HOÀN THÀNH",
    ]


def test_basis_lines_end_in_semicolons_and_the_last_as_its_rule_says():
    party = [one for one in reading.texts(commitment()) if "Căn cứ " in one]
    assert [(one[:2], one[-1]) for one in party] == [("- ", ";"), ("- ", ";"), ("- ", ",")]
    state = reading.opened(commitment_paper.render(state_commitment_sheet()))
    lines = [one for one in reading.texts(state) if one.startswith("Căn cứ ")]
    assert [one[-1] for one in lines] == [";", "."]
    basis = next(one for one in state.paragraphs if one.text == lines[0])
    assert basis.runs[0].font.italic


def test_the_parties_are_named():
    words = reading.texts(commitment())
    assert "Bên nhận cam kết: Ban Thường vụ Thành ủy Bến Xuân." in words
    assert "Bên cam kết: tập thể Ban Thường vụ Đảng ủy phường Xuân Giang." in words
    assert "Người đứng đầu: Bí thư Đảng ủy phường Xuân Giang." in words


def test_the_item_table_stands_across_and_the_rest_upright():
    orientations = [section.orientation for section in commitment().sections]
    assert orientations == [WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE, WD_ORIENT.PORTRAIT]


def test_the_item_table_holds_every_item_and_target():
    table = commitment().tables[1]
    assert [cell.text for cell in table.rows[0].cells] == [
        one.title for one in commitment_paper.ITEM_COLUMNS
    ]
    targets = sum(len(item.targets) for item in committed_items())
    assert len(table.rows) == targets + 1
    assert reading.head_rows(table) == [True] + [False] * targets
    assert [cell.text for cell in table.rows[1].cells][:5] == [
        "1", "Bàn giao mặt bằng khu dịch vụ ven hồ", "Đột phá; BTV giao thêm", "Số hộ bàn giao",
        "58 hộ (năm 2019: 12 hộ)",
    ]  # fmt: skip


def test_targets_of_one_item_share_its_cells_and_stay_on_its_page():
    table = commitment().tables[1]
    assert joined(table, 1) == [
        "restart",
        "continue",
        None,
        None,
        "restart",
        "continue",
        None,
        None,
    ]
    assert joined(table, 3) == [None] * 8
    first = table.rows[1]._tr
    assert all(one.find(".//" + qn("w:keepNext")) is not None for one in first.iter(qn("w:p")))


def test_three_parties_sign_in_level_rows():
    block = commitment().tables[-1]
    rows = [[cell.text for cell in row.cells] for row in block.rows]
    assert rows == [
        ["Bên nhận cam kết", "Bên cam kết", "Bên cam kết"],
        ["T/M BAN THƯỜNG VỤ", "T/M TẬP THỂ\nBAN THƯỜNG VỤ\nĐẢNG ỦY PHƯỜNG", "NGƯỜI ĐỨNG ĐẦU"],
        ["BÍ THƯ", "PHÓ BÍ THƯ", "BÍ THƯ ĐẢNG ỦY"],
        ["", "", ""],
    ]
    held = [
        all(cell.paragraphs[0].paragraph_format.keep_with_next for cell in row.cells)
        for row in block.rows
    ]
    assert held == [True, True, True, False]
    assert [
        cell.paragraphs[0].paragraph_format.space_before.pt >= 56 for cell in block.rows[3].cells
    ] == [True] * 3


def test_the_heads_of_a_block_sign_three_abreast():
    heads = tuple(Signature("NGƯỜI ĐỨNG ĐẦU", f"THỦ TRƯỞNG {number}") for number in range(4))
    sheet = replace(commitment_sheet(), signatures=(*commitment_sheet().signatures[:1], *heads))
    document = reading.opened(commitment_paper.render(sheet))
    assert [len(table.columns) for table in document.tables[-2:]] == [3, 2]


def test_the_progress_report_has_its_parts_and_what_the_year_adds():
    assert headings(progress()) == [
        "I- CÔNG TÁC TRIỂN KHAI",
        "II- KẾT QUẢ TỪNG NỘI DUNG",
        "III- KHÓ KHĂN, KIẾN NGHỊ, ĐỀ NGHỊ ĐIỀU CHỈNH",
        "IV- NHIỆM VỤ KỲ SAU",
        "V- Ý NGHĨA, TÁC ĐỘNG",
        "VI- TỰ XẾP LOẠI",
        "VII- ĐỀ XUẤT NĂM SAU",
    ]
    assert (
        len(headings(reading.opened(progress_report.render(replace(progress_sheet(), closing=())))))
        == 4
    )


def test_the_result_table_says_result_share_state_and_timeliness():
    table = progress().tables[1]
    assert [cell.text for cell in table.rows[4].cells] == [
        "3", "Nâng tỷ lệ hộ phân loại rác tại nguồn", "Tỷ lệ hộ phân loại rác: 59% (năm 2019: 34%)",
        "61%", "102,5%", "Đã xong", "Đúng", "Kết quả điều tra",
    ]  # fmt: skip
    assert reading.head_rows(table)[0]
    assert joined(table, 5) == [
        "restart",
        "continue",
        None,
        None,
        "restart",
        "continue",
        None,
        None,
    ]


def test_an_item_without_targets_keeps_its_row():
    item = replace(progress_sheet().items[0], targets=())
    document = reading.opened(progress_report.render(replace(progress_sheet(), items=(item,))))
    assert [cell.text for cell in document.tables[1].rows[1].cells][:5] == [
        "1",
        item.text,
        "",
        "",
        "",
    ]
