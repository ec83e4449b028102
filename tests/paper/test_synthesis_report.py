"""The synthesis report: parts, figures as bookmarks, appendix, signature."""

from dataclasses import replace

import pytest
from docx.enum.text import WD_LINE_SPACING
from docx.oxml.ns import qn

from camket.foundation.core.sheets import Section, Signature
from camket.interfaces.documents import synthesis_report
from camket.interfaces.documents.layout import text
from tests.paper import reading
from tests.paper.samples import figure, said, synthesis_sheet, tally


@pytest.fixture(scope="module")
def document():
    return reading.opened(synthesis_report.render(synthesis_sheet()))


def paragraph_with(document, start: str):
    return next(one for one in document.paragraphs if one.text.startswith(start))


def test_body_paragraphs_are_set_as_prescribed(document):
    body = paragraph_with(document, "Cấp ủy 09 phường")
    shape = body.paragraph_format
    assert (round(shape.first_line_indent.mm), shape.space_after.pt, shape.line_spacing.pt) == (
        10,
        6,
        19,
    )
    assert shape.line_spacing_rule == WD_LINE_SPACING.EXACTLY
    assert shape.alignment == 3
    assert {run.font.size.pt for run in body.runs} == {14}


def test_parts_are_numbered_and_written_the_party_way(document):
    headings = [
        one for one in document.paragraphs if one._p.find(".//" + qn("w:outlineLvl")) is not None
    ]
    assert [one.text for one in headings] == [
        "I- TÌNH HÌNH TRIỂN KHAI THỰC HIỆN",
        "II- KẾT QUẢ THỰC HIỆN NỘI DUNG CAM KẾT",
        "1. Tập thể Ban Thường vụ Đảng ủy và người đứng đầu cấp ủy các phường",
        "2. Các phòng chuyên môn thuộc UBND thành phố",
        "2.1. Nhóm lĩnh vực kinh tế",
        "2.2. Nhóm lĩnh vực đô thị, tài nguyên, môi trường",
        "2.3. Nhóm lĩnh vực văn hóa - xã hội",
        "2.4. Nhóm lĩnh vực chính quyền, cải cách hành chính",
        "2.5. Nhóm lĩnh vực nội chính",
        "III- ĐÁNH GIÁ CHUNG",
        "1. Ưu điểm",
        "2. Hạn chế",
        "IV- GIẢI PHÁP THỰC HIỆN CAM KẾT NĂM 2021",
    ]
    assert all(one.paragraph_format.keep_with_next for one in headings)
    assert all(one.runs[0].font.bold for one in headings)


def test_every_figure_is_a_bookmark_named_from_its_id(document):
    assert reading.bookmarks(document) == {
        "so_I_submitted": "100%",
        "so_1_units": "09",
        "so_1_done": "56/63",
        "so_1_late": "05",
        "so_1_overdue": "03",
        "so_1_failed": "04",
        "so_2_done": "51/51",
        "so_2_1_done": "9/9",
        "so_2_2_done": "7/7",
        "so_2_3_done": "13/13",
        "so_2_4_done": "9/9",
        "so_2_5a_done": "13/13",
        "so_III_generic": "11",
        "so_1_overdue___2": "3",
    }


def test_the_appendix_lists_each_figure_once_with_its_source(document):
    rows = [[cell.text for cell in row.cells] for row in document.tables[-1].rows]
    assert rows[0] == [
        "TT",
        "Mã",
        "Số liệu",
        "Công thức bằng lời",
        "Số bản ghi",
        "Chốt số liệu ngày",
    ]
    assert [row[1] for row in rows[1:]] == [
        "I.submitted", "1.units", "1.done", "1.late", "1.overdue", "1.failed", "2.done",
        "2.1.done", "2.2.done", "2.3.done", "2.4.done", "2.5a.done", "III.generic",
    ]  # fmt: skip
    assert rows[5][2] == "03; 3"
    formula = "số nội dung đã hoàn thành / số nội dung đã ký của nhóm nội chính"
    assert rows[12] == ["12", "2.5a.done", "13/13", formula, "13", "31/12/2020"]


def test_each_code_of_the_appendix_leads_to_its_bookmark(document):
    links = document.tables[-1]._tbl.iter(qn("w:hyperlink"))
    anchors = {link.get(qn("w:anchor")) for link in links}
    assert anchors == set(reading.bookmarks(document)) - {"so_1_overdue___2"}


