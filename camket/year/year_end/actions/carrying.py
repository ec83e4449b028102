"""Last year pushes: its facts are laid before the units of the next, once each, and kept true."""

from collections.abc import Collection, Iterable
from datetime import date

from django.db import transaction

from camket.foundation.audit.record import Actor, record
from camket.foundation.organisation.models import Unit
from camket.year.annual_cycles.models import Cycle, GroupMember
from camket.year.commitments.models import CarryOver
from camket.year.year_end.queries.carried import Carried, data_date, left_behind, year_before

FACTS = ("kind", "text", "item_code", "figure")


@transaction.atomic
def carry_over_year(cycle: Cycle, *, actor: Actor = None) -> list[CarryOver]:
    """For every unit that takes part in the year."""
    members = GroupMember.objects.filter(cycle=cycle).select_related("unit")
    return _carry([member.unit for member in members], cycle, actor)


@transaction.atomic
def carry_over(unit: Unit, cycle: Cycle, *, actor: Actor = None) -> list[CarryOver]:
    """Write what the year before leaves to the unit; the same facts again change nothing."""
    return _carry([unit], cycle, actor)


def _carry(units: Collection[Unit], cycle: Cycle, actor: Actor) -> list[CarryOver]:
    before = year_before(cycle)
    if before is None:
        return []
    on = data_date(before)
    facts = left_behind([unit.pk for unit in units], before, on)
    return [row for unit in units for row in _lay(unit, cycle, facts[unit.pk], on, actor)]


def _lay(
    unit: Unit, cycle: Cycle, facts: Iterable[Carried], on: date, actor: Actor
) -> list[CarryOver]:
    fresh = {each.source: each for each in facts}
    known = {row.source: row for row in CarryOver.objects.filter(cycle=cycle, unit=unit)}
    gone = [row.pk for source, row in known.items() if source not in fresh]
    changed = [
        _written(known[source], each) for source, each in fresh.items()
        if source in known and _differs(known[source], each)
    ]  # fmt: skip
    new = [
        _written(CarryOver(cycle=cycle, unit=unit, source=source, as_of=on), each)
        for source, each in fresh.items()
        if source not in known
    ]
    CarryOver.objects.filter(pk__in=gone).delete()
    CarryOver.objects.bulk_update(changed, FACTS)
    CarryOver.objects.bulk_create(new)
    if gone or changed or new:
        counts = {"new": len(new), "changed": len(changed), "gone": len(gone)}
        record("commitments.carry_over.laid", unit, actor=actor, after={"cycle": cycle, **counts})
    return list(CarryOver.objects.filter(cycle=cycle, unit=unit))


def _differs(row: CarryOver, fact: Carried) -> bool:
    return any(getattr(row, name) != getattr(fact, name) for name in FACTS)


def _written(row: CarryOver, fact: Carried) -> CarryOver:
    for name in FACTS:
        setattr(row, name, getattr(fact, name))
    return row
