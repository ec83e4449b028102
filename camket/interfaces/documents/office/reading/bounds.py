"""The limits of a sheet, with the sentence that fits: too long, or one stray cell far away."""

from collections.abc import Sequence

from camket.interfaces.documents.office.reading.findings import Unreadable
from camket.interfaces.documents.office.reading.limits import Limits
from camket.interfaces.documents.office.reading.raw import RawSheet


def check_number_of_sheets(number: int, limits: Limits) -> None:
    if not number:
        raise Unreadable("no_sheet")
    if number > limits.sheets:
        raise Unreadable("too_many_sheets", found=number, most=limits.sheets)


def check_reach(name: str, rows: int, last_row: int, last_column: int, limits: Limits) -> None:
    """A long table has rows all the way; a stray cell stands alone."""
    if rows > limits.rows:
        raise Unreadable("too_many_rows", sheet=name, found=rows, most=limits.rows)
    if last_row > limits.rows or last_column > limits.columns:
        raise Unreadable("far_cell", sheet=name, cell=address(last_row, last_column))


def check_sheets(sheets: Sequence[RawSheet], limits: Limits) -> None:
    """What a reader brought, before anything is done with it."""
    for sheet in sheets:
        rows = {cell.row for cell in sheet.cells}
        last_column = max((cell.column for cell in sheet.cells), default=0)
        check_reach(sheet.name, len(rows), max(rows, default=0), last_column, limits)
    number = sum(len(sheet.cells) for sheet in sheets)
    if not number:
        raise Unreadable("blank")
    if number > limits.cells:
        raise Unreadable("too_many_cells", most=limits.cells)
    _check_characters(sheets, limits)


def _check_characters(sheets: Sequence[RawSheet], limits: Limits) -> None:
    total = 0
    for sheet in sheets:
        for cell in sheet.cells:
            length = sum(len(run.text) for run in cell.runs)
            total += length + len(cell.comment)
            if length > limits.characters:
                raise Unreadable(
                    "long_cell",
                    sheet=sheet.name,
                    cell=address(cell.row, cell.column),
                    most=limits.characters,
                )
    if total > limits.all_characters:
        raise Unreadable("too_heavy")


def address(row: int, column: int) -> str:
    """C14 for (14, 3)."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row}"
