"""The committee chooses and assigns, the units acknowledge, all sign; later an item may be adjusted."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import partial

from camket.foundation.organisation.models import User
from camket.interfaces.demonstration import content
from camket.interfaces.demonstration.builder.acts import Act, Acts, later, moment
from camket.interfaces.demonstration.builder.drafts import assigned_draft, target_drafts
from camket.interfaces.demonstration.builder.world import COMMITTEE, OFFICE, World
from camket.interfaces.demonstration.content.course import Adjustment
from camket.interfaces.demonstration.content.shapes import Item, UnitYear
from camket.year.commitments import actions, queries
from camket.year.commitments.actions import AttendanceDraft
from camket.year.commitments.models import Item as ItemRow
from camket.year.commitments.models import Presence, SigningConference
from camket.year.commitments.rules import AdjustmentDraft
from camket.year.commitments.states import ItemState

CHAIR = "Bí thư Thành ủy Bến Xuân"


def decisions_of_2020(world: World) -> Acts:
    course = content.cycle_2020()
    for order, unit in enumerate(content.year_2020()):
        chosen_at = later(moment(course.chosen_on, 8), minutes=2 * order)
        yield Act(chosen_at, partial(choose, world, 2020, unit.unit))
        approved_at = later(moment(course.approved_on, 9), minutes=2 * order)
        yield Act(
            approved_at,
            partial(approve, world, 2020, unit.unit, course.approval_number, course.approved_on),
        )
        yield from _assignments(world, unit)
    yield from signing(
        world, 2020, course.conference_on, course.conference_place, course.conference_minutes,
        course.conference_away,
    )  # fmt: skip
    yield from _adjustments(world)


def choose(world: World, year: int, unit: str) -> None:
    """The committee reads the list item by item: yes, no, or together with another."""
    chooser = world.people[COMMITTEE]
    fate = {
        world.items[row.text]: row
        for each in content.year_2020()
        if (year, each.unit) == (2020, unit)
        for row in each.dropped
    }
    commitment = world.commitment(chooser, year, unit)
    items = {item.pk: item for item in commitment.items.filter(state=ItemState.REGISTERED)}
    for pk, item in items.items():
        if pk not in fate:
            actions.select_item(item, actor=chooser)
    for pk, row in fate.items():
        if row.into:
            into = items.get(world.items[row.into]) or world.item(chooser, year, row.into)
            actions.merge_item(items[pk], into=into, note=row.reason, actor=chooser)
        else:
            actions.leave_out_item(items[pk], note=row.reason, actor=chooser)


def approve(world: World, year: int, unit: str, document: str, on: date) -> None:
    office = world.people[OFFICE]
    commitment = world.commitment(office, year, unit)
    actions.approve_commitment(commitment, document=document, on=on, actor=office)


def signing(
    world: World, year: int, on: date, place: str, minutes: str, away: Mapping[str, str]
) -> Acts:
    """The conference of the year: planned, held, and every approved commitment signed."""

    def hold() -> None:
        office = world.people[OFFICE]
        conference = actions.plan_conference(
            cycle=world.cycle(OFFICE, year), held_on=on, place=place, chaired_by=CHAIR, actor=office
        )
        actions.hold_conference(conference, minutes=minutes, actor=office)
        for signed_year, unit in world.commitments:
            if signed_year == year:
                commitment = world.commitment(office, year, unit)
                actions.sign_commitment(commitment, conference=conference, actor=office)
        _call_the_roll(conference, away, office)

    yield Act(moment(on, 10), hold)


def _call_the_roll(conference: SigningConference, away: Mapping[str, str], office: User) -> None:
    """Everybody came but those who sent somebody else, each with the reason."""
    drafts = [
        AttendanceDraft(
            person=each.person,
            unit=each.unit,
            presence=Presence.REPRESENTED if each.person.username in away else Presence.PRESENT,
            note=away.get(each.person.username, ""),
        )
        for each in queries.expected(conference)
    ]
    actions.record_attendance(conference, drafts, actor=office)


def _assignments(world: World, unit: UnitYear) -> Acts:
    course = content.cycle_2020()
    given = [item for item in unit.items if item.origin == "assigned"]
    known_at = content.timelines_2020()[unit.unit].acknowledged_at
    for item in given:
        yield Act(moment(course.chosen_on, 7, 30), partial(_assign, world, unit.unit, item))
        yield Act(known_at, partial(_acknowledge, world, unit.unit, item, known_at))


def _assign(world: World, unit: str, item: Item) -> None:
    committee = world.people[COMMITTEE]
    [made] = actions.assign_item(
        units=[world.units[unit]], cycle=world.cycle(COMMITTEE, 2020),
        draft=assigned_draft(world, 2020, unit, item), actor=committee,
    )  # fmt: skip
    world.items[item.key] = made.pk


def _acknowledge(world: World, unit: str, item: Item, at: datetime) -> None:
    head = world.head(unit, at.date())
    row = world.item(head, 2020, item.key)
    roadmaps = zip(row.targets.order_by("order"), target_drafts(item), strict=True)
    known = {each.name: each for each in world.units.values()}
    actions.acknowledge_item(
        row, leader=world.position(unit, item.leader),
        coordinators=[known[name] for name in item.coordinators if name in known],
        targets_steps={target.pk: draft.steps for target, draft in roadmaps}, actor=head,
    )  # fmt: skip


# After the signature


def _adjustments(world: World) -> Acts:
    for row in content.cycle_2020().adjustments:
        yield Act(row.requested_at, partial(_request, world, row))
        yield Act(moment(row.decided_on, 10), partial(_decide, world, row))


def _request(world: World, row: Adjustment) -> None:
    """The clerk drafts, the head submits the same morning."""
    clerk, head = world.clerk(row.unit), world.head(row.unit, row.requested_at.date())
    item = world.item(clerk, 2020, row.item)
    adjustment = actions.draft_adjustment(
        item,
        kind="change",
        after=_change(item, row),
        reason=row.reason,
        basis=row.basis,
        actor=clerk,
    )
    actions.complete_adjustment(adjustment, actor=clerk)
    actions.submit_adjustment(adjustment, actor=head)


def _change(item: ItemRow, row: Adjustment) -> AdjustmentDraft:
    if row.new_value is None:
        return AdjustmentDraft(due_on=row.new_due_on)
    target = item.targets.order_by("order")[row.target]
    before = (Decimal(0), *row.new_roadmap)
    is_sum = target.aggregation == "sum"
    steps = tuple(
        (quarter, value - before[quarter - 1] if is_sum else value, "")
        for quarter, value in enumerate(row.new_roadmap, start=1)
    )
    return AdjustmentDraft(
        text=row.new_text, values=((target.pk, row.new_value),), steps=((target.pk, steps),)
    )


def _decide(world: World, row: Adjustment) -> None:
    office = world.people[OFFICE]
    adjustment = world.item(office, 2020, row.item).adjustments.get(state="submitted")
    if row.decision == "approved":
        actions.approve_adjustment(
            adjustment, document=row.number, on=row.decided_on, note=row.answer, actor=office
        )
    else:
        actions.refuse_adjustment(
            adjustment, document=row.number, on=row.decided_on, note=row.answer, actor=office
        )
