"""One line of a file with every cell that may be typed over."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import Http404

from camket.interfaces.documents.imports.cells import CHOICES, base_of, label_of
from camket.interfaces.documents.models import ImportDraft, ImportRow
from camket.interfaces.documents.queries.lines import OPEN

LONG = ("text", "reason", "label", "evidence")
# Read from lists, not typed; marks are ticks of the item's own form.
NOT_TYPED = (
    "leader", "theme", "coordinators", "provisions", "kind", "is_key", "is_hard", "is_new",
    "is_breakthrough",
)  # fmt: skip


@dataclass(frozen=True)
class Box:
    """One cell to be typed over."""

    name: str
    label: str
    value: str
    choices: tuple[tuple[str, str], ...]
    is_long: bool
    error: str


@dataclass(frozen=True)
class LineEdit:
    """The cells as they would be written."""

    row: ImportRow
    key: str
    cells: dict[str, str]

    def boxes(self, errors: Mapping[str, str], typed: Mapping[str, Any]) -> list[Box]:
        return [
            Box(
                cell, label_of(cell), str(typed.get(cell, value)),
                tuple((str(code), str(label)) for code, label in CHOICES.get(base_of(cell), {}).items()),
                base_of(cell) in LONG, errors.get(cell, ""),
            )
            for cell, value in self.cells.items()
        ]  # fmt: skip


def line_for(draft: ImportDraft, order: int) -> LineEdit:
    row = draft.rows.filter(order=order, kind__in=OPEN).first()
    if row is None:
        raise Http404
    cells = {"text": row.title, **row.after}
    typed = {cell: value for cell, value in cells.items() if base_of(cell) not in NOT_TYPED}
    return LineEdit(row, f"{row.sheet}!{row.sheet_row}", typed)
