"""What the pages of inspection show, each with the answers to "may I?"."""

from dataclasses import dataclass
from datetime import date

from camket.foundation.core.permit import Permit
from camket.foundation.organisation.models import User
from camket.year.annual_cycles.models import Cycle
from camket.year.commitments.queries import signed
from camket.year.supervision import access
from camket.year.supervision.models import Finding, Inspection, InspectionPlan
from camket.year.supervision.queries.inspecting import (
    Coverage,
    coverage,
    finding_counts,
    record_of,
    with_findings,
)
from camket.year.supervision.rules.inspecting import is_overdue
from camket.year.supervision.states import FindingState

# A page stays small however many units a committee has; the meter counts them all.
SHOWN = 50


@dataclass(frozen=True)
class InspectionBoard:
    """S20: the reader's own plan, all inspections he may read, coverage and open remedies."""

    plan: InspectionPlan | None
    committee: int | None
    inspections: tuple[Inspection, ...]
    open: int
    overdue: int
    coverage: Coverage | None
    can_plan: Permit | None
    can_approve: Permit | None


def inspection_board(user: User, cycle: Cycle, on: date) -> InspectionBoard:
    """Three statements besides the reader's standing."""
    committee = access.committee_of(user, cycle)
    plan = (
        access.plans_visible_to(user, cycle)
        .filter(committee=committee)
        .select_related("committee", "cycle__scheme")
        .first()
        if committee
        else None
    )
    inspections = with_findings(access.inspections_visible_to(user, cycle)).order_by("-planned_on")
    covered = coverage(cycle, on) if access.sees_all(user, cycle) else None
    counts = finding_counts(access.findings_visible_to(user, cycle), on) if covered is None else {}
    return InspectionBoard(
        plan=plan,
        committee=committee,
        inspections=tuple(inspections[:SHOWN]),
        open=covered.open if covered else counts["open"],
        overdue=covered.overdue if covered else counts["overdue"],
        coverage=covered,
        can_plan=access.can_plan_inspection(user, plan) if plan else None,
        can_approve=access.can_approve_plan(user, plan) if plan else None,
    )


@dataclass(frozen=True)
class InspectionPage:
    """One inspection with its record and what the reader may do with it."""

    inspection: Inspection
    findings: tuple[tuple[Finding, bool], ...]
    can_hold: Permit
    can_conclude: Permit


def inspection_page(user: User, inspection: Inspection, on: date) -> InspectionPage:
    record = record_of(inspection)
    return InspectionPage(
        inspection=record,
        findings=tuple((each, is_overdue(each, on)) for each in record.findings.all()),
        can_hold=access.can_hold(user, inspection),
        can_conclude=access.can_conclude(user, inspection),
    )


@dataclass(frozen=True)
class FindingPage:
    """One finding, its remedies and what the reader may do with it."""

    finding: Finding
    is_overdue: bool
    can_begin: Permit
    can_remedy: Permit
    can_confirm: Permit
    can_reopen: Permit

    @property
    def badge(self) -> str:
        """The code of the finding's look."""
        codes = {FindingState.TO_REMEDY: "open", FindingState.REMEDYING: "in_progress"}
        return codes.get(FindingState(self.finding.state), self.finding.state)

    @property
    def holder(self) -> str:
        """The unit until it has reported the remedy, then those who inspected."""
        inspection = self.finding.inspection
        is_reported = self.finding.state in (FindingState.REMEDIED, FindingState.CONFIRMED)
        return inspection.plan.committee.name if is_reported else inspection.unit.name


def finding_page(user: User, finding: Finding, on: date) -> FindingPage:
    return FindingPage(
        finding=finding,
        is_overdue=is_overdue(finding, on),
        can_begin=access.can_begin_remedy(user, finding),
        can_remedy=access.can_remedy(user, finding),
        can_confirm=access.can_confirm(user, finding),
        can_reopen=access.can_reopen(user, finding),
    )


def units_to_plan(plan: InspectionPlan) -> list[int]:
    """Whom a plan may inspect: the superior all signed units, a unit itself."""
    if plan.committee_id != plan.cycle.scheme.owner_id:
        return [plan.committee_id]
    return [commitment.unit_id for commitment in signed(plan.cycle)]
