"""Which clause is carried by which unit: the matrix, its gaps, its page and its workbook; the register of bottlenecks."""

from datetime import date
from io import BytesIO

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import load_workbook

from camket.year.basis.models import Bottleneck, Provision, SourceDocument
from camket.year.commitments import actions, queries
from camket.year.commitments.states import ItemState
from tests import factories
from tests.year.commitments.drafts import draft, registered


def as_(person) -> Client:
    client = Client()
    client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.fixture
def clauses(cast) -> list[Provision]:
    """Three clauses of one document; the first two must be carried, the second is ward 4's."""
    document = SourceDocument.objects.create(
        source="party", reference="63-KL/TU", type_name="Kết luận", issuer="Thành ủy Bến Xuân",
        issued_on=date(2019, 12, 6), title="Nhiệm vụ năm 2020",
    )  # fmt: skip
    document.cycles.add(cast.cycle)
    made = [
        Provision.objects.create(
            document=document,
            label=f"Mục {order}",
            text="Thu ngân sách",
            order=order,
            must_carry=order < 3,
        )
        for order in (1, 2, 3)
    ]
    made[1].units.add(cast.ward4)
    return made


def shape(matrix) -> list[tuple[str, int, bool]]:
    return [(row.provision.label, row.units, row.is_gap) for row in matrix.rows]


def test_clauses_carried_by_nobody_stand_first_and_dropped_items_carry_nothing(cast, clauses):
    signed = factories.signed(cast, cast.ward3, items=2)
    first, second = signed.items.all()
    first.provisions.add(clauses[0])
    second.provisions.add(clauses[1])
    type(second).objects.filter(pk=second.pk).update(state=ItemState.CANCELLED)
    matrix = queries.coverage(cast.office, cast.cycle)
    assert (matrix.carried, matrix.binding, matrix.gaps) == (1, 2, 1)
    assert shape(matrix) == [("Mục 2", 0, True), ("Mục 1", 1, False), ("Mục 3", 0, False)]
    assert shape(queries.coverage(cast.office, cast.cycle, only="gaps")) == [("Mục 2", 0, True)]
    cell = next(each for each in matrix.rows[1].cells if each.unit == cast.ward3)
    assert (cell.signed, cell.chosen, cell.registered) == (1, 0, 0)
    awaited = [each.unit for each in matrix.rows[0].cells if each.is_awaited]
    assert awaited == [cast.ward4]


def test_a_draft_is_no_cover_for_the_office_and_a_unit_sees_only_itself(cast, clauses):
    commitment = registered(cast, items=1)
    commitment.items.get().provisions.add(clauses[0])
    assert queries.coverage(cast.office, cast.cycle).carried == 0
    own = queries.coverage(cast.lan, cast.cycle)
    assert (own.units, own.carried) == ((cast.ward3,), 1)


def test_the_matrix_costs_the_same_for_one_item_and_for_three(cast, clauses):
    signed = factories.signed(cast, cast.ward3, items=3)
    page = reverse("commitments:coverage-matrix", args=[2020])
    client = as_(cast.office)

    def cost() -> int:
        client.get(page)
        with CaptureQueriesContext(connection) as counted:
            assert client.get(page, {"chi": "tat-ca"}).status_code == 200
        return len(counted)

    items = list(signed.items.all())
    items[0].provisions.add(clauses[0])
    one = cost()
    items[1].provisions.add(*clauses)
    items[2].provisions.add(*clauses)
    assert cost() == one


def test_page_items_and_workbook_tell_the_same(cast, clauses):
    signed = factories.signed(cast, cast.ward3, items=2)
    for item in signed.items.all():
        item.provisions.add(clauses[0])
    office = as_(cast.office)
    page = office.get(reverse("commitments:coverage-matrix", args=[2020])).content.decode()
    cell = f"{reverse('commitments:clause-items', args=[2020, clauses[0].pk])}?don-vi={cast.ward3.code}"
    assert f'href="{cell}"' in page
    assert ">2 K</a>" in page
    listed = office.get(cell).content.decode()
    assert [item.code in listed for item in signed.items.all()] == [True, True]
    answer = office.get(reverse("documents:coverage-excel", args=[2020]))
    sheet = load_workbook(BytesIO(answer.content)).worksheets[0]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=5)]
    ward3 = rows[0].index(cast.ward3.short_name)
    assert [(row[1], row[4], row[ward3]) for row in rows[1:]] == [
        ("Mục 2", 0, None),
        ("Mục 1", 1, 2),
    ]


def test_an_item_without_a_clause_is_told_on_submission_only(cast, clauses):
    commitment = registered(cast, items=1)
    actions.complete_commitment(commitment, actor=cast.binh)
    with pytest.raises(PermissionDenied, match="nội dung 1: chưa dẫn điểm, mục căn cứ nào"):
        actions.submit_commitment(commitment, actor=cast.lan)
    actions.hand_back_commitment(commitment, note="Bổ sung căn cứ", actor=cast.lan)
    item = commitment.items.get()
    actions.change_item(item, draft(cast.ward3, provisions=(clauses[0],)), actor=cast.binh)
    actions.complete_commitment(commitment, actor=cast.binh)
    assert actions.submit_commitment(commitment, actor=cast.lan).state == "submitted"


def test_in_a_year_without_clauses_nothing_is_asked(cast):
    commitment = registered(cast, items=1)
    actions.complete_commitment(commitment, actor=cast.binh)
    assert actions.submit_commitment(commitment, actor=cast.lan).state == "submitted"


def test_the_register_shows_the_oldest_open_bottleneck_first_with_the_items_against_it(cast):
    def named(text, **given):
        return Bottleneck.objects.create(cycle=cast.cycle, text=text, **given)

    cleared = named("Bãi rác", cleared_on=date(2020, 3, 1), proof="Biên bản")
    late = named("Vỉa hè", since=date(2020, 1, 5))
    old = named("Mặt bằng", since=date(2018, 5, 1), unit=cast.ward3, waiting_for="UBND thành phố")
    signed = factories.signed(cast, cast.ward3, items=2)
    signed.items.all().update(bottleneck=old)
    register = queries.bottleneck_register(cast.office, cast.cycle)
    counted = [(each, each.item_count) for each in register]
    assert [each for each, _count in counted if each.cleared_on is None] == [old, late]
    assert dict(counted) == {old: 2, late: 0, cleared: 0}
    page = reverse("commitments:bottleneck-list", args=[2020])
    shown = as_(cast.office).get(page, {"trang_thai": "con"}).content.decode()
    assert [words in shown for words in ("Mặt bằng", "UBND thành phố", "Bãi rác")] == [
        True,
        True,
        False,
    ]
    assert all(item.code in shown for item in signed.items.all())


def test_the_register_costs_the_same_for_one_row_and_for_three(cast):
    page = reverse("commitments:bottleneck-list", args=[2020])
    client = as_(cast.office)

    def cost() -> int:
        client.get(page)
        with CaptureQueriesContext(connection) as counted:
            assert client.get(page).status_code == 200
        return len(counted)

    Bottleneck.objects.create(cycle=cast.cycle, text="Một")
    one = cost()
    Bottleneck.objects.create(cycle=cast.cycle, text="Hai", unit=cast.ward3)
    Bottleneck.objects.create(cycle=cast.cycle, text="Ba", unit=cast.ward4)
    assert cost() == one
