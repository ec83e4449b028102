"""Last year pushes its facts before the next, once each, and keeps them true."""

from datetime import date

import pytest

from camket.foundation.audit.models import Event
from camket.year.annual_cycles.models import Cycle
from camket.year.commitments.models import CarryOver, CarryOverKind
from camket.year.execution.models import Obstacle
from camket.year.supervision.models import Finding, Inspection, InspectionPlan
from camket.year.year_end import actions
from tests import factories

KIND = CarryOverKind


@pytest.fixture
def next_year(cast):
    return Cycle.objects.create(
        scheme=cast.scheme,
        year=2021,
        rating_profile=cast.cycle.rating_profile,
        late_adjustment_after=date(2021, 9, 30),
    )


@pytest.fixture
def signed(cast):
    return factories.signed(cast, cast.ward3, items=2)


def kinds(unit, cycle) -> list[str]:
    return sorted(CarryOver.objects.filter(unit=unit, cycle=cycle).values_list("kind", flat=True))


def raise_obstacle(item) -> Obstacle:
    return Obstacle.objects.create(
        item=item,
        cause="Chưa có quỹ đất tái định cư",
        proposal="Bố trí quỹ đất",
        raised_on=date(2020, 8, 3),
    )


def test_results_unmet_items_obstacles_findings_and_lessons_are_laid_before_the_unit(
    cast, signed, next_year
):
    raise_obstacle(signed.items.first())
    plan = InspectionPlan.objects.create(cycle=cast.cycle, committee=cast.city)
    inspection = Inspection.objects.create(
        plan=plan, unit=cast.ward3, kind="inspection", scope="Mặt bằng", planned_on=date(2020, 7, 1)
    )
    Finding.objects.create(
        inspection=inspection,
        text="Thiếu biên bản",
        demand="Bổ sung",
        remedy_due_on=date(2020, 9, 1),
    )
    actions.draw_lesson(cast.cycle, text="Mỗi nội dung có mốc so sánh", actor=cast.office)
    actions.carry_over(cast.ward3, next_year)
    assert kinds(cast.ward3, next_year) == sorted(
        [KIND.RESULT] * 2 + [KIND.UNMET_ITEM] * 2 + [KIND.OPEN_OBSTACLE, KIND.FINDING, KIND.LESSON]
    )
    assert kinds(cast.ward4, next_year) == []


def test_the_same_facts_again_change_nothing(cast, signed, next_year):
    first = {each.pk for each in actions.carry_over(cast.ward3, next_year)}
    events = Event.objects.count()
    assert {each.pk for each in actions.carry_over(cast.ward3, next_year)} == first
    assert Event.objects.count() == events


def test_a_fact_that_changed_is_corrected_and_one_that_is_gone_leaves(cast, signed, next_year):
    obstacle = raise_obstacle(signed.items.first())
    actions.carry_over(cast.ward3, next_year)
    Obstacle.objects.filter(pk=obstacle.pk).update(cause="Quỹ đất đã có, chờ giá")
    actions.carry_over(cast.ward3, next_year)
    row = CarryOver.objects.get(kind=KIND.OPEN_OBSTACLE)
    assert row.text == "Quỹ đất đã có, chờ giá"
    Obstacle.objects.filter(pk=obstacle.pk).update(state="solved", solved_on=date(2020, 12, 1))
    actions.carry_over(cast.ward3, next_year)
    assert KIND.OPEN_OBSTACLE not in kinds(cast.ward3, next_year)


def test_a_first_year_receives_nothing(cast, signed):
    assert actions.carry_over(cast.ward3, cast.cycle) == []
