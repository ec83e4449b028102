"""Every act of the room that moves no state: who may, by hand from the handbook; everybody else is refused."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from camket.foundation.audit.models import Event
from camket.year.commitments import actions
from camket.year.commitments.models import (
    Adjustment,
    CarryOver,
    Commitment,
    CommitmentVersion,
    Item,
    ListKind,
    Presence,
    SelectionConclusion,
    SigningConference,
)
from camket.year.commitments.rules import AdjustmentDraft, ChoiceDraft, ItemDraft
from tests.cast import Cast
from tests.year.commitments import drafts
from tests.year.commitments.test_moves import DECISION, WHY, conference
from tests.year.commitments.trying import different, everybody, named

# The act, the stage at which it is tried, and who may.
RIGHTS = """
begin_commitment       nothing       the unit
describe_situation     registered    the unit
take_over              registered    the unit
add_item               registered    the unit
change_item            registered    the unit
remove_item            registered    the unit
take_in_items          registered    the unit

propose_supplement     submitted     adviser
put_choice             submitted     committee
conclude_selection     tapped        committee
record_document        concluded     Office
reword_item            submitted     committee
accept_wording         reworded      its head
assign_item            submitted     committee
mark_common            submitted     committee + adviser
record_approved        nothing       committee
record_approved        submitted     committee

plan_conference        approved      conference
record_attendance      approved      conference
order_pack             approved      conference
order_signing          approved      conference
add_signed_file        signed        the unit + conference

draft_adjustment       signed        the unit
change_adjustment      drafted       the unit
advise_adjustment      asked         Office + adviser

