"""What must be true of the doing, whoever asks."""

from camket.year.execution.rules.delays import Delay, Wait, split_delay
from camket.year.execution.rules.plans import (
    Deviation,
    MilestoneDraft,
    deviations,
    is_held_in_time,
    missing_of_item,
    missing_parts,
    name_missing,
    skeleton,
)

__all__ = [
    "Delay",
    "Deviation",
    "MilestoneDraft",
    "Wait",
    "deviations",
    "is_held_in_time",
    "missing_of_item",
    "missing_parts",
    "name_missing",
    "skeleton",
    "split_delay",
]
