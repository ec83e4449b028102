"""The same number of statements whatever stands on the page, and whoever looks."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from camket.foundation.core import clock
from camket.foundation.organisation.models import User
from camket.year.annual_cycles.models import Period
from camket.year.annual_cycles.states import PeriodState
from tests import factories
from tests.interfaces.overview.world import NOW, build, enter

BOARD, ITEMS, DESK = "/2020/bang-dieu-hanh/", "/2020/noi-dung/", "/2020/"


@pytest.fixture(autouse=True)
def in_june():
    with clock.at(NOW):
        yield


def statements(user: User, address: str) -> int:
    client = enter(user)
    with CaptureQueriesContext(connection) as captured:
        response = client.get(address)
    assert response.status_code == 200
    assert len(response.content) <= 150 * 1024
    return len(captured)


def sign(cast, unit, items: int) -> None:
    Period.objects.filter(pk=cast.six_months.pk).update(state=PeriodState.OPEN)
    factories.report(factories.signed(cast, unit, items=items), cast.six_months)


@pytest.mark.parametrize(
    ("address", "limit"), [(BOARD, 15), (f"{BOARD}in/", 15), (ITEMS, 10), (DESK, 15)]
)
def test_one_unit_costs_as_much_as_three(cast, address, limit):
    sign(cast, cast.ward3, items=1)
    alone = statements(cast.office, address)
    sign(cast, cast.ward4, items=3)
    sign(cast, cast.economy, items=3)
    assert statements(cast.office, address) == alone <= limit


@pytest.mark.parametrize("address", [BOARD, ITEMS])
def test_the_office_costs_as_much_as_a_clerk(cast, address):
    build(cast)
    assert statements(cast.office, address) == statements(cast.binh, address)


@pytest.mark.parametrize(("address", "limit"), [(BOARD, 15), (ITEMS, 10)])
def test_ten_items_cost_as_much_as_two_hundred(cast, address, limit):
    sign(cast, cast.ward3, items=10)
    few = statements(cast.office, address)
    sign(cast, cast.ward4, items=190)
    assert statements(cast.office, address) == few <= limit
    if address == ITEMS:
        assert statements(cast.office, f"{ITEMS}?trang=4") == few


def test_a_dossier_costs_twelve_however_full(cast):
    world = build(cast)
    address = f"/2020/ho-so/{world.ward3.pk}/"
    before = statements(cast.office, address)
    for _each in range(5):
        factories.figure(factories.item(world.ward3))
    assert statements(cast.office, address) == before <= 12


def test_the_trail_and_the_search_stay_small(cast):
    build(cast)
    assert statements(cast.office, "/2020/nhat-ky/") <= 10
    assert statements(cast.office, "/tim/?tim=mat bang") <= 10


def test_a_workbook_costs_eight(cast):
    build(cast)
    assert statements(cast.office, f"{ITEMS}excel/") <= 8


def test_a_long_year_stays_under_its_weight(cast):
    """150 KB hold the board of sixty units; more units go to further pages."""
    from_ward = factories.signed(cast, cast.ward3, items=60)
    assert from_ward.items.count() == 60
    assert statements(cast.office, BOARD) <= 15


def test_the_bar_costs_one_statement(cast):
    with clock.at(factories.moment(date(2020, 3, 2))):
        client = enter(cast.admin)
        with CaptureQueriesContext(connection) as captured:
            client.get("/mat-khau/")
    assert len(captured) <= 6
