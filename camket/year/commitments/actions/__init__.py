"""Every act on a promise, in the order of its way: register, hear, choose, sign, adjust."""

from camket.year.commitments.actions.adjusting import (
    advise_adjustment,
    approve_adjustment,
    change_adjustment,
    complete_adjustment,
    draft_adjustment,
    refuse_adjustment,
    submit_adjustment,
    withdraw_adjustment,
)
from camket.year.commitments.actions.assigning import (
    accept_wording,
    acknowledge_item,
    assign_item,
)
from camket.year.commitments.actions.choosing import (
    conclude_selection,
    put_choice,
    record_document,
    reword_item,
)
from camket.year.commitments.actions.recording import (
    Approved,
    record_approved,
    take_in_items,
)
from camket.year.commitments.actions.registering import (
    add_item,
    begin_commitment,
    change_item,
    complete_commitment,
    describe_situation,
    hand_back_commitment,
    remove_item,
    submit_commitment,
    take_over,
    withdraw_commitment,
)
from camket.year.commitments.actions.selecting import (
    approve_commitment,
    give_opinion,
    leave_out_item,
    merge_item,
    return_commitment,
    select_item,
)
from camket.year.commitments.actions.signing import (
    AttendanceDraft,
    add_signed_file,
    hold_conference,
    note_progress,
    order_pack,
    plan_conference,
    record_attendance,
    sign_commitment,
)
from camket.year.commitments.actions.signing_together import order_signing, sign_ready
from camket.year.commitments.actions.supplementing import (
    decline_supplement,
    propose_supplement,
    take_up_supplement,
)
from camket.year.commitments.actions.twins import mark_common
from camket.year.commitments.actions.word_lists import edit_word_list, restore_word_list

__all__ = [
    "Approved",
    "AttendanceDraft",
    "accept_wording",
    "acknowledge_item",
    "add_item",
    "add_signed_file",
    "advise_adjustment",
    "approve_adjustment",
    "approve_commitment",
    "assign_item",
    "begin_commitment",
    "change_adjustment",
    "change_item",
    "complete_adjustment",
    "complete_commitment",
    "conclude_selection",
    "decline_supplement",
    "describe_situation",
    "draft_adjustment",
    "edit_word_list",
    "give_opinion",
    "hand_back_commitment",
    "hold_conference",
    "leave_out_item",
    "mark_common",
    "merge_item",
    "note_progress",
    "order_pack",
    "order_signing",
    "plan_conference",
    "propose_supplement",
    "put_choice",
    "record_approved",
    "record_attendance",
    "record_document",
    "refuse_adjustment",
    "remove_item",
    "restore_word_list",
    "return_commitment",
    "reword_item",
    "select_item",
    "sign_commitment",
    "sign_ready",
    "submit_adjustment",
    "submit_commitment",
    "take_in_items",
    "take_over",
    "take_up_supplement",
    "withdraw_adjustment",
    "withdraw_commitment",
]
