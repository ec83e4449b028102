"""Drafts become rows here: items, their targets and road maps, and the commitment they stand in."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import Max

from camket.foundation.organisation.models import Unit
from camket.year.annual_cycles.models import Cycle
from camket.year.commitments import rules
from camket.year.commitments.models import (
    Baseline,
    Commitment,
    Item,
    RoadmapStep,
    Situation,
    Target,
)
from camket.year.commitments.rules import BaselineDraft, ItemDraft, StepDraft

PLAIN = (
    "text", "field", "due_on", "leader", "reason", "is_key", "is_hard", "is_new", "is_breakthrough",
    "theme", "bottleneck", "vague_justification",
)  # fmt: skip


def make_commitment(cycle: Cycle, unit: Unit) -> Commitment:
    commitment = Commitment.objects.create(cycle=cycle, unit=unit)
    commitment.situation = Situation.objects.create(commitment=commitment)
    return commitment


def make_item(commitment: Commitment, draft: ItemDraft, **given: Any) -> Item:
    """A new item with the next number of its commitment."""
    return make_items(commitment, [draft], **given)[0]


def make_items(commitment: Commitment, drafts: Sequence[ItemDraft], **given: Any) -> list[Item]:
    """New items with the next numbers of their commitment; as many statements for one as for many."""
    last = commitment.items.aggregate(last=Max("order"))["last"] or 0
    year, unit = commitment.cycle.year, commitment.unit.code
    items = Item.objects.bulk_create(
        Item(
            commitment=commitment, code=rules.item_code(year, unit, order), order=order,
            **{**_plain(draft), **given},
        )
        for order, draft in enumerate(drafts, start=last + 1)
    )  # fmt: skip
    _tie(items, drafts)
    _write_all_targets(items, drafts)
    return items


def rewrite_item(item: Item, draft: ItemDraft) -> Item:
    """The draft replaces the item whole, targets and steps with it; only before anything rests on them."""
    return rewrite_items([item], [draft])[0]


def rewrite_items(items: Sequence[Item], drafts: Sequence[ItemDraft]) -> Sequence[Item]:
    """Each draft replaces its item; as many statements for one as for many."""
    for item, draft in zip(items, drafts, strict=True):
        for name, value in _plain(draft).items():
            setattr(item, name, value)
        # A bulk update does not derive columns by itself.
        Item._meta.get_field("search_key").pre_save(item, add=False)
    Item.objects.bulk_update(items, [*PLAIN, "search_key"])
    for tie in (Item.provisions.through, Item.coordinators.through):
        tie._default_manager.filter(item__in=items).delete()
    _tie(items, drafts)
    RoadmapStep.objects.filter(target__item__in=items).delete()
    Target.objects.filter(item__in=items).delete()
    _write_all_targets(items, drafts)
    return items


def write_baselines(commitment: Commitment, drafts: Iterable[BaselineDraft]) -> None:
    """The figures the unit starts from, all of them anew; nothing rests on them yet."""
    commitment.baselines.all().delete()
    add_baselines(commitment, drafts)


def add_baselines(commitment: Commitment, drafts: Iterable[BaselineDraft]) -> None:
    """Further figures behind those that stand there; one of the same name is not written twice."""
    labels = set(commitment.baselines.values_list("label", flat=True))
    new = [draft for draft in drafts if draft.label not in labels]
    Baseline.objects.bulk_create(
        Baseline(commitment=commitment, order=order, **vars(draft))
        for order, draft in enumerate(new, start=len(labels) + 1)
    )


def drop_targets(item: Item) -> None:
    RoadmapStep.objects.filter(target__item=item).delete()
    item.targets.all().delete()


def _write_all_targets(items: Iterable[Item], drafts: Iterable[ItemDraft]) -> None:
    """The targets of items that have none, with their road maps."""
    pairs = [
        (item, order, draft)
        for item, whole in zip(items, drafts, strict=True)
        for order, draft in enumerate(whole.targets, start=1)
    ]
    targets = Target.objects.bulk_create(
        Target(item=item, order=order, **{k: v for k, v in vars(draft).items() if k != "steps"})
        for item, order, draft in pairs
    )
    _make_steps(
        (target, draft.steps) for target, (_i, _o, draft) in zip(targets, pairs, strict=True)
    )


def write_roadmaps(item: Item, roadmaps: Iterable[tuple[Target, Iterable[StepDraft]]]) -> None:
    """The road maps of an item's targets, all of them anew."""
    RoadmapStep.objects.filter(target__item=item).delete()
    _make_steps(roadmaps)
    forget_loaded(item)


def _make_steps(roadmaps: Iterable[tuple[Target, Iterable[StepDraft]]]) -> None:
    RoadmapStep.objects.bulk_create(
        RoadmapStep(target=target, quarter=quarter, value=value, text=text)
        for target, steps in roadmaps
        for quarter, value, text in steps
    )


def forget_loaded(thing: Commitment | Item) -> None:
    """What was prefetched before a change no longer holds."""
    thing.__dict__.pop("_prefetched_objects_cache", None)


def _plain(draft: ItemDraft) -> dict[str, Any]:
    return {name: getattr(draft, name) for name in PLAIN}


def _tie(items: Iterable[Item], drafts: Iterable[ItemDraft]) -> None:
    """The clauses and coordinating units of items that have none."""
    pairs = list(zip(items, drafts, strict=True))
    clause, partner = Item.provisions.through, Item.coordinators.through
    clause._default_manager.bulk_create(
        clause(item=item, provision=each) for item, draft in pairs for each in draft.provisions
    )
    partner._default_manager.bulk_create(
        partner(item=item, unit=each) for item, draft in pairs for each in draft.coordinators
    )
    for item, _draft in pairs:
        forget_loaded(item)
