"""Who urges, who asks and answers, who inspects whom; never one's own unit for the superior."""

from camket.year.supervision.access.explaining import (
    can_answer,
    can_ask,
    can_close,
    can_draft_answer,
    explanation_for,
    explanations_visible_to,
)
from camket.year.supervision.access.inspecting import (
    can_approve_plan,
    can_conclude,
    can_draft_plan,
    can_hold,
    can_plan_inspection,
    committee_for,
    committee_of,
    finding_for,
    findings_visible_to,
    inspection_for,
    inspections_visible_to,
    plan_for,
    plans_visible_to,
)
from camket.year.supervision.access.remedying import (
    can_begin_remedy,
    can_confirm,
    can_remedy,
    can_reopen,
)
from camket.year.supervision.access.urging import can_urge, sees_all, urgings_visible_to

__all__ = [
    "can_answer",
    "can_approve_plan",
    "can_ask",
    "can_begin_remedy",
    "can_close",
    "can_conclude",
    "can_confirm",
    "can_draft_answer",
    "can_draft_plan",
    "can_hold",
    "can_plan_inspection",
    "can_remedy",
    "can_reopen",
    "can_urge",
    "committee_for",
    "committee_of",
    "explanation_for",
    "explanations_visible_to",
    "finding_for",
    "findings_visible_to",
    "inspection_for",
    "inspections_visible_to",
    "plan_for",
    "plans_visible_to",
    "sees_all",
    "urgings_visible_to",
]
