"""What an office file means: the items it names, the questions it leaves, nothing guessed."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

PeriodValue = Decimal | str


@dataclass(frozen=True)
class TargetRead:
    """The goal as written: value, operator (= >= <= > < range), mode, and the words themselves."""

    value: Decimal | None = None
    operator: str = "="
    mode: str = "level"  # level increase decrease increase_pct decrease_pct rank text
    value_max: Decimal | None = None
    compare_to: str = ""
    ratio: tuple[Decimal, Decimal] | None = None
    text: str = ""


@dataclass(frozen=True)
class DetailRead:
    """A further measure row of the same item."""

    label: str
    uom: str = ""
    baseline: Decimal | None = None
    target: TargetRead | None = None
    cumulative: Decimal | None = None
    percent: Decimal | None = None


@dataclass(frozen=True)
class ItemRead:
    """One item of the file; blank and None say that the file does not tell."""

    row: int
    sheet: str
    text: str
    number: str = ""  # the STT column as written
    code: str = ""
    section: str = ""
    unit: str = ""  # in a list of several units
    indicator: str = ""
    uom: str = ""
    baseline: Decimal | None = None
    target: TargetRead | None = None
    deadline: date | None = None
    deadline_flags: tuple[str, ...] = ()
    responsible: str = ""
    lead_unit: str = ""
    coordinators: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    roadmap: dict[str, PeriodValue] = field(default_factory=dict)
    periods: dict[str, PeriodValue] = field(default_factory=dict)
    details: tuple[DetailRead, ...] = ()
    ratio: tuple[Decimal, Decimal] | None = None
    cumulative: Decimal | None = None
    percent: Decimal | None = None
    state: str = ""
    timeliness: str = ""
    achievement: str = ""
    completed_on: date | None = None
    obstacle: str = ""
    proposal: str = ""
    evidence: str = ""
    match: str | None = None
    reason: str = ""  # why it was chosen
    origin: str = ""  # registered by the unit or assigned, as written
    note: str = ""
    fixes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Ask:
    """What the file leaves open: where, about which field, the question and its possible answers."""

    row: int
    field: str
    question: str
    choices: tuple[str, ...] = ()
    sheet: str = ""  # blank: about the file


@dataclass(frozen=True)
class TableRead:
    sheet: str
    header_rows: tuple[int, ...]
    columns: dict[int, str] = field(default_factory=dict)  # column number -> field


@dataclass(frozen=True)
class OfficeDocument:
    """A registration (period None), a report, or a list of several units."""

    cycle_year: int | None = None
    period: str | None = None  # 2026-Q2, 2024-H1, 2026-Y
    unit_text: str = ""
    document_number: str = ""
    data_as_of: date | None = None
    tables: tuple[TableRead, ...] = ()
    items: tuple[ItemRead, ...] = ()
    asks: tuple[Ask, ...] = ()
    missing: tuple[str, ...] = ()
    is_matched: bool = False  # against a registration
    notices: tuple[str, ...] = ()
