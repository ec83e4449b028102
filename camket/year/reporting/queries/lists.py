"""Lists of reports and lines; every figure about them is counted from the same conditions."""

from collections.abc import Iterable
from datetime import date

from django.db.models import (
    BooleanField,
    Case,
    Count,
    Exists,
    F,
    OuterRef,
    Q,
    QuerySet,
    Value,
    When,
)
from django.db.models.functions import TruncDate

from camket.foundation.core import clock
from camket.foundation.organisation.access import in_force
from camket.foundation.organisation.models import Role, User
from camket.year.annual_cycles.models import Cycle, Period
from camket.year.reporting.models import Report, ReportLine
from camket.year.reporting.states import ReportState

UNSENT = Q(first_sent_at__isnull=True)
SENT_LATE = Q(first_sent_at__isnull=False, sent_day__gt=F("due_on"))


def with_timeliness(reports: QuerySet[Report], on: date | None = None) -> QuerySet[Report]:
    """Annotate `is_late` (first sent after its due day, for ever) and `is_overdue` (not sent yet).

    `due_on` already is a working day with extensions counted, so comparing days is enough; a
    supplement is never late. `rules.days_late` says by how many working days.
    """
    today = on or clock.today()
    counted = reports.annotate(sent_day=TruncDate("first_sent_at", tzinfo=clock.now().tzinfo))
    return counted.annotate(
        is_late=_flag(SENT_LATE & Q(number=1)),
        is_overdue=_flag(UNSENT & Q(number=1, due_on__lt=today)),
    )


def with_progress(reports: QuerySet[Report]) -> QuerySet[Report]:
    """Annotate `lines_filled` of `lines_total`: how complete a draft is, and nothing of what it says."""
    return reports.annotate(
        lines_total=Count("lines"), lines_filled=Count("lines", filter=~Q(lines__mark=""))
    )


def reports_in(period: Period) -> QuerySet[Report]:
    """The reports a period expects: supplements come on top and change no rate."""
    return Report.objects.filter(period=period, number=1)


def accepted_lines(cycle: Cycle, on: date) -> QuerySet[ReportLine]:
    """What accepted reports say up to a data date; a supplement stands in for what it corrects."""
    later = Report.objects.filter(
        commitment=OuterRef("report__commitment"),
        period=OuterRef("report__period"),
        number__gt=OuterRef("report__number"),
        state=ReportState.ACCEPTED,
    )
    return ReportLine.objects.filter(
        ~Exists(later),
        report__state=ReportState.ACCEPTED,
        report__period__cycle=cycle,
        report__period__data_until__lte=on,
    )


def clerks_of(unit_ids: Iterable[int]) -> QuerySet[User]:
    """The clerks of many units in one query, for news that concerns all of them."""
    grants = Q(role_grants__role=Role.UNIT_CLERK, role_grants__unit__in=list(unit_ids))
    held = in_force(clock.today(), "role_grants__")
    return User.objects.filter(grants, held, is_active=True).distinct()


def _flag(condition: Q) -> Case:
    return Case(
        When(condition, then=Value(True)), default=Value(False), output_field=BooleanField()
    )
