"""What the pages of reports show beside the rows: sums, changes, who holds the matter, how timely."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import BooleanField, Case, Count, QuerySet, When
from django.utils.translation import gettext as _

from camket.foundation.core.days import Calendar
from camket.foundation.core.numbers import format_decimal
from camket.foundation.core.parts import Badge, Step
from camket.foundation.organisation.models import Unit, UnitKind, User
from camket.year.annual_cycles.models import Cycle, Period
from camket.year.annual_cycles.queries import calendar
from camket.year.execution.models import Mark
from camket.year.reporting import access
from camket.year.reporting.models import Report
from camket.year.reporting.queries.lists import with_progress, with_timeliness
from camket.year.reporting.queries.submission import CONDITIONS, narrowed
from camket.year.reporting.rules import Row, days_late
from camket.year.reporting.states import ReportState

S = ReportState


@dataclass(frozen=True)
class Summary:
    """The items of one report by what the unit says of them."""

    total: int
    done: int
    in_progress: int
    not_started: int
    behind: int
    overdue: int
    proofs: int


@dataclass(frozen=True)
class Change:
    """What is new in one row against the last report."""

    number: int
    anchor: str
    text: str


@dataclass(frozen=True)
class ReportRow:
    """A report in a list, with its timeliness in words."""

    report: Report
    timing: Badge | None
    holder: str
    is_readable: bool


@dataclass(frozen=True)
class PeriodRow:
    """A period in a list, with how many of its reports have come and how many are accepted."""

    period: Period
    expected: int
    sent: int
    accepted: int
    late: int


def summary(rows: Iterable[Row]) -> Summary:
    read = list(rows)
    marks = [row.line.mark for row in read]
    return Summary(
        total=len(read),
        done=marks.count(Mark.DONE),
        in_progress=marks.count(Mark.IN_PROGRESS),
        not_started=marks.count(Mark.NOT_STARTED),
        behind=sum(row.is_behind for row in read),
        overdue=sum(row.is_overdue for row in read),
        proofs=sum(len(row.evidence) for row in read),
    )


def changes(rows: Iterable[Row]) -> list[Change]:
    """New marks and moved figures, row by row; a first report changes nothing."""
    found = []
    for row in rows:
        said = [*_mark_change(row), *_figure_changes(row)]
        if row.previous is not None and said:
            found.append(Change(row.number, f"dong-{row.line.pk}", "; ".join(said)))
    return found


def _mark_change(row: Row) -> list[str]:
    last = row.previous
    if last is None or last.mark == row.line.mark or not row.line.mark:
        return []
    return [f"{last.get_mark_display()} → {row.line.get_mark_display()}"]


def _figure_changes(row: Row) -> list[str]:
    return [
        f"{value.target.label}: {format_decimal(value.earlier)} → {format_decimal(value.reached)}"
        for value in row.values
        if value.is_figure and value.earlier is not None and value.reached != value.earlier
    ]


def holder(report: Report) -> str:
    """Who has to act on the report now."""
    unit = report.commitment.unit
    if report.state == S.COMPLETE:
        return _("người đứng đầu %(unit)s") % {"unit": unit.name}
    if report.state in (S.EXPECTED, S.DRAFT, S.RETURNED):
        return _("chuyên viên %(unit)s") % {"unit": unit.name}
    reviewer = _("Ban Thường vụ") if unit.kind == UnitKind.COMMITTEE_OFFICE else _("Văn phòng")
    if report.state == S.SENT:
        return _("%(who)s, chờ tiếp nhận") % {"who": reviewer}
    if report.state == S.RECEIVED:
        return _("%(who)s, đang xem nội dung") % {"who": reviewer}
    return _("%(who)s, đã duyệt và lưu") % {"who": reviewer}


def way(report: Report) -> list[Step]:
    """The stations of a report, the one it stands at marked."""
    order = [S.DRAFT, S.COMPLETE, S.SENT, S.RECEIVED, S.ACCEPTED]
    labels = [_("Nhập"), _("Người đứng đầu gửi"), _("Tiếp nhận"), _("Duyệt")]
    here = 0 if report.state in (S.EXPECTED, S.RETURNED) else order.index(S(report.state))
    return [
        Step(label, "done" if place < here else "current" if place == here else "todo")
        for place, label in enumerate(labels)
    ]


def timing(report: Report, days: Calendar) -> Badge | None:
    """Nộp đúng hạn, Nộp muộn n ngày, Quá hạn n ngày; nothing while there is still time."""
    late = days_late(days, report.due_on, report.first_sent_at)
    if report.number > 1 or (report.first_sent_at is None and not late):
        return None
    if report.first_sent_at is None:
        return Badge(_("Quá hạn %(days)d ngày") % {"days": late}, "red", "square", "■")
    if late:
        return Badge(_("Nộp muộn %(days)d ngày") % {"days": late}, "amber", "clock", "✔")
    return Badge(_("Nộp đúng hạn"), "green", "check", "✔")


def listed_reports(user: User, reports: QuerySet[Report], figure: str = "") -> list[ReportRow]:
    """The rows of a list of reports, narrowed to the figure that was clicked."""
    days = calendar()
    readable = Case(
        When(access.readable(user), then=True), default=False, output_field=BooleanField()
    )
    shown = with_progress(narrowed(reports, figure)).annotate(is_readable=readable)
    related = shown.select_related("commitment__unit", "commitment__cycle__scheme", "period")
    return [
        ReportRow(report, timing(report, days), holder(report), report.is_readable)
        for report in related.order_by("commitment__unit__path", "number")
    ]


def own_reports(user: User, cycle: Cycle) -> list[ReportRow]:
    """The reports of the person's own units in a year, the newest period first."""
    reports = access.own_reports(user).filter(period__cycle=cycle)
    return sorted(
        listed_reports(user, reports), key=lambda row: row.report.period.data_until, reverse=True
    )


def period_rows(user: User, cycle: Cycle) -> list[PeriodRow]:
    """The periods of a year with the counts of the reports a person may know of."""
    reports = with_timeliness(access.reports_listed_for(user)).filter(number=1, period__cycle=cycle)
    counts = {
        row["period"]: row
        for row in reports.values("period").annotate(
            expected=Count("pk"),
            sent=Count("pk", filter=CONDITIONS["sent"]),
            accepted=Count("pk", filter=CONDITIONS["accepted"]),
            late_ones=Count("pk", filter=CONDITIONS["late"]),
        )
    }
    nothing = {"expected": 0, "sent": 0, "accepted": 0, "late_ones": 0}
    return [
        PeriodRow(period, row["expected"], row["sent"], row["accepted"], row["late_ones"])
        for period in Period.objects.filter(cycle=cycle).order_by("-data_until")
        for row in [counts.get(period.pk, nothing)]
    ]


def units_to_wait_for() -> list[tuple[int, str]]:
    """Whom an item may wait for: every unit that exists today."""
    open_units = Unit.objects.filter(closed_on__isnull=True).order_by("sort_key")
    return list(open_units.values_list("pk", "short_name"))


def siblings(report: Report) -> list[Report]:
    """The report and its supplements, when there is more than one."""
    same = Report.objects.filter(commitment=report.commitment_id, period=report.period_id)
    found = list(same.order_by("number"))
    return found if len(found) > 1 else []


def in_words(period: Period) -> str:
    """Inside a sentence a period begins with a small letter."""
    return period.label[:1].lower() + period.label[1:]
