"""Which commitments a person may read, written once for every later stage."""

from django.db.models import Q, QuerySet
from django.http import Http404
from django.utils.translation import gettext as _

from camket.foundation.organisation.access import OWNER_ROLES, standing
from camket.foundation.organisation.models import Role, Unit, User
from camket.year.commitments.models import Commitment, Item
from camket.year.commitments.states import CommitmentState

NOT_YET_SUBMITTED = (CommitmentState.DRAFT, CommitmentState.COMPLETE)


def within(user: User, prefix: str = "") -> Q:
    """The condition of visibility on anything that leads to a commitment by `prefix`.

    A unit sees its own in every state; advisory bodies their units and the owner's organs everything
    once it is submitted; administrators see none.
    """
    st = standing(user)
    own = Q(**{f"{prefix}unit_id__in": st.own_units()})
    advised = Q(**{f"{prefix}unit_id__in": st.units_as(Role.ADVISORY_BODY)})
    served = Q(**{f"{prefix}cycle__scheme__owner_id__in": st.units_as(*OWNER_ROLES)})
    submitted = ~Q(**{f"{prefix}state__in": NOT_YET_SUBMITTED})
    return own | ((advised | served) & submitted)


def commitments_visible_to(user: User) -> QuerySet[Commitment]:
    return Commitment.objects.filter(within(user))


def commitment_for(user: User, year: int, pk: int) -> Commitment:
    """One commitment with all that access asks of it, or 404."""
    found = commitments_visible_to(user).filter(cycle__year=year, pk=pk)
    commitment = found.select_related("cycle__scheme__owner", "unit", "situation").first()
    if commitment is None:
        raise Http404
    return commitment


def item_for(user: User, year: int, pk: int) -> Item:
    found = Item.objects.filter(within(user, "commitment__"), commitment__cycle__year=year, pk=pk)
    item = found.select_related(
        "commitment__cycle__scheme__owner", "commitment__unit", "leader", "theme", "bottleneck"
    ).first()
    if item is None:
        raise Http404
    return item


def presses_for(user: User, unit: Unit) -> bool:
    """Head of the unit or entrusted by the head; of a block, the head of any member."""
    return standing(user).is_head_of(unit.pk)


def fills_for(user: User, unit: Unit) -> bool:
    """May draft for the unit: its clerk, or whoever presses for it."""
    return standing(user).is_clerk_of(unit.pk) or presses_for(user, unit)


def is_clerk_and_head(user: User, unit: Unit) -> bool:
    """Where both hands are one person, one press does both."""
    return standing(user).is_clerk_of(unit.pk) and presses_for(user, unit)


def entrusted_note(user: User, unit: Unit) -> str:
    """What the trail says when somebody presses on the head's behalf."""
    st = standing(user)
    if unit.pk in st.entrusted and unit.pk not in st.headed:
        return _("được người đứng đầu ủy quyền")
    return ""
