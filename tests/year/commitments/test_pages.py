"""The pages of the promise: who may open them, what they keep, what they cost."""

from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from camket.year.commitments import actions
from camket.year.commitments.models import Adjustment, Commitment, Item, SigningConference
from camket.year.commitments.states import CommitmentState, ItemState
from tests import factories
from tests.year.commitments import drafts

YEAR = 2020
BIGGEST_PAGE = 150 * 1024
LISTS = ("commitment-list", "selection-list", "conference-list", "adjustment-list")


def url(name, *args):
    return reverse(f"commitments:{name}", args=[YEAR, *args])


def as_(person) -> Client:
    client = Client()
    client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    return client


def statuses(cast, address) -> dict[int, set[str]]:
    found: dict[int, set[str]] = {}
    for name, person in cast.people().items():
        found.setdefault(as_(person).get(address).status_code, set()).add(name)
    return found


UNIT = {"lan", "binh", "an"}
READERS = UNIT | {"office", "secretary", "inspector", "board", "adviser"}
EVERYONE = {
    "office", "secretary", "inspector", "board", "adviser", "admin",
    "lan", "binh", "an", "hung", "chi", "minh", "thu",
}  # fmt: skip


@pytest.mark.parametrize("name", LISTS)
def test_the_lists_open_for_whoever_has_a_part_in_the_year(cast, name):
    expected = {"office", "secretary"} if name == "conference-list" else EVERYONE
    assert statuses(cast, url(name)).get(200) == expected


def test_a_submitted_commitment_opens_for_its_readers_only(cast):
    made = factories.commitment(cast, cast.ward3, CommitmentState.SUBMITTED, items=1)
    for name in ("commitment-detail", "selection-detail"):
        assert statuses(cast, url(name, made.pk)) == {200: READERS, 404: EVERYONE - READERS}
    item = made.items.get()
    assert statuses(cast, url("item-detail", item.pk)) == {200: READERS, 404: EVERYONE - READERS}


def test_a_draft_opens_for_the_unit_only(cast):
    made = factories.commitment(cast, cast.ward3, items=1)
    assert statuses(cast, url("commitment-detail", made.pk)) == {200: UNIT, 404: EVERYONE - UNIT}


def test_forms_refuse_those_who_see_but_may_not(cast):
    made = factories.commitment(cast, cast.ward3, items=1)
    item = made.items.get()
    for address in (
        url("item-new", made.pk),
        url("item-edit", item.pk),
        url("situation-edit", made.pk),
    ):
        assert statuses(cast, address) == {200: {"lan", "binh"}, 403: {"an"}, 404: EVERYONE - UNIT}


def test_deciding_forms_open_for_those_who_judge(cast):
    made = factories.commitment(cast, cast.ward3, CommitmentState.SUBMITTED, items=1)
    judges = {"office", "secretary"}
    assert statuses(cast, url("commitment-return", made.pk)) == {
        200: judges,
        403: READERS - judges,
        404: EVERYONE - READERS,
    }
    assert statuses(cast, url("item-assign")) == {200: judges, 403: EVERYONE - judges}


def target_fields(**given: str) -> dict[str, str]:
    row = {
        "kind": "figure", "label": "Số hộ bàn giao", "measure_unit": "hộ", "baseline": "0", "operator": "ge",
        "value": "46", "direction": "up", "aggregation": "last", "evidence": "Biên bản",
        "q1": "12", "q2": "28", "q3": "46", "q4": "46",
    }  # fmt: skip
    typed = {f"t-0-{name}": value for name, value in {**row, **given}.items()}
    return {**typed, "t-TOTAL_FORMS": "1", "t-INITIAL_FORMS": "0"}


def item_fields(**given: str) -> dict[str, str]:
    typed = {"text": drafts.TEXT, "field": "urban", "due_on": "30/09/2020", "is_key": "on"}
    return {**typed, **given}


def test_an_item_is_typed_with_its_targets_and_road_map(cast):
    made = factories.commitment(cast, cast.ward3)
    leader = str(drafts.head_of(cast.ward3).pk)
    answer = as_(cast.binh).post(
        url("item-new", made.pk), {**item_fields(leader=leader), **target_fields()}
    )
    assert answer.status_code == 302
    item = made.items.get()
    assert (item.text, item.due_on, item.is_key) == (drafts.TEXT, date(2020, 9, 30), True)
    assert [step.value for step in item.targets.get().steps.all()] == [12, 28, 46, 46]


def test_a_product_takes_words_in_its_quarters(cast):
    made = factories.commitment(cast, cast.ward3)
    words = target_fields(
        kind="deliverable",
        label="Quy chế phối hợp",
        value="",
        baseline="",
        q1="Lập dự thảo",
        q2="Ban hành",
        q3="",
        q4="",
    )
    as_(cast.binh).post(url("item-new", made.pk), {**item_fields(), **words})
    steps = made.items.get().targets.get().steps.all()
    assert [(step.quarter, step.value, step.text) for step in steps] == [
        (1, None, "Lập dự thảo"),
        (2, None, "Ban hành"),
    ]


