"""What the file leaves readable in two ways: the product settles it where it can, else a person does."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal

from django.utils.translation import gettext as _

from camket.foundation.core.numbers import format_decimal
from camket.interfaces.documents.imports.answers import LEFT_BLANK
from camket.interfaces.documents.imports.cells import (
    CHOICES,
    OF_TARGET,
    QUARTERS,
    base_of,
    of_target,
    shown,
)
from camket.interfaces.documents.imports.line import Line
from camket.interfaces.documents.imports.questions import Choices, Question, labels_of
from camket.interfaces.documents.office.document import Ask, ItemRead, PeriodValue

# Fields of the reader by the cell they fill.
CELL_OF = {
    "text": "text", "deadline": "due_on", "responsible": "leader", "section": "field", "reason": "reason",
}  # fmt: skip
TARGET_CELL_OF = {
    "indicator": "label", "uom": "measure_unit", "baseline": "baseline", "target": "value",
    "evidence": "evidence",
}  # fmt: skip
ROADMAP = "roadmap"
SEPARATOR, DECIMALS, THOUSANDS = "separator", "decimals", "thousands"


def settle_separators(line: Line) -> None:
    """Whether "7,400" is seven thousand: one answer for the whole file, none where the product knows."""
    doubtful: dict[str, Decimal] = {}
    about = []
    for number, ask in line.asks:
        if cells := _doubtful(dict(line.parts)[number], number, ask):
            doubtful |= cells
            about.append(ask)
    if not doubtful:
        return
    line.asks = tuple((number, ask) for number, ask in line.asks if ask not in about)
    known, answer = _known_reading(line, doubtful), line.answers.get(SEPARATOR, "")
    if not known:
        value = next(iter(doubtful.values()))
        line.questions.append(_separator_question(about[0], value, answer))
    if (known or answer) == THOUSANDS:
        line.parts = tuple((n, _in_thousands(read, n, doubtful)) for n, read in line.parts)


def pass_on(line: Line) -> None:
    """The reader's own questions, on the cell they are about; what has no cell is a remark."""
    for number, ask in line.asks:
        if cell := _cell_of(number, ask, line):
            line.doubt(cell, ask.question, _offered(cell, ask.choices, line), typed=_is_typed(cell))
        else:
            line.remarks.append(ask.question)


def _doubtful(read: ItemRead, number: int, ask: Ask) -> dict[str, Decimal]:
    """Figures with three digits behind the comma, as the reader keeps and doubts them."""
    told: dict[str, Mapping[str, PeriodValue | None]] = {
        "baseline": {"baseline": read.baseline},
        "target": {"value": read.target.value if read.target else None},
        ROADMAP: read.roadmap,
    }
    return {
        of_target(number, name): value
        for name, value in told.get(ask.field, {}).items()
        if isinstance(value, Decimal)
        and value.as_tuple().exponent == -3
        and format_decimal(value) in ask.choices
    }


def _separator_question(ask: Ask, value: Decimal, answer: str) -> Question:
    choices = (
        (DECIMALS, _("Dấu thập phân: %s") % format_decimal(value)),
        (THOUSANDS, _("Dấu ngăn hàng nghìn: %s") % format_decimal(value * 1000)),
    )
    return Question(SEPARATOR, SEPARATOR, ask.question, choices, answer=answer)


def _known_reading(line: Line, doubtful: dict[str, Decimal]) -> str:
    for cell, value in doubtful.items():
        known = line.known.get(cell)
        if known in (value, value * 1000) and value:
            return DECIMALS if known == value else THOUSANDS
    return ""


def _in_thousands(read: ItemRead, number: int, doubtful: dict[str, Decimal]) -> ItemRead:
    told = {
        base_of(cell): value * 1000
        for cell, value in doubtful.items()
        if cell == of_target(number, base_of(cell))
    }
    target = read.target
    if target and "value" in told:
        target = replace(target, value=told["value"])
    roadmap = {name: told.get(name, value) for name, value in read.roadmap.items()}
    return replace(
        read, baseline=told.get("baseline", read.baseline), target=target, roadmap=roadmap
    )


def _cell_of(number: int, ask: Ask, line: Line) -> str:
    if ask.field in TARGET_CELL_OF:
        return of_target(number, TARGET_CELL_OF[ask.field])
    if ask.field == ROADMAP:
        return _quarter_of(number, ask, line)
    return CELL_OF.get(ask.field, "")


def _quarter_of(number: int, ask: Ask, line: Line) -> str:
    """The reader names the heading; where headings are put otherwise, the only such figure."""
    named = [name for name in QUARTERS if f"“{OF_TARGET[name]}”" in ask.question]
    cells = [of_target(number, name) for name in named or QUARTERS]
    same = [cell for cell in cells if shown(cell, line.cells.get(cell)) in ask.choices]
    return same[0] if len(same) == 1 else ""


def _offered(cell: str, choices: Iterable[str], line: Line) -> Choices:
    if base_of(cell) in CHOICES:
        return labels_of(base_of(cell))
    if cell == "leader":
        return tuple((str(p.pk), p.title) for p in line.ground.positions_of(line.unit))
    return (*((each, each) for each in choices), (LEFT_BLANK, _("Để trống, bổ sung sau")))


def _is_typed(cell: str) -> bool:
    return base_of(cell) not in CHOICES and cell not in ("leader", "theme")
