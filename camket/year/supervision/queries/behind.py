"""Which units are behind with what: the lists that urging by hand and by night both start from."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from camket.foundation.core.days import Calendar
from camket.foundation.organisation.models import Unit
from camket.year.annual_cycles.models import Cycle, GroupMember, Period
from camket.year.annual_cycles.queries import calendar
from camket.year.annual_cycles.states import CycleState, PeriodState
from camket.year.commitments.models import Commitment, Item
from camket.year.commitments.queries import in_force
from camket.year.commitments.states import CommitmentState
from camket.year.execution.models import Plan
from camket.year.execution.queries import with_light
from camket.year.execution.rules.lights import Light
from camket.year.execution.states import PlanState
from camket.year.reporting.models import Report
from camket.year.reporting.queries import reports_in
from camket.year.supervision.models import Urging, UrgingSubject
from camket.year.supervision.rules import urging as rules

NOT_SUBMITTED = (CommitmentState.DRAFT, CommitmentState.COMPLETE, CommitmentState.RETURNED)


@dataclass(frozen=True)
class Matter:
    """What units are urged about: the reports of a period, or something of the year."""

    cycle: Cycle
    subject: str
    period: Period | None = None

    @property
    def key(self) -> str:
        return f"{self.subject}:{self.period.pk if self.period else self.cycle.pk}"


@dataclass(frozen=True)
class LastUrging:
    """When a unit was last urged about a matter, and how often so far."""

    at: datetime
    times: int
    by_hand_at: datetime | None

    @classmethod
    def read(cls, row: Any) -> "LastUrging | None":
        """From a row that carries `urged`."""
        if row.urged_at is None:
            return None
        return cls(row.urged_at, row.urged_times, row.urged_by_hand)

    def is_by_hand_on(self, day: date) -> bool:
        at = self.by_hand_at
        return at is not None and timezone.localtime(at).date() == day


@dataclass(frozen=True)
class Behind:
    """One unit that is behind, with the days and the words for them."""

    unit: Unit
    due_on: date | None
    days_late: int
    timing: str
    stage: str
    last: LastUrging | None
    state: str = ""
    state_label: str | Promise = ""
    count: int = 0
    report_id: int | None = None

    @property
    def family(self) -> str:
        """Which family of badges the state belongs to."""
        return "report" if self.report_id else "file"

    @property
    def times(self) -> int:
        return self.last.times if self.last else 0

    def is_told_on(self, day: date) -> bool:
        return self.last is not None and self.last.is_by_hand_on(day)


def behind_in(matter: Matter, on: date) -> list[Behind]:
    """Units behind with the matter, the longest first. Two statements at most."""
    lists = {
        UrgingSubject.REPORT: _with_report,
        UrgingSubject.REGISTRATION: _with_registration,
        UrgingSubject.PLAN: _with_plan,
        UrgingSubject.ITEM: _with_items,
    }
    rows = lists[UrgingSubject(matter.subject)](matter, on)
    return sorted(rows, key=lambda row: (-row.days_late, -row.count, row.unit.path))


def unsent_reports(period: Period) -> QuerySet[Report]:
    """The reports a period still waits for."""
    return reports_in(period).filter(first_sent_at__isnull=True)


def _with_report(matter: Matter, on: date) -> list[Behind]:
    if matter.period is None:
        return []
    days = calendar()
    reports = unsent_reports(matter.period).select_related("commitment__unit")
    reports = reports.annotate(**urged(matter, "commitment__unit"))
    return [
        _behind(
            report.commitment.unit, report.due_on, on, days, last=LastUrging.read(report),
            state=report.state, state_label=report.get_state_display(), report_id=report.pk,
        )
        for report in reports
    ]  # fmt: skip


def _with_registration(matter: Matter, on: date) -> list[Behind]:
    cycle = matter.cycle
    if cycle.registration_due_on is None:
        return []
    days = calendar()
    own = Commitment.objects.filter(cycle=cycle, unit=OuterRef("unit"))
    submitted = own.exclude(state__in=NOT_SUBMITTED)
    members = (
        GroupMember.objects.filter(~Exists(submitted), cycle=cycle)
        .select_related("unit")
        .annotate(stands=Subquery(own.values("state")[:1]), **urged(matter, "unit"))
    )
    return [
        _behind(
            member.unit, cycle.registration_due_on, on, days, last=LastUrging.read(member),
            state=member.stands or "",
            state_label=CommitmentState(member.stands).label if member.stands else _("Chưa soạn"),
        )
        for member in members
    ]  # fmt: skip


def _with_plan(matter: Matter, on: date) -> list[Behind]:
    """Every unit has its own day: so many working days after it signed."""
    days, cycle = calendar(), matter.cycle
    plan = Plan.objects.filter(commitment=OuterRef("pk"))
    approved = plan.filter(state=PlanState.APPROVED)
    signed = (
        Commitment.objects.filter(~Exists(approved), cycle=cycle, state=CommitmentState.SIGNED)
        .select_related("unit")
        .annotate(stands=Subquery(plan.values("state")[:1]), **urged(matter, "unit"))
    )
    return [
        _behind(
            commitment.unit, days.add_working_days(commitment.signed_on, cycle.plan_days), on, days,
            last=LastUrging.read(commitment),
            state=commitment.stands or "",
            state_label=PlanState(commitment.stands).label if commitment.stands else _("Chưa lập"),
        )
        for commitment in signed
        if commitment.signed_on
    ]  # fmt: skip


def _with_items(matter: Matter, on: date) -> list[Behind]:
    counts = behind_items(matter.cycle, on)
    units = Unit.objects.filter(pk__in=counts).annotate(**urged(matter, "pk"))
    return [
        Behind(unit, None, 0, "", "", LastUrging.read(unit), state="behind", count=counts[unit.pk])
        for unit in units
    ]


def urged(matter: Matter, unit: str) -> dict[str, Subquery]:
    """Annotations that say when and how often the unit at `unit` was urged about the matter."""
    about = Urging.objects.filter(
        cycle=matter.cycle, subject=matter.subject, period=matter.period, unit=OuterRef(unit)
    )
    latest = about.order_by("-urged_at").values("urged_at")
    counted = about.order_by().values("unit").annotate(number=Count("pk")).values("number")
    return {
        "urged_at": Subquery(latest[:1]),
        "urged_times": Subquery(counted),
        "urged_by_hand": Subquery(latest.filter(is_automatic=False)[:1]),
    }


def behind_items(cycle: Cycle, on: date) -> dict[int, int]:
    """How many items of each unit show the light “behind”. One statement."""
    items = Item.objects.filter(
        in_force(on), commitment__cycle=cycle, commitment__state=CommitmentState.SIGNED
    )
    rows = (
        with_light(items, on)
        .filter(Q(light=Light.BEHIND))
        .order_by()
        .values(unit=F("commitment__unit_id"))
        .annotate(number=Count("pk"))
    )
    return {row["unit"]: row["number"] for row in rows}


def _behind(unit: Unit, due_on: date, on: date, days: Calendar, **more: Any) -> Behind:
    return Behind(
        unit=unit,
        due_on=due_on,
        days_late=days.working_days_late(due_on, on),
        timing=rules.timing(due_on, on, days),
        stage=rules.stage(due_on, on, days),
        **more,
    )


def open_matters(on: date) -> list[Matter]:
    """What the night looks at: open periods, registrations and plans of years not yet closed."""
    cycles = (
        Cycle.objects.filter(~Q(state=CycleState.CLOSED)).select_related("scheme").order_by("year")
    )
    periods = Period.objects.filter(state=PeriodState.OPEN, cycle__in=cycles).select_related(
        "cycle__scheme"
    )
    of_year = (UrgingSubject.REGISTRATION, UrgingSubject.PLAN)
    return [
        *(Matter(period.cycle, UrgingSubject.REPORT, period) for period in periods),
        *(Matter(cycle, subject) for cycle in cycles for subject in of_year),
    ]
