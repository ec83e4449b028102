"""A list page as Excel: the title, filter, columns and rows of the screen, nothing added."""

from xlsxwriter.format import Format

from camket.interfaces.documents.layout.wording import short_date, tidy
from camket.interfaces.documents.sheets import ColumnKind, FigureListSheet
from camket.interfaces.documents.workbook import (
    DAY,
    DECIMAL,
    PERCENT,
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

SHEET_NAME = "Danh sách"
HEAD_ROW = 4
PROPERTIES: dict[ColumnKind, dict[str, str]] = {
    ColumnKind.TEXT: {},
    ColumnKind.INTEGER: {"num_format": WHOLE, "align": "right"},
    ColumnKind.DECIMAL: {"num_format": DECIMAL, "align": "right"},
    ColumnKind.PERCENT: {"num_format": PERCENT, "align": "right"},
    ColumnKind.DATE: {"num_format": DAY, "align": "center"},
}


def render(listing: FigureListSheet) -> bytes:
    """The workbook of a list; the number of rows also stands in `__meta`."""
    book = open_book(listing.title, listing.imprint)
    sheet = book.workbook.add_worksheet(SHEET_NAME)
    _write_top(book, listing)
    styles = {kind: book.style(border=1, **properties) for kind, properties in PROPERTIES.items()}
    head = book.style(bold=True, border=1, align="center", valign="vcenter")
    for column, one in enumerate(listing.columns):
        sheet.set_column(column, column, one.width)
        sheet.write_string(HEAD_ROW, column, tidy(one.title), head)
    _write_rows(book, listing, styles)
    last_row, last_column = HEAD_ROW + len(listing.rows), len(listing.columns) - 1
    set_page(sheet, listing.imprint, head_row=HEAD_ROW, last_row=last_row, last_column=last_column)
    sheet.autofilter(HEAD_ROW, 0, last_row, last_column)
    write_meta(
        book,
        (("list", listing.title), ("rows", str(len(listing.rows))), *facts_of(listing.imprint)),
    )
    return close_book(book)


def _write_top(book: Book, listing: FigureListSheet) -> None:
    sheet = book.workbook.get_worksheet_by_name(SHEET_NAME)
    plain = book.style(text_wrap=False)
    put(sheet, 0, 0, listing.title, book.style(bold=True, font_size=14, text_wrap=False))
    put(
        sheet,
        1,
        0,
        f"Số liệu đến ngày {short_date(listing.imprint.data_date)}; {len(listing.rows)} dòng.",
        plain,
    )
    put(sheet, 2, 0, listing.filter_text, plain)


def _write_rows(book: Book, listing: FigureListSheet, styles: dict[ColumnKind, Format]) -> None:
    sheet = book.workbook.get_worksheet_by_name(SHEET_NAME)
    widths = [each.width for each in listing.columns]
    for row, values in enumerate(listing.rows, start=HEAD_ROW + 1):
        fit_row(sheet, row, values, widths)
        for column, (one, value) in enumerate(zip(listing.columns, values, strict=True)):
            put(sheet, row, column, value, styles[one.kind])
