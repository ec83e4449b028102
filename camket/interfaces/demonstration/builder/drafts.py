"""From the words of the content to what a clerk lays down in the forms."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal

from camket.interfaces.demonstration import content
from camket.interfaces.demonstration.builder.world import World
from camket.interfaces.demonstration.content.shapes import Dropped, Item, Line, OldItem
from camket.year.commitments.rules import BaselineDraft, ItemDraft, StepDraft, TargetDraft

ROUTINE = TargetDraft(
    kind="deliverable", label="Báo cáo kết quả thực hiện", evidence="Báo cáo của đơn vị",
    steps=((4, None, "Báo cáo kết quả thực hiện"),),
)  # fmt: skip
# The clause under which every unit promises something every year.
EVERY_YEAR = "nq-phat-trien/Mục 4.1"


def baseline_drafts(year: int, items: Iterable[Item]) -> list[BaselineDraft]:
    """The two first figures of last year from which the promised ones start."""
    goals = [goal for item in items for goal in item.targets if goal.baseline is not None]
    return [
        BaselineDraft(
            goal.label, goal.baseline, goal.measure, date(year - 1, 12, 31),
            f"Báo cáo tổng kết năm {year - 1} của đơn vị",
        )
        for goal in goals[:2]
    ]  # fmt: skip


def item_draft(world: World, year: int, unit: str, item: Item) -> ItemDraft:
    return ItemDraft(
        text=item.text, field=item.field, due_on=item.due_on, reason=item.reason,
        leader=world.position(unit, item.leader),
        **{f"is_{flag}": True for flag in item.flags},
        theme=world.themes.get((year, item.theme)),
        bottleneck=world.bottlenecks.get((year, item.bottleneck)),
        provisions=tuple(world.provisions[reference] for reference in item.basis),
        coordinators=tuple(world.units[key] for key in _known_units(item.coordinators) if key != unit),
        vague_justification=item.justification,
        targets=target_drafts(item),
    )  # fmt: skip


def first_draft(world: World, year: int, unit: str, item: Item) -> ItemDraft:
    """As the unit wrote it first; some sentences were sent back as too vague."""
    draft = item_draft(world, year, unit, item)
    return replace(draft, text=item.first_wording.text) if item.first_wording else draft


def assigned_draft(world: World, year: int, unit: str, item: Item) -> ItemDraft:
    """The committee fixes text, target and deadline; people and road map are the unit's to add."""
    draft = item_draft(world, year, unit, item)
    bare = tuple(replace(target, steps=()) for target in draft.targets)
    return replace(draft, leader=None, coordinators=(), targets=bare)


def dropped_draft(world: World, year: int, unit: str, dropped: Dropped) -> ItemDraft:
    """What the committee will leave out or merge: work of every year without a goal of its own."""
    return ItemDraft(
        text=dropped.text, field=dropped.field, due_on=date(year, 12, 31),
        leader=world.positions[unit, "head"], targets=(ROUTINE,),
        provisions=(world.provisions[EVERY_YEAR],),
        vague_justification="Việc đơn vị làm hằng năm, đề nghị ghi nhận trong cam kết.",
    )  # fmt: skip


def target_drafts(item: Item) -> tuple[TargetDraft, ...]:
    """Figures first, then products, each with its road map."""
    figures = tuple(
        TargetDraft(
            kind="figure", label=goal.label, measure_unit=goal.measure, baseline=goal.baseline,
            operator=goal.operator, value=goal.value, direction=goal.direction,
            aggregation=goal.aggregation, steps=_steps(goal.steps), evidence=_evidence(item),
        )
        for goal in item.targets
    )  # fmt: skip
    products = tuple(
        TargetDraft(
            kind="deliverable", label=each.product, evidence=each.evidence,
            steps=((each.quarter, None, each.product),),
        )
        for each in item.deliverables
    )  # fmt: skip
    return figures + products


def as_item(old: OldItem, key: str) -> Item:
    """An item of the slim closed year in the shape of the full ones."""
    mark = "in_progress" if old.done_on is None else "done"
    proof = "Báo cáo kết quả thực hiện cam kết năm 2019" if old.done_on else ""
    return Item(
        key=key, text=old.text, field=old.field, due_on=old.due_on, leader="head", reason="",
        targets=(old.target,), deliverables=(), flags=("key",), outcome=old.outcome,
        year=Line(mark, old.result, old.done_on, proof), basis=(EVERY_YEAR,),
        verdict="Chưa đạt chỉ tiêu đã ký khi kết thúc năm." if old.outcome == "unmet" else "",
    )  # fmt: skip


def _steps(values: tuple[Decimal, ...]) -> tuple[StepDraft, ...]:
    return tuple((quarter, value, "") for quarter, value in enumerate(values, start=1))


def _evidence(item: Item) -> str:
    return item.year.evidence_title if item.year else ""


def _known_units(names: tuple[str, ...]) -> list[str]:
    """Those of the named bodies that are units here; others stay outside the house."""
    keys = {name: unit.key for unit in content.units() for name in (unit.name, unit.place)}
    return [keys[name] for name in names if name in keys]
