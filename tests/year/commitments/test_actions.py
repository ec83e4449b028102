"""From the empty page to the signature: what each press does and what it refuses."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

from camket.foundation.audit.models import Event
from camket.foundation.notifications.models import Notice
from camket.foundation.organisation.models import Delegation, Role, RoleGrant, UnitKind
from camket.year.annual_cycles.models import GroupMember
from camket.year.basis.models import Bottleneck
from camket.year.commitments import actions, queries, rules
from camket.year.commitments.models import CommitmentVersion, Origin
from camket.year.commitments.states import CommitmentState, ItemState, OpinionState
from tests.cast import give, make_unit, seat
from tests.year.commitments import drafts


def verbs(thing) -> list[str]:
    rows = Event.objects.filter(subject_type=thing._meta.label, subject_id=thing.pk)
    return list(rows.order_by("id").values_list("verb", flat=True))


def told(person) -> list[str]:
    return list(
        Notice.objects.filter(recipient=person).order_by("id").values_list("kind", flat=True)
    )


# Drafting


def test_only_the_unit_begins_its_commitment_and_only_once(cast):
    for person in (cast.office, cast.secretary, cast.hung, cast.an, cast.admin, cast.adviser):
        with pytest.raises(PermissionDenied, match="Chỉ chuyên viên và người đứng đầu"):
            actions.begin_commitment(cycle=cast.cycle, unit=cast.ward3, actor=person)
    commitment = actions.begin_commitment(cycle=cast.cycle, unit=cast.ward3, actor=cast.binh)
    assert commitment.state == CommitmentState.DRAFT
    assert verbs(commitment) == ["commitments.commitment.begun"]
    with pytest.raises(PermissionDenied, match="đã có bản cam kết"):
        actions.begin_commitment(cycle=cast.cycle, unit=cast.ward3, actor=cast.lan)


def test_a_unit_outside_the_groups_of_the_year_is_sent_to_the_office(cast):
    seat(cast.thu, cast.office_unit, "Chánh Văn phòng", is_head=True)
    with pytest.raises(PermissionDenied, match="chưa được xếp vào nhóm"):
        actions.begin_commitment(cycle=cast.cycle, unit=cast.office_unit, actor=cast.thu)


def test_an_item_is_numbered_and_carries_its_targets_and_road_map(cast):
    commitment = drafts.registered(cast, items=2)
    first, second = commitment.items.order_by("order")
    assert (first.code, second.code) == ("20.P3.01", "20.P3.02")
    assert [step.value for step in first.targets.get().steps.all()] == [12, 28, 46, 46]
    assert first.state == ItemState.REGISTERED
    assert first.joined_on is None


def test_changing_an_item_replaces_it_whole(cast):
    item = drafts.registered(cast, items=1).items.get()
    target = drafts.figure(value=Decimal(50), steps=((4, Decimal(50), ""),))
    actions.change_item(
        item, drafts.draft(cast.ward3, text="Bàn giao 50 hộ", targets=(target,)), actor=cast.lan
    )
    item.refresh_from_db()
    assert item.text == "Bàn giao 50 hộ"
    assert item.search_key == "20 p3 01 ban giao 50 ho"
    assert [t.value for t in item.targets.all()] == [50]
    assert verbs(item) == ["commitments.item.added", "commitments.item.changed"]


def test_removing_an_item_leaves_its_words_in_the_trail(cast):
    commitment = drafts.registered(cast, items=2)
    item = commitment.items.order_by("order").last()
    actions.remove_item(item, actor=cast.binh)
    assert commitment.items.count() == 1
    event = Event.objects.get(verb="commitments.item.removed")
    assert event.before == {"code": "20.P3.02", "text": drafts.TEXT}


# Handing on


def test_what_is_missing_keeps_the_clerk_from_handing_on(cast):
    commitment = actions.begin_commitment(cycle=cast.cycle, unit=cast.ward3, actor=cast.binh)
    with pytest.raises(PermissionDenied) as refusal:
        actions.complete_commitment(commitment, actor=cast.binh)
    assert (
        str(refusal.value)
        == "Còn thiếu: đánh giá tình hình; khâu khó, điểm nghẽn; nội dung cam kết."
    )


def test_clerk_hands_on_and_head_submits(cast):
    commitment = drafts.registered(cast)
    actions.complete_commitment(commitment, actor=cast.binh)
    assert told(cast.lan) == ["commitment-completed"]
    with pytest.raises(PermissionDenied, match="Chỉ người đứng đầu"):
        actions.submit_commitment(commitment, actor=cast.binh)
    actions.submit_commitment(commitment, actor=cast.lan)
    assert commitment.state == CommitmentState.SUBMITTED
    assert commitment.submitted_at is not None
    assert told(cast.office) == ["commitment-submitted"]
    assert told(cast.adviser) == ["opinion-asked"]
    assert [opinion.body for opinion in commitment.opinions.all()] == [cast.office_unit]


def test_the_head_may_not_skip_the_clerk(cast):
    commitment = drafts.registered(cast)
    with pytest.raises(PermissionDenied, match="nhập đủ và chuyển lên"):
        actions.submit_commitment(commitment, actor=cast.lan)


def test_where_clerk_and_head_are_one_person_one_press_does_both(cast):
    give(cast.lan, Role.UNIT_CLERK, cast.ward3)
    commitment = drafts.registered(cast)
    actions.submit_commitment(commitment, actor=cast.lan)
    assert commitment.state == CommitmentState.SUBMITTED
    assert verbs(commitment)[-2:] == [
        "commitments.commitment.completed",
        "commitments.commitment.submitted",
    ]


def test_a_delegate_presses_and_the_trail_says_so(cast):
    commitment = drafts.registered(cast)
    actions.complete_commitment(commitment, actor=cast.binh)
    Delegation.objects.create(
        giver=cast.lan, receiver=cast.an, position=drafts.head_of(cast.ward3),
        from_on=date(2020, 1, 1), until_on=date(2099, 12, 31),
    )  # fmt: skip
    actions.submit_commitment(commitment, actor=cast.an)
    event = Event.objects.get(verb="commitments.commitment.submitted")
    assert (event.actor_id, event.note) == (cast.an.pk, "được người đứng đầu ủy quyền")


def test_the_head_hands_back_with_a_reason(cast):
    commitment = drafts.registered(cast)
    actions.complete_commitment(commitment, actor=cast.binh)
    with pytest.raises(PermissionDenied, match="Chưa nêu lý do"):
        actions.hand_back_commitment(commitment, note=" ", actor=cast.lan)
    actions.hand_back_commitment(commitment, note="Thêm nội dung về rác thải", actor=cast.lan)
    assert commitment.state == CommitmentState.DRAFT


def test_withdrawing_ends_with_the_first_opinion(cast):
    commitment = drafts.submitted(cast)
    actions.withdraw_commitment(commitment, actor=cast.lan)
    assert commitment.state == CommitmentState.COMPLETE
    actions.submit_commitment(commitment, actor=cast.lan)
    opinion = commitment.opinions.get()
    actions.give_opinion(opinion, verdict="agree", text="", actor=cast.adviser)
    with pytest.raises(PermissionDenied, match="Đã có cơ quan tham mưu cho ý kiến"):
        actions.withdraw_commitment(commitment, actor=cast.lan)


# Opinions, choice, return


def test_an_opinion_other_than_agreement_needs_words(cast):
    opinion = drafts.submitted(cast).opinions.get()
    with pytest.raises(PermissionDenied, match="Ghi rõ đề nghị sửa"):
        actions.give_opinion(opinion, verdict="improve", text=" ", actor=cast.adviser)
    actions.give_opinion(
        opinion, verdict="improve", text="Nêu rõ số hộ còn lại", actor=cast.adviser
    )
    assert opinion.state == OpinionState.GIVEN


def test_an_opinion_loses_its_value_when_the_words_change(cast):
    commitment = drafts.submitted(cast)
    first = commitment.opinions.get()
    actions.give_opinion(first, verdict="improve", text="Nêu rõ số hộ còn lại", actor=cast.adviser)
    item = commitment.items.first()
    actions.return_commitment(
        commitment, note="Xem ý kiến", item_notes={item.pk: "Nêu số hộ"}, actor=cast.office
    )
    item.refresh_from_db()
    actions.change_item(item, drafts.draft(cast.ward3, text="Bàn giao 46/52 hộ"), actor=cast.binh)
    actions.complete_commitment(commitment, actor=cast.binh)
    actions.submit_commitment(commitment, actor=cast.lan)
    first.refresh_from_db()
    assert (first.state, first.text) == (OpinionState.VOIDED, "Nêu rõ số hộ còn lại")
    assert commitment.opinions.exclude(pk=first.pk).get().state == OpinionState.OPEN


def test_an_opinion_stays_when_the_same_words_come_again(cast):
    commitment = drafts.submitted(cast)
    opinion = commitment.opinions.get()
    actions.give_opinion(opinion, verdict="agree", text="", actor=cast.adviser)
    actions.return_commitment(
        commitment, note="Bổ sung hồ sơ giấy", item_notes={}, actor=cast.office
    )
    actions.complete_commitment(commitment, actor=cast.binh)
    actions.submit_commitment(commitment, actor=cast.lan)
    assert [each.state for each in commitment.opinions.all()] == [OpinionState.GIVEN]


def test_the_committee_chooses_leaves_out_and_merges_with_reasons(cast):
    first, second, third = drafts.submitted(cast, items=3).items.order_by("order")
    actions.select_item(first, actor=cast.secretary)
    with pytest.raises(PermissionDenied, match="Chưa nêu lý do"):
        actions.leave_out_item(second, note="", actor=cast.secretary)
    actions.leave_out_item(second, note="Việc thường xuyên", actor=cast.office)
    with pytest.raises(PermissionDenied, match="đã bị gộp hoặc không được chọn"):
        actions.merge_item(third, into=second, note="Trùng", actor=cast.secretary)
    actions.merge_item(third, into=first, note="Cùng một dự án", actor=cast.secretary)
    third.refresh_from_db()
    assert (third.state, third.merged_into) == (ItemState.MERGED, first)
    actions.select_item(second, note="Xem lại: chọn", actor=cast.secretary)
    assert second.state == ItemState.SELECTED


def test_returning_opens_the_named_items_only(cast):
    commitment = drafts.submitted(cast)
    kept, wanted = commitment.items.order_by("order")
    for item in (kept, wanted):
        actions.select_item(item, actor=cast.secretary)
    with pytest.raises(PermissionDenied, match="Chưa nêu lý do"):
        actions.return_commitment(commitment, note="", item_notes={}, actor=cast.office)
    actions.return_commitment(
        commitment,
        note="Bổ sung lộ trình",
        item_notes={wanted.pk: "Thiếu quý II"},
        actor=cast.office,
    )
    kept.refresh_from_db()
    wanted.refresh_from_db()
    assert commitment.return_note == "Bổ sung lộ trình"
    assert (kept.state, wanted.state) == (ItemState.SELECTED, ItemState.REGISTERED)
    assert wanted.committee_note == "Thiếu quý II"
    with pytest.raises(PermissionDenied, match="đã có ý kiến của Ban Thường vụ"):
        actions.change_item(kept, drafts.draft(cast.ward3), actor=cast.binh)
    assert told(cast.binh)[-1] == "commitment-returned"


def test_approval_waits_for_every_item_and_for_its_document(cast):
    commitment = drafts.submitted(cast)
    with pytest.raises(PermissionDenied, match="02 nội dung chưa chọn"):
        actions.approve_commitment(
            commitment, document="31-TB/TU", on=date(2020, 2, 14), actor=cast.office
        )
    for item in commitment.items.all():
        actions.select_item(item, actor=cast.secretary)
    with pytest.raises(PermissionDenied, match="Ghi số, ký hiệu văn bản"):
        actions.approve_commitment(
            commitment, document=" ", on=date(2020, 2, 14), actor=cast.office
        )
    actions.approve_commitment(
        commitment, document="31-TB/TU", on=date(2020, 2, 14), actor=cast.office
    )
    assert commitment.state == CommitmentState.APPROVED


# Assignment


def assigned(cast, *units, **given):
    bottleneck = Bottleneck.objects.create(cycle=cast.cycle, text="Rác thải dọc bờ sông")
    task = drafts.draft(cast.ward3, leader=None, is_breakthrough=True, **given)
    return actions.assign_item(
        units=units, cycle=cast.cycle, draft=task, bottleneck=bottleneck, actor=cast.secretary
    )


def test_an_assigned_task_is_one_item_for_each_unit(cast):
    drafts.registered(cast, items=1)
    in_ward3, in_ward4 = assigned(cast, cast.ward3, cast.ward4)
    assert (in_ward3.code, in_ward4.code) == ("20.P3.02", "20.P4.01")
    assert {in_ward3.origin, in_ward4.origin} == {Origin.ASSIGNED}
    assert {in_ward3.state, in_ward4.state} == {ItemState.ASSIGNED}
    assert in_ward4.commitment.state == CommitmentState.DRAFT
    assert in_ward4.bottleneck.text == "Rác thải dọc bờ sông"
    assert told(cast.hung) == [f"item-assigned-{in_ward4.pk}"]


def test_a_task_without_deadline_or_target_is_not_assigned(cast):
    for given in ({"due_on": None}, {"targets": ()}):
        with pytest.raises(PermissionDenied, match="phải có chỉ tiêu"):
            assigned(cast, cast.ward4, **given)


def test_nobody_assigns_to_his_own_unit(cast):
    give(cast.secretary, Role.UNIT_CLERK, cast.ward4)
    with pytest.raises(PermissionDenied, match="Không tự giao nhiệm vụ cho đơn vị mình"):
        assigned(cast, cast.ward4)


def test_the_head_acknowledges_with_people_and_a_road_map(cast):
    (item,) = assigned(cast, cast.ward4)
    target = item.targets.get()
    short = {target.pk: ((4, Decimal(40), ""),)}
    people = {"leader": drafts.head_of(cast.ward4), "coordinators": [cast.economy]}
    with pytest.raises(PermissionDenied, match="chưa tới mục tiêu 46"):
        actions.acknowledge_item(item, **people, targets_steps=short, actor=cast.hung)
    with pytest.raises(PermissionDenied, match="Chỉ người đứng đầu"):
        actions.acknowledge_item(
            item, **people, targets_steps={target.pk: drafts.STEPS}, actor=cast.chi
        )
    actions.acknowledge_item(
        item, **people, targets_steps={target.pk: drafts.STEPS}, actor=cast.hung
    )
    item.refresh_from_db()
    assert (item.state, item.leader) == (ItemState.ACKNOWLEDGED, drafts.head_of(cast.ward4))
    assert list(item.coordinators.all()) == [cast.economy]
    assert target.steps.count() == 4


def test_an_assigned_task_is_not_the_units_to_change(cast):
    (item,) = assigned(cast, cast.ward4)
    with pytest.raises(PermissionDenied, match="đơn vị không sửa nội dung"):
        actions.change_item(item, drafts.draft(cast.ward4), actor=cast.chi)


# Signing


def conference(cast, held_on=date(2020, 2, 20)):
    return actions.plan_conference(
        cycle=cast.cycle, held_on=held_on, place="Hội trường Thành ủy", chaired_by="Bí thư Thành ủy",
        actor=cast.office,
    )  # fmt: skip


def test_signing_freezes_the_content_and_items_begin_to_count(cast):
    commitment = drafts.signed(cast, items=2)
    assert (commitment.state, commitment.signed_on) == (CommitmentState.SIGNED, date(2020, 2, 20))
    assert {item.joined_on for item in commitment.items.all()} == {date(2020, 2, 20)}
    version = commitment.versions.get()
    assert (version.number, version.kind) == (1, "signed")
    assert version.sha256 == rules.sha256(version.content)
    assert [item["code"] for item in version.content["items"]] == ["20.P3.01", "20.P3.02"]
    assert list(version.signatures.order_by("id").values_list("party", "capacity")) == [
        ("committee", "Bí thư Thành ủy"),
        ("collective", "T/M tập thể Ban Thường vụ Đảng ủy phường 3"),
        ("head", "Bí thư Đảng ủy"),
    ]
    assert version.signatures.get(party="head").tenure.person == cast.lan


def test_a_frozen_version_refuses_every_change(cast):
    version = drafts.signed(cast).versions.get()
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
        CommitmentVersion.objects.filter(pk=version.pk).update(sha256="0" * 64)
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
        CommitmentVersion.objects.filter(pk=version.pk)._raw_delete("default")


def test_left_out_items_are_neither_signed_nor_counted(cast):
    commitment = drafts.submitted(cast, items=2)
    first, second = commitment.items.order_by("order")
    actions.select_item(first, actor=cast.secretary)
    actions.leave_out_item(second, note="Việc thường xuyên", actor=cast.secretary)
    actions.approve_commitment(
        commitment, document="31-TB/TU", on=date(2020, 2, 14), actor=cast.office
    )
    actions.sign_commitment(commitment, conference=conference(cast), actor=cast.office)
    second.refresh_from_db()
    assert second.joined_on is None
    assert [item["code"] for item in queries.signed_content(commitment)["items"]] == ["20.P3.01"]


def test_an_unacknowledged_task_keeps_the_unit_from_signing(cast):
    commitment = drafts.approved(cast)
    assigned(cast, cast.ward3)
    with pytest.raises(PermissionDenied, match="01 nhiệm vụ giao thêm chưa được tiếp thu"):
        actions.sign_commitment(commitment, conference=conference(cast), actor=cast.office)


def test_without_a_head_on_the_day_nothing_is_signed(cast):
    commitment = drafts.approved(cast)
    early = conference(cast, held_on=date(2017, 12, 1))
    with pytest.raises(PermissionDenied, match="chưa ghi nhận người giữ chức vụ đứng đầu"):
        actions.sign_commitment(commitment, conference=early, actor=cast.office)


def test_a_signed_commitment_is_no_longer_edited(cast):
    item = drafts.signed(cast).items.first()
    with pytest.raises(PermissionDenied, match="lập Đề nghị điều chỉnh"):
        actions.change_item(item, drafts.draft(cast.ward3), actor=cast.binh)


def test_in_a_block_the_head_of_each_member_signs(cast):
    block = make_unit("KTP", "Khối tư pháp", UnitKind.BLOCK, "0001.0009.", cast.city)
    block.members.set([cast.ward4, cast.economy])
    GroupMember.objects.create(cycle=cast.cycle, group=cast.g1, unit=block, order=9)
    commitment = actions.begin_commitment(cycle=cast.cycle, unit=block, actor=cast.hung)
    actions.describe_situation(
        commitment,
        assessment="Án tồn đọng nhiều.",
        hard_links="Giám định chậm",
        exemplary="",
        actor=cast.minh,
    )
    actions.add_item(commitment, drafts.draft(cast.ward4), actor=cast.hung)
    actions.complete_commitment(commitment, actor=cast.hung)
    actions.submit_commitment(commitment, actor=cast.minh)
    actions.select_item(commitment.items.get(), actor=cast.secretary)
    actions.approve_commitment(
        commitment, document="31-TB/TU", on=date(2020, 2, 14), actor=cast.office
    )
    actions.sign_commitment(commitment, conference=conference(cast), actor=cast.office)
    heads = commitment.versions.get().signatures.filter(party="head").order_by("id")
    assert [each.tenure.person for each in heads] == [cast.hung, cast.minh]


def test_a_task_assigned_after_signing_joins_by_a_supplemented_version(cast):
    commitment = drafts.signed(cast)
    (item,) = assigned(cast, cast.ward3)
    item.commitment.refresh_from_db()
    target = item.targets.get()
    actions.acknowledge_item(
        item, leader=drafts.head_of(cast.ward3), coordinators=[],
        targets_steps={target.pk: drafts.STEPS}, actor=cast.lan,
    )  # fmt: skip
    latest = commitment.versions.order_by("number").last()
    assert (latest.number, latest.kind) == (2, "supplemented")
    assert [each["code"] for each in latest.content["items"]] == [
        "20.P3.01",
        "20.P3.02",
        "20.P3.03",
    ]
    assert item.joined_on == latest.in_force_from


def test_holding_the_conference_records_its_minutes(cast):
    meeting = conference(cast)
    with pytest.raises(PermissionDenied, match="Chỉ Văn phòng"):
        actions.hold_conference(meeting, minutes="05-BB/TU", actor=cast.lan)
    actions.hold_conference(meeting, minutes="05-BB/TU", actor=cast.office)
    assert (meeting.state, meeting.minutes) == ("held", "05-BB/TU")


def test_the_role_of_a_former_clerk_is_over(cast):
    RoleGrant.objects.filter(person=cast.binh).update(until_on=date(2019, 12, 31))
    with pytest.raises(PermissionDenied):
        actions.begin_commitment(cycle=cast.cycle, unit=cast.ward3, actor=cast.binh)
