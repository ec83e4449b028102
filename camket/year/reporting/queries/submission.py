"""The submission figures of a period, each with the condition that its list is filtered by."""

from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

from camket.year.annual_cycles.models import Period
from camket.year.reporting.models import Report
from camket.year.reporting.queries.lists import reports_in, with_timeliness
from camket.year.reporting.states import ReportState

S = ReportState
CONDITIONS: dict[str, Q] = {
    "expected": Q(),
    "sent": Q(first_sent_at__isnull=False),
    "accepted": Q(state=S.ACCEPTED),
    "on_time": Q(first_sent_at__isnull=False, is_late=False),
    "late": Q(is_late=True),
    "missing": Q(first_sent_at__isnull=True),
    "overdue": Q(is_overdue=True),
    "to_receive": Q(state=S.SENT),
    "to_accept": Q(state=S.RECEIVED),
    "returned": Q(state=S.RETURNED),
}


@dataclass(frozen=True)
class Submission:
    """Counts of one period; the rate is accepted over expected, both kept."""

    expected: int
    sent: int
    accepted: int
    on_time: int
    late: int
    missing: int
    overdue: int
    to_receive: int
    to_accept: int
    returned: int

    @property
    def numerator(self) -> int:
        return self.accepted

    @property
    def denominator(self) -> int:
        return self.expected


def submission(period: Period, reports: QuerySet[Report] | None = None) -> Submission:
    """All figures in one statement; `reports` narrows them to what a person may know."""
    base = with_timeliness(reports_in(period) if reports is None else reports)
    counts = base.aggregate(
        **{
            name: Count("pk", filter=condition)
            for name, condition in CONDITIONS.items()
            if condition
        },
        expected=Count("pk"),
    )
    return Submission(**counts)


def narrowed(reports: QuerySet[Report], figure: str) -> QuerySet[Report]:
    """The list behind a figure; an unknown name narrows nothing."""
    return with_timeliness(reports).filter(CONDITIONS.get(figure, Q()))