def test_the_heads_of_the_annex_tables_repeat(document):
    for table in document.tables[-2:]:
        assert reading.head_rows(table) == [True] + [False] * (len(table.rows) - 1)


def test_annexes_are_numbered_and_start_pages_of_their_own(document):
    assert [one for one in reading.texts(document) if one.startswith("PHỤ LỤC")] == [
        "PHỤ LỤC 1",
        "PHỤ LỤC 2",
    ]
    assert len(document.sections) == 3


def test_a_report_without_figures_has_no_appendix():
    sheet = replace(
        synthesis_sheet(),
        sections=(Section("I", "Mở đầu", (said("Không có số liệu."),)),),
        annexes=(),
    )
    document = reading.opened(synthesis_report.render(sheet))
    assert reading.bookmarks(document) == {}
    assert not any(one.startswith("PHỤ LỤC") for one in reading.texts(document))


def test_the_signature_block_is_one_row_held_to_the_text_before_it(document):
    block = document.tables[1]
    recipients, signature = block.rows[0].cells
    assert [one.text for one in recipients.paragraphs] == [
        "Nơi nhận:",
        "- Thường trực Tỉnh ủy Trường Sơn (để báo cáo);",
        "- Các đồng chí Thành ủy viên;",
        "- Các cơ quan, đơn vị, địa phương đã ký cam kết;",
        "- Lưu Văn phòng Thành ủy.",
    ]
    assert recipients.paragraphs[0].runs[0].font.underline
    assert [one.runs[0].font.size.pt for one in recipients.paragraphs] == [14, 12, 12, 12, 12]
    lines = [(one.text, any(run.font.bold for run in one.runs)) for one in signature.paragraphs]
    assert lines == [("T/M BAN THƯỜNG VỤ", True), ("PHÓ BÍ THƯ", False), ("Nguyễn Văn Mẫu", True)]
    assert signature.paragraphs[2].paragraph_format.space_before.pt >= 4 * 14
    spacer = block._tbl.getprevious()
    assert spacer.find(".//" + qn("w:keepNext")) is not None
    assert spacer.getprevious().find(".//" + qn("w:keepNext")) is not None


def test_an_unsigned_report_keeps_the_room_for_the_name():
    sheet = replace(synthesis_sheet(), signature=Signature("T/M BAN THƯỜNG VỤ", "BÍ THƯ"))
    signature = reading.opened(synthesis_report.render(sheet)).tables[1].rows[0].cells[1]
    assert signature.paragraphs[2].text == ""
    assert signature.paragraphs[2].paragraph_format.space_before.pt >= 4 * 14


def test_every_sentence_of_the_body_ends_in_a_stop(document):
    end = next(
        index for index, one in enumerate(document.paragraphs) if one.text.startswith("PHỤ LỤC")
    )
    body = [
        one
        for one in document.paragraphs[3:end]
        if one.text and one._p.find(".//" + qn("w:outlineLvl")) is None
    ]
    assert {one.text[-1] for one in body} == {".", ":"}


def test_a_forgotten_stop_is_added_and_a_figure_stays_inside_its_bookmark():
    opening = (
        said("Tổng số hoàn thành là ", tally("2.5a", 13, 13, "nhóm nội chính")),
        said("Theo chủ đề “Kỷ cương”"),
    )
    document = reading.opened(synthesis_report.render(replace(synthesis_sheet(), opening=opening)))
    words = reading.texts(document)
    assert "Tổng số hoàn thành là 13/13." in words
    assert "Theo chủ đề “Kỷ cương”." in words
    assert reading.bookmarks(document)["so_2_5a_done"] == "13/13"


@pytest.mark.parametrize("figure_id", ["", "2.5a done", "2..done", "a_b", ".done", "nhóm.1"])
def test_an_id_that_cannot_name_a_bookmark_is_refused(figure_id):
    with pytest.raises(ValueError, match="cannot name a bookmark"):
        text.bookmark_name(figure_id)


def test_an_id_too_long_for_word_is_refused():
    sheet = replace(synthesis_sheet(), opening=(said(figure("a" * 38, "1", "một", 1)),))
    with pytest.raises(ValueError, match="too long"):
        synthesis_report.render(sheet)


def test_different_ids_never_share_a_bookmark():
    names = {text.bookmark_name(one) for one in ("2.5a", "2-5a", "25a", "2.5.a", "2-5.a")}
    assert len(names) == 5
