"""Many items at once: a unit's own file taken in, and the approved list recorded by the Office."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from camket.foundation.audit.record import Change, record, record_each
from camket.foundation.core.lifecycle import advance
from camket.foundation.organisation.models import Unit, User
from camket.year.annual_cycles.models import Cycle
from camket.year.commitments import access
from camket.year.commitments.actions import rows, telling
from camket.year.commitments.models import Commitment, Item, Origin
from camket.year.commitments.rules import ItemDraft
from camket.year.commitments.states import (
    COMMITMENT_MOVES,
    ITEM_MOVES,
    CommitmentState,
    ItemState,
)


@dataclass(frozen=True)
class Approved:
    """What the list holds for one unit: items it registered, and contents that are new to us."""

    unit: Unit
    commitment: Commitment | None
    chosen: tuple[Item, ...] = ()
    selected: tuple[ItemDraft, ...] = ()
    assigned: tuple[ItemDraft, ...] = ()


@transaction.atomic
def take_in_items(
    commitment: Commitment, *, added: Sequence[ItemDraft],
    changed: Sequence[tuple[Item, ItemDraft]], actor: User,
) -> list[Item]:  # fmt: skip
    """Add and rewrite items of a draft in one act; gives the added ones."""
    access.can_add_item(actor, commitment).require()
    for item, _draft in changed:
        access.can_change_item(actor, item).require()
    items = [item for item, _draft in changed]
    before = [_said(item) for item in items]
    rows.rewrite_items(items, [draft for _item, draft in changed])
    made = rows.make_items(commitment, added)
    rows.forget_loaded(commitment)
    record_each(
        "commitments.item.changed",
        [Change(item, old, _said(item)) for item, old in zip(items, before, strict=True)],
        actor=actor,
    )
    record_each(
        "commitments.item.added",
        [Change(item, {}, {"text": item.text}) for item in made],
        actor=actor,
    )
    return made


@transaction.atomic
def record_approved(
    approved: Approved, *, cycle: Cycle, document: str, on: date, actor: User
) -> list[Item]:
    """Write what the committee decided for one unit by a numbered document; gives the new items."""
    access.can_record_for(actor, cycle, approved.unit, approved.commitment).require()
    if not document.strip():
        raise PermissionDenied(_("Ghi số, ký hiệu văn bản duyệt, ví dụ 214-TB/TU."))
    commitment = approved.commitment or _begin(approved.unit, cycle, actor)
    made = _record_items(commitment, approved, document, actor)
    for item in approved.chosen:
        advance(item, ITEM_MOVES["select"], actor=actor, note=document, committee_note=document)
    rows.forget_loaded(commitment)
    if _is_decided(commitment):
        advance(
            commitment, COMMITMENT_MOVES["record"], actor=actor, note=document,
            approval_document=document, approved_on=on,
        )  # fmt: skip
    telling.tell_unit(
        commitment,
        "list-recorded",
        _("Danh mục đã duyệt theo %(document)s được ghi vào cam kết của đơn vị.")
        % {"document": document},
    )
    return made


def _begin(unit: Unit, cycle: Cycle, actor: User) -> Commitment:
    commitment = rows.make_commitment(cycle, unit)
    record("commitments.commitment.begun", commitment, actor=actor)
    return commitment


def _record_items(
    commitment: Commitment, approved: Approved, document: str, actor: User
) -> list[Item]:
    """Registered on paper and chosen, or given by the committee and waiting for the head."""
    chosen = rows.make_items(
        commitment, approved.selected, state=ItemState.SELECTED, committee_note=document
    )
    given = rows.make_items(
        commitment, approved.assigned, state=ItemState.ASSIGNED, origin=Origin.ASSIGNED,
        leader=None, committee_note=document,
    )  # fmt: skip
    for verb, items in (
        ("commitments.item.recorded", chosen),
        ("commitments.item.assigned", given),
    ):
        changes = [Change(item, {}, {"text": item.text, "due_on": item.due_on}) for item in items]
        record_each(verb, changes, actor=actor, note=document)
    return [*chosen, *given]


def _is_decided(commitment: Commitment) -> bool:
    """Nothing registered waits for a word any more, and the whole is not approved yet."""
    waiting = commitment.items.filter(state=ItemState.REGISTERED).exists()
    return commitment.state != CommitmentState.APPROVED and not waiting


def _said(item: Item) -> dict[str, object]:
    return {"text": item.text, "due_on": item.due_on}
