"""The rows under a heading: sections, items, measures below an item, text that runs on, totals, notes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from camket.interfaces.documents.office.grid import Cell
from camket.interfaces.documents.office.understanding.columns import Column
from camket.interfaces.documents.office.understanding.header import Table, is_number_row
from camket.interfaces.documents.office.understanding.numbers import figure_of, says_nothing
from camket.interfaces.documents.office.understanding.wording import any_of, clean, fold

_ROMAN = r"(?=[IVX])(?:X{0,3})(?:IX|IV|V?I{0,3})"
_SECTION_NUMBER = re.compile(rf"^(?:{_ROMAN}|[A-HĐ]\d?|[A-H]\.\d|{_ROMAN}\.?[a-z]?)$")
_ITEM_NUMBER = re.compile(r"^\d{1,4}[a-zđ]?$")
_SUB_NUMBER = re.compile(r"^\d{1,3}(?:\.\d{1,3})+[a-z]?$")
_MINOR_NUMBER = re.compile(r"^(?:[a-zđ]|[-–+*•])$")
_LEADING = re.compile(
    rf"^\s*(?P<number>{_ROMAN}|[A-H]\d?|\d{{1,3}}(?:\.\d{{1,3}})*[a-z]?|[a-zđ])\s*[.)/:\-–]+\s*(?=[^\d\s])(?P<rest>.+)$",
    re.DOTALL,
)
_BULLET = re.compile(r"^\s*(?:[-–+*•·]|[a-zđ][.)])\s*")
# "Tổng số hộ …" and "Cộng tác viên …" are contents, not totals.
_TOTAL = re.compile(
    "^"
    + any_of(
        "tong cong; tong so(?= \\d|$); tong(?= \\d|$); cong (chung|muc|linh vuc|nhom); cong(?= \\d|$); toan phuong"
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
_NAMED_SECTION = re.compile(
    "^"
    + any_of(
        "linh vuc; nhom; khoi; phan; muc; nhiem vu thuong xuyen; nhiem vu trong tam; noi dung dot pha; "
        "nhiem vu .* giao them"
    )
    + r"\b"
)

# Fields that make a row more than running text.
_VALUES = (
    "uom",
    "target",
    "goal",
    "baseline",
    "cumulative",
    "pct",
    "deadline",
    "status",
    "completed_on",
)


@dataclass
class RawItem:
    """An item as rows: its first, those whose text runs on, and those with measures of their own."""

    row: int
    number: str
    text: str
    section: str
    cells: dict[str, list[Cell]] = field(default_factory=dict)
    details: list[tuple[str, dict[str, Cell]]] = field(default_factory=list)
    marked: list[tuple[Column, Cell]] = field(default_factory=list)


@dataclass
class _Reader:
    """Walks the rows of one table once."""

    table: Table
    section: str = ""
    items: list[RawItem] = field(default_factory=list)
    outer: str = ""  # of Roman or lettered sections; "1" over 1.1 and 1.2 ends with its parts
    has_plain_numbers: bool = False
    lists_by_bullets: bool = False  # nothing is numbered: "-" and "a)" begin the items


def rows_of(table: Table, section: str = "") -> list[RawItem]:
    reader = _Reader(table, section, outer=section)
    numbers = [_number(table, row) for row in _body(table)]
    reader.has_plain_numbers = any(
        _ITEM_NUMBER.match(each) or _SUB_NUMBER.match(each) for each in numbers
    )
    reader.lists_by_bullets = not reader.has_plain_numbers and _lists_by_bullets(table)
    parents = _parents(table, numbers)
    for row in _body(table):
        cells = table.view.by_row[row]
        if _ends(table, row):
            break
        if _is_empty(table, cells) or _is_total(table, row) or is_number_row(table.view, row):
            continue
        _take(reader, row, parents)
    return reader.items


def _lists_by_bullets(table: Table) -> bool:
    full = [row for row in _body(table) if _says_more(table, row)]
    bulleted = [row for row in full if _is_bulleted(_number(table, row), _text(table, row))]
    numbered = any(_SECTION_NUMBER.match(_number(table, row)) for row in full)
    return len(bulleted) > 1 and len(bulleted) >= len(full) / 2 and not numbered


def _is_bulleted(number: str, text: str) -> bool:
    return bool(_MINOR_NUMBER.match(number) or _BULLET.match(text))


def _body(table: Table) -> Iterator[int]:
    return (row for row in table.view.rows if table.first_row <= row <= table.last_row)


def _take(reader: _Reader, row: int, parents: set[str]) -> None:
    """One row that says something."""
    table = reader.table
    number, text = _number(table, row), _text(table, row)
    if _is_section(reader, row, number, text, parents):
        if not _ITEM_NUMBER.match(number):
            reader.outer = _section_text(table, row)
        reader.section = _section_text(table, row)
        return
    current = reader.items[-1] if reader.items else None
    if _is_item(reader, row, number, text):
        if _ITEM_NUMBER.match(number):
            reader.section = reader.outer
        reader.items.append(_new_item(reader, row, number, text))
    elif current is None:
        if text:
            reader.items.append(_new_item(reader, row, number, text))
    elif _has_values(table, row) and not _runs_on(reader, row, text, current):
        _add_detail(table, row, text, current)
    else:
        _continue(table, row, text, current)


def _number(table: Table, row: int) -> str:
    """The numbering of a row: its own column, or the head of its text."""
    column = table.column("stt")
    if column:
        cell = table.view.cells.get((row, column.number))
        if cell is not None:
            written = clean(str(cell.value) if not isinstance(cell.value, str) else cell.text)
            bare = written.strip(" .,):(/")
            if len(bare) <= 8:
                return bare
            found = _LEADING.match(written)
            return found["number"] if found else ""
        if table.view.spread(row, column.number) is not None:
            return ""
    content = table.column("text")
    text = table.view.text(row, content.number) if content else ""
    found = _LEADING.match(text)
    if found and column is None and not _MINOR_NUMBER.match(found["number"]):
        return found["number"]
    return ""


def _text(table: Table, row: int) -> str:
    content = table.column("text")
    text = table.view.text(row, content.number) if content else ""
    if table.column("stt") is None:
        found = _LEADING.match(text)
        if found and not _MINOR_NUMBER.match(found["number"]):
            return clean(found["rest"])
    return text


def _parents(table: Table, numbers: list[str]) -> set[str]:
    """Numbers that have 1.1, 1.2 below them."""
    return {number.rpartition(".")[0] for number in numbers if _SUB_NUMBER.match(number)}


def _ends(table: Table, row: int) -> bool:
    """The notes, the addressees or the signature begin: nothing below is an item."""
    if _ITEM_NUMBER.match(_number(table, row)) and _text(table, row):
        return False
    cells = list(table.view.by_row[row].values())
    first = clean(cells[0].text)
    folded = fold(first)
    if _PLACE_DATE.match(first) or any(_PLACE_DATE.match(clean(cell.text)) for cell in cells):
        return True
    if len(cells) <= 3 and (_END.match(folded) or _FOOTNOTE.match(first)):
        return True
    return len(cells) <= 3 and any(
        _END.match(fold(cell.text)) and _is_short(cell) for cell in cells
    )


def _is_short(cell: Cell) -> bool:
    return len(clean(cell.text)) < 60


def _is_empty(table: Table, cells: dict[int, Cell]) -> bool:
    """Ruled rows, and rows with nothing but their number."""
    number = table.column("stt")
    return all(
        _PLACEHOLDER.match(cell.text)
        or (
            (number is not None and column == number.number)
            and not re.search(r"[^\W\d]{3}", cell.text)
        )
        for column, cell in cells.items()
    )


def _is_total(table: Table, row: int) -> bool:
    leading = [fold(cell.text) for cell in list(table.view.by_row[row].values())[:2]]
    return any(_TOTAL.match(text) for text in leading) and not _ITEM_NUMBER.match(
        _number(table, row)
    )


def _is_section(reader: _Reader, row: int, number: str, text: str, parents: set[str]) -> bool:
    table = reader.table
    alone = not _says_more(table, row)
    if number in parents and alone:
        return True
    if _SECTION_NUMBER.match(number):
        return alone or reader.has_plain_numbers
    if _ITEM_NUMBER.match(number) or _SUB_NUMBER.match(number) or not alone:
        return False
    return _looks_like_section(table, row, number, text)


def _looks_like_section(table: Table, row: int, number: str, text: str) -> bool:
    """A line without a number: over most of the width, in capitals, bold, or named as a section."""
    said = text or _section_text(table, row)
    if not said or _BULLET.match(said) or _MINOR_NUMBER.match(number):
        return False
    leading = _LEADING.match(said)
    if leading and _SECTION_NUMBER.match(leading["number"]):
        return True
    cell = next(iter(table.view.by_row[row].values()))
    span = table.view.first_places.get((cell.row, cell.column))
    width = span.last_column - span.first_column + 1 if span else 1
    return (
        width >= max(3, len(table.columns) // 2)
        or (said.isupper() and len(said) > 3)
        or (cell.is_bold and len(said) < 120)
        or bool(_NAMED_SECTION.match(fold(said)))
    )


def _section_text(table: Table, row: int) -> str:
    """The title as written: in the column of contents, else the longest text of the row."""
    content = table.column("text")
    title = table.view.text(row, content.number) if content else ""
    if title:
        return title
    texts = [
        clean(cell.text) for cell in table.view.by_row[row].values() if isinstance(cell.value, str)
    ]
    return max(texts, key=len, default="")


def _says_more(table: Table, row: int) -> bool:
    """Anything beside number and title; what a merged title covers does not count."""
    leading = {column.number for column in table.columns if column.field in ("stt", "text")}
    others = [number for number in table.view.by_row[row] if number not in leading]
    if not leading & table.view.by_row[row].keys():
        others = others[1:]
    told = [table.view.cells[(row, number)] for number in others]
    return any(not says_nothing(clean(cell.text)) for cell in told)


def _is_item(reader: _Reader, row: int, number: str, text: str) -> bool:
    table = reader.table
    if not text and not number:
        return False
    if _ITEM_NUMBER.match(number) or _SECTION_NUMBER.match(number):
        return bool(text)
    if _SUB_NUMBER.match(number):
        parent = number.rpartition(".")[0]
        is_part = any(item.number == parent for item in reader.items[-1:])
        return bool(text) and (not is_part or _stands_alone(table, row, text))
    if _is_bulleted(number, text):
        return bool(text) and reader.lists_by_bullets and _says_more(table, row)
    if not text:
        return False
    if table.column("stt") is not None and (
        reader.has_plain_numbers or _is_under_merge(table, row)
    ):
        return _stands_alone(table, row, text)
    return not (text[:1].islower() or (not _says_more(table, row) and bool(reader.items)))


def _is_under_merge(table: Table, row: int) -> bool:
    column = table.column("stt")
    return column is not None and table.view.spread(row, column.number) is not None


def _stands_alone(table: Table, row: int, text: str) -> bool:
    """Without a number, yet with a deadline or a state of its own and a sentence of its own."""
    own = {column.field for column in table.columns if (row, column.number) in table.view.cells}
    has_end = "deadline" in own or "code" in own
    return (
        has_end
        and text[:1].isupper()
        and bool(own & {"target", "goal", "responsible", "cumulative"})
    )


def _has_values(table: Table, row: int) -> bool:
    """A measure: a unit, a target or a figure, not only words that run on."""
    for column in table.columns:
        cell = table.view.cells.get((row, column.number))
        if cell is None or not (column.field in _VALUES or "." in column.field):
            continue
        if column.field in ("uom", "deadline") or figure_of(cell) is not None:
            return True
    return False


def _runs_on(reader: _Reader, row: int, text: str, current: RawItem) -> bool:
    """The second line of a text whose figures stand on this line: small letter, nothing said twice."""
    if not text or not text[:1].islower() or current.details:
        return False
    own = {
        column.field
        for column in reader.table.columns
        if (row, column.number) in reader.table.view.cells
    }
    return not any(name in current.cells for name in own & set(_VALUES))


def _new_item(reader: _Reader, row: int, number: str, text: str) -> RawItem:
    number = "" if _MINOR_NUMBER.match(number) else number
    item = RawItem(row, number, _BULLET.sub("", text), reader.section)
    for column in reader.table.columns:
        cell = reader.table.view.spread_down(row, column.number)
        if cell is not None and column.field:
            _put(item, column, cell)
    return item


def _put(item: RawItem, column: Column, cell: Cell) -> None:
    if column.field in ("mark", "verdict") or column.field.startswith(
        ("state.", "timeliness.", "achievement.")
    ):
        item.marked.append((column, cell))
    item.cells.setdefault(column.field, []).append(cell)


def _add_detail(table: Table, row: int, text: str, item: RawItem) -> None:
    cells = {
        column.field: table.view.cells[(row, column.number)]
        for column in table.columns
        if column.field and (row, column.number) in table.view.cells
    }
    label = text or (clean(cells["indicator"].text) if "indicator" in cells else "")
    item.details.append((_BULLET.sub("", label), cells))
    # What the item itself has not said, the row of its measure may say for it.
    for name in ("deadline", "responsible", "coordinators", "obstacle", "proposal", "evidence"):
        if name in cells and name not in item.cells:
            item.cells[name] = [cells[name]]


def _continue(table: Table, row: int, text: str, item: RawItem) -> None:
    """Text typed over several rows is one text."""
    item.text = clean(f"{item.text} {text}")
    for column in table.columns:
        cell = table.view.cells.get((row, column.number))
        if cell is not None and column.field and column.field not in ("text", "stt"):
            _put(item, column, cell)
