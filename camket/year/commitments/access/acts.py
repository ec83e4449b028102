"""What a person may do with a commitment now, for the buttons of its page."""

from camket.foundation.core.permit import Permit
from camket.foundation.organisation.models import User
from camket.year.commitments.access import adjusting, choosing, registering, selecting
from camket.year.commitments.access.visibility import fills_for, is_clerk_and_head, presses_for
from camket.year.commitments.models import Adjustment, Commitment, Item
from camket.year.commitments.states import CommitmentState as S


def acts_on(user: User, commitment: Commitment) -> dict[str, Permit]:
    """Every act of the page with its answer. Items should be loaded."""
    return {
        "describe": registering.can_describe(user, commitment),
        "add_item": registering.can_add_item(user, commitment),
        "complete": registering.can_complete(user, commitment),
        "hand_back": registering.can_hand_back(user, commitment),
        "submit": registering.can_submit(user, commitment),
        "withdraw": registering.can_withdraw(user, commitment),
        "return": selecting.can_return(user, commitment),
        "approve": selecting.can_approve(user, commitment),
    }


def acts_on_item(user: User, item: Item) -> dict[str, Permit]:
    return {
        "change": registering.can_change_item(user, item),
        "remove": registering.can_remove_item(user, item),
        "acknowledge": registering.can_acknowledge(user, item),
        "accept_wording": choosing.can_accept_wording(user, item),
    }


def acts_on_adjustment(user: User, adjustment: Adjustment) -> dict[str, Permit]:
    return {
        "change": adjusting.can_change_adjustment(user, adjustment),
        "complete": adjusting.can_complete_adjustment(user, adjustment),
        "submit": adjusting.can_submit_adjustment(user, adjustment),
        "withdraw": adjusting.can_withdraw_adjustment(user, adjustment),
        "advise": adjusting.can_advise_adjustment(user, adjustment),
        "approve": adjusting.can_approve_adjustment(user, adjustment),
        "refuse": adjusting.can_refuse_adjustment(user, adjustment),
    }


def is_being_written(commitment: Commitment) -> bool:
    return commitment.state in registering.BEING_WRITTEN


def primary_act(user: User, commitment: Commitment) -> str:
    """The one thing this person is expected to do with it now; blank when it is another's turn."""
    if fills_for(user, commitment.unit):
        return _turn_of_unit(user, commitment)
    if selecting.serves(user, commitment.cycle):
        return {S.SUBMITTED: "choose", S.APPROVED: "sign"}.get(S(commitment.state), "")
    return ""


def _turn_of_unit(user: User, commitment: Commitment) -> str:
    if commitment.state in registering.BEING_WRITTEN:
        return "submit" if is_clerk_and_head(user, commitment.unit) else "complete"
    if commitment.state == S.COMPLETE and presses_for(user, commitment.unit):
        return "submit"
    return ""
