"""Tasks of a plan: written, given to people, updated by them."""

from collections.abc import Sequence

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from camket.foundation.audit.record import record
from camket.foundation.organisation.models import Position, User
from camket.year.commitments.models import Item
from camket.year.execution import access
from camket.year.execution.actions.telling import tell_assignee
from camket.year.execution.models import Assignment, AssignmentRole, Mark, Milestone, Plan, Task
from camket.year.execution.queries.tasks import people_of_unit
from camket.year.execution.rules import MilestoneDraft


@transaction.atomic
def add_task(
    plan: Plan, item: Item, *, title: str, leader: Position | None,
    milestones: Sequence[MilestoneDraft] = (), assignees: Sequence[User] = (), actor: User,
) -> Task:  # fmt: skip
    access.can_write_plan(actor, plan).require()
    if item.commitment_id != plan.commitment_id:
        raise PermissionDenied(
            _("Nội dung không thuộc cam kết của kế hoạch này. Chọn lại nội dung.")
        )
    last = plan.tasks.filter(item=item).aggregate(last=Max("order"))["last"] or 0
    task = Task.objects.create(plan=plan, item=item, order=last + 1, title=title, leader=leader)
    _write_milestones(task, milestones)
    record("execution.task.added", task, actor=actor, after={"title": title, "item": item})
    for assignee in assignees:
        assign_tasks([task], assignee=assignee, actor=actor)
    return task


@transaction.atomic
def change_task(
    task: Task,
    *,
    title: str,
    leader: Position | None,
    milestones: Sequence[MilestoneDraft],
    actor: User,
) -> Task:
    """While the plan is a draft its milestones are written anew."""
    access.can_write_plan(actor, task.plan).require()
    before = {"title": task.title, "leader": task.leader_id}
    task.title, task.leader = title, leader
    task.save(update_fields=["title", "leader"])
    task.milestones.all().delete()
    _write_milestones(task, milestones)
    after = {"title": title, "leader": leader, "milestones": len(milestones)}
    record("execution.task.changed", task, actor=actor, before=before, after=after)
    return task


@transaction.atomic
def assign_tasks(tasks: Sequence[Task], *, assignee: User, actor: User) -> list[Task]:
    """Several tasks of one plan to one person at once; whoever led them before goes on supporting."""
    plan = _one_plan(tasks)
    access.can_assign(actor, plan).require()
    if not people_of_unit(plan.commitment.unit_id).filter(pk=assignee.pk).exists():
        raise PermissionDenied(_("Chỉ phân công cho người của đơn vị. Chọn người khác."))
    given = Assignment.objects.filter(task__in=tasks)
    given.filter(role=AssignmentRole.LEAD).exclude(assignee=assignee).update(
        role=AssignmentRole.SUPPORT
    )
    given.filter(assignee=assignee).update(role=AssignmentRole.LEAD)
    have = set(given.filter(assignee=assignee).values_list("task_id", flat=True))
    Assignment.objects.bulk_create(
        Assignment(task=task, assignee=assignee) for task in tasks if task.pk not in have
    )
    after = {"tasks": [task.pk for task in tasks], "assignee": assignee}
    record("execution.task.assigned", plan, actor=actor, after=after)
    text = _("Đồng chí được giao %(count)02d đầu việc trong kế hoạch của %(unit)s.")
    tell_assignee(plan, assignee, text % {"count": len(tasks), "unit": plan.commitment.unit})
    return list(tasks)


@transaction.atomic
def update_task(task: Task, *, mark: str, note: str, actor: User) -> Task:
    access.can_update_task(actor, task).require()
    before = {"mark": task.mark, "note": task.progress_note}
    task.mark, task.progress_note = Mark(mark), note
    task.save(update_fields=["mark", "progress_note"])
    record(
        "execution.task.updated",
        task,
        actor=actor,
        before=before,
        after={"mark": mark, "note": note},
    )
    return task


def _one_plan(tasks: Sequence[Task]) -> Plan:
    plans = {task.plan_id: task.plan for task in tasks}
    if len(plans) != 1:
        raise PermissionDenied(_("Chọn ít nhất một đầu việc, cùng một kế hoạch, rồi phân công."))
    return next(iter(plans.values()))


def _write_milestones(task: Task, drafts: Sequence[MilestoneDraft]) -> None:
    Milestone.objects.bulk_create(Milestone(task=task, **vars(draft)) for draft in drafts)
