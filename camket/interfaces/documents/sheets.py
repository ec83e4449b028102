"""Frozen sheets of workbooks: the year's registry, and any list behind a figure."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from camket.foundation.core.sheets import Imprint

Amount = int | Decimal | str | None


@dataclass(frozen=True)
class RegistryRow:
    """One target of one item; `key` comes back with a re-import, `ordinal` is None below the first."""

    key: str
    ordinal: int | None
    code: str
    text: str
    kind: str
    field: str
    on_theme: bool
    target: str
    unit: str
    baseline: Amount
    goal: Amount
    quarters: tuple[Amount, Amount, Amount, Amount]
    due: date | str
    leader: str
    coordinators: str
    note: str = ""


@dataclass(frozen=True)
class RegistryUnit:
    """A unit row (Roman numeral) and its lines."""

    numeral: str
    name: str
    rows: tuple[RegistryRow, ...]


@dataclass(frozen=True)
class RegistryGroup:
    """A group row ("A", "B1") and its units; a heading without units of its own has none."""

    code: str
    title: str
    units: tuple[RegistryUnit, ...] = ()


@dataclass(frozen=True)
class RegistryTable:
    """The registry of a year's commitments as the office keeps it in Excel."""

    superior: str
    issuer: str
    title: str
    subtitle: str
    year: int
    period: str
    version: str
    groups: tuple[RegistryGroup, ...]
    imprint: Imprint


class ColumnKind(StrEnum):
    """What a list column holds, hence its number format and side."""

    TEXT = "text"
    INTEGER = "integer"
    DECIMAL = "decimal"
    PERCENT = "percent"
    DATE = "date"


@dataclass(frozen=True)
class ListColumn:
    """A column of an exported list; a percent is a fraction (0.464 shows as 46,4%)."""

    title: str
    kind: ColumnKind = ColumnKind.TEXT
    width: float = 16


ListValue = str | int | Decimal | date | None


@dataclass(frozen=True)
class FigureListSheet:
    """A list page as a workbook: the same title, filter, columns and rows as the screen."""

    title: str
    filter_text: str
    columns: tuple[ListColumn, ...]
    rows: tuple[tuple[ListValue, ...], ...]
    imprint: Imprint


@dataclass(frozen=True)
class RegistrationRow:
    """One target of one registered item; `key` is blank for what is not registered yet."""

    key: str
    ordinal: int | None
    text: str
    reason: str
    kinds: str
    target: str
    unit: str
    baseline: Amount
    goal: Amount
    quarters: tuple[Amount, Amount, Amount, Amount]
    due: date | str
    leader: str
    coordinators: str
    evidence: str
    note: str = ""


@dataclass(frozen=True)
class RegistrationTable:
    """A unit's registration form: letterhead, sections of rows, signature."""

    superior: str
    issuer: str
    nation: str
    motto: str
    place: str
    year: int
    collective: str
    receiver: str
    sections: tuple[tuple[str, tuple[RegistrationRow, ...]], ...]
    count: int
    version: str
    imprint: Imprint
