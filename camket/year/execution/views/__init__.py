"""Pages of the doing."""

from camket.year.execution.views.obstacles import (
    obstacle_answer,
    obstacle_detail,
    obstacle_escalate,
    obstacle_forward,
    obstacle_list,
    obstacle_raise,
    obstacle_solve,
)
from camket.year.execution.views.plans import (
    dissemination_record,
    plan_approve,
    plan_assign,
    plan_complete,
    plan_detail,
    plan_draw,
    plan_list,
    plan_revise,
)
from camket.year.execution.views.tasks import my_tasks, task_change, task_new, task_update

__all__ = [
    "dissemination_record",
    "my_tasks",
    "obstacle_answer",
    "obstacle_detail",
    "obstacle_escalate",
    "obstacle_forward",
    "obstacle_list",
    "obstacle_raise",
    "obstacle_solve",
    "plan_approve",
    "plan_assign",
    "plan_complete",
    "plan_detail",
    "plan_draw",
    "plan_list",
    "plan_revise",
    "task_change",
    "task_new",
    "task_update",
]
