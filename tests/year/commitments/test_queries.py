"""What is in force on a day, where every unit stands, and the sheet of the paper."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from camket.year.commitments import queries
from camket.year.commitments.models import CarryOver, Item
from camket.year.commitments.states import CommitmentState, ItemState
from tests import factories
from tests.year.commitments import drafts


def test_an_item_counts_from_signing_until_it_leaves(cast):
    made = factories.signed(cast, cast.ward3, items=2)
    kept, left = made.items.order_by("order")
    Item.objects.filter(pk=left.pk).update(state=ItemState.CANCELLED, left_on=date(2020, 7, 15))
    on = {
        day: list(made.items.filter(queries.in_force(day)).order_by("order"))
        for day in (date(2020, 2, 19), date(2020, 2, 20), date(2020, 7, 14), date(2020, 7, 15))
    }
    assert list(on.values()) == [[], [kept, left], [kept, left], [kept]]
    assert queries.items_in_force(made) == [kept]


def test_a_left_out_item_never_counts(cast):
    made = factories.signed(cast, cast.ward3, items=1)
    factories.item(made, state=ItemState.LEFT_OUT, joined_on=None)
    assert made.items.filter(queries.in_force(date(2020, 12, 31))).count() == 1


def test_signed_commitments_of_the_year(cast):
    made = factories.signed(cast, cast.ward3)
    factories.commitment(cast, cast.ward4, CommitmentState.APPROVED)
    assert list(queries.signed(cast.cycle)) == [made]


@pytest.mark.parametrize("text", ["khoa xiii", "khoá XIII", "Khóa XIII"])
def test_every_spelling_finds_the_same_items(cast, text):
    made = factories.commitment(cast, cast.ward3)
    item = factories.item(made, text="Học tập nghị quyết khoá XIII")
    factories.item(made)
    assert list(queries.items_matching(cast.binh, cast.cycle, text)) == [item]
    assert list(queries.items_matching(cast.office, cast.cycle, text)) == []


def test_the_office_learns_of_a_draft_only_that_it_exists_and_how_complete_it_is(cast):
    made = factories.commitment(cast, cast.ward3, items=1)
    factories.item(made, due_on=None)
    rows = {row.unit: row for row in queries.unit_rows(cast.office, cast.cycle)}
    assert set(rows) == {cast.ward3, cast.ward4, cast.economy, cast.finance}
    row = rows[cast.ward3]
    assert (row.items, row.ready, row.is_open) == (2, 1, False)
    assert rows[cast.ward4].commitment is None


def test_a_unit_sees_its_own_line_and_the_adviser_his(cast):
    assert [row.unit for row in queries.unit_rows(cast.binh, cast.cycle)] == [cast.ward3]
    assert [row.unit for row in queries.unit_rows(cast.adviser, cast.cycle)] == [cast.ward3]
    assert queries.unit_rows(cast.admin, cast.cycle) == []


def test_the_list_costs_the_same_for_one_and_for_three(cast):
    def cost() -> int:
        with CaptureQueriesContext(
            connection,
        ) as counted:
            queries.unit_rows(cast.office, cast.cycle)
            queries.readiness(cast.cycle, date(2020, 2, 20))
            list(queries.selection_queue(cast.office, cast.cycle))
        return len(counted)

    factories.commitment(cast, cast.ward3, CommitmentState.APPROVED, items=1)
    queries.unit_rows(cast.office, cast.cycle)
    one = cost()
    for unit in (cast.ward4, cast.economy):
        factories.commitment(cast, unit, CommitmentState.APPROVED, items=3)
    assert cost() == one


def test_readiness_says_what_is_in_the_way(cast):
    ready = factories.commitment(cast, cast.ward3, CommitmentState.APPROVED)
    factories.item(ready, state=ItemState.SELECTED)
    waiting = factories.commitment(cast, cast.finance, CommitmentState.APPROVED)
    factories.item(waiting, state=ItemState.ASSIGNED)
    lines = {
        line.commitment: line.missing for line in queries.readiness(cast.cycle, date(2020, 2, 20))
    }
    assert (lines[ready], lines[waiting]) == (
        (),
        (
            "01 nhiệm vụ giao thêm chưa được tiếp thu: người đứng đầu đơn vị tiếp thu",
            "chưa có nội dung nào được chọn: Ban Thường vụ chọn nội dung",
            "chưa ghi nhận người giữ chức vụ đứng đầu vào ngày ký: quản trị ghi nhận chức vụ",
        ),
    )


def test_last_year_is_read_from_what_it_left(cast):
    CarryOver.objects.create(
        cycle=cast.cycle, unit=cast.ward3, kind="unmet_item", source="19.P3.02", text="Rác thải bờ sông",
        as_of=date(2019, 12, 31),
    )  # fmt: skip
    assert [each.text for each in queries.carry_overs(cast.cycle, cast.ward3)] == [
        "Rác thải bờ sông"
    ]
    assert list(queries.carry_overs(cast.cycle, cast.ward4)) == []


def test_the_sheet_says_what_was_signed_by_whom(cast):
    commitment = drafts.signed(cast, items=2)
    sheet = queries.commitment_sheet(commitment)
    version = commitment.versions.get()
    assert sheet.receiver == "Ban Thường vụ Thành ủy Bến Xuân"
    assert sheet.collective == "tập thể Ban Thường vụ Đảng ủy phường 3"
    assert [head.position for head in sheet.heads] == ["Bí thư Đảng ủy"]
    assert [item.ordinal for item in sheet.items] == [1, 2]
    assert sheet.items[0].kinds == "Trọng tâm"
    measure = "≥ 46 hộ (năm trước 0); quý I: 12 · quý II: 28 · quý III: 46 · quý IV: 46"
    assert sheet.items[0].targets[0].measure == measure
    assert sheet.items[0].due == "30/09/2020"
    assert len(sheet.signatures) == 3
    assert sheet.imprint.snapshot_id == f"CK-2020-P3-v1-{version.sha256[:8]}"


def test_a_draft_of_an_item_writes_the_same_item_again(cast):
    item = drafts.registered(cast, items=1).items.get()
    draft = queries.draft_of(item)
    assert (draft.text, draft.targets[0].value, len(draft.targets[0].steps)) == (drafts.TEXT, 46, 4)
