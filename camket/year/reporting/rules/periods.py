"""When a period may be closed, and when a report came late."""

from datetime import date, datetime

from django.db.models import Count, Q
from django.utils import timezone
from django.utils.translation import gettext as _

from camket.foundation.core import clock
from camket.foundation.core.days import Calendar
from camket.foundation.core.numbers import short_date
from camket.year.annual_cycles.models import Period, PeriodKind
from camket.year.reporting.models import Report
from camket.year.reporting.states import ReportState


def days_late(calendar: Calendar, due_on: date, sent_at: datetime | None) -> int:
    """Working days after the deadline on which the report was first sent, or has not been yet."""
    day = timezone.localtime(sent_at).date() if sent_at else clock.today()
    return calendar.working_days_late(due_on, day)


def reasons_to_keep_open(period: Period, *, waiting: int, unsent: int) -> list[str]:
    """What the Office still owes its units, and whom it would shut out before the lock date."""
    reasons = []
    if waiting:
        reasons.append(_("còn %(count)02d báo cáo đã gửi chưa duyệt") % {"count": waiting})
    if unsent and clock.today() <= period.locks_on:
        reasons.append(
            _("còn %(count)02d báo cáo chưa gửi mà chưa qua ngày khóa %(day)s")
            % {"count": unsent, "day": short_date(period.locks_on)}
        )
    return reasons


def unfinished(period: Period) -> dict[str, int]:
    """How many reports wait at the Office, and how many have not come or come back."""
    at_the_office = Q(state__in=[ReportState.SENT, ReportState.RECEIVED])
    return Report.objects.filter(period=period, number=1).aggregate(
        waiting=Count("pk", filter=at_the_office),
        unsent=Count("pk", filter=~at_the_office & ~Q(state=ReportState.ACCEPTED)),
    )


def receipt_code(period: Period) -> str:
    """How a period is called inside a receipt: 6T, Q3, NAM."""
    if period.kind == PeriodKind.QUARTER:
        return f"Q{period.quarter}"
    return "6T" if period.kind == PeriodKind.HALF_YEAR else "NAM"
