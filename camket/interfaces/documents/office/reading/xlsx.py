"""An .xlsx file through openpyxl in normal mode, after every part has been counted."""

from collections.abc import Iterator
from contextlib import suppress
from typing import IO, Any
from zipfile import ZipFile

from openpyxl.cell.cell import Cell as ExcelCell
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.reader.excel import ExcelReader
from openpyxl.styles.stylesheet import apply_stylesheet
from openpyxl.utils.escape import unescape
from openpyxl.worksheet.worksheet import Worksheet

from camket.interfaces.documents.office.grid import Span
from camket.interfaces.documents.office.reading.bounds import check_number_of_sheets, check_reach
from camket.interfaces.documents.office.reading.findings import Unreadable
from camket.interfaces.documents.office.reading.limits import Limits
from camket.interfaces.documents.office.reading.parts import BrokenPart, SheetFacts, facts_of
from camket.interfaces.documents.office.reading.raw import RawCell, RawSheet
from camket.interfaces.documents.office.reading.repair import Run

XML_ENDINGS = (".xml", ".rels")


def read_xlsx(file: IO[bytes], limits: Limits) -> Iterator[RawSheet]:
    """Sheet by sheet; the counting of all parts comes before openpyxl sees one cell."""
    reader = ExcelReader(file, data_only=True, keep_links=False, rich_text=True)
    facts = counted(reader, limits)
    # Properties, theme and names hold no cell and are often out of order, so they stay closed.
    reader.read_strings()
    apply_stylesheet(reader.archive, reader.wb)
    reader.read_worksheets()
    for sheet in reader.wb.worksheets:
        yield _sheet(sheet, facts.get(sheet.title, SheetFacts()))


def counted(reader: Any, limits: Limits) -> dict[str, SheetFacts]:
    """The facts of each sheet by its name, all within the limits."""
    by_part = _facts_of_parts(reader.archive, limits)
    reader.read_manifest()
    reader.read_workbook()
    names = {rel.target: sheet.name for sheet, rel in reader.parser.find_sheets()}
    if names.keys() - by_part.keys():
        raise Unreadable("damaged")
    for part, each in by_part.items():
        check_reach(names.get(part, part), each.rows, each.last_row, each.last_column, limits)
    facts = {name: by_part[part] for part, name in names.items()}
    if not facts and any(each.rows for each in by_part.values()):
        raise LookupError("The strict dialect of the format, which openpyxl does not know")
    check_number_of_sheets(len(facts), limits)
    # openpyxl makes one object of every row, and of every ruled or merged cell.
    if sum(each.drawn + each.merged_cells for each in facts.values()) > limits.drawn:
        raise Unreadable("too_many_drawn")
    return facts


def _facts_of_parts(archive: ZipFile, limits: Limits) -> dict[str, SheetFacts]:
    """Of every part that can be read; a broken one matters only if somebody asks for it."""
    found = {}
    for member in archive.infolist():
        if member.filename.lower().endswith(XML_ENDINGS):
            with archive.open(member) as part, suppress(BrokenPart):
                found[member.filename] = facts_of(part, limits)
    return found


def _sheet(sheet: Worksheet, facts: SheetFacts) -> RawSheet:
    cells = (cell for _, cell in sorted(sheet._cells.items()))
    return RawSheet(
        name=sheet.title,
        cells=[raw for cell in cells if (raw := _raw(cell, facts))],
        spans=tuple(
            Span(each.min_row, each.min_col, each.max_row, each.max_col)
            for each in sheet.merged_cells.ranges
        ),
        hidden_rows=frozenset(
            number for number, row in sheet.row_dimensions.items() if row.hidden or row.height == 0
        ),
        hidden_columns=frozenset(_hidden_columns(sheet, facts.last_column)),
        is_hidden=sheet.sheet_state != "visible",
    )


def _hidden_columns(sheet: Worksheet, last_column: int) -> Iterator[int]:
    for each in sheet.column_dimensions.values():
        if each.hidden or each.width == 0:
            yield from range(each.min, min(each.max, last_column) + 1)


def _raw(cell: ExcelCell, facts: SheetFacts) -> RawCell | None:
    place = (cell.row, cell.column)
    comment = cell.comment.text if cell.comment else ""
    if cell.value is None and not comment and place not in facts.uncached:
        return None
    is_text = isinstance(cell.value, str | CellRichText)
    return RawCell(
        row=cell.row,
        column=cell.column,
        value=None if is_text else cell.value,
        runs=tuple(_runs(cell)) if is_text else (),
        number_format=cell.number_format,
        is_bold=bool(cell.font and cell.font.b),
        comment=comment,
        is_formula=place in facts.formulas,
        has_no_cached_value=place in facts.uncached,
    )


def _runs(cell: Any) -> Iterator[Run]:
    font = (cell.font and cell.font.name) or ""
    pieces = cell.value if isinstance(cell.value, CellRichText) else [cell.value]
    for piece in pieces:
        if isinstance(piece, TextBlock):
            yield Run(unescape(piece.text), piece.font.rFont or font)
        else:
            yield Run(unescape(piece), font)
