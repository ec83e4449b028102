"""Reads a produced Word file back, the way a checker in the office would."""

import re
from io import BytesIO
from zipfile import ZipFile

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.table import Table

FONT_SLOTS = ("ascii", "hAnsi", "cs", "eastAsia")


def opened(data: bytes) -> WordDocument:
    return Document(BytesIO(data))


def xml_parts(data: bytes) -> dict[str, str]:
    with ZipFile(BytesIO(data)) as package:
        names = [name for name in package.namelist() if name.startswith("word/")]
        return {name: package.read(name).decode() for name in names}


def texts(document: WordDocument) -> list[str]:
    """Every paragraph of body and tables, in reading order, merged cells once."""
    return [
        "".join(
            "\n" if piece.tag == qn("w:br") else piece.text or ""
            for piece in paragraph.iter(qn("w:t"), qn("w:br"))
        )
        for paragraph in document.element.body.iter(qn("w:p"))
    ]


def bookmarks(document: WordDocument) -> dict[str, str]:
    """Bookmark name and the text it encloses."""
    marks = {}
    for start in document.element.body.iter(qn("w:bookmarkStart")):
        run, end = start.getnext(), start.getnext().getnext()
        assert end.get(qn("w:id")) == start.get(qn("w:id"))
        marks[start.get(qn("w:name"))] = "".join(piece.text for piece in run.iter(qn("w:t")))
    return marks


def fonts(data: bytes) -> set[str]:
    """Every font name said anywhere in styles, body, headers and footers."""
    said = set()
    for name, xml in xml_parts(data).items():
        if not name.startswith(("word/theme", "word/fontTable")):
            for fonts_said in re.findall(r"<w:rFonts ([^>]*)>", xml):
                said |= set(re.findall(r'"([^"]+)"', fonts_said))
    return said


def head_rows(table: Table) -> list[bool]:
    return [row._tr.find(".//" + qn("w:tblHeader")) is not None for row in table.rows]


def unsplit_rows(table: Table) -> list[bool]:
    return [row._tr.find(".//" + qn("w:cantSplit")) is not None for row in table.rows]


def widths_mm(table: Table) -> tuple[list[float], list[float]]:
    """Widths said by the grid, and by the cells of the first row."""
    grid = [round(column.width.mm, 1) for column in table.columns]
    return grid, [round(cell.width.mm, 1) for cell in table.rows[0].cells]
