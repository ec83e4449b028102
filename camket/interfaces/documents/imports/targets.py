"""The goal of a line with its road map: which way it runs, and how its quarters are put together."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from camket.foundation.core.numbers import format_decimal
from camket.foundation.core.text import clean
from camket.interfaces.documents.imports.cells import CHOICES, Cells, of_target
from camket.interfaces.documents.imports.line import Line
from camket.interfaces.documents.office.document import (
    DetailRead,
    ItemRead,
    PeriodValue,
    TargetRead,
)
from camket.year.commitments.models import Aggregation, Direction, Operator

Steps = dict[str, PeriodValue]
OPERATORS = {
    ">=": Operator.AT_LEAST, "<=": Operator.AT_MOST, ">": Operator.MORE_THAN, "<": Operator.LESS_THAN,
}  # fmt: skip
LEVEL, WORDS = "level", ("text", "rank")
# The product keeps these of a target that stands already; only figures and words are compared.
KEPT = ("operator", "direction", "aggregation", "kind")


@dataclass(frozen=True)
class Goal:
    """One measure of a line, wherever the file put it."""

    label: str
    uom: str
    baseline: Decimal | None
    target: TargetRead | None
    steps: Steps
    evidence: str = ""

    @property
    def value(self) -> Decimal | None:
        """A goal in words is a product, not a figure."""
        return None if self.target is None or self.target.mode in WORDS else self.target.value

    @property
    def says_something(self) -> bool:
        return bool(self.label or self.value is not None or (self.target and self.target.text))


def tell_targets(line: Line) -> None:
    """The measures of the line under their numbers, then those of the rows below it."""
    parts = line.parts
    for number, read in parts:
        _tell(line, number, _of_read(read))
    details = [_of_detail(detail) for _number, read in parts for detail in read.details]
    next_number = max(number for number, _read in parts) + 1
    if not any(name.startswith("t1.") for name in line.cells):
        next_number = 1
    for number, goal in enumerate(details, start=next_number):
        _tell(line, number, goal)


def _of_read(read: ItemRead) -> Goal:
    steps = quarters_of(read.roadmap, read.target.value if read.target else None)
    return Goal(
        clean(read.indicator),
        clean(read.uom),
        read.baseline,
        read.target,
        steps,
        clean(read.evidence),
    )


def _of_detail(detail: DetailRead) -> Goal:
    return Goal(clean(detail.label), clean(detail.uom), detail.baseline, detail.target, {})


def _tell(line: Line, number: int, goal: Goal) -> None:
    if not goal.says_something:
        return
    told: Cells = {
        "label": _label(line, goal),
        "measure_unit": goal.uom,
        "baseline": goal.baseline,
        "value": goal.value,
        "evidence": goal.evidence,
        **goal.steps,
    }
    if of_target(number, "label") not in line.known:
        told |= _manner(goal)
    for name, value in told.items():
        line.tell(of_target(number, name), value)
    _ask_range(line, number, goal)
    if goal.value is not None and of_target(number, "label") not in line.known:
        _tell_aggregation(line, number, goal)


def _label(line: Line, goal: Goal) -> str:
    """Its name; a change ("tăng 5%") keeps the words that say so."""
    words = goal.target.text if goal.target else ""
    label = goal.label or (words if goal.value is None else clean(line.read.text))
    if goal.target and goal.value is not None and goal.target.mode != LEVEL and words:
        return f"{label} ({words})"[:500]
    return label[:500]


def _manner(goal: Goal) -> Cells:
    if goal.value is None or goal.target is None:
        return {"kind": "deliverable"}
    direction = direction_of(goal)
    plain = Operator.AT_MOST if direction == Direction.DOWN else Operator.AT_LEAST
    operator = OPERATORS.get(goal.target.operator, plain)
    return {"kind": "figure", "direction": str(direction), "operator": str(operator)}


def direction_of(goal: Goal) -> Direction:
    """From last year's figure, else from the sign or the road map; up unless something says otherwise."""
    value, operator = goal.value, goal.target.operator if goal.target else ""
    known = [each for each in goal.steps.values() if isinstance(each, Decimal)]
    first = goal.baseline if goal.baseline is not None else next(iter(known), None)
    if operator in ("<", "<="):
        return Direction.DOWN
    if value is None or first is None or operator in (">", ">="):
        return Direction.UP
    if goal.baseline is not None and value == first:
        return Direction.KEEP
    return (
        Direction.DOWN
        if value < first and (goal.baseline is not None or known[-1] == value)
        else Direction.UP
    )


def aggregation_of(value: Decimal, steps: Mapping[str, PeriodValue]) -> Aggregation | None:
    """What the figures themselves decide: the last one is the goal, or their sum is."""
    known = [steps[name] for name in sorted(steps) if isinstance(steps[name], Decimal)]
    figures = [each for each in known if isinstance(each, Decimal)]
    if not figures or figures[-1] == value:
        return Aggregation.LAST
    return Aggregation.SUM if sum(figures) == value else None


def quarters_of(roadmap: Mapping[str, PeriodValue], value: Decimal | None) -> Steps:
    """Months and half years as quarters: the last figure of each, or the sum where the sum is the goal."""
    if half := {f"q{2 * n}": roadmap[f"hk{n}"] for n in (1, 2) if f"hk{n}" in roadmap}:
        return half
    months = {n: roadmap[f"m{n}"] for n in range(1, 13) if f"m{n}" in roadmap}
    if not months:
        return {name: each for name, each in roadmap.items() if name in ("q1", "q2", "q3", "q4")}
    adds_up = (
        value is not None and sum(v for v in months.values() if isinstance(v, Decimal)) == value
    )
    return {
        f"q{quarter}": _of_months(inside, adds_up)
        for quarter in (1, 2, 3, 4)
        if (inside := [months[n] for n in range(3 * quarter - 2, 3 * quarter + 1) if n in months])
    }


def _of_months(values: list[PeriodValue], adds_up: bool) -> PeriodValue:
    figures = [value for value in values if isinstance(value, Decimal)]
    if adds_up and len(figures) == len(values):
        return sum(figures, Decimal(0))
    return values[-1]


def _ask_range(line: Line, number: int, goal: Goal) -> None:
    """Between two figures only the unit knows which one it promises."""
    target = goal.target
    if target is None or target.value is None or target.value_max is None:
        return
    choices = tuple(
        (format_decimal(each), format_decimal(each)) for each in (target.value, target.value_max)
    )
    question = _('Mục tiêu ghi khoảng "%(text)s". Cam kết đạt con số nào?') % {"text": target.text}
    line.doubt(of_target(number, "value"), question, choices, typed=True)


def _tell_aggregation(line: Line, number: int, goal: Goal) -> None:
    value = goal.value
    if value is None:
        return
    if decided := aggregation_of(value, goal.steps):
        line.tell(of_target(number, "aggregation"), str(decided))
        return
    shown = ", ".join(format_decimal(v) for v in goal.steps.values() if isinstance(v, Decimal))
    question = _(
        "Lộ trình %(steps)s: cộng lại và quý cuối đều khác mục tiêu %(value)s. Các quý cộng dồn hay lấy số cuối kỳ?"
    ) % {"steps": shown, "value": format_decimal(value)}
    choices = tuple((str(code), str(label)) for code, label in CHOICES["aggregation"].items())
    line.ask(of_target(number, "aggregation"), question, choices)
