"""Who a person is today: roles, headships and delegations, read once per request."""

from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias

from django.db.models import Case, F, Q, QuerySet, Value, When
from django.http import Http404
from django.utils.translation import gettext as _

from camket.foundation.core import clock
from camket.foundation.core.permit import ALLOWED, Permit, denied
from camket.foundation.organisation.models import (
    Delegation,
    Position,
    Role,
    RoleGrant,
    Tenure,
    Unit,
    UnitKind,
    User,
)

OWNER_ROLES = frozenset({Role.OFFICE, Role.COMMITTEE, Role.INSPECTION, Role.ORGANISATION_BOARD})
UNIT_ROLES = frozenset({Role.UNIT_CLERK, Role.ASSIGNEE})
# Beside the roles: what a tenure or a delegation makes of a person in a unit.
HEAD, MEMBER, ENTRUSTED = "head", "member", "entrusted"
SEATS = frozenset({HEAD, MEMBER})
Rights: TypeAlias = "QuerySet[Any, tuple[str, int, int | None]]"


@dataclass(frozen=True)
class Standing:
    """What a person may be on one day.

    `grants` holds (role, unit); `headed` the units led by tenure and the blocks they belong to;
    `entrusted` the units whose head has delegated the press to this person, with the giver;
    `member_of` every unit in which the person holds a position, whose matters are therefore his own.
    """

    grants: frozenset[tuple[str, int]]
    bodies: frozenset[tuple[int, int]]  # (advisory body, unit advised on)
    headed: frozenset[int]
    entrusted: dict[int, int]
    member_of: frozenset[int]

    def has(self, role: Role, unit_id: int) -> bool:
        return (role, unit_id) in self.grants

    def holds(self, *roles: Role) -> bool:
        return any(role in roles for role, _unit in self.grants)

    def units_as(self, *roles: Role) -> frozenset[int]:
        return frozenset(unit for role, unit in self.grants if role in roles)

    def is_head_of(self, unit_id: int) -> bool:
        """Head by tenure, or entrusted by the head with the press."""
        return unit_id in self.headed or unit_id in self.entrusted

    def is_clerk_of(self, unit_id: int) -> bool:
        return self.has(Role.UNIT_CLERK, unit_id)

    def fills_for(self, unit_id: int) -> bool:
        """May draft and fill for the unit: its clerk or its head."""
        return self.is_clerk_of(unit_id) or self.is_head_of(unit_id)

    def own_units(self) -> frozenset[int]:
        return self.headed | frozenset(self.entrusted) | self.units_as(*UNIT_ROLES)

    def is_own_matter(self, unit_id: int) -> bool:
        """On matters of one's own unit every right to judge falls away, also by delegation."""
        return unit_id in self.own_units() or unit_id in self.member_of


def standing(user: User, on: date | None = None) -> Standing:
    """The person's standing on `on` (today). One statement, kept on the user object."""
    day = on or clock.today()
    kept: dict[date, Standing] = user.__dict__.setdefault("_standing", {})
    if day not in kept:
        kept[day] = _read_standing(user, day)
    return kept[day]


def _read_standing(user: User, day: date) -> Standing:
    if not user.is_active:
        return Standing(frozenset(), frozenset(), frozenset(), {}, frozenset())
    rows = list(_grants(user, day).union(_tenures(user, day), _delegations(user, day), all=True))
    seats = [
        (kind, place)
        for kind, unit, block in rows
        if kind in SEATS
        for place in (unit, block)
        if place
    ]
    grants = [row for row in rows if row[0] in Role.values]
    return Standing(
        grants=frozenset((role, unit) for role, unit, _body in grants),
        bodies=frozenset((body, unit) for _role, unit, body in grants if body),
        headed=frozenset(place for kind, place in seats if kind == HEAD),
        entrusted={unit: giver for kind, unit, giver in rows if kind == ENTRUSTED and giver},
        member_of=frozenset(place for _kind, place in seats),
    )


def _grants(user: User, day: date) -> Rights:
    """Rows of role, unit and, for advice, the body that gives it."""
    found = RoleGrant.objects.filter(in_force(day), person=user).order_by()
    return found.values_list("role", "unit_id", "body_id")


def _tenures(user: User, day: date) -> Rights:
    """Rows of seat, unit and the block that the unit belongs to."""
    seat = Case(When(position__is_head=True, then=Value(HEAD)), default=Value(MEMBER))
    found = Tenure.objects.filter(in_force(day), person=user).order_by()
    return found.values_list(seat, "position__unit_id", "position__unit__blocks")


def _delegations(user: User, day: date) -> Rights:
    """Rows of unit and giver, as long as the giver still holds the seat."""
    found = Delegation.objects.filter(
        in_force(day),
        in_force(day, "position__tenures__"),
        receiver=user,
        position__is_head=True,
        position__tenures__person=F("giver_id"),
    )
    return found.order_by().values_list(Value(ENTRUSTED), "position__unit_id", "giver_id")


def in_force(day: date, prefix: str = "") -> Q:
    """Condition on a row with from_on and until_on: it holds on `day`."""
    ends = f"{prefix}until_on"
    return Q(**{f"{prefix}from_on__lte": day}) & (
        Q(**{f"{ends}__isnull": True}) | Q(**{f"{ends}__gte": day})
    )


def units_visible_to(user: User) -> QuerySet[Unit]:
    """Names of units are known to everyone who may sign in; their contents are not."""
    return Unit.objects.all()


def unit_for(user: User, code: str) -> Unit:
    unit = units_visible_to(user).filter(code=code).first()
    if unit is None:
        raise Http404
    return unit


def can_administer(user: User) -> Permit:
    """Accounts, units and roles belong to the administrator, who decides nothing else."""
    if not standing(user).holds(Role.ADMINISTRATOR):
        return denied(_("Chỉ quản trị hệ thống được sửa đơn vị, người dùng và vai trò."))
    return ALLOWED


def can_arrange(user: User) -> Permit:
    """Which bodies give opinions on whom, and who belongs to a block: the Office arranges it, too."""
    if not standing(user).holds(Role.ADMINISTRATOR, Role.OFFICE):
        return denied(
            _(
                "Chỉ Văn phòng hoặc quản trị hệ thống được phân công tham mưu, sắp xếp thành viên khối."
            )
        )
    return ALLOWED


def can_grant(user: User, role: str) -> Permit:
    """Advisory bodies are arranged by the Office; every other role is the administrator's to give."""
    return can_arrange(user) if role == Role.ADVISORY_BODY else can_administer(user)


def can_set_members(user: User, block: Unit) -> Permit:
    if block.kind != UnitKind.BLOCK:
        return denied(_("Chỉ khối mới có đơn vị thành viên."))
    return can_arrange(user)


def grant_for(user: User, pk: int) -> RoleGrant:
    """Who has which role is no secret; ending it is asked of `can_grant`."""
    grant = RoleGrant.objects.filter(pk=pk).select_related("unit", "person", "body").first()
    if grant is None:
        raise Http404
    return grant


def can_delegate(user: User, position: Position) -> Permit:
    if not position.is_head:
        return denied(_("Chỉ ủy quyền được việc trình, gửi của người đứng đầu."))
    if position.unit_id not in standing(user).headed:
        return denied(_("Chỉ người đứng đầu đơn vị được ủy quyền."))
    return ALLOWED
