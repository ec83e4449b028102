"""24 units and 140 items in one list: mapped without help, applied in one press, nothing in silence."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from camket.foundation.organisation.models import Unit, UnitKind
from camket.interfaces.documents import actions
from camket.interfaces.documents.models import ImportKind
from camket.interfaces.documents.queries.importing import missing_units
from camket.year.annual_cycles.models import Cycle, GroupMember, ReportingGroup
from camket.year.annual_cycles.states import CycleState
from camket.year.commitments.models import Commitment, Item, Origin
from camket.year.commitments.states import CommitmentState
from tests.cast import make_unit
from tests.interfaces.documents.imports.desk import brought_list
from tests.interfaces.documents.office.samples import city_list

UNITS = [unit for _number, _title, unit, _items in city_list.groups()]


@pytest.fixture
def city(cast):
    """The year of the list, with its units and the three that have not sent."""
    cycle = Cycle.objects.create(
        scheme=cast.scheme, year=2021, state=CycleState.OPEN, rating_profile=cast.cycle.rating_profile,
        registration_due_on=date(2021, 1, 20), late_adjustment_after=date(2021, 9, 30),
    )  # fmt: skip
    group = ReportingGroup.objects.create(cycle=cycle, code="1", label="Các đơn vị", order=1)
    for number, name in enumerate([*UNITS, *city_list.NOT_SENT], start=1):
        unit = Unit.objects.filter(name=name).first() or make_unit(
            f"U{number}", name, UnitKind.OTHER, f"0001.9{number:03d}.", cast.city
        )
        GroupMember.objects.create(cycle=cycle, group=group, unit=unit, order=number)
    return replace(cast, cycle=cycle)


@pytest.fixture
def content(tmp_path: Path) -> bytes:
    shape = city_list.CITY_LIST
    return shape.write(tmp_path / shape.file_name).read_bytes()


def test_the_list_is_mapped_without_help(city, content):
    draft = brought_list(city, content)
    rows = list(draft.rows.all())
    assert len(rows) == 140
    assert sum(row.kind == ImportKind.ADD for row in rows) >= 0.95 * 140
    assert len({row.unit_id for row in rows if row.unit_id}) == 24
    assert missing_units(draft) == city_list.NOT_SENT


def test_one_press_writes_the_year(city, content):
    draft = brought_list(city, content)
    actions.apply_import(draft, actor=city.office)
    result = draft.outline["result"]
    assert result["added"] == Item.objects.count()
    assert sum(result.values()) == 140
    assert set(Commitment.objects.values_list("state", flat=True)) == {CommitmentState.APPROVED}
    assert Item.objects.filter(origin=Origin.ASSIGNED).count() == 24
    again = brought_list(city, content)
    assert {row.kind for row in again.rows.all()} <= {ImportKind.SAME, ImportKind.ASK}
