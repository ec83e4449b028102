"""What a person may be on a day comes from grants, tenures and delegations of that day."""

from datetime import date

import pytest

from camket.foundation.core.sheets import Regime
from camket.foundation.organisation import actions
from camket.foundation.organisation.access import standing
from camket.foundation.organisation.models import Role, Tenure, Unit, UnitKind, User
from camket.foundation.organisation.queries import head_tenures, pressers
from camket.foundation.organisation.rules import regime_of
from tests.cast import make_person, make_unit, seat


def fresh(person: User) -> User:
    return User.objects.get(pk=person.pk)


def test_a_head_is_head_only_during_the_tenure(cast):
    Tenure.objects.filter(person=cast.lan).update(until_on=date(2020, 6, 30))
    assert standing(fresh(cast.lan), date(2020, 6, 30)).is_head_of(cast.ward3.pk)
    assert not standing(fresh(cast.lan), date(2020, 7, 1)).is_head_of(cast.ward3.pk)


def test_a_delegate_presses_for_the_head_between_two_dates(cast):
    actions.delegate(
        cast.lan.tenures.get().position, cast.binh,
        from_on=date(2020, 6, 1), until_on=date(2020, 6, 30), actor=cast.lan,
    )  # fmt: skip
    assert standing(fresh(cast.binh), date(2020, 6, 15)).entrusted == {cast.ward3.pk: cast.lan.pk}
    assert standing(fresh(cast.binh), date(2020, 7, 1)).entrusted == {}
    assert set(pressers(cast.ward3.pk, date(2020, 6, 15))) == {cast.lan, cast.binh}
    assert set(pressers(cast.ward3.pk, date(2020, 7, 1))) == {cast.lan}


def test_a_delegation_ends_with_the_tenure_of_the_giver(cast):
    actions.delegate(
        cast.lan.tenures.get().position, cast.binh,
        from_on=date(2020, 6, 1), until_on=date(2020, 12, 31), actor=cast.lan,
    )  # fmt: skip
    Tenure.objects.filter(person=cast.lan).update(until_on=date(2020, 6, 30))
    assert standing(fresh(cast.binh), date(2020, 7, 1)).entrusted == {}


def test_a_blocked_person_is_nothing(cast):
    actions.block_person(cast.office, actor=cast.admin)
    assert standing(fresh(cast.office), date(2020, 6, 1)).grants == frozenset()


def test_a_role_ends_with_its_day(cast):
    grant = cast.office.role_grants.get(role=Role.OFFICE)
    actions.end_role(grant, until_on=date(2020, 5, 31), actor=cast.admin)
    assert standing(fresh(cast.office), date(2020, 5, 31)).has(Role.OFFICE, cast.city.pk)
    assert not standing(fresh(cast.office), date(2020, 6, 1)).has(Role.OFFICE, cast.city.pk)


@pytest.mark.parametrize(
    ("members", "regime"),
    [
        (("ward3", "ward4"), Regime.PARTY),
        (("ward3", "economy"), Regime.STATE),
        ((), Regime.STATE),
    ],
)
def test_a_block_writes_party_paper_when_all_its_members_do(cast, members, regime):
    block = make_unit("KHOI", "Khối", UnitKind.BLOCK, "0001.0090.", cast.city)
    block.members.set([getattr(cast, name) for name in members])
    assert regime_of(Unit.objects.get(pk=block.pk)) == regime


def test_the_heads_of_a_block_are_the_heads_of_its_members(cast):
    block = make_unit("KHOI", "Khối tư pháp", UnitKind.BLOCK, "0001.0090.", cast.city)
    block.members.set([cast.ward3, cast.ward4])
    heads = head_tenures([block.pk, cast.economy.pk], date(2020, 6, 1))
    assert [tenure.person for tenure in heads[block.pk]] == [cast.lan, cast.hung]
    assert [tenure.person for tenure in heads[cast.economy.pk]] == [cast.minh]
    assert standing(fresh(cast.lan), date(2020, 6, 1)).is_own_matter(block.pk)
    assert standing(fresh(cast.lan), date(2020, 6, 1)).is_head_of(block.pk)
    assert set(pressers(block.pk, date(2020, 6, 1))) == {cast.lan, cast.hung}


def test_whoever_holds_a_post_in_a_unit_judges_nothing_of_it(cast):
    deputy = make_person("pho", "Phó Bí thư phường 3")
    seat(deputy, cast.ward3, "Phó Bí thư")
    assert standing(deputy, date(2020, 6, 1)).is_own_matter(cast.ward3.pk)
    assert not standing(deputy, date(2020, 6, 1)).is_own_matter(cast.ward4.pk)
