"""Who plans, assigns, updates, raises and clears; each answer with its reason."""

from django.db.models import Q, QuerySet
from django.http import Http404
from django.utils.translation import gettext as _

from camket.foundation.core.permit import ALLOWED, Permit, denied
from camket.foundation.organisation.access import standing
from camket.foundation.organisation.models import Role, User
from camket.year.annual_cycles.states import CycleState
from camket.year.commitments.access import fills_for, is_clerk_and_head, presses_for, within
from camket.year.commitments.models import Commitment, Item
from camket.year.commitments.states import CommitmentState
from camket.year.execution.models import Assignment, Dissemination, Escalation, Obstacle, Plan, Task
from camket.year.execution.states import OBSTACLE_MOVES, PLAN_MOVES, ObstacleState, PlanState

OF_COMMITMENT = ("commitment__cycle__scheme", "commitment__unit")


# What a person finds


def plans_visible_to(user: User) -> QuerySet[Plan]:
    return Plan.objects.filter(within(user, "commitment__")).select_related(*OF_COMMITMENT)


def plan_for(user: User, year: int, pk: int) -> Plan:
    plan = plans_visible_to(user).filter(commitment__cycle__year=year, pk=pk).first()
    if plan is None:
        raise Http404
    return plan


def task_for(user: User, year: int, pk: int) -> Task:
    """A task of a plan the person may read."""
    found = Task.objects.filter(
        within(user, "plan__commitment__"), plan__commitment__cycle__year=year, pk=pk
    )
    task = found.select_related(
        "item", "plan__commitment__cycle__scheme", "plan__commitment__unit"
    ).first()
    if task is None:
        raise Http404
    return task


def obstacles_visible_to(user: User) -> QuerySet[Obstacle]:
    """Obstacles of the commitments a person reads, and those laid before a unit of his."""
    laid_before = Escalation.objects.filter(addressee__in=standing(user).own_units())
    seen = within(user, "item__commitment__") | Q(pk__in=laid_before.values("obstacle"))
    return Obstacle.objects.filter(seen).select_related(
        "item__commitment__cycle__scheme", "item__commitment__unit"
    )


def obstacle_for(user: User, year: int, pk: int) -> Obstacle:
    found = obstacles_visible_to(user).filter(item__commitment__cycle__year=year, pk=pk)
    obstacle = found.prefetch_related("escalations__addressee").first()
    if obstacle is None:
        raise Http404
    return obstacle


# Dissemination and plan


def can_record_dissemination(
    user: User, commitment: Commitment, *, is_recorded: bool | None = None
) -> Permit:
    """`is_recorded` from whoever has just read it."""
    if not (permit := _is_being_done(commitment)):
        return permit
    if not fills_for(user, commitment.unit):
        return denied(_("Chỉ chuyên viên và người đứng đầu đơn vị được ghi nhận quán triệt."))
    if is_recorded is None:
        is_recorded = Dissemination.objects.filter(commitment=commitment).exists()
    if is_recorded:
        return denied(_("Đơn vị đã ghi nhận quán triệt."))
    return ALLOWED


def can_draw_plan(user: User, commitment: Commitment, *, has_plan: bool | None = None) -> Permit:
    """`has_plan` from whoever has just read it."""
    if not (permit := _is_being_done(commitment)):
        return permit
    if not fills_for(user, commitment.unit):
        return denied(_("Chỉ chuyên viên và người đứng đầu đơn vị được lập kế hoạch của đơn vị."))
    if has_plan is None:
        has_plan = Plan.objects.filter(commitment=commitment).exists()
    if has_plan:
        return denied(_("Đơn vị đã có kế hoạch của năm này."))
    return ALLOWED


def can_write_plan(user: User, plan: Plan) -> Permit:
    """Add and change tasks with their milestones."""
    if plan.state != PlanState.DRAFT:
        return denied(_("Kế hoạch đã chuyển đi. Mở lại kế hoạch để sửa."))
    if not fills_for(user, plan.commitment.unit):
        return denied(_("Chỉ chuyên viên và người đứng đầu đơn vị được sửa kế hoạch của đơn vị."))
    return ALLOWED


def can_assign(user: User, plan: Plan) -> Permit:
    """The clerk proposes people while the plan is a draft; the head assigns at any time."""
    if presses_for(user, plan.commitment.unit):
        return ALLOWED
    if not standing(user).is_clerk_of(plan.commitment.unit_id):
        return denied(_("Chỉ người đứng đầu và chuyên viên đơn vị được phân công."))
    if plan.state != PlanState.DRAFT:
        return denied(_("Kế hoạch đã chuyển đi, chỉ người đứng đầu được phân công lại."))
    return ALLOWED


def can_complete_plan(user: User, plan: Plan) -> Permit:
    if plan.state not in PLAN_MOVES["complete"].sources:
        return denied(_("Chỉ chuyển được kế hoạch đang soạn."))
    if not fills_for(user, plan.commitment.unit):
        return denied(_("Chỉ chuyên viên và người đứng đầu đơn vị được chuyển kế hoạch."))
    return ALLOWED


