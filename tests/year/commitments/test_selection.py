"""The session: taps lie on the table, the last one stands, and a conclusion makes them effective."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied

from camket.foundation.audit.models import Event
from camket.foundation.core.lifecycle import WrongState
from camket.foundation.notifications.models import Notice
from camket.foundation.organisation.models import Role
from camket.year.commitments import access, actions, queries, rules
from camket.year.commitments.models import Choice, Commitment, SelectionChoice
from camket.year.commitments.rules import ChoiceDraft
from camket.year.commitments.states import CommitmentState, ItemState
from tests import factories
from tests.cast import give, seat
from tests.year.commitments import drafts

S = CommitmentState
JUDGES = {"office", "secretary"}
PICK = ChoiceDraft(Choice.SELECT)
DROP = ChoiceDraft(Choice.LEAVE_OUT, note="Việc thường xuyên")
BACK = ChoiceDraft(Choice.RETURN, note="Nêu rõ con số")
WORDS = "Bàn giao mặt bằng 52 hộ thuộc dự án đường nối khu dân cư phía Nam trước ngày 30/09/2020"
REWORD = ChoiceDraft(Choice.REWORD, wording=WORDS)


def tap(item, draft, actor):
    return actions.put_choice(item, draft, actor=actor)


def table(commitment) -> dict[int, str]:
    loaded = queries.load_table(commitment)
    return {pk: choice.choice for pk, choice in queries.table_of(loaded).items()}


def states(commitment) -> list[str]:
    return list(commitment.items.order_by("order").values_list("state", flat=True))


def told(person) -> list[str]:
    return list(
        Notice.objects.filter(recipient=person).order_by("id").values_list("kind", flat=True)
    )


def allowed(cast, ask) -> set[str]:
    return {name for name, person in cast.people().items() if ask(person)}


# Who taps


@pytest.mark.parametrize("draft", [PICK, DROP, BACK, REWORD], ids=lambda draft: draft.choice)
@pytest.mark.parametrize("state", list(S))
def test_tapping_by_person_and_state_of_the_commitment(cast, state, draft):
    item = factories.item(factories.commitment(cast, cast.ward3, state), state=ItemState.REGISTERED)
    open_states = {S.SUBMITTED} if draft == BACK else {S.SUBMITTED, S.APPROVED}
    expected = JUDGES if state in open_states else set()
    assert allowed(cast, lambda p: access.can_put(p, item, draft)) == expected


@pytest.mark.parametrize("state", [each for each in ItemState if each != ItemState.MERGED])
def test_only_what_the_unit_registered_is_chosen(cast, state):
    made = factories.commitment(cast, cast.ward3, S.SUBMITTED)
    item = factories.item(made, state=state)
    given = factories.item(made, state=state, origin="assigned")
    open_states = (ItemState.REGISTERED, ItemState.SELECTED, ItemState.LEFT_OUT)
    assert allowed(cast, lambda p: access.can_choose(p, item)) == (
        JUDGES if state in open_states else set()
    )
    assert allowed(cast, lambda p: access.can_choose(p, given)) == set()


@pytest.mark.parametrize("hand", ["secretary", "office"])
@pytest.mark.parametrize("tie", ["member", "clerk", "head"])
def test_nobody_taps_or_concludes_on_his_own_unit_recorder_included(cast, hand, tie):
    person = getattr(cast, hand)
    if tie == "clerk":
        give(person, Role.UNIT_CLERK, cast.ward3)
    else:
        seat(person, cast.ward3, "Ủy viên" if tie == "member" else "Bí thư Đảng ủy")
    made = factories.commitment(cast, cast.ward3, S.SUBMITTED)
    item = factories.item(made)
    reason = "Đây là việc của đơn vị mình, người khác phải quyết định."
    assert access.can_put(person, item, PICK).reason == reason
    assert access.can_conclude(person, made, {}).reason == reason


@pytest.mark.parametrize(
    ("draft", "reason"),
    [
        (ChoiceDraft(Choice.LEAVE_OUT, note=" "), "Chưa nêu lý do"),
        (ChoiceDraft(Choice.RETURN), "Chưa nêu lý do"),
        (ChoiceDraft(Choice.REWORD), "Chưa có lời văn mới"),
        (ChoiceDraft(Choice.MERGE, note="Cùng một việc"), "Chọn một nội dung khác"),
    ],
)
def test_a_tap_says_what_it_lacks(cast, draft, reason):
    item = drafts.submitted(cast).items.first()
    with pytest.raises(PermissionDenied, match=reason):
        tap(item, draft, cast.secretary)


def test_an_item_is_merged_only_into_another_of_the_same_unit(cast):
    item, other = drafts.submitted(cast).items.order_by("order")
    foreign = factories.item(factories.commitment(cast, cast.ward4, S.SUBMITTED))
    for into in (item, foreign):
        draft = ChoiceDraft(Choice.MERGE, note="Cùng một việc", merged_into=into)
        assert not access.can_put(cast.secretary, item, draft)
    merge = ChoiceDraft(Choice.MERGE, note="Cùng một việc", merged_into=other)
    assert access.can_put(cast.secretary, item, merge)


# What lies on the table


def test_a_tap_moves_nothing_before_the_conclusion(cast):
    commitment = drafts.submitted(cast)
    item = commitment.items.first()
    made = tap(item, PICK, cast.secretary)
    assert (made.by, made.as_recorder) == (cast.secretary, False)
    assert table(commitment) == {item.pk: "select"}
    assert states(commitment) == ["registered", "registered"]


def test_the_last_tap_stands_and_who_is_overruled_is_told(cast):
    commitment = drafts.submitted(cast)
    item = commitment.items.first()
    tap(item, PICK, cast.secretary)
    made = tap(item, DROP, cast.office)
    assert made.as_recorder
    assert table(commitment) == {item.pk: "leave_out"}
    notice = Notice.objects.get(recipient=cast.secretary, kind="choice-overruled")
    assert notice.text == (
        "Chuyên viên Văn phòng Thành ủy đổi lựa chọn của đồng chí với nội dung 20.P3.01: "
        "Chọn → Không chọn."
    )
    assert notice.url.endswith(f"/duyet-dang-ky/{commitment.pk}/#noi-dung-{item.pk}")


def test_the_same_tap_twice_is_one_and_nobody_overrules_himself(cast):
    item = drafts.submitted(cast).items.first()
    first = tap(item, DROP, cast.secretary)
    assert tap(item, DROP, cast.secretary) == first
    tap(item, PICK, cast.secretary)
    assert SelectionChoice.objects.count() == 2
    assert told(cast.secretary) == []


def test_a_tap_is_taken_back_and_every_tap_stays_as_a_row(cast):
    commitment = drafts.submitted(cast)
    item = commitment.items.first()
    tap(item, PICK, cast.secretary)
    tap(item, ChoiceDraft(""), cast.secretary)
    assert table(commitment) == {}
    assert tap(item, ChoiceDraft(""), cast.secretary) is None
    assert list(item.choices.values_list("choice", flat=True)) == ["select", ""]
    trail = Event.objects.filter(subject_type="commitments.Item", subject_id=item.pk)
    assert list(trail.order_by("-id").values_list("verb", flat=True)[:2]) == [
        "commitments.choice.cleared",
        "commitments.choice.tapped",
    ]


def test_a_rewording_is_taken_back_like_any_tap(cast):
    commitment = drafts.submitted(cast)
    item = commitment.items.first()
    tap(item, REWORD, cast.secretary)
    tap(item, ChoiceDraft(""), cast.office)
    assert table(commitment) == {}
    notice = Notice.objects.get(recipient=cast.secretary, kind="choice-overruled")
    assert notice.text.endswith("Sửa lời → bỏ lựa chọn.")


def test_a_tap_on_other_words_does_not_stand(cast):
    commitment = drafts.submitted(cast)
    item = commitment.items.first()
    tap(item, PICK, cast.secretary)
    actions.return_commitment(
        commitment, note="Bổ sung", item_notes={item.pk: "Nêu số hộ"}, actor=cast.office
    )
    item.refresh_from_db()
    actions.change_item(item, drafts.draft(cast.ward3, text="Bàn giao 46/52 hộ"), actor=cast.binh)
    assert table(commitment) == {}


def test_with_a_choice_on_the_table_the_unit_withdraws_no_more(cast):
    commitment = drafts.submitted(cast)
    assert access.can_withdraw(cast.lan, queries.load_items(commitment))
    tap(commitment.items.first(), PICK, cast.secretary)
    permit = access.can_withdraw(cast.lan, queries.load_items(commitment))
    assert permit.reason.startswith("Ban Thường vụ đã bắt đầu chọn nội dung")


# Conclusion


def test_concluding_waits_for_every_item(cast):
    commitment = drafts.submitted(cast)
    tap(commitment.items.first(), PICK, cast.secretary)
    with pytest.raises(PermissionDenied, match="01 nội dung chưa xem"):
        actions.conclude_selection(commitment, actor=cast.secretary)


@pytest.mark.parametrize("state", list(S))
def test_concluding_by_person_and_state(cast, state):
    made = factories.commitment(cast, cast.ward3, state)
    factories.item(made, state=ItemState.SELECTED)
    standing = {0: SelectionChoice(choice=Choice.SELECT)}
    expected = JUDGES if state in (S.SUBMITTED, S.APPROVED) else set()
    assert allowed(cast, lambda p: access.can_conclude(p, made, standing)) == expected


def test_with_its_number_a_conclusion_approves_at_once(cast):
    commitment = drafts.submitted(cast)
    first, second = commitment.items.order_by("order")
    tap(first, PICK, cast.secretary)
    tap(second, DROP, cast.secretary)
    conclusion = actions.conclude_selection(
        commitment, document="31-TB/TU", on=date(2020, 2, 14), actor=cast.secretary
    )
    commitment.refresh_from_db()
    assert (conclusion.decided_by, conclusion.recorder) == (cast.secretary, None)
    assert states(commitment) == ["selected", "left_out"]
    assert (commitment.state, commitment.approval_document) == (S.APPROVED, "31-TB/TU")
    assert conclusion.choices.count() == 2
    assert table(commitment) == {}
    assert told(cast.lan)[-1] == "commitment-approved"


def test_the_number_may_follow_and_one_document_concludes_many_units(cast):
    in_ward3 = drafts.submitted(cast, items=1)
    in_ward4 = factories.commitment(
        cast, cast.ward4, S.SUBMITTED, items=1, submitted_at=in_ward3.submitted_at
    )
    for commitment in (in_ward3, in_ward4):
        tap(commitment.items.get(), PICK, cast.office)
        conclusion = actions.conclude_selection(commitment, actor=cast.office)
        assert (conclusion.recorder, conclusion.document) == (cast.office, "")
    assert set(Commitment.objects.values_list("state", flat=True)) == {S.SUBMITTED}
    assert told(cast.binh)[-1] == "selection-concluded"
    waiting = queries.awaiting_documents(cast.office, cast.cycle)
    assert allowed(cast, lambda p: access.can_record_document(p, waiting[0])) == {"office"}
    with pytest.raises(PermissionDenied, match="Chỉ Văn phòng"):
        actions.record_document(
            waiting, document="31-TB/TU", on=date(2020, 2, 14), actor=cast.secretary
        )
    with pytest.raises(PermissionDenied, match="Ghi số, ký hiệu văn bản"):
        actions.record_document(waiting, document=" ", on=date(2020, 2, 14), actor=cast.office)
    assert (
        actions.record_document(
            waiting, document="31-TB/TU", on=date(2020, 2, 14), actor=cast.office
        )
        == 2
    )
    numbers = set(Commitment.objects.values_list("state", "approval_document"))
    assert numbers == {(S.APPROVED, "31-TB/TU")}
    assert list(queries.awaiting_documents(cast.office, cast.cycle)) == []


def test_what_is_concluded_may_be_turned_over_until_the_signature(cast):
    commitment = drafts.submitted(cast)
    first, second = commitment.items.order_by("order")
    merge = ChoiceDraft(Choice.MERGE, note="Cùng một việc", merged_into=first)
    for item, draft in ((first, PICK), (second, merge)):
        tap(item, draft, cast.secretary)
    actions.conclude_selection(
        commitment, document="31-TB/TU", on=date(2020, 2, 14), actor=cast.secretary
    )
    assert states(commitment) == ["selected", "merged"]
    with pytest.raises(PermissionDenied, match="Đơn vị này đã chốt"):
        actions.conclude_selection(commitment, actor=cast.secretary)
    second.refresh_from_db()
    first.refresh_from_db()
    for item in (first, second):
        item.commitment = commitment
    tap(second, PICK, cast.secretary)
    tap(first, DROP, cast.secretary)
    actions.conclude_selection(commitment, actor=cast.secretary)
    second.refresh_from_db()
    assert states(commitment) == ["left_out", "selected"]
    assert second.merged_into is None


def test_nothing_is_merged_into_what_is_not_chosen(cast):
    commitment = drafts.submitted(cast, items=3)
    first, second, third = commitment.items.order_by("order")
    tap(first, DROP, cast.secretary)
    tap(second, ChoiceDraft(Choice.MERGE, note="Cùng việc", merged_into=first), cast.secretary)
    tap(third, PICK, cast.secretary)
    with pytest.raises(PermissionDenied, match="nội dung 2 gộp vào một nội dung không được chọn"):
        actions.conclude_selection(commitment, actor=cast.secretary)


def test_a_conclusion_with_a_return_sends_the_unit_its_reasons(cast):
    commitment = drafts.submitted(cast, items=3)
    first, second, _third = commitment.items.order_by("order")
    tap(first, PICK, cast.secretary)
    tap(second, BACK, cast.secretary)
    actions.conclude_selection(commitment, actor=cast.secretary)
    second.refresh_from_db()
    assert commitment.state == S.RETURNED
    assert states(commitment) == ["selected", "registered", "registered"]
    assert second.committee_note == "Nêu rõ con số"
    assert told(cast.binh)[-1] == "commitment-returned"


# Two at the same table


def test_who_has_not_seen_the_last_tap_of_another_concludes_nothing(cast):
    commitment = drafts.submitted(cast)
    item, other = commitment.items.order_by("order")
    tap(other, PICK, cast.secretary)
    seen = tap(item, PICK, cast.secretary).pk
    later = tap(item, DROP, cast.office)
    with pytest.raises(WrongState) as refused:
        actions.conclude_selection(commitment, actor=cast.secretary, seen=seen)
    assert str(refused.value) == (
        "Chuyên viên Văn phòng Thành ủy vừa đổi nội dung 20.P3.01: Không chọn. Xem lại rồi chốt."
    )
    assert not commitment.conclusions.exists()
    actions.conclude_selection(commitment, actor=cast.secretary, seen=later.pk)
    assert states(commitment) == ["left_out", "selected"]


def test_a_tap_meant_for_a_table_that_was_concluded_meanwhile_is_refused(cast):
    commitment = drafts.submitted(cast, items=1)
    item = commitment.items.get()
    tap(item, PICK, cast.secretary)
    conclusion = actions.conclude_selection(commitment, actor=cast.secretary)
    late = item_of(commitment)
    with pytest.raises(WrongState, match="Bí thư Thành ủy vừa chốt đơn vị này"):
        actions.put_choice(late, DROP, actor=cast.office, concluded=0)
    assert table(commitment) == {}
    actions.put_choice(late, DROP, actor=cast.office, concluded=conclusion.pk)
    assert table(commitment) == {item.pk: "leave_out"}


def item_of(commitment):
    return commitment.items.select_related("commitment__cycle__scheme").get()


# What the buttons propose


@pytest.mark.parametrize(
    ("given", "is_twin", "reason"),
    [
        ({}, False, "Việc thường xuyên theo chức năng"),
        ({"is_hard": True}, False, "Chưa ưu tiên trong năm nay"),
        ({"is_key": True}, True, "Trùng với nội dung khác"),
        ({"text": "Đẩy mạnh tuyên truyền", "is_key": True}, False, "Còn chung chung, chưa đo được"),
    ],
)
def test_the_reason_on_the_button_fits_the_item(cast, given, is_twin, reason):
    made = factories.commitment(cast, cast.ward3, S.SUBMITTED)
    plain = {"text": WORDS, "is_key": False, "is_hard": False, "is_new": False}
    item = factories.item(made, **{**plain, **given})
    reading = rules.read_item(item, rules.SHIPPED)
    assert rules.proposed_reason(item, reading, is_twin=is_twin) == reason


@pytest.mark.parametrize(
    ("wanted", "baseline", "steps", "asked"),
    [
        (None, None, 0, "Nêu rõ con số hoặc sản phẩm"),
        (46, 40, 0, "Bổ sung thời hạn, lộ trình theo quý"),
        (46, 46, 4, "Nâng chỉ tiêu, chưa cao hơn năm trước"),
        (46, 40, 4, "Nêu rõ cách làm, người phối hợp"),
    ],
)
def test_the_return_on_the_button_asks_for_what_is_missing(cast, wanted, baseline, steps, asked):
    item = factories.item(factories.commitment(cast, cast.ward3, S.SUBMITTED), text=WORDS)
    if wanted is not None:
        target = factories.figure(item, value=wanted, baseline=baseline)
        target.steps.all().delete()
        for quarter in range(1, steps + 1):
            target.steps.create(quarter=quarter, value=wanted)
    reading = rules.read_item(item, rules.SHIPPED)
    assert rules.proposed_return(item, reading) == asked


# The committee's words


def concluded_with_other_words(cast) -> Commitment:
    commitment = drafts.submitted(cast, items=1)
    tap(commitment.items.get(), REWORD, cast.secretary)
    actions.conclude_selection(
        commitment, document="31-TB/TU", on=date(2020, 2, 14), actor=cast.secretary
    )
    return commitment


def test_reworded_the_unit_s_words_stay_beside_the_committee_s(cast):
    item = concluded_with_other_words(cast).items.get()
    assert (item.state, item.text, item.registered_text) == ("selected", WORDS, drafts.TEXT)
    event = Event.objects.get(verb="commitments.item.reworded")
    assert (event.before["text"], event.after["text"]) == (drafts.TEXT, WORDS)
    assert "ban giao mat bang 52 ho" in item.search_key


def test_reworded_items_are_taken_up_by_the_head_before_signing(cast):
    commitment = concluded_with_other_words(cast)
    item = commitment.items.get()
    lacks = rules.missing_before_signing(commitment.items.all(), has_head=True)
    assert [part.partition(":")[0] for part in lacks] == [
        "01 nội dung được sửa lời chưa được tiếp thu"
    ]
    assert allowed(cast, lambda p: access.can_accept_wording(p, item)) == {"lan"}
    with pytest.raises(PermissionDenied, match="Chỉ người đứng đầu"):
        actions.accept_wording(item, actor=cast.binh)
    actions.accept_wording(item, actor=cast.lan)
    assert rules.missing_before_signing(commitment.items.all(), has_head=True) == []
    assert not access.can_accept_wording(cast.lan, item)


def test_the_unit_s_words_come_back_when_they_are_chosen_again(cast):
    commitment = concluded_with_other_words(cast)
    item = commitment.items.get()
    own = ChoiceDraft(Choice.REWORD, wording=drafts.TEXT)
    tap(item, own, cast.secretary)
    actions.conclude_selection(commitment, actor=cast.secretary)
    item.refresh_from_db()
    assert (item.text, item.registered_text) == (drafts.TEXT, "")
    assert Event.objects.filter(verb="commitments.item.wording_restored").count() == 1


def test_an_opinion_keeps_its_value_when_the_committee_rewords(cast):
    commitment = concluded_with_other_words(cast)
    queries.load_table(commitment)
    [line] = queries.table_lines(cast.secretary, commitment)
    assert rules.item_sha256(line.item) == commitment.items.get().choices.get().content_sha256
