"""Values through calamine; the look of the cells, which it keeps to itself, comes from elsewhere."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import IO

from python_calamine import CalamineSheet, CalamineWorkbook, SheetVisibleEnum

from camket.interfaces.documents.office.grid import Span
from camket.interfaces.documents.office.reading.limits import Limits
from camket.interfaces.documents.office.reading.raw import RawCell, RawSheet
from camket.interfaces.documents.office.reading.repair import Run

Place = tuple[int, int]


@dataclass(frozen=True)
class Look:
    """How a cell is drawn."""

    font: str = ""
    is_bold: bool = False
    number_format: str = "General"


PLAIN = Look()


@dataclass
class SheetLook:
    """What a sheet says beside its values; rows and columns count from 1."""

    looks: dict[Place, Look] = field(default_factory=dict)
    formulas: set[Place] = field(default_factory=set)
    uncached: set[Place] = field(default_factory=set)
    errors: dict[Place, str] = field(default_factory=dict)  # calamine leaves them out
    comments: dict[Place, str] = field(default_factory=dict)
    spans: list[Span] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)

    def reach(self) -> tuple[int, int, int]:
        """How many rows say something, the last of them and the last column."""
        rows = {row for row, _ in self.looks}
        return len(rows), max(rows, default=0), max((column for _, column in self.looks), default=0)


def read_with_calamine(file: IO[bytes], limits: Limits) -> Iterator[RawSheet]:
    """Values, merges and hidden sheets."""
    with CalamineWorkbook.from_filelike(file) as book:
        for place, meta in enumerate(book.sheets_metadata):
            sheet = book.get_sheet_by_index(place)
            yield _sheet(sheet, meta.visible != SheetVisibleEnum.Visible)


def dressed(raw: RawSheet, look: SheetLook) -> RawSheet:
    """The values with the look that the file gives them."""
    cells = [_dressed_cell(cell, look) for cell in raw.cells]
    seen = {(cell.row, cell.column) for cell in cells}
    silent = (look.uncached | look.comments.keys() | look.errors.keys()) - seen
    cells += [_silent_cell(place, look) for place in sorted(silent)]
    return replace(
        raw,
        cells=cells,
        spans=raw.spans or tuple(look.spans),
        hidden_rows=frozenset(look.hidden_rows),
        hidden_columns=frozenset(look.hidden_columns),
    )


def _silent_cell(place: Place, sheet: SheetLook) -> RawCell:
    """A cell without value: a comment, a formula nobody has worked out, or an error."""
    error = sheet.errors.get(place)
    return _dressed_cell(RawCell(*place, runs=(Run(error),) if error else ()), sheet)


def _dressed_cell(cell: RawCell, sheet: SheetLook) -> RawCell:
    place = (cell.row, cell.column)
    look = sheet.looks.get(place, PLAIN)
    return replace(
        cell,
        runs=tuple(Run(run.text, look.font) for run in cell.runs),
        number_format=look.number_format,
        is_bold=look.is_bold,
        comment=sheet.comments.get(place, ""),
        is_formula=place in sheet.formulas,
        has_no_cached_value=place in sheet.uncached,
    )


def _sheet(sheet: CalamineSheet, is_hidden: bool) -> RawSheet:
    first_row, first_column = sheet.start or (0, 0)
    cells = [
        _raw(row, column, value)
        for row, values in enumerate(sheet.to_python(skip_empty_area=True), first_row + 1)
        for column, value in enumerate(values, first_column + 1)
        if value != ""
    ]
    return RawSheet(
        name=sheet.name,
        cells=cells,
        spans=tuple(
            Span(top + 1, left + 1, bottom + 1, right + 1)
            for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()
        ),
        is_hidden=is_hidden,
    )


def _raw(row: int, column: int, value: object) -> RawCell:
    if isinstance(value, str):
        return RawCell(row, column, runs=(Run(value),))
    return RawCell(row, column, value)
