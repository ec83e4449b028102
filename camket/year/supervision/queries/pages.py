"""What the pages of urging show: one matter, who is behind, who was told, what came of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from camket.foundation.core.text import padded
from camket.foundation.organisation.models import User
from camket.year.annual_cycles.access import cycle_for, cycles_visible_to
from camket.year.annual_cycles.models import Cycle, Period
from camket.year.annual_cycles.states import CycleState, PeriodState
from camket.year.supervision import access
from camket.year.supervision.models import Urging, UrgingSubject
from camket.year.supervision.queries.behind import Behind, Matter, behind_in
from camket.year.supervision.queries.log import with_response
from camket.year.supervision.rules import urging as rules

LOG_SHOWN = 20
# The words of the address, with the tab they name.
MATTERS: dict[str, tuple[UrgingSubject, str | Promise]] = {
    "bao-cao": (UrgingSubject.REPORT, _("Báo cáo chưa gửi")),
    "noi-dung": (UrgingSubject.ITEM, _("Nội dung chậm")),
    "dang-ky": (UrgingSubject.REGISTRATION, _("Chưa trình đăng ký")),
    "ke-hoach": (UrgingSubject.PLAN, _("Chưa có kế hoạch")),
}


@dataclass(frozen=True)
class UrgingPage:
    """The whole page; `rows` are empty for a reader who only sees his own unit's log."""

    matter: Matter
    word: str
    rows: tuple[Behind, ...]
    log: tuple[Urging, ...]
    text: str
    today: date

    @property
    def to_urge(self) -> tuple[Behind, ...]:
        """Whom the button still reaches today."""
        return tuple(row for row in self.rows if not row.is_told_on(self.today))

    @property
    def waiting(self) -> str:
        """The count on the button, in two digits as the office writes it."""
        return padded(len(self.to_urge))

    @property
    def holder(self) -> str:
        """Where the matter lies now."""
        if not self.rows:
            return ""
        return gettext("%(count)02d đơn vị, %(late)02d quá hạn") % {
            "count": len(self.rows),
            "late": self.late,
        }

    @property
    def since(self) -> datetime | None:
        """Since when units could have sent: the day the period was opened."""
        return self.matter.period.state_since if self.matter.period and self.rows else None

    @property
    def late(self) -> int:
        return sum(row.days_late > 0 for row in self.rows)

    @property
    def preview(self) -> str:
        """The words as the first unit will read them."""
        if not self.to_urge:
            return ""
        first = self.to_urge[0]
        facts = rules.Facts(
            unit=first.unit.name,
            period=self.matter.period.label if self.matter.period else "",
            due_on=first.due_on,
            timing=first.timing,
            count=first.count,
        )
        return rules.filled(self.text, facts)


def matter_for(user: User, year: int, word: str, period_code: str) -> Matter:
    """What an address means, or 404. The year comes with its periods, in one statement."""
    periods = list(
        Period.objects.filter(cycle__in=cycles_visible_to(user), cycle__year=year)
        .select_related("cycle__scheme__owner")
        .order_by("cycle__scheme__first_year", "data_until")
    )
    cycle = periods[0].cycle if periods else cycle_for(user, year)
    return matter_of(cycle, word, period_code, [p for p in periods if p.cycle_id == cycle.pk])


def matter_of(cycle: Cycle, word: str, period_code: str, periods: Sequence[Period]) -> Matter:
    """A year being registered is first urged to register."""
    usual = "dang-ky" if cycle.state == CycleState.PREPARING else "bao-cao"
    subject, _label = MATTERS.get(word, MATTERS[usual])
    if subject != UrgingSubject.REPORT:
        return Matter(cycle, subject)
    named = [period for period in periods if period.code == period_code]
    is_open = [period for period in periods if period.state == PeriodState.OPEN]
    begun = [period for period in periods if period.state != PeriodState.PLANNED]
    # The period being reported now, else the last one that was.
    chosen = named or is_open or begun
    return Matter(cycle, subject, chosen[-1] if chosen else None)


def urging_page(user: User, matter: Matter, on: date) -> UrgingPage:
    """Three statements, whatever the number of units."""
    rows = behind_in(matter, on) if access.sees_all(user, matter.cycle) else []
    log = urging_log(user, matter.cycle)
    return UrgingPage(
        matter=matter,
        word=word_of(matter.subject),
        rows=tuple(rows),
        log=tuple(log[:LOG_SHOWN]),
        text=rules.ready_text(matter.subject),
        today=on,
    )


def urging_log(user: User, cycle: Cycle) -> QuerySet[Urging]:
    """Every urging of the year a person may read, the newest first, with what followed."""
    return with_response(access.urgings_visible_to(user).filter(cycle=cycle))


def word_of(subject: str) -> str:
    return next(word for word, (each, _label) in MATTERS.items() if each == subject)


def responded_at(urging: Any) -> datetime | date | None:
    """When the unit did what it was urged to do, if it has; `urging` comes from `with_response`."""
    answers = {
        UrgingSubject.REPORT: urging.sent_at,
        UrgingSubject.REGISTRATION: urging.submitted_at,
        UrgingSubject.PLAN: urging.plan_approved_on,
    }
    return answers.get(UrgingSubject(urging.subject))


def entries(urgings: Iterable[Urging]) -> list[tuple[Urging, datetime | date | None]]:
    """Lines of the log beside what came of them."""
    return [(urging, responded_at(urging)) for urging in urgings]
