"""A signed item changes by request and decision; each approved change freezes a new version."""

from datetime import date
from decimal import Decimal
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from camket.foundation.audit.record import record
from camket.foundation.core import clock
from camket.foundation.core.lifecycle import advance
from camket.foundation.core.numbers import short_date
from camket.foundation.organisation.models import User
from camket.year.commitments import access, queries, rules
from camket.year.commitments.actions import rows, telling
from camket.year.commitments.actions.assigning import assign_item
from camket.year.commitments.actions.freezing import freeze
from camket.year.commitments.models import (
    Adjustment,
    AdjustmentKind,
    AdjustmentOpinion,
    CommitmentVersion,
    Item,
    Origin,
    Target,
    VersionKind,
)
from camket.year.commitments.rules import AdjustmentDraft
from camket.year.commitments.states import ADJUSTMENT_MOVES, ITEM_MOVES, AdjustmentState

LEAVING = {
    AdjustmentKind.CANCEL: "cancel",
    AdjustmentKind.TRANSFER: "transfer",
    AdjustmentKind.SUSPEND: "suspend",
    AdjustmentKind.RESUME: "resume",
}
BACK = "resume_assigned"  # what the committee assigned goes back to what it was


@transaction.atomic
def draft_adjustment(
    item: Item, *, kind: str, after: AdjustmentDraft, reason: str, basis: str, actor: User
) -> Adjustment:
    access.can_draft_adjustment(actor, item).require()
    before = rules.adjustable(item)
    adjustment = Adjustment.objects.create(
        item=item, kind=kind, before=before, after=rules.adjusted(before, after), reason=reason,
        basis=basis,
    )  # fmt: skip
    record(
        "commitments.adjustment.drafted", adjustment, actor=actor, after={"kind": kind}, note=reason
    )
    return adjustment


@transaction.atomic
def change_adjustment(
    adjustment: Adjustment,
    *,
    kind: str,
    after: AdjustmentDraft,
    reason: str,
    basis: str,
    actor: User,
) -> Adjustment:
    """Rewrite a request that has not been submitted."""
    access.can_change_adjustment(actor, adjustment).require()
    adjustment.kind = kind
    adjustment.before = rules.adjustable(adjustment.item)
    adjustment.after = rules.adjusted(adjustment.before, after)
    adjustment.reason, adjustment.basis = reason, basis
    adjustment.save(update_fields=["kind", "before", "after", "reason", "basis"])
    record(
        "commitments.adjustment.changed", adjustment, actor=actor, after={"kind": kind}, note=reason
    )
    return adjustment


@transaction.atomic
def complete_adjustment(adjustment: Adjustment, *, actor: User) -> Adjustment:
    access.can_complete_adjustment(actor, adjustment).require()
    advance(adjustment, ADJUSTMENT_MOVES["complete"], actor=actor)
    _tell(
        adjustment,
        telling.tell_head,
        "completed",
        _("Đề nghị điều chỉnh %(code)s chờ đồng chí trình."),
    )
    return adjustment


@transaction.atomic
def submit_adjustment(adjustment: Adjustment, *, actor: User) -> Adjustment:
    """The day of the request decides whether it is late; it stays so for ever."""
    access.can_submit_adjustment(actor, adjustment).require()
    if adjustment.state == AdjustmentState.DRAFT:
        advance(adjustment, ADJUSTMENT_MOVES["complete"], actor=actor)
    day = adjustment.requested_on or clock.today()
    commitment = adjustment.item.commitment
    advance(
        adjustment, ADJUSTMENT_MOVES["submit"], actor=actor,
        note=access.entrusted_note(actor, commitment.unit), requested_on=day,
        is_late=rules.is_late_request(adjustment.item, commitment.cycle, day),
    )  # fmt: skip
    _tell(
        adjustment, telling.tell_office, "submitted", _("Có đề nghị điều chỉnh nội dung %(code)s.")
    )
    return adjustment


@transaction.atomic
def withdraw_adjustment(adjustment: Adjustment, *, actor: User) -> Adjustment:
    access.can_withdraw_adjustment(actor, adjustment).require()
    return advance(adjustment, ADJUSTMENT_MOVES["withdraw"], actor=actor)


@transaction.atomic
def advise_adjustment(
    adjustment: Adjustment, *, agrees: bool, text: str, actor: User
) -> AdjustmentOpinion:
    """The Office or an advisory body says what it thinks before the committee decides."""
    access.can_advise_adjustment(actor, adjustment).require()
    if not agrees and not text.strip():
        raise PermissionDenied(_("Ghi rõ vì sao không đồng ý điều chỉnh."))
    body = access.adviser_of(actor, adjustment)
    assert body is not None  # who may advise speaks for somebody
    opinion = AdjustmentOpinion.objects.create(
        adjustment=adjustment, body_id=body, by=actor,
        agrees=agrees, text=text,
    )  # fmt: skip
    record(
        "commitments.adjustment.advised",
        adjustment,
        actor=actor,
        after={"agrees": agrees},
        note=text,
    )
    return opinion


