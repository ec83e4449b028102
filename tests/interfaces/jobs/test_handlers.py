"""Last year pushes: what changes in the old year reaches the new one."""

from datetime import date

import pytest
from django.conf import settings as django_settings
from django.utils.module_loading import import_string

from camket.foundation.audit.verbs import VERBS
from camket.foundation.core import clock
from camket.year.annual_cycles import actions as cycles
from camket.year.commitments.models import CarryOver, CarryOverKind
from camket.year.verdicts import actions as verdicts
from tests import factories
from tests.factories import moment


@pytest.fixture
def old_year(cast):
    return factories.signed(cast, cast.ward3, items=1)


def open_next_year(cast):
    following = cycles.prepare_from_previous(
        cast.cycle, theme="Chủ đề", registration_due_on=date(2021, 1, 29), is_quarterly=True,
        actor=cast.office,
    )  # fmt: skip
    return cycles.open_cycle(following, actor=cast.office)


def unmet(cycle):
    return CarryOver.objects.filter(cycle=cycle, kind=CarryOverKind.UNMET_ITEM)


def test_every_reaction_names_a_verb_and_a_handler():
    assert set(django_settings.REACTIONS) <= set(VERBS)
    for paths in django_settings.REACTIONS.values():
        assert all(callable(import_string(path)) for path in paths)


def test_opening_a_year_lays_the_old_one_before_the_units(cast, old_year):
    with clock.at(moment(date(2021, 1, 4))):
        following = open_next_year(cast)
    assert [row.unit for row in unmet(following)] == [cast.ward3]


def test_a_verdict_after_the_opening_reaches_the_new_year_once(cast, old_year):
    with clock.at(moment(date(2021, 1, 4))):
        following = open_next_year(cast)
    judged = {
        "outcome": "done",
        "reason": "Đã bàn giao đủ",
        "document": "12-TB/TU",
        "actor": cast.secretary,
    }
    with clock.at(moment(date(2021, 1, 15))):
        verdicts.judge_item(
            old_year.items.get(), on=date(2021, 1, 15), done_on=date(2020, 9, 20), **judged
        )
    assert list(unmet(following)) == []
