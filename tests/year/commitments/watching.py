"""What a run watches: every row with its unit, its state and its words, and which rows of the trail are due."""

from collections.abc import Callable
from typing import Any, NamedTuple

from django.db.models import Count, Max, QuerySet

from camket.foundation.audit.models import Event
from camket.foundation.core.lifecycle import Moves
from camket.year.commitments import states
from camket.year.commitments.models import (
    Adjustment,
    Commitment,
    CommitmentVersion,
    Item,
    Opinion,
    Registration,
    SelectionConclusion,
    SigningConference,
    Supplement,
)


class Watched(NamedTuple):
    """Where rows of one kind come from, by which path their unit is found, and how they move."""

    found: Callable[[], QuerySet[Any]]
    unit: str
    says: tuple[str, ...]
    moves: Moves | None = None


class Row(NamedTuple):
    unit: str
    state: str
    says: dict[str, Any]


Rows = dict[tuple[str, int], Row]
Frozen = dict[tuple[str, int], tuple[Any, str]]
WATCHED = {
    Commitment: Watched(
        lambda: Commitment.objects.annotate(figures=Count("baselines")),
        "unit__code",
        ("exemplary", "situation__assessment", "situation__hard_links", "figures", "submitted_at",
         "return_note", "approval_document", "approved_on", "signed_on"),
        states.COMMITMENT_MOVES,
    ),
    Item: Watched(
        lambda: Item.objects.annotate(taps=Count("choices", distinct=True), goal=Max("targets__value")),
        "commitment__unit__code",
        ("text", "due_on", "leader_id", "is_common", "registered_text", "wording_accepted_at",
         "committee_note", "merged_into_id", "left_on", "taps", "goal"),
        states.ITEM_MOVES,
    ),
    Opinion: Watched(
        Opinion.objects.all, "commitment__unit__code", ("content_sha256", "verdict", "text"),
        states.OPINION_MOVES,
    ),
    Supplement: Watched(
        Supplement.objects.all, "commitment__unit__code", ("text", "answer", "item_id"),
        states.SUPPLEMENT_MOVES,
    ),
    Adjustment: Watched(
        lambda: Adjustment.objects.annotate(advice=Count("opinions")),
        "item__commitment__unit__code",
        ("kind", "before", "after", "reason", "basis", "advice", "requested_on", "decision_document",
         "decided_on", "decision_note"),
        states.ADJUSTMENT_MOVES,
    ),
    SigningConference: Watched(
        SigningConference.objects.all, "cycle__scheme__owner__code", ("minutes", "held_on"),
        states.CONFERENCE_MOVES,
    ),
    SelectionConclusion: Watched(
        SelectionConclusion.objects.all, "commitment__unit__code", ("document", "decided_on")
    ),
    CommitmentVersion: Watched(
        CommitmentVersion.objects.all, "commitment__unit__code", ("content", "sha256", "number")
    ),
}  # fmt: skip
KIND = {model._meta.label: watched for model, watched in WATCHED.items()}
# In which state a thing may come into being; what the committee chose on paper comes as selected.
BORN = ("", "draft", "registered", "assigned", "selected", "open", "proposed", "planned")
# Frozen for good: whatever is done later, these rows are never touched.
FROZEN = (CommitmentVersion, Registration)


def look() -> Rows:
    """Everything that is watched, as it stands; one statement for each kind."""
    return {
        (model._meta.label, row["pk"]): Row(
            row[watched.unit], row.get("state", ""), {name: row[name] for name in watched.says}
        )
        for model, watched in WATCHED.items()
        for row in watched.found()
        .order_by()
        .values("pk", watched.unit, *watched.says, *_state(watched))
    }


def _state(watched: Watched) -> tuple[str, ...]:
    return ("state",) if watched.moves else ()


def frozen() -> Frozen:
    return {
        (model._meta.label, pk): (content, digest)
        for model in FROZEN
        for pk, content, digest in model.objects.order_by().values_list("pk", "content", "sha256")
    }


def newest() -> int:
    return Event.objects.order_by("-id").values_list("id", flat=True).first() or 0


def rows_due(label: str, before: Row | None, after: Row | None, events: list[Event]) -> int:
    """One for each line of the table it went along, and one for what changed beside the moves."""
    assert label in KIND, f"{label} is told of, but not watched"
    moved = [event for event in events if "state" in event.after]
    state = walked(label, before.state if before else "", moved)
    if after is None:
        return 1 + len(moved)
    if before is None:
        born = moved[0].before["state"] if moved else after.state
        assert born in BORN and state in ("", after.state), f"{label} came into being as {born}"
        return 1 + len(moved)
    assert state == after.state, f"{label} moved beside the trail"
    told = {"state"}.union(*(event.after for event in moved))
    changed = {name for name, value in after.says.items() if value != before.says[name]}
    return len(moved) + bool(changed - told)


def walked(label: str, state: str, moved: list[Event]) -> str:
    """Where the told moves lead, each along one line of the table and from where the last one ended."""
    moves = KIND[label].moves or {}
    allowed = {(source, move.to, move.verb) for move in moves.values() for source in move.sources}
    for event in moved:
        step = event.before["state"], event.after["state"], event.verb
        assert step in allowed, f"{step} stands in no table"
        assert state in ("", step[0]), f"{step} does not begin where it was: {state}"
        state = step[1]
    return state
