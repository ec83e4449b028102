"""Which line of the file is which item: by hidden code first, then by likeness within the unit."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from camket.interfaces.documents.office.document import ItemRead
from camket.interfaces.documents.office.understanding.matching import matches
from camket.year.commitments.models import Item


@dataclass(frozen=True)
class Match:
    """The item a line speaks of; `is_sure` unless a person has to say so."""

    item: Item
    is_sure: bool


def match_lines(
    lines: Sequence[tuple[int, ItemRead]], items: Sequence[Item]
) -> Mapping[int, Match]:
    """The lines of one unit by their places; every item goes to one line at most."""
    known = [
        ItemRead(row=at, sheet="", text=item.text, code=item.code) for at, item in enumerate(items)
    ]
    found = matches([replace(read, unit="") for _place, read in lines], known)
    return {
        place: Match(items[match.item.row], match.is_sure)
        for (place, _read), match in zip(lines, found, strict=True)
        if match.item
    }
