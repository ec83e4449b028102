"""Items counted by unit, result and light in one statement; every column of the board sums these."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Count, QuerySet

from camket.year.execution.rules.lights import Light
from camket.year.verdicts.queries.outcome import DONE, Result

# The board joins lights that ask for the same attention.
GOOD, WAITING = "good", "waiting"
LIGHTS_OF: dict[str, tuple[Light, ...]] = {
    GOOD: (Light.ON_TRACK, Light.DONE, Light.EXCEEDED),
    Light.AT_RISK: (Light.AT_RISK,),
    Light.BEHIND: (Light.BEHIND,),
    WAITING: (Light.NOT_DUE, Light.NO_DATA, Light.PAUSED),
}


@dataclass(frozen=True)
class Counts:
    """How many items have which result and light."""

    cells: Counter[tuple[str, str]] = field(default_factory=Counter)

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(self.cells + other.cells)

    def of_results(self, results: Iterable[str]) -> int:
        wanted = set(results)
        return sum(count for (result, _light), count in self.cells.items() if result in wanted)

    def running(self, lights: Iterable[str]) -> int:
        """Items still being done, under any of the lights."""
        return sum(self.cells[Result.IN_PROGRESS, light] for light in lights)

    @property
    def total(self) -> int:
        return self.cells.total()

    @property
    def done(self) -> int:
        return self.of_results(DONE)

    @property
    def bad(self) -> tuple[int, int, int]:
        """What sorts worst first: not done in time, behind, at risk."""
        late = self.of_results((Result.OVERDUE, Result.NOT_DONE))
        return late, self.running((Light.BEHIND,)), self.running((Light.AT_RISK,))


def counts_by_unit(items: QuerySet[Any]) -> dict[int, Counts]:
    """`items` come with their outcome and light."""
    rows = (
        items.order_by()
        .values_list("commitment__unit_id", "outcome", "light")
        .annotate(number=Count("pk"))
    )
    found: dict[int, Counts] = {}
    for unit, result, light, number in rows:
        found[unit] = found.get(unit, Counts()) + Counts(Counter({(result, light): number}))
    return found
