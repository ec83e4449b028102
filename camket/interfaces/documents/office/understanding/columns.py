"""What each column means once its content is seen: two meanings settled, blanks filled, no field twice."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from camket.interfaces.documents.office.understanding.contents import Content
from camket.interfaces.documents.office.understanding.headings import Setting, named_field
from camket.interfaces.documents.office.understanding.marks import (
    achievement_in,
    state_in,
    timeliness_in,
)


@dataclass(frozen=True)
class Column:
    """One column: its number, the levels of its heading from the top, and the field it stands for."""

    number: int
    levels: tuple[str, ...]
    field: str = ""

    @property
    def title(self) -> str:
        return self.levels[-1] if self.levels else ""


@dataclass(frozen=True)
class _Question:
    """A column whose words leave it open: its content, the fields of the others, the title's facts."""

    column: Column
    content: Content
    others: frozenset[str]
    setting: Setting


def settled(columns: list[Column], contents: dict[int, Content], setting: Setting) -> list[Column]:
    others = frozenset(column.field for column in columns)
    decided = [
        replace(column, field=_decided(_Question(column, contents[column.number], others, setting)))
        for column in columns
    ]
    return _without_twins(_with_text(_filled(decided, contents), contents))


# --- two meanings -------------------------------------------------------------------------------


def _decided(asked: _Question) -> str:
    if _is_verdict(asked):
        return "verdict"
    decide = _DECIDERS.get(asked.column.field)
    return decide(asked) if decide else asked.column.field


def _is_verdict(asked: _Question) -> bool:
    """Marks under words such as "Hoàn thành đúng hạn", which name more than one thing at once."""
    title = asked.column.title
    if asked.column.field not in ("", "mark", "pct", "deadline", *_DECIDERS):
        return False
    told = state_in(title) or timeliness_in(title) or achievement_in(title)
    return bool(told) and asked.content.marks(counts_one=True) > 0.5


def _goal(asked: _Question) -> str:
    """ "Chỉ tiêu" beside a target is the name of it; alone it is the target, or both in one."""
    if "target" in asked.others:
        return "indicator"
    return "target" if asked.content.goals >= 0.5 else "goal"


def _unit(asked: _Question) -> str:
    return "uom" if asked.content.units >= 0.5 and "uom" not in asked.others else "unit"


def _lead(asked: _Question) -> str:
    return "lead_unit" if asked.content.bodies >= 0.5 else "responsible"


def _progress(asked: _Question) -> str:
    if asked.content.days > 0.5:
        return "deadline"
    return "pct" if asked.content.figures > 0.5 else "status"


def _status(asked: _Question) -> str:
    return "pct" if asked.content.figures > 0.6 else "status"


def _reason(asked: _Question) -> str:
    """A report gives the reason of what was not done."""
    return "obstacle" if asked.setting.is_report else "reason"


def _result(asked: _Question) -> str:
    """A figure so far, the figure or words of the period reported; in a plan the product aimed at."""
    content = asked.content
    if not asked.setting.is_report and content.figures < 0.3:
        return "indicator"
    is_figure = content.figures > 0.3 or not content.told
    return "cumulative" if is_figure and "cumulative" not in asked.others else _own_period(asked)


def _own_period(asked: _Question) -> str:
    """ "Thực hiện trong kỳ" beside "Lũy kế" is the figure of the period reported."""
    name = (asked.setting.period or "").rpartition("-")[2].lower()
    return f"periods.{name}" if re.fullmatch(r"q[1-4]|m\d+|hk[12]", name) else "result"


_DECIDERS: dict[str, Callable[[_Question], str]] = {
    "goal?": _goal,
    "unit?": _unit,
    "lead?": _lead,
    "progress?": _progress,
    "status?": _status,
    "result?": _result,
    "reason": _reason,
}


# --- no meaning yet, and the same meaning twice -------------------------------------------------


def _filled(columns: list[Column], contents: dict[int, Content]) -> list[Column]:
    """Unnamed columns get a field that is missing when their content is plain."""
    found = {column.field for column in columns}
    filled = []
    for column in columns:
        field = column.field or _by_content(contents[column.number], found)
        found.add(field)
        filled.append(replace(column, field=field))
    return filled


def _by_content(content: Content, found: set[str]) -> str:
    if not content.told:
        return ""
    if content.marks(counts_one=False) == 1:
        return "mark"
    tests = (
        ("responsible", content.positions >= 0.6),
        ("lead_unit", content.bodies >= 0.5),
        ("uom", content.units >= 0.5),
        ("deadline", content.days > 0.6),
        ("stt", content.is_numbering),
    )
    return next((field for field, is_so in tests if is_so and field not in found), "")


def _with_text(columns: list[Column], contents: dict[int, Content]) -> list[Column]:
    """Without a heading for it, the content is the column with the longest words."""
    able = [column for column in columns if column.field in ("", "indicator", "goal", "kind")]
    best = max(able, key=lambda column: contents[column.number].length, default=None)
    if best is None or any(column.field == "text" for column in columns):
        return columns
    if contents[best.number].length < 12:
        return columns
    return [replace(each, field="text") if each is best else each for each in columns]


_MAY_REPEAT = ("", "ignore", "mark", "verdict", "status", "note", "reason", "kind", "result")


def _without_twins(columns: list[Column]) -> list[Column]:
    """A field stands once; among twins the heading nearest to a known wording, then the first."""
    kept: dict[str, Column] = {}
    for column in columns:
        other = kept.get(column.field)
        if other is None or (not named_field(other.title) and named_field(column.title)):
            kept[column.field] = column
    return [
        column
        if column.field in _MAY_REPEAT or kept[column.field] is column
        else replace(column, field=_second_meaning(column.field, kept))
        for column in columns
    ]


def _second_meaning(field: str, kept: dict[str, Column]) -> str:
    other = {"target": "indicator", "text": "indicator", "unit": "lead_unit"}.get(field, "ignore")
    return other if other not in kept else "ignore"
