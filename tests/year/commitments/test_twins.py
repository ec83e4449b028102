"""Twins of an item: who reads whose words, what they cost, and the work that is common."""

import re
from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from camket.foundation.audit.models import Event
from camket.foundation.organisation.models import Succession, SuccessionKind, Unit, UnitKind
from camket.year.annual_cycles.models import Cycle
from camket.year.commitments import access, actions, queries
from camket.year.commitments.models import CarryOver, CarryOverKind, Origin
from camket.year.commitments.states import CommitmentState, ItemState
from tests import factories

CAMERAS = "Vận động xã hội hóa lắp đặt 16 cụm camera an ninh"
OTHERS_CAMERAS = "Xã hội hóa lắp đặt 30 cụm camera an ninh tại phường 4"
CLOSED = "một nội dung đang đăng ký của đơn vị khác"
YEAR = 2020


@pytest.fixture
def mine(cast):
    made = factories.commitment(cast, cast.ward3, CommitmentState.SUBMITTED)
    factories.item(made, text=CAMERAS)
    return made


def others(cast, state=CommitmentState.SUBMITTED, text=OTHERS_CAMERAS, **given):
    made = factories.commitment(cast, cast.ward4, state)
    return factories.item(made, text=text, **given)


def twins(person, commitment):
    """The twins of the first item."""
    loaded = queries.load_items(commitment)
    return queries.twins_by_item(person, loaded)[loaded.items.all()[0].pk]


def page(person, name, pk) -> str:
    client = Client()
    client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    answer = client.get(reverse(f"commitments:{name}", args=[YEAR, pk]))
    assert answer.status_code == 200
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


# --- what counts as a twin


def year_before(cast) -> Cycle:
    return Cycle.objects.create(
        scheme=cast.scheme, year=2019, rating_profile=cast.cycle.rating_profile,
        registration_due_on=date(2019, 1, 31), late_adjustment_after=date(2019, 9, 30),
    )  # fmt: skip


def old_unit(code: str, successor: Unit, kind=SuccessionKind.MERGE) -> Unit:
    unit = Unit.objects.create(
        name=f"Đảng ủy {code}", code=code, kind=UnitKind.WARD_COMMITTEE, path=f"/{code}/",
        closed_on=date(2019, 12, 31),
    )  # fmt: skip
    Succession.objects.create(predecessor=unit, successor=successor, kind=kind, on=date(2020, 1, 1))
    return unit


def test_the_units_own_list_and_its_earlier_years_are_searched(cast, mine):
    factories.item(mine, text="Lắp camera an ninh bằng nguồn xã hội hóa")
    signed = factories.commitment(cast, cast.ward3, CommitmentState.SIGNED, cycle=year_before(cast))
    factories.item(signed, text="Lắp đặt 10 cụm camera an ninh (xã hội hóa)")
    found = twins(cast.binh, mine)
    assert sorted((each.year, each.is_own, each.is_closed) for each in found) == [
        (2019, True, False),
        (2020, True, False),
    ]
    assert queries.own_twin_count(queries.twins_by_item(cast.binh, queries.load_items(mine))) == 2


def test_what_the_predecessors_signed_is_searched_as_the_units_own_history(cast, mine):
    last_year = year_before(cast)
    merged = old_unit("xuan-le", cast.ward3)
    renamed = old_unit("xuan-le-cu", merged, kind=SuccessionKind.RENAME)
    for unit in (merged, renamed, old_unit("xuan-thanh", cast.ward4)):
        signed = factories.commitment(cast, unit, CommitmentState.SIGNED, cycle=last_year)
        factories.item(signed, text=OTHERS_CAMERAS)
    draft = factories.commitment(cast, old_unit("xuan-giang", cast.ward3), cycle=last_year)
    factories.item(draft, text=OTHERS_CAMERAS)
    found = twins(cast.binh, mine)
    assert sorted((each.predecessor, each.is_own, each.is_common) for each in found) == [
        (merged.name, True, False),
        (renamed.name, True, False),
    ]
    assert f"việc năm 2019 của {merged.name}, đơn vị tiền thân" in page(
        cast.binh, "item-detail", mine.items.get().pk
    )


