"""One statement that the bar and the desk share: the years, the open obstacles, everything to do."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Count, QuerySet

from camket.foundation.organisation.access import standing
from camket.foundation.organisation.models import User
from camket.interfaces.overview.queries.desk.judging import judging_branches
from camket.interfaces.overview.queries.desk.own import Hands, own_branches
from camket.interfaces.overview.queries.lines import Line, line, read
from camket.year.annual_cycles.access import cycles_visible_to
from camket.year.annual_cycles.states import CycleState
from camket.year.execution.access import obstacles_visible_to
from camket.year.execution.states import ObstacleState

YEAR = "year"
OPEN_OBSTACLES = "open-obstacles"
OF_THE_BAR = (YEAR, OPEN_OBSTACLES)


def waiting_for(user: User) -> list[Line]:
    """Read once per request and kept on the user, like the standing."""
    kept: list[Line] | None = user.__dict__.get("_waiting_for")
    if kept is None:
        kept = user.__dict__["_waiting_for"] = read(_branches(user))
    return kept


def todo_count(user: User, year: int) -> int:
    return sum(each.year == year and each.kind not in OF_THE_BAR for each in waiting_for(user))


def _branches(user: User) -> Iterator[QuerySet[Any]]:
    st = standing(user)
    years = cycles_visible_to(user).select_related(None)
    yield line(YEAR, years, year="year", label="scheme__owner__name", note="state")
    obstacles = obstacles_visible_to(user).select_related(None).order_by()
    grouped = (
        obstacles.exclude(state=ObstacleState.SOLVED)
        .exclude(item__commitment__cycle__state=CycleState.CLOSED)
        .values("item__commitment__cycle_id", "item__commitment__cycle__year")
        .annotate(rows=Count("pk"))
    )
    yield line(
        OPEN_OBSTACLES,
        grouped,
        pk="item__commitment__cycle_id",
        year="item__commitment__cycle__year",
        count="rows",
    )
    if st.own_units() or st.member_of:
        yield from own_branches(Hands(user, st))
    yield from judging_branches(st)
