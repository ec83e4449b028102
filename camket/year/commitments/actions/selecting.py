"""Advisory bodies give their opinion, the committee chooses, merges, returns and approves."""

from collections.abc import Mapping
from datetime import date

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from camket.foundation.audit.record import record
from camket.foundation.core.lifecycle import advance
from camket.foundation.organisation.models import User
from camket.year.commitments import access, queries, rules
from camket.year.commitments.actions import rows, telling
from camket.year.commitments.models import Commitment, Item, ItemOpinion, Opinion, OpinionVerdict
from camket.year.commitments.rules import ItemOpinionDraft
from camket.year.commitments.states import (
    COMMITMENT_MOVES,
    ITEM_MOVES,
    OPINION_MOVES,
)


@transaction.atomic
def give_opinion(
    opinion: Opinion, *, verdict: str, text: str, actor: User,
    on_items: Mapping[int, ItemOpinionDraft] | None = None,
) -> Opinion:  # fmt: skip
    """Say what the advisory body thinks of the whole and of each item; a demand needs words."""
    access.can_give_opinion(actor, opinion).require()
    if verdict != OpinionVerdict.AGREE and not text.strip():
        raise PermissionDenied(_("Ghi rõ đề nghị sửa gì, hoặc vì sao đề nghị không chọn."))
    advance(opinion, OPINION_MOVES["give"], actor=actor, verdict=verdict, text=text)
    if on_items:
        _write_item_opinions(opinion, on_items)
    return opinion


@transaction.atomic
def select_item(item: Item, *, actor: User, note: str = "") -> Item:
    access.can_select(actor, item).require()
    return advance(
        item,
        ITEM_MOVES["select"],
        actor=actor,
        note=note,
        committee_note=note,
        merged_into_id=None,
    )


@transaction.atomic
def leave_out_item(item: Item, *, note: str, actor: User) -> Item:
    access.can_leave_out(actor, item).require()
    return advance(
        item,
        ITEM_MOVES["leave_out"],
        actor=actor,
        note=note,
        committee_note=note,
        merged_into_id=None,
    )


@transaction.atomic
def merge_item(item: Item, *, into: Item, note: str, actor: User) -> Item:
    """The item lives on inside another of the same unit."""
    access.can_merge(actor, item, into).require()
    return advance(
        item,
        ITEM_MOVES["merge"],
        actor=actor,
        note=note,
        committee_note=note,
        merged_into_id=into.pk,
    )


@transaction.atomic
def return_commitment(
    commitment: Commitment, *, note: str, item_notes: Mapping[int, str], actor: User
) -> Commitment:
    """Send it back with the reason of the whole and of each item to be corrected; those open again."""
    access.can_return(actor, commitment).require()
    rows.forget_loaded(commitment)
    returned = [item for item in commitment.items.all() if item_notes.get(item.pk, "").strip()]
    for item in returned:
        _return_item(item, item_notes[item.pk], actor)
    advance(commitment, COMMITMENT_MOVES["return"], actor=actor, note=note, return_note=note)
    telling.tell_unit(
        commitment, "commitment-returned", _("Bản cam kết được trả lại để bổ sung. Xem lý do.")
    )
    return commitment


@transaction.atomic
def approve_commitment(
    commitment: Commitment, *, document: str, on: date, actor: User
) -> Commitment:
    """The committee's decision on the whole list, with its number and day."""
    queries.load_items(commitment)
    access.can_approve(actor, commitment).require()
    if not document.strip():
        raise PermissionDenied(_("Ghi số, ký hiệu văn bản duyệt, ví dụ 214-TB/TU."))
    advance(
        commitment, COMMITMENT_MOVES["approve"], actor=actor, note=document,
        approval_document=document, approved_on=on,
    )  # fmt: skip
    rows.forget_loaded(commitment)
    telling.tell_unit(
        commitment,
        "commitment-approved",
        _("Ban Thường vụ đã duyệt cam kết theo %(document)s.") % {"document": document},
    )
    return commitment


def _return_item(item: Item, reason: str, actor: User) -> None:
    """A decided item opens again in the unit's own words; any other only takes the reason."""
    if item.state in ITEM_MOVES["reopen"].sources:
        advance(
            item,
            ITEM_MOVES["reopen"],
            actor=actor,
            note=reason,
            committee_note=reason,
            merged_into_id=None,
            text=item.registered_text or item.text,
            registered_text="",
        )
        item.save(update_fields=["search_key"])
    else:
        item.committee_note = reason
        item.save(update_fields=["committee_note"])
        record("commitments.item.returned", item, actor=actor, note=reason)


def _write_item_opinions(opinion: Opinion, on_items: Mapping[int, ItemOpinionDraft]) -> None:
    """Each is bound to the words that were read, so that a later edit shows."""
    items = queries.full_items().filter(commitment=opinion.commitment_id, pk__in=on_items)
    ItemOpinion.objects.bulk_create(
        ItemOpinion(
            opinion=opinion,
            item=item,
            content_sha256=rules.item_sha256(item),
            **vars(on_items[item.pk]),
        )
        for item in items
    )
