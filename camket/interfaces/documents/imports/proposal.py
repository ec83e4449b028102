"""What one line of the file would do to the item it speaks of."""

from collections.abc import Iterable
from dataclasses import dataclass

from camket.foundation.core.text import clean
from camket.foundation.organisation.models import Unit
from camket.interfaces.documents.imports.cells import Cells, differences, drafted, shown
from camket.interfaces.documents.imports.interpreting import is_assigned
from camket.interfaces.documents.imports.questions import Question
from camket.interfaces.documents.office.document import ItemRead
from camket.year.commitments.models import Item
from camket.year.commitments.queries import draft_of
from camket.year.commitments.rules import ItemDraft
from camket.year.commitments.states import ItemState

STATE = "state"
Told = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Proposal:
    """One line beside its item; `before` and `after` hold the cells that differ, as shown.

    A report's line has instead what was promised and what the report tells of it.
    """

    read: ItemRead
    kind: str
    unit: Unit | None = None
    item: Item | None = None
    known: Cells | None = None
    cells: Cells | None = None
    questions: tuple[Question, ...] = ()
    remarks: tuple[str, ...] = ()
    is_choice: bool = False
    promised: Told = ()
    told: Told = ()

    @property
    def title(self) -> str:
        """The line in the words of the file, or as they were corrected."""
        return str((self.cells or {}).get("text") or clean(self.read.text))

    @property
    def before(self) -> dict[str, str]:
        if self.is_choice:
            return {STATE: str(ItemState.REGISTERED.label)}
        known = self.known or {}
        return dict(self.promised) or {name: shown(name, known.get(name)) for name in self.changed}

    @property
    def after(self) -> dict[str, str]:
        if self.is_choice:
            return {STATE: str(ItemState.SELECTED.label)}
        cells = self.cells or {}
        return dict(self.told) or {name: shown(name, cells.get(name)) for name in self.changed}

    @property
    def changed(self) -> list[str]:
        return differences(self.known or {}, self.cells or {})

    @property
    def is_assigned(self) -> bool:
        return is_assigned(self.read)

    def draft(self, refused: Iterable[str] = ()) -> ItemDraft:
        """What would be written when the refused cells stay as they are."""
        cells, known = dict(self.cells or {}), self.known or {}
        for name in refused:
            cells.pop(name, None)
            if name in known:
                cells[name] = known[name]
        return drafted(cells, draft_of(self.item) if self.item else None)
