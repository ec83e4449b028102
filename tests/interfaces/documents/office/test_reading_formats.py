"""The other formats: old Excel, OpenDocument, plain text and the clipboard."""

from datetime import date
from decimal import Decimal

import pytest

from camket.interfaces.documents.office.grid import Span
from camket.interfaces.documents.office.reading.opening import (
    OfficeFileRefused,
    open_clipboard,
    open_office_file,
)
from tests.interfaces.documents.office.files import hostile
from tests.interfaces.documents.office.files.drawing import (
    Drawn,
    Percent,
    clipboard,
    write_csv,
    write_ods,
)
from tests.interfaces.documents.office.files.hostile import text_file
from tests.interfaces.documents.office.files.old_formats import (
    FIXTURES,
    XLS_TCVN3_ROWS,
    XLS_UNICODE_ROWS,
)
from tests.interfaces.documents.office.files.old_letters import in_tcvn3, in_vni


def expected_values(rows):
    """Row by row what was typed; a percent is its share, a whole figure whole."""
    for row, values in enumerate(rows, 1):
        for column, value in enumerate(values, 1):
            if value is not None:
                figure = value.share if isinstance(value, Percent) else value
                yield (row, column), Decimal(str(figure)) if isinstance(figure, float) else figure


def texts(sheet):
    rows: dict[int, list[str]] = {}
    for cell in sheet.cells.values():
        rows.setdefault(cell.row, []).append(cell.text)
    return list(rows.values())


def test_an_old_excel_file_in_an_old_font_is_read_like_a_new_one():
    read = open_office_file(FIXTURES / "tcvn3_old_excel.xls", "dang ky.xls")
    sheet = read.sheets[0]
    assert {place: cell.value for place, cell in sheet.cells.items()} == dict(
        expected_values(XLS_TCVN3_ROWS)
    )
    assert read.kind == "xls"
    assert sheet.cells[6, 6].text == "90,0%"
    assert sheet.cells[6, 7].text == "01/10/2026"
    assert {cell.is_bold for cell in sheet.cells.values() if cell.row == 4} == {True}


def test_an_old_excel_file_tells_its_hidden_parts_and_merges():
    page, hidden = open_office_file(FIXTURES / "report_old_excel.xls", "bao cao.xls").sheets
    assert {place: cell.value for place, cell in page.cells.items()} == dict(
        expected_values(XLS_UNICODE_ROWS)
    )
    assert page.spans == (Span(2, 1, 2, 9),)
    assert page.hidden_rows == {6}
    assert page.hidden_columns == {8}
    assert (page.is_hidden, hidden.is_hidden) == (False, True)


def test_an_open_document_tells_percents_dates_merges_and_hidden_parts(tmp_path):
    drawn = Drawn(
        "Biểu",
        [
            ["Nội dung", "Lũy kế", "Hạn"],
            ["Hòa giải\nở cơ sở", Percent(0.885), date(2026, 9, 3)],
            [4, None, 2.5],
        ],
        merges=("A1:A1", "B3:C4"),
        hidden_rows=(3,),
        hidden_columns=(2,),
    )
    sheet = open_office_file(write_ods(tmp_path / "bieu.ods", drawn), "bieu.ods").sheets[0]
    assert texts(sheet) == [
        ["Nội dung", "Lũy kế", "Hạn"],
        ["Hòa giải\nở cơ sở", "88,5%", "03/09/2026"],
        ["4"],
    ]
    assert sheet.cells[2, 2].value == Decimal("0.885")
    assert sheet.cells[2, 3].value == date(2026, 9, 3)
    assert (sheet.hidden_rows, sheet.hidden_columns) == ({3}, {2})


def test_an_open_document_tells_formulas_without_result_and_comments(tmp_path):
    path = write_ods(tmp_path / "bieu.ods", Drawn("Biểu", [["Cộng", 7], ["Ghi", "chú"]]))
    hostile.rewritten(
        path, "content.xml",
        b'<table:table-cell office:value-type="float" office:value="7"><text:p>7</text:p></table:table-cell>',
        b'<table:table-cell table:formula="of:=SUM([.A1:.A2])"/>',
    )  # fmt: skip
    note = "<office:annotation><text:p>Chưa đối chiếu</text:p></office:annotation>".encode()
    hostile.rewritten(
        path, "content.xml", "<text:p>chú</text:p>".encode(), note + "<text:p>chú</text:p>".encode()
    )
    read = open_office_file(path, "bieu.ods")
    assert read.sheets[0].cells[1, 2].has_no_cached_value
    assert read.sheets[0].cells[2, 2].comment == "Chưa đối chiếu"
    assert [notice.partition(" chưa có")[0] for notice in read.notices] == [
        "Trang “Biểu”: công thức ở ô B1"
    ]


