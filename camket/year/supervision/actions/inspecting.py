"""Inspections are planned, held with verified values and findings, and concluded with a document."""

from collections.abc import Sequence
from datetime import date

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from camket.foundation.audit.record import record
from camket.foundation.core import clock
from camket.foundation.core.lifecycle import advance
from camket.foundation.core.numbers import short_date
from camket.foundation.organisation.models import Unit, User
from camket.year.annual_cycles.models import Cycle
from camket.year.supervision import access
from camket.year.supervision.actions.telling import tell_unit
from camket.year.supervision.models import (
    Finding,
    Inspection,
    InspectionKind,
    InspectionPlan,
    Verification,
)
from camket.year.supervision.queries.inspecting import reported_values
from camket.year.supervision.rules.inspecting import (
    FindingDraft,
    VerificationDraft,
    missing_in_finding,
)
from camket.year.supervision.states import INSPECTION_MOVES, INSPECTION_PLAN_MOVES


@transaction.atomic
def draft_inspection_plan(
    *, cycle: Cycle, committee: Unit, actor: User, document: str = ""
) -> InspectionPlan:
    """One plan per committee and year; asked for again, the plan there is comes back."""
    access.can_draft_plan(actor, cycle, committee).require()
    plan, is_new = InspectionPlan.objects.get_or_create(
        cycle=cycle, committee=committee, defaults={"document": document}
    )
    if is_new:
        record("supervision.inspection_plan.drafted", plan, actor=actor, after={"unit": committee})
    return plan


@transaction.atomic
def approve_inspection_plan(
    plan: InspectionPlan, *, actor: User, document: str = ""
) -> InspectionPlan:
    access.can_approve_plan(actor, plan).require()
    number = document.strip() or plan.document
    _need(number, _("Ghi số, ký hiệu kế hoạch kiểm tra."))
    return advance(plan, INSPECTION_PLAN_MOVES["approve"], actor=actor, document=number)


@transaction.atomic
def plan_inspection(
    plan: InspectionPlan, *, unit: Unit, scope: str, planned_on: date, actor: User,
    kind: str = InspectionKind.INSPECTION,
) -> Inspection:  # fmt: skip
    """Put one inspection into the plan; into an approved plan it is a supplement."""
    access.can_plan_inspection(actor, plan, unit).require()
    _need(scope, _("Ghi nội dung kiểm tra."))
    inspection = Inspection.objects.create(
        plan=plan, unit=unit, kind=kind, scope=scope, planned_on=planned_on
    )
    after = {"unit": unit, "planned_on": planned_on, "plan_state": plan.state}
    record("supervision.inspection.planned", inspection, actor=actor, after=after)
    return inspection


@transaction.atomic
def hold_inspection(
    inspection: Inspection, *, held_on: date, actor: User,
    verifications: Sequence[VerificationDraft] = (), findings: Sequence[FindingDraft] = (),
) -> Inspection:  # fmt: skip
    """Write the record: the verified values beside the reported ones, and what was found."""
    access.can_hold(actor, inspection).require()
    if held_on > clock.today():
        raise PermissionDenied(_("Ngày kiểm tra không thể sau hôm nay."))
    _refuse_incomplete(findings, held_on)
    advance(inspection, INSPECTION_MOVES["hold"], actor=actor, held_on=held_on)
    verified = _write_verifications(inspection, verifications)
    found = Finding.objects.bulk_create(
        Finding(
            inspection=inspection, item=draft.item, text=draft.text, demand=draft.demand,
            responsible=draft.responsible, remedy_due_on=draft.remedy_due_on,
        )
        for draft in findings
    )  # fmt: skip
    # One event each, however many rows: the record is one act.
    if verified:
        pairs = [[each.target_id, each.reported, each.verified] for each in verified]
        record(
            "supervision.verification.recorded", inspection, actor=actor, after={"values": pairs}
        )
    if found:
        texts = [each.text for each in found]
        record("supervision.finding.added", inspection, actor=actor, after={"findings": texts})
        _tell_findings(inspection, len(found))
    return inspection


@transaction.atomic
def conclude_inspection(
    inspection: Inspection, *, document: str, conclusion: str, actor: User, on: date | None = None
) -> Inspection:
    """Issue the conclusion with its document."""
    access.can_conclude(actor, inspection).require()
    _need(document, _("Ghi số, ký hiệu thông báo kết luận."))
    _need(conclusion, _("Ghi kết luận kiểm tra."))
    advance(
        inspection, INSPECTION_MOVES["conclude"], actor=actor,
        document=document, conclusion=conclusion, concluded_on=on or clock.today(),
    )  # fmt: skip
    tell_unit(
        inspection.unit, "inspection-concluded", key=str(inspection.pk), url=_page(inspection),
        text=_("Có kết luận kiểm tra việc thực hiện cam kết: %(document)s.")
        % {"document": document},
    )  # fmt: skip
    return inspection


def _write_verifications(
    inspection: Inspection, drafts: Sequence[VerificationDraft]
) -> list[Verification]:
    """The reported value is the one known on the day of the inspection, and stays so."""
    assert inspection.held_on is not None
    reported = reported_values([draft.target for draft in drafts], inspection.held_on)
    return Verification.objects.bulk_create(
        Verification(
            inspection=inspection, target=draft.target, reported=reported[draft.target.pk],
            verified=draft.verified, note=draft.note,
        )
        for draft in drafts
    )  # fmt: skip


def _refuse_incomplete(findings: Sequence[FindingDraft], held_on: date) -> None:
    missing = [
        part
        for number, draft in enumerate(findings, start=1)
        for part in missing_in_finding(draft, number, held_on)
    ]
    if missing:
        raise PermissionDenied(" ".join(missing))


def _tell_findings(inspection: Inspection, count: int) -> None:
    assert inspection.held_on is not None
    tell_unit(
        inspection.unit, "findings-added", key=str(inspection.pk), url=_page(inspection),
        text=_("Biên bản kiểm tra ngày %(day)s có %(count)02d việc cần khắc phục.")
        % {"day": short_date(inspection.held_on), "count": count},
    )  # fmt: skip


def _page(inspection: Inspection) -> str:
    year = inspection.plan.cycle.year
    return reverse("supervision:inspection-detail", args=[year, inspection.pk])


def _need(text: str, sentence: str) -> None:
    if not text.strip():
        raise PermissionDenied(sentence)
