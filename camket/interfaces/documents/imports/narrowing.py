"""The grid before it is read: only the chosen table, headings as the person named them, our own codes."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from camket.foundation.core.text import fold
from camket.interfaces.documents.office.grid import Cell, Sheet, Workbook

KEY_TITLE = "__ma"
META = "__meta"
REPEATED = ("stt", "noi dung cam ket", "noi dung dang ky cam ket")
IGNORED = "-"
# The plainest heading of each field; a column that the person names gets it as its only heading.
TITLES = {
    "stt": "STT", "text": "Nội dung cam kết", "reason": "Lý do lựa chọn", "indicator": "Chỉ tiêu, sản phẩm",
    "uom": "Đơn vị tính", "baseline": "Thực hiện năm trước", "target": "Mục tiêu", "roadmap.q1": "Quý I",
    "roadmap.q2": "Quý II", "roadmap.q3": "Quý III", "roadmap.q4": "Quý IV", "kind": "Loại", "deadline": "Thời hạn",
    "responsible": "Người chịu trách nhiệm", "coordinators": "Đơn vị phối hợp", "section": "Lĩnh vực",
    "unit": "Đơn vị", "lead_unit": "Tập thể chịu trách nhiệm", "code": "Mã số",
    "evidence": "Minh chứng", "note": "Ghi chú",
}  # fmt: skip


def narrowed(workbook: Workbook, choices: Mapping[str, Any]) -> Workbook:
    """The whole workbook when nothing was chosen."""
    wanted = choices.get("sheet")
    if not wanted:
        return workbook
    sheets = tuple(
        _from_head(replace(sheet, is_hidden=False), choices)
        for sheet in workbook.sheets
        if sheet.name == wanted
    )
    return replace(workbook, sheets=sheets or workbook.sheets)


def _from_head(sheet: Sheet, choices: Mapping[str, Any]) -> Sheet:
    """What stands above the heading goes; a heading that was named says nothing else."""
    first, last = choices.get("first") or 1, choices.get("last") or choices.get("first") or 0
    columns = {int(number): field for number, field in choices.get("columns", {}).items()}
    cells = {
        place: cell
        for place, cell in sheet.cells.items()
        if place[0] >= first
        and columns.get(place[1]) != IGNORED
        and not (place[1] in columns and place[0] <= last)
    }
    for number, field in columns.items():
        if field in TITLES and last:
            cells[last, number] = Cell(
                last, number, TITLES[field], text=TITLES[field], is_bold=True
            )
    spans = tuple(span for span in sheet.spans if span.first_row >= first)
    return replace(sheet, cells=cells, spans=spans)


def own_keys(workbook: Workbook) -> dict[tuple[str, int], str]:
    """The codes of our own export by sheet and row, wherever the rows were moved to."""
    return {
        (sheet.name, row): cell.text.strip()
        for sheet in workbook.sheets
        for head, column in _heads(sheet)
        for (row, number), cell in sheet.cells.items()
        if number == column and row > head and cell.text.strip()
    }


def with_words(workbook: Workbook, keys: Mapping[tuple[str, int], str]) -> Workbook:
    """Rows of further targets carry neither number nor words in our export; each gets those of its
    item, so that it can be read wherever it was sorted to."""
    if not keys:
        return workbook
    return replace(
        workbook,
        sheets=tuple(_with_words(each, keys) for each in workbook.sheets if each.name != META),
    )


def _with_words(sheet: Sheet, keys: Mapping[tuple[str, int], str]) -> Sheet:
    cells = {place: cell for place, cell in sheet.cells.items() if cell.text != KEY_TITLE}
    items = {row: key.rpartition(".")[0] for (name, row), key in keys.items() if name == sheet.name}
    for column in _columns_named(sheet, REPEATED):
        told = {item: cells[row, column] for row, item in items.items() if (row, column) in cells}
        for row, item in items.items():
            if item in told:
                cells.setdefault((row, column), replace(told[item], row=row))
    return replace(sheet, cells=cells)


def _heads(sheet: Sheet) -> list[tuple[int, int]]:
    return [place for place, cell in sheet.cells.items() if cell.text.strip() == KEY_TITLE]


def _columns_named(sheet: Sheet, titles: tuple[str, ...]) -> list[int]:
    """Columns with one of these headings, in the row of our codes or just above it."""
    rows = {row for head, _column in _heads(sheet) for row in (head - 1, head)}
    return [
        column
        for (row, column), cell in sheet.cells.items()
        if row in rows and fold(cell.text) in titles
    ]
