"""What is done after the signature: told, planned, assigned, measured, cleared."""

from camket.year.execution.actions.facts import (
    EvidenceDraft,
    MeasureDraft,
    attach_evidence,
    attach_evidences,
    record_measure,
    record_measures,
)
from camket.year.execution.actions.obstacles import (
    answer_escalation,
    escalate_obstacle,
    forward_obstacle,
    raise_obstacle,
    solve_obstacle,
)
from camket.year.execution.actions.plans import (
    approve_plan,
    complete_plan,
    draw_plan,
    record_dissemination,
    revise_plan,
)
from camket.year.execution.actions.tasks import add_task, assign_tasks, change_task, update_task

__all__ = [
    "EvidenceDraft",
    "MeasureDraft",
    "add_task",
    "answer_escalation",
    "approve_plan",
    "assign_tasks",
    "attach_evidence",
    "attach_evidences",
    "change_task",
    "complete_plan",
    "draw_plan",
    "escalate_obstacle",
    "forward_obstacle",
    "raise_obstacle",
    "record_dissemination",
    "record_measure",
    "record_measures",
    "revise_plan",
    "solve_obstacle",
    "update_task",
]
