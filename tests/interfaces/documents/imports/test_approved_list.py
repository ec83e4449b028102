"""The list approved on paper: recorded by the Office for many units under one number."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied

from camket.foundation.audit.models import Event
from camket.interfaces.documents import actions
from camket.interfaces.documents.models import ImportKind, ImportPurpose
from camket.interfaces.documents.queries.importing import missing_units
from camket.year.commitments import access
from camket.year.commitments import actions as commitments
from camket.year.commitments.models import Commitment, Item, Origin
from camket.year.commitments.states import CommitmentState, ItemState
from tests import factories
from tests.interfaces.documents.imports.desk import answered, brought_list, kinds, row
from tests.interfaces.documents.imports.files import approved_list, listed

ADD, CHANGE, SAME, ASK, SKIP = (
    ImportKind.ADD, ImportKind.CHANGE, ImportKind.SAME, ImportKind.ASK, ImportKind.SKIP,
)  # fmt: skip
P3, P4 = "Đảng ủy phường 3", "Đảng ủy phường 4 (02 nội dung)"
WELLS, LAMPS = "Khoan giếng cho các tổ dân phố", "Lắp đèn các hẻm tối"
MARKET = "Dời sạp hàng khỏi lối thoát hiểm"


def test_the_list_becomes_the_approved_commitments_of_its_units(cast):
    draft = brought_list(
        cast,
        approved_list(
            listed(1, P3, WELLS), listed(2, P4, LAMPS), listed(3, P4, MARKET, "BTV giao thêm")
        ),
    )
    assert draft.purpose == ImportPurpose.APPROVED_LIST
    assert kinds(draft) == [ADD, ADD, ADD]
    actions.apply_import(draft, actor=cast.office)
    third, fourth = Commitment.objects.order_by("unit__path")
    assert (third.state, third.approval_document) == (CommitmentState.APPROVED, "214-TB/TU")
    assert third.approved_on == date(2020, 1, 31)
    assert third.items.get().state == ItemState.SELECTED
    assert third.items.get().committee_note == "214-TB/TU"
    lamps, market = fourth.items.order_by("order")
    assert (lamps.origin, lamps.state) == (Origin.REGISTERED, ItemState.SELECTED)
    assert (market.origin, market.state, market.leader) == (
        Origin.ASSIGNED,
        ItemState.ASSIGNED,
        None,
    )


def test_every_act_of_the_list_stands_in_the_trail(cast):
    actions.apply_import(brought_list(cast, approved_list(listed(1, P3, WELLS))), actor=cast.office)
    verbs = list(Event.objects.order_by("id").values_list("verb", flat=True))
    assert verbs == [
        "documents.import.begun", "commitments.commitment.begun", "commitments.item.recorded",
        "commitments.commitment.recorded", "documents.import.applied",
    ]  # fmt: skip


def test_the_same_list_again_changes_nothing(cast):
    content = approved_list(listed(1, P3, WELLS), listed(2, P4, MARKET, "BTV giao thêm"))
    actions.apply_import(brought_list(cast, content), actor=cast.office)
    again = brought_list(cast, content)
    assert kinds(again) == [SAME, SAME]
    actions.apply_import(again, actor=cast.office)
    assert Item.objects.count() == 2


def test_an_item_the_unit_registered_itself_is_selected_in_its_own_words(cast):
    made = factories.commitment(cast, cast.ward3, CommitmentState.SUBMITTED, items=1)
    item = made.items.get()
    draft = brought_list(cast, approved_list(listed(1, P3, item.text)))
    assert kinds(draft) == [CHANGE]
    assert row(draft, 1).before == {"state": "Đăng ký"}
    assert row(draft, 1).after == {"state": "Được chọn"}
    actions.apply_import(draft, actor=cast.office)
    item.refresh_from_db()
    made.refresh_from_db()
    assert (item.state, item.targets.get().label) == (ItemState.SELECTED, "Số hộ bàn giao mặt bằng")
    assert made.state == CommitmentState.APPROVED


def test_a_commitment_with_undecided_items_is_not_approved_by_the_way(cast):
    made = factories.commitment(cast, cast.ward3, CommitmentState.SUBMITTED, items=2)
    draft = brought_list(cast, approved_list(listed(1, P3, made.items.first().text)))
    actions.apply_import(draft, actor=cast.office)
    made.refresh_from_db()
    assert made.state == CommitmentState.SUBMITTED
    assert set(made.items.values_list("state", flat=True)) == {
        ItemState.SELECTED,
        ItemState.REGISTERED,
    }


@pytest.mark.parametrize("state", ["draft", "complete", "returned", "signed"])
def test_nothing_is_put_over_a_unit_that_still_writes_or_has_signed(cast, state):
    factories.commitment(cast, cast.ward3, CommitmentState(state), items=1)
    draft = brought_list(cast, approved_list(listed(1, P3, WELLS), listed(2, P4, LAMPS)))
    assert kinds(draft) == [SKIP, ADD]
    actions.apply_import(draft, actor=cast.office)
    assert Commitment.objects.get(unit=cast.ward3).state == state
    assert Commitment.objects.get(unit=cast.ward4).state == CommitmentState.APPROVED


def test_an_unknown_unit_is_asked_once_for_all_its_lines(cast):
    draft = brought_list(
        cast, approved_list(listed(1, "Phường Ba", WELLS), listed(2, "Phường Ba", LAMPS))
    )
    assert kinds(draft) == [ASK, ASK]
    assert [q["cell"] for q in row(draft, 1).questions] == ["unit"]
    answered(draft, cast.office, unit="P3")
    assert kinds(draft) == [ADD, ADD]
    assert row(draft, 2).unit == cast.ward3


def test_a_unit_left_out_stays_out(cast):
    draft = brought_list(cast, approved_list(listed(1, "Hợp tác xã Bến Đò", WELLS)))
    answered(draft, cast.office, unit="-")
    assert kinds(draft) == [SKIP]


def test_units_without_a_line_are_named(cast):
    draft = brought_list(cast, approved_list(listed(1, P3, WELLS)))
    assert missing_units(draft) == [
        "Đảng ủy phường 4",
        "Phòng Kinh tế",
        "Phòng Tài chính - Kế hoạch",
    ]


def test_the_list_needs_its_document(cast):
    draft = brought_list(cast, approved_list(listed(1, P3, WELLS)))
    draft.document_number = ""
    draft.save()
    with pytest.raises(PermissionDenied, match="Ghi số, ký hiệu văn bản duyệt"):
        actions.apply_import(draft, actor=cast.office)
    assert not Commitment.objects.exists()


@pytest.mark.parametrize("name", ["lan", "binh", "inspector", "board", "adviser", "admin", "an"])
def test_only_those_who_serve_the_committee_record_its_list(cast, name):
    person = cast.people()[name]
    assert not access.can_record_list(person, cast.cycle)
    approved = commitments.Approved(cast.ward3, None)
    with pytest.raises(PermissionDenied):
        commitments.record_approved(
            approved, cycle=cast.cycle, document="214-TB/TU", on=date(2020, 1, 25), actor=person
        )


def test_nobody_records_for_a_unit_of_his_own(cast):
    permit = access.can_record_for(cast.office, cast.cycle, cast.office_unit, None)
    assert permit.reason == "Đây là việc của đơn vị mình, người khác phải quyết định."


def test_a_closed_year_takes_no_list(cast):
    cast.cycle.__class__.objects.filter(pk=cast.cycle.pk).update(state="closed")
    cast.cycle.refresh_from_db()
    assert not access.can_record_list(cast.office, cast.cycle)
