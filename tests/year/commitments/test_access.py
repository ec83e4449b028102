"""Person by state: who sees a commitment, and whom each move obeys."""

from datetime import date

import pytest
from django.http import Http404

from camket.foundation.core import clock
from camket.foundation.organisation.models import Role
from camket.year.commitments import access, actions, queries
from camket.year.commitments.models import Adjustment, Item, SigningConference
from camket.year.commitments.states import (
    AdjustmentState,
    CommitmentState,
    ItemState,
    OpinionState,
)
from tests import factories
from tests.cast import give
from tests.factories import moment
from tests.year.commitments import drafts

S = CommitmentState
UNIT = {"lan", "binh", "an"}
LATER = {"office", "secretary", "inspector", "board", "adviser"}
JUDGES = {"office", "secretary"}
FILLERS = {"lan", "binh"}


def allowed(cast, ask) -> set[str]:
    return {name for name, person in cast.people().items() if ask(person)}


@pytest.mark.parametrize(
    ("state", "seen_by"),
    [
        (S.DRAFT, UNIT),
        (S.COMPLETE, UNIT),
        (S.SUBMITTED, UNIT | LATER),
        (S.RETURNED, UNIT | LATER),
        (S.APPROVED, UNIT | LATER),
        (S.SIGNED, UNIT | LATER),
    ],
)
def test_who_sees_the_commitment_of_ward_3(cast, state, seen_by):
    made = factories.commitment(cast, cast.ward3, state)
    factories.item(made)
    assert allowed(cast, lambda p: access.commitments_visible_to(p).exists()) == seen_by
    through_items = {
        n for n, p in cast.people().items() if Item.objects.filter(access.within(p, "commitment__"))
    }
    assert through_items == seen_by


def test_the_adviser_sees_only_the_units_he_advises(cast):
    factories.commitment(cast, cast.ward4, S.SUBMITTED)
    assert not access.commitments_visible_to(cast.adviser).exists()


def test_what_is_not_visible_is_not_found(cast):
    made = factories.commitment(cast, cast.ward3)
    item = factories.item(made)
    assert access.commitment_for(cast.binh, 2020, made.pk) == made
    for person, year in ((cast.office, 2020), (cast.hung, 2020), (cast.binh, 2021)):
        with pytest.raises(Http404):
            access.commitment_for(person, year, made.pk)
        with pytest.raises(Http404):
            access.item_for(person, year, item.pk)


COMMITMENT_ACTS = {
    "describe": ({S.DRAFT, S.RETURNED}, FILLERS),
    "complete": ({S.DRAFT, S.RETURNED}, FILLERS),
    "hand_back": ({S.COMPLETE}, {"lan"}),
    "submit": ({S.COMPLETE}, {"lan"}),
    "withdraw": ({S.SUBMITTED}, {"lan"}),
    "return": ({S.SUBMITTED}, JUDGES),
    "approve": ({S.SUBMITTED}, JUDGES),
    "sign": ({S.APPROVED}, JUDGES),
}


@pytest.mark.parametrize("state", list(S))
@pytest.mark.parametrize("act", COMMITMENT_ACTS)
def test_each_act_on_a_commitment_by_person_and_state(cast, act, state):
    made = factories.commitment(cast, cast.ward3, state)
    decided = ItemState.SELECTED if act in ("approve", "sign") else ItemState.REGISTERED
    factories.figure(factories.item(made, state=decided))
    meeting = SigningConference.objects.create(
        cycle=cast.cycle,
        held_on=date(2020, 2, 20),
        place="Hội trường",
        chaired_by="Bí thư Thành ủy",
    )
    asks = {
        "describe": access.can_describe,
        "complete": access.can_complete,
        "hand_back": access.can_hand_back,
        "submit": access.can_submit,
        "withdraw": access.can_withdraw,
        "return": access.can_return,
        "approve": access.can_approve,
        "sign": lambda person, thing: access.can_sign(person, thing, meeting, has_head=True),
    }
    states, people = COMMITMENT_ACTS[act]
    assert allowed(cast, lambda p: asks[act](p, made)) == (people if state in states else set())


NOT_MERGED = {ItemState.REGISTERED, ItemState.SELECTED, ItemState.LEFT_OUT}
ITEM_ACTS = {
    "select": (NOT_MERGED - {ItemState.SELECTED}, access.can_select),
    "leave_out": (NOT_MERGED - {ItemState.LEFT_OUT}, access.can_leave_out),
    "merge": (NOT_MERGED, access.can_merge),
}


@pytest.mark.parametrize("state", [each for each in ItemState if each != ItemState.MERGED])
@pytest.mark.parametrize("act", ITEM_ACTS)
def test_choosing_by_person_and_state_of_the_item(cast, act, state):
    made = factories.commitment(cast, cast.ward3, S.SUBMITTED)
    item = factories.item(made, state=state)
    states, ask = ITEM_ACTS[act]
    assert allowed(cast, lambda p: ask(p, item)) == (JUDGES if state in states else set())


@pytest.mark.parametrize("state", list(S))
def test_choosing_only_between_submission_and_signature(cast, state):
    item = factories.item(factories.commitment(cast, cast.ward3, state), state=ItemState.REGISTERED)
    expected = JUDGES if state in (S.SUBMITTED, S.APPROVED) else set()
    assert allowed(cast, lambda p: access.can_select(p, item)) == expected


