"""Tasks by the person who does them, and the people a unit can give tasks to."""

from django.db.models import Min, Q, QuerySet

from camket.foundation.core import clock
from camket.foundation.organisation.access import in_force
from camket.foundation.organisation.models import Role, User
from camket.year.annual_cycles.models import Cycle
from camket.year.execution.models import Mark, Task
from camket.year.execution.states import PlanState

MARKS = tuple(Mark.choices)
OF_UNIT = (Role.ASSIGNEE, Role.UNIT_CLERK)


def my_tasks(user: User, cycle: Cycle) -> QuerySet[Task]:
    """What the person does this year, the unfinished first, by the next date to come."""
    ahead = Q(milestones__due_on__gte=clock.today())
    return (
        Task.objects.filter(
            plan__commitment__cycle=cycle,
            plan__state=PlanState.APPROVED,
            assignments__assignee=user,
        )
        .select_related("item", "leader", "plan__commitment__unit")
        .prefetch_related("milestones", "assignments")
        .annotate(
            next_due_on=Min("milestones__due_on", filter=ahead),
            is_done=Q(mark=Mark.DONE),
        )
        .order_by("is_done", "next_due_on", "item__order", "order")
    )


def people_of_unit(unit_id: int) -> QuerySet[User]:
    """Who may be given a task of the unit: its clerks, assignees and whoever holds a position in it."""
    day = clock.today()
    by_role = in_force(day, "role_grants__") & Q(
        role_grants__role__in=OF_UNIT, role_grants__unit_id=unit_id
    )
    by_position = in_force(day, "tenures__") & Q(tenures__position__unit_id=unit_id)
    return (
        User.objects.filter(by_role | by_position, is_active=True)
        .distinct()
        .order_by("title", "pk")
    )
