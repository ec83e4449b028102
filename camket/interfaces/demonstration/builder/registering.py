"""The promise is written, sent up, judged by the advisory body and, where it is vague, rewritten."""

from collections.abc import Iterable
from datetime import datetime
from functools import partial

from camket.interfaces.demonstration import content
from camket.interfaces.demonstration.builder.acts import Act, Acts, later
from camket.interfaces.demonstration.builder.drafts import (
    baseline_drafts,
    dropped_draft,
    first_draft,
    item_draft,
)
from camket.interfaces.demonstration.builder.world import COMMITTEE, OFFICE, World
from camket.interfaces.demonstration.content.shapes import Dropped, Item, Registration, UnitYear
from camket.year.commitments import actions
from camket.year.commitments.models import Advice, Commitment, OpinionVerdict
from camket.year.commitments.queries import load_items, registered_on_desk
from camket.year.commitments.rules import ItemOpinionDraft, Level, first_ticks
from camket.year.commitments.states import OpinionState

RETURN_NOTE = "Đề nghị viết lại nội dung còn chung chung, nêu số đo và thời hạn."

UNCLEAR = "Nêu con số hoặc sản phẩm để cuối năm kiểm chứng được."


def registrations_of_2020(world: World) -> Acts:
    for unit in content.year_2020():
        times = content.timelines_2020()[unit.unit]
        own = [item for item in unit.items if item.origin == "registered"]
        hard = _named_bottlenecks(unit.bottlenecks)
        yield Act(
            times.registered_at,
            partial(write, world, 2020, unit.unit, unit.situation, hard, own, unit.dropped),
        )
        yield Act(later(times.submitted_at, minutes=-60), partial(complete, world, 2020, unit.unit))
        yield Act(times.submitted_at, partial(submit, world, 2020, unit.unit, times.submitted_at))
        yield from _opinions_of_2020(world, unit, times.opinion_at)


def registrations_of_2021(world: World) -> Acts:
    for row in content.year_2021():
        if row.registered_at is None:
            continue
        hard = _named_bottlenecks(row.bottlenecks)
        yield Act(
            row.registered_at,
            partial(write, world, 2021, row.unit, row.situation, hard, row.items, ()),
        )
        if row.state != "draft":
            handed_on = row.submitted_at or later(row.registered_at, days=1)
            yield Act(later(handed_on, minutes=-60), partial(complete, world, 2021, row.unit))
        if row.submitted_at:
            yield Act(row.submitted_at, partial(submit, world, 2021, row.unit, row.submitted_at))
        yield from _answers_of_2021(world, row)


def write(
    world: World, year: int, unit: str, situation: str, hard_links: str,
    items: Iterable[Item], dropped: Iterable[Dropped],
) -> None:  # fmt: skip
    """The clerk begins the registration and lays down every item."""
    clerk, items = world.clerk(unit), list(items)
    begun = actions.begin_commitment(
        cycle=world.cycle(clerk.username, year), unit=world.units[unit], actor=clerk
    )
    world.commitments[year, unit] = begun.pk
    commitment = world.commitment(clerk, year, unit)
    actions.describe_situation(
        commitment,
        assessment=situation,
        hard_links=hard_links,
        exemplary=_own_part(items),
        baselines=baseline_drafts(year, items),
        actor=clerk,
    )
    for item in items:
        draft = first_draft(world, year, unit, item)
        world.items[item.key] = actions.add_item(commitment, draft, actor=clerk).pk
    for each in dropped:
        draft = dropped_draft(world, year, unit, each)
        world.items[each.text] = actions.add_item(commitment, draft, actor=clerk).pk


def complete(world: World, year: int, unit: str) -> None:
    clerk = world.clerk(unit)
    actions.complete_commitment(world.commitment(clerk, year, unit), actor=clerk)


def submit(world: World, year: int, unit: str, at: datetime) -> None:
    head = world.head(unit, at.date())
    actions.submit_commitment(world.commitment(head, year, unit), actor=head)


def _opinions_of_2020(world: World, unit: UnitYear, at: datetime) -> Acts:
    vague = [item for item in unit.items if item.first_wording]
    agree = partial(_give_opinion, world, 2020, unit.unit, OpinionVerdict.AGREE, unit.opinion)
    if not vague:
        yield Act(at, agree)
        return
    reasons = " ".join(item.first_wording.reason for item in vague if item.first_wording)
    improve = partial(_give_opinion, world, 2020, unit.unit, OpinionVerdict.IMPROVE, reasons)
    again = later(at, days=1)
    yield Act(at, improve)
    yield Act(later(at, minutes=50), partial(_return, world, 2020, unit.unit, RETURN_NOTE, vague))
    yield Act(again, partial(_rewrite, world, unit.unit, vague))
    yield Act(later(again, minutes=20), partial(complete, world, 2020, unit.unit))
    yield Act(later(again, minutes=60), partial(submit, world, 2020, unit.unit, again))
    yield Act(later(again, minutes=150), agree)


def _answers_of_2021(world: World, row: Registration) -> Acts:
    if row.opinion_at:
        verdict = OpinionVerdict.IMPROVE if row.returned_at else OpinionVerdict.AGREE
        yield Act(
            row.opinion_at, partial(_give_opinion, world, 2021, row.unit, verdict, row.opinion)
        )
    if row.returned_at:
        yield Act(row.returned_at, partial(_return, world, 2021, row.unit, row.return_reason, ()))


def _give_opinion(world: World, year: int, unit: str, verdict: str, text: str) -> None:
    adviser = world.adviser(unit)
    commitment = world.commitment(adviser, year, unit)
    for opinion in commitment.opinions.filter(state=OpinionState.OPEN):
        actions.give_opinion(
            opinion, verdict=verdict, text=text, on_items=_on_items(commitment), actor=adviser
        )


def _on_items(commitment: Commitment) -> dict[int, ItemOpinionDraft]:
    """The body ticks what it sees and asks for other words where a sentence cannot be checked."""
    lines = registered_on_desk(load_items(commitment))
    return {
        line.item.pk: ItemOpinionDraft(
            advice=Advice.SELECT if line.reading.level != Level.VAGUE else Advice.REWORD,
            text="" if line.reading.level != Level.VAGUE else UNCLEAR,
            **first_ticks(line.item, line.reading),
        )
        for line in lines
    }


def _return(world: World, year: int, unit: str, note: str, vague: Iterable[Item]) -> None:
    actor = world.people[OFFICE if year == 2020 else COMMITTEE]
    notes = {
        world.items[item.key]: item.first_wording.reason for item in vague if item.first_wording
    }
    commitment = world.commitment(actor, year, unit)
    actions.return_commitment(commitment, note=note, item_notes=notes, actor=actor)


def _rewrite(world: World, unit: str, vague: Iterable[Item]) -> None:
    clerk = world.clerk(unit)
    for item in vague:
        draft = item_draft(world, 2020, unit, item)
        actions.change_item(world.item(clerk, 2020, item.key), draft, actor=clerk)


def _named_bottlenecks(keys: Iterable[str]) -> str:
    names = {row.key: row.name for row in content.bottlenecks()}
    return "; ".join(names[key] for key in keys)


def _own_part(items: Iterable[Item]) -> str:
    """What the head takes upon himself: the hard items that he leads."""
    count = sum(item.leader.endswith("head") for item in items)
    led = f"Trực tiếp chỉ đạo {count:02d} nội dung của đơn vị; mỗi" if count else "Mỗi"
    return (
        f"{led} tháng nghe báo cáo tiến độ một lần; tiếp công dân đúng lịch và trả lời kiến nghị "
        "trong thời hạn."
    )
