"""The signing conference: who is ready and what is in the way, who came, what was signed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db.models import Count, OuterRef, Prefetch, Q, QuerySet, Subquery
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from camket.foundation.core import clock
from camket.foundation.core.days import Calendar
from camket.foundation.organisation import queries as organisation
from camket.foundation.organisation.models import Role, Tenure, Unit, User
from camket.year.annual_cycles.models import Cycle
from camket.year.annual_cycles.queries import calendar
from camket.year.commitments import rules
from camket.year.commitments.models import (
    Attendance,
    Commitment,
    CommitmentVersion,
    Item,
    Presence,
    SigningConference,
    SigningPack,
    short_code,
)
from camket.year.commitments.states import CommitmentState

READY_TO_SIGN = (CommitmentState.APPROVED, CommitmentState.SIGNED)

NEXT = {
    CommitmentState.DRAFT: gettext_lazy(
        "chưa trình: chuyên viên %(unit)s soạn, chuyển người đứng đầu"
    ),
    CommitmentState.COMPLETE: gettext_lazy("chưa trình: người đứng đầu %(unit)s trình"),
    CommitmentState.RETURNED: gettext_lazy("bị trả lại: %(unit)s bổ sung, trình lại"),
    CommitmentState.SUBMITTED: gettext_lazy("chưa duyệt: Ban Thường vụ chọn nội dung và duyệt"),
}


@dataclass(frozen=True)
class Readiness:
    """One unit of the year: its paper, what still keeps it from signing, and what follows the signature.

    `absent` says why nobody came for it to the conference.
    """

    unit: Unit
    commitment: Commitment | None
    missing: tuple[str, ...]
    has_head: bool
    absent: str = ""
    items: int = 0
    version: int = 0
    code: str = ""
    files: int = 0
    told_by: date | None = None
    planned_by: date | None = None

    @property
    def is_signed(self) -> bool:
        return self.commitment is not None and self.commitment.state == CommitmentState.SIGNED

    @property
    def is_ready(self) -> bool:
        return not self.missing and not self.is_signed

    @property
    def is_approved(self) -> bool:
        return self.commitment is not None and self.commitment.state in READY_TO_SIGN


@dataclass(frozen=True)
class Expected:
    """Somebody who belongs to the conference: for his unit, or as a member of the committee."""

    person: User
    unit: Unit | None
    position: str
    attendance: Attendance | None


def readiness(
    cycle: Cycle, on: date, conference: SigningConference | None = None
) -> list[Readiness]:
    """Every unit of the year, what waits first. Five statements whatever their number."""
    away = Attendance.objects.filter(
        conference=conference, unit=OuterRef("unit"), presence=Presence.ABSENT
    )
    members = (
        cycle.group_members.select_related("unit")
        .annotate(absent=Subquery(away.values("note")[:1]))
        .order_by("group__order", "order")
    )
    commitments = {each.unit_id: each for each in _with_papers(cycle)}
    heads = organisation.head_tenures([member.unit_id for member in members], on)
    working_days = calendar()
    lines = [
        replace(
            _readiness(
                member.unit,
                commitments.get(member.unit_id),
                bool(heads[member.unit_id]),
                working_days,
            ),
            absent=member.absent or "",
        )
        for member in members
    ]
    return sorted(lines, key=lambda line: (line.is_signed, not line.is_ready, not line.is_approved))


def signing_counts(lines: Iterable[Readiness]) -> dict[str, int]:
    """How many units take part, can sign now, have signed."""
    lines = list(lines)
    return {
        "units": len(lines),
        "ready": sum(line.is_ready for line in lines),
        "signed": sum(line.is_signed for line in lines),
    }


def to_print(conference: SigningConference) -> list[tuple[Commitment, tuple[Tenure, ...]]]:
    """The commitments whose paper goes into the pack of a conference, with the heads of that day."""
    approved = Q(state=CommitmentState.APPROVED)
    signed_here = Q(state=CommitmentState.SIGNED, signed_on=conference.held_on)
    found = (
        Commitment.objects.filter(approved | signed_here, cycle=conference.cycle_id)
        .select_related("cycle__scheme__owner", "unit", "situation")
        .prefetch_related("items")
        .order_by("unit__path")
    )
    commitments = list(found)
    heads = organisation.head_tenures([each.unit_id for each in commitments], conference.held_on)
    return [
        (each, heads[each.unit_id])
        for each in commitments
        if each.state == CommitmentState.SIGNED
        or not rules.missing_before_signing(each.items.all(), bool(heads[each.unit_id]))
    ]


def latest_pack(conference: SigningConference | None) -> SigningPack | None:
    if conference is None:
        return None
    return conference.packs.select_related("conference__cycle", "file").first()


def expected(conference: SigningConference) -> list[Expected]:
    """Members of the committee, then the head of each unit, with what is recorded of them. Four statements."""
    cycle, day = conference.cycle, conference.held_on
    recorded = {(each.person_id, each.unit_id): each for each in conference.attendances.all()}
    members = organisation.people_in_role(Role.COMMITTEE, cycle.scheme.owner_id, day)
    committee = [
        Expected(person, None, person.title, recorded.get((person.pk, None)))
        for person in members.order_by("pk").distinct()
    ]
    units = [member.unit for member in cycle.group_members.select_related("unit")]
    heads = organisation.head_tenures([unit.pk for unit in units], day)
    return committee + [
        Expected(
            tenure.person, unit, str(tenure.position), recorded.get((tenure.person_id, unit.pk))
        )
        for unit in units
        for tenure in heads[unit.pk]
    ]


def attendance_counts(rows: Sequence[Expected]) -> dict[str, int]:
    came = [row.attendance.presence for row in rows if row.attendance]
    return {
        "expected": len(rows),
        "recorded": len(came),
        "present": came.count(Presence.PRESENT),
        "represented": came.count(Presence.REPRESENTED),
        "absent": came.count(Presence.ABSENT),
    }


def day_of(conference: SigningConference | None) -> date:
    """The day on which heads are asked for: the conference's, or today."""
    return conference.held_on if conference else clock.today()


