"""The plan is drafted and approved in the unit; obstacles travel to whoever can clear them."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from camket.foundation.core.lifecycle import move


class PlanState(TextChoices):
    DRAFT = "draft", _("Nháp")
    COMPLETE = "complete", _("Đã nhập đủ, chờ duyệt")
    APPROVED = "approved", _("Đã duyệt")


class ObstacleState(TextChoices):
    RAISED = "raised", _("Mới nêu")
    FORWARDED = "forwarded", _("Đã chuyển")
    SOLVING = "solving", _("Đang tháo gỡ")
    ESCALATED = "escalated", _("Báo cáo cấp trên")
    SOLVED = "solved", _("Đã tháo gỡ")


P = PlanState
PLAN_MOVES = {
    "complete": move(P.DRAFT, to=P.COMPLETE, verb="execution.plan.completed"),
    "approve": move(P.COMPLETE, to=P.APPROVED, verb="execution.plan.approved"),
    "revise": move(
        P.COMPLETE, P.APPROVED, to=P.DRAFT, verb="execution.plan.revised", needs_note=True
    ),
}

O = ObstacleState  # noqa: E741
OBSTACLE_MOVES = {
    "forward": move(O.RAISED, to=O.FORWARDED, verb="execution.obstacle.forwarded"),
    "answer": move(O.FORWARDED, O.ESCALATED, to=O.SOLVING, verb="execution.obstacle.answered"),
    "escalate": move(
        O.FORWARDED, O.SOLVING, to=O.ESCALATED, verb="execution.obstacle.escalated", needs_note=True
    ),
    "solve": move(
        O.RAISED, O.FORWARDED, O.SOLVING, O.ESCALATED,
        to=O.SOLVED, verb="execution.obstacle.solved", needs_note=True,
    ),
}  # fmt: skip
