"""The rows under a heading: sections, items, measures below an item, text that runs on."""

import re
from dataclasses import dataclass, field
from itertools import dropwhile

from camket.interfaces.documents.office.grid import Cell
from camket.interfaces.documents.office.understanding.columns import Column
from camket.interfaces.documents.office.understanding.endings import ends_table, is_empty, is_total
from camket.interfaces.documents.office.understanding.header import Table, is_number_row
from camket.interfaces.documents.office.understanding.lines import (
    VALUES,
    Line,
    begins_a_section,
    lines_of,
    without_bullet,
)
from camket.interfaces.documents.office.understanding.wording import any_of, clean, fold

_NAMED_SECTION = re.compile(
    "^"
    + any_of(
        "linh vuc; nhom; khoi; phan; muc; nhiem vu thuong xuyen; nhiem vu trong tam; noi dung dot pha; "
        "nhiem vu .* giao them"
    )
    + r"\b"
)
_SAID_ONCE = ("section", "unit")
# What the item itself has not said, the row of its measure may say for it.
_SAID_BELOW = ("deadline", "responsible", "coordinators", "obstacle", "proposal", "evidence")


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


@dataclass(frozen=True)
class _Numbering:
    """How a table numbers its rows."""

    is_plain: bool  # 1, 2 or 1.1, 1.2 begin the items
    is_bulleted: bool  # nothing full is numbered: "-" and "a)" begin them
    parents: frozenset[str]  # 1 over 1.1 and 1.2


@dataclass
class _Reader:
    """Walks the rows of one table once."""

    numbering: _Numbering
    section: str = ""
    outer: str = ""  # of Roman or lettered sections; "1" over 1.1 and 1.2 ends with its parts
    items: list[RawItem] = field(default_factory=list)


def rows_of(table: Table, section: str = "") -> list[RawItem]:
    lines = list(lines_of(table))
    reader = _Reader(_numbering(lines), section, section)
    for line in lines:
        if ends_table(line):
            break
        if not (is_empty(line) or is_total(line) or is_number_row(table.view, line.row)):
            _take(reader, line)
    return reader.items


def rows_below_end(table: Table) -> list[int]:
    """Numbered rows with words after the notes or the signature: told, not read."""
    below = dropwhile(lambda line: not ends_table(line), lines_of(table))
    return [line.row for line in below if line.is_item_number and line.text]


def _numbering(lines: list[Line]) -> _Numbering:
    has_numbers = any(line.is_item_number or line.is_part_number for line in lines)
    is_plain = has_numbers and not _are_heads_only(lines)
    parents = frozenset(line.parent for line in lines if line.is_part_number)
    return _Numbering(is_plain, not is_plain and _are_bulleted(lines), parents)


def _are_heads_only(lines: list[Line]) -> bool:
    """ "1. An sinh" over "- Hiến máu": the numbered lines are bare, the others carry days and people."""
    numbered = [line for line in lines if line.is_item_number]
    carrying = [line for line in lines if not line.is_item_number and line.carries_an_item]
    return len(carrying) > len(numbered) and not any(line.says_more for line in numbered)


def _are_bulleted(lines: list[Line]) -> bool:
    full = [line for line in lines if line.says_more]
    bulleted = [line for line in full if line.is_bulleted]
    numbered = any(line.is_section_number for line in full)
    return len(bulleted) > 1 and len(bulleted) >= len(full) / 2 and not numbered


def _take(reader: _Reader, line: Line) -> None:
    """One row that says something."""
    if _is_section(reader.numbering, line):
        reader.section = line.title
        if not line.is_item_number:
            reader.outer = line.title
        return
    current = reader.items[-1] if reader.items else None
    if _is_item(reader, line) or (current is None and line.text):
        if line.is_item_number:
            reader.section = reader.outer
        item = _new_item(line, reader.section)
        _say_as_above(item, current)
        reader.items.append(item)
    elif current is not None and line.has_values and not _runs_on(line, current):
        _add_detail(line, current)
    elif current is not None:
        _continue(line, current)


# --- sections -----------------------------------------------------------------------------------


def _is_section(numbering: _Numbering, line: Line) -> bool:
    alone = not line.says_more
    if line.is_section_number:
        return alone or numbering.is_plain
    if not alone or line.number in numbering.parents:
        return alone
    if line.is_item_number or line.is_part_number:
        return line.is_item_number and numbering.is_bulleted
    return _looks_like_section(line)


def _looks_like_section(line: Line) -> bool:
    """A line without a number: over most of the width, in capitals, bold, or named as a section."""
    said = line.title
    if not said or without_bullet(said) != said or line.is_minor_number:
        return False
    cell = next(iter(line.cells.values()))
    span = line.table.view.first_places.get((cell.row, cell.column))
    width = span.last_column - span.first_column + 1 if span else 1
    return (
        begins_a_section(said)
        or width >= max(3, len(line.table.columns) // 2)
        or (said.isupper() and len(said) > 3)
        or (cell.is_bold and len(said) < 120)
        or bool(_NAMED_SECTION.match(fold(said)))
    )


# --- items --------------------------------------------------------------------------------------


def _is_item(reader: _Reader, line: Line) -> bool:
    if not line.text:
        return False
    if line.is_item_number or line.is_section_number:
        return True
    if line.is_part_number:
        is_part = any(item.number == line.parent for item in reader.items[-1:])
        return not is_part or line.stands_alone
    if line.is_bulleted:
        return reader.numbering.is_bulleted and line.says_more
    if line.table.column("stt") is not None and (reader.numbering.is_plain or line.is_under_merge):
        return line.stands_alone
    return not line.text[:1].islower() and (line.says_more or not reader.items)


def _runs_on(line: Line, current: RawItem) -> bool:
    """The second line of a text whose figures stand on this line: small letter, nothing said twice."""
    if not line.text[:1].islower() or current.details:
        return False
    return not any(name in current.cells for name in line.fields.keys() & VALUES)


def _new_item(line: Line, section: str) -> RawItem:
    number = "" if line.is_minor_number else line.number
    item = RawItem(line.row, number, without_bullet(line.text), section)
    for column in line.table.columns:
        cell = line.table.view.spread_down(line.row, column.number)
        if cell is not None and column.field:
            _put(item, column, cell)
    return item


def _say_as_above(item: RawItem, above: RawItem | None) -> None:
    """A unit or a field of work is typed once, over all its items."""
    if above is None or above.section != item.section:
        return
    for name in _SAID_ONCE:
        if name in above.cells:
            item.cells.setdefault(name, above.cells[name])


def _put(item: RawItem, column: Column, cell: Cell) -> None:
    kind = column.field.partition(".")[0]
    if kind in ("mark", "verdict", "state", "timeliness", "achievement"):
        item.marked.append((column, cell))
    item.cells.setdefault(column.field, []).append(cell)


def _add_detail(line: Line, item: RawItem) -> None:
    indicator = line.fields.get("indicator")
    label = line.text or (clean(indicator.text) if indicator else "")
    item.details.append((without_bullet(label), line.fields))
    for name in _SAID_BELOW:
        if name in line.fields and name not in item.cells:
            item.cells[name] = [line.fields[name]]


def _continue(line: Line, item: RawItem) -> None:
    """Text typed over several rows is one text."""
    item.text = clean(f"{item.text} {line.text}")
    for column in line.table.columns:
        cell = line.cells.get(column.number)
        if cell is not None and column.field not in ("", "text", "stt"):
            _put(item, column, cell)