def can_approve_plan(user: User, plan: Plan, missing: list[str], exception: str = "") -> Permit:
    """Below 100 % only with a written exception; one press where clerk and head are one person."""
    unit = plan.commitment.unit
    sources = PLAN_MOVES["approve"].sources
    if is_clerk_and_head(user, unit):
        sources = (*sources, *PLAN_MOVES["complete"].sources)
    if plan.state not in sources:
        return denied(_("Chỉ duyệt được kế hoạch chuyên viên đã chuyển lên."))
    if not presses_for(user, unit):
        return denied(_("Chỉ người đứng đầu đơn vị được duyệt kế hoạch."))
    if missing and not exception.strip():
        return denied(
            _("Kế hoạch chưa đủ 100%%: %(parts)s. Bổ sung, hoặc ghi lý do duyệt khi chưa đủ.")
            % {"parts": "; ".join(missing)}
        )
    return ALLOWED


def can_revise_plan(user: User, plan: Plan) -> Permit:
    if plan.state not in PLAN_MOVES["revise"].sources:
        return denied(_("Kế hoạch đang soạn, sửa được ngay."))
    if not presses_for(user, plan.commitment.unit):
        return denied(_("Chỉ người đứng đầu đơn vị được mở lại kế hoạch."))
    return ALLOWED


def can_update_task(user: User, task: Task) -> Permit:
    if task.plan.state != PlanState.APPROVED:
        return denied(_("Kế hoạch chưa được duyệt. Cập nhật được sau khi người đứng đầu duyệt."))
    if not (_is_assigned(user, task) or fills_for(user, task.plan.commitment.unit)):
        return denied(_("Chỉ người được phân công và chuyên viên đơn vị được cập nhật đầu việc."))
    return ALLOWED


# Measured facts and their evidence


def can_record_measures(user: User, commitment: Commitment) -> Permit:
    """Facts enter with an accepted report: by the Office, for its own unit by the committee."""
    if not _judges(user, commitment):
        return denied(_("Chỉ Văn phòng, Ban Thường vụ được ghi nhận số liệu đã duyệt của đơn vị."))
    return _is_being_done(commitment)


def can_attach(user: User, item: Item) -> Permit:
    unit = item.commitment.unit
    is_doing = Assignment.objects.filter(task__item=item, assignee=user).exists
    if not (fills_for(user, unit) or _judges(user, item.commitment) or is_doing()):
        return denied(_("Chỉ đơn vị thực hiện và Văn phòng được đính kèm minh chứng."))
    return _is_being_done(item.commitment)


# Obstacles


def can_raise(user: User, item: Item) -> Permit:
    is_doing = Assignment.objects.filter(task__item=item, assignee=user).exists
    if not (fills_for(user, item.commitment.unit) or is_doing()):
        return denied(_("Chỉ đơn vị thực hiện được nêu vướng mắc của nội dung này."))
    return _is_being_done(item.commitment)


def can_forward(user: User, obstacle: Obstacle) -> Permit:
    if obstacle.state not in OBSTACLE_MOVES["forward"].sources:
        return denied(_("Chỉ chuyển được vướng mắc mới nêu."))
    return _handles(user, obstacle)


def can_answer(user: User, escalation: Escalation) -> Permit:
    """The addressee answers; the Office may record an answer that came on paper."""
    if escalation.answered_on is not None:
        return denied(_("Vướng mắc này đã được trả lời."))
    if escalation.obstacle.state == ObstacleState.SOLVED:
        return denied(_("Vướng mắc này đã tháo gỡ xong."))
    is_addressee = escalation.addressee_id in standing(user).own_units()
    if not (is_addressee or _judges(user, escalation.obstacle.item.commitment)):
        return denied(_("Chỉ nơi nhận hoặc Văn phòng được ghi trả lời vướng mắc."))
    return ALLOWED


def can_escalate(user: User, obstacle: Obstacle) -> Permit:
    if obstacle.state not in OBSTACLE_MOVES["escalate"].sources:
        return denied(_("Chỉ báo cáo cấp trên vướng mắc đã chuyển mà chưa tháo gỡ xong."))
    return _handles(user, obstacle)


def can_solve(user: User, obstacle: Obstacle) -> Permit:
    """The head says that the way is free; the Office and the committee conclude."""
    if obstacle.state not in OBSTACLE_MOVES["solve"].sources:
        return denied(_("Vướng mắc này đã tháo gỡ xong."))
    commitment = obstacle.item.commitment
    if not (presses_for(user, commitment.unit) or _judges(user, commitment)):
        return denied(
            _("Chỉ người đứng đầu đơn vị, Văn phòng, Ban Thường vụ được kết luận vướng mắc.")
        )
    return ALLOWED


def _handles(user: User, obstacle: Obstacle) -> Permit:
    commitment = obstacle.item.commitment
    if not (fills_for(user, commitment.unit) or _judges(user, commitment)):
        return denied(_("Chỉ đơn vị nêu vướng mắc và Văn phòng được chuyển tiếp."))
    return ALLOWED


def _judges(user: User, commitment: Commitment) -> bool:
    """Office or committee, but never in the matters of one's own unit."""
    st = standing(user)
    served = st.units_as(Role.OFFICE, Role.COMMITTEE)
    return commitment.cycle.scheme.owner_id in served and not st.is_own_matter(commitment.unit_id)


def _is_assigned(user: User, task: Task) -> bool:
    return any(each.assignee_id == user.pk for each in task.assignments.all())


def _is_being_done(commitment: Commitment) -> Permit:
    if commitment.state != CommitmentState.SIGNED:
        return denied(_("Cam kết chưa ký, chưa có nội dung để thực hiện."))
    if commitment.cycle.state == CycleState.CLOSED:
        return denied(_("Năm đã đóng, chỉ còn xem được."))
    return ALLOWED
