"""Who opens which part of the bar, who reads the trail, whose units a person fills and presses for."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import Http404
from django.utils.translation import gettext as _

from camket.foundation.core import clock
from camket.foundation.core.permit import ALLOWED, Permit, denied
from camket.foundation.notifications.models import Notice
from camket.foundation.organisation.access import OWNER_ROLES, Standing, in_force, standing
from camket.foundation.organisation.models import Role, RoleGrant, User
from camket.year.annual_cycles.models import Cycle

OF_EVERYBODY = frozenset({"desk", "year", "units"})
OF_CONTENTS = frozenset({"board", "commitments", "plans", "reports", "obstacles"})
OF_JUDGEMENT = frozenset({"inspections", "ratings"})
READS_THE_WHOLE_TRAIL = (Role.INSPECTION, Role.ADMINISTRATOR)


@dataclass(frozen=True)
class Rooms:
    """The parts of the bar that a person's roles open."""

    keys: frozenset[str]

    def may_see(self, needs: str) -> bool:
        return needs in self.keys


def rooms_of(user: User) -> Rooms:
    """An entry that leads to nothing for this person is not shown at all."""
    st = standing(user)
    keys = set(OF_EVERYBODY)
    if st.holds(*OWNER_ROLES, Role.ADVISORY_BODY) or st.own_units():
        keys |= OF_CONTENTS
    if st.holds(*OWNER_ROLES, Role.UNIT_CLERK) or st.headed or st.entrusted:
        keys |= OF_JUDGEMENT
    if st.holds(Role.OFFICE, *READS_THE_WHOLE_TRAIL):
        keys.add("trail")
    return Rooms(frozenset(keys))


def can_read_contents(user: User) -> Permit:
    """The administrator looks after accounts and settings, not after what units promise."""
    if not rooms_of(user).may_see("board"):
        return denied(_("Mục này dành cho các đơn vị và cơ quan theo dõi cam kết."))
    return ALLOWED


def can_read_trail(user: User, cycle: Cycle) -> Permit:
    """The Office reads the trail of its own year; inspection commission and administrator read all."""
    st = standing(user)
    if reads_the_whole_trail(user) or st.has(Role.OFFICE, cycle.scheme.owner_id):
        return ALLOWED
    return denied(_("Chỉ Văn phòng, Ủy ban Kiểm tra và quản trị hệ thống được xem nhật ký."))


def reads_the_whole_trail(user: User) -> bool:
    return standing(user).holds(*READS_THE_WHOLE_TRAIL)


def notices_of(user: User) -> QuerySet[Notice]:
    return Notice.objects.filter(recipient=user)


def notice_for(user: User, pk: int) -> Notice:
    notice = notices_of(user).filter(pk=pk).first()
    if notice is None:
        raise Http404
    return notice


def pressed_for_by(st: Standing, unit: str) -> Q:
    """Condition: the person presses for the unit at the end of `unit`."""
    return Q(**{f"{unit}_id__in": st.headed | frozenset(st.entrusted)})


def filled_by(st: Standing, unit: str) -> Q:
    """Condition: the person types for the unit; a head does so where there is no clerk."""
    clerk = Q(**{f"{unit}_id__in": st.units_as(Role.UNIT_CLERK)})
    if not (st.headed or st.entrusted):
        return clerk
    clerks = RoleGrant.objects.filter(
        in_force(clock.today()), role=Role.UNIT_CLERK, unit=OuterRef(f"{unit}_id")
    )
    return clerk | pressed_for_by(st, unit) & Q(~Exists(clerks))
