"""Requests to change signed items: the list, and each as before and after."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from camket.foundation.core import clock
from camket.foundation.core.numbers import format_decimal, short_date
from camket.foundation.core.text import roman
from camket.foundation.organisation.models import User
from camket.year.annual_cycles.models import Cycle
from camket.year.commitments import access, rules
from camket.year.commitments.models import Adjustment, Item
from camket.year.commitments.rules import AdjustmentDraft
from camket.year.commitments.states import AdjustmentState


@dataclass(frozen=True)
class Change:
    """One line of the comparison."""

    label: str
    before: str
    after: str

    @property
    def is_changed(self) -> bool:
        return self.before != self.after


def adjustments(user: User, cycle: Cycle) -> QuerySet[Adjustment]:
    return (
        access.adjustments_visible_to(user)
        .filter(item__commitment__cycle=cycle)
        .select_related("item__commitment__unit")
        .order_by("-requested_on", "-id")
    )


def changes_of(adjustment: Adjustment) -> list[Change]:
    """Text, deadline, goals and road maps, each before and after."""
    return changes_between(adjustment.before, adjustment.after)


def proposed_changes(item: Item, draft: AdjustmentDraft) -> list[Change]:
    """What a request would change if it were laid down as it is typed now."""
    before = rules.adjustable(item)
    return changes_between(before, rules.adjusted(before, draft))


def changes_between(before: dict[str, Any], after: dict[str, Any]) -> list[Change]:
    lines = [
        Change(_("Nội dung"), before["text"], after["text"]),
        Change(_("Thời hạn"), _day(before["due_on"]), _day(after["due_on"])),
    ]
    for old, new in zip(before["targets"], after["targets"], strict=True):
        lines.append(Change(old["label"], _goal(old), _goal(new)))
        lines.append(
            Change(_("Lộ trình: %(label)s") % {"label": old["label"]}, _steps(old), _steps(new))
        )
    return lines


def lateness(adjustment: Adjustment) -> str:
    """Why the request is late, or would be if it were submitted today."""
    item, cycle = adjustment.item, adjustment.item.commitment.cycle
    due_on = adjustment.before.get("due_on")
    asked_for = date.fromisoformat(due_on) if due_on else item.due_on
    return rules.why_late(asked_for, cycle, adjustment.requested_on or clock.today())


def adjustment_holder(adjustment: Adjustment) -> str:
    """Whose desk the request lies on."""
    unit = adjustment.item.commitment.unit.name
    if adjustment.state == AdjustmentState.COMPLETE:
        return _("Người đứng đầu %(unit)s") % {"unit": unit}
    if adjustment.state == AdjustmentState.SUBMITTED:
        return _("Văn phòng, trình Ban Thường vụ")
    return unit


def _day(iso: str | None) -> str:
    return short_date(date.fromisoformat(iso)) if iso else "–"


def _goal(entry: dict[str, Any]) -> str:
    return (
        "–"
        if entry["value"] is None
        else f"{format_decimal(Decimal(entry['value']))} {entry['unit']}".strip()
    )


def _steps(entry: dict[str, Any]) -> str:
    shown = (
        f"{roman(step['quarter'])}: {format_decimal(Decimal(step['value'])) if step['value'] else step['text']}"
        for step in entry["steps"]
    )
    return " · ".join(shown) or "–"
