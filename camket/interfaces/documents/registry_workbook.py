"""Danh mục tổng hợp: the year's commitments in Excel, as the office keeps them and can bring them back."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from camket.interfaces.documents.sheets import ListValue, RegistryGroup, RegistryRow, RegistryTable
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

SHEET_NAME = "Danh mục"
HEAD_ROW = 6
KEY_TITLE = "__ma"
WIDTHS = (5, 11, 15, 32, 9, 11, 7, 18, 8.5, 8.5, 8.5, 8, 8, 8, 8, 10.5, 15, 15, 8)
FIGURE_COLUMNS = range(9, 15)
CENTERED = {0, 1, 6, 15}
LAST_COLUMN = len(WIDTHS) - 1
KEY_COLUMN = len(WIDTHS)


@dataclass(frozen=True)
class Styles:
    """The cell formats of the registry."""

    text: Format
    centered: Format
    whole: Format
    decimal: Format
    day: Format
    head: Format
    group: Format
    unit: Format

    def figure(self, value: ListValue) -> Format:
        """Whole numbers without a decimal mark, words at the left."""
        if isinstance(value, int | Decimal):
            return self.whole if value == int(value) else self.decimal
        return self.text


def render(table: RegistryTable) -> bytes:
    """The workbook: one sheet of groups, units and targets, `__ma` hidden at the right, `__meta` hidden."""
    book = open_book(table.title, table.imprint)
    sheet = book.workbook.add_worksheet(SHEET_NAME)
    styles = _styles(book)
    _write_top(book, sheet, table)
    _write_head(sheet, table.year, styles)
    row = HEAD_ROW
    for group in table.groups:
        row = _write_group(sheet, row + 1, group, styles)
    set_page(sheet, table.imprint, head_row=HEAD_ROW, last_row=row, last_column=LAST_COLUMN)
    lines = sum(len(unit.rows) for group in table.groups for unit in group.units)
    facts = (
        ("cycle", str(table.year)),
        ("period", table.period),
        ("version", table.version),
        ("rows", str(lines)),
    )
    write_meta(book, (*facts, *facts_of(table.imprint)))
    return close_book(book)


def _titles(year: int) -> tuple[str, ...]:
    return (
        "STT", "Mã số", "Đơn vị", "Nội dung cam kết", "Loại", "Lĩnh vực", "Gắn chủ đề năm",
        "Chỉ tiêu / sản phẩm", "ĐVT",
        f"Thực hiện {year - 1}", f"Mục tiêu {year}", "Quý I", "Quý II", "Quý III", "Quý IV", "Thời hạn",
        "Người chịu trách nhiệm chính", "Đơn vị phối hợp", "Ghi chú",
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
        group=book.style(bold=True, text_wrap=False, bg_color="#EDEDED", **side),
        unit=book.style(bold=True, italic=True, text_wrap=False, **side),
    )


def _write_top(book: Book, sheet: Worksheet, table: RegistryTable) -> None:
    """Issuer at the left, title across, as on the office's own form."""
    middle = {"align": "center", "text_wrap": False}
    sheet.merge_range(0, 0, 0, 4, table.superior.upper(), book.style(**middle))
    sheet.merge_range(1, 0, 1, 4, table.issuer.upper(), book.style(bold=True, **middle))
    sheet.merge_range(
        3, 0, 3, LAST_COLUMN, table.title, book.style(bold=True, font_size=14, **middle)
    )
    sheet.merge_range(4, 0, 4, LAST_COLUMN, table.subtitle, book.style(italic=True, **middle))


def _write_head(sheet: Worksheet, year: int, styles: Styles) -> None:
    for column, (title, width) in enumerate(zip(_titles(year), WIDTHS, strict=True)):
        sheet.set_column(column, column, width)
        sheet.write_string(HEAD_ROW, column, title, styles.head)
    sheet.set_column(KEY_COLUMN, KEY_COLUMN, 12, None, {"hidden": True})
    sheet.write_string(HEAD_ROW, KEY_COLUMN, KEY_TITLE)
    sheet.set_row(HEAD_ROW, 50)


def _write_group(sheet: Worksheet, row: int, group: RegistryGroup, styles: Styles) -> int:
    """Writes a group from `row` on and gives its last row."""
    _write_band(sheet, row, group.code, group.title.upper(), styles.group)
    for unit in group.units:
        row += 1
        _write_band(sheet, row, unit.numeral, unit.name, styles.unit)
        for line in unit.rows:
            row += 1
            _write_line(sheet, row, unit.name, line, styles)
    return row


def _write_band(sheet: Worksheet, row: int, code: str, title: str, style: Format) -> None:
    """A group or unit row: its code, then its title across the other columns."""
    put(sheet, row, 0, code, style)
    sheet.merge_range(row, 1, row, LAST_COLUMN, "", style)
    put(sheet, row, 1, title, style)


def _write_line(
    sheet: Worksheet, row: int, unit_name: str, line: RegistryRow, styles: Styles
) -> None:
    values = tuple(_values(unit_name, line))
    fit_row(sheet, row, values, WIDTHS)
    for column, value in enumerate(values):
        if column in FIGURE_COLUMNS:
            style = styles.figure(value)
        elif column in CENTERED:
            style = styles.day if column == 15 else styles.centered
        else:
            style = styles.text
        put(sheet, row, column, value, style)
    sheet.write_string(row, KEY_COLUMN, line.key)


def _values(unit_name: str, line: RegistryRow) -> Iterator[ListValue]:
    yield from (
        line.ordinal,
        line.code,
        unit_name,
        line.text,
        line.kind,
        line.field,
        "x" if line.on_theme else None,
    )
    yield from (line.target, line.unit, line.baseline, line.goal, *line.quarters)
    yield from (line.due, line.leader, line.coordinators, line.note)
