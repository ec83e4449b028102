"""Who gives opinions on whom, who belongs to a block, who has which role: rules, acts and their pages."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client

from camket.foundation.audit.models import Event
from camket.foundation.core import clock
from camket.foundation.organisation import access, actions, queries
from camket.foundation.organisation.access import standing
from camket.foundation.organisation.models import Role, RoleGrant, Unit, UnitKind, User
from tests.cast import make_unit, seat
from tests.factories import moment

MONDAY, TUESDAY = moment(date(2020, 2, 3)), moment(date(2020, 2, 4))


def signed_in(person: User) -> Client:
    client = Client()
    client.force_login(person)
    return client


def allowed(cast, ask) -> set[str]:
    return {name for name, person in cast.people().items() if ask(person)}


@pytest.fixture
def block(cast) -> Unit:
    return make_unit("KTP", "Khối tư pháp", UnitKind.BLOCK, "0001.0099.", cast.city)


def advised(body: Unit) -> list[str]:
    return [grant.unit.code for grant in queries.advised_units(body)]


@pytest.mark.parametrize("role", list(Role))
def test_the_office_arranges_advice_and_the_administrator_every_role(cast, role):
    expected = {"office", "admin"} if role == Role.ADVISORY_BODY else {"admin"}
    assert allowed(cast, lambda p: access.can_grant(p, role)) == expected


def test_only_a_block_has_members(cast, block):
    assert allowed(cast, lambda p: access.can_set_members(p, block)) == {"office", "admin"}
    assert allowed(cast, lambda p: access.can_set_members(p, cast.ward3)) == set()


def test_a_body_gives_opinions_on_exactly_the_units_that_are_ticked(cast):
    with clock.at(MONDAY):
        actions.set_advised_units(
            cast.finance, cast.thu, [cast.ward3, cast.ward4], actor=cast.office
        )
        assert advised(cast.finance) == ["P3", "P4"]
    with clock.at(TUESDAY):
        actions.set_advised_units(
            cast.finance, cast.thu, [cast.ward4, cast.economy], actor=cast.office
        )
        assert advised(cast.finance) == ["P4", "KT"]
    ended = RoleGrant.objects.get(body=cast.finance, unit=cast.ward3)
    assert (ended.from_on, ended.until_on) == (date(2020, 2, 3), date(2020, 2, 3))
    with pytest.raises(PermissionDenied, match="Chỉ Văn phòng hoặc quản trị"):
        actions.set_advised_units(cast.finance, cast.thu, [], actor=cast.lan)


def test_taken_away_and_given_again_on_one_day_it_is_the_same_grant(cast):
    with clock.at(MONDAY):
        for units in ([cast.ward3], [], [cast.ward3]):
            actions.set_advised_units(cast.finance, cast.thu, units, actor=cast.office)
        assert advised(cast.finance) == ["P3"]
    assert RoleGrant.objects.filter(body=cast.finance).count() == 1


def test_the_trail_tells_who_belonged_to_a_block_before(cast, block):
    actions.set_members(block, [cast.ward3], actor=cast.office)
    actions.set_members(block, [cast.ward3, cast.ward4], actor=cast.office)
    event = Event.objects.filter(verb="organisation.members.set").latest("id")
    assert (event.before, event.after) == ({"members": ["P3"]}, {"members": ["P3", "P4"]})


def test_the_office_ticks_the_units_of_a_body_on_a_page(cast):
    seat(cast.thu, cast.finance, "Chuyên viên")
    client, address = signed_in(cast.office), "/don-vi/TCKH/tham-muu/"
    assert "Chuyên viên Phòng Kinh tế" in client.get(address, secure=True).text
    units = [cast.ward3.pk, cast.ward4.pk]
    answer = client.post(address, {"units": units}, secure=True)
    assert answer.headers["Location"] == "/don-vi/TCKH/"
    assert advised(cast.finance) == ["P3", "P4"]
    assert client.get(address, secure=True).text.count("checked") == 2
    client.post(address, {}, secure=True)
    assert advised(cast.finance) == []


def test_a_body_without_people_says_what_to_do_first(cast):
    page = signed_in(cast.office).get("/don-vi/TCKH/tham-muu/", secure=True)
    assert "Thêm người trước, rồi phân công." in page.text


def test_the_members_of_a_block_are_ticked_on_a_page(cast, block):
    client = signed_in(cast.office)
    assert client.post("/don-vi/KTP/thanh-vien/", {}, secure=True).status_code == 422
    client.post("/don-vi/KTP/thanh-vien/", {"units": [cast.ward3.pk]}, secure=True)
    assert list(block.members.all()) == [cast.ward3]


def test_the_administrator_gives_a_role_and_ends_it(cast):
    client = signed_in(cast.admin)
    typed = {"person": cast.thu.pk, "role": Role.ASSIGNEE}
    client.post("/don-vi/P4/vai-tro/", typed, secure=True)
    assert standing(User.objects.get(pk=cast.thu.pk)).has(Role.ASSIGNEE, cast.ward4.pk)
    grant = RoleGrant.objects.get(person=cast.thu, unit=cast.ward4)
    assert signed_in(cast.office).post(f"/vai-tro/{grant.pk}/thoi/", secure=True).status_code == 403
    client.post(f"/vai-tro/{grant.pk}/thoi/", secure=True)
    assert not standing(User.objects.get(pk=cast.thu.pk)).has(Role.ASSIGNEE, cast.ward4.pk)
