"""Which slots of the timetable were taken already."""

from django.db import models

from camket.foundation.core.models import Record


class PeriodicSlot(Record):
    """One run of one periodic job; the row and the job it enqueues commit together."""

    name = models.CharField(max_length=60)
    slot = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["name", "slot"], name="one_run_per_slot"),
        ]

    def __str__(self) -> str:
        return f"{self.name} {self.slot}"
