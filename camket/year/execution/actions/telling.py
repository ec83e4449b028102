"""Who is told of an act in the doing, in one sentence and a link."""

from collections.abc import Iterable

from django.urls import reverse

from camket.foundation.core import clock
from camket.foundation.notifications.notify import notify
from camket.foundation.organisation import queries as organisation
from camket.foundation.organisation.models import Unit, User
from camket.year.execution.models import Obstacle, Plan


def tell_head(plan: Plan, kind: str, text: str) -> None:
    people = organisation.pressers(plan.commitment.unit_id, clock.today())
    _tell_of_plan(people, plan, kind, text)


def tell_assignees(plan: Plan, kind: str, text: str) -> None:
    people = User.objects.filter(pk__in=plan.tasks.values("assignments__assignee"), is_active=True)
    url = reverse("execution:my-tasks", args=[plan.commitment.cycle.year])
    notify(people, kind, key=_key(kind, plan.pk), text=text, url=url)


def tell_assignee(plan: Plan, assignee: User, text: str) -> None:
    url = reverse("execution:my-tasks", args=[plan.commitment.cycle.year])
    notify([assignee], "task-assigned", key=_key("task-assigned", plan.pk), text=text, url=url)


def tell_addressee(obstacle: Obstacle, unit: Unit, kind: str, text: str) -> None:
    _tell_of_obstacle(_unit_people(unit.pk), obstacle, kind, text)


def tell_raising_unit(obstacle: Obstacle, kind: str, text: str) -> None:
    _tell_of_obstacle(_unit_people(obstacle.item.commitment.unit_id), obstacle, kind, text)


def _unit_people(unit_id: int) -> Iterable[User]:
    """Head, delegates and clerks."""
    return organisation.unit_people(unit_id, clock.today())


def _tell_of_plan(people: Iterable[User], plan: Plan, kind: str, text: str) -> None:
    url = reverse("execution:plan-detail", args=[plan.commitment.cycle.year, plan.pk])
    notify(people, kind, key=_key(kind, plan.pk), text=text, url=url)


def _tell_of_obstacle(people: Iterable[User], obstacle: Obstacle, kind: str, text: str) -> None:
    year = obstacle.item.commitment.cycle.year
    url = reverse("execution:obstacle-detail", args=[year, obstacle.pk])
    notify(people, kind, key=_key(kind, obstacle.pk), text=text, url=url)


def _key(kind: str, pk: int) -> str:
    return f"execution:{kind}:{pk}:{clock.now():%Y%m%d%H%M%S}"
