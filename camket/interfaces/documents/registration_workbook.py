"""Phụ lục đăng ký in Excel: letterhead, a heading of two rows, sections, signature; codes hidden at the right."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from camket.foundation.core.text import roman
from camket.interfaces.documents.sheets import ListValue, RegistrationRow, RegistrationTable
from camket.interfaces.documents.workbook import (
    DAY,
    DECIMAL,
    WHOLE,
    Book,
    close_book,
    facts_of,
    fit_row,
    open_book,
    put,
    set_page,
    write_meta,
)

SHEET_NAME = "Phụ lục đăng ký"
KEY_TITLE = "__ma"
TOP_HEAD, HEAD_ROW = 8, 9
WIDTHS = (5, 27, 18, 8, 18, 8, 8.5, 8.5, 7, 7, 7, 7, 10.5, 15, 15, 15, 8)
QUARTERS = range(8, 12)
FIGURES = range(6, 12)
DUE = 12
LAST_COLUMN = len(WIDTHS) - 1
KEY_COLUMN = len(WIDTHS)
MIDDLE = {"align": "center", "text_wrap": False}


@dataclass(frozen=True)
class Styles:
    """The cell formats of the form."""

    text: Format
    centered: Format
    whole: Format
    decimal: Format
    day: Format
    head: Format
    section: Format

    def of(self, column: int, value: ListValue) -> Format:
        if column in FIGURES and isinstance(value, int | Decimal):
            return self.whole if value == int(value) else self.decimal
        if column == DUE:
            return self.day
        return self.centered if column in (0, 3, 5) else self.text


def render(table: RegistrationTable) -> bytes:
    """The workbook, with `__meta` hidden behind it."""
    title = f"Phụ lục nội dung đăng ký cam kết trách nhiệm năm {table.year}"
    book = open_book(title, table.imprint)
    sheet = book.workbook.add_worksheet(SHEET_NAME)
    styles = _styles(book)
    _write_top(book, sheet, table)
    _write_head(sheet, table.year, styles)
    row = HEAD_ROW
    for number, (name, lines) in enumerate(table.sections, start=1):
        row = _write_section(sheet, row + 1, number, name, lines, styles)
    last = _write_foot(book, sheet, row + 2, table)
    set_page(sheet, table.imprint, head_row=HEAD_ROW, last_row=last, last_column=LAST_COLUMN)
    sheet.repeat_rows(TOP_HEAD, HEAD_ROW)
    facts = (
        ("form", "registration"), ("cycle", str(table.year)), ("period", str(table.year)),
        ("version", table.version), ("rows", str(table.count)),
    )  # fmt: skip
    write_meta(book, (*facts, *facts_of(table.imprint)))
    return close_book(book)


def _titles(year: int) -> tuple[str, ...]:
    return (
        "STT", "Nội dung đăng ký cam kết", "Lý do lựa chọn (vấn đề trọng tâm, khâu khó, điểm nghẽn)", "Loại",
        "Chỉ tiêu / sản phẩm cụ thể", "Đơn vị tính", f"Thực hiện năm {year - 1}", f"Mục tiêu năm {year}",
        "Quý I", "Quý II", "Quý III", "Quý IV", "Thời hạn hoàn thành", "Cá nhân chịu trách nhiệm chính",
        "Cơ quan, đơn vị phối hợp", "Minh chứng", "Ghi chú",
    )  # fmt: skip


def _styles(book: Book) -> Styles:
    side = {"border": 1}
    return Styles(
        text=book.style(**side),
        centered=book.style(align="center", **side),
        whole=book.style(num_format=WHOLE, align="right", **side),
        decimal=book.style(num_format=DECIMAL, align="right", **side),
        day=book.style(num_format=DAY, align="center", **side),
        head=book.style(bold=True, align="center", valign="vcenter", **side),
        section=book.style(bold=True, text_wrap=False, bg_color="#EDEDED", **side),
    )


def _write_top(book: Book, sheet: Worksheet, table: RegistrationTable) -> None:
    """Superior and issuer at the left, nation, place and day at the right, the title below."""
    bold = {"bold": True, **MIDDLE}
    sheet.merge_range(0, 0, 0, 3, table.superior.upper(), book.style(**MIDDLE))
    sheet.merge_range(1, 0, 1, 3, table.issuer.upper(), book.style(**bold))
    sheet.merge_range(0, 10, 0, LAST_COLUMN, table.nation, book.style(**bold))
    sheet.merge_range(1, 10, 1, LAST_COLUMN, table.motto, book.style(**bold))
    day = f"{table.place}, ngày      tháng      năm {table.year}"
    sheet.merge_range(2, 10, 2, LAST_COLUMN, day, book.style(italic=True, **MIDDLE))
    lines = (
        ("PHỤ LỤC", book.style(font_size=14, **bold)),
        (
            f"NỘI DUNG ĐĂNG KÝ CAM KẾT TRÁCH NHIỆM NĂM {table.year}",
            book.style(font_size=14, **bold),
        ),
        (
            f"của {table.collective} và người đứng đầu với {table.receiver}",
            book.style(italic=True, **MIDDLE),
        ),
    )
    for row, (words, style) in enumerate(lines, start=3):
        sheet.merge_range(row, 0, row, LAST_COLUMN, words, style)


def _write_head(sheet: Worksheet, year: int, styles: Styles) -> None:
    """Quarters stand side by side under one heading; every other heading is two rows high."""
    for column, (title, width) in enumerate(zip(_titles(year), WIDTHS, strict=True)):
        sheet.set_column(column, column, width)
        if column in QUARTERS:
            sheet.write_string(HEAD_ROW, column, title, styles.head)
        else:
            sheet.merge_range(TOP_HEAD, column, HEAD_ROW, column, title, styles.head)
    sheet.merge_range(
        TOP_HEAD, QUARTERS[0], TOP_HEAD, QUARTERS[-1], "Lộ trình thực hiện", styles.head
    )
    sheet.set_column(KEY_COLUMN, KEY_COLUMN, 12, None, {"hidden": True})
    sheet.write_string(HEAD_ROW, KEY_COLUMN, KEY_TITLE)
    sheet.set_row(TOP_HEAD, 24)
    sheet.set_row(HEAD_ROW, 40)


def _write_section(
    sheet: Worksheet, row: int, number: int, name: str, lines: tuple[RegistrationRow, ...],
    styles: Styles,
) -> int:  # fmt: skip
    """The section's band and its rows from `row` on; gives the last row."""
    put(sheet, row, 0, roman(number), styles.section)
    sheet.merge_range(row, 1, row, LAST_COLUMN, "", styles.section)
    put(sheet, row, 1, f"Lĩnh vực {name}".upper(), styles.section)
    for line in lines:
        row += 1
        values = tuple(_values(line))
        fit_row(sheet, row, values, WIDTHS)
        for column, value in enumerate(values):
            put(sheet, row, column, value, styles.of(column, value))
        if line.key:
            sheet.write_string(row, KEY_COLUMN, line.key)
    return row


def _values(line: RegistrationRow) -> Iterator[ListValue]:
    yield from (line.ordinal, line.text, line.reason, line.kinds, line.target, line.unit)
    yield from (line.baseline, line.goal, *line.quarters)
    yield from (line.due, line.leader, line.coordinators, line.evidence, line.note)


def _write_foot(book: Book, sheet: Worksheet, row: int, table: RegistrationTable) -> int:
    """The count, then the signature of the collective; gives the last row of the page."""
    plain = book.style(text_wrap=False, italic=True)
    put(sheet, row - 1, 0, f"Tổng cộng: {table.count:02d} nội dung đăng ký.", plain)
    left, bold = (
        book.style(text_wrap=False, bold=True, italic=True),
        book.style(bold=True, **MIDDLE),
    )
    put(sheet, row + 1, 0, "Nơi nhận:", left)
    put(sheet, row + 2, 0, f"- {table.receiver},", book.style(text_wrap=False))
    put(sheet, row + 3, 0, "- Lưu.", book.style(text_wrap=False))
    words = f"T/M {table.collective.removeprefix('tập thể ').upper()}"
    sheet.merge_range(row + 1, 10, row + 1, LAST_COLUMN, words, bold)
    return row + 6
