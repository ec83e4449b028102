"""A signed item changes by request and decision, and every change is a new version."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied

from camket.foundation.core import clock
from camket.foundation.organisation.models import Role
from camket.year.commitments import access, actions, queries, rules
from camket.year.commitments.rules import AdjustmentDraft
from camket.year.commitments.states import AdjustmentState, ItemState
from tests.cast import give
from tests.factories import moment
from tests.year.commitments import drafts

DECISION = {"document": "77-TB/TU", "on": date(2020, 7, 15)}


@pytest.fixture
def item(cast):
    return drafts.signed(cast).items.order_by("order").first()


def request(item, actor, after=None, kind="change", reason="Thiếu mặt bằng tái định cư"):
    return actions.draft_adjustment(
        item, kind=kind, after=after or AdjustmentDraft(due_on=date(2020, 12, 15)), reason=reason,
        basis="Báo cáo số 12-BC/ĐU", actor=actor,
    )  # fmt: skip


IN_JULY = moment(date(2020, 7, 1), 9)


def submit(cast, adjustment, on=IN_JULY):
    with clock.at(on):
        actions.complete_adjustment(adjustment, actor=cast.binh)
        return actions.submit_adjustment(adjustment, actor=cast.lan)


def test_a_request_shows_before_and_after(cast, item):
    target = item.targets.get()
    after = AdjustmentDraft(
        due_on=date(2020, 12, 15), values=((target.pk, Decimal(40)),),
        steps=((target.pk, ((4, Decimal(40), ""),)),),
    )  # fmt: skip
    adjustment = request(item, cast.binh, after)
    assert adjustment.before["due_on"] == "2020-09-30"
    assert adjustment.after["due_on"] == "2020-12-15"
    assert (adjustment.before["targets"][0]["value"], adjustment.after["targets"][0]["value"]) == (
        "46",
        "40",
    )
    assert adjustment.after["text"] == item.text


def test_only_the_unit_asks_and_only_once_at_a_time(cast, item):
    for person in (cast.office, cast.secretary, cast.hung, cast.an, cast.adviser):
        with pytest.raises(PermissionDenied, match="Chỉ chuyên viên và người đứng đầu"):
            request(item, person)
    request(item, cast.binh)
    with pytest.raises(PermissionDenied, match="đang chờ xử lý"):
        request(item, cast.lan)


def test_a_request_that_changes_nothing_is_not_handed_on(cast, item):
    adjustment = request(item, cast.binh, AdjustmentDraft())
    with pytest.raises(PermissionDenied, match="Còn thiếu: phần đề nghị thay đổi"):
        actions.complete_adjustment(adjustment, actor=cast.binh)
    actions.change_adjustment(
        adjustment, kind="change", after=AdjustmentDraft(text="Bàn giao 40 hộ"), reason="Thiếu mặt bằng",
        basis="Báo cáo số 12-BC/ĐU", actor=cast.binh,
    )  # fmt: skip
    actions.complete_adjustment(adjustment, actor=cast.binh)
    assert adjustment.state == AdjustmentState.COMPLETE


def test_approval_changes_the_item_and_freezes_a_version(cast, item):
    adjustment = submit(cast, request(item, cast.binh))
    with pytest.raises(PermissionDenied, match="Ghi số, ký hiệu văn bản"):
        actions.approve_adjustment(adjustment, document="", on=date(2020, 7, 15), actor=cast.office)
    actions.approve_adjustment(adjustment, **DECISION, actor=cast.office)
    item.refresh_from_db()
    assert item.due_on == date(2020, 12, 15)
    first, second = item.commitment.versions.order_by("number")
    assert (second.kind, second.in_force_from) == ("adjusted", date(2020, 7, 15))
    assert first.content["items"][0]["due_on"] == "2020-09-30"
    assert second.content["items"][0]["due_on"] == "2020-12-15"
    assert queries.version_in_force(item.commitment, date(2020, 7, 14)) == first
    assert queries.version_in_force(item.commitment, date(2020, 7, 15)) == second


def test_goal_and_road_map_change_together(cast, item):
    target = item.targets.get()
    steps = ((3, Decimal(20), ""), (4, Decimal(40), ""))
    after = AdjustmentDraft(values=((target.pk, Decimal(40)),), steps=((target.pk, steps),))
    adjustment = submit(cast, request(item, cast.binh, after))
    actions.approve_adjustment(adjustment, **DECISION, actor=cast.secretary)
    target.refresh_from_db()
    assert target.value == 40
    assert [(step.quarter, step.value) for step in target.steps.all()] == [(3, 20), (4, 40)]


@pytest.mark.parametrize(
    ("asked_at", "is_late"),
    [
        (moment(date(2020, 9, 30), 16), False),
        (moment(date(2020, 10, 1), 8), True),
    ],
)
def test_late_is_after_the_items_deadline_or_after_the_day_set_for_the_year(
    cast, item, asked_at, is_late
):
    assert submit(cast, request(item, cast.binh), on=asked_at).is_late is is_late


def test_asked_after_its_own_deadline_is_late_even_early_in_the_year(cast, item):
    type(item).objects.filter(pk=item.pk).update(due_on=date(2020, 5, 31))
    item.refresh_from_db()
    assert submit(cast, request(item, cast.binh), on=moment(date(2020, 6, 1), 8)).is_late is True


@pytest.mark.parametrize(
    ("kind", "state", "leaves"),
    [
        ("cancel", ItemState.CANCELLED, True),
        ("transfer", ItemState.TRANSFERRED, True),
        ("suspend", ItemState.SUSPENDED, False),
    ],
)
def test_a_decision_takes_an_item_out_or_rests_it(cast, item, kind, state, leaves):
    after = AdjustmentDraft(receiver=cast.economy if kind == "transfer" else None)
    adjustment = submit(cast, request(item, cast.binh, after, kind=kind))
    actions.approve_adjustment(adjustment, **DECISION, actor=cast.office)
    item.refresh_from_db()
    assert item.state == state
    assert item.left_on == (date(2020, 7, 15) if leaves else None)
    counted = type(item).objects.filter(queries.in_force(date(2020, 7, 15)), pk=item.pk).exists()
    before = type(item).objects.filter(queries.in_force(date(2020, 7, 14)), pk=item.pk).exists()
    assert (before, counted) == (True, not leaves)


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("cancel", "Rút nội dung"),
        ("transfer", "Chuyển đơn vị khác: Phòng Kinh tế"),
        ("suspend", "Tạm dừng"),
    ],
)
def test_what_leaves_or_rests_is_told_in_one_line(cast, item, kind, told):
    receiver = cast.economy if kind == "transfer" else None
    after = AdjustmentDraft(receiver=receiver)
    [typed] = queries.proposed_changes(item, kind, after)
    [laid_down] = queries.changes_of(request(item, cast.binh, after, kind=kind))
    assert typed == laid_down
    assert (typed.before, typed.after) == (item.text, told)


def test_new_words_of_a_change_are_told_apart(cast, item):
    after = AdjustmentDraft(text=f"{item.text} và trồng cây")
    words = queries.proposed_changes(item, "change", after)[0]
    assert [run.words for run in words.runs if run.is_new] == ["và trồng cây"]


def test_the_list_counts_what_waits_and_what_was_late(cast, item):
    def counts():
        return queries.adjustment_counts(queries.adjustments(cast.office, cast.cycle))

    adjustment = submit(cast, request(item, cast.binh), on=moment(date(2020, 10, 5), 9))
    assert counts() == {"waiting": 1, "late": 1}
    actions.refuse_adjustment(
        adjustment, document="78-TB/TU", on=date(2020, 10, 20), note="Muộn", actor=cast.office
    )
    assert counts() == {"waiting": 0, "late": 1}


def test_a_transferred_item_is_assigned_to_the_unit_that_takes_it_over(cast, item):
    after = AdjustmentDraft(receiver=cast.economy)
    adjustment = submit(cast, request(item, cast.binh, after, kind="transfer"))
    actions.approve_adjustment(adjustment, **DECISION, actor=cast.office)
    taken = type(item).objects.get(commitment__unit=cast.economy)
    assert (taken.state, taken.text, taken.code) == (ItemState.ASSIGNED, item.text, "20.KT.01")


def test_refusal_has_its_number_day_and_reason_and_changes_nothing(cast, item):
    adjustment = submit(cast, request(item, cast.binh))
    with pytest.raises(PermissionDenied, match="Chưa nêu lý do"):
        actions.refuse_adjustment(adjustment, **DECISION, note="", actor=cast.office)
    with pytest.raises(PermissionDenied, match="Ghi số, ký hiệu văn bản"):
        actions.refuse_adjustment(
            adjustment,
            document=" ",
            on=date(2020, 7, 15),
            note="Còn đủ thời gian",
            actor=cast.office,
        )
    actions.refuse_adjustment(adjustment, **DECISION, note="Còn đủ thời gian", actor=cast.office)
    item.refresh_from_db()
    assert (adjustment.decision_document, adjustment.decided_on, adjustment.decision_note) == (
        "77-TB/TU",
        date(2020, 7, 15),
        "Còn đủ thời gian",
    )
    assert (item.due_on, item.adjusted_note) == (date(2020, 9, 30), "")
    assert item.commitment.versions.count() == 1
    again = request(item, cast.binh)
    assert again.state == AdjustmentState.DRAFT


def test_a_decision_is_not_dated_ahead(cast, item):
    adjustment = submit(cast, request(item, cast.binh))
    tomorrow = {"document": "77-TB/TU", "on": date(2020, 7, 16)}
    with clock.at(moment(date(2020, 7, 15))):
        for decide in (actions.approve_adjustment, actions.refuse_adjustment):
            with pytest.raises(PermissionDenied, match="Ngày quyết định 16/07/2020 chưa tới"):
                decide(adjustment, **tomorrow, note="Đồng ý", actor=cast.office)
    adjustment.refresh_from_db()
    assert adjustment.state == AdjustmentState.SUBMITTED


@pytest.mark.parametrize("assigned", [False, True])
def test_an_item_at_rest_goes_on_as_what_it_was(cast, item, assigned):
    before = ItemState.ACKNOWLEDGED if assigned else ItemState.SELECTED
    origin = "assigned" if assigned else "registered"
    type(item).objects.filter(pk=item.pk).update(state=before, origin=origin)
    item.refresh_from_db()
    rest = submit(cast, request(item, cast.binh, AdjustmentDraft(), kind="suspend"))
    actions.approve_adjustment(rest, **DECISION, actor=cast.office)
    item = type(item).objects.get(pk=item.pk)
    on = AdjustmentDraft(due_on=date(2020, 12, 15))
    resume = submit(cast, request(item, cast.binh, on, kind="resume"))
    actions.approve_adjustment(
        resume, document="99-TB/TU", on=date(2020, 8, 20), actor=cast.secretary
    )
    item.refresh_from_db()
    assert (item.state, item.due_on, item.left_on) == (before, date(2020, 12, 15), None)
    assert item.adjusted_note == (
        "Tiếp tục thực hiện theo 99-TB/TU ngày 20/08/2020. Thời hạn: 30/09/2020 → 15/12/2020"
    )
    assert item.commitment.versions.count() == 3


def test_what_a_decision_changed_is_said_on_the_item_against_the_signed_paper(cast, item):
    target = item.targets.get()
    steps = ((3, Decimal(20), ""), (4, Decimal(40), ""))
    first = AdjustmentDraft(values=((target.pk, Decimal(40)),), steps=((target.pk, steps),))
    actions.approve_adjustment(
        submit(cast, request(item, cast.binh, first)), **DECISION, actor=cast.office
    )
    second = AdjustmentDraft(due_on=date(2020, 12, 15))
    late = submit(cast, request(item, cast.binh, second), on=moment(date(2020, 10, 1)))
    actions.approve_adjustment(late, document="120-TB/TU", on=date(2020, 10, 5), actor=cast.office)
    item.refresh_from_db()
    assert item.adjusted_note == (
        "Đã điều chỉnh theo 120-TB/TU ngày 05/10/2020, đề nghị muộn. "
        "Thời hạn: 30/09/2020 → 15/12/2020; Số hộ bàn giao mặt bằng: ≥ 46 hộ → ≥ 40 hộ"
    )


def test_the_paper_names_the_decisions_behind_the_version_in_force(cast, item):
    late = submit(cast, request(item, cast.binh), on=moment(date(2020, 10, 1)))
    actions.approve_adjustment(late, document="120-TB/TU", on=date(2020, 10, 5), actor=cast.office)
    commitment = item.commitment
    now, signed = (queries.commitment_sheet(commitment, number) for number in (None, 1))
    assert [line.runs for line in now.changes] == [
        (
            "Nội dung 20.P3.01: điều chỉnh chỉ tiêu, thời hạn theo 120-TB/TU ngày 05/10/2020, đề nghị muộn",
        )
    ]
    assert (now.items[0].due, signed.items[0].due) == ("15/12/2020", "30/09/2020")
    assert (now.head.on, signed.head.on) == (date(2020, 10, 5), date(2020, 2, 20))
    assert signed.changes == ()
    assert now.mark.code != signed.mark.code


# Opinions before the decision


@pytest.mark.parametrize("state", list(AdjustmentState))
def test_the_office_and_the_adviser_of_the_unit_advise_on_what_is_submitted(cast, item, state):
    adjustment = request(item, cast.binh)
    given = {"decision_document": "77-TB/TU"} if state in ("approved", "refused") else {}
    type(adjustment).objects.filter(pk=adjustment.pk).update(state=state, **given)
    adjustment.refresh_from_db()
    allowed = {
        name
        for name, person in cast.people().items()
        if access.can_advise_adjustment(person, adjustment)
    }
    assert allowed == ({"office", "adviser"} if state == AdjustmentState.SUBMITTED else set())


def test_an_opinion_against_says_why_and_stands_under_the_body_it_comes_from(cast, item):
    adjustment = submit(cast, request(item, cast.binh))
    with pytest.raises(PermissionDenied, match="vì sao không đồng ý"):
        actions.advise_adjustment(adjustment, agrees=False, text=" ", actor=cast.adviser)
    actions.advise_adjustment(adjustment, agrees=False, text="Còn đủ thời gian", actor=cast.adviser)
    actions.advise_adjustment(adjustment, agrees=True, text="", actor=cast.office)
    assert [(each.body, each.agrees) for each in adjustment.opinions.all()] == [
        (cast.office_unit, False),
        (cast.city, True),
    ]
    give(cast.adviser, Role.UNIT_CLERK, cast.ward3)
    del cast.adviser.__dict__["_standing"]
    with pytest.raises(PermissionDenied, match="đề nghị của đơn vị mình"):
        actions.advise_adjustment(adjustment, agrees=True, text="", actor=cast.adviser)


# The road map follows the goal


@pytest.mark.parametrize(
    ("aggregation", "goal", "day", "steps"),
    [
        ("last", 23, date(2020, 7, 1), (12, 28, 23, 23)),
        ("last", 92, date(2020, 1, 1), (24, 56, 92, 92)),
        ("last", 23, date(2021, 1, 15), (12, 28, 46, 23)),
        ("sum", 66, date(2020, 7, 1), (12, 28, 13, 13)),
    ],
)
def test_quarters_that_are_over_stay_and_the_rest_leads_to_the_new_goal(
    cast, item, aggregation, goal, day, steps
):
    target = item.targets.get()
    target.aggregation = aggregation
    bent = rules.led_to(drafts.STEPS, target, Decimal(goal), 2020, day)
    assert tuple(int(value) for _quarter, value, _text in bent) == steps


def test_a_request_taken_back_keeps_its_first_day(cast, item):
    adjustment = submit(cast, request(item, cast.binh))
    actions.withdraw_adjustment(adjustment, actor=cast.lan)
    with clock.at(moment(date(2020, 11, 2), 9)):
        actions.submit_adjustment(adjustment, actor=cast.lan)
    assert (adjustment.requested_on, adjustment.is_late) == (date(2020, 7, 1), False)


def test_nobody_decides_on_his_own_units_request(cast, item):
    adjustment = submit(cast, request(item, cast.binh))
    give(cast.inspector, Role.COMMITTEE, cast.city)
    give(cast.inspector, Role.UNIT_CLERK, cast.ward3)
    with pytest.raises(PermissionDenied, match="việc của đơn vị mình"):
        actions.approve_adjustment(adjustment, **DECISION, actor=cast.inspector)
