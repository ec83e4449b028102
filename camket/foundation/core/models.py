"""What every room's rows have in common, and the one row about this installation."""

from django.db import models

from camket.foundation.core import clock


class Record(models.Model):
    """A row that knows when it was made."""

    created_at = models.DateTimeField(default=clock.now, editable=False)

    class Meta:
        abstract = True

    def named(self, words: str, *paths: str) -> str:
        """A label for the trail: `words` and the related rows that are in memory already.

        A label must never cost a query, so what was not loaded is left unsaid.
        """
        related = [str(row) for path in paths if (row := self._loaded(path))]
        return " · ".join([words, *related])

    def _loaded(self, path: str) -> models.Model | None:
        here: models.Model | None = self
        for name in path.split("."):
            here = here._state.fields_cache.get(name) if here else None
        return here


class Stateful(Record):
    """A row with a `state` column of its own and the moment it entered that state."""

    state_since = models.DateTimeField(default=clock.now, editable=False)

    class Meta:
        abstract = True


class Installation(Record):
    """What this database is for: a real office, or a demonstration held on one day."""

    is_demonstration = models.BooleanField(default=False)
    fixed_day = models.DateField(null=True, blank=True)
    single = models.BooleanField(default=True, editable=False, unique=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="only_a_demonstration_has_a_fixed_day",
                condition=models.Q(fixed_day__isnull=True) | models.Q(is_demonstration=True),
            ),
        ]

    def __str__(self) -> str:
        return "demonstration" if self.is_demonstration else "installation"
