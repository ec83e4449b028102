"""What waits for those who receive, choose, decide, inspect and rate: one line for many rows."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from django.db.models import Count, Exists, Expression, F, Min, OuterRef, Q, QuerySet
from django.db.models.functions import TruncDate

from camket.foundation.core import clock
from camket.foundation.organisation.access import Standing
from camket.foundation.organisation.models import Role, UnitKind
from camket.interfaces.overview.queries.lines import by_state, line
from camket.year.annual_cycles.models import Cycle, GroupMember, Period, PeriodKind
from camket.year.annual_cycles.states import CycleState, PeriodState
from camket.year.commitments import queries as commitments
from camket.year.commitments.models import Adjustment, Commitment, Opinion
from camket.year.commitments.states import AdjustmentState, CommitmentState, OpinionState
from camket.year.execution.models import Obstacle
from camket.year.execution.states import ObstacleState
from camket.year.reporting.models import Report
from camket.year.reporting.states import ReportState
from camket.year.supervision.models import Explanation, Finding, Inspection
from camket.year.supervision.states import ExplanationState, FindingState, InspectionState
from camket.year.verdicts.models import Proposal, Rating, Round, Subject
from camket.year.verdicts.states import RoundState
from camket.year.year_end.models import SynthesisReport
from camket.year.year_end.states import SynthesisState

Branches = Iterator[QuerySet[Any]]
URGE_AHEAD = timedelta(days=7)
OPEN_AHEAD = timedelta(days=14)
NOT_SUBMITTED = (CommitmentState.DRAFT, CommitmentState.COMPLETE, CommitmentState.RETURNED)


def judging_branches(st: Standing) -> Branches:
    """Only the parts that the person's roles call for."""
    if st.holds(Role.OFFICE, Role.COMMITTEE):
        yield from _registrations(st)
        yield from _reports(st)
        yield from _questions(st)
    if st.holds(Role.OFFICE):
        yield from _urging(st)
        yield from _calendar(st)
    if st.holds(Role.INSPECTION):
        yield from _inspections(st)
    if st.holds(Role.ORGANISATION_BOARD, Role.COMMITTEE, Role.OFFICE):
        yield from _ratings(st)
    if st.bodies:
        yield from _opinions(st)


def served(st: Standing, cycle: str, *roles: Role) -> Q:
    owner = f"{cycle}__scheme__owner_id__in"
    return Q(**{owner: st.units_as(*roles)}) & ~Q(**{f"{cycle}__state": CycleState.CLOSED})


def others(st: Standing, unit: str) -> Q:
    """Matters of one's own unit are decided by somebody else."""
    return ~Q(**{f"{unit}_id__in": st.own_units() | st.member_of})


def _per_year(
    kind: str | Expression, rows: QuerySet[Any], cycle: str, day: str | None = None
) -> QuerySet[Any]:
    """One line a year, with how many rows stand behind it and the first date among them."""
    split = [] if isinstance(kind, str) else ["state"]
    grouped = (
        rows.order_by().values(f"{cycle}_id", f"{cycle}__year", *split).annotate(rows=Count("pk"))
    )
    first = Min(day) if day else None
    return line(kind, grouped, pk=f"{cycle}_id", year=f"{cycle}__year", day=first, count="rows")


def _per_period(kind: str | Expression, rows: QuerySet[Any], first: Expression) -> QuerySet[Any]:
    """One line a period; `note` is its code, for the address of its page."""
    split = [] if isinstance(kind, str) else ["state"]
    grouped = (
        rows.order_by()
        .values("period_id", "period__label", "period__code", "period__cycle__year", *split)
        .annotate(rows=Count("pk"), first=first)
    )
    return line(
        kind,
        grouped,
        pk="period_id",
        year="period__cycle__year",
        day="first",
        label="period__label",
        note="period__code",
        count="rows",
    )


def _registrations(st: Standing) -> Branches:
    judged = served(st, "cycle", Role.OFFICE, Role.COMMITTEE) & others(st, "unit")
    waiting = Commitment.objects.filter(
        judged, state__in=(CommitmentState.SUBMITTED, CommitmentState.APPROVED)
    )
    unnumbered = commitments.awaits_number()
    yield _per_year(
        by_state("registrations"),
        waiting.exclude(unnumbered),
        "cycle",
        "cycle__registration_due_on",
    )
    if st.holds(Role.OFFICE):
        yield _per_year("conclusions-number", waiting.filter(unnumbered), "cycle")
    asked = Adjustment.objects.filter(
        served(st, "item__commitment__cycle", Role.OFFICE, Role.COMMITTEE),
        others(st, "item__commitment__unit"),
        state=AdjustmentState.SUBMITTED,
    )
    yield _per_year("adjustments-decide", asked, "item__commitment__cycle")


def _reports(st: Standing) -> Branches:
    office_unit = Q(commitment__unit__kind=UnitKind.COMMITTEE_OFFICE)
    reviewed = served(st, "period__cycle", Role.OFFICE) | (
        served(st, "period__cycle", Role.COMMITTEE) & office_unit
    )
    reports = Report.objects.filter(
        reviewed,
        others(st, "commitment__unit"),
        state__in=(ReportState.SENT, ReportState.RECEIVED),
    )
    yield _per_period(by_state("reports"), reports, TruncDate(Min("sent_at")))


