"""Out of the unit: the clerk passes the report to the head, the head sends it or hands it back."""

from django.db import transaction
from django.db.models import Max, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from camket.foundation.audit.record import record
from camket.foundation.core import clock
from camket.foundation.core.lifecycle import advance
from camket.foundation.notifications.notify import notify
from camket.foundation.organisation.models import Role, UnitKind, User
from camket.foundation.organisation.queries import fillers, people_in_role, pressers
from camket.year.commitments.access import entrusted_note
from camket.year.reporting import access, rules
from camket.year.reporting.models import LineValue, Report, ReportLine
from camket.year.reporting.states import REPORT_MOVES


@transaction.atomic
def complete_report(report: Report, *, actor: User) -> Report:
    access.can_complete(actor, report).require()
    advance(report, REPORT_MOVES["complete"], actor=actor)
    text = _("Báo cáo %(period)s đã nhập đủ, chờ đồng chí kiểm tra và gửi.")
    _tell(report, pressers(report.commitment.unit_id, clock.today()), "report-completed", text)
    return report


@transaction.atomic
def hand_back_report(report: Report, *, note: str, actor: User) -> Report:
    access.can_hand_back(actor, report).require()
    advance(report, REPORT_MOVES["hand_back"], actor=actor, note=note)
    text = _("Người đứng đầu chuyển lại báo cáo %(period)s để sửa.")
    _tell(report, fillers(report.commitment.unit_id, clock.today()), "report-handed-back", text)
    return report


@transaction.atomic
def send_report(report: Report, *, actor: User) -> Report:
    """The first sending decides for ever whether the report is late."""
    access.can_send(actor, report).require()
    if report.state in REPORT_MOVES["complete"].sources:
        # Where clerk and head are one person, one press does both.
        advance(report, REPORT_MOVES["complete"], actor=actor)
    now = clock.now()
    advance(
        report, REPORT_MOVES["send"], actor=actor, note=entrusted_note(actor, report.commitment.unit),
        sent_at=now, first_sent_at=report.first_sent_at or now, receipt=report.receipt or _receipt(report),
    )  # fmt: skip
    text = _("%(unit)s đã gửi báo cáo %(period)s, mã %(receipt)s.")
    _tell(report, _reviewers(report), "report-sent", text)
    return report


@transaction.atomic
def withdraw_report(report: Report, *, actor: User) -> Report:
    access.can_withdraw(actor, report).require()
    return advance(
        report,
        REPORT_MOVES["withdraw"],
        actor=actor,
        note=entrusted_note(actor, report.commitment.unit),
    )


@transaction.atomic
def supplement_report(report: Report, *, actor: User) -> Report:
    """A sent report never changes: a correction is the next report of the same period."""
    siblings = Report.objects.filter(commitment=report.commitment_id, period=report.period_id)
    number = siblings.aggregate(last=Max("number"))["last"]
    access.can_supplement(actor, report, has_later=number > report.number).require()
    texts = ("deployment", "proposals", "next_steps", "significance", "next_year")
    later = Report.objects.create(
        commitment=report.commitment,
        period=report.period,
        number=number + 1,
        due_on=report.due_on,
        **{name: getattr(report, name) for name in texts},
    )
    record("reporting.report.supplemented", later, actor=actor, after={"of": report.pk})
    _copy_lines(report, later)
    return later


def _copy_lines(report: Report, later: Report) -> None:
    """Lines, figures and proofs as they were last sent, in five queries."""
    old = list(report.lines.prefetch_related("values", "evidence"))
    names = ("item_id", "mark", "result", "done_on", "cause", "waiting_for_id", "proposal",
             "no_data_until", "forecast")  # fmt: skip
    new = ReportLine.objects.bulk_create(
        ReportLine(report=later, **{name: getattr(line, name) for name in names}) for line in old
    )
    pairs = list(zip(old, new, strict=True))
    parts = ("target_id", "value", "numerator", "denominator")
    LineValue.objects.bulk_create(
        LineValue(line=copy, **{name: getattr(value, name) for name in parts})
        for line, copy in pairs
        for value in line.values.all()
    )
    proofs = ReportLine.evidence.through
    proofs.objects.bulk_create(
        proofs(reportline_id=copy.pk, evidence_id=proof.pk)
        for line, copy in pairs
        for proof in line.evidence.all()
    )


def _receipt(report: Report) -> str:
    """BC-2020-6T-08: the report's place among those of its period, so two presses never share one."""
    place = Report.objects.filter(period=report.period_id, pk__lte=report.pk).count()
    return f"BC-{report.period.cycle.year}-{rules.receipt_code(report.period)}-{place:02d}"


def _reviewers(report: Report) -> QuerySet[User]:
    owner = report.commitment.cycle.scheme.owner_id
    office = report.commitment.unit.kind != UnitKind.COMMITTEE_OFFICE
    return people_in_role(Role.OFFICE if office else Role.COMMITTEE, owner, clock.today())


def _tell(report: Report, people: QuerySet[User], kind: str, text: str) -> None:
    """Each turn of the way is news of its own, hence the moment in the key."""
    names = {
        "unit": report.commitment.unit.name,
        "period": report.period.label,
        "receipt": report.receipt,
    }
    notify(
        people,
        kind,
        key=f"{kind}:{report.pk}:{clock.now():%Y%m%d%H%M%S}",
        text=text % names,
        url=reverse("reporting:report-detail", args=[report.period.cycle.year, report.pk]),
        due_on=report.due_on if report.first_sent_at is None else None,
    )
