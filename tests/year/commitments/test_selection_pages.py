"""The pages of a session over HTTP: the queue, the table, taps with and without a reload, the document."""

from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from camket.foundation.organisation.models import Role
from camket.year.basis.models import Bottleneck
from camket.year.commitments import actions, queries
from camket.year.commitments.models import Choice, Item, SelectionChoice, Supplement
from camket.year.commitments.rules import ChoiceDraft
from camket.year.commitments.states import CommitmentState, ItemState
from tests import factories
from tests.cast import give, seat
from tests.year.commitments import drafts

S = CommitmentState
PICK = ChoiceDraft(Choice.SELECT)


def as_(person) -> Client:
    client = Client()
    client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    return client


def url(name, *parts) -> str:
    return reverse(f"commitments:{name}", args=[2020, *parts])


def words(answer) -> str:
    return " ".join(answer.content.decode().split())


def submitted(cast, *units, items=1):
    at = factories.moment(date(2020, 2, 3))
    return [
        factories.commitment(cast, unit, S.SUBMITTED, items=items, submitted_at=at)
        for unit in units
    ]


# Tapping


def test_a_tap_without_javascript_leads_back_to_its_item(cast):
    item = drafts.submitted(cast).items.first()
    answer = as_(cast.secretary).post(url("item-choose", item.pk), {"choice": "select"})
    assert answer["Location"] == f"{url('selection-detail', item.commitment_id)}#noi-dung-{item.pk}"


def test_a_tap_with_htmx_answers_the_row_and_how_the_table_stands(cast):
    first, second = drafts.submitted(cast).items.order_by("order")
    page = words(
        as_(cast.secretary).post(
            url("item-choose", first.pk), {"choice": "select"}, headers={"HX-Request": "true"}
        )
    )
    assert page.startswith(f'<li class="tap-row tap-select" id="noi-dung-{first.pk}"')
    assert f"noi-dung-{second.pk}" not in page
    assert 'id="table-stand"' in page
    assert "<strong>Chọn 1</strong>" in page
    assert "Chưa chốt được: 01 nội dung chưa xem." in page
    assert "Bí thư Thành ủy" in page


def test_one_tap_leaves_out_with_the_reason_that_the_button_names(cast):
    item = drafts.submitted(cast).items.first()
    client = as_(cast.secretary)
    table = words(client.get(url("selection-detail", item.commitment_id)))
    reason = "Trùng với nội dung khác"
    assert f'<input type="hidden" name="note" value="{reason}">' in table
    client.post(url("item-choose", item.pk), {"choice": "leave_out", "note": reason})
    assert SelectionChoice.objects.get().note == reason
    own = {"choice": "leave_out", "note": reason, "own_note": "Đã giao phường 4"}
    client.post(url("item-choose", item.pk), own)
    assert SelectionChoice.objects.latest("id").note == "Đã giao phường 4"


def test_what_a_tap_lacks_is_said_and_nothing_is_written(cast):
    item = drafts.submitted(cast).items.first()
    answer = as_(cast.office).post(url("item-choose", item.pk), {"choice": "leave_out"})
    assert answer.status_code == 403
    assert "Chưa nêu lý do" in answer.content.decode()
    junk = {"choice": "merge", "note": "Cùng việc", "merged_into": "99999"}
    assert as_(cast.office).post(url("item-choose", item.pk), junk).status_code == 403
    assert not SelectionChoice.objects.exists()


def test_what_stands_can_be_undone_by_those_who_may_tap(cast):
    item = drafts.submitted(cast).items.first()
    actions.put_choice(item, PICK, actor=cast.secretary)
    address = url("selection-detail", item.commitment_id)
    assert words(as_(cast.office).get(address)).count("Hoàn tác</button>") == 1
    assert "Hoàn tác</button>" not in words(as_(cast.lan).get(address))
    as_(cast.office).post(url("item-choose", item.pk), {"choice": "", "concluded": "0"})
    assert "Hoàn tác</button>" not in words(as_(cast.office).get(address))


