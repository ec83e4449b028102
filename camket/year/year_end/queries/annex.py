"""A unit's result sheet, annexed to its year-end review; and last year's facts laid before the next."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from camket.foundation.core.numbers import format_decimal, short_date
from camket.year.commitments.models import Commitment, Item, Target, TargetKind
from camket.year.execution.queries.reached import with_reached
from camket.year.verdicts.queries.outcome import Result
from camket.year.year_end.queries.figure_lists import counted_items

FORMAT = 1


def annex_content(commitment: Commitment, on: date) -> dict[str, Any]:
    """Every item in force with its outcome and the level each target reached, as sealed."""
    items = list(counted_items(commitment.cycle, on).filter(commitment=commitment))
    targets = levels(items, on)
    outcomes = [item.outcome for item in items]  # type: ignore[attr-defined]
    return {
        "format": FORMAT,
        "year": commitment.cycle.year,
        "unit": commitment.unit.name,
        "data_date": on.isoformat(),
        "total": len(items),
        "done": sum(each in (Result.DONE, Result.DONE_LATE) for each in outcomes),
        "late": outcomes.count(Result.DONE_LATE),
        "items": [_item(item, targets.get(item.pk, ())) for item in items],
    }


def levels(items: Iterable[Item], on: date) -> dict[int, list[Target]]:
    """The targets of many items with the level each reached. One statement."""
    rows: dict[int, list[Target]] = {}
    for target in with_reached(
        Target.objects.filter(item__in=list(items)).order_by("item", "order"), on
    ):
        rows.setdefault(target.item_id, []).append(target)
    return rows


def _item(item: Item, targets: Iterable[Target]) -> dict[str, Any]:
    finished = item.finished_on  # type: ignore[attr-defined]
    return {
        "code": item.code,
        "text": item.text,
        "due_on": short_date(item.due_on) if item.due_on else "",
        "outcome": item.outcome,  # type: ignore[attr-defined]
        "outcome_label": str(Result(item.outcome).label),  # type: ignore[attr-defined]
        "finished_on": short_date(finished) if finished else "",
        "targets": [{"label": each.label, "level": level_text(each)} for each in targets],
    }


def level_text(target: Target) -> str:
    """58/58 hộ: what was reached of what was promised; a product is there or it is not."""
    value = target.reached_value  # type: ignore[attr-defined]
    if target.kind == TargetKind.DELIVERABLE:
        return "đã có" if value else "chưa có"
    goal = f"{target.get_operator_display()} {format_decimal(target.value)} {target.measure_unit}".rstrip()
    reached = "chưa có số liệu" if value is None else format_decimal(value)
    return f"{reached} (mục tiêu {goal})"
