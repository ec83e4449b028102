"""What the product holds already: the units, positions, themes and items a file is laid beside."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from camket.foundation.organisation.models import Position, Succession, Unit, User
from camket.interfaces.documents.imports.cells import cells_of, shown
from camket.interfaces.documents.imports.names import position_named, unit_named
from camket.interfaces.documents.models import ImportDraft, ImportPurpose
from camket.year.annual_cycles.models import Cycle, GroupMember, Theme
from camket.year.basis.models import Provision
from camket.year.basis.queries import provisions_of
from camket.year.commitments import access
from camket.year.commitments.models import Commitment, Item
from camket.year.commitments.queries import draft_of, full_items


@dataclass(frozen=True)
class Ground:
    """Loaded once for a whole file, in as many statements for ten rows as for a thousand."""

    cycle: Cycle
    unit: Unit | None
    purpose: str
    units: tuple[Unit, ...]
    members: tuple[Unit, ...]
    former: dict[int, tuple[str, ...]]
    positions: dict[int, tuple[Position, ...]]
    themes: tuple[Theme, ...]
    provisions: tuple[Provision, ...]
    commitments: dict[int, Commitment]
    items: dict[int, tuple[Item, ...]]
    locked: dict[int, str]
    refusals: dict[int, str]
    called: dict[str, Unit | None] = field(default_factory=dict)
    seated: dict[tuple[int, str], Position | None] = field(default_factory=dict)

    def unit_called(self, name: str) -> Unit | None:
        """Long files repeat their names, so each is looked for once."""
        if name not in self.called:
            self.called[name] = unit_named(name, self.units, self.former).thing
        return self.called[name]

    def position_called(self, name: str, unit: Unit) -> Position | None:
        key = (unit.pk, name)
        if key not in self.seated:
            self.seated[key] = position_named(name, unit, self.positions_of(unit))
        return self.seated[key]

    def positions_of(self, unit: Unit) -> tuple[Position, ...]:
        return self.positions.get(unit.pk, ())

    @property
    def sha256(self) -> str:
        """Changes whenever an item of the year's commitments at hand does."""
        content = [
            [commitment.unit_id, commitment.state, *(_said(item) for item in self.items[unit])]
            for unit, commitment in sorted(self.commitments.items())
        ]
        text = json.dumps(content, ensure_ascii=False, sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest()


def ground_of(draft: ImportDraft, user: User) -> Ground:
    """Everything the comparison of this draft needs."""
    units = tuple(Unit.objects.filter(closed_on__isnull=True))
    members = _members(draft, units)
    commitments = {
        each.unit_id: each
        for each in Commitment.objects.filter(cycle=draft.cycle, unit__in=members).select_related(
            "cycle__scheme__owner", "unit"
        )
    }
    items = _items(commitments)
    return Ground(
        cycle=draft.cycle, unit=draft.unit, purpose=draft.purpose, units=units, members=members,
        former=_former_names(), positions=_positions(members),
        themes=tuple(Theme.objects.filter(cycle=draft.cycle).order_by("id")),
        provisions=tuple(provisions_of(draft.cycle)),
        commitments=commitments, items=items,
        locked=_locked(user, draft, items.values()),
        refusals=_refusals(user, draft, members, commitments),
    )  # fmt: skip


def _members(draft: ImportDraft, units: Iterable[Unit]) -> tuple[Unit, ...]:
    """The unit itself, or every unit that commits in the year."""
    if draft.unit_id:
        return tuple(unit for unit in units if unit.pk == draft.unit_id)
    inside = set(GroupMember.objects.filter(cycle=draft.cycle).values_list("unit_id", flat=True))
    return tuple(unit for unit in units if unit.pk in inside)


def _former_names() -> dict[int, tuple[str, ...]]:
    """Files go on using the names of units that were merged or renamed."""
    names: dict[int, list[str]] = defaultdict(list)
    for each in Succession.objects.select_related("predecessor"):
        names[each.successor_id] += [each.predecessor.name, each.predecessor.short_name]
    return {unit: tuple(found) for unit, found in names.items()}


def _positions(members: Iterable[Unit]) -> dict[int, tuple[Position, ...]]:
    """Those of a unit and, of a block, those of its members."""
    ids = [unit.pk for unit in members]
    found: dict[int, list[Position]] = defaultdict(list)
    for position in Position.objects.filter(unit__in=ids):
        found[position.unit_id].append(position)
    inside = Position.objects.filter(unit__blocks__in=ids).values_list("unit__blocks", "pk")
    blocks = list(inside)
    by_pk = Position.objects.in_bulk([pk for _block, pk in blocks]) if blocks else {}
    for block, pk in blocks:
        found[block].append(by_pk[pk])
    return {unit: tuple(listed) for unit, listed in found.items()}


def _items(commitments: dict[int, Commitment]) -> dict[int, tuple[Item, ...]]:
    found: dict[int, list[Item]] = {unit: [] for unit in commitments}
    unit_of = {commitment.pk: unit for unit, commitment in commitments.items()}
    for item in full_items().filter(commitment__in=unit_of):
        unit = unit_of[item.commitment_id]
        item.commitment = commitments[unit]
        found[unit].append(item)
    return {unit: tuple(listed) for unit, listed in found.items()}


def _locked(user: User, draft: ImportDraft, items: Iterable[tuple[Item, ...]]) -> dict[int, str]:
    """Why an item may not be rewritten by this person; nothing for those that may."""
    if draft.purpose != ImportPurpose.REGISTRATION:
        return {}
    permits = {item.pk: access.can_change_item(user, item) for each in items for item in each}
    return {pk: permit.reason for pk, permit in permits.items() if not permit}


def _refusals(
    user: User, draft: ImportDraft, members: Iterable[Unit], commitments: dict[int, Commitment]
) -> dict[int, str]:
    """Units for which the list can write nothing now, and why."""
    if draft.purpose != ImportPurpose.APPROVED_LIST:
        return {}
    permits = {
        unit.pk: access.can_record_for(user, draft.cycle, unit, commitments.get(unit.pk))
        for unit in members
    }
    return {pk: permit.reason for pk, permit in permits.items() if not permit}


def _said(item: Item) -> list[object]:
    cells = cells_of(draft_of(item))
    return [
        item.code,
        item.state,
        *(f"{name}={shown(name, value)}" for name, value in cells.items()),
    ]
