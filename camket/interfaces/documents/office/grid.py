"""What a workbook holds once it has been read safely: sheets of cells, text already Unicode NFC."""

from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal

CellValue = str | int | Decimal | bool | date | datetime | time | None


@dataclass(frozen=True)
class Cell:
    """One cell. `text` is what a person reads; `fixes` name what was repaired on the way in."""

    row: int  # 1-based, as Excel shows it
    column: int  # 1-based
    value: CellValue
    text: str = ""
    number_format: str = "General"
    is_bold: bool = False
    comment: str = ""
    is_formula: bool = False
    has_no_cached_value: bool = False
    fixes: tuple[str, ...] = ()  # nfd, tcvn3, vni, nbsp, zero_width


@dataclass(frozen=True)
class Span:
    """A merged range, both ends included; its value stands in the first cell."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int


@dataclass(frozen=True)
class Sheet:
    """One sheet: only the cells that say something, by (row, column)."""

    name: str
    cells: dict[tuple[int, int], Cell]
    spans: tuple[Span, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    is_hidden: bool = False

    @property
    def last_row(self) -> int:
        return max((row for row, _ in self.cells), default=0)

    @property
    def last_column(self) -> int:
        return max((column for _, column in self.cells), default=0)


@dataclass(frozen=True)
class Workbook:
    """A file that passed every check; `notices` tell the person what was left aside."""

    name: str
    kind: str  # xlsx, xls, ods, csv, clipboard
    sheets: tuple[Sheet, ...]
    notices: tuple[str, ...] = field(default=())
