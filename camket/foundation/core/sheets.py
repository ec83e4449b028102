"""The words of paper: letterhead, signature, figure, paragraph, section, table; filled once, frozen."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Regime(StrEnum):
    """Whose rules of form the paper follows; the two are never mixed."""

    PARTY = "party"
    STATE = "state"


@dataclass(frozen=True)
class Imprint:
    """Where the figures come from; the only source of dates and authors inside a file."""

    snapshot_id: str
    data_date: date
    made_at: datetime
    author: str
    notice: str = ""


@dataclass(frozen=True)
class LetterHead:
    """The header block. `draft` 0 is an issued paper, n the n-th draft; a draft leaves the day blank."""

    regime: Regime
    superior: str
    issuer: str
    place: str
    symbol: str
    number: int | None
    on: date | None
    type_name: str
    abstract: str
    draft: int = 0


@dataclass(frozen=True)
class Signature:
    """Who signs: the mark of authority, the position, the name (blank while unsigned)."""

    authority: str
    position: str
    name: str = ""
    caption: str = ""


@dataclass(frozen=True)
class Figure:
    """One locked figure: its id, how it reads here, and what stands behind it."""

    id: str
    text: str
    formula: str
    records: int
    data_date: date


@dataclass(frozen=True)
class Paragraph:
    """Plain text and figures in reading order; a bullet gets its hyphen from the renderer."""

    runs: tuple[str | Figure, ...]
    bullet: bool = False


@dataclass(frozen=True)
class Section:
    """A numbered part ("I", "1", "2.5") with its paragraphs, then its own parts."""

    number: str
    title: str
    paragraphs: tuple[Paragraph, ...] = ()
    children: tuple["Section", ...] = ()


class Align(StrEnum):
    """How a table column is set."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


@dataclass(frozen=True)
class TableColumn:
    """A column of a Word table; widths of one table fill the line (165 mm upright, 252 mm across)."""

    title: str
    width_mm: float
    align: Align = Align.LEFT


@dataclass(frozen=True)
class TableRow:
    """A row of a Word table: `spans` is one bold line; `joins` hangs blank cells on the row above."""

    cells: tuple[str, ...]
    spans: bool = False
    joins: bool = False


@dataclass(frozen=True)
class Annex:
    """A table after the signature, on its own page."""

    title: str
    columns: tuple[TableColumn, ...]
    rows: tuple[TableRow, ...]
    landscape: bool = False
