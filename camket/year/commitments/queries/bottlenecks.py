"""The register of bottlenecks: who is blocked, since when, and which items are to clear it."""

from dataclasses import dataclass

from django.db.models import Count, F, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from camket.foundation.organisation.models import User
from camket.year.annual_cycles.models import Cycle
from camket.year.basis.models import Bottleneck
from camket.year.basis.queries import bottlenecks
from camket.year.commitments import access
from camket.year.commitments.models import Item
from camket.year.commitments.queries.coverage import DROPPED


@dataclass(frozen=True)
class Hindrance:
    """A bottleneck with the items that this person may read of those against it."""

    bottleneck: Bottleneck
    items: tuple[Item, ...]


def bottleneck_register(
    user: User, cycle: Cycle, *, text: str = "", is_cleared: bool | None = None
) -> QuerySet[Bottleneck]:
    """Those still open first, the oldest on top, each with how many items are against it."""
    against = _against(user).filter(bottleneck=OuterRef("pk")).order_by().values("bottleneck")
    found = bottlenecks(user, cycle, text=text, is_cleared=is_cleared)
    counted = found.annotate(
        item_count=Coalesce(Subquery(against.annotate(total=Count("pk")).values("total")), 0)
    )
    # The two databases put the blank to different ends unless told.
    open_first = F("cleared_on").asc(nulls_first=True)
    return counted.order_by(open_first, F("since").asc(nulls_last=True), "pk")


def bottleneck_items(user: User, shown: list[Bottleneck]) -> list[Hindrance]:
    """The items of a page of bottlenecks. One query."""
    by_key: dict[int, list[Item]] = {}
    against = _against(user).filter(bottleneck__in=shown)
    for item in against.select_related("commitment__unit").order_by("code"):
        by_key.setdefault(item.bottleneck_id or 0, []).append(item)
    return [Hindrance(each, tuple(by_key.get(each.pk, ()))) for each in shown]


def _against(user: User) -> QuerySet[Item]:
    return Item.objects.filter(access.within(user, "commitment__")).exclude(state__in=DROPPED)
