"""One line of the file while it is being read: what it tells, what it asks, what it cannot keep."""

from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError

from camket.foundation.organisation.models import Unit
from camket.interfaces.documents.imports.answers import LEFT_BLANK, read_answer
from camket.interfaces.documents.imports.cells import Cells, is_blank
from camket.interfaces.documents.imports.ground import Ground
from camket.interfaces.documents.imports.questions import Answers, Choices, Question
from camket.interfaces.documents.office.document import Ask, ItemRead


@dataclass
class Line:
    """A line while it is being read; `known` are the cells of the item it speaks of."""

    read: ItemRead
    ground: Ground
    unit: Unit
    answers: Answers
    # Our own export has one row per target; each comes back under the number of its target.
    parts: tuple[tuple[int, ItemRead], ...]
    asks: tuple[tuple[int, Ask], ...] = ()
    advises: bool = True
    known: Cells = field(default_factory=dict)
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
        answer, known = self.answers.get(key, ""), self.known.get(cell)
        if any(each.cell == cell for each in self.questions):
            return
        if not is_blank(known) and (not answer or self._read(cell, answer) == known):
            self.cells.pop(cell, None)
            return
        self._put(Question(key, cell, text, choices, typed, needed, answer))

    def doubt(self, cell: str, text: str, choices: Choices, *, typed: bool) -> None:
        """The file reads in several ways; nobody is asked when the product holds one of them."""
        key, known = f"{self.key}/{cell}", self.known.get(cell)
        readings = [self.cells.get(cell), *(self._read(cell, value) for value, _label in choices)]
        if not is_blank(known) and known in readings and key not in self.answers:
            self.cells.pop(cell, None)
        elif not any(each.cell == cell for each in self.questions):
            self._put(Question(key, cell, text, choices, typed, answer=self.answers.get(key, "")))

    def correct(self) -> None:
        """What was typed over a cell stands above what the file says."""
        asked = {each.cell for each in self.questions}
        for key, answer in self.answers.items():
            line, _slash, cell = key.rpartition("/")
            if line == self.key and cell not in asked and cell != "match":
                self._take(cell, answer)

    def _put(self, question: Question) -> None:
        self.questions.append(question)
        if question.answer and question.answer != LEFT_BLANK:
            self._take(question.cell, question.answer)

    def _take(self, cell: str, answer: str) -> None:
        value = self._read(cell, answer)
        if value is not None:
            self.cells[cell] = value
        elif answer == LEFT_BLANK:
            self.cells.pop(cell, None)

    def _read(self, cell: str, answer: str) -> Any:
        """None for a blank, and for an answer that no longer fits its cell."""
        try:
            return read_answer(cell, answer, self.ground)
        except ValidationError:
            return None


def line_key(read: ItemRead) -> str:
    return f"{read.sheet}!{read.row}"