def test_the_overruled_tap_stays_readable_on_the_table(cast):
    item = drafts.submitted(cast).items.first()
    for person, draft in (
        (cast.secretary, PICK),
        (cast.office, ChoiceDraft(Choice.LEAVE_OUT, note="Việc thường xuyên")),
    ):
        actions.put_choice(item, draft, actor=person)
    page = words(as_(cast.secretary).get(url("selection-detail", item.commitment_id)))
    assert "<s>Chọn</s> Bí thư Thành ủy" in page
    assert "Chuyên viên Văn phòng Thành ủy ghi thay hội nghị" in page


def test_on_his_own_unit_a_member_reads_why_he_may_not_tap(cast):
    seat(cast.secretary, cast.ward3, "Ủy viên")
    commitment = drafts.submitted(cast)
    page = words(as_(cast.secretary).get(url("selection-detail", commitment.pk)))
    assert "Đây là việc của đơn vị mình, người khác phải quyết định." in page
    assert "data-tap-key" not in page
    assert "Chốt đơn vị này" not in page


def test_those_who_only_read_find_no_taps(cast):
    commitment = drafts.submitted(cast)
    for person in (cast.lan, cast.inspector, cast.adviser):
        page = words(as_(person).get(url("selection-detail", commitment.pk)))
        assert "data-tap-key" not in page


# Concluding


def test_concluding_leads_on_to_the_next_unit_and_at_last_to_the_queue(cast):
    first, second = submitted(cast, cast.ward3, cast.ward4)
    client = as_(cast.office)
    for commitment, following in (
        (first, url("selection-detail", second.pk)),
        (second, url("selection-list")),
    ):
        client.post(url("item-choose", commitment.items.get().pk), {"choice": "select"})
        answer = client.post(url("selection-conclude", commitment.pk), {"document": "", "on": ""})
        assert answer["Location"] == following
    page = words(client.get(url("selection-list")))
    assert "Đã chốt, chờ số văn bản" in page
    assert "2 đơn vị đã chốt, chờ số văn bản." in page


def test_half_a_document_is_not_taken(cast):
    commitment = drafts.submitted(cast, items=1)
    client = as_(cast.office)
    client.post(url("item-choose", commitment.items.get().pk), {"choice": "select"})
    answer = client.post(url("selection-conclude", commitment.pk), {"document": "31-TB/TU"})
    assert answer.status_code == 422
    assert "Ghi cả số và ngày văn bản" in answer.content.decode()
    assert not commitment.conclusions.exists()


def test_what_another_tapped_meanwhile_is_seen_before_it_is_concluded(cast):
    commitment = drafts.submitted(cast, items=1)
    item, client = commitment.items.get(), as_(cast.office)
    actions.put_choice(item, PICK, actor=cast.office)
    seen = queries.last_tap(
        client.get(url("selection-detail", commitment.pk)).context["commitment"]
    )
    drop = ChoiceDraft(Choice.LEAVE_OUT, note="Việc thường xuyên")
    later = actions.put_choice(item, drop, actor=cast.secretary)
    answer = client.post(url("selection-conclude", commitment.pk), {"seen": seen})
    assert answer.status_code == 422
    page = words(answer)
    assert "Bí thư Thành ủy vừa đổi nội dung 20.P3.01: Không chọn. Xem lại rồi chốt." in page
    assert f'name="seen" value="{later.pk}"' in page
    assert not commitment.conclusions.exists()


def test_a_tap_on_a_page_older_than_the_conclusion_is_refused_in_place(cast):
    commitment = drafts.submitted(cast, items=1)
    item = commitment.items.get()
    page = words(as_(cast.office).get(url("selection-detail", commitment.pk)))
    assert 'name="concluded" value="0"' in page
    actions.put_choice(item, PICK, actor=cast.secretary)
    conclusion = actions.conclude_selection(commitment, actor=cast.secretary)
    typed = {"choice": "leave_out", "note": "Việc thường xuyên", "concluded": "0"}
    htmx = {"HX-Request": "true"}
    answer = as_(cast.office).post(url("item-choose", item.pk), typed, headers=htmx)
    assert answer.status_code == 409
    assert "vừa chốt đơn vị này" in words(answer)
    assert item.choices.count() == 1
    fresh = {**typed, "concluded": str(conclusion.pk)}
    assert (
        as_(cast.office).post(url("item-choose", item.pk), fresh, headers=htmx).status_code == 200
    )


