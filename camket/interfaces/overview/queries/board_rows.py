"""The rows of the board: headings with their totals, and below each its units, worst first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from camket.foundation.core.badges import FILE, REPORT
from camket.foundation.core.days import Calendar
from camket.foundation.core.parts import Badge
from camket.interfaces.overview.queries.addresses import items_url
from camket.interfaces.overview.queries.columns import Cell, Column, cells
from camket.interfaces.overview.queries.counted import CountedItem
from camket.interfaces.overview.queries.counting import Counts
from camket.interfaces.overview.queries.frame import Frame
from camket.interfaces.overview.queries.units import Heading, YearUnit
from camket.year.reporting.rules import days_late


@dataclass(frozen=True)
class UnitRow:
    """One unit of the board."""

    unit: YearUnit
    counts: Counts
    cells: tuple[Cell, ...]
    report: Badge | None
    days_late: int
    worst: CountedItem | None = None
    why: str = ""

    @property
    def commitment(self) -> Badge:
        """What stands in the row while nothing is signed."""
        if not self.unit.commitment_state:
            return Badge(_("Chưa bắt đầu đăng ký"), "grey", "ring", "○")
        return FILE[self.unit.commitment_state]


@dataclass(frozen=True)
class GroupRow:
    """A heading with the totals of all units below it."""

    heading: Heading
    level: int
    counts: Counts
    cells: tuple[Cell, ...]
    units: tuple[UnitRow, ...]
    below: frozenset[int]
    reports: int
    reports_sent: int
    submitted: int

    def with_units(self, shown: Mapping[int, UnitRow]) -> "GroupRow":
        """The heading with those of its units that are shown, as they are shown."""
        own = (shown.get(row.unit.pk) for row in self.units)
        return replace(self, units=tuple(row for row in own if row is not None))

    def has_below(self, shown: Mapping[int, UnitRow]) -> bool:
        return not self.below.isdisjoint(shown)


@dataclass(frozen=True)
class Sources:
    """What the rows are made of."""

    frame: Frame
    counts: Mapping[int, Counts]
    days: Calendar
    columns: Sequence[Column]

    def unit_row(self, unit: YearUnit) -> UnitRow:
        counts = self.counts.get(unit.pk, Counts())
        due_on, sent_at = unit.report_due_on, unit.first_sent_at
        late = days_late(self.days, due_on, sent_at) if due_on else 0
        base = items_url(self.frame, unit=unit.code)
        return UnitRow(
            unit=unit,
            counts=counts,
            cells=cells(counts, self.columns, base),
            report=_report(unit, late),
            days_late=late,
        )

    def group_row(self, heading: Heading, level: int, below: Sequence[UnitRow]) -> GroupRow:
        own = [row for row in below if row.unit.heading.pk == heading.pk]
        reports = [row.unit for row in below if row.unit.report_id]
        counts = sum((row.counts for row in below), Counts())
        return GroupRow(
            heading=heading,
            level=level,
            counts=counts,
            cells=cells(counts, self.columns, items_url(self.frame, group=heading.code)),
            units=tuple(sorted(own, key=_worst_first)),
            below=frozenset(row.unit.pk for row in below),
            reports=len(reports),
            reports_sent=sum(unit.first_sent_at is not None for unit in reports),
            submitted=sum(row.unit.has_submitted for row in below),
        )


def group_rows(units: Sequence[YearUnit], sources: Sources) -> list[GroupRow]:
    """The headings in the order of the report; a heading without units is left out."""
    headings: dict[int, tuple[Heading, int]] = {}
    below: dict[int, list[UnitRow]] = {}
    for unit in units:
        row = sources.unit_row(unit)
        for level, heading in enumerate((*unit.heading.above, unit.heading)):
            headings.setdefault(heading.pk, (heading, level))
            below.setdefault(heading.pk, []).append(row)
    return [
        sources.group_row(heading, level, below[pk]) for pk, (heading, level) in headings.items()
    ]


def _worst_first(row: UnitRow) -> tuple[int, ...]:
    """Late and unmet, then behind, then at risk; then who owes a report or registration."""
    late, behind, at_risk = row.counts.bad
    return (
        -late,
        -behind,
        -at_risk,
        -int(row.unit.is_report_missing),
        -row.days_late,
        int(row.unit.has_submitted),
    )


def _report(unit: YearUnit, late: int) -> Badge | None:
    """đúng hạn · muộn 3 ngày · chưa gửi; nothing where none is expected."""
    if unit.report_id is None:
        return None
    if unit.first_sent_at is None:
        if late:
            return replace(REPORT["overdue"], label=_("quá hạn %(days)d ngày") % {"days": late})
        return replace(REPORT["expected"], label=_("chưa gửi"))
    if unit.report_state == "returned":
        return replace(REPORT["returned"], label=_("trả lại bổ sung"))
    if late:
        return replace(REPORT["late"], label=_("muộn %(days)d ngày") % {"days": late})
    return replace(REPORT["on_time"], label=_("đúng hạn"))
