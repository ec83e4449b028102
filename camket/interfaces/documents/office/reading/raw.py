"""A sheet as its format gives it, before text is repaired and figures are made exact."""

from dataclasses import dataclass

from camket.interfaces.documents.office.grid import Span
from camket.interfaces.documents.office.reading.repair import Run


@dataclass(frozen=True)
class RawCell:
    """What the file holds; text comes as runs, everything else as a value."""

    row: int
    column: int
    value: object = None
    runs: tuple[Run, ...] = ()
    number_format: str = "General"
    is_bold: bool = False
    comment: str = ""
    is_formula: bool = False
    has_no_cached_value: bool = False


@dataclass(frozen=True)
class RawSheet:
    """The cells in the order of the file, with everything the grid says about the sheet."""

    name: str
    cells: list[RawCell]
    spans: tuple[Span, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    is_hidden: bool = False
