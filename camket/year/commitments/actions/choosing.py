"""The session: taps lie on the table until the unit is concluded; then they take effect, all at once."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from camket.foundation.audit.record import record
from camket.foundation.core.lifecycle import WrongState
from camket.foundation.organisation.models import User
from camket.year.commitments import access, queries, rules
from camket.year.commitments.actions import rows, telling
from camket.year.commitments.actions.selecting import (
    approve_commitment,
    leave_out_item,
    merge_item,
    return_commitment,
    select_item,
)
from camket.year.commitments.models import (
    Choice,
    Commitment,
    Item,
    SelectionChoice,
    SelectionConclusion,
)
from camket.year.commitments.rules import ChoiceDraft, item_sha256, on_the_table
from camket.year.commitments.states import ITEM_MOVES, CommitmentState, ItemState

Table = Mapping[int, SelectionChoice]


@transaction.atomic
def put_choice(
    item: Item, draft: ChoiceDraft, *, actor: User, concluded: int | None = None
) -> SelectionChoice | None:
    """Tap once: the last tap stands, and whoever is overruled is told. The same tap twice is one.

    `concluded` is the last conclusion that the person knows of, 0 for none.
    """
    access.can_put(actor, item, draft).require()
    _no_later_conclusion(item.commitment, concluded)
    queries.whole_item(item)
    before = on_the_table(item, queries.open_choices(item))
    if before is None and not draft.choice:
        return None
    if before is not None and before.by_id == actor.pk and _says(before) == draft:
        return before
    made = SelectionChoice.objects.create(
        item=item, by=actor, content_sha256=item_sha256(item), **vars(draft),
        as_recorder=access.is_recorder(actor, item.commitment.cycle),
    )  # fmt: skip
    verb = "commitments.choice.tapped" if draft.choice else "commitments.choice.cleared"
    record(
        verb,
        item,
        actor=actor,
        before={"choice": before.choice if before else ""},
        after={"choice": draft.choice, "merged_into": draft.merged_into, "wording": draft.wording},
        note=draft.note,
    )
    if before is not None and before.by_id != actor.pk and before.choice != made.choice:
        telling.tell_overruled(before, made)
    return made


@transaction.atomic
def conclude_selection(
    commitment: Commitment, *, actor: User, document: str = "", on: date | None = None,
    seen: int | None = None,
) -> SelectionConclusion:  # fmt: skip
    """*Chốt đơn vị này*: what lies on the table is decided; the document's number may follow later.

    `seen` is the last tap that the person knows of, 0 for none.
    """
    queries.load_table(commitment)
    table, last = queries.table_of(commitment), queries.last_tap(commitment)
    access.can_conclude(actor, commitment, table).require()
    for tap in queries.tapped_since(commitment, seen, actor):
        raise WrongState(rules.news_of(tap))
    signs = "recorder" if access.is_recorder(actor, commitment.cycle) else "decided_by"
    conclusion = SelectionConclusion.objects.create(
        commitment=commitment, document=document, decided_on=on if document else None,
        **{signs: actor},
    )  # fmt: skip
    open_taps = SelectionChoice.objects.filter(item__commitment=commitment, conclusion__isnull=True)
    open_taps.filter(pk__lte=last).update(conclusion=conclusion)
    counts = Counter(choice.choice for choice in table.values())
    record(
        "commitments.conclusion.reached",
        conclusion,
        actor=actor,
        after={"document": document, **counts},
    )
    _make_effective(commitment, table, actor)
    if not counts[Choice.RETURN]:
        _settle(conclusion, actor)
    return conclusion


@transaction.atomic
def record_document(
    conclusions: Iterable[SelectionConclusion], *, document: str, on: date, actor: User
) -> int:
    """The number that followed: one document may conclude many units. Tells how many there were."""
    conclusions = list(conclusions)
    if not document.strip():
        raise PermissionDenied(_("Ghi số, ký hiệu văn bản, ví dụ 214-TB/TU."))
    for conclusion in conclusions:
        access.can_record_document(actor, conclusion).require()
        conclusion.document, conclusion.decided_on = document, on
        conclusion.save(update_fields=["document", "decided_on"])
        after = {"document": document, "decided_on": on}
        record("commitments.conclusion.documented", conclusion, actor=actor, after=after)
        _settle(conclusion, actor)
    return len(conclusions)


@transaction.atomic
def reword_item(item: Item, *, wording: str, note: str, actor: User) -> Item:
    """The committee's words stand; the unit's are kept beside them, and its head takes the new ones up."""
    if item.state == ItemState.SELECTED:
        access.can_choose(actor, item).require()
    else:
        select_item(item, note=note, actor=actor)
    before, own = item.text, item.registered_text or item.text
    is_own = wording == own
    item.text, item.registered_text = wording, "" if is_own else own
    item.wording_accepted_at = None
    item.committee_note = note
    item.save(
        update_fields=[
            "text",
            "registered_text",
            "wording_accepted_at",
            "committee_note",
            "search_key",
        ]
    )
    verb = "commitments.item.wording_restored" if is_own else "commitments.item.reworded"
    record(verb, item, actor=actor, before={"text": before}, after={"text": wording}, note=note)
    return item


def _no_later_conclusion(commitment: Commitment, known: int | None) -> None:
    """A tap is meant for the table that the person sees, not for one that was concluded meanwhile."""
    last = queries.last_conclusion(commitment) if known is not None else None
    if last is not None and last.pk != known:
        raise WrongState(
            _("%(who)s vừa chốt đơn vị này. Xem kết luận; muốn đổi thì chọn lại rồi chốt lần nữa.")
            % {"who": last.decided_by or last.recorder}
        )


def _says(choice: SelectionChoice) -> ChoiceDraft:
    return ChoiceDraft(choice.choice, choice.note, choice.wording, choice.merged_into)


def _make_effective(commitment: Commitment, table: Table, actor: User) -> None:
    """Yes and no first, so that what is merged finds the other one chosen; what goes back comes last."""
    items = {item.pk: item for item in commitment.items.all()}
    for pk, choice in table.items():
        _decide(items[pk], choice, actor)
    for pk, choice in table.items():
        if choice.choice == Choice.MERGE and choice.merged_into_id is not None:
            merge_item(items[pk], into=items[choice.merged_into_id], note=choice.note, actor=actor)
    returned = {pk: each.note for pk, each in table.items() if each.choice == Choice.RETURN}
    if returned:
        note = _(
            "Ban Thường vụ trả lại %(count)02d nội dung để bổ sung. Lý do ghi ở từng nội dung."
        )
        return_commitment(
            commitment, note=note % {"count": len(returned)}, item_notes=returned, actor=actor
        )


def _decide(item: Item, choice: SelectionChoice, actor: User) -> None:
    if choice.choice == Choice.REWORD:
        reword_item(item, wording=choice.wording, note=choice.note, actor=actor)
    elif choice.choice == Choice.SELECT and item.state in ITEM_MOVES["select"].sources:
        select_item(item, note=choice.note, actor=actor)
    elif choice.choice == Choice.LEAVE_OUT and item.state in ITEM_MOVES["leave_out"].sources:
        leave_out_item(item, note=choice.note, actor=actor)


def _settle(conclusion: SelectionConclusion, actor: User) -> None:
    """With its number the registration is approved; without, the unit hears what was chosen."""
    commitment = conclusion.commitment
    rows.forget_loaded(commitment)
    if not conclusion.document:
        telling.tell_unit(
            commitment,
            "selection-concluded",
            _("Ban Thường vụ đã chốt nội dung cam kết, chờ số văn bản. Xem nội dung được sửa lời."),
        )
    elif commitment.state == CommitmentState.SUBMITTED and conclusion.decided_on:
        approve_commitment(
            commitment, document=conclusion.document, on=conclusion.decided_on, actor=actor
        )