def _questions(st: Standing) -> Branches:
    answered = Explanation.objects.filter(
        served(st, "item__commitment__cycle", Role.OFFICE, Role.COMMITTEE),
        others(st, "item__commitment__unit"),
        state=ExplanationState.ANSWERED,
    )
    yield _per_year("explanations-read", answered, "item__commitment__cycle", "answered_on")
    raised = Obstacle.objects.filter(
        served(st, "item__commitment__cycle", Role.OFFICE),
        others(st, "item__commitment__unit"),
        state=ObstacleState.RAISED,
    )
    yield _per_year("obstacles-forward", raised, "item__commitment__cycle", "raised_on")


def _urging(st: Standing) -> Branches:
    soon = clock.today() + URGE_AHEAD
    missing = Report.objects.filter(
        served(st, "period__cycle", Role.OFFICE),
        period__state=PeriodState.OPEN,
        first_sent_at__isnull=True,
        number=1,
        due_on__lte=soon,
    )
    yield _per_period("urge-reports", missing, Min("due_on"))
    submitted = Commitment.objects.filter(
        ~Q(state__in=NOT_SUBMITTED), cycle=OuterRef("cycle"), unit=OuterRef("unit")
    )
    unregistered = GroupMember.objects.filter(
        served(st, "cycle", Role.OFFICE), ~Exists(submitted), cycle__registration_due_on__lte=soon
    )
    yield _per_year("urge-registrations", unregistered, "cycle", "cycle__registration_due_on")


def _calendar(st: Standing) -> Branches:
    """Periods to open and close, the year to open, the report of the year to issue."""
    today = clock.today()
    periods = Period.objects.filter(served(st, "cycle", Role.OFFICE), cycle__state=CycleState.OPEN)
    facts: dict[str, Any] = {"year": "cycle__year", "label": "label", "note": "code"}
    to_move = periods.filter(
        Q(state=PeriodState.PLANNED, data_until__lte=today + OPEN_AHEAD)
        | Q(state=PeriodState.OPEN, locks_on__lt=today)
    )
    yield line(by_state("period"), to_move, day="locks_on", **facts)
    issued = SynthesisReport.objects.filter(period=OuterRef("pk"), state=SynthesisState.ISSUED)
    yearly = periods.filter(
        ~Exists(issued), ~Q(state=PeriodState.PLANNED), kind=PeriodKind.YEAR, due_on__lt=today
    )
    yield line("synthesis-issue", yearly, day="locks_on", **facts)
    preparing = Cycle.objects.filter(
        scheme__owner_id__in=st.units_as(Role.OFFICE), state=CycleState.PREPARING
    )
    yield line("cycle-open", preparing, year="year", day="registration_due_on")


def _inspections(st: Standing) -> Branches:
    led = served(st, "plan__cycle", Role.INSPECTION) & others(st, "unit")
    by_owner = Q(plan__committee=F("plan__cycle__scheme__owner"))
    inspections = Inspection.objects.filter(led, by_owner)
    facts: dict[str, Any] = {
        "year": "plan__cycle__year",
        "day": "planned_on",
        "unit": "unit__name",
        "label": "scope",
    }
    soon = clock.today() + OPEN_AHEAD
    to_do = inspections.filter(
        Q(state=InspectionState.PLANNED, planned_on__lte=soon) | Q(state=InspectionState.HELD)
    )
    yield line(by_state("inspection"), to_do, **facts)
    remedied = Finding.objects.filter(
        served(st, "inspection__plan__cycle", Role.INSPECTION),
        others(st, "inspection__unit"),
        state=FindingState.REMEDIED,
    )
    yield line(
        "finding-confirm",
        remedied,
        year="inspection__plan__cycle__year",
        day="remedy_due_on",
        unit="inspection__unit__name",
        label="demand",
    )


def _ratings(st: Standing) -> Branches:
    open_rounds = Round.objects.filter(period__cycle=OuterRef("cycle"), state=RoundState.OPEN)
    of_collective = {"subject": Subject.COLLECTIVE, "replaced_at__isnull": True}
    proposed = Exists(Proposal.objects.filter(commitment=OuterRef("pk"), **of_collective))
    rated = Exists(Rating.objects.filter(commitment=OuterRef("pk"), **of_collective))
    signed = Commitment.objects.filter(
        Exists(open_rounds), others(st, "unit"), state=CommitmentState.SIGNED
    )
    to_propose = signed.filter(served(st, "cycle", Role.ORGANISATION_BOARD), ~proposed, ~rated)
    yield _per_year("ratings-propose", to_propose, "cycle")
    to_decide = signed.filter(served(st, "cycle", Role.COMMITTEE, Role.OFFICE), proposed, ~rated)
    yield _per_year("ratings-decide", to_decide, "cycle")


def _opinions(st: Standing) -> Branches:
    addressed = Q(pk__in=[])
    for body, unit in st.bodies:
        addressed |= Q(body_id=body, commitment__unit_id=unit)
    opinions = Opinion.objects.filter(
        addressed,
        others(st, "commitment__unit"),
        state=OpinionState.OPEN,
        commitment__state=CommitmentState.SUBMITTED,
    )
    yield line(
        "opinion-give",
        opinions,
        pk="commitment_id",
        year="commitment__cycle__year",
        day="commitment__cycle__registration_due_on",
        unit="commitment__unit__name",
    )
