"""Tables that Word and LibreOffice set alike: widths on grid and cells, heads that repeat, rows in one piece."""

from collections.abc import Iterable, Sequence
from copy import deepcopy
from functools import cache
from typing import Any, cast

from docx.document import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.oxml.table import CT_Row, CT_Tc
from docx.oxml.text.paragraph import CT_P
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm, Pt
from docx.table import Table
from docx.text.paragraph import Paragraph

from camket.foundation.core.sheets import Align, TableColumn, TableRow
from camket.interfaces.documents.layout import text, wording
from camket.interfaces.documents.layout.page import Paper
from camket.interfaces.documents.layout.regimes import Face

SIDES = {Align.LEFT: text.LEFT, Align.CENTER: text.CENTER, Align.RIGHT: text.RIGHT}
EDGES = ("top", "left", "bottom", "right", "insideH", "insideV")
CELL_SIDE_MM = 1.2


def bare_table(document: Document, rows: int, widths: Sequence[float]) -> Table:
    """A borderless table without cell margins, for header and signature blocks."""
    table = _fixed_table(document, rows, widths, side_mm=0)
    for row in table._tbl.tr_lst:
        _in_one_piece(row)
    return table


def ruled_table(paper: Paper, columns: Sequence[TableColumn], rows: Sequence[TableRow]) -> Table:
    """A table with all lines drawn, its head repeated on every page."""
    widths = [column.width_mm for column in columns]
    table = _fixed_table(paper.document, len(rows) + 1, widths, side_mm=CELL_SIDE_MM)
    _draw_lines(table)
    face = paper.layout.table
    lines = iter(table._tbl.tr_lst)
    _fill_head(next(lines), columns, face)
    for line, row, following in zip(lines, rows, [*rows, None][1:], strict=True):
        _in_one_piece(line)
        _fill_row(
            line,
            row,
            columns,
            face,
            together=following is not None and (following.joins or row.spans),
        )
    return table


def join_down(table: Table, rows: Sequence[TableRow], merged: Iterable[int]) -> None:
    """Joins the cells of `merged` columns with the row above wherever a row says it joins it."""
    columns = tuple(merged)
    elements = table._tbl.tr_lst[1:]
    for index, row in enumerate(rows):
        if not row.joins and not (index + 1 < len(rows) and rows[index + 1].joins):
            continue
        cells = elements[index].tc_lst
        for column in columns:
            cells[column].get_or_add_tcPr().append(
                text.element("w:vMerge", **({} if row.joins else {"val": "restart"}))
            )


def _fixed_table(
    document: Document, rows: int, widths: Sequence[float], *, side_mm: float
) -> Table:
    table = document.add_table(rows=rows, cols=len(widths))
    table.autofit = False
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    properties = table._tbl.tblPr
    for style in properties.findall(qn("w:tblStyle")):
        properties.remove(style)
    _set_sides(table, side_mm)
    for grid, width in zip(table.columns, widths, strict=True):
        grid.width = Mm(width)
    for row in table._tbl.tr_lst:
        for cell, width in zip(row.tc_lst, widths, strict=True):
            cell.width = Mm(width)
    return table


def _set_sides(table: Table, side_mm: float) -> None:
    margins = text.element("w:tblCellMar")
    for edge in ("left", "right"):
        margins.append(text.element(f"w:{edge}", w=str(Mm(side_mm).twips), type="dxa"))
    _place_property(table, margins)


def _draw_lines(table: Table) -> None:
    borders = text.element("w:tblBorders")
    for edge in EDGES:
        borders.append(text.element(f"w:{edge}", val="single", sz="4", space="0", color="000000"))
    _place_property(table, borders)


def _place_property(table: Table, made: BaseOxmlElement) -> None:
    """Word wants the table properties in the order of the schema."""
    order = ("w:tblBorders", "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")
    later = order[order.index(f"w:{made.tag.split('}')[1]}") + 1 :]
    table._tbl.tblPr.insert_element_before(made, *later)


def _in_one_piece(row: CT_Row) -> None:
    row.get_or_add_trPr().append(text.element("w:cantSplit"))


def _fill_head(row: CT_Row, columns: Sequence[TableColumn], face: Face) -> None:
    _in_one_piece(row)
    row.get_or_add_trPr().append(text.element("w:tblHeader"))
    model = _model(Face(face.size, bold=True), text.CENTER, together=True)
    for cell, column in zip(row.tc_lst, columns, strict=True):
        _fill_cell(cell, column.title, model)


def _fill_row(
    line: CT_Row, row: TableRow, columns: Sequence[TableColumn], face: Face, *, together: bool
) -> None:
    first, *others = line.tc_lst
    if row.spans:
        first.merge(others[-1])
        _fill_cell(
            first, row.cells[0], _model(Face(face.size, bold=True), text.LEFT, together=together)
        )
        return
    for cell, column, content in zip((first, *others), columns, row.cells, strict=True):
        _fill_cell(cell, content, _model(face, SIDES[column.align], together=together))


def _fill_cell(cell: CT_Tc, content: str, model: CT_P) -> None:
    """Copying a formatted paragraph is several times faster than formatting each anew."""
    paragraph = deepcopy(model)
    paragraph.r_lst[0].text = wording.tidy(content)
    cell.replace(cell.p_lst[0], paragraph)


@cache
def _model(face: Face, align: WD_ALIGN_PARAGRAPH, *, together: bool) -> CT_P:
    """The paragraph of a cell, still without words; never handed out itself."""
    blank = cast(CT_P, text.element("w:p"))
    paragraph = text.place(Paragraph(blank, cast(Any, None)), align, after=2, together=together)
    paragraph.paragraph_format.space_before = Pt(2)
    text.write(paragraph, "", face)
    return blank