def test_the_table_says_when_concluding_sends_the_registration_back(cast):
    item = drafts.submitted(cast).items.first()
    client, said = as_(cast.office), "Chốt xong, bản đăng ký trở lại đơn vị để sửa."
    assert said not in words(client.get(url("selection-detail", item.commitment_id)))
    actions.put_choice(item, ChoiceDraft(Choice.RETURN, note="Nêu rõ con số"), actor=cast.office)
    assert said in words(client.get(url("selection-detail", item.commitment_id)))


def test_the_document_typed_last_is_laid_before_the_next_unit(cast):
    first, second = submitted(cast, cast.ward3, cast.ward4)
    client = as_(cast.office)
    client.post(url("item-choose", first.items.get().pk), {"choice": "select"})
    client.post(url("selection-conclude", first.pk), {"document": "31-TB/TU", "on": "14/02/2020"})
    assert 'value="31-TB/TU"' in words(client.get(url("selection-detail", second.pk)))


def test_the_office_types_the_number_for_all_that_wait(cast):
    made = submitted(cast, cast.ward3, cast.ward4)
    for commitment in made:
        actions.put_choice(commitment.items.get(), PICK, actor=cast.secretary)
        actions.conclude_selection(commitment, actor=cast.secretary)
    client = as_(cast.office)
    page = client.get(url("selection-documents"))
    assert page.content.decode().count("checked") == 2
    kept = [str(each.conclusions.get().pk) for each in made]
    typed = {"document": "31-TB/TU", "on": "14/02/2020", "conclusions": kept}
    assert client.post(url("selection-documents"), {**typed, "document": ""}).status_code == 422
    assert client.post(url("selection-documents"), typed).status_code == 302
    for commitment in made:
        commitment.refresh_from_db()
        assert (commitment.state, commitment.approval_document) == (S.APPROVED, "31-TB/TU")


# The queue


def test_the_queue_says_how_far_the_session_is_and_who_owes_an_opinion(cast):
    drafts.submitted(cast, items=2)
    (other,) = submitted(cast, cast.economy)
    actions.put_choice(other.items.get(), PICK, actor=cast.office)
    page = words(as_(cast.office).get(url("selection-list")))
    assert "2 đơn vị đã trình; 2 đơn vị chưa trình" in page
    assert "<small>chờ Văn phòng Thành ủy</small>" in page
    queue = {row.unit: row for row in queries.selection_queue(cast.office, cast.cycle)}
    counts = {
        unit: (row.item_count, row.tapped, row.undecided, row.opinions_given, row.opinions_asked)
        for unit, row in queue.items()
    }
    assert counts == {cast.ward3: (2, 0, 2, 0, 1), cast.economy: (1, 1, 1, 0, 0)}


def test_the_queue_is_filtered_by_group_and_by_what_is_missing(cast):
    drafts.submitted(cast)
    submitted(cast, cast.economy)
    client = as_(cast.office)
    shown = {
        question: [row.unit for row in client.get(url("selection-list"), question).context["page"]]
        for question in ((("nhom", "Các phường"),), (("loc", "opinions"),), (("loc", "concluded"),))
    }
    assert list(shown.values()) == [[cast.ward3], [cast.ward3], []]


def test_the_next_unit_is_never_one_s_own(cast):
    submitted(cast, cast.ward3, cast.ward4)
    give(cast.office, Role.UNIT_CLERK, cast.ward3)
    page = as_(cast.office).get(url("selection-list"))
    assert page.context["following"].unit == cast.ward4


# Opinions, supplements, tasks


def test_an_opinion_is_typed_item_by_item_and_laid_again_when_the_words_stay(cast):
    commitment = drafts.submitted(cast)
    first, second = commitment.items.order_by("order")
    address = url("opinion-give", commitment.opinions.get().pk)
    client = as_(cast.adviser)
    page = client.get(address)
    boxes = page.context["boxes"]
    assert [box.initial["is_key"] for box in boxes] == [True, True]
    typed = {"verdict": "agree", f"i{first.pk}-advice": "select", f"i{second.pk}-advice": "reword"}
    wrong = client.post(address, typed)
    assert wrong.status_code == 422
    assert "Nêu vì sao, hoặc đề nghị sửa thế nào" in wrong.content.decode()
    assert client.post(address, {**typed, f"i{second.pk}-text": "Nêu số hộ"}).status_code == 302
    page = words(as_(cast.secretary).get(url("selection-detail", commitment.pk)))
    assert "Đề nghị sửa: Nêu số hộ" in page


