"""Explanations are asked and answered; inspections are planned, held, concluded; findings closed."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from camket.foundation.core.lifecycle import move


class ExplanationState(TextChoices):
    ASKED = "asked", _("Chờ giải trình")
    ANSWERED = "answered", _("Đã giải trình")
    CLOSED = "closed", _("Đã xem")


class InspectionPlanState(TextChoices):
    DRAFT = "draft", _("Nháp")
    APPROVED = "approved", _("Đã duyệt")


class InspectionState(TextChoices):
    PLANNED = "planned", _("Theo kế hoạch")
    HELD = "held", _("Đã kiểm tra, chưa kết luận")
    CONCLUDED = "concluded", _("Đã kết luận")


class FindingState(TextChoices):
    TO_REMEDY = "to_remedy", _("Cần khắc phục")
    REMEDYING = "remedying", _("Đang khắc phục")
    REMEDIED = "remedied", _("Đã khắc phục")
    CONFIRMED = "confirmed", _("Đã xác nhận")


E = ExplanationState
EXPLANATION_MOVES = {
    "answer": move(E.ASKED, to=E.ANSWERED, verb="supervision.explanation.answered"),
    "close": move(E.ANSWERED, to=E.CLOSED, verb="supervision.explanation.closed"),
}

INSPECTION_PLAN_MOVES = {
    "approve": move(
        InspectionPlanState.DRAFT,
        to=InspectionPlanState.APPROVED,
        verb="supervision.inspection_plan.approved",
    ),
}

I = InspectionState  # noqa: E741
INSPECTION_MOVES = {
    "hold": move(I.PLANNED, to=I.HELD, verb="supervision.inspection.held"),
    "conclude": move(I.HELD, to=I.CONCLUDED, verb="supervision.inspection.concluded"),
}

F = FindingState
FINDING_MOVES = {
    "begin": move(F.TO_REMEDY, to=F.REMEDYING, verb="supervision.finding.begun"),
    "remedy": move(F.TO_REMEDY, F.REMEDYING, to=F.REMEDIED, verb="supervision.finding.remedied"),
    "confirm": move(F.REMEDIED, to=F.CONFIRMED, verb="supervision.finding.confirmed"),
    "reopen": move(
        F.REMEDIED, to=F.TO_REMEDY, verb="supervision.finding.reopened", needs_note=True
    ),
}
