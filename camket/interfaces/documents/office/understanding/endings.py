"""Rows that are no contents: totals, ruled empty rows, and what stands below a table."""

import re

from camket.interfaces.documents.office.grid import Cell
from camket.interfaces.documents.office.understanding.lines import Line
from camket.interfaces.documents.office.understanding.wording import any_of, clean, fold

# "Tổng số hộ …" and "Cộng tác viên …" are contents, not totals.
_TOTAL = re.compile(
    "^"
    + any_of(
        "tong cong; tong so(?= \\d|$); tong(?= \\d|$); tong diem; cong (chung|muc|linh vuc|nhom|phan); "
        "cong(?= \\d|$); toan phuong"
    )
    + r"\b"
)
_SIGNED_FOR = any_of(
    "ban; uy ban; dang uy; tap the; thuong truc; ubnd; bi thu; chu tich; truong; giam doc; chanh; hieu truong; "
    "thu truong; bch; btv; chi uy; chi bo; lanh dao; thanh uy; huyen uy; tinh uy"
)
_END = re.compile(
    rf"^(?:(?:t m|tm|k t|kt|t l|tl|t u q|tuq) {_SIGNED_FOR}|"
    + any_of(
        "ghi chu; noi nhan; nguoi lap; thu truong; xac nhan; nguoi bao cao; lap bieu; nguoi tong hop; chu thich; "
        "luu y; ky ten; ban thuong vu (dang uy|thanh uy)$; bi thu$; chu tich$; truong phong$; hieu truong$"
    )
    + r")\b"
)
_PLACE_DATE = re.compile(r"^[^\d,]{2,40},\s*ngày\b|^ngày\s+[\d….\s]+tháng\b", re.IGNORECASE)
_FOOTNOTE = re.compile(r"^(\(\*+\)|\*{1,3}(\s|$))")
_PLACEHOLDER = re.compile(r"^[\s.…_\-–—]*$")
_MOST_CELLS, _SHORT = 3, 60


def ends_table(line: Line) -> bool:
    """The notes, the addressees or the signature begin: nothing below is an item."""
    if line.is_item_number and line.text:
        return False
    cells = list(line.cells.values())
    if any(_PLACE_DATE.match(clean(cell.text)) for cell in cells):
        return True
    first = clean(cells[0].text)
    if len(cells) > _MOST_CELLS:
        return False
    return bool(_END.match(fold(first)) or _FOOTNOTE.match(first)) or any(map(_is_signature, cells))


def _is_signature(cell: Cell) -> bool:
    return bool(_END.match(fold(cell.text))) and len(clean(cell.text)) < _SHORT


def is_empty(line: Line) -> bool:
    """Ruled rows, and rows with nothing but their number."""
    number = line.table.column("stt")
    return all(
        _PLACEHOLDER.match(cell.text)
        or (
            number is not None
            and column == number.number
            and not re.search(r"[^\W\d]{3}", cell.text)
        )
        for column, cell in line.cells.items()
    )


def is_total(line: Line) -> bool:
    leading = [fold(cell.text) for cell in list(line.cells.values())[:2]]
    return not line.is_item_number and any(_TOTAL.match(text) for text in leading)
