"""The figures of an item: target, baseline, results of the periods, total, percent, ratio, measures below."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from camket.interfaces.documents.office.document import Ask, DetailRead, ItemRead, PeriodValue
from camket.interfaces.documents.office.grid import Cell
from camket.interfaces.documents.office.understanding import questions
from camket.interfaces.documents.office.understanding.aliases import KNOWN_UNITS
from camket.interfaces.documents.office.understanding.columns import Column
from camket.interfaces.documents.office.understanding.draft import Draft
from camket.interfaces.documents.office.understanding.marks import is_mark
from camket.interfaces.documents.office.understanding.numbers import (
    SEPARATOR,
    Figure,
    figure_of,
    says_nothing,
)
from camket.interfaces.documents.office.understanding.targets import (
    Goal,
    embedded_goal,
    goal_of,
    strict_goal_in,
)
from camket.interfaces.documents.office.understanding.wording import clean, fold

Ratio = tuple[Decimal, Decimal]

_RANK_UNITS = ("hang", "thu hang", "vi thu", "xep hang")
# Everything else that has a unit is counted whole: households, people, cases.
_MEASURED_IN_PARTS = (
    "ha", "km", "m", "m2", "m3", "tan", "kg", "ty dong", "ty", "trieu dong", "nghin dong", "dong", "usd", "trieu",
    "tan ha", "tr d", "trd", "td",
)  # fmt: skip
_PERCENT_BESIDE = re.compile(r"\(\s*(?:đạt\s*)?(\d+(?:[.,]\d+)?)\s*%[^)]*\)")
_UNIT_BESIDE = re.compile(r"\(\s*(?:ĐVT\s*:\s*)?([^()]+?)\s*\)$")


@dataclass(frozen=True)
class Amounts:
    """`indicator` is here because one column may hold either the goal or its name."""

    goal: Goal
    indicator: str
    unit: str
    baseline: Decimal | None
    cumulative: Decimal | None
    percent: Decimal | None
    ratio: Ratio | None


def amounts_of(draft: Draft) -> Amounts:
    goal, indicator = _goal(draft)
    baseline, percent = _figure(draft, "baseline"), _figure(draft, "pct")
    so_far = _total(draft, goal, percent)
    if so_far and _is_of_plan(draft, so_far):
        percent, so_far = percent or so_far, None
    cumulative, ratio = _counted(so_far, goal, draft.unit)
    is_rank = goal.target is not None and goal.target.mode == "rank"
    return Amounts(
        goal=goal,
        indicator=indicator,
        unit=draft.unit or _short(goal.unit) or _unit_beside(draft, indicator),
        baseline=baseline.value if baseline and (is_rank or not baseline.ratio) else goal.baseline,
        cumulative=cumulative,
        percent=_percent(percent, cumulative, goal) if percent else _percent_beside(draft),
        ratio=ratio,
    )


def _total(draft: Draft, goal: Goal, percent: Figure | None) -> Figure | None:
    """The figure so far; a doubtful comma is settled by the percentage of the same row."""
    cell, target = draft.first("cumulative"), goal.target.value if goal.target else None
    figure = figure_of(cell, draft.measure) if cell else None
    share = percent.value if percent else None
    is_open = bool(figure and figure.doubt == SEPARATOR and not goal.doubt)
    if is_open and figure and figure.value and target and share:
        for value in (figure.value, figure.value * 1000):
            if abs(value / target * 100 - share) < 1:
                return replace(figure, value=value, doubt="")
    return _figure(draft, "cumulative")


# --- one figure ---------------------------------------------------------------------------------


def _figure(draft: Draft, name: str) -> Figure | None:
    """The figure of a field; the first cell that has one speaks."""
    for cell in draft.cells(name):
        figure = figure_of(cell, draft.measure)
        if figure is not None:
            return _without_doubt(draft, name, cell, figure)
    return None


def _without_doubt(draft: Draft, name: str, cell: Cell, figure: Figure) -> Figure:
    """Settles what the file itself settles, asks the rest."""
    if figure.doubt == SEPARATOR and figure.value is not None and _is_whole(draft, figure.unit):
        return replace(figure, value=figure.value * 1000, doubt="")
    if figure.doubt:
        _ask(draft, name, cell, figure.value, figure.doubt)
    return figure


def _is_whole(draft: Draft, unit: str) -> bool:
    """Households come whole; a file that writes 1,234,567 writes 1,234 the same way."""
    folded = fold(draft.unit or unit)
    return draft.groups_by_comma or bool(folded and folded not in _MEASURED_IN_PARTS)


def _ask(draft: Draft, name: str, cell: Cell, value: Decimal | None, doubt: str) -> None:
    key = {"goal": "target"}.get(name, name.partition(".")[0])
    draft.asks.append(
        questions.about_figure(
            draft.raw.row, key, draft.title(name), clean(cell.text), value, doubt
        )
    )


def _is_of_plan(draft: Draft, figure: Figure) -> bool:
    """ "70%" of households is a share of the plan, no number of households."""
    return figure.is_percent and figure.ratio is None and bool(draft.unit) and "%" not in draft.unit


def _counted(figure: Figure | None, goal: Goal, unit: str) -> tuple[Decimal | None, Ratio | None]:
    """ "7/7" of seven files is seven; "21/21" of a percentage is a ratio; "còn 5/14" is a level of five."""
    if figure is None:
        return None, None
    if figure.ratio is None or figure.before.startswith("con"):
        return figure.value, None
    target = goal.target.value if goal.target else None
    is_count = "%" not in unit and (bool(unit) or target == figure.ratio[1])
    return (figure.value if is_count else None), figure.ratio


def _percent(figure: Figure, cumulative: Decimal | None, goal: Goal) -> Decimal | None:
    """Percent points; 0,464 without a percent format is 46,4 when the figures of the row say so."""
    value, target = figure.value, goal.target.value if goal.target else None
    if value is None or figure.is_percent or not target or cumulative is None:
        return value
    share = cumulative / target
    near = Decimal("0.01")
    is_share = abs(share - value) < near < abs(share * 100 - value)
    return value * 100 if is_share else value


def _percent_beside(draft: Draft) -> Decimal | None:
    """The percentage in brackets behind a figure: "21/21 (100%)"."""
    cell = draft.first("cumulative")
    found = _PERCENT_BESIDE.search(cell.text) if cell and isinstance(cell.value, str) else None
    return Decimal(found[1].replace(",", ".")) if found else None


# --- target and unit ----------------------------------------------------------------------------


def _goal(draft: Draft) -> tuple[Goal, str]:
    """Target and indicator; where one column serves both, a sentence is the indicator."""
    indicator = draft.words("indicator")
    cell = _whole(draft, "target")
    if cell is not None:
        goal = goal_of(cell, draft.measure, is_rank=fold(draft.unit) in _RANK_UNITS)
        if goal.target and goal.target.mode == "text" and not draft.table.column("indicator"):
            goal, indicator = _in_sentence(goal)
        return _settled(draft, "target", cell, goal), indicator
    cell = _whole(draft, "goal")
    if cell is None:
        return Goal(), indicator
    is_text = isinstance(cell.value, str)
    goal = strict_goal_in(cell.text, draft.measure) if is_text else goal_of(cell, draft.measure)
    if goal.target or goal.doubt:
        return _settled(draft, "goal", cell, goal), indicator
    words = draft.words("goal")
    return Goal(embedded_goal(words)), indicator or words


def _in_sentence(goal: Goal) -> tuple[Goal, str]:
    """ "Di dời 62 hộ" is a target and the name of it."""
    words = goal.target.text if goal.target else ""
    inside = embedded_goal(words)
    return (Goal(inside), words) if inside else (goal, "")


def _whole(draft: Draft, name: str) -> Cell | None:
    """The cell of a field; words typed over several rows are one."""
    cells = draft.cells(name)
    if len(cells) > 1 and all(isinstance(cell.value, str) for cell in cells):
        return replace(cells[0], value=draft.words(name), text=draft.words(name))
    return draft.first(name)


def _settled(draft: Draft, name: str, cell: Cell, goal: Goal) -> Goal:
    value = goal.target.value if goal.target else None
    if not goal.doubt:
        return goal
    if (
        goal.doubt == SEPARATOR
        and goal.target
        and value is not None
        and _is_whole(draft, goal.unit)
    ):
        return replace(goal, target=replace(goal.target, value=value * 1000), doubt="")
    _ask(draft, name, cell, value, goal.doubt)
    return goal


def _short(unit: str) -> str:
    """ "46 hộ" names its unit; "03 giáo viên đạt giải" goes on to a sentence."""
    return unit if len(unit.split()) <= 2 or fold(unit) in KNOWN_UNITS else ""


def _unit_beside(draft: Draft, indicator: str) -> str:
    """ "Thu ngân sách (triệu đồng)", or the unit over a table that has no column for it."""
    for text in (draft.raw.text, indicator):
        found = _UNIT_BESIDE.search(text)
        if found and (fold(found[1]) in KNOWN_UNITS or found[1] == "%"):
            return found[1]
    return "" if draft.table.column("uom") else draft.common_unit


# --- periods and measures -----------------------------------------------------------------------


def steps_of(draft: Draft, kind: str) -> dict[str, PeriodValue]:
    """Figures and words of the periods; a tick is a mark of its column."""
    steps: dict[str, PeriodValue] = {}
    for column in draft.table.columns:
        for cell in draft.cells(column.field) if column.field.startswith(f"{kind}.") else ():
            if is_mark(cell, counts_one=False):
                draft.marks.append(column.title)
            elif (value := _step(draft, column, cell)) is not None:
                steps[column.field.partition(".")[2]] = value
    return steps


def _step(draft: Draft, column: Column, cell: Cell) -> PeriodValue | None:
    if says_nothing(clean(cell.text)) and not cell.has_no_cached_value:
        return None
    figure = figure_of(cell, draft.measure)
    if figure is None or figure.ratio or _is_of_plan(draft, figure):
        return clean(cell.text)
    if figure.is_percent and figure.before:  # "Hoàn thành 100%"
        return clean(cell.text)
    return _without_doubt(draft, column.field, cell, figure).value


def sum_questions(item: ItemRead) -> Iterator[Ask]:
    """The figures of the periods either add up to the total or the last one is the total."""
    values = list(item.periods.values())
    figures = [value for value in values if isinstance(value, Decimal)]
    if item.cumulative is None or len(figures) < 2 or figures != values or item.uom == "%":
        return
    added = sum(figures, Decimal(0))
    if item.cumulative not in (added, figures[-1]):
        yield questions.about_sum(item.row, item.cumulative, added)


def measure_of(label: str, cells: dict[str, Cell], unit: str) -> DetailRead:
    """A row of figures below the item, in its own unit or that of the item."""
    own = clean(cells["uom"].text) if "uom" in cells else ""
    goal = goal_of(cells.get("target") or cells.get("goal"), own or unit)
    values = {
        name: figure.value
        for name in ("baseline", "cumulative", "pct")
        if name in cells and (figure := figure_of(cells[name], own or unit))
    }
    return DetailRead(
        label=label,
        uom=own,
        baseline=values.get("baseline", goal.baseline),
        target=goal.target,
        cumulative=values.get("cumulative"),
        percent=values.get("pct"),
    )
