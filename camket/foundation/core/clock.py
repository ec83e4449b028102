"""The only source of now and today, in the time of Asia/Ho_Chi_Minh."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime

from django.apps import apps
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import connection
from django.utils import timezone

_moved_to: ContextVar[datetime | None] = ContextVar("moved_to", default=None)
_fixed_day: list[date] = []


def now() -> datetime:
    """The moment of the act, aware. A demonstration lives on its fixed day at the real hour."""
    if moved := _moved_to.get():
        return moved
    real = real_now()
    day = _day_of_the_demonstration()
    return datetime.combine(day, real.timetz()) if day else real


def real_now() -> datetime:
    """The machine's own moment, for workers and locks; never for an act of the office."""
    return timezone.localtime()


def today() -> date:
    return now().date()


def _day_of_the_demonstration() -> date | None:
    """The day the demonstration database stands on, read once per process."""
    if settings.PROFILE != "demonstration":
        return None
    if not _fixed_day:
        installation = apps.get_model("core", "Installation")
        # The time is asked before the tables are there, too: migrating itself checks the models.
        if installation._meta.db_table in connection.introspection.table_names():
            days = installation._default_manager.filter(fixed_day__isnull=False)
            _fixed_day.extend(day for day in days.values_list("fixed_day", flat=True) if day)
    return _fixed_day[0] if _fixed_day else None


@contextmanager
def at(moment: datetime) -> Iterator[None]:
    """Do the acts inside at another moment; for the demonstration builder and the tests."""
    if settings.PROFILE not in ("demonstration", "test"):
        raise ImproperlyConfigured(
            "Only the demonstration builder and the tests may move the clock."
        )
    if timezone.is_naive(moment):
        moment = timezone.make_aware(moment)
    token = _moved_to.set(timezone.localtime(moment))
    try:
        yield
    finally:
        _moved_to.reset(token)
