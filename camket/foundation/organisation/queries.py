"""Who holds what on a day: heads, clerks, people in a role."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import F, Q, QuerySet

from camket.foundation.core import clock
from camket.foundation.organisation.access import in_force
from camket.foundation.organisation.models import (
    Role,
    RoleGrant,
    Succession,
    Tenure,
    Unit,
    User,
)


def head_tenures(unit_ids: Iterable[int], on: date) -> dict[int, tuple[Tenure, ...]]:
    """Who leads each unit on a day; of a block, the heads of its members. One statement."""
    heads: dict[int, dict[int, Tenure]] = {pk: {} for pk in unit_ids}
    led = Q(position__unit__in=heads) | Q(position__unit__blocks__in=heads)
    tenures = (
        Tenure.objects.filter(led, in_force(on), position__is_head=True)
        .select_related("person", "position")
        .annotate(block=F("position__unit__blocks"))
        .order_by("position__unit__path", "from_on")
    )
    for tenure in tenures:
        for unit in (tenure.position.unit_id, tenure.block):
            if unit in heads:
                heads[unit][tenure.pk] = tenure
    return {unit: tuple(found.values()) for unit, found in heads.items()}


def people_in_role(role: Role, unit_id: int, on: date) -> QuerySet[User]:
    """Active people who hold the role for the unit on a day."""
    return _active().filter(
        in_force(on, "role_grants__"), role_grants__role=role, role_grants__unit_id=unit_id
    )


def pressers(unit_id: int, on: date) -> QuerySet[User]:
    """Who may press *Trình* and *Gửi báo cáo* for the unit: its head and the head's delegates.

    Of a block, the head of any member.
    """
    led = Unit.objects.filter(Q(pk=unit_id) | Q(blocks=unit_id))
    heads = Q(
        in_force(on, "tenures__"),
        tenures__position__unit__in=led,
        tenures__position__is_head=True,
    )
    delegates = Q(
        in_force(on, "delegations_received__"), delegations_received__position__unit_id=unit_id
    )
    return _active().filter(heads | delegates).distinct()


def fillers(unit_id: int, on: date) -> QuerySet[User]:
    """The unit's clerks."""
    return people_in_role(Role.UNIT_CLERK, unit_id, on)


def unit_people(unit_id: int, on: date) -> QuerySet[User]:
    """Head, delegates and clerks: whoever must hear what concerns the unit. One statement."""
    press, fill = pressers(unit_id, on), fillers(unit_id, on)
    return _active().filter(Q(pk__in=press.values("pk")) | Q(pk__in=fill.values("pk")))


def predecessors(unit_id: int) -> QuerySet[Unit]:
    """The units whose history a unit carries on, and those before them, to be used inside a statement."""
    parents = Succession.objects.filter(successor=unit_id).values("predecessor")
    before_them = Succession.objects.filter(successor__in=parents).values("predecessor")
    return Unit.objects.filter(Q(pk__in=parents) | Q(pk__in=before_them))


def someone_can_sign_in() -> bool:
    return User.objects.exists()


def _active() -> QuerySet[User]:
    return User.objects.filter(is_active=True)


@dataclass(frozen=True)
class UnitRow:
    """One line of the list of units."""

    unit: Unit
    depth: int
    heads: tuple[Tenure, ...]


def unit_rows(units: QuerySet[Unit]) -> list[UnitRow]:
    """The tree of units with whoever leads each today. Three queries."""
    listed = list(units.order_by("path"))
    heads = head_tenures([unit.pk for unit in listed], clock.today())
    return [UnitRow(unit, unit.path.count(".") - 1, heads[unit.pk]) for unit in listed]


def tenures_of(unit: Unit) -> QuerySet[Tenure]:
    """Who held which position in the unit, the newest first."""
    return (
        Tenure.objects.filter(position__unit=unit)
        .select_related("person", "position")
        .order_by("position__order", "-from_on")
    )


def advice_grants(body: Unit, person: User) -> QuerySet[RoleGrant]:
    """On whom this person speaks for the body today."""
    return RoleGrant.objects.filter(
        in_force(clock.today()), role=Role.ADVISORY_BODY, body=body, person=person
    ).select_related("unit")


def people_of(unit: Unit) -> QuerySet[User]:
    """Who holds a position in the unit today."""
    seated = Tenure.objects.filter(in_force(clock.today()), position__unit=unit)
    return _active().filter(pk__in=seated.values("person")).order_by("title")


def chosen_among(people: Iterable[User], named: str | None) -> User | None:
    """The person an address names, or the first."""
    known = list(people)
    return next((each for each in known if str(each.pk) == named), known[0] if known else None)


def advised_units(body: Unit) -> QuerySet[RoleGrant]:
    """Every unit that the body gives opinions on today, and who speaks for it."""
    found = RoleGrant.objects.filter(in_force(clock.today()), role=Role.ADVISORY_BODY, body=body)
    return found.select_related("unit", "person").order_by("unit__path")


def grants_of(unit: Unit) -> QuerySet[RoleGrant]:
    return (
        RoleGrant.objects.filter(unit=unit)
        .select_related("person", "body")
        .order_by("role", "-from_on")
    )
