"""What the body of a column holds: figures, days, goals, units of measure, bodies, people, marks, numbering."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from camket.interfaces.documents.office.grid import Cell
from camket.interfaces.documents.office.understanding.aliases import (
    BODY_WORDS,
    KNOWN_UNITS,
    POSITION_WORDS,
)
from camket.interfaces.documents.office.understanding.dates import Cycle, deadline_of
from camket.interfaces.documents.office.understanding.marks import is_bare_state, is_mark
from camket.interfaces.documents.office.understanding.numbers import (
    Figure,
    figure_of,
    says_nothing,
)
from camket.interfaces.documents.office.understanding.targets import strict_goal_in
from camket.interfaces.documents.office.understanding.wording import (
    begins_with,
    clean,
    fold,
    starts_of,
)

_BODIES, _POSITIONS = starts_of(BODY_WORDS), starts_of(POSITION_WORDS)


@dataclass(frozen=True)
class Content:
    """The cells below one heading; dashes and "Không" tell nothing."""

    cells: tuple[Cell, ...]
    cycle: Cycle

    @cached_property
    def told(self) -> list[Cell]:
        return [cell for cell in self.cells if not says_nothing(clean(cell.text))]

    def share(self, test: Callable[[Cell], bool]) -> float:
        return sum(map(test, self.told)) / len(self.told) if self.told else 0

    @property
    def figures(self) -> float:
        return self.share(is_figure)

    @property
    def goals(self) -> float:
        return self.share(lambda cell: is_figure(cell) or bool(strict_goal_in(cell.text).target))

    @property
    def worded_goals(self) -> float:
        """Figures with their unit or operator in the same cell: "25 hội viên"."""
        return self.share(
            lambda cell: (
                isinstance(cell.value, str)
                and bool(strict_goal_in(cell.text).target)
                and not cell.text.strip().isdigit()
            )
        )

    @property
    def days(self) -> float:
        return self.share(self._is_day)

    def _is_day(self, cell: Cell) -> bool:
        figure = figure_of(cell) if isinstance(cell.value, str) else None
        if figure is not None and figure.value is not None and not _is_upside_down(figure):
            return False
        # Any leap year will do to see that it is a day.
        read = deadline_of(cell, self.cycle if self.cycle.year else Cycle(2024))
        is_day = read.day is not None and "serial" not in read.flags
        return is_day or bool({"recurring", "in_year"} & set(read.flags))

    @property
    def units(self) -> float:
        return self.share(
            lambda cell: fold(cell.text) in KNOWN_UNITS or clean(cell.text) in KNOWN_UNITS
        )

    @property
    def small_words(self) -> float:
        """One to three words that begin small or with a sign, as units of measure do."""
        return self.share(
            lambda cell: len(cell.text.split()) <= 3 and not clean(cell.text)[:1].isupper()
        )

    @property
    def bodies(self) -> float:
        return self.share(lambda cell: begins_with(cell.text, _BODIES))

    @property
    def positions(self) -> float:
        return self.share(lambda cell: begins_with(cell.text, _POSITIONS))

    def marks(self, *, counts_one: bool) -> float:
        return self.share(lambda cell: is_mark(cell, counts_one=counts_one))

    @property
    def states(self) -> float:
        return self.share(lambda cell: is_bare_state(cell.text))

    @property
    def is_numbering(self) -> bool:
        texts = [clean(cell.text).strip(". ") for cell in self.cells]
        whole = [int(text) for text in texts if text.isdigit()]
        return len(whole) >= max(2, len(texts) * 0.5) and whole[:2] == [1, 2]

    @property
    def length(self) -> float:
        """Letters per cell of words."""
        texts = [clean(cell.text) for cell in self.cells if isinstance(cell.value, str)]
        return sum(map(len, texts)) / len(texts) if texts else 0


def _is_upside_down(figure: Figure) -> bool:
    """ "30/9" as a ratio would be more than all: it is a day."""
    return figure.ratio is not None and figure.ratio[0] > figure.ratio[1]


def is_figure(cell: Cell) -> bool:
    figure = figure_of(cell)
    return figure is not None and figure.value is not None
