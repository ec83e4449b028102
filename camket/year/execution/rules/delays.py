"""Whose days a delay is made of: the unit's own, and those on which an addressee was waited for."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _


@dataclass(frozen=True)
class Wait:
    """An obstacle lay before an addressee from the day after it was asked to the day of the answer."""

    addressee: str
    asked_on: date
    ended_on: date


@dataclass(frozen=True)
class Delay:
    """Days late in all, and for how many of them each addressee was waited for."""

    days: int
    waits: tuple[tuple[str, int], ...] = ()

    @property
    def own_days(self) -> int:
        return self.days - sum(days for _addressee, days in self.waits)

    def words(self) -> str:
        """chậm 40 ngày: 28 chờ UBND, 12 của đơn vị."""
        late = _("chậm %(days)s ngày") % {"days": self.days}
        if not self.waits:
            return late
        parts = [_("%(days)s chờ %(who)s") % {"days": days, "who": who} for who, days in self.waits]
        parts.append(_("%(days)s của đơn vị") % {"days": self.own_days})
        return f"{late}: {', '.join(parts)}"


def split_delay(due_on: date, until: date, waits: Sequence[Wait]) -> Delay:
    """Share the days after the deadline; a day with two open waits goes to the later question."""
    late = [due_on + timedelta(days=step) for step in range(1, (until - due_on).days + 1)]
    by_question = sorted(waits, key=lambda wait: wait.asked_on, reverse=True)
    shared = Counter(
        next((each.addressee for each in by_question if each.asked_on < day <= each.ended_on), "")
        for day in late
    )
    del shared[""]
    return Delay(len(late), tuple(shared.most_common()))
