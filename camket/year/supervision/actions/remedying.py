"""A finding is remedied by the unit and confirmed, or reopened, by those who inspected."""

from datetime import date

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from camket.foundation.core import clock
from camket.foundation.core.lifecycle import advance
from camket.foundation.organisation.models import User
from camket.year.supervision import access
from camket.year.supervision.actions.telling import tell_inspectors, tell_unit
from camket.year.supervision.models import Finding, Remedy
from camket.year.supervision.states import FINDING_MOVES


@transaction.atomic
def begin_finding(finding: Finding, *, actor: User) -> Finding:
    access.can_begin_remedy(actor, finding).require()
    return advance(finding, FINDING_MOVES["begin"], actor=actor)


@transaction.atomic
def remedy_finding(finding: Finding, *, text: str, done_on: date, actor: User) -> Finding:
    """The head reports what was done about the finding."""
    access.can_remedy(actor, finding).require()
    if not text.strip():
        raise PermissionDenied(_("Ghi kết quả khắc phục."))
    if done_on > clock.today():
        raise PermissionDenied(_("Ngày hoàn thành khắc phục không thể sau hôm nay."))
    advance(finding, FINDING_MOVES["remedy"], actor=actor, note=text)
    Remedy.objects.create(finding=finding, text=text, done_on=done_on)
    tell_inspectors(
        finding.inspection.plan, "finding-remedied", key=str(finding.pk), url=_page(finding),
        text=_("%(unit)s báo cáo đã khắc phục một phát hiện.")
        % {"unit": finding.inspection.unit.name},
    )  # fmt: skip
    return finding


@transaction.atomic
def confirm_finding(finding: Finding, *, actor: User) -> Finding:
    access.can_confirm(actor, finding).require()
    return advance(finding, FINDING_MOVES["confirm"], actor=actor, review_note="")


@transaction.atomic
def reopen_finding(finding: Finding, *, note: str, actor: User) -> Finding:
    """Not enough: the unit reads why and remedies again."""
    access.can_reopen(actor, finding).require()
    advance(finding, FINDING_MOVES["reopen"], actor=actor, note=note, review_note=note)
    tell_unit(
        finding.inspection.unit,
        "finding-reopened",
        key=str(finding.pk),
        url=_page(finding),
        text=_("Việc khắc phục chưa đạt, cần làm lại. Xem lý do trong biên bản kiểm tra."),
    )
    return finding


def _page(finding: Finding) -> str:
    inspection = finding.inspection
    year = inspection.plan.cycle.year
    return reverse("supervision:inspection-detail", args=[year, inspection.pk])
