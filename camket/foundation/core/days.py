"""Working days: weekends, holidays and the Saturdays worked in exchange."""

from dataclasses import dataclass
from datetime import date, timedelta

import holidays

SATURDAY = 5
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Calendar:
    """The days off of an office; its rows come from the editable holiday table."""

    holidays: frozenset[date] = frozenset()
    working_saturdays: frozenset[date] = frozenset()

    def is_working(self, day: date) -> bool:
        """A swapped Saturday works; otherwise neither weekends nor holidays do."""
        if day in self.working_saturdays:
            return True
        return day.weekday() < SATURDAY and day not in self.holidays

    def next_working_day(self, day: date) -> date:
        """The day itself, or the first working day after it."""
        # Bộ luật Dân sự, điều 148: a term that ends on a day off ends on the next working day.
        while not self.is_working(day):
            day += ONE_DAY
        return day

    def add_working_days(self, day: date, count: int) -> date:
        """The working day that lies `count` working days after `day`, which itself is not counted."""
        if count < 0:
            raise ValueError("Working days are counted forward")
        day = self.next_working_day(day) if count == 0 else day
        for _step in range(count):
            day = self.next_working_day(day + ONE_DAY)
        return day

    def working_days_late(self, due: date, done: date) -> int:
        """How many working days after its (moved) deadline a thing was done; 0 when in time."""
        deadline = self.next_working_day(due)
        # What is done on a day off is received on the next working day.
        received = self.next_working_day(done)
        days_between = (received - deadline).days
        return sum(
            self.is_working(deadline + timedelta(days=step)) for step in range(1, days_between + 1)
        )


def vietnamese_holidays(year: int) -> list[tuple[date, str]]:
    """First values for the holiday table of a year, named in Vietnamese."""
    known = holidays.country_holidays("VN", years=year, language="vi")
    return sorted(known.items())


def vietnamese_working_saturdays(year: int) -> list[date]:
    """The Saturdays of a year that are worked in exchange for a bridge day, as far as announced."""
    known = holidays.country_holidays("VN", years=year)
    return sorted(
        day for day in known.weekend_workdays if day.year == year and day.weekday() == SATURDAY
    )
