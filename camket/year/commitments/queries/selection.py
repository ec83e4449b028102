"""A registration laid out for judging: each item with its reading and its ticks."""

from collections.abc import Iterable
from dataclasses import dataclass

from camket.foundation.organisation.models import User
from camket.year.commitments import access, rules
from camket.year.commitments.models import Commitment, Item
from camket.year.commitments.queries.coverage import DROPPED
from camket.year.commitments.queries.twins import NO_TWINS, Twin, Twins, twins_of_text
from camket.year.commitments.rules import Reading, Run, Tick


@dataclass(frozen=True)
class ItemOnDesk:
    """An item with all that helps to judge it."""

    item: Item
    year: int
    reading: Reading
    twins: tuple[Twin, ...] = ()

    @property
    def has_other_twin(self) -> bool:
        """Another unit promises the same, so the work may be called common."""
        return any(not twin.is_own and not twin.is_common for twin in self.twins)

    @property
    def runs(self) -> tuple[Run, ...]:
        """The committee's words, marked where the unit had written others."""
        return rules.marked(self.item.text, self.item.registered_text)

    @property
    def ticks(self) -> list[Tick]:
        """Only the page of one item shows them, and only there the clauses are loaded."""
        return rules.ticks_of(self.item, self.reading, self.year)


def desk(commitment: Commitment, twins: Twins = NO_TWINS) -> list[ItemOnDesk]:
    """The items of a commitment whose items are loaded, in order; asks nothing more."""
    year = commitment.cycle.year
    return [item_on_desk(item, year, twins.get(item.pk, ())) for item in commitment.items.all()]


def item_on_desk(item: Item, year: int, twins: tuple[Twin, ...] = ()) -> ItemOnDesk:
    lists = access.word_lists_of(item.commitment.cycle)
    return ItemOnDesk(item, year, rules.read_item(item, lists), twins)


def item_with_twins(user: User, item: Item, year: int) -> ItemOnDesk:
    """The item on a page of its own."""
    return item_on_desk(item, year, twins_of_text(user, item.commitment, item.text, item.pk))


def checks(commitment: Commitment, lines: Iterable[ItemOnDesk], duplicates: int = 0) -> list[Tick]:
    """The ticks of the whole registration; its items are loaded and read."""
    levels = [line.reading.level for line in lines]
    lists = access.word_lists_of(commitment.cycle)
    return rules.ticks_of_commitment(commitment, levels, duplicates, lists)


def missing_now(commitment: Commitment) -> list[str]:
    """What keeps a commitment that is being written from being handed on; nothing of any other."""
    if not access.is_being_written(commitment):
        return []
    parts = rules.missing_parts(commitment, access.word_lists_of(commitment.cycle))
    return [*parts, *access.missing_citations(commitment)]


def standing_count(lines: Iterable[ItemOnDesk]) -> int:
    """How many count, without those dropped on the way."""
    return sum(line.item.state not in DROPPED for line in lines)


def vague_count(lines: Iterable[ItemOnDesk]) -> int:
    """How many are still too general."""
    return sum(line.reading.level == rules.Level.VAGUE for line in lines)
