"""From the stored bytes to what they mean: opened, narrowed to the chosen table, understood."""

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from camket.foundation.core.text import clean
from camket.foundation.files import store
from camket.foundation.files.models import StoredFile
from camket.interfaces.documents.imports.line import line_key
from camket.interfaces.documents.imports.narrowing import narrowed, own_keys, with_words
from camket.interfaces.documents.office.document import ItemRead, OfficeDocument
from camket.interfaces.documents.office.grid import Sheet, Workbook
from camket.interfaces.documents.office.reading.opening import open_clipboard, open_office_file
from camket.interfaces.documents.office.understanding.understand import understand

CLIPBOARD = "text/tab-separated-values"
COLUMNS_SHOWN = 40


@dataclass(frozen=True)
class Understood:
    """The document, the codes of our own export, and where the table was found."""

    document: OfficeDocument
    keys: dict[str, str]
    outline: dict[str, Any]


def open_stored(file: StoredFile) -> Workbook:
    """The grid of a stored file. Raises OfficeFileRefused."""
    content = store.read(file)
    if file.content_type == CLIPBOARD:
        return open_clipboard(content.decode())
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "tep"
        path.write_bytes(content)
        return open_office_file(path, file.name)


def understood(workbook: Workbook, choices: dict[str, Any], year: int) -> Understood:
    """What it means when the table is looked for where the person said. The cycle's year wins over the file's."""
    chosen = narrowed(workbook, choices)
    keys = own_keys(chosen)
    grid = with_words(chosen, keys)
    document = understand(grid)
    own_year = document.cycle_year or year
    if document.cycle_year != year:
        document = understand(grid, cycle_year=year)
    coded = {f"{sheet}!{row}": key for (sheet, row), key in keys.items()}
    items = tuple(_without_code(item, coded) for item in document.items)
    outline = _outline(workbook, document)
    outline["other_year"] = own_year if own_year != year else None
    unnamed = [ask.question for ask in document.asks if ask.field == "period"]
    outline["notices"] += unnamed
    outline["is_report"] = bool(document.period or unnamed)
    return Understood(replace(document, items=items), coded, outline)


def _without_code(item: ItemRead, keys: dict[str, str]) -> ItemRead:
    return replace(item, code="") if line_key(item) in keys else item


def _outline(workbook: Workbook, document: OfficeDocument) -> dict[str, Any]:
    """What step two shows and lets change."""
    return {
        "sheets": [
            {"name": sheet.name, "is_hidden": sheet.is_hidden, "rows": sheet.last_row}
            for sheet in workbook.sheets
            if not sheet.name.startswith("__")
        ],
        "tables": [
            {
                "sheet": table.sheet,
                "header_rows": list(table.header_rows),
                "columns": list(
                    _columns(_sheet(workbook, table.sheet), table.header_rows, table.columns)
                ),
            }
            for table in document.tables
        ],
        "notices": list(document.notices),
    }


def _columns(
    sheet: Sheet | None, rows: tuple[int, ...], fields: dict[int, str]
) -> Iterator[dict[str, Any]]:
    """Each column by letter, heading and first words below it."""
    if sheet is None or not rows:
        return
    for number in range(1, min(sheet.last_column, COLUMNS_SHOWN) + 1):
        heads = [sheet.cells[row, number].text for row in rows if (row, number) in sheet.cells]
        below = (
            sheet.cells[row, number].text
            for row in range(max(rows) + 1, min(sheet.last_row, max(rows) + 12) + 1)
            if (row, number) in sheet.cells
        )
        example = clean(next(below, ""))
        if heads or example:
            yield {
                "number": number,
                "letter": letter_of(number),
                "title": clean(" / ".join(heads)),
                "example": example[:60],
                "field": fields.get(number, ""),
            }


def letter_of(number: int) -> str:
    """A, B … Z, AA: the column as Excel calls it."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _sheet(workbook: Workbook, name: str) -> Sheet | None:
    return next((sheet for sheet in workbook.sheets if sheet.name == name), None)
