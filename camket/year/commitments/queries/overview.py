"""Where every unit of a year stands with its commitment, and who holds it now."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import (
    Case,
    Count,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _

from camket.foundation.audit.models import Event
from camket.foundation.audit.verbs import VERBS
from camket.foundation.core.parts import TimelineEntry
from camket.foundation.organisation.access import OWNER_ROLES, standing
from camket.foundation.organisation.models import Role, Unit, User
from camket.year.annual_cycles.models import Cycle, GroupMember
from camket.year.commitments import access, rules
from camket.year.commitments.models import Commitment, Item
from camket.year.commitments.states import CommitmentState, ItemState

READY = Q(items__targets__isnull=False, items__due_on__isnull=False, items__leader__isnull=False)
LAST_EVENTS = 12


@dataclass(frozen=True)
class UnitRow:
    """One unit's line: of a draft the Office learns only that it exists and how complete it is."""

    unit: Unit
    group: str
    commitment: Commitment | None
    items: int
    ready: int
    holder: str
    since: datetime | None
    is_open: bool
    is_own: bool

    @property
    def state(self) -> str:
        return self.commitment.state if self.commitment else ""


def holder_of(commitment: Commitment) -> str:
    """Whose desk the commitment lies on."""
    unit = commitment.unit.name
    if commitment.state == CommitmentState.COMPLETE:
        return _("Người đứng đầu %(unit)s") % {"unit": unit}
    if commitment.state == CommitmentState.SUBMITTED:
        return _("Văn phòng, trình Ban Thường vụ")
    if commitment.state == CommitmentState.APPROVED:
        return _("Văn phòng, chờ hội nghị ký")
    return unit


def holder_of_item(item: Item) -> str:
    """The head of the unit, as long as there is something to take up; else whoever holds the whole."""
    if item.state == ItemState.ASSIGNED or rules.needs_accepting(item):
        return _("Người đứng đầu %(unit)s") % {"unit": item.commitment.unit.name}
    return holder_of(item.commitment)


def listed_units(user: User, cycle: Cycle) -> QuerySet[GroupMember]:
    """The units a person looks after, his own first, each with the `state` of its commitment."""
    st = standing(user)
    commitments = Commitment.objects.filter(cycle=cycle, unit=OuterRef("unit"))
    members = GroupMember.objects.filter(cycle=cycle).annotate(
        state=Coalesce(Subquery(commitments.values("state")), Value("")),
        is_own=Case(When(unit__in=st.own_units(), then=True), default=False),
    )
    if cycle.scheme.owner_id not in st.units_as(*OWNER_ROLES):
        members = members.filter(unit__in=st.own_units() | st.units_as(Role.ADVISORY_BODY))
    return members.select_related("group", "unit").order_by("-is_own", "group__order", "order")


def in_state(members: QuerySet[GroupMember], state: str) -> QuerySet[GroupMember]:
    """The units a filter asks for: `none` is one that has not begun."""
    return members.filter(Q(state="" if state == "none" else state)) if state else members


def totals(members: QuerySet[GroupMember], cycle: Cycle) -> dict[str, int]:
    """How many of the units have come how far. Two statements."""
    found = Commitment.objects.filter(cycle=cycle, unit__in=members.order_by().values("unit"))
    early, signed = Q(state__in=access.NOT_YET_SUBMITTED), Q(state=CommitmentState.SIGNED)
    counts = found.aggregate(
        submitted=Count("pk", filter=~early, distinct=True),
        signed=Count("pk", filter=signed, distinct=True),
        items=Count("items"),
    )
    return {"units": members.count(), **counts}


def unit_rows(
    user: User, cycle: Cycle, members: Sequence[GroupMember] | None = None
) -> list[UnitRow]:
    """The lines of those units, all of them or one page. Two statements whatever their number."""
    shown = list(listed_units(user, cycle) if members is None else members)
    visible = Case(When(access.within(user), then=True), default=False)
    found = _counted(cycle).filter(unit__in=[member.unit_id for member in shown])
    commitments = {each.unit_id: each for each in found.annotate(is_open=visible)}
    return [_row(member, commitments.get(member.unit_id)) for member in shown]


def timeline(commitment: Commitment) -> list[TimelineEntry]:
    """The last acts on the commitment itself, newest first, by position."""
    events = (
        Event.objects.filter(subject_type=commitment._meta.label, subject_id=commitment.pk)
        .select_related("actor")
        .order_by("-id")[:LAST_EVENTS]
    )
    return [
        TimelineEntry(
            at=event.at,
            text=VERBS[event.verb],
            by=str(event.actor or _("Hệ thống")),
            note=event.note,
        )
        for event in events
    ]


def _counted(cycle: Cycle) -> QuerySet[Commitment]:
    return (
        Commitment.objects.filter(cycle=cycle)
        .select_related("unit", "cycle__scheme")
        .annotate(
            item_count=Count("items", distinct=True),
            ready_count=Count("items", filter=READY, distinct=True),
        )
    )


def _row(member: Any, commitment: Any) -> UnitRow:
    """`member` and `commitment` carry what was counted with them."""
    return UnitRow(
        unit=member.unit,
        group=str(member.group),
        commitment=commitment,
        items=commitment.item_count if commitment else 0,
        ready=commitment.ready_count if commitment else 0,
        holder=holder_of(commitment) if commitment else member.unit.name,
        since=commitment.state_since if commitment else None,
        is_open=commitment is not None and commitment.is_open,
        is_own=member.is_own,
    )
