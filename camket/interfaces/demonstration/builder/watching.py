"""The Office urges and asks, the inspection commission looks for itself, units inspect at home."""

from datetime import date
from functools import partial

from camket.interfaces.demonstration import content
from camket.interfaces.demonstration.builder.acts import Act, Acts, later, moment, office_day
from camket.interfaces.demonstration.builder.founding import OWNER
from camket.interfaces.demonstration.builder.world import COMMITTEE, INSPECTOR, OFFICE, World
from camket.interfaces.demonstration.content.course import Inspection, Timeline, Urging
from camket.year.commitments.models import TargetKind
from camket.year.supervision import actions
from camket.year.supervision.access import (
    explanation_for,
    finding_for,
    inspection_for,
    plan_for,
)
from camket.year.supervision.models import Inspection as InspectionRow
from camket.year.supervision.models import InspectionKind
from camket.year.supervision.rules.inspecting import FindingDraft, VerificationDraft

YEAR = 2020
PLAN_OF_THE_COMMISSION = "04-KH/UBKT"
PLANNED_ON = date(2020, 3, 16)
# The nights on which something was due: registrations, plans, both rounds of reports.
NIGHTS = (
    date(2020, 1, 17), date(2020, 1, 22), date(2020, 3, 12), date(2020, 3, 13), date(2020, 6, 15),
    date(2020, 6, 18), date(2020, 6, 19), date(2020, 6, 23), date(2021, 1, 5), date(2021, 1, 8),
    date(2021, 1, 11), date(2021, 1, 13), date(2021, 1, 15),
)  # fmt: skip


def watching_of_2020(world: World) -> Acts:
    for night in NIGHTS:
        yield Act(moment(night, 6), partial(actions.urge_overdue, night))
    for number, urging in enumerate(content.cycle_2020().urgings):
        yield from _urging(world, urging, f"urging-{number}")
    yield Act(moment(PLANNED_ON, 9), partial(_plan_of_the_commission, world))
    for row in content.cycle_2020().inspections:
        yield from _inspection(world, row)
    for times in content.timelines_2020().values():
        if times.own_inspection_on:
            yield Act(
                moment(office_day(times.own_inspection_on), 16),
                partial(_look_at_home, world, times),
            )


# Urging, and the explanations that come back


def _urging(world: World, urging: Urging, key: str) -> Acts:
    yield Act(urging.at, partial(_urge, world, urging))
    if urging.answered_on:
        yield Act(later(urging.at, minutes=20), partial(_ask, world, urging, key))
        yield Act(moment(urging.answered_on, 10), partial(_explain, world, urging, key))
        seen_at = later(moment(urging.answered_on, 9), days=1)
        yield Act(seen_at, partial(_read, world, key))


def _urge(world: World, urging: Urging) -> None:
    actions.urge_items(
        world.cycle(OFFICE, YEAR), units=[world.units[urging.unit]],
        text=f"{urging.text} (Công văn số {urging.number})", actor=world.people[OFFICE],
    )  # fmt: skip


def _ask(world: World, urging: Urging, key: str) -> None:
    committee = world.people[COMMITTEE]
    asked = actions.ask_explanation(
        world.item(committee, YEAR, urging.item), question=urging.text,
        due_on=later(urging.at, days=5).date(), actor=committee,
    )  # fmt: skip
    world.explanations[key] = asked.pk


def _explain(world: World, urging: Urging, key: str) -> None:
    head = world.head(urging.unit, urging.answered_on or urging.at.date())
    asked = explanation_for(head, world.cycle(head.username, YEAR), world.explanations[key])
    actions.answer_explanation(asked, answer=urging.answer, actor=head)


def _read(world: World, key: str) -> None:
    committee = world.people[COMMITTEE]
    given = explanation_for(committee, world.cycle(COMMITTEE, YEAR), world.explanations[key])
    actions.close_explanation(given, actor=committee)


# Inspections of the commission


def _plan_of_the_commission(world: World) -> None:
    inspector = world.people[INSPECTOR]
    plan = actions.draft_inspection_plan(
        cycle=world.cycle(INSPECTOR, YEAR), committee=world.units[OWNER],
        document=PLAN_OF_THE_COMMISSION, actor=inspector,
    )  # fmt: skip
    actions.approve_inspection_plan(plan, actor=inspector)
    world.inspection_plan = plan.pk