def test_what_cannot_be_read_comes_back_with_everything_typed(cast):
    made = factories.commitment(cast, cast.ward3)
    typed = {**item_fields(due_on="31/02/2020"), **target_fields(value="còn 5 hộ", q2="hai mươi")}
    answer = as_(cast.binh).post(url("item-new", made.pk), typed)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert made.items.count() == 0
    for words in (drafts.TEXT, "31/02/2020", "còn 5 hộ", "hai mươi", "Số hộ bàn giao"):
        assert words in page
    assert "Có 03 nội dung cần sửa" in page


def test_changing_an_item_keeps_the_targets_that_stand(cast):
    made = factories.commitment(cast, cast.ward3, items=1)
    item = made.items.get()
    page = as_(cast.binh).get(url("item-edit", item.pk))
    initial = page.context["targets"].forms[0].initial
    assert (initial["value"], initial["q3"]) == (40, "40")
    typed = {**item_fields(text="Bàn giao 40 hộ"), **target_fields(value="40", q3="40", q4="40")}
    assert (
        as_(cast.binh)
        .post(url("item-edit", item.pk), {**typed, "t-INITIAL_FORMS": "1"})
        .status_code
        == 302
    )
    item.refresh_from_db()
    assert item.text == "Bàn giao 40 hộ"
    assert [target.value for target in item.targets.all()] == [40]


def test_from_the_empty_page_to_the_signature_by_http(cast):
    binh, lan, office = as_(cast.binh), as_(cast.lan), as_(cast.office)
    binh.post(url("commitment-begin", "P3"))
    made = Commitment.objects.get()
    situation = {"assessment": "Thu đạt khá", "hard_links": "Mặt bằng", "exemplary": "Dự chi bộ"}
    binh.post(url("situation-edit", made.pk), situation)
    leader = str(drafts.head_of(cast.ward3).pk)
    binh.post(url("item-new", made.pk), {**item_fields(leader=leader), **target_fields()})
    binh.post(url("commitment-complete", made.pk))
    lan.post(url("commitment-hand-back", made.pk), {"note": "Xem lại số hộ"})
    binh.post(url("commitment-complete", made.pk))
    lan.post(url("commitment-submit", made.pk))
    lan.post(url("commitment-withdraw", made.pk))
    lan.post(url("commitment-submit", made.pk))
    opinion = made.opinions.get()
    said = {"verdict": "agree", "text": "", f"i{made.items.get().pk}-advice": "select"}
    as_(cast.adviser).post(url("opinion-give", opinion.pk), said)
    office.post(url("item-choose", made.items.get().pk), {"choice": "select"})
    office.post(url("selection-conclude", made.pk), {"document": "31-TB/TU", "on": "14/02/2020"})
    office.post(
        url("conference-plan"),
        {"held_on": "20/02/2020", "place": "Hội trường", "chaired_by": "Bí thư Thành ủy"},
    )
    conference = SigningConference.objects.get().pk
    office.post(url("commitment-sign", conference, made.pk))
    office.post(url("conference-hold", conference), {"minutes": "05-BB/TU"})
    made.refresh_from_db()
    assert (made.state, made.signed_on) == (CommitmentState.SIGNED, date(2020, 2, 20))
    assert made.versions.get().signatures.count() == 3


def test_returning_asks_for_a_reason_and_keeps_those_of_the_items(cast):
    made = factories.commitment(cast, cast.ward3, CommitmentState.SUBMITTED, items=2)
    first, second = made.items.order_by("order")
    typed = {"note": "", f"item_{first.pk}": "Thiếu quý II"}
    answer = as_(cast.office).post(url("commitment-return", made.pk), typed)
    assert answer.status_code == 422
    assert "Thiếu quý II" in answer.content.decode()
    as_(cast.office).post(url("commitment-return", made.pk), {**typed, "note": "Bổ sung lộ trình"})
    made.refresh_from_db()
    first.refresh_from_db()
    assert (made.state, first.committee_note, second.committee_note) == (
        CommitmentState.RETURNED, "Thiếu quý II", "",
    )  # fmt: skip
    page = as_(cast.binh).get(url("commitment-detail", made.pk)).content.decode()
    assert "Bổ sung lộ trình" in page
    assert "Thiếu quý II" in page


def test_a_task_is_assigned_and_taken_up(cast):
    units = [str(cast.ward3.pk), str(cast.ward4.pk)]
    typed = {"text": drafts.TEXT, "goal": "46 hộ", "due_on": "30/09/2020", "units": units}
    assert as_(cast.secretary).post(url("item-assign"), typed).status_code == 302
    item = Item.objects.get(commitment__unit=cast.ward4)
    target = item.targets.get()
    people = {"leader": str(drafts.head_of(cast.ward4).pk)}
    short = {f"t{target.pk}_q4": "40"}
    answer = as_(cast.hung).post(url("item-acknowledge", item.pk), {**people, **short})
    assert answer.status_code == 422
    assert "chưa tới mục tiêu 46" in answer.content.decode()
    as_(cast.hung).post(url("item-acknowledge", item.pk), {**people, f"t{target.pk}_q4": "46"})
    item.refresh_from_db()
    assert item.state == ItemState.ACKNOWLEDGED


