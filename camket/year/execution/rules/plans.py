"""What a plan is drawn from, what it still lacks, and where it falls short of the road map."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from camket.foundation.core.numbers import format_decimal
from camket.year.annual_cycles.rules import quarter_end
from camket.year.commitments.models import Commitment, Item, RoadmapStep, Target, TargetKind
from camket.year.execution.models import Milestone, Task


@dataclass(frozen=True)
class MilestoneDraft:
    """A dated output before it is written; `value` counts towards `target`."""

    due_on: date
    output: str
    value: Decimal | None = None
    target: Target | None = None


@dataclass(frozen=True)
class Deviation:
    """By the end of this quarter the plan reaches less than the road map promises."""

    target: Target
    quarter: int
    promised: Decimal
    planned: Decimal | None

    def words(self) -> str:
        figures = {
            "quarter": ("I", "II", "III", "IV")[self.quarter - 1],
            "label": self.target.label,
            "promised": format_decimal(self.promised),
            "planned": format_decimal(self.planned),
        }
        if self.planned is None:
            return (
                _("Quý %(quarter)s: lộ trình %(promised)s, kế hoạch chưa có mốc (%(label)s)")
                % figures
            )
        return (
            _("Quý %(quarter)s: lộ trình %(promised)s, kế hoạch %(planned)s (%(label)s)") % figures
        )


def skeleton(item: Item, year: int) -> list[MilestoneDraft]:
    """One milestone for each step of the road map, none later than the item's own deadline.

    Needs `targets` and their `steps` loaded.
    """
    drafts = [
        MilestoneDraft(_due(item, year, step.quarter), _output(target, step), step.value, target)
        for target in item.targets.all()
        for step in target.steps.all()
    ]
    if not drafts:
        drafts = [
            MilestoneDraft(item.due_on or quarter_end(year, 4), target.label, target.value, target)
            for target in item.targets.all()
        ]
    # Steps after the item's deadline fall on one day with the last one before it; say each once.
    return sorted(dict.fromkeys(drafts), key=lambda draft: draft.due_on)


def missing_parts(items: Iterable[Item], tasks: Iterable[Task]) -> list[str]:
    """What keeps a plan from being complete, by item; needs `milestones` and `assignments` loaded."""
    of_item: dict[int, list[Task]] = {}
    for task in tasks:
        of_item.setdefault(task.item_id, []).append(task)
    return [
        name_missing(item, parts)
        for item in items
        if (parts := missing_of_item(of_item.get(item.pk, [])))
    ]


def name_missing(item: Item, parts: Iterable[str]) -> str:
    return _("%(code)s: chưa có %(parts)s") % {"code": item.code, "parts": ", ".join(parts)}


def missing_of_item(tasks: Sequence[Task]) -> list[str]:
    """Every item needs a task, every task a leader, somebody who does it, dates and an output."""
    if not tasks:
        return [_("đầu việc")]
    lacks = {
        _("lãnh đạo phụ trách"): any(task.leader_id is None for task in tasks),
        _("người thực hiện"): any(not task.assignments.all() for task in tasks),
        _("mốc thời gian"): any(not task.milestones.all() for task in tasks),
        _("sản phẩm"): any(
            not milestone.output.strip() for task in tasks for milestone in task.milestones.all()
        ),
    }
    return [part for part, is_missing in lacks.items() if is_missing]


def deviations(item: Item, milestones: Iterable[Milestone], year: int) -> list[Deviation]:
    """Quarters whose planned figure lies below the road map in force."""
    planned = sorted(
        (each for each in milestones if each.value is not None), key=lambda each: each.due_on
    )
    found = []
    for target in item.targets.all():
        own = [each for each in planned if each.target_id == target.pk]
        for step in target.steps.all():
            due = _due(item, year, step.quarter)
            value = next((each.value for each in reversed(own) if each.due_on <= due), None)
            if step.value is not None and _falls_short(target, value, step.value):
                found.append(Deviation(target, step.quarter, step.value, value))
    return found


def _falls_short(target: Target, planned: Decimal | None, promised: Decimal) -> bool:
    falling = (
        target.baseline is not None and target.value is not None and target.value < target.baseline
    )
    if planned is None:
        return falling or promised > 0
    return planned > promised if falling else planned < promised


def _due(item: Item, year: int, quarter: int) -> date:
    end = quarter_end(year, quarter)
    return min(end, item.due_on) if item.due_on else end


def _output(target: Target, step: RoadmapStep) -> str:
    if step.text or target.kind == TargetKind.DELIVERABLE:
        return step.text or target.label
    figure = f"{format_decimal(step.value)} {target.measure_unit}".rstrip()
    return _("%(label)s: %(figure)s") % {"label": target.label, "figure": figure}


def is_held_in_time(commitment: Commitment, held_on: date, today: date) -> bool:
    """What was signed is made known after the signature, and not tomorrow."""
    return (commitment.signed_on or held_on) <= held_on <= today