edit_word_list         nothing       Office + own recorder
restore_word_list      edited        Office + own recorder
"""
# Tried by person and state with the tables of moves; or a step of such an act, or of the worker.
IN_THE_TABLES = {
    "acknowledge_item", "approve_adjustment", "approve_commitment", "complete_adjustment",
    "complete_commitment", "decline_supplement", "give_opinion", "hand_back_commitment",
    "hold_conference", "leave_out_item", "merge_item", "refuse_adjustment", "return_commitment",
    "select_item", "sign_commitment", "submit_adjustment", "submit_commitment", "take_up_supplement",
    "withdraw_adjustment", "withdraw_commitment",
}  # fmt: skip
STEPS = {"note_progress", "sign_ready"}
SELECT = ChoiceDraft("select")
LINES = [re.split(r"\s{2,}", line) for line in RIGHTS.splitlines() if line]


def test_every_act_of_the_room_is_tried():
    acts = {name for name in actions.__all__ if name[0].islower()}
    assert acts == {act for act, _stage, _who in LINES} | IN_THE_TABLES | STEPS


def edited(cast: Cast) -> None:
    actions.edit_word_list(KIND, "nâng cao", actor=cast.office)


def tapped(cast: Cast, choice: ChoiceDraft = SELECT) -> Commitment:
    commitment = drafts.submitted(cast)
    for item in commitment.items.all():
        actions.put_choice(item, choice, actor=cast.secretary)
    return commitment


def concluded(cast: Cast, choice: ChoiceDraft = SELECT) -> None:
    actions.conclude_selection(tapped(cast, choice), actor=cast.secretary)


def reworded(cast: Cast) -> None:
    concluded(cast, ChoiceDraft("reword", WHY, f"{drafts.TEXT}, phường chủ trì"))


def approved(cast: Cast) -> None:
    drafts.approved(cast)
    conference(cast)


def drafted(cast: Cast) -> Adjustment:
    item = drafts.signed(cast).items.first()
    return actions.draft_adjustment(item, **REQUEST, actor=cast.binh)


def asked(cast: Cast) -> None:
    actions.complete_adjustment(drafted(cast), actor=cast.binh)
    actions.submit_adjustment(Adjustment.objects.get(), actor=cast.lan)


STAGES: dict[str, Callable[[Cast], Any]] = {
    "nothing": lambda cast: None, "edited": edited, "registered": drafts.registered,
    "submitted": drafts.submitted, "tapped": tapped, "concluded": concluded, "reworded": reworded,
    "approved": approved, "signed": drafts.signed, "drafted": drafted, "asked": asked,
}  # fmt: skip
KIND = ListKind.VAGUE_VERBS
REQUEST = {
    "kind": "change", "after": AdjustmentDraft(text="Bàn giao mặt bằng 40 hộ trước ngày 30/11/2020"),
    "reason": WHY, "basis": "12-BC/ĐU",
}  # fmt: skip
SAID = {"assessment": "Khá", "hard_links": "Mặt bằng", "exemplary": "Nêu gương"}


# Things are fetched anew for each try: what was done before was taken back.


def commitment() -> Commitment:
    return Commitment.objects.get()


def item() -> Item:
    return Item.objects.order_by("order")[0]


def draft(cast: Cast) -> ItemDraft:
    return drafts.draft(cast.ward3, text=f"{drafts.TEXT}, đợt 2")


def carried(cast: Cast) -> CarryOver:
    return CarryOver.objects.get_or_create(
        cycle=cast.cycle, unit=cast.ward3, kind="unmet_item", source="19.P3.01",
        defaults={"text": "Bàn giao mặt bằng 20 hộ", "as_of": date(2019, 12, 31)},
    )[0]  # fmt: skip


def listed(cast: Cast) -> actions.Approved:
    return actions.Approved(cast.ward3, Commitment.objects.first(), selected=(draft(cast),))


Act = Callable[[Cast, Any], Any]
ACTS: dict[str, Act] = {
    "begin_commitment": lambda cast, by: actions.begin_commitment(
        cycle=cast.cycle, unit=cast.ward3, actor=by),
    "describe_situation": lambda cast, by: actions.describe_situation(commitment(), **SAID, actor=by),
    "take_over": lambda cast, by: actions.take_over(commitment(), [carried(cast)], actor=by),
    "add_item": lambda cast, by: actions.add_item(commitment(), draft(cast), actor=by),
    "change_item": lambda cast, by: actions.change_item(item(), draft(cast), actor=by),
    "remove_item": lambda cast, by: actions.remove_item(item(), actor=by),
    "take_in_items": lambda cast, by: actions.take_in_items(
        commitment(), added=[draft(cast)], changed=[(item(), draft(cast))], actor=by),
    "propose_supplement": lambda cast, by: actions.propose_supplement(
        commitment(), text="Thu ngân sách", reason=WHY, actor=by),
    "put_choice": lambda cast, by: actions.put_choice(item(), SELECT, actor=by),
    "conclude_selection": lambda cast, by: actions.conclude_selection(commitment(), actor=by),
    "record_document": lambda cast, by: actions.record_document(
        SelectionConclusion.objects.all(), **DECISION, actor=by),
    "reword_item": lambda cast, by: actions.reword_item(item(), wording="Lời mới", note=WHY, actor=by),
    "accept_wording": lambda cast, by: actions.accept_wording(item(), actor=by),
    "assign_item": lambda cast, by: actions.assign_item(
        units=[cast.ward3], cycle=cast.cycle, draft=draft(cast), actor=by),
    "mark_common": lambda cast, by: actions.mark_common(item(), is_common=True, actor=by),
    "record_approved": lambda cast, by: actions.record_approved(
        listed(cast), cycle=cast.cycle, **DECISION, actor=by),
    "plan_conference": lambda cast, by: actions.plan_conference(
        cycle=cast.cycle, held_on=date(2020, 2, 20), place="Hội trường", chaired_by="Bí thư", actor=by),
    "record_attendance": lambda cast, by: actions.record_attendance(
        SigningConference.objects.get(),
        [actions.AttendanceDraft(cast.lan, cast.ward3, Presence.PRESENT)], actor=by),
    "order_pack": lambda cast, by: actions.order_pack(SigningConference.objects.get(), actor=by),
    "order_signing": lambda cast, by: actions.order_signing(SigningConference.objects.get(), actor=by),
    "add_signed_file": lambda cast, by: actions.add_signed_file(
        CommitmentVersion.objects.get(), name="ban-ky.pdf", content=b"%PDF-1.7 %%EOF", actor=by),
    "draft_adjustment": lambda cast, by: actions.draft_adjustment(item(), **REQUEST, actor=by),
    "change_adjustment": lambda cast, by: actions.change_adjustment(
        Adjustment.objects.get(), **REQUEST, actor=by),
    "advise_adjustment": lambda cast, by: actions.advise_adjustment(
        Adjustment.objects.get(), agrees=True, text="", actor=by),
    "edit_word_list": lambda cast, by: actions.edit_word_list(KIND, "nâng cao", actor=by),
    "restore_word_list": lambda cast, by: actions.restore_word_list(KIND, actor=by),
}  # fmt: skip


@pytest.mark.parametrize(("act", "stage", "who"), LINES)
def test_each_act_is_done_by_whom_the_handbook_names(cast, act, stage, who):
    people = everybody(cast)
    carried(cast)
    STAGES[stage](cast)
    assert different(lambda by: ACTS[act](cast, by), people, named(who)) == ""


def test_what_the_session_has_looked_at_is_corrected_but_not_removed(cast):
    actions.return_commitment(tapped(cast), note=WHY, item_notes={}, actor=cast.secretary)
    with pytest.raises(PermissionDenied, match="đã được xem xét khi trình"):
        actions.remove_item(item(), actor=cast.binh)
    assert actions.change_item(item(), draft(cast), actor=cast.binh).text == draft(cast).text


def test_the_reason_of_a_returned_item_stands_in_the_trail_once(cast):
    drafts.submitted(cast)
    first = item()
    actions.return_commitment(
        commitment(), note=WHY, item_notes={first.pk: "Nêu số"}, actor=cast.office
    )
    told = Event.objects.filter(subject_type="commitments.Item", note="Nêu số")
    assert [(each.verb, each.subject_id) for each in told] == [
        ("commitments.item.returned", first.pk)
    ]


def test_what_was_merged_is_merged_elsewhere_by_one_row(cast):
    drafts.submitted(cast, items=3)
    first, second, third = Item.objects.order_by("order")
    for into in (second, third):
        actions.merge_item(first, into=into, note=WHY, actor=cast.secretary)
    told = Event.objects.filter(subject_type="commitments.Item", subject_id=first.pk).order_by("id")
    assert [each.verb for each in told][1:] == ["commitments.item.merged"] * 2
    assert item().merged_into == third
