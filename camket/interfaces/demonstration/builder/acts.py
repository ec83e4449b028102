"""What happens when: an act is a moment and what is done then; all acts are played in their order."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import groupby
from operator import attrgetter

from django_tasks import TaskContext
from django_tasks_db.models import DBTaskResult

from camket.foundation.core import clock
from camket.foundation.notifications.actions import send_waiting_letters

FRIDAY = 4
EVENING = 22


@dataclass(frozen=True)
class Act:
    at: datetime
    do: Callable[[], object]


Acts = Iterator[Act]


def play(acts: Iterable[Act]) -> int:
    """Do every act at its own moment, the earliest first; tells how many there were."""
    in_order = sorted(acts, key=attrgetter("at"))
    for day, of_the_day in groupby(in_order, key=lambda act: act.at.date()):
        for act in of_the_day:
            with clock.at(act.at):
                act.do()
                let_later_stages_answer()
        with clock.at(moment(day, EVENING)):
            send_waiting_letters()
    return len(in_order)


def let_later_stages_answer() -> None:
    """What an act has set off is done on the same day; the worker finds nothing left over."""
    for job in DBTaskResult.objects.ready():
        job.claim("builder")
        context = TaskContext(task_result=job.task_result)  # type: ignore[arg-type]
        job.set_successful(job.task.call(context, *job.task_result.args, **job.task_result.kwargs))


def moment(day: date, hour: int = 8, minute: int = 0) -> datetime:
    return datetime.combine(day, time(hour, minute))


def office_day(day: date) -> date:
    """The day itself, or the Monday after it."""
    return day if day.weekday() <= FRIDAY else day + timedelta(days=7 - day.weekday())


def later(at: datetime, *, days: int = 0, minutes: int = 0) -> datetime:
    """So many days and minutes later, never on a weekend."""
    then = at + timedelta(days=days, minutes=minutes)
    return datetime.combine(office_day(then.date()), then.time())