def conferences(cycle: Cycle) -> QuerySet[SigningConference]:
    return (
        SigningConference.objects.filter(cycle=cycle)
        .select_related("cycle__scheme__owner", "run")
        .annotate(came=Count("attendances", filter=Q(attendances__presence=Presence.PRESENT)))
        .order_by("-held_on", "-pk")
    )


def _with_papers(cycle: Cycle) -> QuerySet[Commitment]:
    last = CommitmentVersion.objects.filter(commitment=OuterRef("pk")).order_by("-number")
    return (
        Commitment.objects.filter(cycle=cycle)
        .select_related("unit", "cycle__scheme")
        .annotate(
            files=Count("versions__signed_files"),
            version=Subquery(last.values("number")[:1]),
            sha256=Subquery(last.values("sha256")[:1]),
        )
        .prefetch_related(Prefetch("items", queryset=Item.objects.order_by("order")))
    )


def _readiness(
    unit: Unit, commitment: Commitment | None, has_head: bool, working_days: Calendar
) -> Readiness:
    if commitment is None:
        waits = _("chưa bắt đầu đăng ký: %(unit)s soạn cam kết") % {"unit": unit.name}
        return Readiness(unit, None, (waits,), has_head)
    items = [item for item in commitment.items.all() if rules.is_promised(item)]
    if commitment.state == CommitmentState.SIGNED:
        return _signed(unit, commitment, len(items), has_head, working_days)
    return Readiness(unit, commitment, _missing(commitment, has_head), has_head, items=len(items))


def _missing(commitment: Commitment, has_head: bool) -> tuple[str, ...]:
    """Before the approval one line says where the file lies; after it, each part that lacks."""
    if commitment.state != CommitmentState.APPROVED:
        return (NEXT[CommitmentState(commitment.state)] % {"unit": commitment.unit.name},)
    return tuple(rules.missing_before_signing(commitment.items.all(), has_head))


def _signed(
    unit: Unit, commitment: Any, items: int, has_head: bool, working_days: Calendar
) -> Readiness:
    """`commitment` carries what was counted with it."""
    cycle, signed_on = commitment.cycle, commitment.signed_on
    return Readiness(
        unit=unit,
        commitment=commitment,
        missing=(),
        has_head=has_head,
        items=items,
        version=commitment.version or 0,
        code=short_code(commitment.sha256 or ""),
        files=commitment.files,
        told_by=working_days.add_working_days(signed_on, cycle.dissemination_days),
        planned_by=working_days.add_working_days(signed_on, cycle.plan_days),
    )
