"""Search over items, units and documents; marks, case and tone placement do not matter."""

from dataclasses import dataclass

from django.db.models import Max, Q

from camket.foundation.core.text import fold
from camket.foundation.organisation.access import units_visible_to
from camket.foundation.organisation.models import Unit, User
from camket.year.basis.access import documents_visible_to
from camket.year.basis.models import SourceDocument
from camket.year.commitments.access import commitments_visible_to, within
from camket.year.commitments.models import Item
from camket.year.commitments.queries import CodeFound, versions_with

SHOWN = 30


@dataclass(frozen=True)
class Found:
    """What was found of each kind; one more than shown says that there is more."""

    text: str
    items: tuple[Item, ...] = ()
    units: tuple[Unit, ...] = ()
    documents: tuple[SourceDocument, ...] = ()
    versions: tuple[CodeFound, ...] = ()
    has_more: bool = False

    @property
    def count(self) -> int:
        return len(self.items) + len(self.units) + len(self.documents) + len(self.versions)


def search(user: User, text: str) -> Found:
    """Three statements, two more for the code of a paper; nothing is read for an empty question."""
    words = fold(text).split()
    if not words:
        return Found(text)
    condition = Q()
    for word in words:
        condition &= Q(search_key__contains=word)
    items = (
        Item.objects.filter(within(user, "commitment__"), condition)
        .select_related("commitment__unit", "commitment__cycle")
        .order_by("-commitment__cycle__year", "code")
    )
    documents = documents_visible_to(user).filter(condition).annotate(year=Max("cycles__year"))
    listed = tuple(items[: SHOWN + 1])
    return Found(
        text=text,
        items=listed[:SHOWN],
        units=tuple(units_visible_to(user).filter(condition).order_by("path")[:SHOWN]),
        documents=tuple(documents[:SHOWN]),
        versions=tuple(versions_with(text, commitments_visible_to(user))),
        has_more=len(listed) > SHOWN,
    )
