"""How a person's own units stand: the lights, and the worst items with their reasons."""

from collections import Counter
from dataclasses import dataclass

from camket.foundation.core.badges import PROGRESS
from camket.foundation.core.parts import Share
from camket.foundation.organisation.access import standing
from camket.foundation.organisation.models import User
from camket.interfaces.overview.queries.addresses import items_url
from camket.interfaces.overview.queries.counted import (
    CountedItem,
    counted_with_light,
    read_items,
    why,
    worst_first,
)
from camket.interfaces.overview.queries.frame import Frame
from camket.year.execution.rules.lights import Light

WORST_SHOWN = 3
# As a head reads them: what is finished, what runs, what does not.
ORDER = (
    Light.EXCEEDED,
    Light.DONE,
    Light.ON_TRACK,
    Light.AT_RISK,
    Light.BEHIND,
    Light.NO_DATA,
    Light.NOT_DUE,
    Light.PAUSED,
)


@dataclass(frozen=True)
class UnitState:
    """One own unit with its signed commitment."""

    name: str
    commitment_id: int
    total: int
    lights: tuple[Share, ...]
    worst: tuple[tuple[CountedItem, str], ...]


def own_units_state(user: User, frame: Frame) -> tuple[UnitState, ...]:
    """One statement; a unit without signed items has nothing to show."""
    items = (
        counted_with_light(user, frame)
        .filter(commitment__unit_id__in=standing(user).own_units())
        .order_by("commitment__unit__path", "order")
    )
    by_unit: dict[int, list[CountedItem]] = {}
    for item in read_items(items, frame.on):
        by_unit.setdefault(item.unit_id, []).append(item)
    return tuple(_state(frame, listed) for listed in by_unit.values())


def _state(frame: Frame, items: list[CountedItem]) -> UnitState:
    first, counts = items[0], Counter(item.light for item in items)
    lights = tuple(
        Share(
            PROGRESS[light].label,
            counts[light],
            PROGRESS[light].tone,
            items_url(frame, unit=first.unit_code, light=light),
        )
        for light in ORDER
        if counts[light]
    )
    worst = tuple((item, why(item, frame.on)) for item in worst_first(items)[:WORST_SHOWN])
    return UnitState(first.unit_name, first.commitment_id, len(items), lights, worst)
