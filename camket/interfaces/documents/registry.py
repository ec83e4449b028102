"""The registry of a year as a table for Excel, with what a person may see of it."""

from collections import defaultdict
from datetime import date
from decimal import Decimal

from django.db.models import OuterRef, QuerySet, Subquery

from camket.foundation.core import clock
from camket.foundation.core.sheets import Imprint
from camket.foundation.core.text import roman
from camket.foundation.organisation import rules as naming
from camket.foundation.organisation.models import User
from camket.interfaces.documents import registry_workbook
from camket.interfaces.documents.notice import notice
from camket.interfaces.documents.sheets import (
    Amount,
    RegistryGroup,
    RegistryRow,
    RegistryTable,
    RegistryUnit,
)
from camket.year.annual_cycles.models import Cycle, GroupMember
from camket.year.commitments.access import within
from camket.year.commitments.models import RoadmapStep, Target
from camket.year.commitments.queries import in_force, kinds_of

# Official papers are Vietnamese in every interface language, so these words skip gettext.
QUARTERS = (1, 2, 3, 4)


def registry_bytes(user: User, cycle: Cycle) -> bytes:
    return registry_workbook.render(registry_table(user, cycle))


def registry_table(user: User, cycle: Cycle) -> RegistryTable:
    """Every item in force that the person may read. `cycle.scheme.owner` must be loaded."""
    on, owner = clock.today(), cycle.scheme.owner
    return RegistryTable(
        superior=naming.superior_name(owner, owner),
        issuer=owner.name,
        title=f"DANH MỤC NỘI DUNG CAM KẾT TRÁCH NHIỆM NĂM {cycle.year}",
        subtitle=f"(Theo bản đang có hiệu lực ngày {on:%d/%m/%Y})",
        year=cycle.year,
        period=str(cycle.year),
        version=f"{on:%Y%m%d}",
        groups=_groups(cycle, _by_unit(_targets(user, cycle, on))),
        imprint=Imprint(
            snapshot_id=f"DM-{cycle.year}-{on:%Y%m%d}",
            data_date=on,
            made_at=clock.now(),
            author=owner.name,
            notice=notice(),
        ),
    )


def _targets(user: User, cycle: Cycle, on: date) -> QuerySet[Target]:
    """One statement for items, targets and road map; a second for the coordinators."""
    steps = RoadmapStep.objects.filter(target=OuterRef("pk"))
    return (
        Target.objects.filter(
            within(user, "item__commitment__"),
            in_force(on, "item__"),
            item__commitment__cycle=cycle,
        )
        .select_related("item__commitment__unit", "item__leader")
        .prefetch_related("item__coordinators")
        .annotate(
            **{
                f"quarter_{each}": Subquery(steps.filter(quarter=each).values("value")[:1])
                for each in QUARTERS
            }
        )
        .order_by("item__commitment__unit__path", "item__order", "order")
    )


def _by_unit(targets: QuerySet[Target]) -> dict[int, list[RegistryRow]]:
    rows: dict[int, list[RegistryRow]] = defaultdict(list)
    ordinals: dict[int, int] = defaultdict(int)
    last_item = None
    for target in targets:
        unit = target.item.commitment.unit_id
        is_first = target.item_id != last_item
        ordinals[unit] += is_first
        last_item = target.item_id
        rows[unit].append(_row(target, ordinals[unit] if is_first else None))
    return rows


def _row(target: Target, ordinal: int | None) -> RegistryRow:
    item = target.item
    quarters: tuple[Amount, Amount, Amount, Amount] = tuple(  # type: ignore[assignment]
        _amount(getattr(target, f"quarter_{each}")) for each in QUARTERS
    )
    return RegistryRow(
        key=f"{item.code}.{target.order}",
        ordinal=ordinal,
        code=item.code if ordinal else "",
        text=item.text if ordinal else "",
        kind=", ".join(kinds_of(item)) if ordinal else "",
        field=str(item.get_field_display()) if ordinal else "",
        on_theme=bool(ordinal and item.theme_id),
        target=target.label,
        unit=target.measure_unit,
        baseline=_amount(target.baseline),
        goal=_amount(target.value),
        quarters=quarters,
        due=item.due_on or "",
        leader=str(item.leader or ""),
        coordinators="; ".join(each.short_name for each in item.coordinators.all()),
    )


def _amount(value: Decimal | float | None) -> Decimal | None:
    return None if value is None else Decimal(str(value))


def _groups(cycle: Cycle, rows: dict[int, list[RegistryRow]]) -> tuple[RegistryGroup, ...]:
    """The headings of the year that have rows, their units numbered in Roman."""
    members = GroupMember.objects.filter(cycle=cycle).select_related("group", "unit")
    by_group: dict[tuple[str, str], list[GroupMember]] = {}
    for member in members.order_by("group__order", "order"):
        if member.unit_id in rows:
            by_group.setdefault((member.group.code, member.group.label), []).append(member)
    return tuple(
        RegistryGroup(
            code,
            label,
            tuple(
                RegistryUnit(roman(place), member.unit.name, tuple(rows[member.unit_id]))
                for place, member in enumerate(inside, start=1)
            ),
        )
        for (code, label), inside in by_group.items()
    )
