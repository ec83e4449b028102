"""The signed promise is made known in the unit and becomes its plan."""

from datetime import date

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from camket.foundation.audit.record import record
from camket.foundation.core import clock
from camket.foundation.core.lifecycle import advance
from camket.foundation.organisation.models import User
from camket.year.commitments.access import entrusted_note
from camket.year.commitments.models import Commitment
from camket.year.execution import access, rules
from camket.year.execution.actions.telling import tell_assignees, tell_head
from camket.year.execution.models import Dissemination, Milestone, Plan, Task
from camket.year.execution.queries.plans import missing_of_plan, planned_items
from camket.year.execution.states import PLAN_MOVES, PlanState


@transaction.atomic
def record_dissemination(
    commitment: Commitment, *, held_on: date, form: str, attended: int, total: int, actor: User
) -> Dissemination:
    access.can_record_dissemination(actor, commitment).require()
    if not rules.is_held_in_time(commitment, held_on, clock.today()):
        raise PermissionDenied(_("Ngày quán triệt phải từ ngày ký đến hôm nay. Sửa lại ngày."))
    if attended > total:
        raise PermissionDenied(_("Số người dự lớn hơn tổng số. Sửa lại một trong hai số."))
    told = Dissemination.objects.create(
        commitment=commitment, held_on=held_on, form=form, attended=attended, total=total
    )
    after = {"held_on": held_on, "form": form, "attended": attended, "total": total}
    record("execution.dissemination.recorded", told, actor=actor, after=after)
    return told


@transaction.atomic
def draw_plan(commitment: Commitment, *, actor: User) -> Plan:
    """The skeleton: one task for each item, its milestones from the road map."""
    access.can_draw_plan(actor, commitment).require()
    plan = Plan.objects.create(commitment=commitment)
    items = planned_items(plan, clock.today())
    tasks = Task.objects.bulk_create(
        Task(plan=plan, item=item, title=item.text, leader_id=item.leader_id) for item in items
    )
    Milestone.objects.bulk_create(
        Milestone(task=task, **vars(draft))
        for task, item in zip(tasks, items, strict=True)
        for draft in rules.skeleton(item, commitment.cycle.year)
    )
    record("execution.plan.drawn", plan, actor=actor, after={"tasks": len(tasks)})
    return plan


@transaction.atomic
def complete_plan(plan: Plan, *, actor: User) -> Plan:
    access.can_complete_plan(actor, plan).require()
    advance(plan, PLAN_MOVES["complete"], actor=actor)
    text = _("Kế hoạch thực hiện cam kết của %(unit)s chờ duyệt.") % {"unit": plan.commitment.unit}
    tell_head(plan, "plan-completed", text)
    return plan


@transaction.atomic
def approve_plan(plan: Plan, *, document: str, exception: str = "", actor: User) -> Plan:
    """The head approves; below 100 % only with the reason written down."""
    missing = missing_of_plan(plan)
    access.can_approve_plan(actor, plan, missing, exception).require()
    if not document.strip():
        raise PermissionDenied(_("Chưa ghi số, ký hiệu kế hoạch. Ghi số của văn bản ban hành."))
    if plan.state == PlanState.DRAFT:
        advance(plan, PLAN_MOVES["complete"], actor=actor)
    note = entrusted_note(actor, plan.commitment.unit)
    excused = exception if missing else ""
    changes = {"document": document, "exception": excused, "approved_on": clock.today()}
    advance(plan, PLAN_MOVES["approve"], actor=actor, note=note, **changes)
    text = _("Kế hoạch của %(unit)s đã duyệt, bắt đầu thực hiện việc được giao.")
    tell_assignees(plan, "plan-approved", text % {"unit": plan.commitment.unit})
    return plan


@transaction.atomic
def revise_plan(plan: Plan, *, note: str, actor: User) -> Plan:
    access.can_revise_plan(actor, plan).require()
    return advance(plan, PLAN_MOVES["revise"], actor=actor, note=note, approved_on=None)
