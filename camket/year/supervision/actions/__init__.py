"""The acts of watching, by noun."""

from camket.year.supervision.actions.explaining import (
    answer_explanation,
    ask_explanation,
    close_explanation,
    draft_explanation,
)
from camket.year.supervision.actions.inspecting import (
    approve_inspection_plan,
    conclude_inspection,
    draft_inspection_plan,
    hold_inspection,
    plan_inspection,
)
from camket.year.supervision.actions.remedying import (
    begin_finding,
    confirm_finding,
    remedy_finding,
    reopen_finding,
)
from camket.year.supervision.actions.urging import (
    urge,
    urge_items,
    urge_overdue,
    urge_plans,
    urge_registrations,
    urge_reports,
)

__all__ = [
    "answer_explanation",
    "approve_inspection_plan",
    "ask_explanation",
    "begin_finding",
    "close_explanation",
    "conclude_inspection",
    "confirm_finding",
    "draft_explanation",
    "draft_inspection_plan",
    "hold_inspection",
    "plan_inspection",
    "remedy_finding",
    "reopen_finding",
    "urge",
    "urge_items",
    "urge_overdue",
    "urge_plans",
    "urge_registrations",
    "urge_reports",
]
