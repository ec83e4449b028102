"""Slots of the timetable are claimed here, and jobs of dead workers put back."""

from datetime import UTC, datetime, timedelta

from django.db import IntegrityError, transaction
from django_tasks.base import Task, TaskResultStatus
from django_tasks_db.models import DBTaskResult

from camket.foundation.core import clock
from camket.interfaces.jobs.models import PeriodicSlot

LONGEST_JOB = timedelta(hours=1)


def claim(name: str, every: timedelta, job: Task) -> bool:
    """Enqueue `job` once per slot, however many workers ask. Tells whether this one did."""
    seconds = int(every.total_seconds())
    slot = datetime.fromtimestamp(int(clock.real_now().timestamp()) // seconds * seconds, UTC)
    try:
        with transaction.atomic():
            PeriodicSlot.objects.create(name=name, slot=slot)
            job.enqueue()
    except IntegrityError:
        return False
    return True


def put_back_orphans() -> int:
    """Jobs whose worker died stay RUNNING for ever; after the longest job they are ready again."""
    long_ago = clock.real_now() - LONGEST_JOB
    orphans = DBTaskResult.objects.filter(status=TaskResultStatus.RUNNING, started_at__lt=long_ago)
    return orphans.update(status=TaskResultStatus.READY, started_at=None)
