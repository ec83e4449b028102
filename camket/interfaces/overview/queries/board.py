"""Bảng điều hành: every unit of a year at a data date, worst first within its group."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Count, F, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from camket.foundation.core import clock
from camket.foundation.core.parts import Text
from camket.foundation.core.permit import Permit
from camket.foundation.organisation.models import User
from camket.interfaces.overview.queries.addresses import items_url
from camket.interfaces.overview.queries.board_rows import (
    GroupRow,
    Sources,
    UnitRow,
    group_rows,
)
from camket.interfaces.overview.queries.columns import Cell, Column, cells, columns_for
from camket.interfaces.overview.queries.counted import (
    CountedItem,
    counted,
    read_items,
    why,
    worst_first,
)
from camket.interfaces.overview.queries.counting import Counts, counts_by_unit
from camket.interfaces.overview.queries.frame import Frame
from camket.interfaces.overview.queries.lines import Line, line, read
from camket.interfaces.overview.queries.units import YearUnit, units_of_year
from camket.year.annual_cycles.queries import calendar
from camket.year.commitments.states import CommitmentState
from camket.year.execution.queries.light import with_light
from camket.year.execution.queries.obstacles import Blocker, blockers, obstacle_list
from camket.year.execution.rules.lights import Light
from camket.year.reporting.access import reports_listed_for
from camket.year.reporting.queries import Submission, submission
from camket.year.supervision.access import can_urge, inspections_visible_to
from camket.year.supervision.states import InspectionState
from camket.year.verdicts.queries.outcome import Result

UNITS_SHOWN = 60
AHEAD = timedelta(days=45)
DATES_SHOWN = 6
# Enough for the worst item of sixty units, whatever goes wrong in a year.
CANDIDATES = 300


LATE_WORDS: dict[str, Text] = {
    Result.OVERDUE: _("quá hạn"),
    Result.NOT_DONE: _("không hoàn thành"),
    Light.BEHIND: _("chậm"),
    Light.AT_RISK: _("có nguy cơ"),
}


@dataclass(frozen=True)
class LateLink:
    """One part of what goes badly, with its list."""

    count: int
    href: str
    words: Text


@dataclass(frozen=True)
class Urge:
    """The primary act of the board: how many units still have to be urged today, about what."""

    word: str
    waiting: int
    told_today: int
    allow: Permit


@dataclass(frozen=True)
class Upcoming:
    """A date that comes, what is due then, and the list behind it."""

    day: date
    text: str
    href: str = ""


@dataclass(frozen=True)
class Board:
    """Everything on the page; `groups` holds the rows of `page` under their headings."""

    frame: Frame
    is_registering: bool
    groups: tuple[GroupRow, ...]
    page: Page
    total: Counts
    units: int
    submitted: int
    waiting_for_decision: int
    signed: int
    reports: Submission | None
    urge: Urge
    blockers: tuple[Blocker, ...]
    upcoming: tuple[Upcoming, ...]
    inspected: int
    columns: tuple[Column, ...]

    @property
    def holder(self) -> str:
        """Where the matter of the period lies now."""
        missing = self.urge.waiting + self.urge.told_today
        if self.is_registering and missing:
            return gettext("%(count)02d đơn vị chưa trình đăng ký") % {"count": missing}
        if missing:
            return gettext("%(count)02d đơn vị chưa gửi báo cáo") % {"count": missing}
        return gettext("Văn phòng")

    @property
    def since(self) -> datetime | None:
        if self.is_registering or self.frame.period is None:
            return self.frame.cycle.state_since
        return self.frame.period.state_since

    @property
    def width(self) -> int:
        """Columns of the table, for a row that spans them all."""
        return len(self.columns) + 2

    @property
    def total_cells(self) -> tuple[Cell, ...]:
        return cells(self.total, self.columns, items_url(self.frame))

    @property
    def late_url(self) -> str:
        return items_url(self.frame, **{"tinh-chat": "late"})

    @property
    def late_links(self) -> tuple[LateLink, ...]:
        """What the second tile adds up, and what may follow; each with its list."""
        base = items_url(self.frame)
        shown = {each.result or "-".join(each.lights): each for each in self.columns}
        return tuple(
            LateLink(count, f"{base}{shown[key].query}", words)
            for key, words in LATE_WORDS.items()
            if key in shown and (count := shown[key].count(self.total))
        )

    @property
    def office_work(self) -> int:
        return self.reports.to_receive + self.reports.to_accept if self.reports else 0

    @property
    def report_tone(self) -> str:
        return "red" if self.reports and self.reports.overdue else ""

    @property
    def late_tone(self) -> str:
        return "red" if self.late else "green"

    @property
    def obstacle_tone(self) -> str:
        return "amber" if self.blockers else "green"

    @property
    def late(self) -> int:
        """Not done in time, or behind the road map."""
        return sum(self.total.bad[:2])

    @property
    def obstacles(self) -> int:
        return sum(each.count for each in self.blockers)

    @property
    def longest_wait(self) -> int:
        return max((each.days for each in self.blockers), default=0)


def board(user: User, frame: Frame, *, number: str = "1", everything: bool = False) -> Board:
    """Nine statements beside the frame, whatever the number of units; print shows every row."""
    base = counted(user, frame)
    items = with_light(base, frame.on)
    counts = counts_by_unit(items)
    units = units_of_year(user, frame)
    total = sum(counts.values(), Counts())
    shown = columns_for(total)
    groups = group_rows(units, Sources(frame, counts, calendar(), shown))
    listed = [row for group in groups for row in group.units]
    page = Paginator(listed, max(len(listed), 1) if everything else UNITS_SHOWN).get_page(number)
    states = [unit.commitment_state for unit in units]
    is_registering = not any(state == CommitmentState.SIGNED for state in states)
    facts = read(_facts(user, frame, base))
    return Board(
        frame=frame,
        is_registering=is_registering,
        groups=_on_page(groups, _with_worst(page.object_list, items, frame.on)),
        page=page,
        total=total,
        units=len(units),
        submitted=sum(unit.has_submitted for unit in units),
        waiting_for_decision=states.count(CommitmentState.SUBMITTED),
        signed=states.count(CommitmentState.SIGNED),
        reports=_submission(user, frame),
        urge=_urge(user, frame, units, is_registering=is_registering),
        blockers=tuple(blockers(obstacle_list(user, frame.cycle))),
        upcoming=_upcoming(frame, facts),
        inspected=sum(each.kind == "inspected" for each in facts),
        columns=shown,
    )


def _on_page(groups: Iterable[GroupRow], rows: Mapping[int, UnitRow]) -> tuple[GroupRow, ...]:
    """Headings keep the totals of all their units, also of those on other pages."""
    return tuple(group.with_units(rows) for group in groups if group.has_below(rows))


def _with_worst(rows: Iterable[UnitRow], items: QuerySet[Any], on: date) -> dict[int, UnitRow]:
    """The units of the page, those that stand badly with their worst item. One statement."""
    bad = {row.unit.pk: row for row in rows if any(row.counts.bad)}
    late = Q(outcome__in=(Result.OVERDUE, Result.NOT_DONE))
    behind = Q(outcome=Result.IN_PROGRESS, light__in=(Light.BEHIND, Light.AT_RISK))
    candidates = items.filter(late | behind, commitment__unit__in=list(bad)).order_by(
        "due_on", "pk"
    )
    worst: dict[int, CountedItem] = {}
    for item in worst_first(read_items(candidates[:CANDIDATES], on)):
        worst.setdefault(item.unit_id, item)
    return {
        row.unit.pk: replace(row, worst=found, why=why(found, on))
        if (found := worst.get(row.unit.pk))
        else row
        for row in rows
    }


def _submission(user: User, frame: Frame) -> Submission | None:
    if frame.period is None:
        return None
    reports = reports_listed_for(user).filter(period=frame.period, number=1)
    found = submission(frame.period, reports)
    return found if found.expected else None


def _urge(user: User, frame: Frame, units: Sequence[YearUnit], *, is_registering: bool) -> Urge:
    """Whoever was urged by hand today is not urged again."""
    if is_registering:
        told = [unit.urged_to_register_at for unit in units if not unit.has_submitted]
    else:
        told = [unit.urged_to_report_at for unit in units if unit.is_report_missing]
    told_today = sum(at is not None and _is_today(at) for at in told)
    word = "dang-ky" if is_registering else "bao-cao"
    return Urge(word, len(told) - told_today, told_today, can_urge(user, frame.cycle))


def _is_today(at: datetime) -> bool:
    return timezone.localtime(at).date() == clock.today()


def _facts(user: User, frame: Frame, items: QuerySet[Any]) -> list[QuerySet[Any]]:
    """Dates that come, and the units inspected so far, in one statement."""
    today = clock.today()
    due = (
        items.filter(outcome=Result.IN_PROGRESS, due_on__gte=today, due_on__lte=today + AHEAD)
        .order_by()
        .values("due_on")
        .annotate(rows=Count("pk"))
    )
    held = (InspectionState.HELD, InspectionState.CONCLUDED)
    inspected = (
        inspections_visible_to(user, frame.cycle)
        .filter(
            state__in=held,
            held_on__lte=frame.on,
            plan__committee=F("plan__cycle__scheme__owner"),
        )
        .order_by()
        .values("unit_id")
        .distinct()
    )
    return [
        line("due", due, pk=0, year=frame.year, day="due_on", count="rows"),
        line("inspected", inspected, pk="unit_id", year=frame.year),
    ]


def _upcoming(frame: Frame, facts: Sequence[Line]) -> tuple[Upcoming, ...]:
    today = clock.today()
    found = [
        Upcoming(
            each.day,
            gettext("%(count)02d nội dung đến hạn") % {"count": each.count},
            items_url(frame, result=Result.IN_PROGRESS, han=each.day.isoformat()),
        )
        for each in facts
        if each.kind == "due" and each.day
    ]
    for period in frame.periods:
        found.append(Upcoming(period.due_on, gettext("Hạn nộp báo cáo %s") % period.label))
        found.append(Upcoming(period.locks_on, gettext("Khóa kỳ báo cáo %s") % period.label))
    if frame.cycle.registration_due_on:
        found.append(
            Upcoming(frame.cycle.registration_due_on, gettext("Hạn trình đăng ký cam kết"))
        )
    ahead = [each for each in found if today <= each.day <= today + AHEAD]
    return tuple(sorted(ahead, key=lambda each: each.day)[:DATES_SHOWN])