def test_what_last_year_carried_over_is_a_twin_as_well(cast, mine):
    fact = {"cycle": cast.cycle, "unit": cast.ward3, "as_of": date(2019, 12, 31)}
    CarryOver.objects.create(
        **fact, kind=CarryOverKind.RESULT, source="a", item_code="19.P3.07", text=CAMERAS
    )
    CarryOver.objects.create(**fact, kind=CarryOverKind.LESSON, source="b", text=CAMERAS)
    assert [(each.code, each.year, each.score) for each in twins(cast.binh, mine)] == [
        ("19.P3.07", 2019, 100)
    ]


@pytest.mark.parametrize("state", [ItemState.LEFT_OUT, ItemState.CANCELLED, ItemState.TRANSFERRED])
def test_what_is_gone_is_no_twin(cast, mine, state):
    others(cast, state=CommitmentState.APPROVED).__class__.objects.filter(
        commitment__unit=cast.ward4
    ).update(state=state)
    assert twins(cast.office, mine) == ()


def test_another_work_is_no_twin(cast, mine):
    others(cast, text="Xã hội hóa lắp đặt 30 bộ đèn chiếu sáng")
    assert twins(cast.office, mine) == ()


# --- who reads what


def test_to_the_unit_an_unsigned_twin_of_another_unit_is_closed(cast, mine):
    others(cast)
    for person in (cast.lan, cast.binh, cast.an):
        (twin,) = twins(person, mine)
        assert (twin.is_closed, twin.text, twin.unit, twin.code, twin.runs) == (
            True, "", "", "", (),
        )  # fmt: skip
        assert twin.score >= 85


@pytest.mark.parametrize("state", [CommitmentState.DRAFT, CommitmentState.COMPLETE])
def test_of_another_units_draft_nobody_learns_anything(cast, mine, state):
    others(cast, state=state)
    assert [twins(person, mine) for person in (cast.binh, cast.office, cast.adviser)] == [()] * 3


def test_a_signed_twin_is_open_to_the_unit_without_a_way_to_its_page(cast, mine):
    others(cast, state=CommitmentState.SIGNED)
    (twin,) = twins(cast.binh, mine)
    assert (twin.text, twin.unit, twin.item_id) == (OTHERS_CAMERAS, cast.ward4.name, None)


@pytest.mark.parametrize("name", ["office", "secretary", "inspector", "board", "adviser"])
def test_appraisers_and_committee_read_both(cast, mine, name):
    others(cast)
    (twin,) = twins(cast.people()[name], mine)
    assert (twin.text, twin.unit) == (OTHERS_CAMERAS, cast.ward4.name)
    assert [run.words for run in twin.runs if run.is_new] == ["Xã", "30", "tại phường 4"]


def test_of_several_closed_twins_only_the_nearest_is_told(cast, mine):
    others(cast)
    economy = factories.commitment(cast, cast.economy, CommitmentState.SUBMITTED)
    factories.item(economy, text=CAMERAS)
    assert [each.score for each in twins(cast.binh, mine)] == [100]


def test_on_matters_of_ones_own_unit_nobody_appraises(cast, mine):
    own = factories.commitment(cast, cast.office_unit, CommitmentState.SUBMITTED)
    appraised = {
        name: (access.appraises(person, mine), access.appraises(person, own))
        for name, person in cast.people().items()
    }
    assert {name for name, (theirs, _own) in appraised.items() if theirs} == {
        "office", "secretary", "inspector", "board", "adviser",
    }  # fmt: skip
    assert appraised["office"] == (True, False)


# --- on the pages


def test_the_units_page_has_the_one_sentence_and_nothing_of_the_other(cast, mine):
    twin = others(cast)
    for name, pk in (("commitment-detail", mine.pk), ("item-detail", mine.items.get().pk)):
        text = page(cast.binh, name, pk)
        assert re.search(rf"Giống \d+% {CLOSED}\.", text), name
        assert OTHERS_CAMERAS not in text
        assert twin.code not in text


