"""An .ods file: values through calamine, the look of the cells from one pass over content.xml."""

from collections.abc import Iterator
from typing import IO
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import AttributesImpl
from zipfile import ZipFile

from camket.interfaces.documents.office.grid import Span
from camket.interfaces.documents.office.reading.bounds import check_number_of_sheets, check_reach
from camket.interfaces.documents.office.reading.calamine import (
    Look,
    SheetLook,
    dressed,
    read_with_calamine,
)
from camket.interfaces.documents.office.reading.limits import Limits
from camket.interfaces.documents.office.reading.parts import facts_of, parse
from camket.interfaces.documents.office.reading.raw import RawSheet

PERCENT = "0.##%"
HIDDEN = ("collapse", "filter")
VALUES = ("office:value", "office:date-value", "office:time-value", "office:boolean-value")


def read_ods(file: IO[bytes], limits: Limits) -> Iterator[RawSheet]:
    """Repeated rows and cells are counted before calamine makes them."""
    handler = ContentLook(limits)
    with ZipFile(file) as archive:
        for member in archive.infolist():
            if member.filename.endswith(".xml"):
                with archive.open(member) as part:
                    facts_of(part, limits)
        with archive.open("content.xml") as part:
            parse(part, handler)
    check_number_of_sheets(len(handler.sheets), limits)
    file.seek(0)
    for raw, look in zip(read_with_calamine(file, limits), handler.sheets, strict=True):
        yield dressed(raw, look)


class ContentLook(ContentHandler):
    """Follows content.xml; a cell that says something is kept with its look."""

    def __init__(self, limits: Limits) -> None:
        super().__init__()
        self.limits = limits
        self.sheets: list[SheetLook] = []
        self.styles: dict[str, Look] = {}
        self.style = self.name = ""
        self.row = self.column = 0
        self.row_repeat = 1
        self.cell: AttributesImpl | None = None
        self.text, self.comment, self.in_comment = "", "", False

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802 - SAX
        start = _STARTS.get(name)
        if start:
            start(self, attrs)

    def characters(self, content: str) -> None:
        if self.in_comment:
            self.comment += content
        elif self.cell is not None:
            self.text += content

    def endElement(self, name: str) -> None:  # noqa: N802 - SAX
        if name == "office:annotation":
            self.in_comment = False
        elif name == "table:table-cell" and self.cell is not None:
            self._end_cell(self.cell)
        elif name == "table:table-row":
            self.row += self.row_repeat - 1

    def _start_style(self, attrs: AttributesImpl) -> None:
        self.style = attrs.get("style:name", "")

    def _start_letters(self, attrs: AttributesImpl) -> None:
        self.styles[self.style] = Look(
            font=attrs.get("style:font-name", ""), is_bold=attrs.get("fo:font-weight") == "bold"
        )

    def _start_table(self, attrs: AttributesImpl) -> None:
        self.name = attrs.get("table:name", "")
        self.sheets.append(SheetLook())
        self.row = self.column = 0

    def _start_column(self, attrs: AttributesImpl) -> None:
        first = self.column + 1
        self.column += _repeat(attrs, "columns")
        if attrs.get("table:visibility") in HIDDEN:
            last = min(self.column, self.limits.columns)
            self.sheets[-1].hidden_columns.update(range(first, last + 1))

    def _start_row(self, attrs: AttributesImpl) -> None:
        self.row += 1
        self.column = 0
        self.row_repeat = _repeat(attrs, "rows")
        if attrs.get("table:visibility") in HIDDEN:
            last = min(self.row + self.row_repeat - 1, self.limits.rows)
            self.sheets[-1].hidden_rows.update(range(self.row, last + 1))

    def _start_cell(self, attrs: AttributesImpl) -> None:
        self.cell, self.text, self.comment = attrs, "", ""

    def _start_covered(self, attrs: AttributesImpl) -> None:
        self.column += _repeat(attrs, "columns")

    def _start_comment(self, attrs: AttributesImpl) -> None:
        self.in_comment = True

    def _end_cell(self, attrs: AttributesImpl) -> None:
        self.cell = None
        first = self.column + 1
        self.column += _repeat(attrs, "columns")
        has_value = bool(self.text) or any(name in attrs for name in VALUES)
        is_formula = "table:formula" in attrs
        if not (has_value or is_formula or self.comment):
            return
        last_row = self.row + self.row_repeat - 1
        sheet = self.sheets[-1]
        check_reach(self.name, last_row - self.row + 1, last_row, self.column, self.limits)
        look = self._look(attrs)
        for row in range(self.row, last_row + 1):
            for column in range(first, self.column + 1):
                sheet.looks[row, column] = look
        place = (self.row, first)
        if is_formula:
            sheet.formulas.add(place)
        if is_formula and not has_value:
            sheet.uncached.add(place)
        if self.comment:
            sheet.comments[place] = self.comment
        if span := _span(attrs, *place):
            sheet.spans.append(span)

    def _look(self, attrs: AttributesImpl) -> Look:
        look = self.styles.get(attrs.get("table:style-name", ""), Look())
        is_percent = attrs.get("office:value-type") == "percentage"
        return Look(look.font, look.is_bold, PERCENT if is_percent else "General")


_STARTS = {
    "style:style": ContentLook._start_style,
    "style:text-properties": ContentLook._start_letters,
    "table:table": ContentLook._start_table,
    "table:table-column": ContentLook._start_column,
    "table:table-row": ContentLook._start_row,
    "table:table-cell": ContentLook._start_cell,
    "table:covered-table-cell": ContentLook._start_covered,
    "office:annotation": ContentLook._start_comment,
}


def _repeat(attrs: AttributesImpl, what: str) -> int:
    stated = attrs.get(f"table:number-{what}-repeated", "1")
    return max(int(stated), 1) if stated.isdigit() else 1


def _span(attrs: AttributesImpl, row: int, column: int) -> Span | None:
    height = int(attrs.get("table:number-rows-spanned", "1"))
    width = int(attrs.get("table:number-columns-spanned", "1"))
    if height * width <= 1:
        return None
    return Span(row, column, row + height - 1, column + width - 1)
