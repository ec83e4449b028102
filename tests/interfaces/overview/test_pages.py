"""Every page across the stages, for everybody who may open it and nobody else."""

import pytest

from camket.foundation.core import clock
from tests.interfaces.overview.world import NOW, build, enter

READERS = ("office", "secretary", "inspector", "board", "adviser", "lan", "binh", "an", "hung")
PAGES = (
    "/2020/",
    "/2020/bang-dieu-hanh/",
    "/2020/bang-dieu-hanh/in/",
    "/2020/noi-dung/",
    "/tim/?tim=mat bang",
)


@pytest.fixture(autouse=True)
def in_june():
    with clock.at(NOW):
        yield


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize("name", READERS)
def test_whoever_takes_part_opens_the_pages_of_the_year(cast, name, address):
    build(cast)
    response = enter(getattr(cast, name)).get(address)
    html = response.content.decode()
    assert response.status_code == 200
    assert "None" not in html and "{%" not in html and "{{" not in html


@pytest.mark.parametrize(
    "name", ["office", "secretary", "inspector", "board", "adviser", "lan", "binh", "an"]
)
def test_the_dossier_is_read_by_its_unit_and_by_those_who_look_after_it(cast, name):
    world = build(cast)
    response = enter(getattr(cast, name)).get(f"/2020/ho-so/{world.ward3.pk}/")
    assert response.status_code == 200


@pytest.mark.parametrize("name", ["hung", "chi", "minh", "admin"])
def test_other_units_and_the_administrator_find_no_dossier(cast, name):
    world = build(cast)
    assert enter(getattr(cast, name)).get(f"/2020/ho-so/{world.ward3.pk}/").status_code == 404
