"""One line of the file while it is being read: what it tells, what it asks, what it cannot keep."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError

from camket.foundation.organisation.models import Unit
from camket.interfaces.documents.imports.answers import LEFT_BLANK, read_answer
from camket.interfaces.documents.imports.cells import Cells, is_blank
from camket.interfaces.documents.imports.ground import Ground
from camket.interfaces.documents.imports.questions import Choices, Question
from camket.interfaces.documents.office.document import Ask, ItemRead


@dataclass
class Line:
    """A line while it is being read; `known` are the cells of the item it speaks of."""

    read: ItemRead
    ground: Ground
    unit: Unit
    answers: dict[str, str]
    known: Cells
    asks: Sequence[Ask] = ()
    # Our own export has one row per target; each comes back under the number of its target.
    parts: Sequence[tuple[int, ItemRead]] = ()
    advises: bool = True
    cells: Cells = field(default_factory=dict)
    questions: list[Question] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    @property
    def key(self) -> str:
        return line_key(self.read)

    def tell(self, cell: str, value: Any) -> None:
        """A blank of the file never takes away what stands in the product."""
        if not is_blank(value):
            self.cells[cell] = value

    def ask(
        self, cell: str, text: str, choices: Choices = (), *, shared: str = "", typed: bool = False,
        needed: bool = True,
    ) -> None:  # fmt: skip
        """Put the question unless the product knows the answer already; take the answer if there is one."""
        key = shared or f"{self.key}/{cell}"
        answer = self.answers.get(key, "")
        if any(each.cell == cell for each in self.questions) or (
            not answer and not is_blank(self.known.get(cell))
        ):
            return
        self.questions.append(Question(key, cell, text, choices, typed, needed, answer))
        if answer and answer != LEFT_BLANK:
            self._take(cell, answer)

    def correct(self) -> None:
        """What was typed over a cell stands above what the file says."""
        asked = {each.cell for each in self.questions}
        for key, answer in self.answers.items():
            line, _slash, cell = key.rpartition("/")
            if line == self.key and cell not in asked and cell != "match":
                self._take(cell, answer)

    def _take(self, cell: str, answer: str) -> None:
        try:
            value = read_answer(cell, answer, self.ground)
        except ValidationError:
            return
        if value is None:
            self.cells.pop(cell, None)
        else:
            self.cells[cell] = value


def line_key(read: ItemRead) -> str:
    return f"{read.sheet}!{read.row}"
