"""The year a page stands in, its periods, and the day its figures are of."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet
from django.utils.dateparse import parse_date

from camket.foundation.core import clock
from camket.foundation.core.parts import Text
from camket.foundation.organisation.models import User
from camket.year.annual_cycles.access import cycle_for, cycles_visible_to
from camket.year.annual_cycles.models import Cycle, Period
from camket.year.annual_cycles.states import PeriodState

TODAY = "hom-nay"


@dataclass(frozen=True)
class Frame:
    """One year as a person sees it; `on` is the data date of every figure of the page."""

    cycle: Cycle
    periods: tuple[Period, ...]
    period: Period | None
    on: date
    asked: str = ""

    @property
    def year(self) -> int:
        return self.cycle.year

    @property
    def is_today(self) -> bool:
        return self.asked == TODAY

    @property
    def chosen(self) -> str:
        """What the selector of periods stands on."""
        return TODAY if self.period is None or self.is_today else self.period.code

    @property
    def query(self) -> str:
        """What keeps a link on the same figures: the period, or the day."""
        if self.period is None or self.is_today:
            return f"den-ngay={self.on:%Y-%m-%d}"
        return f"ky={self.period.code}"

    @property
    def label(self) -> Text:
        return self.period.label if self.period else str(self.year)


def frame_for(
    user: User,
    year: int,
    *,
    asked: str = "",
    day: str = "",
    source: QuerySet[Period] | None = None,
) -> Frame:
    """The year with its periods in one statement, or 404; `asked` and `day` come from the address.

    `source` is the periods with what a page wants to know beside them.
    """
    periods = _periods(user, year, Period.objects.all() if source is None else source)
    cycle = periods[0].cycle if periods else cycle_for(user, year)
    period = _chosen(periods, asked)
    return Frame(cycle, periods, period, _data_date(cycle, period, asked, day), asked)


def _periods(user: User, year: int, source: QuerySet[Period]) -> tuple[Period, ...]:
    """Those of the older scheme, where a person belongs to two."""
    found = list(
        source.filter(cycle__in=cycles_visible_to(user), cycle__year=year)
        .select_related("cycle__scheme__owner", "cycle__rating_profile")
        .order_by("cycle__scheme__first_year", "cycle_id", "data_until")
    )
    return tuple(period for period in found if period.cycle_id == found[0].cycle_id)


def _chosen(periods: Sequence[Period], asked: str) -> Period | None:
    """The one asked for; else the open one, the last closed, the next to come."""
    named = [period for period in periods if period.code == asked]
    begun = [period for period in periods if period.state == PeriodState.OPEN] or [
        period for period in periods if period.state == PeriodState.CLOSED
    ]
    to_come = [period for period in periods if period.data_until >= clock.today()]
    return next(iter([*named, *begun[-1:], *to_come[:1], *periods[-1:]]), None)


def _data_date(cycle: Cycle, period: Period | None, asked: str, day: str) -> date:
    """Figures are never of a day that has not come, nor of one after the year."""
    today = min(clock.today(), date(cycle.year, 12, 31))
    if given := _read_day(day):
        return given
    if period is None or asked == TODAY:
        return today
    return min(period.data_until, clock.today())


def _read_day(day: str) -> date | None:
    try:
        return parse_date(day)
    except ValueError:
        return None
