"""The queue of a session: every registration with its counts, what is concluded, who still owes an opinion."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, TypeAlias

from django.db.models import (
    Count,
    Exists,
    F,
    OuterRef,
    Prefetch,
    Q,
    QuerySet,
    Subquery,
)

from camket.foundation.organisation.models import User
from camket.year.annual_cycles.models import Cycle, GroupMember, ReportingGroup
from camket.year.commitments import access
from camket.year.commitments.models import (
    Commitment,
    Opinion,
    SelectionConclusion,
)
from camket.year.commitments.states import CommitmentState, ItemState, OpinionState

IN_SESSION = (CommitmentState.SUBMITTED, CommitmentState.APPROVED, CommitmentState.RETURNED)


# A commitment with what the queue has counted beside it.
Row: TypeAlias = Any


@dataclass(frozen=True)
class Progress:
    """How far the session has come."""

    units: int
    concluded: int
    waiting_for_number: int


def session_order(user: User, cycle: Cycle) -> QuerySet[Commitment]:
    """Registrations before the committee in the order of the groups, and which are concluded."""
    members = GroupMember.objects.filter(cycle=cycle, unit=OuterRef("unit"))
    return (
        access.commitments_visible_to(user)
        .filter(cycle=cycle, state__in=IN_SESSION)
        .select_related("unit", "cycle__scheme")
        .annotate(
            is_concluded=is_concluded(),
            awaits_number=awaits_number(),
            group_label=Subquery(members.values("group__label")[:1]),
            place=Subquery(members.values("group__order")[:1]),
            seat=Subquery(members.values("order")[:1]),
        )
        .order_by("place", "seat", "unit__path")
    )


def selection_queue(user: User, cycle: Cycle) -> QuerySet[Commitment]:
    """The same with what is decided of each, and who still owes an opinion.

    `tapped` counts the items on which a choice lies.
    """
    owed = Opinion.objects.filter(state=OpinionState.OPEN).select_related("body")
    return (
        session_order(user, cycle)
        .prefetch_related(Prefetch("opinions", queryset=owed, to_attr="owed_opinions"))
        .annotate(
            item_count=Count("items", distinct=True),
            undecided=_count_items(ItemState.REGISTERED),
            selected=_count_items(ItemState.SELECTED),
            left_out=_count_items(ItemState.LEFT_OUT, ItemState.MERGED),
            assigned=_count_items(ItemState.ASSIGNED, ItemState.ACKNOWLEDGED),
            tapped=_count_tapped(),
            opinions_given=_count_opinions(Q(opinions__state=OpinionState.GIVEN)),
            opinions_asked=_count_opinions(~Q(opinions__state=OpinionState.VOIDED)),
        )
    )


def is_concluded() -> Q:
    """Condition on Commitment: approved, or concluded since it was last submitted."""
    return awaits_number() | Q(state=CommitmentState.APPROVED)


def awaits_number() -> Q:
    """Condition on Commitment: concluded, and not approved yet because the document has no number."""
    since = SelectionConclusion.objects.filter(
        commitment=OuterRef("pk"), created_at__gte=OuterRef("submitted_at")
    )
    return Q(Exists(since), state=CommitmentState.SUBMITTED)


def progress(queue: Iterable[Row]) -> Progress:
    """Of a queue already read."""
    rows = list(queue)
    before = [row for row in rows if row.state != CommitmentState.RETURNED]
    return Progress(
        units=len(before),
        concluded=sum(row.is_concluded for row in before),
        waiting_for_number=sum(row.awaits_number for row in before),
    )


def in_session(queue: list[Row], group: str, stand: str) -> list[Row]:
    """The rows that a filter asks for."""
    tests = {
        "open": lambda row: row.state == CommitmentState.SUBMITTED and not row.is_concluded,
        "concluded": lambda row: row.is_concluded,
        "number": lambda row: row.awaits_number,
        "opinions": lambda row: bool(row.owed_opinions),
        "returned": lambda row: row.state == CommitmentState.RETURNED,
    }
    test = tests.get(stand, lambda row: True)
    return [row for row in queue if test(row) and group in ("", row.group_label)]


def next_to_choose(
    user: User, queue: list[Row], after: Commitment | None = None
) -> Commitment | None:
    """The next unit that waits for its conclusion and is not this person's own matter."""
    keys = [row.pk for row in queue]
    start = keys.index(after.pk) + 1 if after is not None and after.pk in keys else 0
    waiting = in_session([*queue[start:], *queue[:start]], "", "open")
    cycle_permits = (row for row in waiting if access.judges(user, row.cycle, row.unit_id))
    return next((row for row in cycle_permits if after is None or row.pk != after.pk), None)


def neighbours(queue: list[Row], here: Commitment) -> dict[str, Commitment | None]:
    """The registrations before and after this one in a queue."""
    keys = [row.pk for row in queue]
    if here.pk not in keys:
        return {"before": None, "after": None}
    place = keys.index(here.pk)
    after = queue[place + 1] if place + 1 < len(queue) else None
    return {"before": queue[place - 1] if place else None, "after": after}


def session_groups(cycle: Cycle) -> QuerySet[ReportingGroup]:
    """The groups that have units of their own."""
    return ReportingGroup.objects.filter(
        Exists(GroupMember.objects.filter(group=OuterRef("pk"))), cycle=cycle
    ).order_by("order")


def awaiting_documents(user: User, cycle: Cycle) -> QuerySet[SelectionConclusion]:
    """Conclusions whose number has not come yet, of units that are not the person's own."""
    waiting = access.commitments_visible_to(user).filter(cycle=cycle)
    found = SelectionConclusion.objects.filter(commitment__in=waiting, document="")
    return (
        found.filter(
            Q(commitment__state=CommitmentState.APPROVED)
            | Q(
                commitment__state=CommitmentState.SUBMITTED,
                created_at__gte=F("commitment__submitted_at"),
            )
        )
        .select_related("commitment__unit", "commitment__cycle__scheme", "decided_by", "recorder")
        .order_by("id")
    )


def _count_items(*states: ItemState) -> Count:
    return Count("items", filter=Q(items__state__in=states), distinct=True)


def _count_tapped() -> Count:
    """Items with an open tap; a tap taken back is blank."""
    lies = Q(items__choices__conclusion__isnull=True, items__choices__choice__gt="")
    return Count("items", filter=lies, distinct=True)


def _count_opinions(condition: Q) -> Count:
    return Count("opinions", filter=condition, distinct=True)
