"""What the advisory bodies said: on the whole, on each item, and what they find missing."""

from dataclasses import dataclass

from django.db.models import Prefetch, QuerySet

from camket.foundation.organisation.models import Unit
from camket.year.commitments import rules
from camket.year.commitments.models import Commitment, Item, ItemOpinion, Opinion, Supplement
from camket.year.commitments.queries.content import full_items, load_items
from camket.year.commitments.states import OpinionState


@dataclass(frozen=True)
class ItemAdvice:
    """What one advisory body said of an item; void once the words have changed."""

    said: ItemOpinion
    is_void: bool


def heard_items() -> QuerySet[Item]:
    """Items with all that paper tells and what was said of each."""
    said = ItemOpinion.objects.select_related("opinion__body").order_by("id")
    return full_items().prefetch_related(
        Prefetch("item_opinions", queryset=said, to_attr="all_opinions")
    )


def load_heard(commitment: Commitment) -> Commitment:
    return load_items(commitment, heard_items())


def opinions(commitment: Commitment) -> QuerySet[Opinion]:
    """On the whole, of each body that was asked."""
    found = Opinion.objects.filter(commitment=commitment)
    return found.select_related("body", "commitment")


def supplements(commitment: Commitment) -> QuerySet[Supplement]:
    found = Supplement.objects.filter(commitment=commitment)
    return found.select_related("body", "item", "commitment__cycle__scheme")


def advice_on(item: Item) -> tuple[ItemAdvice, ...]:
    """The last word of each body."""
    said: list[ItemOpinion] = getattr(item, "all_opinions", [])
    last = {each.opinion.body_id: each for each in said if each.opinion.state != OpinionState.OPEN}
    content = rules.item_sha256(item) if last else ""
    return tuple(ItemAdvice(each, each.content_sha256 != content) for each in last.values())


def advice_of(body: Unit, commitment: Commitment) -> dict[int, ItemOpinion]:
    """What a body said of each item of a loaded table, as far as the words still are what it read."""
    return {
        item.pk: advice.said
        for item in commitment.items.all()
        for advice in advice_on(item)
        if advice.said.opinion.body_id == body.pk and not advice.is_void
    }