def test_the_advisory_body_reads_what_is_much_alike(cast):
    commitment = drafts.submitted(cast)
    page = words(as_(cast.adviser).get(url("opinion-give", commitment.opinions.get().pk)))
    assert page.count("một nội dung khác của đơn vị") == 2


def test_a_supplement_goes_from_the_body_to_a_task_of_the_unit(cast):
    commitment = drafts.submitted(cast, items=1)
    typed = {"text": "Phân loại rác tại 3 chợ", "reason": "Điểm nghẽn rác thải"}
    as_(cast.adviser).post(url("supplement-new", commitment.pk), typed)
    supplement = Supplement.objects.get()
    address = f"{url('item-assign')}?bo-sung={supplement.pk}"
    client = as_(cast.secretary)
    form = client.get(address).context["form"]
    assert form.initial["text"] == "Phân loại rác tại 3 chợ"
    assert form.initial["units"] == [cast.ward3.pk]
    task = {
        "text": typed["text"],
        "goal": "3 chợ",
        "due_on": "30/09/2020",
        "units": [cast.ward3.pk],
    }
    assert client.post(address, task).status_code == 302
    supplement.refresh_from_db()
    assert supplement.item == Item.objects.get(origin="assigned")
    assert client.get(address).status_code == 403


def test_a_breakthrough_names_its_bottleneck_when_one_is_known(cast):
    Bottleneck.objects.create(cycle=cast.cycle, text="Rác thải dọc bờ sông")
    task = {"text": drafts.TEXT, "goal": "46 hộ", "due_on": "30/09/2020", "units": [cast.ward3.pk]}
    client = as_(cast.secretary)
    answer = client.post(url("item-assign"), {**task, "is_breakthrough": "on"})
    assert answer.status_code == 422
    assert "phải gỡ một điểm nghẽn có tên" in answer.content.decode()
    assert client.post(url("item-assign"), task).status_code == 302


def test_no_unit_is_given_the_same_task_twice(cast):
    task = {"text": drafts.TEXT, "goal": "46 hộ", "due_on": "30/09/2020"}
    client, both = as_(cast.secretary), [cast.ward3.pk, cast.ward4.pk]
    assert client.post(url("item-assign"), {**task, "units": both[:1]}).status_code == 302
    again = client.post(url("item-assign"), {**task, "units": both})
    assert again.status_code == 422
    assert f"{cast.ward3.name} đã được giao nhiệm vụ này." in words(again)
    assert Item.objects.filter(origin="assigned").count() == 1
    other = {**task, "text": "Thu gom rác tại 3 chợ"}
    assert client.post(url("item-assign"), {**other, "units": both}).status_code == 302


def test_one_s_own_unit_is_not_offered_for_a_task(cast):
    give(cast.office, Role.UNIT_CLERK, cast.ward3)
    form = as_(cast.office).get(url("item-assign")).context["form"]
    offered = set(form.fields["units"].queryset)
    assert cast.ward3 not in offered
    assert cast.ward4 in offered


def test_the_head_finds_the_goal_laid_at_its_deadline(cast):
    task = {"text": drafts.TEXT, "goal": "46 hộ", "due_on": "30/09/2020"}
    as_(cast.secretary).post(url("item-assign"), {**task, "units": [cast.ward3.pk]})
    item = Item.objects.get(origin="assigned")
    form = as_(cast.lan).get(url("item-acknowledge", item.pk)).context["form"]
    [(_target, boxes)] = form.rows
    assert [box.value() for box in boxes] == ["", "", "46", ""]
    leader = {"leader": str(drafts.head_of(cast.ward3).pk)}
    steps = {box.html_name: box.value() for box in boxes}
    assert (
        as_(cast.lan).post(url("item-acknowledge", item.pk), {**leader, **steps}).status_code == 302
    )