def test_the_sessions_table_shows_the_other_words(cast, mine):
    twin = others(cast)
    text = page(cast.office, "selection-detail", mine.pk)
    assert f"nội dung của {cast.ward4.name}" in text
    assert twin.code in text
    assert CLOSED not in text
    assert "Đánh dấu việc chung" in text


def test_advice_while_typing_does_not_take_the_item_for_its_own_twin(cast):
    made = factories.commitment(cast, cast.ward3)
    item = factories.item(made, text=CAMERAS)
    others(cast)
    assert [each.is_own for each in queries.twins_of_text(cast.binh, made, CAMERAS)] == [
        True,
        False,
    ]
    assert [
        each.is_closed for each in queries.twins_of_text(cast.binh, made, CAMERAS, item.pk)
    ] == [True]


def test_twins_cost_two_statements_for_one_item_and_for_ten(cast, mine):
    def cost() -> int:
        loaded = queries.load_items(access.commitment_for(cast.office, YEAR, mine.pk))
        with CaptureQueriesContext(
            connection,
        ) as counted:
            queries.twins_by_item(cast.office, loaded)
        return len(counted)

    assert cost() == 2
    old_unit("xuan-le", cast.ward3)
    for number in range(9):
        factories.item(mine, text=f"{CAMERAS} đợt {number}")
    others(cast)
    assert cost() == 2


# --- the work that is common


def test_appraisers_call_a_work_common_and_take_it_back(cast, mine):
    others(cast)
    item = mine.items.get()
    for person in (cast.lan, cast.binh, cast.admin, cast.hung, cast.inspector, cast.board):
        with pytest.raises(PermissionDenied, match="Chỉ Văn phòng, cơ quan thẩm định"):
            actions.mark_common(item, is_common=True, actor=person)
    before = Event.objects.count()
    actions.mark_common(item, is_common=True, actor=cast.adviser)
    actions.mark_common(item, is_common=True, actor=cast.office)
    assert [each.is_common for each in twins(cast.office, mine)] == [True]
    actions.mark_common(item, is_common=False, actor=cast.office)
    assert [each.is_common for each in twins(cast.office, mine)] == [False]
    verbs = Event.objects.order_by("id").values_list("verb", flat=True)[before:]
    assert list(verbs) == ["commitments.item.marked_common", "commitments.item.unmarked_common"]


def test_the_mark_of_either_item_tells_both_that_the_work_is_common(cast, mine):
    twin = others(cast)
    actions.mark_common(twin, is_common=True, actor=cast.office)
    assert [(each.is_closed, each.is_common) for each in twins(cast.binh, mine)] == [(True, True)]


def test_what_the_committee_gave_is_common_by_itself(cast, mine):
    twin = others(cast, state=CommitmentState.APPROVED, origin=Origin.ASSIGNED)
    assert [each.is_common for each in twins(cast.office, mine)] == [True]
    with pytest.raises(PermissionDenied, match="đã là việc chung"):
        actions.mark_common(twin, is_common=True, actor=cast.office)


@pytest.mark.parametrize(
    "state", [CommitmentState.DRAFT, CommitmentState.RETURNED, CommitmentState.SIGNED]
)
def test_a_work_is_called_common_only_while_it_is_chosen(cast, state):
    made = factories.commitment(cast, cast.ward3, state, items=1)
    with pytest.raises(PermissionDenied, match="đã trình và chưa ký"):
        actions.mark_common(made.items.get(), is_common=True, actor=cast.office)


def test_the_press_returns_to_the_row_it_came_from(cast, mine):
    item = mine.items.get()
    client = Client()
    client.force_login(cast.office, backend="django.contrib.auth.backends.ModelBackend")
    answer = client.post(
        reverse("commitments:item-mark-common", args=[YEAR, item.pk]), {"is_common": "1"}
    )
    assert answer.url == f"/2020/duyet-dang-ky/{mine.pk}/#noi-dung-{item.pk}"
    item.refresh_from_db()
    assert item.is_common is True
