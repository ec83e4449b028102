"""The units of a year in the order of its groups, each with its commitment and its report."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count, OuterRef, QuerySet, Subquery

from camket.foundation.core.parts import Text
from camket.foundation.organisation.access import OWNER_ROLES, standing
from camket.foundation.organisation.models import Role, User
from camket.interfaces.overview.queries.frame import Frame
from camket.year.annual_cycles.models import GroupMember, ReportingGroup
from camket.year.commitments.models import Commitment, Item
from camket.year.reporting.models import Report
from camket.year.supervision.models import Urging, UrgingSubject
from camket.year.supervision.queries.behind import NOT_SUBMITTED


@dataclass(frozen=True)
class Heading:
    """A group of the year with the headings above it, the top one first."""

    pk: int
    code: str
    label: str
    above: tuple["Heading", ...] = ()


@dataclass(frozen=True)
class YearUnit:
    """A unit as the board and the choices of a list need it."""

    pk: int
    code: str
    name: str
    heading: Heading
    commitment_id: int | None
    commitment_state: str
    commitment_since: datetime | None
    item_count: int
    report_id: int | None
    report_state: str
    report_due_on: date | None
    first_sent_at: datetime | None
    urged_to_register_at: datetime | None
    urged_to_report_at: datetime | None

    @property
    def has_submitted(self) -> bool:
        return bool(self.commitment_state) and self.commitment_state not in NOT_SUBMITTED

    @property
    def is_report_missing(self) -> bool:
        return self.report_id is not None and self.first_sent_at is None


def members_seen_by(user: User, frame: Frame) -> QuerySet[GroupMember]:
    """Whoever serves the owner looks after all units of the year; others after their own."""
    members = GroupMember.objects.filter(cycle=frame.cycle)
    st = standing(user)
    if frame.cycle.scheme.owner_id in st.units_as(*OWNER_ROLES):
        return members
    return members.filter(unit_id__in=st.own_units() | st.units_as(Role.ADVISORY_BODY))


def units_of_year(user: User, frame: Frame) -> list[YearUnit]:
    """One statement."""
    commitment = Commitment.objects.filter(cycle=OuterRef("cycle"), unit=OuterRef("unit"))
    items = (
        Item.objects.filter(commitment__cycle=OuterRef("cycle"), commitment__unit=OuterRef("unit"))
        .order_by()
        .values("commitment")
        .annotate(number=Count("pk"))
    )
    report = Report.objects.filter(period=frame.period, number=1, commitment__unit=OuterRef("unit"))
    by_hand = Urging.objects.filter(
        cycle=OuterRef("cycle"), unit=OuterRef("unit"), is_automatic=False
    ).order_by("-urged_at")
    about_report = by_hand.filter(subject=UrgingSubject.REPORT, period=frame.period)
    to_register = by_hand.filter(subject=UrgingSubject.REGISTRATION)
    members = (
        members_seen_by(user, frame)
        .select_related("unit", "group__parent__parent")
        .annotate(
            commitment=Subquery(commitment.values("pk")[:1]),
            commitment_state=Subquery(commitment.values("state")[:1]),
            commitment_since=Subquery(commitment.values("state_since")[:1]),
            item_count=Subquery(items.values("number")),
            report=Subquery(report.values("pk")[:1]),
            report_state=Subquery(report.values("state")[:1]),
            report_due_on=Subquery(report.values("due_on")[:1]),
            first_sent_at=Subquery(report.values("first_sent_at")[:1]),
            urged_to_register_at=Subquery(to_register.values("urged_at")[:1]),
            urged_to_report_at=Subquery(about_report.values("urged_at")[:1]),
        )
        .order_by("group__order", "order", "unit__path")
    )
    return [_unit(member) for member in members]


def unit_choices(user: User, frame: Frame) -> list[tuple[str, Text]]:
    """Codes and names in the order of the groups. One statement."""
    members = members_seen_by(user, frame).order_by("group__order", "order")
    return list(members.values_list("unit__code", "unit__name"))


def _unit(member: Any) -> YearUnit:
    """`member` comes with its annotations."""
    return YearUnit(
        pk=member.unit.pk,
        code=member.unit.code,
        name=member.unit.name,
        heading=_heading(member.group),
        commitment_id=member.commitment,
        commitment_state=member.commitment_state or "",
        commitment_since=member.commitment_since,
        item_count=member.item_count or 0,
        report_id=member.report,
        report_state=member.report_state or "",
        report_due_on=member.report_due_on,
        first_sent_at=member.first_sent_at,
        urged_to_register_at=member.urged_to_register_at,
        urged_to_report_at=member.urged_to_report_at,
    )


def _heading(group: ReportingGroup) -> Heading:
    """The heading with those above it, as far as three levels go."""
    above: list[ReportingGroup] = []
    parent = group.parent
    while parent is not None:
        above.insert(0, parent)
        parent = parent.parent
    return Heading(
        group.pk,
        group.code,
        group.label,
        tuple(Heading(each.pk, each.code, each.label) for each in above),
    )