@transaction.atomic
def approve_adjustment(
    adjustment: Adjustment, *, document: str, on: date, actor: User, note: str = ""
) -> Adjustment:
    """The decision changes the item in force and freezes the new version from its day."""
    access.can_approve_adjustment(actor, adjustment).require()
    _require_decision(document, on)
    advance(
        adjustment, ADJUSTMENT_MOVES["approve"], actor=actor, note=note,
        decision_document=document, decided_on=on, decision_note=note,
    )  # fmt: skip
    _put_into_force(adjustment, document, on, actor)
    version = freeze(adjustment.item.commitment, VersionKind.ADJUSTED, on, actor)
    _note_on_item(adjustment, version)
    _tell(adjustment, telling.tell_unit, "approved", _("Đã duyệt điều chỉnh nội dung %(code)s."))
    return adjustment


@transaction.atomic
def refuse_adjustment(
    adjustment: Adjustment, *, document: str, on: date, note: str, actor: User
) -> Adjustment:
    """A no is a decision too, with its number and day; nothing changes."""
    access.can_refuse_adjustment(actor, adjustment).require()
    _require_decision(document, on)
    advance(
        adjustment, ADJUSTMENT_MOVES["refuse"], actor=actor, note=note,
        decision_document=document, decided_on=on, decision_note=note,
    )  # fmt: skip
    _tell(
        adjustment,
        telling.tell_unit,
        "refused",
        _("Không duyệt điều chỉnh nội dung %(code)s. Xem lý do."),
    )
    return adjustment


def _require_decision(document: str, on: date) -> None:
    if not document.strip():
        raise PermissionDenied(_("Ghi số, ký hiệu văn bản quyết định, ví dụ 77-TB/TU."))
    if on > clock.today():
        raise PermissionDenied(
            _("Ngày quyết định %(day)s chưa tới. Ghi quyết định từ ngày có hiệu lực.")
            % {"day": short_date(on)}
        )


def _put_into_force(adjustment: Adjustment, document: str, on: date, actor: User) -> None:
    item, kind = adjustment.item, AdjustmentKind(adjustment.kind)
    if kind in (AdjustmentKind.CHANGE, AdjustmentKind.RESUME):
        _change(item, adjustment.after, actor)
    if kind == AdjustmentKind.CHANGE:
        return
    step = BACK if kind == AdjustmentKind.RESUME and _was_assigned(item) else LEAVING[kind]
    stays = kind in (AdjustmentKind.SUSPEND, AdjustmentKind.RESUME)
    left: dict[str, Any] = {} if stays else {"left_on": on}
    advance(item, ITEM_MOVES[step], actor=actor, note=document, **left)
    if kind == AdjustmentKind.TRANSFER and (receiver := queries.receiver_of(adjustment)):
        commitment = item.commitment
        assign_item(
            units=[receiver], cycle=commitment.cycle, draft=queries.draft_of(item), actor=actor
        )


def _was_assigned(item: Item) -> bool:
    return item.origin == Origin.ASSIGNED


def _note_on_item(adjustment: Adjustment, version: CommitmentVersion) -> None:
    """Say on the item itself what the decision made different from the signed paper."""
    item = adjustment.item
    now = rules.by_code(version.content).get(item.code)
    before = queries.first_frozen(item)
    changes = rules.differences(before, now) if before and now else ()
    item.adjusted_note = rules.adjusted_words(adjustment, changes)
    item.save(update_fields=["adjusted_note"])


def _change(item: Item, after: dict[str, Any], actor: User) -> None:
    """Write text, deadline, goals and road maps of the decision into the row in force."""
    before = rules.adjustable(item)
    if before == after:
        return
    item.text = after["text"]
    item.due_on = date.fromisoformat(after["due_on"]) if after["due_on"] else None
    item.save(update_fields=["text", "due_on", "search_key"])
    wanted = {entry["id"]: entry for entry in after["targets"]}
    targets = list(item.targets.all())
    for target in targets:
        if (value := wanted[target.pk]["value"]) is not None:
            target.value = Decimal(value)
    Target.objects.bulk_update(targets, ["value"])
    rows.write_roadmaps(
        item, ((each, map(rules.step_of, wanted[each.pk]["steps"])) for each in targets)
    )
    record("commitments.item.adjusted", item, actor=actor, before=before, after=after)


def _tell(adjustment: Adjustment, tell: Any, kind: str, sentence: str) -> None:
    words = sentence % {"code": adjustment.item.code}
    tell(adjustment.item.commitment, f"adjustment-{kind}-{adjustment.pk}", words)