@pytest.mark.parametrize("state", list(ItemState)[:3])
def test_the_unit_changes_what_is_not_decided(cast, state):
    item = factories.item(factories.commitment(cast, cast.ward3, S.RETURNED), state=state)
    expected = FILLERS if state == ItemState.REGISTERED else set()
    assert allowed(cast, lambda p: access.can_change_item(p, item)) == expected


@pytest.mark.parametrize("state", list(OpinionState))
def test_only_the_advisory_body_of_the_unit_gives_its_open_opinion(cast, state):
    made = factories.commitment(cast, cast.ward3, S.SUBMITTED)
    opinion = made.opinions.create(body=cast.office_unit, content_sha256="0" * 64, state=state)
    expected = {"adviser"} if state == OpinionState.OPEN else set()
    assert allowed(cast, lambda p: access.can_give_opinion(p, opinion)) == expected


@pytest.mark.parametrize(
    "state", [ItemState.ASSIGNED, ItemState.ACKNOWLEDGED, ItemState.REGISTERED]
)
def test_the_head_alone_acknowledges(cast, state):
    item = factories.item(factories.commitment(cast, cast.ward3), state=state)
    expected = {"lan"} if state == ItemState.ASSIGNED else set()
    assert allowed(cast, lambda p: access.can_acknowledge(p, item)) == expected


ADJUSTMENT_ACTS = {
    "change": (
        {AdjustmentState.DRAFT, AdjustmentState.COMPLETE},
        FILLERS,
        access.can_change_adjustment,
    ),
    "complete": ({AdjustmentState.DRAFT}, FILLERS, access.can_complete_adjustment),
    "submit": ({AdjustmentState.COMPLETE}, {"lan"}, access.can_submit_adjustment),
    "withdraw": ({AdjustmentState.SUBMITTED}, {"lan"}, access.can_withdraw_adjustment),
    "approve": ({AdjustmentState.SUBMITTED}, JUDGES, access.can_approve_adjustment),
    "refuse": ({AdjustmentState.SUBMITTED}, JUDGES, access.can_refuse_adjustment),
}


def an_adjustment(cast, state):
    item = factories.signed(cast, cast.ward3, items=1).items.get()
    return Adjustment.objects.create(
        item=item, kind="change", state=state, before={"text": "a"}, after={"text": "b"},
        reason="Thiếu mặt bằng", basis="Báo cáo số 12-BC/ĐU", decision_document="77-TB/TU",
    )  # fmt: skip


@pytest.mark.parametrize("state", list(AdjustmentState))
@pytest.mark.parametrize("act", ADJUSTMENT_ACTS)
def test_each_act_on_a_request_by_person_and_state(cast, act, state):
    adjustment = an_adjustment(cast, state)
    states, people, ask = ADJUSTMENT_ACTS[act]
    assert allowed(cast, lambda p: ask(p, adjustment)) == (people if state in states else set())


@pytest.mark.parametrize("state", list(AdjustmentState))
def test_until_it_is_submitted_a_request_stays_with_the_unit(cast, state):
    an_adjustment(cast, state)
    unsubmitted = state in (AdjustmentState.DRAFT, AdjustmentState.COMPLETE)
    expected = UNIT if unsubmitted else UNIT | LATER
    assert allowed(cast, lambda p: access.adjustments_visible_to(p).exists()) == expected


def test_conference_and_assignment_belong_to_those_who_serve(cast):
    meeting = SigningConference.objects.create(
        cycle=cast.cycle,
        held_on=date(2020, 2, 20),
        place="Hội trường",
        chaired_by="Bí thư Thành ủy",
    )
    assert allowed(cast, lambda p: access.can_plan_conference(p, cast.cycle)) == JUDGES
    assert allowed(cast, lambda p: access.can_hold_conference(p, meeting)) == JUDGES
    assert allowed(cast, lambda p: access.can_assign(p, cast.cycle)) == JUDGES
    with clock.at(moment(date(2020, 2, 19), 9)):
        assert (
            access.can_hold_conference(cast.office, meeting).reason
            == "Chưa đến ngày tổ chức hội nghị."
        )


def test_rights_to_judge_fall_away_on_own_matters(cast):
    give(cast.office, Role.UNIT_CLERK, cast.ward3)
    give(cast.adviser, Role.UNIT_CLERK, cast.ward3)
    made = factories.commitment(cast, cast.ward3, S.SUBMITTED)
    item = factories.item(made)
    opinion = made.opinions.create(body=cast.office_unit, content_sha256="0" * 64)
    reason = "Đây là việc của đơn vị mình, người khác phải quyết định."
    for permit in (
        access.can_select(cast.office, item),
        access.can_leave_out(cast.office, item),
        access.can_merge(cast.office, item),
        access.can_return(cast.office, made),
        access.can_approve(cast.office, made),
    ):
        assert permit.reason == reason
    assert not access.can_assign_to(cast.office, cast.cycle, cast.ward3)
    assert (
        access.can_give_opinion(cast.adviser, opinion).reason
        == "Không cho ý kiến về cam kết của đơn vị mình."
    )
    assert access.can_select(cast.secretary, item)


def test_withdrawing_ends_when_the_committee_begins_to_choose(cast):
    commitment = drafts.submitted(cast)
    assert access.can_withdraw(cast.lan, commitment)
    actions.select_item(commitment.items.first(), actor=cast.secretary)
    assert access.can_withdraw(cast.lan, queries.load_items(commitment)).reason.startswith(
        "Ban Thường vụ đã bắt đầu chọn nội dung"
    )
