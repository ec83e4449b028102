"""A signed commitment of ward 3 with its plan, and an obstacle laid before the economy department."""

from datetime import date, datetime

import pytest

from camket.foundation.core import clock
from camket.foundation.organisation.models import Unit
from camket.year.commitments.models import Commitment
from camket.year.execution import actions
from camket.year.execution.models import Obstacle, Plan
from camket.year.execution.states import ObstacleState, PlanState
from tests import factories
from tests.cast import Cast


@pytest.fixture
def today(cast):
    """The day of the acts, after the signing of 20/02/2020."""
    with clock.at(datetime(2020, 3, 2, 9)):  # noqa: DTZ001  the clock makes it aware
        yield date(2020, 3, 2)


@pytest.fixture
def signed(cast: Cast, today) -> Commitment:
    return factories.signed(cast, cast.ward3, items=3)


@pytest.fixture
def plan(cast: Cast, signed: Commitment) -> Plan:
    return actions.draw_plan(signed, actor=cast.binh)


@pytest.fixture
def full_plan(cast: Cast, plan: Plan) -> Plan:
    """Every task has somebody who does it."""
    actions.assign_tasks(list(plan.tasks.all()), assignee=cast.an, actor=cast.lan)
    return plan


@pytest.fixture
def obstacle(cast: Cast, signed: Commitment) -> Obstacle:
    item = signed.items.first()
    return actions.raise_obstacle(
        item, cause="Chưa có đơn giá bồi thường", proposal="Duyệt đơn giá", actor=cast.binh
    )


@pytest.fixture
def in_plan_state(plan: Plan):
    """The plan put into a state without the way there."""

    def put(state: PlanState) -> Plan:
        Plan.objects.filter(pk=plan.pk).update(state=state)
        plan.state = state
        return plan

    return put


@pytest.fixture
def in_obstacle_state(cast: Cast, obstacle: Obstacle):
    def put(state: ObstacleState) -> Obstacle:
        solved_on = date(2020, 3, 2) if state == ObstacleState.SOLVED else None
        Obstacle.objects.filter(pk=obstacle.pk).update(state=state, solved_on=solved_on)
        obstacle.state = state
        return obstacle

    return put


@pytest.fixture
def addressee(cast: Cast) -> Unit:
    return cast.economy
