"""The visible part of a sheet, and which sheets of a workbook are worth reading."""

import re
from dataclasses import dataclass
from functools import cached_property

from camket.interfaces.documents.office.grid import Cell, Sheet, Span
from camket.interfaces.documents.office.understanding.wording import any_of, clean, fold

Place = tuple[int, int]

_OLD_NAME = re.compile(
    r"\(cu\)|[-\s]cu$|\b"
    + any_of(
        "cũ; nháp; nhap; draft; old; back-?up; bak; không dùng; lưu; dự thảo; bản sao; copy; hướng dẫn; huong dan; "
        "danh mục mã; bỏ; temp; tmp; test; gốc"
    )
    + r"\b",
    re.IGNORECASE,
)
_OLD_TITLE = re.compile(
    r"\b"
    + any_of(
        "ban nhap; ban cu; khong dung; khong su dung; so lieu cu; nhap thu; da huy; thay the bang; "
        "huong dan (dien|ghi|nhap|lap); vi du minh hoa"
    )
    + r"\b"
)


@dataclass(frozen=True)
class View:
    """A sheet without its hidden rows and columns; merged ranges know their first cell."""

    sheet: Sheet

    @cached_property
    def cells(self) -> dict[Place, Cell]:
        return {
            place: cell
            for place, cell in self.sheet.cells.items()
            if place[0] not in self.sheet.hidden_rows
            and place[1] not in self.sheet.hidden_columns
            and (clean(cell.text) or cell.has_no_cached_value)
        }

    @cached_property
    def by_row(self) -> dict[int, dict[int, Cell]]:
        rows: dict[int, dict[int, Cell]] = {}
        for (row, column), cell in sorted(self.cells.items()):
            rows.setdefault(row, {})[column] = cell
        return rows

    @cached_property
    def rows(self) -> list[int]:
        return list(self.by_row)

    @cached_property
    def columns(self) -> list[int]:
        return sorted({column for _, column in self.cells})

    @cached_property
    def first_places(self) -> dict[Place, Span]:
        return {(span.first_row, span.first_column): span for span in self.sheet.spans}

    @cached_property
    def _covered(self) -> dict[Place, Span]:
        """Every place of a merged range; a range over whole columns counts only where rows are used."""
        last_row, last_column = self.sheet.last_row, self.sheet.last_column
        return {
            (row, column): span
            for span in self.sheet.spans
            for row in range(span.first_row, min(span.last_row, last_row) + 1)
            for column in range(span.first_column, min(span.last_column, last_column) + 1)
        }

    def span_at(self, row: int, column: int) -> Span | None:
        return self._covered.get((row, column))

    def spread(self, row: int, column: int) -> Cell | None:
        """The cell of the place, or the first cell of the merged range that covers it."""
        span = self.span_at(row, column)
        if span is None:
            return self.cells.get((row, column))
        place = (span.first_row, span.first_column)
        # The first column of the range may be hidden while the rest is seen.
        return self.cells.get(place) or self.sheet.cells.get(place)

    def spread_down(self, row: int, column: int) -> Cell | None:
        """As `spread`, but only within the column: a value shared by several rows."""
        span = self.span_at(row, column)
        if span is None or span.first_column == column:
            return self.spread(row, column)
        return self.cells.get((row, column))

    def text(self, row: int, column: int) -> str:
        cell = self.cells.get((row, column))
        return clean(cell.text) if cell else ""


def looks_set_aside(view: View) -> bool:
    """A draft, an old version or instructions, by the name of the sheet or its first lines."""
    name = view.sheet.name.replace("_", " ")
    if _OLD_NAME.search(name):
        return True
    first = [text for row in view.rows[:6] for text in _texts(view, row)]
    return any(_OLD_TITLE.search(fold(text)) for text in first)


def _texts(view: View, row: int) -> list[str]:
    return [clean(cell.text) for cell in view.by_row[row].values() if isinstance(cell.value, str)]
