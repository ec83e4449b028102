"""Tệp lỗi: the file as it came, with one more column that says what was not taken and why."""

from copy import copy
from io import BytesIO
from pathlib import PurePath
from zipfile import BadZipFile

from django.utils.translation import gettext as _
from openpyxl import Workbook as Book
from openpyxl import load_workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from camket.foundation.files import store
from camket.interfaces.documents.imports.reading import open_stored
from camket.interfaces.documents.models import WRITTEN, ImportDraft, ImportKind, ImportRow

NOTE_WIDTH, POINTS = 45, 15
NOTE_FILL = PatternFill("solid", fgColor="FFF1B3")
LEFT = (ImportKind.ASK, ImportKind.SKIP)


def error_file(draft: ImportDraft) -> tuple[str, bytes]:
    """Its name and its bytes."""
    book = _book(draft)
    notes: dict[str, dict[int, str]] = {}
    for row in draft.rows.all():
        if note := note_of(row):
            notes.setdefault(row.sheet, {})[row.sheet_row] = note
    for name, lines in notes.items():
        if name in book.sheetnames:
            _write_notes(book[name], lines, _head_of(draft, name))
    buffer = BytesIO()
    book.save(buffer)
    return f"{PurePath(draft.file.name).stem}-can-sua.xlsx", buffer.getvalue()


def note_of(row: ImportRow) -> str:
    """Why the line was not taken; blank for a line that was, or that says nothing new."""
    if row.kind in LEFT:
        asked = [question["text"] for question in row.questions if not question["answer"]]
        return " ".join([*asked, *row.remarks]) or _("Bỏ qua.")
    if row.kind in WRITTEN and not row.accepted:
        return _("Không nhập theo lựa chọn khi đối chiếu.")
    return ""


def _book(draft: ImportDraft) -> Book:
    """The workbook itself where it can be written to, else its cells in a new one."""
    if draft.file.name.lower().endswith(".xlsx"):
        try:
            return load_workbook(BytesIO(store.read(draft.file)))
        except (BadZipFile, KeyError, ValueError):
            pass
    book = Book()
    book.remove(book.active)
    for sheet in open_stored(draft.file).sheets:
        page = book.create_sheet(sheet.name[:31] or "Bảng")
        for (row, column), cell in sheet.cells.items():
            _write(page, row, column, cell.text)
    return book


def _write_notes(page: Worksheet, lines: dict[int, str], head: int) -> None:
    """In the first free column, headed like the one before it; no row too low for its note."""
    column = page.max_column + 1
    if head:
        _write(page, head, column, _("Ghi chú khi nhập"))
        page.cell(head, column)._style = copy(page.cell(head, column - 1)._style)
        page.cell(head, column).font = Font(bold=True)
    for row, note in lines.items():
        _write(page, row, column, note)
        page.cell(row, column).fill = NOTE_FILL
        page.cell(row, column).alignment = Alignment(wrap_text=True, vertical="top")
        height = page.row_dimensions[row].height
        if height:
            page.row_dimensions[row].height = max(height, POINTS * -(-len(note) // NOTE_WIDTH))
    page.column_dimensions[page.cell(1, column).column_letter].width = NOTE_WIDTH


def _write(page: Worksheet, row: int, column: int, text: str) -> None:
    """Words stay words: nothing of a file may become a formula by the look of it."""
    cell = page.cell(row, column)
    cell.value = text
    cell.data_type = "s"


def _head_of(draft: ImportDraft, name: str) -> int:
    tables = (table for table in draft.outline.get("tables", ()) if table["sheet"] == name)
    return max(next((table["header_rows"] for table in tables), []), default=0)
