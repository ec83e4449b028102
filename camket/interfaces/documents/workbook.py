"""The empty workbook: A4 across, office number formats, strings that stay strings, the hidden `__meta` sheet."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from io import BytesIO
from textwrap import wrap

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from camket.foundation.core.sheets import Imprint
from camket.interfaces.documents.deterministic import repacked
from camket.interfaces.documents.layout.wording import short_date, tidy, universal

FONT = "Times New Roman"
A4 = 9
MM_PER_INCH = 25.4
# No text of a unit may become a formula, a number or a link by the look of it.
OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
WHOLE, DECIMAL, PERCENT, DAY = "#,##0", "#,##0.##", "0.0%", "dd/mm/yyyy"
META = "__meta"
LINE_HEIGHT, LETTERS_PER_WIDTH = 15.0, 1.3  # of 11 point type
Value = str | int | Decimal | date | None


@dataclass(frozen=True)
class Book:
    """A workbook being written, and the buffer it goes to."""

    workbook: Workbook
    buffer: BytesIO

    def style(self, **properties: object) -> Format:
        """A cell format in the office's font."""
        return self.workbook.add_format(
            {"font_name": FONT, "font_size": 11, "valign": "top", "text_wrap": True} | properties
        )


def open_book(title: str, imprint: Imprint) -> Book:
    """A workbook whose properties come from the sheet."""
    buffer = BytesIO()
    workbook = Workbook(buffer, OPTIONS)
    workbook.set_properties(
        {
            "title": tidy(title)[:255],
            "author": imprint.author,
            "created": universal(imprint.made_at),
            "comments": imprint.snapshot_id,
        }
    )
    return Book(workbook, buffer)


def close_book(book: Book) -> bytes:
    """The bytes of the workbook, the same for the same sheet."""
    book.workbook.close()
    return repacked(book.buffer.getvalue())


def set_page(
    sheet: Worksheet, imprint: Imprint, *, head_row: int, last_row: int, last_column: int
) -> None:
    """A4 across, one page wide, heads repeated, snapshot and page number in the footer."""
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.set_margins(
        left=12 / MM_PER_INCH, right=12 / MM_PER_INCH, top=15 / MM_PER_INCH, bottom=18 / MM_PER_INCH
    )
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(head_row)
    sheet.print_area(0, 0, last_row, last_column)
    sheet.freeze_panes(head_row + 1, 0)
    words = [f"Bản chốt {imprint.snapshot_id}", f"số liệu đến ngày {short_date(imprint.data_date)}"]
    words += [tidy(imprint.notice)] if imprint.notice else []
    sheet.set_footer(f'&L&"{FONT}"&8{" – ".join(words).replace("&", "&&")}&R&"{FONT}"&8&P/&N')


def fit_row(sheet: Worksheet, row: int, values: Iterable[Value], widths: Sequence[float]) -> None:
    """As high as its longest text needs; not every program finds the height when it opens a file."""
    lines = (
        len(wrap(value, max(4, int(width * LETTERS_PER_WIDTH))))
        for value, width in zip(values, widths, strict=True)
        if isinstance(value, str)
    )
    sheet.set_row(row, LINE_HEIGHT * max((*lines, 1)))


def put(sheet: Worksheet, row: int, column: int, value: Value, style: Format) -> None:
    """A number as a number, a date as a date, everything else as a string."""
    if value is None or value == "":
        sheet.write_blank(row, column, None, style)
    elif isinstance(value, str):
        sheet.write_string(row, column, tidy(value), style)
    elif isinstance(value, date):
        sheet.write_datetime(row, column, value, style)
    else:
        sheet.write_number(row, column, value, style)


def write_meta(book: Book, facts: Iterable[tuple[str, str]]) -> None:
    """What the file is, for a later import: hidden, one fact per row."""
    sheet = book.workbook.add_worksheet(META)
    sheet.hide()
    style = book.style()
    for row, (name, value) in enumerate(facts):
        sheet.write_string(row, 0, name, style)
        sheet.write_string(row, 1, tidy(value), style)


def facts_of(imprint: Imprint) -> tuple[tuple[str, str], ...]:
    """The facts of every exported workbook."""
    return (
        ("snapshot", imprint.snapshot_id),
        ("data_date", imprint.data_date.isoformat()),
        ("made_at", imprint.made_at.isoformat()),
        ("user", imprint.author),
    )
