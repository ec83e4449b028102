"""Plans: who has one and who has not, and one plan by item, task and quarter."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, QuerySet
from django.utils.translation import gettext as _

from camket.foundation.core import clock
from camket.foundation.core.days import Calendar
from camket.foundation.organisation.access import standing
from camket.foundation.organisation.models import User
from camket.year.annual_cycles.models import Cycle
from camket.year.annual_cycles.queries import calendar
from camket.year.annual_cycles.rules import quarter_end
from camket.year.commitments.access import commitments_visible_to
from camket.year.commitments.models import Commitment, Item
from camket.year.commitments.queries import in_force
from camket.year.commitments.states import CommitmentState
from camket.year.execution import rules
from camket.year.execution.models import Assignment, Dissemination, Milestone, Plan, Task
from camket.year.execution.rules import Deviation
from camket.year.execution.states import PlanState

QUARTERS = (1, 2, 3, 4)


@dataclass(frozen=True)
class PlanRow:
    """One signed commitment with its dissemination and its plan, as far as there are any."""

    commitment: Commitment
    dissemination: Dissemination | None
    plan: Plan | None
    dissemination_due_on: date
    plan_due_on: date

    @property
    def is_told_late(self) -> bool:
        told = self.dissemination.held_on if self.dissemination else clock.today()
        return told > self.dissemination_due_on

    @property
    def is_planned_late(self) -> bool:
        approved = self.plan.approved_on if self.plan else None
        return (approved or clock.today()) > self.plan_due_on

    @property
    def is_approved(self) -> bool:
        return self.plan is not None and self.plan.state == PlanState.APPROVED


@dataclass(frozen=True)
class PlannedTask:
    """A task with its milestones laid out by quarter."""

    task: Task
    quarters: tuple[tuple[Milestone, ...], ...]


@dataclass(frozen=True)
class PlannedItem:
    """An item of the plan: its tasks, what is missing, where it falls below the road map."""

    item: Item
    tasks: tuple[PlannedTask, ...]
    missing: tuple[str, ...]
    deviations: tuple[Deviation, ...]

    @property
    def is_complete(self) -> bool:
        return not self.missing


@dataclass(frozen=True)
class PlanCounts:
    """How many of the signed units have told their people, and have an approved plan."""

    units: int
    told: int
    approved: int
    late: int


@dataclass(frozen=True)
class PlanSheet:
    """One plan as its page shows it."""

    items: tuple[PlannedItem, ...]
    missing: list[str]
    holder: str

    @property
    def complete(self) -> int:
        return sum(item.is_complete for item in self.items)

    @property
    def deviating(self) -> int:
        return sum(bool(item.deviations) for item in self.items)


def plan_rows(user: User, cycle: Cycle) -> list[PlanRow]:
    """Every signed commitment the person reads. Four queries whatever their number."""
    signed = commitments_visible_to(user).filter(cycle=cycle, state=CommitmentState.SIGNED)
    commitments = list(signed.select_related("unit", "cycle__scheme").order_by("unit__path"))
    told = {
        each.commitment_id: each for each in Dissemination.objects.filter(commitment__in=signed)
    }
    plans = {each.commitment_id: each for each in Plan.objects.filter(commitment__in=signed)}
    working_days = calendar()
    return [_row(each, told.get(each.pk), plans.get(each.pk), working_days) for each in commitments]


def own_row(user: User, rows: list[PlanRow]) -> PlanRow | None:
    """The row of the unit that the person works for."""
    own = standing(user).own_units()
    return next((row for row in rows if row.commitment.unit_id in own), None)


def plan_counts(rows: list[PlanRow]) -> PlanCounts:
    return PlanCounts(
        units=len(rows),
        told=sum(row.dissemination is not None for row in rows),
        approved=sum(row.is_approved for row in rows),
        late=sum(row.is_planned_late and not row.is_approved for row in rows),
    )


def plan_sheet(plan: Plan) -> PlanSheet:
    items = plan_items(plan)
    missing = [rules.name_missing(each.item, each.missing) for each in items if each.missing]
    return PlanSheet(tuple(items), missing, holder_of_plan(plan))


def holder_of_plan(plan: Plan) -> str:
    """Whose desk the plan lies on."""
    unit = plan.commitment.unit.name
    if plan.state == PlanState.DRAFT:
        return _("Chuyên viên %(unit)s") % {"unit": unit}
    if plan.state == PlanState.COMPLETE:
        return _("Người đứng đầu %(unit)s") % {"unit": unit}
    return unit


def plan_items(plan: Plan) -> list[PlannedItem]:
    """The plan by item. Six queries whatever its size."""
    year = plan.commitment.cycle.year
    of_item: dict[int, list[Task]] = defaultdict(list)
    for task in full_tasks(plan):
        of_item[task.item_id].append(task)
    return [_planned(item, of_item[item.pk], year) for item in planned_items(plan, clock.today())]


def planned_items(plan: Plan, on: date) -> list[Item]:
    """The items of the commitment in force, each of which the plan has to answer."""
    items = items_to_plan(plan, on).select_related("leader").prefetch_related("targets__steps")
    return list(items.order_by("order"))


def items_to_plan(plan: Plan, on: date) -> QuerySet[Item]:
    """The same items to choose from."""
    return Item.objects.filter(in_force(on), commitment_id=plan.commitment_id)


def full_tasks(plan: Plan) -> QuerySet[Task]:
    return (
        plan.tasks.select_related("leader")
        .prefetch_related(
            "milestones",
            Prefetch("assignments", queryset=Assignment.objects.select_related("assignee")),
        )
        .order_by("item__order", "order", "pk")
    )


def missing_of_plan(plan: Plan) -> list[str]:
    """What keeps the plan from 100 %, by item."""
    return rules.missing_parts(planned_items(plan, clock.today()), full_tasks(plan))


def _row(
    commitment: Commitment, told: Dissemination | None, plan: Plan | None, working_days: Calendar
) -> PlanRow:
    cycle, signed_on = commitment.cycle, commitment.signed_on
    assert signed_on is not None  # the database holds signed commitments to it
    return PlanRow(
        commitment=commitment,
        dissemination=told,
        plan=plan,
        dissemination_due_on=working_days.add_working_days(signed_on, cycle.dissemination_days),
        plan_due_on=working_days.add_working_days(signed_on, cycle.plan_days),
    )


def _planned(item: Item, tasks: list[Task], year: int) -> PlannedItem:
    milestones = [each for task in tasks for each in task.milestones.all()]
    return PlannedItem(
        item=item,
        tasks=tuple(PlannedTask(task, _by_quarter(task, year)) for task in tasks),
        missing=tuple(rules.missing_of_item(tasks)),
        deviations=tuple(rules.deviations(item, milestones, year)),
    )


def _by_quarter(task: Task, year: int) -> tuple[tuple[Milestone, ...], ...]:
    """Each milestone in the quarter it falls into; what lies before or after joins the nearest."""
    cells: dict[int, list[Milestone]] = defaultdict(list)
    for each in task.milestones.all():
        quarter = next((q for q in QUARTERS if each.due_on <= quarter_end(year, q)), QUARTERS[-1])
        cells[quarter].append(each)
    return tuple(tuple(cells[quarter]) for quarter in QUARTERS)