def test_a_goal_that_cannot_be_read_comes_back(cast):
    task = {"text": drafts.TEXT, "goal": "1.2.3 hộ", "due_on": "30/09/2020"}
    answer = as_(cast.secretary).post(url("item-assign"), {**task, "units": [cast.ward3.pk]})
    assert answer.status_code == 422
    assert "chưa đọc được con số" in answer.content.decode()
    assert "1.2.3 hộ" in answer.content.decode()


def test_the_table_hints_at_a_bottleneck_that_no_item_clears(cast):
    commitment = drafts.submitted(cast, items=1)
    known = Bottleneck.objects.create(cycle=cast.cycle, unit=cast.ward3, text="Rác thải bờ sông")
    page = words(as_(cast.secretary).get(url("selection-detail", commitment.pk)))
    assert "Chưa có nội dung nào gỡ điểm nghẽn: Rác thải bờ sông." in page
    assert f"diem-nghen={known.pk}&amp;don-vi={cast.ward3.pk}" in page


def test_the_head_reads_both_wordings_and_takes_the_new_one_up(cast):
    commitment = drafts.submitted(cast, items=1)
    item = commitment.items.get()
    reword = ChoiceDraft(Choice.REWORD, wording="Bàn giao mặt bằng 52 hộ trước ngày 30/09/2020")
    actions.put_choice(item, reword, actor=cast.secretary)
    actions.conclude_selection(commitment, actor=cast.secretary)
    client = as_(cast.lan)
    shown = client.get(url("item-detail", item.pk))
    assert shown.context["holder"] == f"Người đứng đầu {cast.ward3.name}"
    page = words(shown)
    assert drafts.TEXT in page
    assert "chờ người đứng đầu tiếp thu trước khi ký" in page
    assert "<mark>" in page
    client.post(url("wording-accept", item.pk))
    taken_up = client.get(url("item-detail", item.pk))
    assert "người đứng đầu đã tiếp thu" in words(taken_up)
    assert taken_up.context["holder"] == "Văn phòng, trình Ban Thường vụ"
    assert as_(cast.binh).post(url("wording-accept", item.pk)).status_code == 403


# What it costs


def statements(client: Client, address: str) -> int:
    client.get(address)
    with CaptureQueriesContext(connection) as counted:
        assert client.get(address).status_code == 200
    return len(counted)


def test_the_table_costs_the_same_for_one_three_and_160_items(cast):
    (made,) = submitted(cast, cast.ward3)
    client, address = as_(cast.secretary), url("selection-detail", made.pk)
    costs = []
    for wanted in (1, 3, 160):
        while made.items.count() < wanted:
            factories.figure(factories.item(made))
        for item in made.items.filter(choices__isnull=True):
            actions.put_choice(item, PICK, actor=cast.secretary)
        costs.append(statements(client, address))
    assert costs == [costs[0]] * 3


def test_a_tap_costs_the_same_for_one_three_and_160_items(cast):
    (made,) = submitted(cast, cast.ward3)
    first, client, costs = made.items.get(), as_(cast.secretary), []
    choices = [{"choice": "select"}, {"choice": "leave_out", "note": "Việc thường xuyên"}] * 2
    client.post(url("item-choose", first.pk), choices.pop(), headers={"HX-Request": "true"})
    for wanted in (1, 3, 160):
        while made.items.count() < wanted:
            factories.figure(factories.item(made))
        with CaptureQueriesContext(connection) as counted:
            client.post(url("item-choose", first.pk), choices.pop(), headers={"HX-Request": "true"})
        costs.append(len(counted))
    assert costs == [costs[0]] * 3


@pytest.mark.parametrize("name", ["selection-list", "selection-documents"])
def test_the_lists_cost_the_same_for_one_unit_and_for_three(cast, name):
    def conclude(*units):
        for commitment in submitted(cast, *units):
            Item.objects.filter(commitment=commitment).update(state=ItemState.SELECTED)
            actions.conclude_selection(commitment, actor=cast.secretary)

    conclude(cast.ward3)
    one = statements(as_(cast.office), url(name))
    conclude(cast.ward4, cast.economy)
    assert statements(as_(cast.office), url(name)) == one
