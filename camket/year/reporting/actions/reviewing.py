"""At the Office: receive a report as complete, return lines with reasons, accept its contents."""

from collections.abc import Mapping

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from camket.foundation.core import clock
from camket.foundation.core.lifecycle import advance
from camket.foundation.notifications.notify import notify
from camket.foundation.organisation.models import User
from camket.foundation.organisation.queries import unit_people
from camket.year.execution.actions import MeasureDraft, record_measures
from camket.year.reporting import access, rules
from camket.year.reporting.models import Report, ReportLine
from camket.year.reporting.states import REPORT_MOVES


@transaction.atomic
def receive_report(report: Report, *, actor: User) -> Report:
    access.can_receive(actor, report).require()
    return advance(report, REPORT_MOVES["receive"], actor=actor, received_at=clock.now())


@transaction.atomic
def return_report(
    report: Report, *, reasons: Mapping[int, str], note: str = "", actor: User
) -> Report:
    """Send lines back, each with its reason; the unit lands on the first of them."""
    access.can_return(actor, report).require()
    lines = list(report.lines.select_related("item").order_by("item__order"))
    known = {line.pk for line in lines}
    if not reasons or set(reasons) - known or not all(text.strip() for text in reasons.values()):
        raise PermissionDenied(_("Chọn dòng cần trả lại và nêu lý do cho từng dòng."))
    for line in lines:
        line.return_reason = reasons.get(line.pk, "")
    ReportLine.objects.bulk_update(lines, ["return_reason"])
    said = note.strip() or "; ".join(dict.fromkeys(reasons.values()))
    advance(report, REPORT_MOVES["return"], actor=actor, note=said)
    first = next(line for line in lines if line.pk in reasons)
    _tell_unit(
        report, "report-returned", anchor=f"#dong-{first.pk}",
        text=_("Văn phòng trả lại %(count)02d dòng của báo cáo %(period)s.")
        % {"count": len(reasons), "period": report.period.label},
    )  # fmt: skip
    return report


@transaction.atomic
def accept_report(report: Report, *, actor: User) -> Report:
    """Accept the contents: from now on the figures are facts, and count."""
    access.can_accept(actor, report).require()
    advance(report, REPORT_MOVES["accept"], actor=actor, accepted_at=clock.now())
    facts = [
        MeasureDraft(value.target, value.now.value, value.now.numerator, value.now.denominator)
        for row in rules.rows_of(report)
        for value in row.values
        if value.now and value.is_given
    ]
    until = report.period.data_until
    record_measures(report.commitment, facts, as_of=until, source=report.receipt, actor=actor)
    _tell_unit(
        report, "report-accepted",
        text=_("Báo cáo %(period)s (mã %(receipt)s) đã duyệt.")
        % {"period": report.period.label, "receipt": report.receipt},
    )  # fmt: skip
    return report


def _tell_unit(report: Report, kind: str, *, text: str, anchor: str = "") -> None:
    unit, today = report.commitment.unit_id, clock.today()
    name = "report-fill" if anchor else "report-detail"
    notify(
        unit_people(unit, today),
        kind,
        key=f"{kind}:{report.pk}:{clock.now():%Y%m%d%H%M%S}",
        text=text,
        url=reverse(f"reporting:{name}", args=[report.period.cycle.year, report.pk]) + anchor,
    )
