"""What runs without a click, and how often."""

from datetime import timedelta

from camket.interfaces.jobs.actions import claim, put_back_orphans
from camket.interfaces.jobs.tasks import (
    forget_imports_nightly,
    mail_outbox,
    urge_nightly,
)

TIMETABLE = (
    ("mail", timedelta(minutes=1), mail_outbox),
    ("urging", timedelta(days=1), urge_nightly),
    ("imports", timedelta(days=1), forget_imports_nightly),
)


def tick() -> None:
    """Enqueue what is due; any number of workers may ask at the same moment."""
    put_back_orphans()
    for name, every, job in TIMETABLE:
        claim(name, every, job)
