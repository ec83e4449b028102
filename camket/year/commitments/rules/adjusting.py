"""The part of an item that a decision may change, before and after, as plain data."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import prefetch_related_objects
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from camket.foundation.core.numbers import short_date
from camket.year.annual_cycles.models import Cycle
from camket.year.annual_cycles.rules import quarter_end
from camket.year.commitments.models import Adjustment, AdjustmentKind, Aggregation, Item, Target
from camket.year.commitments.rules.drafts import AdjustmentDraft, StepDraft

REWRITING = (AdjustmentKind.CHANGE, AdjustmentKind.RESUME)  # the others leave the words as they are
DECIDED = {
    AdjustmentKind.CHANGE: gettext_lazy("Đã điều chỉnh"),
    AdjustmentKind.CANCEL: gettext_lazy("Đã rút"),
    AdjustmentKind.TRANSFER: gettext_lazy("Đã chuyển đơn vị khác"),
    AdjustmentKind.SUSPEND: gettext_lazy("Tạm dừng"),
    AdjustmentKind.RESUME: gettext_lazy("Tiếp tục thực hiện"),
}


def adjustable(item: Item) -> dict[str, Any]:
    """Text, deadline, goals and road maps as they stand."""
    prefetch_related_objects([item], "targets__steps")
    return {
        "text": item.text,
        "due_on": item.due_on.isoformat() if item.due_on else None,
        "targets": [_target(target) for target in item.targets.all()],
    }


def adjusted(before: dict[str, Any], draft: AdjustmentDraft) -> dict[str, Any]:
    """The same with what the draft changes."""
    values, steps = dict(draft.values), dict(draft.steps)
    after = {
        "text": draft.text or before["text"],
        "due_on": draft.due_on.isoformat() if draft.due_on else before["due_on"],
        "targets": [
            {
                **entry,
                "value": _plain(values[entry["id"]]) if entry["id"] in values else entry["value"],
                "steps": [_step(*s) for s in steps[entry["id"]]]
                if entry["id"] in steps
                else entry["steps"],
            }
            for entry in before["targets"]
        ],
    }
    return {**after, "receiver": draft.receiver.pk} if draft.receiver else after


def is_late_request(item: Item, cycle: Cycle, day: date) -> bool:
    """Asked after the item's own deadline, or too late in the year."""
    return bool(why_late(item.due_on, cycle, day))


def why_late(due_on: date | None, cycle: Cycle, day: date) -> str:
    """What makes a request of that day a late one; blank when nothing does."""
    if due_on is not None and day > due_on:
        return _("sau thời hạn %(day)s của chính nội dung") % {"day": short_date(due_on)}
    if day > cycle.late_adjustment_after:
        return _("sau ngày %(day)s quy định cho cả năm") % {
            "day": short_date(cycle.late_adjustment_after)
        }
    return ""


def led_to(
    steps: Sequence[StepDraft], target: Target, goal: Decimal, year: int, day: date
) -> tuple[StepDraft, ...]:
    """The road map bent to a new goal: quarters that are over stay, the others share the way that is left."""
    known = {quarter: value for quarter, value, _text in steps if value is not None}
    if not known:
        return tuple(steps)
    # After the year only its end can still move.
    ahead = [q for q in sorted(known) if quarter_end(year, q) >= day] or [max(known)]
    is_sum = target.aggregation == Aggregation.SUM
    walked = sum((known[q] for q in known if q not in ahead), Decimal(0)) if is_sum else Decimal(0)
    planned = sum((known[q] for q in ahead), Decimal(0)) if is_sum else known[ahead[-1]]
    left = goal - walked
    bent = {q: _rounded(known[q] * left / planned, known[q], goal) for q in ahead if planned}
    others = sum((bent.get(q, Decimal(0)) for q in ahead[:-1]), Decimal(0))
    bent[ahead[-1]] = left - others if is_sum else goal
    return tuple((quarter, bent.get(quarter, value), text) for quarter, value, text in steps)


def adjusted_words(adjustment: Adjustment, changes: Sequence[str]) -> str:
    """Đã điều chỉnh theo 77-TB/TU ngày 15/07/2020, đề nghị muộn. Thời hạn: 30/09/2020 → 15/12/2020"""
    words = {
        "kind": DECIDED[AdjustmentKind(adjustment.kind)],
        "document": adjustment.decision_document,
        "day": short_date(adjustment.decided_on) if adjustment.decided_on else "",
    }
    told = _("%(kind)s theo %(document)s ngày %(day)s") % words
    late = _(", đề nghị muộn") if adjustment.is_late else ""
    return ". ".join([f"{told}{late}", *(["; ".join(changes)] if changes else [])])


def _rounded(value: Decimal, like: Decimal, goal: Decimal) -> Decimal:
    """Whole where road map and goal are whole: nobody plans half a household."""
    is_whole = like == like.to_integral_value() and goal == goal.to_integral_value()
    return value.quantize(Decimal(1) if is_whole else Decimal("0.001"))


def step_of(entry: dict[str, Any]) -> StepDraft:
    value = entry["value"]
    return entry["quarter"], None if value is None else Decimal(value), entry["text"]


def _target(target: Target) -> dict[str, Any]:
    return {
        "id": target.pk,
        "label": target.label,
        "unit": target.measure_unit,
        "value": _plain(target.value),
        "steps": [_step(step.quarter, step.value, step.text) for step in target.steps.all()],
    }


def _step(quarter: int, value: Decimal | None, text: str) -> dict[str, Any]:
    return {"quarter": quarter, "value": _plain(value), "text": text}


def _plain(value: Decimal | None) -> str | None:
    return None if value is None else f"{value.normalize():f}"
