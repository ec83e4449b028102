"""The items of a commitment, what of them is in force on a day, and the frozen versions."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from typing import Any

from django.db.models import F, Prefetch, Q, QuerySet, prefetch_related_objects
from django.db.models.query import ModelIterable

from camket.foundation.core.text import fold
from camket.foundation.organisation.models import Unit, User
from camket.year.annual_cycles.models import Cycle
from camket.year.basis.models import Provision
from camket.year.commitments import access
from camket.year.commitments.models import (
    Adjustment,
    CarryOver,
    Commitment,
    CommitmentVersion,
    Item,
    RoadmapStep,
    Target,
)
from camket.year.commitments.rules import ItemDraft, TargetDraft
from camket.year.commitments.states import IN_FORCE, CommitmentState

# What a joined row is called by -> the column of the step.
STEP = {"step": "pk", "quarter": "quarter", "step_value": "value", "step_text": "text"}


def in_force(on: date, prefix: str = "") -> Q:
    """Condition on Item: it counts in y on that day.

    An item cancelled or transferred later still counts on the days before it left.
    """
    joined = Q(**{f"{prefix}joined_on__lte": on})
    return joined & (
        Q(**{f"{prefix}left_on__gt": on})
        | Q(**{f"{prefix}left_on__isnull": True, f"{prefix}state__in": IN_FORCE})
    )


def signed(cycle: Cycle) -> QuerySet[Commitment]:
    """The signed commitments of a year in the order of the report."""
    return Commitment.objects.filter(cycle=cycle, state=CommitmentState.SIGNED).select_related(
        "cycle__scheme", "unit"
    )


def listed_items() -> QuerySet[Item]:
    """Items with what a list shows of them: their targets and road maps."""
    return (
        Item.objects.select_related("leader", "theme", "bottleneck", "merged_into")
        .prefetch_related(Prefetch("targets", goals()))
        .order_by("order")
    )


class _Folded(ModelIterable[Target]):
    """The rows of a join, one a step, folded into targets that know their steps."""

    def __iter__(self) -> Iterator[Target]:
        for _pk, rows in groupby(super().__iter__(), key=lambda row: row.pk):
            yield _with_steps(list(rows))


def goals() -> QuerySet[Target]:
    """Targets with their road maps in one statement, where two prefetches would take two."""
    joined = {name: F(f"steps__{source}") for name, source in STEP.items()}
    found = Target.objects.annotate(**joined).order_by("item", "order", "pk", "steps__quarter")
    found._iterable_class = _Folded
    return found


def full_items() -> QuerySet[Item]:
    """Items with all that paper tells and a frozen version keeps."""
    return listed_items().prefetch_related(_clauses(), "coordinators")


def load_items(commitment: Commitment, items: QuerySet[Item] | None = None) -> Commitment:
    """Load items, targets and steps anew, whatever was loaded before."""
    commitment.__dict__.pop("_prefetched_objects_cache", None)
    prefetch_related_objects(
        [commitment], Prefetch("items", listed_items() if items is None else items)
    )
    return commitment


def whole_item(item: Item) -> Item:
    """The same item with targets, steps, clauses and coordinators loaded."""
    prefetch_related_objects([item], Prefetch("targets", goals()), _clauses(), "coordinators")
    return item


def item_with_adjustments(user: User, item: Item) -> Item:
    """And with the requests on it that the person sees; the unit's own people see all of them."""
    seen = Prefetch("adjustments", access.adjustments_visible_to(user))
    prefetch_related_objects([whole_item(item)], seen)
    return item


def _clauses() -> Prefetch:
    return Prefetch("provisions", queryset=Provision.objects.select_related("document"))


def items_in_force(commitment: Commitment) -> list[Item]:
    """What the commitment promises now, in order."""
    return list(
        full_items().filter(commitment=commitment, state__in=IN_FORCE, joined_on__isnull=False)
    )


def version_in_force(commitment: Commitment, on: date) -> CommitmentVersion | None:
    """The latest version that had begun by a day."""
    return commitment.versions.filter(in_force_from__lte=on).order_by("-number").first()


def signed_content(commitment: Commitment) -> dict[str, Any] | None:
    """The content of version 1, exactly as it was signed."""
    version = commitment.versions.filter(number=1).first()
    return version.content if version else None


def first_frozen(item: Item) -> dict[str, Any] | None:
    """The item as it was first frozen: in the signed version, or in the one by which it joined."""
    for version in CommitmentVersion.objects.filter(commitment=item.commitment_id).order_by(
        "number"
    ):
        for frozen in version.content["items"]:
            if frozen["code"] == item.code:
                return dict(frozen)
    return None


def carry_overs(cycle: Cycle, unit: Unit) -> QuerySet[CarryOver]:
    """What last year laid before this one; nothing else of last year is read here."""
    return CarryOver.objects.filter(cycle=cycle, unit=unit)


def carried(commitment: Commitment) -> list[CarryOver]:
    """The same, kept on the commitment that a request has in hand."""
    kept: list[CarryOver] | None = commitment.__dict__.get("_carried")
    if kept is None:
        kept = commitment.__dict__["_carried"] = [*carry_overs(commitment.cycle, commitment.unit)]
    return kept


def items_matching(user: User, cycle: Cycle, text: str) -> QuerySet[Item]:
    """Items that hold the words, however they are spelt: khoa xiii, khoá XIII, Khóa XIII."""
    found = Item.objects.filter(access.within(user, "commitment__"), commitment__cycle=cycle)
    return (
        found.filter(search_key__contains=fold(text))
        .select_related("commitment__unit")
        .order_by("code")
    )


def draft_of(item: Item) -> ItemDraft:
    """The draft that would write this item again."""
    plain = {
        name: getattr(item, name)
        for name in ("text", "field", "due_on", "leader", "reason", "is_key", "is_hard", "is_new",
                     "is_breakthrough", "theme", "bottleneck", "vague_justification")
    }  # fmt: skip
    return ItemDraft(
        **plain,
        provisions=tuple(item.provisions.all()),
        coordinators=tuple(item.coordinators.all()),
        targets=tuple(_target_draft(target) for target in item.targets.all()),
    )


def receiver_of(adjustment: Adjustment) -> Unit | None:
    """The unit that takes a transferred item over."""
    return Unit.objects.filter(pk=adjustment.after.get("receiver")).first()


def _target_draft(target: Target) -> TargetDraft:
    names = (
        "kind",
        "label",
        "measure_unit",
        "baseline",
        "operator",
        "value",
        "direction",
        "aggregation",
        "evidence",
    )
    steps = tuple((step.quarter, step.value, step.text) for step in target.steps.all())
    return TargetDraft(**{name: getattr(target, name) for name in names}, steps=steps)


def _with_steps(rows: list[Any]) -> Target:
    """`rows` are one target joined with its steps; without a step it stands alone."""
    target: Target = rows[0]
    target.__dict__["_prefetched_objects_cache"] = {
        "steps": tuple(
            RoadmapStep(
                pk=row.step, target=target, quarter=row.quarter, value=row.step_value,
                text=row.step_text,
            )
            for row in rows
            if row.step is not None
        )
    }  # fmt: skip
    return target
