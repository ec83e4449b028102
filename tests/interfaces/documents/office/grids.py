"""Workbooks of the tests drawn straight as grids: rows of values, without a file."""

from datetime import date
from decimal import Decimal

from openpyxl.utils import range_boundaries

from camket.interfaces.documents.office.document import OfficeDocument
from camket.interfaces.documents.office.grid import Cell, Sheet, Span, Workbook
from camket.interfaces.documents.office.understanding.understand import understand


def sheet(*rows: list, name: str = "Sheet1", merges: tuple[str, ...] = (), **more: object) -> Sheet:
    cells = {
        (row, column): _cell(row, column, value)
        for row, values in enumerate(rows, 1)
        for column, value in enumerate(values, 1)
        if value is not None
    }
    spans = tuple(
        Span(top, left, bottom, right) for left, top, right, bottom in map(range_boundaries, merges)
    )
    return Sheet(name, cells, spans, **more)


def _cell(row: int, column: int, value: object) -> Cell:
    if isinstance(value, float):
        value = Decimal(str(value))
    text = f"{value:%d/%m/%Y}" if isinstance(value, date) else str(value)
    return Cell(row, column, value, text)


def workbook(*sheets: Sheet) -> Workbook:
    return Workbook("tep.xlsx", "xlsx", sheets)


def read(*rows: list, merges: tuple[str, ...] = (), **given: object) -> OfficeDocument:
    return understand(workbook(sheet(*rows, merges=merges)), **given)


def asked(document: OfficeDocument) -> list[tuple[int, str]]:
    return [(ask.row, ask.field) for ask in document.asks]