ROWS = [
    ["ĐĂNG KÝ, CAM KẾT; NĂM 2026"],
    ["STT", "Nội dung", "Mục tiêu"],
    ["1", "Trồng rừng; rừng ngập mặn, ven biển", "12,5"],
    ["2", "Sửa tàu cá\nnâng cấp máy", "1.200"],
]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_text_files_are_cut_where_their_rows_agree(delimiter, encoding, tmp_path):
    path = write_csv(tmp_path / "bieu.csv", ROWS, delimiter=delimiter, encoding=encoding)
    read = open_office_file(path, "bieu.csv")
    assert (read.kind, texts(read.sheets[0])) == ("csv", ROWS)


def test_the_hint_of_excel_wins_and_keeps_its_row(tmp_path):
    path = text_file("sep=|\r\nSTT|Nội dung, chỉ tiêu\r\n1|a, b\r\n")(tmp_path / "goi-y.csv")
    sheet = open_office_file(path, "goi-y.csv").sheets[0]
    assert {place: cell.text for place, cell in sheet.cells.items()} == {
        (2, 1): "STT", (2, 2): "Nội dung, chỉ tiêu", (3, 1): "1", (3, 2): "a, b",
    }  # fmt: skip


def test_a_text_file_named_xls_is_read_as_text_and_columns_of_tabs(tmp_path):
    path = text_file("STT\tNội dung\n1\tNạo vét kênh\n")(tmp_path / "xuat.xls")
    read = open_office_file(path, "xuat.xls")
    assert (read.kind, texts(read.sheets[0])) == (
        "csv",
        [["STT", "Nội dung"], ["1", "Nạo vét kênh"]],
    )


@pytest.mark.parametrize(
    ("page", "content"),
    [
        ("TCVN3", in_tcvn3("STT;Giải phóng mặt bằng đường ven sông\n").encode("latin-1")),
        ("VNI", in_vni("STT;Giải phóng mặt bằng đường ven sông\n").encode("latin-1")),
        ("CP1258", "STT;Chi đoa\u0300n thôn Ba\u0303i Giư\u0303a\n".encode("cp1258")),
    ],
)
def test_other_code_pages_are_named_and_not_guessed(page, content, tmp_path):
    path = text_file(content)(tmp_path / "cu.csv")
    with pytest.raises(OfficeFileRefused) as caught:
        open_office_file(path, "cu.csv")
    assert caught.value.problem == (
        f"Tệp “cu.csv” lưu bằng bảng mã cũ ({page}) nên chữ Việt không đọc đúng được."
    )


def test_a_whole_text_file_in_old_letters_is_converted_and_said(tmp_path):
    rows = [["STT", "Nội dung", "ĐVT"], ["1", "Kết nạp đảng viên mới", "hộ"], ["2", "Giải phóng mặt bằng", "hộ"],
            ["3", "Thu ngân sách trên địa bàn", "triệu đồng"]]  # fmt: skip
    old = [[in_tcvn3(value) for value in row] for row in rows]
    read = open_office_file(write_csv(tmp_path / "cu.csv", old), "cu.csv")
    assert texts(read.sheets[0]) == rows


def test_copied_cells_keep_their_line_ends_and_their_own_quotes():
    rows = [
        ["STT", "Nội dung", None],
        [1, "Dòng một\nDòng hai", "5"],
        [2, '"Dân vận khéo" cấp xã', 'Có "sao"'],
    ]
    read = open_clipboard(clipboard(rows))
    assert (read.kind, texts(read.sheets[0])) == (
        "clipboard",
        [
            ["STT", "Nội dung"],
            ["1", "Dòng một\nDòng hai", "5"],
            ["2", '"Dân vận khéo" cấp xã', 'Có "sao"'],
        ],
    )


def test_copied_text_is_repaired_like_any_other():
    read = open_clipboard(f"1\t{in_tcvn3('Kết nạp đảng viên mới')}\n2\tvăn\u00a0minh")
    assert texts(read.sheets[0]) == [["1", "Kết nạp đảng viên mới"], ["2", "văn minh"]]
    assert read.sheets[0].cells[2, 2].fixes == ("nbsp",)


def test_an_empty_clipboard_is_refused():
    with pytest.raises(OfficeFileRefused) as caught:
        open_clipboard("\t\n\t\n")
    assert caught.value.problem == "Tệp “bảng vừa dán” không có ô nào có chữ hoặc số."


def test_an_old_excel_file_tells_errors_hours_and_grouped_figures():
    read = open_office_file(FIXTURES / "values_old_excel.xls", "so lieu.xls")
    assert {place: cell.text for place, cell in sorted(read.sheets[0].cells.items())} == {
        (1, 1): "#REF!",
        (1, 2): "TRUE",
        (2, 1): "03/09/2026 07:30",
        (2, 2): "12:00",
        (3, 1): "0",
        (3, 2): "1.000",
        (3, 3): "2.000",
        (3, 4): "3.000",
    }
    assert read.notices == ("Trang “Biểu”: ô A1 đang báo lỗi (#REF!).",)
