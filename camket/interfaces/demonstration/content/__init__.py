"""What the demonstration says: the invented city, its people, three years of commitments.

The words stand in the TOML files, the loaders give them as frozen values.
"""

from camket.interfaces.demonstration.content.reading import (
    bottlenecks,
    cycle_2020,
    documents,
    head_changes,
    people,
    ratings_2020,
    roles,
    themes,
    timelines_2020,
    units,
    year_2019,
    year_2020,
    year_2021,
)

__all__ = [
    "bottlenecks",
    "cycle_2020",
    "documents",
    "head_changes",
    "people",
    "ratings_2020",
    "roles",
    "themes",
    "timelines_2020",
    "units",
    "year_2019",
    "year_2020",
    "year_2021",
]
