"""What the screens, papers and machines read of the doing, by noun."""

from camket.year.execution.queries.delays import delays
from camket.year.execution.queries.light import explain_light, with_light
from camket.year.execution.queries.obstacles import (
    SOLVED,
    Blocker,
    blockers,
    filtered_obstacles,
    holder_of_obstacle,
    obstacle_list,
    permit_to_answer,
    possible_addressees,
    questions,
    still_open,
    timeline_of,
)
from camket.year.execution.queries.plans import (
    PlanCounts,
    PlannedItem,
    PlanRow,
    PlanSheet,
    missing_of_plan,
    own_row,
    plan_counts,
    plan_rows,
    plan_sheet,
)
from camket.year.execution.queries.reached import with_reached
from camket.year.execution.queries.tasks import MARKS, my_tasks, people_of_unit

__all__ = [
    "MARKS",
    "SOLVED",
    "Blocker",
    "PlanCounts",
    "PlanRow",
    "PlanSheet",
    "PlannedItem",
    "blockers",
    "delays",
    "explain_light",
    "filtered_obstacles",
    "holder_of_obstacle",
    "missing_of_plan",
    "my_tasks",
    "obstacle_list",
    "own_row",
    "people_of_unit",
    "permit_to_answer",
    "plan_counts",
    "plan_rows",
    "plan_sheet",
    "possible_addressees",
    "questions",
    "still_open",
    "timeline_of",
    "with_light",
    "with_reached",
]
