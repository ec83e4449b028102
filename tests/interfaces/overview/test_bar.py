"""The bar: every entry leads somewhere, and is shown to those whose roles open it."""

import pytest
from django.conf import settings
from django.urls import reverse

from camket.foundation.core import clock
from camket.interfaces.overview.access import rooms_of
from tests.interfaces.overview.world import NOW, build, enter

EVERYTHING = [
    "desk",
    "board",
    "commitments",
    "plans",
    "reports",
    "obstacles",
    "inspections",
    "ratings",
]
OPENED = {
    "office": EVERYTHING,
    "secretary": EVERYTHING,
    "inspector": EVERYTHING,
    "board": EVERYTHING,
    "lan": EVERYTHING,
    "binh": EVERYTHING,
    "an": EVERYTHING[:6],
    "adviser": EVERYTHING[:6],
    "admin": ["desk"],
}


def address(name: str) -> str:
    return reverse(
        name, args=[] if name in ("organisation:unit-list", "organisation:password") else [2020]
    )


def test_every_entry_of_bar_and_menu_leads_to_a_page():
    for entry in (*settings.NAVIGATION, *settings.USER_MENU):
        assert address(entry["url_name"]).startswith("/")
    assert reverse(settings.SEARCH_URL_NAME) == "/tim/"
    assert reverse(settings.SIGN_OUT_URL_NAME) == "/dang-xuat/"


@pytest.mark.parametrize("name", OPENED)
def test_the_bar_shows_what_the_roles_open(cast, name):
    rooms = rooms_of(getattr(cast, name))
    keys = [entry["key"] for entry in settings.NAVIGATION]
    assert [key for key in keys if rooms.may_see(key)] == OPENED[name]


@pytest.mark.parametrize("name", OPENED)
def test_what_the_bar_shows_opens(cast, name):
    """Nobody is led to a page that turns him away."""
    person = getattr(cast, name)
    with clock.at(NOW):
        build(cast)
        client = enter(person)
        refused = {
            entry["url_name"]: status
            for entry in (*settings.NAVIGATION, *settings.USER_MENU)
            if rooms_of(person).may_see(entry.get("needs", "desk"))
            and (status := client.get(address(entry["url_name"])).status_code) != 200
        }
    assert refused == {}


def test_the_bar_names_the_owner_and_the_years(cast):
    with clock.at(NOW):
        html = enter(cast.binh).get("/2020/").content.decode()
    assert '<span class="brand-owner">Thành ủy Bến Xuân</span>' in html
    assert '<a href="/2020/" aria-current="true">Năm 2020</a>' in html


def test_home_leads_to_the_newest_year(cast):
    assert enter(cast.binh).get("/").url == "/2020/"


def test_home_without_a_year_leads_to_the_units(cast):
    cast.thu.role_grants.all().update(until_on="2019-01-01")
    assert enter(cast.thu).get("/").url == "/don-vi/"


def test_nobody_is_shown_the_bar_before_signing_in(client):
    assert client.get("/2020/").status_code == 302