def _inspection(world: World, row: Inspection) -> Acts:
    planned_at = later(moment(row.planned_on, 8), days=-7)
    yield Act(planned_at, partial(_put_into_plan, world, row))
    yield Act(moment(row.to_on, 16), partial(_hold, world, row))
    yield Act(moment(row.concluded_on, 9), partial(_conclude, world, row))
    if row.closed_on:
        yield Act(moment(row.closed_on, 9), partial(_remedy, world, row, row.closed_on))
        yield Act(moment(row.closed_on, 15), partial(_confirm, world, row))
    else:
        yield Act(later(moment(row.concluded_on, 14), days=1), partial(_begin_remedy, world, row))


def _put_into_plan(world: World, row: Inspection) -> None:
    inspector = world.people[row.by]
    cycle = world.cycle(row.by, YEAR)
    item = world.item(inspector, YEAR, row.item)
    is_supervision = row.key.startswith("gs-")
    made = actions.plan_inspection(
        plan_for(inspector, cycle, world.inspection_plan or 0), unit=world.units[row.unit],
        kind=InspectionKind.SUPERVISION if is_supervision else InspectionKind.INSPECTION,
        scope=f"Kết quả thực hiện nội dung {item.code}: {item.text}", planned_on=row.planned_on,
        actor=inspector,
    )  # fmt: skip
    world.inspections[row.key] = made.pk


def _hold(world: World, row: Inspection) -> None:
    inspector = world.people[row.by]
    item = world.item(inspector, YEAR, row.item)
    target = item.targets.filter(kind=TargetKind.FIGURE).order_by("order")[0]
    finding = FindingDraft(
        text=row.finding, demand=row.remedy, remedy_due_on=row.remedy_due_on, item=item,
        responsible=world.positions[row.unit, "head"],
    )  # fmt: skip
    actions.hold_inspection(
        _open(world, row), held_on=row.to_on, findings=[finding], actor=inspector,
        verifications=[VerificationDraft(target, row.verified.value, row.finding)],
    )  # fmt: skip


def _conclude(world: World, row: Inspection) -> None:
    actions.conclude_inspection(
        _open(world, row), document=row.number, conclusion=f"{row.finding} {row.remedy}",
        actor=world.people[row.by],
    )  # fmt: skip


def _begin_remedy(world: World, row: Inspection) -> None:
    head = world.head(row.unit, row.concluded_on)
    actions.begin_finding(
        finding_for(head, world.cycle(head.username, YEAR), _finding(world, row)), actor=head
    )


def _remedy(world: World, row: Inspection, on: date) -> None:
    head = world.head(row.unit, on)
    finding = finding_for(head, world.cycle(head.username, YEAR), _finding(world, row))
    actions.remedy_finding(finding, text=row.closed_note, done_on=on, actor=head)


def _confirm(world: World, row: Inspection) -> None:
    inspector = world.people[row.by]
    finding = finding_for(inspector, world.cycle(row.by, YEAR), _finding(world, row))
    actions.confirm_finding(finding, actor=inspector)


def _open(world: World, row: Inspection) -> InspectionRow:
    return inspection_for(
        world.people[row.by], world.cycle(row.by, YEAR), world.inspections[row.key]
    )


def _finding(world: World, row: Inspection) -> int:
    return _open(world, row).findings.get().pk


# A unit's committee inspects at home


def _look_at_home(world: World, times: Timeline) -> None:
    on = office_day(times.own_inspection_on or date.max)
    head, unit = world.head(times.unit, on), world.units[times.unit]
    number, kind = times.plan_number.split("-", 1)
    plan = actions.draft_inspection_plan(
        cycle=world.cycle(head.username, YEAR),
        committee=unit,
        document=f"{int(number) + 20}-{kind}",
        actor=head,
    )
    actions.approve_inspection_plan(plan, actor=head)
    inspection = actions.plan_inspection(
        plan, unit=unit, scope="Việc thực hiện các nội dung cam kết, phân công và minh chứng",
        planned_on=on, actor=head,
    )  # fmt: skip
    actions.hold_inspection(inspection, held_on=on, actor=head)
    conclusion = f"{int(number) + 40}-{kind.replace('KH', 'TB')}"
    actions.conclude_inspection(
        inspection, document=conclusion, conclusion=times.own_inspection_result, actor=head
    )
