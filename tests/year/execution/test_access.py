"""Who may do what, in which state: person by state for every move."""

import pytest
from django.http import Http404

from camket.year.commitments.models import Commitment
from camket.year.commitments.states import CommitmentState
from camket.year.execution import access, actions
from camket.year.execution.states import OBSTACLE_MOVES, PLAN_MOVES, ObstacleState, PlanState

PLAN_ACCESS = {
    "complete": (access.can_complete_plan, {"lan", "binh"}),
    "approve": (lambda user, plan: access.can_approve_plan(user, plan, []), {"lan"}),
    "revise": (access.can_revise_plan, {"lan"}),
}
OBSTACLE_ACCESS = {
    "forward": (access.can_forward, {"lan", "binh", "office", "secretary"}),
    "escalate": (access.can_escalate, {"lan", "binh", "office", "secretary"}),
    "solve": (access.can_solve, {"lan", "office", "secretary"}),
}


def allowed(cast, ask) -> set[str]:
    return {name for name, person in cast.people().items() if ask(person)}


@pytest.mark.parametrize("step", PLAN_MOVES)
@pytest.mark.parametrize("state", PlanState)
def test_plan_moves_by_person_and_state(cast, in_plan_state, step, state):
    ask, people = PLAN_ACCESS[step]
    plan = in_plan_state(state)
    expected = people if state in PLAN_MOVES[step].sources else set()
    assert allowed(cast, lambda person: ask(person, plan)) == expected


@pytest.mark.parametrize("step", [step for step in OBSTACLE_MOVES if step != "answer"])
@pytest.mark.parametrize("state", ObstacleState)
def test_obstacle_moves_by_person_and_state(cast, in_obstacle_state, step, state):
    ask, people = OBSTACLE_ACCESS[step]
    obstacle = in_obstacle_state(state)
    expected = people if state in OBSTACLE_MOVES[step].sources else set()
    assert allowed(cast, lambda person: ask(person, obstacle)) == expected


@pytest.mark.parametrize("state", [s for s in ObstacleState if s != ObstacleState.RAISED])
def test_answers_by_person_and_state(cast, obstacle, addressee, in_obstacle_state, state):
    question = actions.forward_obstacle(obstacle, addressee=addressee, actor=cast.binh)
    question.obstacle = in_obstacle_state(state)
    expected = {"minh", "thu", "office", "secretary"} if state != ObstacleState.SOLVED else set()
    assert allowed(cast, lambda person: access.can_answer(person, question)) == expected


@pytest.mark.parametrize(
    ("state", "writers", "assigners"),
    [
        (PlanState.DRAFT, {"lan", "binh"}, {"lan", "binh"}),
        (PlanState.COMPLETE, set(), {"lan"}),
        (PlanState.APPROVED, set(), {"lan"}),
    ],
)
def test_writing_and_assigning_by_person_and_state(cast, in_plan_state, state, writers, assigners):
    plan = in_plan_state(state)
    assert allowed(cast, lambda person: access.can_write_plan(person, plan)) == writers
    assert allowed(cast, lambda person: access.can_assign(person, plan)) == assigners


@pytest.mark.parametrize(
    ("state", "people"),
    [
        (PlanState.DRAFT, set()),
        (PlanState.COMPLETE, set()),
        (PlanState.APPROVED, {"lan", "binh", "an"}),
    ],
)
def test_updating_a_task_by_person_and_state(cast, full_plan, in_plan_state, state, people):
    in_plan_state(state)
    task = full_plan.tasks.first()
    assert allowed(cast, lambda person: access.can_update_task(person, task)) == people


@pytest.mark.parametrize("state", CommitmentState)
def test_telling_and_planning_begin_with_the_signature(cast, signed, state):
    Commitment.objects.filter(pk=signed.pk).update(state=state)
    signed.state = state
    expected = {"lan", "binh"} if state == CommitmentState.SIGNED else set()
    assert allowed(cast, lambda p: access.can_record_dissemination(p, signed)) == expected
    assert allowed(cast, lambda p: access.can_draw_plan(p, signed)) == expected


def test_facts_are_recorded_by_office_and_committee_only(cast, signed):
    assert allowed(cast, lambda p: access.can_record_measures(p, signed)) == {"office", "secretary"}


def test_facts_of_the_offices_own_unit_are_recorded_by_the_committee(cast, signed):
    own = Commitment.objects.create(
        cycle=cast.cycle,
        unit=cast.office_unit,
        state=CommitmentState.SIGNED,
        signed_on=signed.signed_on,
    )
    assert allowed(cast, lambda person: access.can_record_measures(person, own)) == {"secretary"}


def test_an_assignee_raises_and_attaches_only_for_what_was_assigned_to_him(cast, full_plan):
    item = full_plan.tasks.first().item
    assert allowed(cast, lambda person: access.can_raise(person, item)) == {"lan", "binh", "an"}
    people = {"lan", "binh", "an", "office", "secretary"}
    assert allowed(cast, lambda person: access.can_attach(person, item)) == people
    full_plan.tasks.first().assignments.all().delete()
    assert allowed(cast, lambda person: access.can_raise(person, item)) == {"lan", "binh"}


def test_a_plan_is_read_by_its_unit_and_its_superiors(cast, plan):
    def finds(person) -> bool:
        return access.plans_visible_to(person).filter(pk=plan.pk).exists()

    readers = {"lan", "binh", "an", "office", "secretary", "inspector", "board", "adviser"}
    assert allowed(cast, finds) == readers
    with pytest.raises(Http404):
        access.plan_for(cast.hung, 2020, plan.pk)


def test_an_obstacle_is_also_read_by_whom_it_was_laid_before(cast, obstacle, addressee):
    def finds(person) -> bool:
        return access.obstacles_visible_to(person).filter(pk=obstacle.pk).exists()

    assert not finds(cast.minh)
    actions.forward_obstacle(obstacle, addressee=addressee, actor=cast.binh)
    assert finds(cast.minh)
    assert not finds(cast.hung)


def test_one_press_approves_where_clerk_and_head_are_one(cast, plan, today):
    assert not access.can_approve_plan(cast.lan, plan, [])
    cast.lan.role_grants.create(role="unit_clerk", unit=cast.ward3, from_on=today)
    cast.lan.__dict__.pop("_standing")
    assert access.can_approve_plan(cast.lan, plan, [])


def test_below_one_hundred_per_cent_only_with_a_written_reason(cast, in_plan_state):
    plan = in_plan_state(PlanState.COMPLETE)
    missing = ["20.P3.01: chưa có người thực hiện"]
    permit = access.can_approve_plan(cast.lan, plan, missing)
    assert permit.reason == (
        "Kế hoạch chưa đủ 100%: 20.P3.01: chưa có người thực hiện. "
        "Bổ sung, hoặc ghi lý do duyệt khi chưa đủ."
    )
    assert access.can_approve_plan(cast.lan, plan, missing, "Chờ bổ nhiệm cán bộ địa chính")
