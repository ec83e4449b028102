"""The signed promise is made known, planned, worked on; obstacles are laid before whoever can clear them."""

from calendar import monthrange
from collections import defaultdict
from datetime import date
from functools import partial

from camket.foundation.organisation.models import User
from camket.interfaces.demonstration import content
from camket.interfaces.demonstration.builder.acts import Act, Acts, later, moment, office_day
from camket.interfaces.demonstration.builder.world import World
from camket.interfaces.demonstration.content.course import Timeline
from camket.interfaces.demonstration.content.shapes import Item, Problem, Task, UnitYear
from camket.year.execution import actions
from camket.year.execution.access import obstacle_for, plan_for, task_for
from camket.year.execution.models import Mark
from camket.year.execution.models import Task as TaskRow
from camket.year.execution.rules import MilestoneDraft

YEAR = 2020
TODAY = date(2021, 1, 15)


def work_of_2020(world: World) -> Acts:
    for unit in content.year_2020():
        times = content.timelines_2020()[unit.unit]
        yield Act(
            later(moment(times.disseminated_on, 16), days=1), partial(_disseminate, world, times)
        )
        if times.plan_completed_on and times.plan_approved_on:
            yield Act(moment(times.plan_completed_on, 9), partial(_plan, world, unit, times))
            yield Act(moment(times.plan_approved_on, 10), partial(_approve, world, times))
            yield from _progress(world, unit, times)
        for item in unit.items:
            for problem in item.problems:
                yield from _problem(world, unit.unit, item, problem)


def _disseminate(world: World, times: Timeline) -> None:
    clerk = world.clerk(times.unit)
    actions.record_dissemination(
        world.commitment(clerk, YEAR, times.unit), held_on=times.disseminated_on,
        form=times.dissemination_form, attended=times.attended, total=times.invited, actor=clerk,
    )  # fmt: skip


def _plan(world: World, unit: UnitYear, times: Timeline) -> None:
    """The clerk draws the plan from the promise, adds the tasks and proposes who does them."""
    clerk, on = world.clerk(unit.unit), times.plan_completed_on or TODAY
    plan = actions.draw_plan(world.commitment(clerk, YEAR, unit.unit), actor=clerk)
    world.plans[unit.unit] = plan.pk
    drawn = {task.item_id: task for task in plan.tasks.all()}
    for_whom: dict[str, list[TaskRow]] = defaultdict(list)
    for item in unit.items:
        row = world.item(clerk, YEAR, item.key)
        for task in item.tasks:
            made = actions.add_task(
                plan, row, title=task.text, leader=row.leader, actor=clerk,
                milestones=[MilestoneDraft(min(_end_of(task), item.due_on), task.text)],
            )  # fmt: skip
            for_whom[task.post].append(made)
        for_whom[item.tasks[0].post].append(drawn[row.pk])
    for post, tasks in for_whom.items():
        actions.assign_tasks(tasks, assignee=world.holder(unit.unit, post, on), actor=clerk)
    actions.complete_plan(plan, actor=clerk)


def _approve(world: World, times: Timeline) -> None:
    head = world.head(times.unit, times.plan_approved_on or TODAY)
    plan = plan_for(head, YEAR, world.plans[times.unit])
    actions.approve_plan(plan, document=times.plan_number, actor=head)


# What the people do with their tasks


def _progress(world: World, unit: UnitYear, times: Timeline) -> Acts:
    approved_on = times.plan_approved_on or TODAY
    for item in unit.items:
        for number, task in enumerate(item.tasks, start=1):
            is_last = number == len(item.tasks)
            day = max(_end_of(task), approved_on)
            done_on = item.year.done_on if item.year else None
            if is_last and done_on:
                day = max(done_on, approved_on)
            mark = Mark.IN_PROGRESS if is_last and not done_on else Mark.DONE
            day = office_day(day)
            if day < TODAY:
                update = partial(_update, world, unit.unit, item, task, mark, day)
                yield Act(moment(day, 16, 30), update)


def _update(world: World, unit: str, item: Item, task: Task, mark: str, on: date) -> None:
    """The assignee marks the own task, and with the last one the item's own line of the plan."""
    said = item.year.text if item.year and task == item.tasks[-1] else ""
    rows = TaskRow.objects.filter(plan=world.plans[unit], item=world.items[item.key])
    _mark(world, unit, rows.get(title=task.text), task.post, mark, said, on)
    if task == item.tasks[-1]:
        _mark(world, unit, rows.order_by("order")[0], item.tasks[0].post, mark, said, on)


def _mark(world: World, unit: str, row: TaskRow, post: str, mark: str, said: str, on: date) -> None:
    person = world.holder(unit, post, on)
    current = task_for(person, YEAR, row.pk)
    actions.update_task(
        current, mark=mark, note=said, actor=_doer(world, unit, current, person, on)
    )


def _doer(world: World, unit: str, task: TaskRow, person: User, on: date) -> User:
    """The assignee; a new head goes on with what was given to the one before."""
    return person if task.assignments.filter(assignee=person).exists() else world.head(unit, on)


def _end_of(task: Task) -> date:
    """2020-03 ends with March, 2020-Q2 with June."""
    year, part = task.period.split("-")
    month = int(part[1]) * 3 if part.startswith("Q") else int(part)
    return date(int(year), month, monthrange(int(year), month)[1])


# Obstacles


def _problem(world: World, unit: str, item: Item, problem: Problem) -> Acts:
    yield Act(moment(problem.asked_on, 10), partial(_raise, world, unit, item, problem))
    if problem.answered_on is None:
        return
    yield Act(moment(problem.answered_on, 15), partial(_answer, world, item, problem))
    done_on = item.year.done_on if item.year else None
    if done_on:
        day = office_day(max(done_on, problem.answered_on))
        yield Act(moment(day, 16), partial(_solve, world, unit, item, day))


def _raise(world: World, unit: str, item: Item, problem: Problem) -> None:
    clerk, addressee = world.clerk(unit), world.units[problem.addressee]
    obstacle = actions.raise_obstacle(
        world.item(clerk, YEAR, item.key), cause=problem.text, addressee=addressee,
        proposal=f"Đề nghị {addressee.name} giải quyết, trả lời trước ngày {problem.due_on:%d/%m/%Y}.",
        actor=clerk,
    )  # fmt: skip
    world.obstacles[item.key] = obstacle.pk


def _answer(world: World, item: Item, problem: Problem) -> None:
    clerk = world.clerk(problem.addressee)
    obstacle = obstacle_for(clerk, YEAR, world.obstacles[item.key])
    [escalation] = obstacle.escalations.all()
    actions.answer_escalation(escalation, answer=problem.answer, actor=clerk)


def _solve(world: World, unit: str, item: Item, on: date) -> None:
    head = world.head(unit, on)
    obstacle = obstacle_for(head, YEAR, world.obstacles[item.key])
    note = "Đã tháo gỡ theo trả lời; nội dung cam kết đã hoàn thành."
    actions.solve_obstacle(obstacle, note=note, actor=head)
