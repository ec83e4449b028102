"""Which line of the file is which item of the unit: by hidden code, by its words, by its goal."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from rapidfuzz import fuzz

from camket.interfaces.documents.office.document import ItemRead
from camket.interfaces.documents.office.understanding.matching import SURE, key_of, matches
from camket.year.commitments.models import Item

Goal = tuple[str, Decimal | None]


@dataclass(frozen=True)
class Match:
    """The item a line speaks of; `is_itself` when it is told by its code or in its own words."""

    item: Item
    is_sure: bool
    is_itself: bool = False


def match_lines(
    lines: Sequence[tuple[int, ItemRead]], items: Sequence[Item]
) -> Mapping[int, Match]:
    """The lines of one unit by their places; every item goes to one line at most."""
    known = [
        ItemRead(row=at, sheet="", text=item.text, code=item.code) for at, item in enumerate(items)
    ]
    told = matches([replace(read, unit="") for _place, read in lines], known)
    found = {
        place: Match(items[match.item.row], match.is_sure, _is_itself(read, match.item))
        for (place, read), match in zip(lines, told, strict=True)
        if match.item
    }
    return found | _by_their_goals(lines, items, found)


def _is_itself(read: ItemRead, known: ItemRead) -> bool:
    is_coded = bool(read.code) and read.code == known.code
    return is_coded or fuzz.token_set_ratio(key_of(read.text), key_of(known.text)) >= SURE


def _by_their_goals(
    lines: Sequence[tuple[int, ItemRead]], items: Sequence[Item], found: Mapping[int, Match]
) -> dict[int, Match]:
    """Other words, but one goal under one name: perhaps the sentence was only put better."""
    taken = {match.item.pk for match in found.values()}
    goals: dict[Goal, list[Item]] = defaultdict(list)
    for item in items:
        first = next(iter(item.targets.all()), None)
        if first and item.pk not in taken:
            goals[key_of(first.label), first.value].append(item)
    places: dict[Goal, list[int]] = defaultdict(list)
    for place, read in lines:
        if place not in found and read.indicator and read.target:
            places[key_of(read.indicator), read.target.value].append(place)
    return {
        inside[0]: Match(goals[goal][0], is_sure=False)
        for goal, inside in places.items()
        if len(inside) == len(goals.get(goal, ())) == 1
    }
