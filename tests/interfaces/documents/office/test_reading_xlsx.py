"""What the grid keeps of an .xlsx file: values as written, text as seen, and everything beside them."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal

import pytest
import xlsxwriter

from camket.interfaces.documents.office.grid import Cell, Span
from camket.interfaces.documents.office.reading.opening import open_office_file
from tests.interfaces.documents.office.files import hostile
from tests.interfaces.documents.office.files.drawing import Drawn, write_xlsx
from tests.interfaces.documents.office.files.old_letters import in_tcvn3

NO_RESULT = (
    "Trang “Biểu”: công thức ở ô %s chưa có kết quả lưu trong tệp nên để trống. "
    "Mở tệp bằng Excel rồi lưu lại để có kết quả."
)
MORNING = datetime.fromisoformat("2026-09-03T07:30")


@pytest.fixture
def book(tmp_path):
    """Writes one sheet as Excel does, with shared strings, and gives it back as read."""

    def written(draw, **options):
        path = tmp_path / "bieu.xlsx"
        with xlsxwriter.Workbook(str(path), options) as workbook:
            draw(workbook, workbook.add_worksheet("Biểu"))
        return open_office_file(path, "bieu.xlsx")

    return written


@pytest.fixture
def sheet(book):
    return lambda draw, **options: book(draw, **options).sheets[0]


def seen(sheet):
    return {place: (cell.value, cell.text) for place, cell in sheet.cells.items()}


def test_figures_keep_their_value_and_show_their_format(sheet):
    def draw(workbook, page):
        page.write(0, 0, 7400, workbook.add_format({"num_format": "#,##0"}))
        page.write(1, 0, 0.464, workbook.add_format({"num_format": "0.0%"}))
        page.write(2, 0, 0.1 + 0.2)
        page.write(3, 0, 46.0)
        page.write_string(4, 0, "7.400")
        page.write_string(5, 0, "09")
        page.write(6, 0, True)

    assert seen(sheet(draw)) == {
        (1, 1): (7400, "7.400"),
        (2, 1): (Decimal("0.464"), "46,4%"),
        (3, 1): (Decimal("0.3"), "0,3"),
        (4, 1): (46, "46"),
        (5, 1): ("7.400", "7.400"),
        (6, 1): ("09", "09"),
        (7, 1): (True, "TRUE"),
    }


def draw_dates(workbook, page):
    day = workbook.add_format({"num_format": "dd/mm/yyyy"})
    page.write_datetime(0, 0, MORNING.replace(hour=0, minute=0), day)
    page.write_datetime(1, 0, MORNING, workbook.add_format({"num_format": "dd/mm/yyyy hh:mm"}))
    page.write_datetime(2, 0, time(7, 30), workbook.add_format({"num_format": "hh:mm"}))
    page.write_datetime(
        3, 0, timedelta(hours=25, minutes=30), workbook.add_format({"num_format": "[h]:mm"})
    )


@pytest.mark.parametrize("since_1904", [False, True], ids=["1900", "1904"])
def test_dates_count_from_1900_and_from_1904(sheet, since_1904):
    assert seen(sheet(draw_dates, date_1904=since_1904)) == {
        (1, 1): (date(2026, 9, 3), "03/09/2026"),
        (2, 1): (MORNING, "03/09/2026 07:30"),
        (3, 1): (time(7, 30), "07:30"),
        (4, 1): ("25:30", "25:30"),
    }


def test_a_serial_without_a_date_format_stays_a_figure(sheet):
    assert seen(sheet(lambda workbook, page: page.write(0, 0, 46268))) == {(1, 1): (46268, "46268")}


def test_a_serial_beyond_all_calendars_is_an_error_not_a_date(sheet):
    def draw(workbook, page):
        page.write(0, 0, 99_999_999, workbook.add_format({"num_format": "dd/mm/yyyy"}))

    assert seen(sheet(draw)) == {(1, 1): ("#VALUE!", "#VALUE!")}


def test_formulas_give_their_stored_result_and_never_a_zero(book):
    def draw(workbook, page):
        page.write_formula(0, 0, "=1+1", None, 2)
        page.write_formula(1, 0, '=IF(1,"đạt","")', None, "đạt")
        page.write_formula(2, 0, "=COUNTIF(A1:A2,2)", None, "")
        page.write_formula(3, 0, "=1/0", None, "#DIV/0!")

    read = book(draw)
    cells = read.sheets[0].cells
    assert [(cell.value, cell.is_formula, cell.has_no_cached_value) for cell in cells.values()] == [
        (2, True, False),
        ("đạt", True, False),
        (None, True, True),
        ("#DIV/0!", True, False),
    ]
    assert read.notices == (
        NO_RESULT % "A3",
        "Trang “Biểu”: ô A4 đang báo lỗi (#DIV/0!).",
    )


def test_an_empty_text_is_a_result_of_a_formula(tmp_path):
    path = hostile.small(tmp_path / "rong.xlsx")
    cell = b'<c r="C1" t="str"><f>IF(1,"","x")</f><v></v></c></row>'
    hostile.rewritten(path, hostile.SHEET, b"</row>", cell)
    read = open_office_file(path, "rong.xlsx")
    assert (1, 3) not in read.sheets[0].cells
    assert read.notices == ()


def test_a_formula_that_nobody_has_worked_out_is_named(tmp_path):
    rows = [["Cộng", "=SUM(A2:A3)"], [1], [2]]
    path = write_xlsx(tmp_path / "cong.xlsx", Drawn("Biểu", rows))
    read = open_office_file(path, "cong.xlsx")
    assert read.sheets[0].cells[1, 2] == Cell(
        row=1, column=2, value=None, is_formula=True, has_no_cached_value=True
    )
    assert read.notices == (NO_RESULT % "B1",)


def test_text_of_several_fonts_is_read_piece_by_piece(book):
    def draw(workbook, page):
        old = workbook.add_format({"font_name": ".VnTime"})
        page.write_rich_string(0, 0, "Số: ", old, in_tcvn3("đảng viên mới"))

    read = book(draw)
    cell = read.sheets[0].cells[1, 1]
    assert (cell.value, cell.fixes) == ("Số: đảng viên mới", ("tcvn3",))
    assert read.notices == (
        "1 ô gõ bằng phông chữ cũ TCVN3 (.VnTime) đã được đổi sang Unicode. Hãy soát lại chữ.",
    )


def test_line_ends_spaces_and_bold_are_kept(sheet):
    def draw(workbook, page):
        page.write(0, 0, "- 11 hộ;\n- 2 thửa ", workbook.add_format({"bold": True}))

    cell = sheet(draw).cells[1, 1]
    assert (cell.text, cell.is_bold) == ("- 11 hộ;\n- 2 thửa ", True)


def test_merges_hidden_parts_and_comments_come_along(book):
    def draw(workbook, page):
        page.merge_range(0, 0, 1, 2, "Tiêu đề")
        page.write(4, 3, "x")
        page.set_row(3, None, None, {"hidden": True})
        page.set_row(6, 0)
        page.set_column(1, 1, None, None, {"hidden": True})
        page.set_column(10, 40, None, None, {"hidden": True})
        page.write_comment("D5", "Đã đối chiếu")
        page.write_comment("A9", "Ghi chú ở ô trống")
        workbook.add_worksheet("Ẩn").hide()

    read = book(draw)
    page, hidden = read.sheets
    assert page.spans == (Span(1, 1, 2, 3),)
    assert page.hidden_rows == {4, 7}
    assert page.hidden_columns == {2}
    assert {place: cell.comment for place, cell in page.cells.items() if cell.comment} == {
        (5, 4): "Đã đối chiếu",
        (9, 1): "Ghi chú ở ô trống",
    }
    assert (page.is_hidden, hidden.is_hidden) == (False, True)


def test_ruled_empty_cells_say_nothing(sheet):
    def draw(workbook, page):
        ruled = workbook.add_format({"border": 1})
        page.write(0, 0, "STT", ruled)
        for row in range(1, 400):
            page.write_blank(row, 0, None, ruled)
        page.write(5, 1, "   ")

    assert seen(sheet(draw)) == {(1, 1): ("STT", "STT")}


def test_rows_ruled_far_below_the_table_do_not_count_as_rows(sheet):
    def draw(workbook, page):
        page.write(0, 0, "STT")
        for row in range(1, 20_000):
            page.write_blank(row, 0, None, workbook.default_url_format)

    assert sheet(draw).last_row == 1


def test_a_file_named_xls_that_is_an_xlsx_is_read_and_said(tmp_path):
    path = hostile.small(tmp_path / "ten-sai.xlsx")
    read = open_office_file(path, "ten-sai.xls")
    assert (read.name, read.kind) == ("ten-sai.xls", "xlsx")
    assert read.notices == (
        "Tên tệp không khớp nội dung: đây là tệp .xlsx và đã được đọc như vậy.",
    )


def test_a_broken_style_sheet_costs_the_fonts_but_not_the_values(tmp_path):
    path = hostile.small(tmp_path / "kieu-hong.xlsx")
    hostile.rewritten(path, "xl/styles.xml", b'numFmtId="0"', b'numFmtId="x"')
    read = open_office_file(path, "kieu-hong.xlsx")
    assert [cell.value for cell in read.sheets[0].cells.values()] == [
        "STT", "Nội dung", 1, "Trồng cây", 2, "Nạo vét kênh",
    ]  # fmt: skip
    assert read.notices == (
        "Một phần định dạng của tệp không đọc được; chỉ đọc chữ và số trong các ô.",
    )


def test_the_strict_dialect_is_read_without_its_fonts(tmp_path):
    path = hostile.strict_dialect(tmp_path / "nghiem.xlsx")
    read = open_office_file(path, "nghiem.xlsx")
    assert [cell.value for cell in read.sheets[0].cells.values()][:3] == ["STT", "Nội dung", 1]
    assert read.notices == (
        "Một phần định dạng của tệp không đọc được; chỉ đọc chữ và số trong các ô.",
    )


def test_escaped_signs_of_excel_are_line_ends_again(tmp_path):
    path = hostile.small(tmp_path / "dong.xlsx")
    hostile.rewritten(path, hostile.SHEET, b">STT<", b">Khu ph_x1ED1_ 1_x000D_\nKhu B<")
    assert open_office_file(path, "dong.xlsx").sheets[0].cells[1, 1].text == "Khu phố 1\nKhu B"
