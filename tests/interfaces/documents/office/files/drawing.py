"""Draws office files at test time: one description of sheets, written as .xlsx, .ods or CSV."""

import csv
import zipfile
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter, range_boundaries

Value = str | int | float | date | None


@dataclass(frozen=True)
class Percent:
    """A share in a cell with a percent format."""

    share: float
    number_format: str = "0.0%"


@dataclass(frozen=True)
class Drawn:
    """One sheet: rows from row 1 on; merges as C3:C5; fonts by address, or one for the whole sheet."""

    name: str
    rows: list[list]
    merges: tuple[str, ...] = ()
    hidden_rows: tuple[int, ...] = ()
    hidden_columns: tuple[int, ...] = ()
    font: str = "Times New Roman"
    fonts: dict[int, str] = field(default_factory=dict)  # by row
    comments: dict[str, str] = field(default_factory=dict)
    is_hidden: bool = False

    def cells(self):
        for row, values in enumerate(self.rows, 1):
            for column, value in enumerate(values, 1):
                if value is not None:
                    yield row, column, value


def write_xlsx(path: Path, *sheets: Drawn) -> Path:
    book = Workbook()
    book.remove(book.active)
    for drawn in sheets:
        sheet = book.create_sheet(drawn.name)
        for row, column, value in drawn.cells():
            _set(sheet.cell(row, column), value, drawn.fonts.get(row, drawn.font))
        for merge in drawn.merges:
            sheet.merge_cells(merge)
        for row in drawn.hidden_rows:
            sheet.row_dimensions[row].hidden = True
        for column in drawn.hidden_columns:
            sheet.column_dimensions[get_column_letter(column)].hidden = True
        for place, text in drawn.comments.items():
            sheet[place].comment = Comment(text, "Văn phòng")
        sheet.sheet_state = "hidden" if drawn.is_hidden else "visible"
    book.save(path)
    return path


def _set(cell, value, font: str) -> None:
    cell.font = Font(name=font, size=12)
    if isinstance(value, Percent):
        cell.value, cell.number_format = value.share, value.number_format
        return
    cell.value = value
    if isinstance(value, date):
        cell.number_format = "dd/mm/yyyy"


def write_csv(
    path: Path, rows: list[list], delimiter: str = ",", encoding: str = "utf-8-sig"
) -> Path:
    with path.open("w", newline="", encoding=encoding) as file:
        csv.writer(file, delimiter=delimiter).writerows(rows)
    return path


def clipboard(rows: list[list]) -> str:
    """What Excel puts on the clipboard: tabs, and quotes round a cell of several lines."""
    return "".join("\t".join(_copied(value) for value in row) + "\r\n" for row in rows)


def _copied(value) -> str:
    text = "" if value is None else str(value)
    return '"' + text.replace('"', '""') + '"' if "\n" in text else text


ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
_NAMES = {
    name: f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"
    for name in ("office", "table", "text", "style")
}
_ATTRIBUTES = " ".join(f'xmlns:{name}="{value}"' for name, value in _NAMES.items())
_MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{ODS_TYPE}"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
    "</manifest:manifest>"
)


def write_ods(path: Path, *sheets: Drawn) -> Path:
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {_ATTRIBUTES} office:version="1.2">'
        '<office:automatic-styles><style:style style:name="gone" style:family="table">'
        '<style:table-properties table:display="false"/></style:style></office:automatic-styles>'
        f"<office:body><office:spreadsheet>{''.join(map(_ods_sheet, sheets))}"
        "</office:spreadsheet></office:body></office:document-content>"
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("mimetype"), ODS_TYPE)
        archive.writestr("META-INF/manifest.xml", _MANIFEST)
        archive.writestr("content.xml", content)
    return path


def _ods_sheet(drawn: Drawn) -> str:
    width = max(map(len, drawn.rows))
    columns = "".join(
        f"<table:table-column{_gone(column in drawn.hidden_columns)}/>"
        for column in range(1, width + 1)
    )
    spans = {
        (top, left): (bottom - top + 1, right - left + 1)
        for left, top, right, bottom in map(range_boundaries, drawn.merges)
    }
    covered = {
        (row, column)
        for (top, left), (height, breadth) in spans.items()
        for row in range(top, top + height)
        for column in range(left, left + breadth)
    } - set(spans)
    rows = "".join(
        f"<table:table-row{_gone(row in drawn.hidden_rows)}>"
        + "".join(
            _ods_cell(row, column, value, spans, covered) for column, value in enumerate(values, 1)
        )
        + "</table:table-row>"
        for row, values in enumerate(drawn.rows, 1)
    )
    style = ' table:style-name="gone"' if drawn.is_hidden else ""
    return f"<table:table table:name={quoteattr(drawn.name)}{style}>{columns}{rows}</table:table>"


def _gone(is_hidden: bool) -> str:
    return ' table:visibility="collapse"' if is_hidden else ""


def _ods_cell(row: int, column: int, value, spans: dict, covered: set) -> str:
    if (row, column) in covered:
        return "<table:covered-table-cell/>"
    span = ""
    if (row, column) in spans:
        height, width = spans[row, column]
        span = f' table:number-rows-spanned="{height}" table:number-columns-spanned="{width}"'
    if value is None:
        return f"<table:table-cell{span}/>"
    kind, text = _ods_value(value)
    lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in text.split("\n"))
    return f"<table:table-cell{span} {kind}>{lines}</table:table-cell>"


def _ods_value(value) -> tuple[str, str]:
    if isinstance(value, Percent):
        shown = f"{value.share * 100:.1f}%".replace(".", ",")
        return f'office:value-type="percentage" office:value="{value.share}"', shown
    if isinstance(value, date):
        return (
            f'office:value-type="date" office:date-value="{value.isoformat()}"',
            f"{value:%d/%m/%Y}",
        )
    if isinstance(value, int | float):
        return f'office:value-type="float" office:value="{value}"', str(value).replace(".", ",")
    return 'office:value-type="string"', value
