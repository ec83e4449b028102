"""What a page asks of the database does not grow with what stands on it."""

import pytest
from django.db import transaction

from camket.foundation.core import clock
from camket.foundation.organisation.models import Position, Unit
from camket.year.annual_cycles.models import GroupMember
from tests import factories
from tests.cast import LONG_AGO
from tests.gates.addresses import LINES
from tests.gates.opening import Cost, cost, readers
from tests.gates.world import NOW, World, make_world

pytestmark = pytest.mark.django_db

# The board gathers several stages; a form brings its choices beside what a page shows.
BOARDS = ("overview:board", "overview:board-print")
# The table of a session lays beside each item all that the committee must know of it.
TABLES = ("commitments:selection-detail",)
PAGE, FORM, BOARD, TABLE = 12, 15, 15, 22
KILOBYTE = 1024
PAGES = sorted(name for name in LINES if readers(name))
LISTS = [name for name in PAGES if LINES[name].scene in ("year", "coming year")]
Costs = dict[tuple[str, str], Cost]


def measured(rows: int, names: list[str], crowd: int = 0) -> Costs:
    """The cost of each page to each of its readers, in a world of its own that is taken back."""
    with transaction.atomic(), clock.at(NOW):
        world = make_world(rows)
        if crowd:
            fill(world, crowd)
        found = {
            (name, person): cost(world, name, person)
            for name in names
            for person in readers(name)[:2]
        }
        transaction.set_rollback(True)
    return {key: value for key, value in found.items() if value}


def fill(world: World, units: int) -> None:
    """More units of the same shape: five signed items each, a registration, an expected report."""
    cast = world.cast
    for number in range(units):
        code = f"X{number:03d}"
        unit = Unit.objects.create(
            code=code, name=f"Phường Xuân {number}", short_name=f"Xuân {number}", kind=cast.ward3.kind,
            path=f"{cast.city.path}{code}/", parent=cast.city, opened_on=LONG_AGO,
        )  # fmt: skip
        Position.objects.create(unit=unit, title="Bí thư Đảng ủy phường", is_head=True)
        for group in (cast.g1, world.coming.groups.first()):
            GroupMember.objects.create(cycle=group.cycle, group=group, unit=unit)
        signed = factories.signed(cast, unit, items=5)
        factories.report(signed, cast.six_months)
        factories.commitment(cast, unit, state="submitted", items=2, cycle=world.coming)


@pytest.fixture(scope="module")
def costs(django_db_setup, django_db_blocker) -> dict[str, Costs]:
    with django_db_blocker.unblock():
        return {
            "one": measured(1, PAGES),
            "three": measured(3, PAGES),
            "few": measured(1, LISTS, crowd=3),
            "crowd": measured(1, LISTS, crowd=50),
        }


@pytest.mark.parametrize("name", PAGES)
def test_one_row_costs_as_many_statements_as_three(costs, name):
    for (page, person), few in costs["one"].items():
        if page == name:
            assert costs["three"][page, person].statements == few.statements, person


@pytest.mark.parametrize("name", LISTS)
def test_three_units_cost_as_many_statements_as_fifty(costs, name):
    for (page, person), crowded in costs["crowd"].items():
        if page == name:
            assert crowded.statements == costs["few"][page, person].statements, person


@pytest.mark.parametrize("name", PAGES)
def test_a_page_keeps_to_its_statements(costs, name):
    limit = BOARD if name in BOARDS else FORM if LINES[name].presses else PAGE
    limit = TABLE if name in TABLES else limit
    for (page, person), each in costs["three"].items():
        if page == name:
            assert each.statements <= limit, person


@pytest.mark.parametrize("name", LISTS)
def test_a_page_loads_about_what_it_shows_and_stays_light(costs, name):
    for (page, person), each in costs["crowd"].items():
        if page == name:
            assert each.size <= 150 * KILOBYTE, person
            assert each.rows <= 2 * each.shown + 300, person
