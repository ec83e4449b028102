"""The inspection commission and the Office inspect for the superior; a unit's head inspects at home."""

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.http import Http404
from django.utils.translation import gettext as _

from camket.foundation.core.permit import ALLOWED, Permit, denied
from camket.foundation.organisation.access import standing
from camket.foundation.organisation.models import Role, Unit, User
from camket.year.annual_cycles.models import Cycle
from camket.year.annual_cycles.states import CycleState
from camket.year.commitments.access import commitments_visible_to, presses_for
from camket.year.commitments.models import Commitment
from camket.year.commitments.states import CommitmentState
from camket.year.supervision.models import Finding, Inspection, InspectionPlan
from camket.year.supervision.states import (
    INSPECTION_MOVES,
    INSPECTION_PLAN_MOVES,
    InspectionPlanState,
)


def plans_visible_to(user: User, cycle: Cycle) -> QuerySet[InspectionPlan]:
    """The superior's plan, and those of the units whose commitments a person may read."""
    units = commitments_visible_to(user).filter(cycle=cycle).values("unit")
    shown = Q(committee_id=F("cycle__scheme__owner_id")) | Q(committee__in=units)
    return InspectionPlan.objects.filter(shown, cycle=cycle)


def plan_for(user: User, cycle: Cycle, pk: int) -> InspectionPlan:
    found = plans_visible_to(user, cycle).filter(pk=pk)
    plan = found.select_related("committee", "cycle__scheme").first()
    if plan is None:
        raise Http404
    return plan


def inspections_visible_to(user: User, cycle: Cycle) -> QuerySet[Inspection]:
    """Whoever may read a commitment reads the inspections of it."""
    read = commitments_visible_to(user).filter(cycle=cycle, unit=OuterRef("unit"))
    return Inspection.objects.filter(Exists(read), plan__cycle=cycle)


def inspection_for(user: User, cycle: Cycle, pk: int) -> Inspection:
    found = inspections_visible_to(user, cycle).filter(pk=pk)
    inspection = found.select_related("unit", "plan__committee", "plan__cycle__scheme").first()
    if inspection is None:
        raise Http404
    return inspection


def findings_visible_to(user: User, cycle: Cycle) -> QuerySet[Finding]:
    return Finding.objects.filter(inspection__in=inspections_visible_to(user, cycle))


def finding_for(user: User, cycle: Cycle, pk: int) -> Finding:
    found = findings_visible_to(user, cycle).filter(pk=pk)
    finding = found.select_related(
        "inspection__unit", "inspection__plan__committee", "inspection__plan__cycle__scheme"
    ).first()
    if finding is None:
        raise Http404
    return finding


def committee_of(user: User, cycle: Cycle) -> int | None:
    """The committee a person plans inspections for: the scheme's owner, else the unit he heads."""
    st, owner = standing(user), cycle.scheme.owner_id
    if st.has(Role.INSPECTION, owner) or st.has(Role.OFFICE, owner):
        return owner
    led = (st.headed | frozenset(st.entrusted)) - {owner}
    return min(led, default=None)


def committee_for(user: User, cycle: Cycle) -> Unit:
    """The same as a unit, or 404."""
    committee = committee_of(user, cycle)
    if committee is None:
        raise Http404
    return Unit.objects.get(pk=committee)


def can_draft_plan(user: User, cycle: Cycle, committee: Unit) -> Permit:
    if cycle.state == CycleState.CLOSED:
        return denied(_("Năm đã đóng, không lập thêm kế hoạch kiểm tra."))
    return _leads(user, committee, cycle)


def can_approve_plan(user: User, plan: InspectionPlan) -> Permit:
    if plan.state not in INSPECTION_PLAN_MOVES["approve"].sources:
        return denied(_("Kế hoạch kiểm tra đã duyệt."))
    return _leads(user, plan.committee, plan.cycle)


def can_plan_inspection(user: User, plan: InspectionPlan, unit: Unit | None = None) -> Permit:
    """Also after approval: that is the supplement of a plan."""
    if plan.cycle.state == CycleState.CLOSED:
        return denied(_("Năm đã đóng, không thêm cuộc kiểm tra."))
    if not (permit := _leads(user, plan.committee, plan.cycle)) or unit is None:
        return permit
    if not _is_signed(plan.cycle, unit):
        return denied(_("%(unit)s chưa ký cam kết năm nay.") % {"unit": unit.name})
    return _may_inspect(user, plan, unit)


def can_hold(user: User, inspection: Inspection) -> Permit:
    if inspection.state not in INSPECTION_MOVES["hold"].sources:
        return denied(_("Cuộc kiểm tra này đã lập biên bản."))
    if inspection.plan.state != InspectionPlanState.APPROVED:
        return denied(_("Duyệt kế hoạch kiểm tra trước khi lập biên bản."))
    return inspects(user, inspection)


def can_conclude(user: User, inspection: Inspection) -> Permit:
    if inspection.state not in INSPECTION_MOVES["conclude"].sources:
        return denied(_("Chỉ kết luận cuộc kiểm tra đã lập biên bản và chưa kết luận."))
    return inspects(user, inspection)


def inspects(user: User, inspection: Inspection) -> Permit:
    """Belongs to the committee of the plan, and the unit is not one's own."""
    leads = _leads(user, inspection.plan.committee, inspection.plan.cycle)
    return _may_inspect(user, inspection.plan, inspection.unit) if leads else leads


def _leads(user: User, committee: Unit, cycle: Cycle) -> Permit:
    st = standing(user)
    if committee.pk != cycle.scheme.owner_id:
        if presses_for(user, committee):
            return ALLOWED
        return denied(_("Chỉ người đứng đầu đơn vị tổ chức kiểm tra trong đơn vị mình."))
    if st.has(Role.INSPECTION, committee.pk) or st.has(Role.OFFICE, committee.pk):
        return ALLOWED
    return denied(_("Chỉ Ủy ban Kiểm tra và Văn phòng tổ chức kiểm tra của cấp trên."))


def _may_inspect(user: User, plan: InspectionPlan, unit: Unit) -> Permit:
    if plan.committee_id != plan.cycle.scheme.owner_id:
        if unit.pk == plan.committee_id:
            return ALLOWED
        return denied(
            _("Kế hoạch của đơn vị chỉ kiểm tra việc thực hiện cam kết của chính đơn vị.")
        )
    if standing(user).is_own_matter(unit.pk):
        return denied(_("Không kiểm tra đơn vị của mình thay cho cấp trên."))
    return ALLOWED


def _is_signed(cycle: Cycle, unit: Unit) -> bool:
    signed = Commitment.objects.filter(cycle=cycle, unit=unit, state=CommitmentState.SIGNED)
    return signed.exists()
