"""The table of a session: each item of a unit with its opinions, its taps and what stands of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch, QuerySet, prefetch_related_objects

from camket.foundation.core.permit import Permit
from camket.foundation.organisation.models import User
from camket.year.annual_cycles.models import Cycle
from camket.year.commitments import access, rules
from camket.year.commitments.models import (
    CarryOver,
    CarryOverKind,
    Choice,
    Commitment,
    Item,
    SelectionChoice,
    SelectionConclusion,
    Target,
)
from camket.year.commitments.queries.content import carried, load_items
from camket.year.commitments.queries.hearing import ItemAdvice, advice_on, heard_items
from camket.year.commitments.queries.selection import ItemOnDesk, item_on_desk
from camket.year.commitments.queries.twins import NO_TWINS, Twins, twins_by_item
from camket.year.commitments.rules import Level, Run, on_the_table
from camket.year.commitments.states import ItemState


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
    def runs(self) -> tuple[Run, ...]:
        """The words that lie on the table for it, marked where they are new."""
        return rules.marked(self.standing.wording, self.item.text) if self.standing else ()

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
        return rules.proposed_reason(self.item, self.on_desk.reading, is_twin=bool(self.twin_id))

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
        return rules.proposed_return(self.item, self.on_desk.reading)


@dataclass(frozen=True)
class LastYear:
    """What last year left: the open matters first, what everybody was told last."""

    facts: list[CarryOver]
    done: int
    total: int


def open_choices(item: Item) -> list[SelectionChoice]:
    return list(_open_choices().filter(item=item))


def load_table(commitment: Commitment) -> Commitment:
    """The same with the open taps, and the conclusions so far. A fixed number of statements."""
    taps = Prefetch("choices", queryset=_open_choices(), to_attr="open_choices")
    load_items(commitment, heard_items().prefetch_related(taps))
    concluded = SelectionConclusion.objects.select_related("decided_by", "recorder")
    prefetch_related_objects([commitment], Prefetch("conclusions", concluded.order_by("-id")))
    return commitment


def table_of(commitment: Commitment) -> dict[int, SelectionChoice]:
    """What stands on the table of a commitment that was loaded for it."""
    found = ((item.pk, on_the_table(item, taps)) for item, taps in _taps(commitment))
    return {pk: choice for pk, choice in found if choice is not None}


def last_tap(commitment: Commitment) -> int:
    """The key of the newest tap on a loaded table, whatever it says; 0 before the first."""
    return max((tap.pk for tap in _all_taps(commitment)), default=0)


def tapped_since(commitment: Commitment, seen: int | None, user: User) -> list[SelectionChoice]:
    """What others have tapped since the person saw a table that was loaded anew."""
    late = [tap for tap in _all_taps(commitment) if seen is not None and tap.pk > seen]
    return [tap for tap in late if tap.by_id != user.pk]


def last_conclusion(commitment: Commitment) -> SelectionConclusion | None:
    return max(commitment.conclusions.all(), key=lambda each: each.pk, default=None)


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


def last_document(cycle: Cycle) -> dict[str, Any]:
    """The document typed last in a session: the next unit is mostly concluded by the same."""
    last = SelectionConclusion.objects.filter(commitment__cycle=cycle).order_by("-id").first()
    return {"document": last.document, "on": last.decided_on} if last and last.document else {}


def registered_on_desk(commitment: Commitment, twins: Twins = NO_TWINS) -> list[ItemOnDesk]:
    """The items of a loaded commitment that wait for opinions and for a choice."""
    return [_on_desk(item, twins) for item in commitment.items.all() if rules.awaits_choice(item)]


LEFT_IN_ORDER = (
    CarryOverKind.UNMET_ITEM,
    CarryOverKind.FINDING,
    CarryOverKind.OPEN_OBSTACLE,
    CarryOverKind.RESULT,
    CarryOverKind.LESSON,
)


def last_year(commitment: Commitment) -> LastYear:
    facts = carried(commitment)
    kinds = [fact.kind for fact in facts]
    total, unmet = kinds.count(CarryOverKind.RESULT), kinds.count(CarryOverKind.UNMET_ITEM)
    facts = sorted(facts, key=lambda fact: LEFT_IN_ORDER.index(CarryOverKind(fact.kind)))
    return LastYear(facts, total - unmet, total)


def _open_choices() -> QuerySet[SelectionChoice]:
    found = SelectionChoice.objects.filter(conclusion__isnull=True)
    return found.select_related("by", "merged_into").order_by("id")


def _taps(commitment: Commitment) -> list[tuple[Item, list[SelectionChoice]]]:
    return [(item, getattr(item, "open_choices", [])) for item in commitment.items.all()]


def _all_taps(commitment: Commitment) -> list[SelectionChoice]:
    return [tap for _item, taps in _taps(commitment) for tap in taps]


def _line(
    user: User, on_desk: ItemOnDesk, standing: SelectionChoice | None, taps: list[SelectionChoice],
    items: list[Item],
) -> TableLine:  # fmt: skip
    earlier, item = taps[:-1] if standing else taps, on_desk.item
    return TableLine(
        on_desk=on_desk,
        standing=standing,
        overruled=tuple(reversed([tap for tap in earlier if tap.choice])),
        advice=advice_on(item),
        others=tuple(other for other in items if other.pk != item.pk),
        may_choose=access.can_choose(user, item),
        may_mark=access.can_mark_common(user, item),
    )


def _on_desk(item: Item, twins: Twins) -> ItemOnDesk:
    return item_on_desk(item, item.commitment.cycle.year, twins.get(item.pk, ()))


DECIDED = {
    ItemState.SELECTED: Choice.SELECT,
    ItemState.LEFT_OUT: Choice.LEAVE_OUT,
    ItemState.MERGED: Choice.MERGE,
}


def _counted(line: TableLine) -> str:
    return line.choice or DECIDED.get(ItemState(line.item.state), "waiting")
