"""The committee gives a unit a task of its own; the unit's head takes it up with people and road map."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from camket.foundation.audit.record import record
from camket.foundation.core import clock
from camket.foundation.core.lifecycle import advance
from camket.foundation.organisation.models import Position, Unit, User
from camket.year.annual_cycles.models import Cycle
from camket.year.basis.models import Bottleneck
from camket.year.commitments import access, queries, rules
from camket.year.commitments.actions import rows, telling
from camket.year.commitments.actions.freezing import freeze
from camket.year.commitments.actions.supplementing import take_up_supplement
from camket.year.commitments.models import (
    Commitment,
    Item,
    Origin,
    Supplement,
    TargetKind,
    VersionKind,
)
from camket.year.commitments.rules import ItemDraft, StepDraft
from camket.year.commitments.states import ITEM_MOVES, CommitmentState, ItemState


@transaction.atomic
def assign_item(
    *, units: Iterable[Unit], cycle: Cycle, draft: ItemDraft, actor: User,
    bottleneck: Bottleneck | None = None, supplement: Supplement | None = None,
) -> list[Item]:  # fmt: skip
    """One item for each addressed unit; text, target and deadline are the committee's.

    A supplement proposed for one of the units is answered by it.
    """
    units = list(units)
    access.can_assign(actor, cycle).require()
    for unit in units:
        access.can_assign_to(actor, cycle, unit).require()
    if draft.due_on is None or not draft.targets:
        raise PermissionDenied(_("Nhiệm vụ giao thêm phải có chỉ tiêu hoặc sản phẩm, và thời hạn."))
    if names := queries.already_given(cycle, units, draft.text):
        raise PermissionDenied(rules.given_before(names))
    items = [_assign(unit, cycle, draft, bottleneck, actor) for unit in units]
    for item in items:
        if supplement is not None and item.commitment_id == supplement.commitment_id:
            take_up_supplement(supplement, item=item, actor=actor)
    return items


@transaction.atomic
def acknowledge_item(
    item: Item, *, leader: Position, coordinators: Iterable[Unit],
    targets_steps: Mapping[int, tuple[StepDraft, ...]], actor: User,
) -> Item:  # fmt: skip
    """The head names who answers for it and how it is reached; after signing it joins by a new version."""
    access.can_acknowledge(actor, item).require()
    _write_roadmaps(item, targets_steps)
    item.coordinators.set(coordinators)
    signed = item.commitment.state == CommitmentState.SIGNED
    joined: dict[str, Any] = {"joined_on": clock.today()} if signed else {}
    note = access.entrusted_note(actor, item.commitment.unit)
    advance(item, ITEM_MOVES["acknowledge"], actor=actor, note=note, leader_id=leader.pk, **joined)
    if signed:
        freeze(item.commitment, VersionKind.SUPPLEMENTED, clock.today(), actor)
    telling.tell_office(
        item.commitment,
        "item-acknowledged",
        _("%(unit)s đã tiếp thu nhiệm vụ %(code)s.")
        % {"unit": item.commitment.unit.name, "code": item.code},
    )
    return item


@transaction.atomic
def accept_wording(item: Item, *, actor: User) -> Item:
    """The head takes up the words the committee has put in the place of the unit's."""
    access.can_accept_wording(actor, item).require()
    item.wording_accepted_at = clock.now()
    item.save(update_fields=["wording_accepted_at"])
    note = access.entrusted_note(actor, item.commitment.unit)
    record("commitments.item.wording_accepted", item, actor=actor, note=note)
    return item


def _assign(
    unit: Unit, cycle: Cycle, draft: ItemDraft, bottleneck: Bottleneck | None, actor: User
) -> Item:
    commitment = _commitment_of(unit, cycle, actor)
    item = rows.make_item(
        commitment, draft, origin=Origin.ASSIGNED, state=ItemState.ASSIGNED, leader=None,
        bottleneck=bottleneck or draft.bottleneck, field=draft.field or queries.main_field(unit),
    )  # fmt: skip
    record(
        "commitments.item.assigned",
        item,
        actor=actor,
        after={"text": item.text, "due_on": item.due_on},
    )
    telling.tell_unit(
        commitment,
        f"item-assigned-{item.pk}",
        _("Ban Thường vụ giao thêm nhiệm vụ %(code)s.") % {"code": item.code},
    )
    return item


def _commitment_of(unit: Unit, cycle: Cycle, actor: User) -> Commitment:
    """The unit's commitment of the year, begun when it has none yet."""
    found = Commitment.objects.filter(cycle=cycle, unit=unit).select_related(
        "cycle__scheme", "unit"
    )
    if commitment := found.first():
        return commitment
    commitment = rows.make_commitment(cycle, unit)
    record("commitments.commitment.begun", commitment, actor=actor)
    return commitment


def _write_roadmaps(item: Item, targets_steps: Mapping[int, tuple[StepDraft, ...]]) -> None:
    """Every figure needs steps that lead to the committee's goal."""
    targets = list(item.targets.all())
    for target in targets:
        steps = targets_steps.get(target.pk, ())
        if target.kind == TargetKind.FIGURE and target.value is not None:
            known = [(quarter, value) for quarter, value, _text in steps if value is not None]
            complaints = rules.roadmap_complaints(
                target.aggregation, target.direction, target.value, known
            )
            if complaints:
                raise PermissionDenied(f"{target.label}: {', '.join(complaints)}.")
    rows.write_roadmaps(item, ((each, targets_steps.get(each.pk, ())) for each in targets))
