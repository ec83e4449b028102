"""A unit's own file: compared, asked about, applied whole or not at all."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError
from django.http import Http404

from camket.foundation.audit.models import Event
from camket.foundation.core import clock
from camket.interfaces.documents import access, actions
from camket.interfaces.documents.actions.importing import READ_AT_ONCE
from camket.interfaces.documents.models import ImportDraft, ImportKind, ImportRow
from camket.year.basis.models import Provision, SourceDocument, SourceKind
from camket.year.commitments import actions as commitments
from camket.year.commitments.models import Commitment, Field, Item
from camket.year.commitments.rules import ItemDraft, TargetDraft
from camket.year.commitments.states import CommitmentState
from tests import factories
from tests.interfaces.documents.imports.desk import answered, brought, kinds, row
from tests.interfaces.documents.imports.files import HEAD, LETTERS, STALLS, WELLS, form

ADD, CHANGE, SAME, ASK, SKIP = (
    ImportKind.ADD, ImportKind.CHANGE, ImportKind.SAME, ImportKind.ASK, ImportKind.SKIP,
)  # fmt: skip


def test_nothing_is_written_before_it_is_applied(cast):
    draft = brought(cast, form(WELLS, STALLS), unit=cast.ward3)
    assert kinds(draft) == [ADD, ADD]
    assert not Commitment.objects.exists()
    assert not Item.objects.exists()


def test_a_file_becomes_a_registration(cast):
    draft = brought(cast, form(WELLS, STALLS), unit=cast.ward3)
    actions.apply_import(draft, actor=cast.binh)
    wells, stalls = Item.objects.order_by("order")
    assert wells.code == "20.P3.01"
    assert wells.field == Field.ECONOMY
    assert wells.due_on == date(2020, 11, 30)
    assert wells.leader.title == "Bí thư Đảng ủy"
    assert wells.reason == "Mùa khô phải mua nước xe bồn"
    assert [unit.code for unit in wells.coordinators.all()] == ["KT"]
    assert (wells.is_key, stalls.is_key) == (False, True)
    target = wells.targets.get()
    assert (target.label, target.measure_unit) == ("Số giếng đưa vào dùng", "giếng")
    assert (target.baseline, target.value, target.operator) == (2, 8, "ge")
    assert (target.direction, target.aggregation) == ("up", "sum")
    assert list(target.steps.values_list("quarter", "value")) == [(1, 1), (2, 2), (3, 3), (4, 2)]
    falling = stalls.targets.get()
    assert (falling.operator, falling.direction, falling.aggregation) == ("le", "down", "last")


def test_each_added_item_leaves_its_line_in_the_trail(cast):
    draft = brought(cast, form(WELLS, STALLS), unit=cast.ward3)
    actions.apply_import(draft, actor=cast.binh)
    verbs = list(Event.objects.order_by("id").values_list("verb", flat=True))
    assert verbs == [
        "documents.import.begun", "commitments.commitment.begun", "commitments.item.added",
        "commitments.item.added", "documents.import.applied",
    ]  # fmt: skip


def test_the_same_file_again_changes_nothing(cast):
    actions.apply_import(brought(cast, form(WELLS, STALLS), unit=cast.ward3), actor=cast.binh)
    before = Event.objects.count()
    again = brought(cast, form(WELLS, STALLS), unit=cast.ward3)
    assert kinds(again) == [SAME, SAME]
    actions.apply_import(again, actor=cast.binh)
    assert again.outline["result"]["added"] == again.outline["result"]["changed"] == 0
    assert Event.objects.count() == before + 2
    assert Item.objects.count() == 2


def test_an_edited_row_is_the_only_change(cast):
    actions.apply_import(brought(cast, form(WELLS, STALLS), unit=cast.ward3), actor=cast.binh)
    edited = (*WELLS[:6], 9, 1, 2, 3, 3, *WELLS[11:])
    again = brought(cast, form(edited, STALLS), unit=cast.ward3)
    assert kinds(again) == [CHANGE, SAME]
    assert row(again, 1).before == {"t1.value": "8", "t1.q4": "2"}
    assert row(again, 1).after == {"t1.value": "9", "t1.q4": "3"}
    actions.apply_import(again, actor=cast.binh)
    assert Item.objects.get(order=1).targets.get().value == 9


def test_a_refused_cell_stays_as_it_is(cast):
    actions.apply_import(brought(cast, form(WELLS), unit=cast.ward3), actor=cast.binh)
    edited = (*WELLS[:6], 9, 1, 2, 3, 3, "15/12/2020", *WELLS[12:])
    again = brought(cast, form(edited), unit=cast.ward3)
    decisions = {1: actions.Decision(accepted=True, refused=("due_on",))}
    actions.answer_import(again, {}, decisions, actor=cast.binh)
    actions.apply_import(again, actor=cast.binh)
    item = Item.objects.get()
    assert (item.due_on, item.targets.get().value) == (date(2020, 11, 30), 9)


def test_a_rejected_line_is_not_taken_and_stays_in_the_draft(cast):
    draft = brought(cast, form(WELLS, STALLS), unit=cast.ward3)
    actions.answer_import(draft, {}, {2: actions.Decision(accepted=False)}, actor=cast.binh)
    actions.apply_import(draft, actor=cast.binh)
    assert [item.order for item in Item.objects.all()] == [1]
    assert draft.outline["result"]["rejected"] == 1
    assert not row(draft, 2).accepted


def test_what_cannot_be_known_is_asked_and_holds_its_line_back(cast):
    draft = brought(cast, form(WELLS, LETTERS), unit=cast.ward3)
    assert kinds(draft) == [ADD, ASK]
    assert [q["cell"] for q in row(draft, 2).questions] == ["due_on", "leader"]
    actions.apply_import(draft, actor=cast.binh)
    assert [item.order for item in Item.objects.all()] == [1]
    assert draft.outline["result"]["asked"] == 1


def test_an_answered_line_is_taken(cast):
    draft = brought(cast, form(LETTERS), unit=cast.ward3)
    answered(draft, cast.binh, due_on="31/12/2020", leader="-")
    assert kinds(draft) == [ADD]
    actions.apply_import(draft, actor=cast.binh)
    item = Item.objects.get()
    assert (item.due_on, item.leader) == (date(2020, 12, 31), None)
    again = brought(cast, form(LETTERS), unit=cast.ward3)
    assert [q["cell"] for q in row(again, 1).questions] == ["leader"]


def test_a_name_written_twice_is_asked_once(cast):
    other = (4, "Sơn lại vạch đường quanh trường học", *LETTERS[2:11], "30/9/2020", *LETTERS[12:])
    draft = brought(cast, form(LETTERS, other), unit=cast.ward3)
    asked = [[q["cell"] for q in each.questions] for each in draft.rows.all()]
    assert asked == [["due_on", "leader"], []]
    assert row(draft, 2).remarks == ["Lãnh đạo chịu trách nhiệm: chờ câu trả lời ở dòng 5."]
    answered(draft, cast.binh, due_on="31/12/2020", leader="-")
    assert kinds(draft) == [ADD, ADD]


def test_the_road_map_that_fits_no_sum_is_asked(cast):
    odd = (*WELLS[:7], 1, 2, 3, 1, *WELLS[11:])
    draft = brought(cast, form(odd), unit=cast.ward3)
    assert [q["cell"] for q in row(draft, 1).questions] == ["t1.aggregation"]
    answered(draft, cast.binh, t1_aggregation="sum")
    actions.apply_import(draft, actor=cast.binh)
    assert Item.objects.get().targets.get().aggregation == "sum"


def test_words_in_a_road_map_stay_words(cast):
    words = (*WELLS[:6], 1, "Lập hồ sơ", "Khởi công", None, 1, *WELLS[11:])
    actions.apply_import(brought(cast, form(words), unit=cast.ward3), actor=cast.binh)
    steps = Item.objects.get().targets.get().steps
    assert list(steps.values_list("quarter", "value", "text")) == [
        (1, None, "Lập hồ sơ"), (2, None, "Khởi công"), (4, Decimal(1), ""),
    ]  # fmt: skip


def test_a_goal_without_a_figure_is_a_product(cast):
    product = (
        1,
        "Ban hành quy chế chợ",
        None,
        "Quy chế hoạt động của chợ",
        *[None] * 7,
        *WELLS[11:],
    )
    draft = brought(cast, form(product), unit=cast.ward3)
    assert [q["cell"] for q in row(draft, 1).questions] == ["t1.evidence"]
    answered(draft, cast.binh, t1_evidence="Quyết định ban hành")
    actions.apply_import(draft, actor=cast.binh)
    target = Item.objects.get().targets.get()
    assert target.evidence == "Quyết định ban hành"
    assert (target.kind, target.label, target.value) == (
        "deliverable",
        "Quy chế hoạt động của chợ",
        None,
    )


def test_what_is_merely_missing_stays_missing(cast):
    bare = (1, "Tiếp tục quan tâm công tác nước sạch", *[None] * 13)
    draft = brought(cast, form(bare), unit=cast.ward3)
    assert kinds(draft) == [ADD]
    assert [question["needed"] for question in row(draft, 1).questions] == [False]


def test_a_blank_of_the_file_takes_nothing_away(cast):
    actions.apply_import(brought(cast, form(WELLS), unit=cast.ward3), actor=cast.binh)
    bare = (*WELLS[:2], *[None] * 13)
    assert kinds(brought(cast, form(bare), unit=cast.ward3)) == [SAME]


def test_a_body_outside_the_list_of_units_is_named(cast):
    outside = (*WELLS[:13], "Chi cục Thuế khu vực; Phòng Kinh tế", None)
    draft = brought(cast, form(outside), unit=cast.ward3)
    assert row(draft, 1).after["coordinators"] == "Phòng Kinh tế"
    assert row(draft, 1).remarks == [
        "Không có trong danh mục đơn vị nên chưa ghi vào phối hợp: Chi cục Thuế khu vực."
    ]


def test_an_unknown_field_is_asked_once_for_its_section(cast):
    draft = brought(cast, form(WELLS, STALLS, section="PHẦN VIỆC KHÁC"), unit=cast.ward3)
    assert [[q["cell"] for q in each.questions] for each in draft.rows.all()] == [["field"], []]
    answered(draft, cast.binh, field="society")
    actions.apply_import(draft, actor=cast.binh)
    assert set(Item.objects.values_list("field", flat=True)) == {Field.SOCIETY}


def test_a_correction_stands_above_the_file(cast):
    draft = brought(cast, form(WELLS), unit=cast.ward3)
    key = f"{row(draft, 1).sheet}!{row(draft, 1).sheet_row}"
    told = {f"{key}/text": "Khoan 8 giếng cho ba tổ dân phố", f"{key}/t1.value": "8,5"}
    actions.answer_import(draft, told, {}, actor=cast.binh)
    actions.apply_import(draft, actor=cast.binh)
    item = Item.objects.get()
    assert (item.text, item.targets.get().value) == (
        "Khoan 8 giếng cho ba tổ dân phố",
        Decimal("8.5"),
    )


@pytest.mark.parametrize(
    "words",
    [
        "Đầu tư giếng khoan tại tổ dân phố còn thiếu nước",
        "Bảo đảm người dân đủ dùng quanh năm",
    ],
)
def test_a_reworded_item_is_asked_whether_it_is_the_same(cast, words):
    actions.apply_import(brought(cast, form(WELLS), unit=cast.ward3), actor=cast.binh)
    reworded = (1, words, *WELLS[2:])
    draft = brought(cast, form(reworded), unit=cast.ward3)
    assert kinds(draft) == [ASK]
    answered(draft, cast.binh, match="20.P3.01")
    assert kinds(draft) == [CHANGE]
    answered(draft, cast.binh, match="new")
    assert kinds(draft) == [ADD]


def test_the_key_item_is_asked_when_the_file_marks_none(cast):
    draft = brought(cast, form(WELLS), unit=cast.ward3)
    question = draft.outline["questions"][0]
    actions.answer_import(draft, {question["key"]: question["choices"][0][0]}, {}, actor=cast.binh)
    actions.apply_import(draft, actor=cast.binh)
    assert Item.objects.get().is_key
    assert brought(cast, form(WELLS, STALLS), unit=cast.ward3).outline["questions"] == []


def test_it_is_all_or_nothing(cast):
    made = factories.commitment(cast, cast.ward3)
    good = ItemDraft(text="Khoan giếng", field=Field.ECONOMY)
    broken = TargetDraft(kind="figure", label="Số giếng", value=None)
    bad = ItemDraft(text="Dời sạp hàng", field=Field.ECONOMY, targets=(broken,))
    before = Event.objects.count()
    with pytest.raises(IntegrityError):
        commitments.take_in_items(made, added=[good, good, bad], changed=[], actor=cast.binh)
    assert not Item.objects.exists()
    assert Event.objects.count() == before


def test_what_does_not_fit_is_asked_for_never_cut(cast):
    wide = (*STALLS[:4], "đơn vị đo rất dài " * 4, *STALLS[5:])
    fine = (*WELLS[:5], 2.12345, *WELLS[6:])
    draft = brought(cast, form(fine, wide), unit=cast.ward3)
    assert [[q["cell"] for q in each.questions] for each in draft.rows.all()] == [
        ["t1.baseline"], ["t1.measure_unit"],
    ]  # fmt: skip
    answered(draft, cast.binh, t1_baseline="2,1", t1_measure_unit="sạp")
    assert kinds(draft) == [ADD, ADD]


def test_one_clause_is_named_for_the_whole_file(cast):
    document = SourceDocument.objects.create(
        source=SourceKind.PARTY, reference="12-KL/TU", type_name="Kết luận", issuer="Thành ủy Bến Xuân",
        issued_on=date(2019, 12, 1), title="Về chợ và nước sạch",
    )  # fmt: skip
    document.cycles.add(cast.cycle)
    clause = Provision.objects.create(document=document, label="Điểm 2", text="Cấp nước", order=1)
    draft = brought(cast, form(WELLS, STALLS), unit=cast.ward3)
    assert [question["key"] for question in draft.outline["questions"]] == ["basis"]
    actions.answer_import(draft, {"basis": str(clause.pk)}, {}, actor=cast.binh)
    actions.apply_import(draft, actor=cast.binh)
    assert [list(item.provisions.all()) for item in Item.objects.all()] == [[clause], [clause]]


def test_a_commitment_handed_on_meanwhile_refuses_and_keeps_everything(cast):
    made = factories.commitment(cast, cast.ward3, items=1)
    draft = brought(cast, form(WELLS), unit=cast.ward3)
    commitments.complete_commitment(made, actor=cast.binh)
    with pytest.raises(PermissionDenied, match="Bản cam kết đã chuyển đi"):
        actions.apply_import(draft, actor=cast.binh)
    assert Item.objects.count() == 1


def test_a_change_made_meanwhile_is_noticed(cast):
    made = factories.commitment(cast, cast.ward3, items=1)
    draft = brought(cast, form(WELLS), unit=cast.ward3)
    item = made.items.get()
    assert actions.answer_import(draft, {}, {}, actor=cast.binh)
    commitments.remove_item(item, actor=cast.binh)
    assert not actions.answer_import(draft, {}, {}, actor=cast.binh)


def test_a_decided_item_is_left_alone_with_its_reason(cast):
    made = factories.commitment(cast, cast.ward3)
    actions.apply_import(brought(cast, form(WELLS), unit=cast.ward3), actor=cast.binh)
    Item.objects.update(state="selected")
    Commitment.objects.filter(pk=made.pk).update(state=CommitmentState.RETURNED)
    edited = (*WELLS[:6], 9, *WELLS[7:])
    draft = brought(cast, form(edited), unit=cast.ward3)
    assert kinds(draft) == [SKIP]
    assert "Nội dung này đã có ý kiến của Ban Thường vụ" in row(draft, 1).remarks[-1]


@pytest.mark.parametrize("name", ["lan", "binh"])
def test_those_who_fill_for_the_unit_see_its_files(cast, name):
    draft = brought(cast, form(WELLS), unit=cast.ward3)
    assert access.import_for(cast.people()[name], 2020, draft.pk) == draft


@pytest.mark.parametrize("name", ["chi", "hung", "office", "secretary", "admin", "adviser", "an"])
def test_to_others_the_file_does_not_exist(cast, name):
    draft = brought(cast, form(WELLS), unit=cast.ward3)
    with pytest.raises(Http404):
        access.import_for(cast.people()[name], 2020, draft.pk)


def test_a_draft_lives_seven_days(cast):
    draft = brought(cast, form(WELLS), unit=cast.ward3)
    with clock.at(clock.now() + timedelta(days=6, hours=23)):
        assert access.import_for(cast.binh, 2020, draft.pk) == draft
        assert actions.remove_expired_imports() == 0
    with clock.at(clock.now() + timedelta(days=7)):
        with pytest.raises(Http404):
            access.import_for(cast.binh, 2020, draft.pk)
        assert actions.remove_expired_imports() == 1
    assert not ImportDraft.objects.exists()
    assert not ImportRow.objects.exists()


def test_a_reopened_draft_lays_the_file_beside_what_is_there_now(cast):
    draft = brought(cast, form(WELLS, LETTERS), unit=cast.ward3)
    actions.apply_import(draft, actor=cast.binh)
    actions.compare_import(draft, actor=cast.binh)
    assert kinds(draft) == [SAME, ASK]
    answered(draft, cast.binh, due_on="31/12/2020", leader="-")
    actions.apply_import(draft, actor=cast.binh)
    assert Item.objects.count() == 2


def test_an_applied_file_is_not_applied_twice_by_a_second_press(cast):
    draft = brought(cast, form(WELLS), unit=cast.ward3)
    actions.apply_import(draft, actor=cast.binh)
    with pytest.raises(PermissionDenied, match="đã áp dụng"):
        actions.apply_import(draft, actor=cast.binh)
    assert Item.objects.count() == 1


def test_a_file_that_cannot_be_read_says_why(cast):
    draft = brought(cast, b"khong phai bang tinh", unit=cast.ward3)
    assert draft.refusal.strip()
    assert not draft.is_being_read
    assert kinds(draft) == []


def test_a_file_of_another_unit_says_so(cast):
    head = ("STT", "Đơn vị", *HEAD[1:])
    other = (1, "Đảng ủy phường 4", *WELLS[1:])
    draft = brought(cast, form(other, head=head), unit=cast.ward3)
    assert kinds(draft) == [SKIP]
    assert row(draft, 1).remarks == ["Dòng của đơn vị khác: Đảng ủy phường 4."]


def test_pasted_cells_are_read_like_a_file(cast):
    lines = "\n".join("\t".join(str(value or "") for value in line) for line in (HEAD, WELLS))
    draft = brought(
        cast,
        lines.encode(),
        unit=cast.ward3,
        name="dan.tsv",
        content_type="text/tab-separated-values",
    )
    assert draft.refusal == ""
    assert row(draft, 1).title == WELLS[1]


def test_a_large_file_is_read_in_the_background(cast):
    lines = [(n, f"{WELLS[1]} {n} của đường số {n * 3}", *WELLS[2:]) for n in range(1, 801)]
    content = form(*lines)
    assert len(content) > READ_AT_ONCE
    draft = brought(cast, content, unit=cast.ward3)
    verbs = set(Event.objects.values_list("verb", flat=True))
    assert verbs == {"documents.import.begun", "documents.import.queued"}
    draft.refresh_from_db()
    assert draft.progress == 100
    assert draft.rows.count() == 800
