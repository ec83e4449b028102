"""Counts of items by unit and group; numerator and denominator are kept, percent never stored."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import reduce
from operator import add
from typing import Any

from django.db.models import Count, QuerySet

from camket.year.annual_cycles.models import Cycle
from camket.year.annual_cycles.queries import GroupNode
from camket.year.commitments.models import Item
from camket.year.verdicts.queries.outcome import Result, items_counted


@dataclass(frozen=True)
class Tally:
    """How many items, and what became of them. `done` is x, `total` is y of the counting rule."""

    on_time: int = 0
    late: int = 0
    in_progress: int = 0
    overdue: int = 0
    not_done: int = 0
    suspended: int = 0
    exceeded: int = 0

    @property
    def done(self) -> int:
        return self.on_time + self.late

    @property
    def total(self) -> int:
        return self.done + self.in_progress + self.overdue + self.not_done + self.suspended

    @property
    def open(self) -> int:
        """Not done, for whatever reason."""
        return self.total - self.done

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(**{name: value + vars(other)[name] for name, value in vars(self).items()})


NOTHING = Tally()
BY = ["commitment__unit_id", "outcome", "is_exceeded"]
_COLUMN = {
    Result.DONE: "on_time",
    Result.DONE_LATE: "late",
    Result.IN_PROGRESS: "in_progress",
    Result.OVERDUE: "overdue",
    Result.NOT_DONE: "not_done",
    Result.SUSPENDED: "suspended",
}


def unit_tallies(cycle: Cycle, on: date, items: QuerySet[Item] | None = None) -> dict[int, Tally]:
    """The tally of each unit that has items. One statement; `items` narrows what is counted."""
    counted = items_counted(cycle, on) if items is None else items
    rows: Iterable[Any] = counted.order_by().values(*BY).annotate(number=Count("pk"))
    tallies: dict[int, Tally] = {}
    for row in rows:
        unit, number = row["commitment__unit_id"], row["number"]
        exceeded = number if row["is_exceeded"] else 0
        step = Tally(**{_COLUMN[row["outcome"]]: number}, exceeded=exceeded)
        tallies[unit] = tallies.get(unit, NOTHING) + step
    return tallies


def total(tallies: Iterable[Tally]) -> Tally:
    return reduce(add, tallies, NOTHING)


def group_tallies(tree: Iterable[GroupNode], by_unit: dict[int, Tally]) -> dict[str, Tally]:
    """The tally of every heading, those below it included; computed from `unit_tallies`."""
    return {
        node.code: total(by_unit.get(unit, NOTHING) for unit in node.all_unit_ids())
        for top in tree
        for node in top.walk()
    }
