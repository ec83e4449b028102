"""A period opens with every report it expects, gives single units more time, and closes."""

from collections.abc import Iterable
from datetime import date

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from camket.foundation.audit.record import record
from camket.foundation.core import clock
from camket.foundation.core.numbers import short_date
from camket.foundation.notifications.notify import notify
from camket.foundation.organisation.models import User
from camket.foundation.organisation.queries import pressers
from camket.year.annual_cycles import actions as annual_cycles
from camket.year.annual_cycles.models import Extension, Period
from camket.year.annual_cycles.queries import calendar
from camket.year.commitments.models import Commitment, Item
from camket.year.commitments.queries import in_force
from camket.year.commitments.states import CommitmentState
from camket.year.execution.models import Mark
from camket.year.reporting import access
from camket.year.reporting.models import Report, ReportLine
from camket.year.reporting.queries import clerks_of
from camket.year.reporting.states import ReportState


@transaction.atomic
def open_period(period: Period, *, actor: User) -> list[Report]:
    """Open the period and lay down the report of every signed commitment, all in one act."""
    annual_cycles.open_period(period, actor=actor)
    commitments = list(
        Commitment.objects.filter(cycle=period.cycle_id, state=CommitmentState.SIGNED).order_by(
            "unit__path"
        )
    )
    reports = _lay_reports(period, commitments)
    _lay_lines(period, reports)
    # One event for the period: the trail names every report without a row for each.
    after = {"count": len(reports), "reports": [report.pk for report in reports]}
    record("reporting.report.expected", period, actor=actor, after=after)
    notify(
        clerks_of([each.unit_id for each in commitments]),
        "report-expected",
        key=f"report-expected:{period.pk}",
        text=_("Đã mở kỳ báo cáo %(period)s, hạn nộp %(due)s.")
        % {"period": period.label, "due": short_date(period.due_on)},
        url=reverse("reporting:report-list", args=[period.cycle.year]),
        due_on=period.due_on,
    )
    return reports


@transaction.atomic
def close_period(period: Period, *, actor: User) -> Period:
    """Close the period; from now on units can only supplement."""
    access.can_close_period(actor, period).require()
    return annual_cycles.close_period(period, actor=actor)


@transaction.atomic
def extend_report(report: Report, *, due_on: date, reason: str, actor: User) -> Report:
    """Give one unit more time, for a reason that stays readable."""
    access.can_extend(actor, report, due_on).require()
    unit, moved = report.commitment.unit, calendar().next_working_day(due_on)
    annual_cycles.grant_extension(report.period, unit, due_on=due_on, reason=reason, actor=actor)
    before = {"due_on": report.due_on}
    Report.objects.filter(pk=report.pk).update(due_on=moved)
    report.due_on = moved
    record(
        "reporting.report.due_moved", report, actor=actor,
        before=before, after={"due_on": moved}, note=reason,
    )  # fmt: skip
    notify(
        [*clerks_of([unit.pk]), *pressers(unit.pk, clock.today())],
        "report-extended",
        key=f"report-extended:{report.pk}:{moved}",
        text=_("Văn phòng gia hạn nộp báo cáo %(period)s đến %(due)s.")
        % {"period": report.period.label, "due": short_date(moved)},
        url=reverse("reporting:report-list", args=[report.period.cycle.year]),
        due_on=moved,
    )
    return report


def _lay_reports(period: Period, commitments: Iterable[Commitment]) -> list[Report]:
    """A deadline on a day off ends on the next working day; the row carries the day that counts."""
    days = calendar()
    extended = dict(Extension.objects.filter(period=period).values_list("unit_id", "due_on"))
    return Report.objects.bulk_create(
        Report(
            commitment=commitment,
            period=period,
            due_on=days.next_working_day(extended.get(commitment.unit_id, period.due_on)),
        )
        for commitment in commitments
    )


def _lay_lines(period: Period, reports: Iterable[Report]) -> None:
    """One line per item in force; what an accepted report has called done stays done."""
    by_commitment = {report.commitment_id: report for report in reports}
    items = Item.objects.filter(in_force(period.data_until), commitment__in=by_commitment)
    finished = _finished_lines(period)
    lines = ReportLine.objects.bulk_create(
        _born_line(by_commitment[item.commitment_id], item, finished.get(item.pk))
        for item in items.order_by("commitment", "order")
    )
    proofs = ReportLine.evidence.through
    proofs.objects.bulk_create(
        proofs(reportline_id=line.pk, evidence_id=evidence.pk)
        for line in lines
        if line.item_id in finished
        for evidence in finished[line.item_id].evidence.all()
    )


def _born_line(report: Report, item: Item, last: ReportLine | None) -> ReportLine:
    if last is None:
        return ReportLine(report=report, item=item)
    return ReportLine(
        report=report, item=item, mark=last.mark, result=last.result, done_on=last.done_on
    )


def _finished_lines(period: Period) -> dict[int, ReportLine]:
    lines = (
        ReportLine.objects.filter(
            mark=Mark.DONE,
            report__state=ReportState.ACCEPTED,
            report__period__cycle=period.cycle_id,
            report__period__data_until__lt=period.data_until,
        )
        .prefetch_related("evidence")
        .order_by("report__period__data_until", "report__number")
    )
    return {line.item_id: line for line in lines}
