"""Obstacles by whom they wait for and how long."""

from dataclasses import dataclass
from datetime import date

from django.db.models import BigIntegerField, Count, F, Min, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _

from camket.foundation.audit.models import Event
from camket.foundation.audit.verbs import VERBS
from camket.foundation.core import clock
from camket.foundation.core.parts import TimelineEntry
from camket.foundation.core.permit import Permit, denied
from camket.foundation.organisation.models import Unit, User
from camket.year.annual_cycles.models import Cycle
from camket.year.execution import access
from camket.year.execution.models import Escalation, Obstacle
from camket.year.execution.states import ObstacleState

SOLVED = "da-thao-go"
LAST_EVENTS = 12


@dataclass(frozen=True)
class Blocker:
    """An addressee for whom obstacles wait."""

    unit_id: int
    name: str
    count: int
    units: int
    days: int


def obstacle_list(user: User, cycle: Cycle) -> QuerySet[Obstacle]:
    """Obstacles of the year with `waits_for`, `waits_for_name`, `waits_since` and `answer_due_on`.

    The last unanswered question decides whom an obstacle waits for; without one, its own unit.
    """
    open_questions = Escalation.objects.filter(
        obstacle=OuterRef("pk"), answered_on__isnull=True
    ).order_by("-asked_on", "-pk")

    def of_question(name: str) -> Subquery:
        return Subquery(open_questions.values(name)[:1])

    unit = "item__commitment__unit"
    return (
        access.obstacles_visible_to(user)
        .filter(item__commitment__cycle=cycle)
        .annotate(
            waits_for=Coalesce(
                of_question("addressee"), F(f"{unit}_id"), output_field=BigIntegerField()
            ),
            waits_for_name=Coalesce(of_question("addressee__short_name"), F(f"{unit}__short_name")),
            waits_since=Coalesce(of_question("asked_on"), F("raised_on")),
            answer_due_on=of_question("due_on"),
        )
    )


def still_open(obstacles: QuerySet[Obstacle]) -> QuerySet[Obstacle]:
    return obstacles.exclude(state=ObstacleState.SOLVED)


def filtered_obstacles(
    obstacles: QuerySet[Obstacle], waits_for: str, shown: str
) -> QuerySet[Obstacle]:
    """The open ones by whom they wait for and age, or the solved ones, the last first."""
    if shown == SOLVED:
        return obstacles.filter(state=ObstacleState.SOLVED).order_by("-solved_on", "-pk")
    chosen = still_open(obstacles)
    if waits_for.isdecimal():
        chosen = chosen.filter(Q(waits_for=int(waits_for)))
    return chosen.order_by(F("waits_since"), F("waits_for_name"), "pk")


def questions(obstacle: Obstacle) -> list[Escalation]:
    """Whom it was laid before, the first question first."""
    return sorted(obstacle.escalations.all(), key=lambda each: (each.asked_on, each.pk))


def holder_of_obstacle(obstacle: Obstacle) -> tuple[str, date]:
    """Whom the obstacle waits for, and since when."""
    unanswered = [each for each in questions(obstacle) if each.answered_on is None]
    if obstacle.state == ObstacleState.SOLVED or not unanswered:
        return obstacle.item.commitment.unit.name, obstacle.solved_on or obstacle.raised_on
    return unanswered[-1].addressee.name, unanswered[-1].asked_on


def permit_to_answer(user: User, obstacle: Obstacle) -> Permit:
    """Whether the person may answer any of the open questions; else why not."""
    permits = [
        access.can_answer(user, each) for each in questions(obstacle) if each.answered_on is None
    ]
    if not permits:
        return denied(_("Không còn nơi nào phải trả lời."))
    return next((permit for permit in permits if permit), permits[0])


def timeline_of(obstacle: Obstacle) -> list[TimelineEntry]:
    """The last acts on the obstacle, newest first, by position."""
    events = Event.objects.filter(subject_type=obstacle._meta.label, subject_id=obstacle.pk)
    return [
        TimelineEntry(
            at=event.at,
            text=VERBS[event.verb],
            by=str(event.actor or _("Hệ thống")),
            note=event.note,
        )
        for event in events.select_related("actor").order_by("-pk")[:LAST_EVENTS]
    ]


def blockers(obstacles: QuerySet[Obstacle], on: date | None = None) -> list[Blocker]:
    """Whom the open obstacles of `obstacle_list` wait for, the longest wait first. One query."""
    day = on or clock.today()
    rows = (
        still_open(obstacles)
        .order_by()
        .values(who=F("waits_for"), name=F("waits_for_name"))
        .annotate(
            count=Count("pk"),
            units=Count("item__commitment__unit", distinct=True),
            since=Min("waits_since"),
        )
        .order_by("since")
    )
    return [
        Blocker(
            row["who"],
            row["name"],
            row["count"],
            row["units"],
            (day - row["since"]).days,
        )
        for row in rows
    ]


def possible_addressees(obstacle_unit: Unit, on: date) -> QuerySet[Unit]:
    """Whoever existed on that day, but for the unit that raises."""
    return Unit.objects.filter(Q(closed_on__isnull=True) | Q(closed_on__gte=on)).exclude(
        pk=obstacle_unit.pk
    )
