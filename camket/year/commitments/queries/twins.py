"""Twins of an item: the same work in the unit's own list, in its and its predecessors' earlier years, in other
units this year.

To the unit another unit's words stay closed until they are signed; it only learns that there are some.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from django.db.models import Case, Q, QuerySet, When

from camket.foundation.organisation.models import User
from camket.foundation.organisation.queries import predecessors
from camket.year.commitments import access, rules
from camket.year.commitments.models import CarryOverKind, Commitment, Item, Origin
from camket.year.commitments.queries.content import carried
from camket.year.commitments.rules import Likeness, Run
from camket.year.commitments.states import IN_FORCE, CommitmentState, ItemState

GONE = (ItemState.LEFT_OUT, ItemState.MERGED, ItemState.CANCELLED, ItemState.TRANSFERRED)
KEPT_YEARS = 3
PROMISED_BEFORE = (CarryOverKind.RESULT, CarryOverKind.UNMET_ITEM)


@dataclass(frozen=True)
class Twin:
    """One work that is much like another. Closed to the reader, it has neither words nor unit."""

    score: int
    text: str = ""
    runs: tuple[Run, ...] = ()
    code: str = ""
    year: int = 0
    unit: str = ""
    item_id: int | None = None
    is_own: bool = False
    # The name of the unit whose history this one carries on, where the work was promised under it.
    predecessor: str = ""
    is_common: bool = False

    @property
    def is_closed(self) -> bool:
        return not self.text


Twins = Mapping[int, tuple[Twin, ...]]
NO_TWINS: Twins = MappingProxyType({})


@dataclass(frozen=True)
class _Known:
    """A text that something may be a twin of."""

    text: str
    code: str
    year: int
    unit: str = ""
    item_id: int | None = None
    may_open: bool = True
    may_read: bool = True
    is_own: bool = True
    predecessor: str = ""
    is_common: bool = False


def twins_by_item(user: User, commitment: Commitment) -> Twins:
    """The twins of every item of a loaded commitment. Two statements whatever their number."""
    items = [item for item in commitment.items.all() if item.state not in GONE]
    known = _known(user, commitment)
    found = rules.find_duplicates([item.text for item in items], [each.text for each in known])
    return {
        item.pk: _twins(item.text, _is_common(item), item.pk, found_of, known)
        for item, found_of in zip(items, found, strict=True)
    }


def twins_of_text(
    user: User, commitment: Commitment, text: str, item_id: int | None = None
) -> tuple[Twin, ...]:
    """The twins of words that are being written, of an item or of none yet. Two statements."""
    known = _known(user, commitment)
    (found,) = rules.find_duplicates([text], [each.text for each in known])
    is_common = any(each.is_common for each in known if each.item_id == item_id)
    return _twins(text, is_common, item_id, found, known)


def own_twin_count(twins: Twins) -> int:
    """How many items of a commitment say what another of the same year's list says."""
    return sum(
        any(twin.is_own and twin.item_id in twins for twin in each) for each in twins.values()
    )


def _twins(
    text: str, is_common: bool, item_id: int | None, found: Iterable[tuple[int, Likeness]],
    known: Sequence[_Known],
) -> tuple[Twin, ...]:  # fmt: skip
    """The most alike first; of the closed ones only the nearest, so that nobody counts them."""
    alike = [(known[at], likeness.score) for at, likeness in found]
    alike = [(each, score) for each, score in alike if not item_id or each.item_id != item_id]
    closed = [_closed(each, score, is_common) for each, score in alike if not each.may_read][:1]
    opened = [_open(each, score, text, is_common) for each, score in alike if each.may_read]
    return tuple(opened + closed)


def _open(each: _Known, score: int, text: str, is_common: bool) -> Twin:
    return Twin(
        score=score,
        text=each.text,
        runs=rules.marked(each.text, text),
        code=each.code,
        year=each.year,
        unit=each.unit,
        item_id=each.item_id if each.may_open else None,
        is_own=each.is_own,
        predecessor=each.predecessor,
        is_common=not each.is_own and (is_common or each.is_common),
    )


def _closed(each: _Known, score: int, is_common: bool) -> Twin:
    return Twin(score=score, is_common=is_common or each.is_common)


def _is_common(item: Item) -> bool:
    """Marked so, or given by the committee, who may give one work to many."""
    return item.is_common or item.origin == Origin.ASSIGNED


def _known(user: User, commitment: Commitment) -> list[_Known]:
    appraises = access.appraises(user, commitment)
    items = [_known_item(each, commitment, appraises) for each in _items(user, commitment)]
    codes = {each.code for each in items}
    return items + [
        _Known(text=fact.text, code=fact.item_code, year=commitment.cycle.year - 1)
        for fact in carried(commitment)
        if fact.kind in PROMISED_BEFORE and fact.item_code not in codes
    ]


def _known_item(item: Any, commitment: Commitment, appraises: bool) -> _Known:
    """`item` carries `is_open`: whether the reader may open its page."""
    promise = item.commitment
    is_its_own = promise.unit_id == commitment.unit_id
    is_earlier = promise.cycle.year < commitment.cycle.year
    return _Known(
        text=item.text,
        code=item.code,
        year=promise.cycle.year,
        unit=promise.unit.name,
        item_id=item.pk,
        may_open=item.is_open,
        may_read=item.is_open or appraises or promise.state == CommitmentState.SIGNED,
        is_own=is_its_own or is_earlier,
        predecessor="" if is_its_own or not is_earlier else promise.unit.name,
        is_common=_is_common(item),
    )


def _items(user: User, commitment: Commitment) -> QuerySet[Item]:
    """The unit's own list, what it or its predecessors signed before, what others have submitted this year."""
    cycle = commitment.cycle
    this_year = Q(commitment__cycle=cycle) & ~Q(state__in=GONE)
    submitted = ~Q(commitment__state__in=access.NOT_YET_SUBMITTED)
    before = Q(
        Q(commitment__unit=commitment.unit_id)
        | Q(commitment__unit__in=predecessors(commitment.unit_id)),
        commitment__state=CommitmentState.SIGNED,
        commitment__cycle__year__lt=cycle.year,
        commitment__cycle__year__gte=cycle.year - KEPT_YEARS,
        state__in=IN_FORCE,
    )
    visible = Case(When(access.within(user, "commitment__"), then=True), default=False)
    return (
        Item.objects.filter(before | this_year & (submitted | Q(commitment=commitment)))
        .select_related("commitment__unit", "commitment__cycle")
        .annotate(is_open=visible)
        .order_by("commitment__unit__path", "-commitment__cycle__year", "order")
    )
