"""The table of a session: each item of a unit with its opinions, its taps and what stands of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Prefetch, QuerySet

from camket.foundation.core.permit import Permit
from camket.foundation.organisation.models import Unit, User
from camket.year.annual_cycles.models import Cycle
from camket.year.basis.models import Bottleneck
from camket.year.basis.queries import open_bottlenecks_of
from camket.year.commitments import access, rules
from camket.year.commitments.models import (
    CarryOver,
    CarryOverKind,
    Choice,
    Commitment,
    Field,
    Item,
    ItemOpinion,
    SelectionChoice,
    SelectionConclusion,
    Supplement,
    Target,
)
from camket.year.commitments.queries.content import carry_overs, full_items, load_items
from camket.year.commitments.queries.selection import ItemOnDesk, item_on_desk
from camket.year.commitments.queries.twins import Twins, twins_by_item
from camket.year.commitments.rules import Level, on_the_table
from camket.year.commitments.states import ItemState, OpinionState


@dataclass(frozen=True)
class ItemAdvice:
    """What one advisory body said of an item; void once the words have changed."""

    said: ItemOpinion
    is_void: bool


@dataclass(frozen=True)
class TableLine:
    """One item on the table: what is known of it, what was tapped, and whether this person may tap."""

    on_desk: ItemOnDesk
    standing: SelectionChoice | None
    overruled: tuple[SelectionChoice, ...]
    advice: tuple[ItemAdvice, ...]
    others: tuple[Item, ...]
    may_choose: Permit
    may_mark: Permit

    @property
    def item(self) -> Item:
        return self.on_desk.item

    @property
    def choice(self) -> str:
        return self.standing.choice if self.standing else ""

    @property
    def targets(self) -> list[tuple[Target, str]]:
        """Each with what this year asks beyond the last."""
        return [(target, rules.growth(target)) for target in self.item.targets.all()]

    @property
    def reason(self) -> str:
        """Why it would be left out: what was said already, or what the words suggest."""
        if self.choice == Choice.LEAVE_OUT and self.standing:
            return self.standing.note
        return rules.proposed_reason(self.on_desk.reading, is_twin=bool(self.twin_id))

    @property
    def twin_id(self) -> int | None:
        """Another item of the same list that says much the same: what this one would be merged into."""
        others = {other.pk for other in self.others}
        return next((t.item_id for t in self.on_desk.twins if t.item_id in others), None)

    @property
    def into_id(self) -> int | None:
        return self.standing.merged_into_id if self.standing else self.twin_id

    @property
    def return_reason(self) -> str:
        if self.choice == Choice.RETURN and self.standing:
            return self.standing.note
        return rules.proposed_return(self.on_desk.reading)


@dataclass(frozen=True)
class LastYear:
    """What last year left: the open matters first, what everybody was told last."""

    facts: list[CarryOver]
    done: int
    total: int


def open_choices(item: Item) -> list[SelectionChoice]:
    return list(_open_choices().filter(item=item))


def load_table(commitment: Commitment) -> Commitment:
    """Items with all that paper tells, their open taps and what was said of each. A fixed number of statements."""
    said = ItemOpinion.objects.select_related("opinion__body").order_by("id")
    items = full_items().prefetch_related(
        Prefetch("choices", queryset=_open_choices(), to_attr="open_choices"),
        Prefetch("item_opinions", queryset=said, to_attr="all_opinions"),
    )
    return load_items(commitment, items)


def table_of(commitment: Commitment) -> dict[int, SelectionChoice]:
    """What stands on the table of a commitment that was loaded for it."""
    found = ((item.pk, on_the_table(item, taps)) for item, taps in _taps(commitment))
    return {pk: choice for pk, choice in found if choice is not None}


def table_lines(user: User, commitment: Commitment) -> list[TableLine]:
    """The registered items in order, each with what stands on it."""
    table, twins = table_of(commitment), twins_by_item(user, commitment)
    chosen = [(item, taps) for item, taps in _taps(commitment) if rules.awaits_choice(item)]
    items = [item for item, _taps in chosen]
    return [
        _line(user, _on_desk(item, twins), table.get(item.pk), taps, items) for item, taps in chosen
    ]


def assigned_items(commitment: Commitment) -> list[Item]:
    """What the committee added to a loaded commitment."""
    return [item for item in commitment.items.all() if not rules.awaits_choice(item)]


def table_counts(lines: Iterable[TableLine]) -> dict[str, int]:
    """How the table stands: a tap counts before what was decided earlier."""
    said = [_counted(line) for line in lines]
    return {each: said.count(each) for each in (*Choice.values, "waiting")}


def level_counts(lines: Iterable[TableLine]) -> list[tuple[str, int]]:
    """How many items read as measurable, mixed, vague; in words."""
    levels = [line.on_desk.reading.level for line in lines]
    return [(str(level.label), levels.count(level)) for level in Level]


def supplements(commitment: Commitment) -> QuerySet[Supplement]:
    return Supplement.objects.filter(commitment=commitment).select_related("body", "item")


def words_of(supplement: Supplement | None) -> dict[str, Any]:
    """What a supplement already says of the task it asks for."""
    if supplement is None:
        return {}
    return {"text": supplement.text, "units": [supplement.commitment.unit_id]}


def conclusions(cycle: Cycle) -> list[SelectionConclusion]:
    """Of a year, the newest first, with who decided or recorded."""
    found = SelectionConclusion.objects.filter(commitment__cycle=cycle)
    return list(found.select_related("decided_by", "recorder").order_by("-id"))


def last_document(concluded: list[SelectionConclusion]) -> dict[str, Any]:
    """The document typed last in a session: the next unit is mostly concluded by the same."""
    last = concluded[0] if concluded else None
    return {"document": last.document, "on": last.decided_on} if last and last.document else {}


def registered_on_desk(commitment: Commitment) -> list[ItemOnDesk]:
    """The items of a loaded commitment that wait for opinions and for a choice."""
    year = commitment.cycle.year
    return [
        item_on_desk(item, year) for item in commitment.items.all() if rules.awaits_choice(item)
    ]


def bottlenecks_left_out(commitment: Commitment) -> list[Bottleneck]:
    """Open hard links of the unit that no item of a loaded commitment is to clear."""
    named = {item.bottleneck_id for item in commitment.items.all()}
    found = open_bottlenecks_of(commitment.cycle, commitment.unit)
    return [each for each in found if each.unit_id and each.pk not in named]


LEFT_IN_ORDER = (
    CarryOverKind.UNMET_ITEM,
    CarryOverKind.FINDING,
    CarryOverKind.OPEN_OBSTACLE,
    CarryOverKind.RESULT,
    CarryOverKind.LESSON,
)


def last_year(commitment: Commitment) -> LastYear:
    facts = list(carry_overs(commitment.cycle, commitment.unit))
    kinds = [fact.kind for fact in facts]
    total, unmet = kinds.count(CarryOverKind.RESULT), kinds.count(CarryOverKind.UNMET_ITEM)
    facts.sort(key=lambda fact: LEFT_IN_ORDER.index(CarryOverKind(fact.kind)))
    return LastYear(facts, total - unmet, total)


def main_field(unit: Unit) -> str:
    """The field in which the unit promises most; of a unit without promises, administration."""
    counted = Item.objects.filter(commitment__unit=unit).order_by().values("field")
    most = counted.annotate(items=Count("pk")).order_by("-items", "field").first()
    return str(most["field"]) if most else Field.GOVERNMENT


def advice_of(body: Unit, commitment: Commitment) -> dict[int, ItemOpinion]:
    """What a body said of each item of a loaded table, as far as the words still are what it read."""
    return {
        item.pk: advice.said
        for item in commitment.items.all()
        for advice in _advice(item)
        if advice.said.opinion.body_id == body.pk and not advice.is_void
    }


def _open_choices() -> QuerySet[SelectionChoice]:
    found = SelectionChoice.objects.filter(conclusion__isnull=True)
    return found.select_related("by", "merged_into").order_by("id")


def _taps(commitment: Commitment) -> list[tuple[Item, list[SelectionChoice]]]:
    return [(item, getattr(item, "open_choices", [])) for item in commitment.items.all()]


def _line(
    user: User, on_desk: ItemOnDesk, standing: SelectionChoice | None, taps: list[SelectionChoice],
    items: list[Item],
) -> TableLine:  # fmt: skip
    earlier, item = taps[:-1] if standing else taps, on_desk.item
    return TableLine(
        on_desk=on_desk,
        standing=standing,
        overruled=tuple(reversed([tap for tap in earlier if tap.choice])),
        advice=_advice(item),
        others=tuple(other for other in items if other.pk != item.pk),
        may_choose=access.can_choose(user, item),
        may_mark=access.can_mark_common(user, item),
    )


def _on_desk(item: Item, twins: Twins) -> ItemOnDesk:
    return item_on_desk(item, item.commitment.cycle.year, twins.get(item.pk, ()))


def _advice(item: Item) -> tuple[ItemAdvice, ...]:
    """The last word of each body."""
    said: list[ItemOpinion] = getattr(item, "all_opinions", [])
    last = {each.opinion.body_id: each for each in said if each.opinion.state != OpinionState.OPEN}
    content = rules.item_sha256(item) if last else ""
    return tuple(ItemAdvice(each, each.content_sha256 != content) for each in last.values())


DECIDED = {
    ItemState.SELECTED: Choice.SELECT,
    ItemState.LEFT_OUT: Choice.LEAVE_OUT,
    ItemState.MERGED: Choice.MERGE,
}


def _counted(line: TableLine) -> str:
    return line.choice or DECIDED.get(ItemState(line.item.state), "waiting")
