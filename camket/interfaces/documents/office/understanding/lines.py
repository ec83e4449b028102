"""One row below a heading: its numbering, its words, and what else it says."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from camket.interfaces.documents.office.grid import Cell
from camket.interfaces.documents.office.understanding.header import Table
from camket.interfaces.documents.office.understanding.numbers import figure_of, says_nothing
from camket.interfaces.documents.office.understanding.wording import clean

_ROMAN = r"(?=[IVX])(?:X{0,3})(?:IX|IV|V?I{0,3})"
_OF_SECTION = re.compile(rf"^(?:{_ROMAN}|[A-HĐ]\d?|[A-H]\.\d|{_ROMAN}\.?[a-z]?)$")
_OF_ITEM = re.compile(r"^\d{1,4}[a-zđ]?$")
_OF_PART = re.compile(r"^\d{1,3}(?:\.\d{1,3})+[a-z]?$")
_MINOR = re.compile(r"^(?:[a-zđ]|[-–+*•])$")
_LEADING = re.compile(
    rf"^\s*(?P<number>{_ROMAN}|[A-H]\d?|\d{{1,3}}(?:\.\d{{1,3}})*[a-z]?|[a-zđ])\s*[.)/:\-–]+\s*(?=[^\d\s])(?P<rest>.+)$",
    re.DOTALL,
)
_BULLET = re.compile(r"^\s*(?:[-–+*•·]|[a-zđ][.)])\s*")
_LONGEST_NUMBER = 8

# Fields that make a row more than running text.
VALUES = frozenset(
    ("uom", "target", "goal", "baseline", "cumulative", "pct", "deadline", "status", "completed_on")
)
_OF_ITEMS = frozenset(("deadline", "responsible", "lead_unit", "status"))


@dataclass(frozen=True)
class Line:
    """A row of the body, asked by those who sort rows into sections, items and measures."""

    table: Table
    row: int

    # --- numbering and words ----------------------------------------------------------------

    @cached_property
    def number(self) -> str:
        """The numbering of a row: its own column, or the head of its text."""
        column = self.table.column("stt")
        if column is None:
            found = _LEADING.match(self._written)
            return found["number"] if found and not _MINOR.match(found["number"]) else ""
        cell = self.table.view.cells.get((self.row, column.number))
        return _number_in(cell) if cell is not None else ""

    @cached_property
    def text(self) -> str:
        """The contents, without a number that stands before them."""
        found = _LEADING.match(self._written) if self.table.column("stt") is None else None
        if found and not _MINOR.match(found["number"]):
            return clean(found["rest"])
        return self._written

    @cached_property
    def _written(self) -> str:
        content = self.table.column("text")
        return self.table.view.text(self.row, content.number) if content else ""

    @cached_property
    def title(self) -> str:
        """The words as written: in the column of contents, else the longest text of the row."""
        texts = [clean(cell.text) for cell in self.cells.values() if isinstance(cell.value, str)]
        return self._written or max(texts, key=len, default="")

    @property
    def is_item_number(self) -> bool:
        return bool(_OF_ITEM.match(self.number))

    @property
    def is_part_number(self) -> bool:
        """1.1, 2.3.1"""
        return bool(_OF_PART.match(self.number))

    @property
    def is_section_number(self) -> bool:
        return bool(_OF_SECTION.match(self.number))

    @property
    def is_minor_number(self) -> bool:
        return bool(_MINOR.match(self.number))

    @property
    def is_bulleted(self) -> bool:
        return self.is_minor_number or bool(_BULLET.match(self.text))

    @property
    def parent(self) -> str:
        """1.2 of 1.2.3"""
        return self.number.rpartition(".")[0]

    @property
    def is_under_merge(self) -> bool:
        """A merged number reaches down to this row."""
        column = self.table.column("stt")
        return column is not None and self.table.view.spread(self.row, column.number) is not None

    # --- what else it says ------------------------------------------------------------------

    @cached_property
    def cells(self) -> dict[int, Cell]:
        return self.table.view.by_row[self.row]

    @cached_property
    def fields(self) -> dict[str, Cell]:
        """The cells of this row by field; of fields that repeat, the last."""
        return {
            column.field: self.cells[column.number]
            for column in self.table.columns
            if column.field and column.number in self.cells
        }

    @cached_property
    def says_more(self) -> bool:
        """Anything beside number and title; what a merged title covers does not count."""
        leading = {
            column.number for column in self.table.columns if column.field in ("stt", "text")
        }
        others = [number for number in self.cells if number not in leading]
        if not leading & self.cells.keys():
            others = others[1:]
        return any(not says_nothing(clean(self.cells[number].text)) for number in others)

    @property
    def carries_an_item(self) -> bool:
        return bool(self.fields.keys() & _OF_ITEMS)

    @property
    def stands_alone(self) -> bool:
        """Without a number, yet with a deadline or a code and a sentence of its own."""
        has_end = "deadline" in self.fields or "code" in self.fields
        has_goal = self.fields.keys() & {"target", "goal", "responsible", "cumulative"}
        return has_end and self.text[:1].isupper() and bool(has_goal)

    @property
    def has_values(self) -> bool:
        """A measure: a unit, a target or a figure, not only words that run on."""
        values = {name: cell for name, cell in self.fields.items() if name in VALUES or "." in name}
        return bool(values.keys() & {"uom", "deadline"}) or any(
            figure_of(cell) is not None for cell in values.values()
        )


def _number_in(cell: Cell) -> str:
    """ "1." and "(1)" are 1; a title merged over the row may carry its number in front."""
    written = clean(cell.text if isinstance(cell.value, str) else str(cell.value))
    bare = written.strip(" .,):(/")
    if len(bare) <= _LONGEST_NUMBER:
        return bare
    found = _LEADING.match(written)
    return found["number"] if found else ""


def lines_of(table: Table) -> Iterator[Line]:
    rows = table.view.rows
    return (Line(table, row) for row in rows if table.first_row <= row <= table.last_row)


def without_bullet(text: str) -> str:
    return _BULLET.sub("", text)


def begins_a_section(text: str) -> bool:
    """ "I. Kinh tế", "B1) Đô thị"."""
    found = _LEADING.match(text)
    return found is not None and bool(_OF_SECTION.match(found["number"]))
