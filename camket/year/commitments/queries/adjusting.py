"""Requests to change signed items: the list, and each as before and after."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext as _

from camket.foundation.core import clock
from camket.foundation.core.numbers import MISSING, format_decimal
from camket.foundation.organisation.models import Unit, User
from camket.year.annual_cycles.models import Cycle
from camket.year.commitments import access, rules
from camket.year.commitments.models import Adjustment, AdjustmentKind, Item
from camket.year.commitments.queries.content import receiver_of
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

    @property
    def runs(self) -> tuple[rules.Run, ...]:
        """What it reads afterwards, with the new words told apart."""
        return rules.marked(self.after, self.before)


def adjustment_counts(found: QuerySet[Adjustment]) -> dict[str, int]:
    """How many wait for the committee, how many were asked for too late."""
    return found.aggregate(
        waiting=Count("pk", filter=Q(state=AdjustmentState.SUBMITTED)),
        late=Count("pk", filter=Q(is_late=True)),
    )


def adjustments(user: User, cycle: Cycle) -> QuerySet[Adjustment]:
    return (
        access.adjustments_visible_to(user)
        .filter(item__commitment__cycle=cycle)
        .select_related("item__commitment__unit")
        .order_by("-requested_on", "-id")
    )


def changes_of(adjustment: Adjustment) -> list[Change]:
    """Text, deadline, goals and road maps, each before and after; or that the item leaves or rests."""
    receiver = receiver_of(adjustment)
    return _changes(adjustment.kind, adjustment.before, adjustment.after, receiver)


def proposed_changes(item: Item, kind: str, draft: AdjustmentDraft) -> list[Change]:
    """What a request would change if it were laid down as it is typed now."""
    before = rules.adjustable(item)
    return _changes(kind, before, rules.adjusted(before, draft), draft.receiver)


def _changes(
    kind: str, before: dict[str, Any], after: dict[str, Any], receiver: Unit | None
) -> list[Change]:
    if kind in rules.REWRITING:
        return _rewritten(before, after)
    words = str(AdjustmentKind(kind).label)
    return [Change(_("Nội dung"), before["text"], f"{words}: {receiver}" if receiver else words)]


def _rewritten(before: dict[str, Any], after: dict[str, Any]) -> list[Change]:
    lines = [
        Change(_("Nội dung"), before["text"], after["text"]),
        Change(_("Thời hạn"), rules.day_words(before["due_on"]), rules.day_words(after["due_on"])),
    ]
    for old, new in zip(before["targets"], after["targets"], strict=True):
        road = _("Lộ trình: %(label)s") % {"label": old["label"]}
        ways = (rules.roadmap_words(old["steps"]), rules.roadmap_words(new["steps"]))
        lines += [Change(old["label"], _goal(old), _goal(new)), Change(road, *ways)]
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


def _goal(entry: dict[str, Any]) -> str:
    if entry["value"] is None:
        return MISSING
    return f"{format_decimal(Decimal(entry['value']))} {entry['unit']}".strip()
