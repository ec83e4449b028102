"""Which line of the file is which item: by hidden code first, then by likeness within the unit."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from camket.interfaces.documents.office.understanding.matching import (
    PERHAPS,
    SURE,
    key_of,
    likeness,
)
from camket.year.commitments.models import Item


@dataclass(frozen=True)
class Match:
    """The item a line speaks of; `doubtful` when a person has to say so."""

    item: Item
    score: float
    doubtful: bool = False


def match_lines(
    lines: Sequence[tuple[int, str, str]], items: Sequence[Item]
) -> Mapping[int, Match]:
    """Lines are (place, code, text) of one unit; every item goes to one line at most."""
    by_code = {item.code: item for item in items}
    found: dict[int, Match] = {}
    for place, code, _text in lines:
        item = by_code.pop(code, None) if code else None
        if item:
            found[place] = Match(item, 100)
    taken = {match.item.pk for match in found.values()}
    left = [item for item in items if item.pk not in taken]
    words = {item.pk: key_of(item.text) for item in left}
    scores = sorted(
        (
            (likeness(key_of(text), words[item.pk]), place, item)
            for place, _code, text in lines
            if place not in found and text
            for item in left
        ),
        key=lambda each: (-each[0], each[1], each[2].order),
    )
    for score, place, item in scores:
        if score >= PERHAPS and place not in found and item.pk not in taken:
            found[place] = Match(item, score, doubtful=score < SURE)
            taken.add(item.pk)
    return found
