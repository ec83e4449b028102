"""How late items are, and which part of it they waited for others."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date

from django.db.models import QuerySet

from camket.year.commitments.models import Item
from camket.year.execution.models import Escalation
from camket.year.execution.rules import Delay, Wait, split_delay


def delays(
    items: QuerySet[Item], on: date, done_on: Mapping[int, date] | None = None
) -> dict[int, Delay]:
    """The delay of each item past its deadline at `on`, by item. Two queries.

    An item named in `done_on` stopped being late on that day. These days change no tally.
    """
    ended = done_on or {}
    rows = items.filter(due_on__lt=on).order_by().values_list("pk", "due_on")
    late = {pk: (due_on, min(on, ended.get(pk, on))) for pk, due_on in rows if due_on}
    waits = _waits(items.filter(due_on__lt=on), on)
    return {
        pk: split_delay(due_on, until, waits[pk])
        for pk, (due_on, until) in late.items()
        if until > due_on
    }


def _waits(items: QuerySet[Item], on: date) -> dict[int, list[Wait]]:
    found: dict[int, list[Wait]] = defaultdict(list)
    asked = Escalation.objects.filter(
        obstacle__item__in=items.order_by().values("pk"), asked_on__lte=on
    )
    rows = asked.values_list(
        "obstacle__item_id",
        "addressee__short_name",
        "asked_on",
        "answered_on",
        "obstacle__solved_on",
    )
    for item_id, name, asked_on, *ends in rows:
        found[item_id].append(Wait(name, asked_on, min([on, *(end for end in ends if end)])))
    return found
