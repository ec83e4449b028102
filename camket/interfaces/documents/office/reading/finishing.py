"""Raw sheets made into the grid: one habit of writing for the whole book, then cell by cell."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from camket.interfaces.documents.office.grid import Cell, CellValue, Sheet
from camket.interfaces.documents.office.reading.display import shown
from camket.interfaces.documents.office.reading.old_fonts import Habits, habits_of, is_old_font
from camket.interfaces.documents.office.reading.raw import RawCell, RawSheet
from camket.interfaces.documents.office.reading.repair import Run, repaired


def finished(raw_sheets: Sequence[RawSheet]) -> tuple[Sheet, ...]:
    """The sheets that everybody else reads."""
    habits = habits_of(_texts(raw_sheets, old=False), _texts(raw_sheets, old=True))
    return tuple(_sheet(raw, habits) for raw in raw_sheets)


def _texts(raw_sheets: Sequence[RawSheet], *, old: bool) -> Iterator[str]:
    """The texts in old fonts, or those whose font tells nothing about the encoding."""
    for sheet in raw_sheets:
        for cell in sheet.cells:
            for run in cell.runs:
                if is_old_font(run.font) == old:
                    yield run.text


def _sheet(raw: RawSheet, habits: Habits) -> Sheet:
    cells = (_cell(cell, habits) for cell in raw.cells)
    return Sheet(
        name=raw.name,
        cells={(cell.row, cell.column): cell for cell in cells if _says_something(cell)},
        spans=raw.spans,
        hidden_rows=raw.hidden_rows,
        hidden_columns=raw.hidden_columns,
        is_hidden=raw.is_hidden,
    )


def _cell(raw: RawCell, habits: Habits) -> Cell:
    value, fixes = _exact(raw.value), frozenset[str]()
    if raw.runs:
        value, fixes = repaired(raw.runs, habits)
    return Cell(
        row=raw.row,
        column=raw.column,
        value=value,
        text=shown(value, raw.number_format),
        number_format=raw.number_format,
        is_bold=raw.is_bold,
        comment=repaired([Run(raw.comment)])[0] if raw.comment else "",
        is_formula=raw.is_formula,
        has_no_cached_value=raw.has_no_cached_value,
        fixes=tuple(sorted(fixes)),
    )


def _says_something(cell: Cell) -> bool:
    """Ruled but empty cells stay out of the grid."""
    return bool(cell.text.strip() or cell.comment or cell.has_no_cached_value)


def _exact(value: object) -> CellValue:
    """Fifteen digits, as Excel keeps; whole numbers whole; a date without an hour a date."""
    if isinstance(value, float):
        figure = Decimal(f"{value:.15g}")
        if not figure.is_finite():
            return str(value)
        return int(figure) if figure == figure.to_integral_value() else figure
    if isinstance(value, datetime) and value.time() == time.min:
        return value.date()
    if isinstance(value, timedelta):
        return _duration(value)
    if value is None or isinstance(value, str | int | Decimal | date | time):
        return value
    return str(value)


def _duration(value: timedelta) -> str:
    """25:30, as the format [h]:mm shows it."""
    minutes = round(value.total_seconds() / 60)
    return f"{minutes // 60}:{minutes % 60:02d}"
