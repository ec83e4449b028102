"""The Office urges; a unit reads what it was told, the owner's organs read all."""

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from camket.foundation.core.permit import ALLOWED, Permit, denied
from camket.foundation.organisation.access import OWNER_ROLES, standing
from camket.foundation.organisation.models import Role, Unit, UnitKind, User
from camket.year.annual_cycles.models import Cycle
from camket.year.annual_cycles.states import CycleState
from camket.year.supervision.models import Urging


def sees_all(user: User, cycle: Cycle) -> bool:
    """Office, committee, inspection commission and organisation board see every unit."""
    return cycle.scheme.owner_id in standing(user).units_as(*OWNER_ROLES)


def of_units_of(user: User, unit: str = "unit", cycle: str = "cycle") -> Q:
    """What concerns a person's own units, or any unit of a scheme that he serves."""
    st = standing(user)
    blocks = Unit.objects.filter(kind=UnitKind.BLOCK, members__in=st.headed).values("pk")
    own = Q(**{f"{unit}_id__in": st.own_units()}) | Q(**{f"{unit}_id__in": blocks})
    return own | Q(**{f"{cycle}__scheme__owner_id__in": st.units_as(*OWNER_ROLES)})


def urgings_visible_to(user: User) -> QuerySet[Urging]:
    return Urging.objects.filter(of_units_of(user))


def can_urge(user: User, cycle: Cycle) -> Permit:
    if cycle.state == CycleState.CLOSED:
        return denied(_("Năm đã đóng, không còn gì để đôn đốc."))
    if not standing(user).has(Role.OFFICE, cycle.scheme.owner_id):
        return denied(_("Chỉ Văn phòng được đôn đốc các đơn vị."))
    return ALLOWED