def test_a_change_is_asked_and_decided_by_http(cast):
    item = drafts.signed(cast).items.first()
    target = item.targets.get()
    typed = {
        "kind": "change", "reason": "Thiếu mặt bằng", "basis": "Báo cáo số 12-BC/ĐU", "text": item.text,
        "due_on": "15/12/2020", f"t{target.pk}_value": "40",
        f"t{target.pk}_q1": "12", f"t{target.pk}_q2": "28", f"t{target.pk}_q3": "30", f"t{target.pk}_q4": "40",
    }  # fmt: skip
    binh, lan, office = as_(cast.binh), as_(cast.lan), as_(cast.office)
    wrong = binh.post(url("adjustment-new", item.pk), {**typed, f"t{target.pk}_q4": "35"})
    assert wrong.status_code == 422
    assert "lộ trình kết thúc ở 35, chưa tới mục tiêu 40" in wrong.content.decode()
    binh.post(url("adjustment-new", item.pk), typed)
    adjustment = Adjustment.objects.get()
    edit = binh.get(url("adjustment-edit", adjustment.pk))
    assert edit.context["form"][f"t{target.pk}_q4"].value() == "40"
    binh.post(url("adjustment-complete", adjustment.pk))
    lan.post(url("adjustment-submit", adjustment.pk))
    page = office.get(url("adjustment-detail", adjustment.pk)).content.decode()
    assert "15/12/2020" in page
    office.post(
        url("adjustment-approve", adjustment.pk), {"document": "77-TB/TU", "on": "15/07/2020"}
    )
    item.refresh_from_db()
    assert item.due_on == date(2020, 12, 15)
    assert item.commitment.versions.count() == 2


def count_queries(client: Client, address: str) -> int:
    client.get(address)
    with CaptureQueriesContext(connection) as counted:
        assert client.get(address).status_code == 200
    return len(counted)


@pytest.mark.parametrize(
    ("name", "at_most"),
    [
        ("commitment-list", 10),
        ("selection-list", 10),
        ("conference-list", 14),
        ("adjustment-list", 10),
    ],
)
def test_lists_cost_the_same_for_one_row_and_for_three(cast, name, at_most):
    state = CommitmentState.SIGNED if name == "adjustment-list" else CommitmentState.APPROVED

    def add(unit):
        made = factories.commitment(cast, unit, state, items=2)
        Adjustment.objects.create(
            item=made.items.first(), kind="change", state="submitted", reason="a", requested_on=date(2020, 7, 1),
            before={"text": "a"}, after={"text": "b"},
        )  # fmt: skip

    add(cast.ward3)
    one = count_queries(as_(cast.office), url(name))
    for unit in (cast.ward4, cast.economy):
        add(unit)
    three = count_queries(as_(cast.office), url(name))
    assert three == one
    assert three <= at_most


@pytest.mark.parametrize("name", ["commitment-detail", "selection-detail"])
def test_a_commitment_costs_the_same_for_one_item_and_for_five(cast, name):
    made = factories.commitment(cast, cast.ward3, CommitmentState.SUBMITTED, items=1)
    client = as_(cast.office)
    one = count_queries(client, url(name, made.pk))
    for _number in range(4):
        factories.figure(factories.item(made))
    answer = client.get(url(name, made.pk))
    assert count_queries(client, url(name, made.pk)) == one
    assert one <= 22
    assert len(answer.content) < BIGGEST_PAGE


def test_every_head_says_where_the_matter_lies(cast):
    made = factories.commitment(cast, cast.ward3, CommitmentState.SUBMITTED, items=1)
    page = as_(cast.binh).get(url("commitment-detail", made.pk)).content.decode()
    assert "Đang ở:" in page
    assert "Văn phòng, trình Ban Thường vụ" in page


def test_the_list_finds_items_however_they_are_spelt(cast):
    made = factories.commitment(cast, cast.ward3, CommitmentState.SUBMITTED)
    factories.item(made, text="Học tập nghị quyết khoá XIII")
    for text in ("khoa xiii", "Khóa XIII"):
        page = as_(cast.office).get(url("commitment-list"), {"tim": text}).content.decode()
        assert "Học tập nghị quyết khoá XIII" in page


def test_a_person_who_only_looks_may_not_press(cast):
    made = factories.commitment(cast, cast.ward3, CommitmentState.SUBMITTED, items=1)
    answer = as_(cast.inspector).post(url("item-choose", made.items.get().pk), {"choice": "select"})
    assert answer.status_code == 403
    assert "Chỉ Ban Thường vụ, hoặc Văn phòng" in answer.content.decode()


def test_a_press_on_what_another_has_moved_is_refused_in_words(cast):
    made = drafts.submitted(cast)
    actions.withdraw_commitment(made, actor=cast.lan)
    answer = as_(cast.lan).post(url("commitment-withdraw", made.pk))
    assert answer.status_code == 403
    assert "Chỉ thu hồi được bản cam kết vừa trình" in answer.content.decode()
