"""What people type about the doing, made into clean values."""

from camket.year.execution.forms.obstacles import (
    AnswerForm,
    EscalateForm,
    ForwardForm,
    ObstacleForm,
    SolveForm,
)
from camket.year.execution.forms.plans import (
    ApproveForm,
    AssignForm,
    DisseminationForm,
    MilestoneFormSet,
    ReviseForm,
    TaskForm,
    TaskUpdateForm,
    milestone_drafts,
    milestone_forms,
)

__all__ = [
    "AnswerForm",
    "ApproveForm",
    "AssignForm",
    "DisseminationForm",
    "EscalateForm",
    "ForwardForm",
    "MilestoneFormSet",
    "ObstacleForm",
    "ReviseForm",
    "SolveForm",
    "TaskForm",
    "TaskUpdateForm",
    "milestone_drafts",
    "milestone_forms",
]
