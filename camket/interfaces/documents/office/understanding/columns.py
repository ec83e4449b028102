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
from camket.interfaces.documents.office.understanding.wording import fold


@dataclass(frozen=True)
class Column:
    """One column: its number, the levels of its heading from the top, and the field it stands for."""

    number: int
    levels: tuple[str, ...]
    field: str = ""

    @property
    def title(self) -> str:
        return self.levels[-1] if self.levels else ""

    @property
    def year(self) -> int:
        return max(map(int, re.findall(r"\b20\d\d\b", " ".join(self.levels))), default=0)


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
    return _without_twins(_with_text(_filled(decided, contents), contents), contents)


# --- two meanings -------------------------------------------------------------------------------


def _decided(asked: _Question) -> str:
    if _is_verdict(asked):
        return "verdict"
    if _is_ticked(asked):
        return "mark"
    decide = _DECIDERS.get(asked.column.field)
    return decide(asked) if decide else asked.column.field


def _is_verdict(asked: _Question) -> bool:
    """Marks under words such as "Hoàn thành đúng hạn", which name more than one thing at once."""
    title = asked.column.title
    field = asked.column.field
    if field not in ("", "mark", "pct", "deadline", "reason") and not field.endswith("?"):
        return False
    told = state_in(title) or timeliness_in(title) or achievement_in(title)
    return bool(told) and asked.content.marks(counts_one=True) > 0.5


_FEWEST_LETTERS = 12  # of a sentence that may be contents
_NEVER_TICKED = frozenset(
    ("kind", "section", "reason", "goal?", "indicator", "target", "note", "unit", "unit?", "lead?")
)


def _is_ticked(asked: _Question) -> bool:
    """Nothing but ticks under a heading that names a kind or a text."""
    return asked.column.field in _NEVER_TICKED and asked.content.marks(counts_one=False) == 1


def _goal(asked: _Question) -> str:
    """ "Chỉ tiêu" beside a target is the name of it; alone it is the target, or both in one."""
    if "target" in asked.others:
        is_contents = asked.content.length >= _FEWEST_LETTERS and "text" not in asked.others
        return "text" if is_contents else "indicator"
    return "target" if asked.content.goals >= 0.5 else "goal"


def _target(asked: _Question) -> str:
    """ "Chỉ tiêu cam kết" over sentences, where nothing else holds the contents, is the contents."""
    is_words = asked.content.goals < 0.3 and asked.content.length >= _FEWEST_LETTERS
    return "text" if is_words and "text" not in asked.others else "target"


def _unit(asked: _Question) -> str:
    content = asked.content
    is_measure = content.units >= 0.5 or (content.bodies < 0.3 and content.small_words >= 0.8)
    return "uom" if is_measure and "uom" not in asked.others else "unit"


def _percent(asked: _Question) -> str:
    """In a plan "So sánh (%)" sets the goal against the year before."""
    is_comparison = "so sanh" in fold(" ".join(asked.column.levels))
    return "ignore" if is_comparison and not asked.setting.is_report else "pct"


def _lead(asked: _Question) -> str:
    return "lead_unit" if asked.content.bodies >= 0.5 else "responsible"


def _person(asked: _Question) -> str:
    """Bodies under "Phụ trách" are the bodies that do the work."""
    is_body = asked.content.bodies >= 0.6 and "lead_unit" not in asked.others
    return "lead_unit" if is_body else "responsible"


def _body(asked: _Question) -> str:
    is_person = asked.content.positions >= 0.6 and "responsible" not in asked.others
    return "responsible" if is_person else "lead_unit"


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
    if content.bodies >= 0.6 or content.positions >= 0.6:  # "Khoa, phòng thực hiện"
        return _lead(asked)
    if not asked.setting.is_report and not asked.others & {"pct", "cumulative"}:
        return _result_of_plan(asked)
    if content.states > 0.6:
        return "status"
    is_figure = content.figures > 0.3 or not content.told
    return "cumulative" if is_figure and "cumulative" not in asked.others else _own_period(asked)


def _result_of_plan(asked: _Question) -> str:
    """Beside a goal the figure of the year before; alone the goal itself."""
    has_goal = bool(asked.others & {"target", "goal?"})
    if has_goal and asked.content.figures >= 0.3:
        return "baseline"
    return "indicator" if has_goal or not asked.content.goals else "goal"


def _own_period(asked: _Question) -> str:
    """ "Thực hiện trong kỳ" beside "Lũy kế" is the figure of the period reported."""
    name = (asked.setting.period or "").rpartition("-")[2].lower()
    return f"periods.{name}" if re.fullmatch(r"q[1-4]|m\d+|hk[12]", name) else "result"


def _done(asked: _Question) -> str:
    """Days under "Hoàn thành" of a plan are the days by which."""
    is_day = not asked.setting.is_report and asked.content.days > 0.5
    return "deadline" if is_day and "deadline" not in asked.others else asked.column.field


_DECIDERS: dict[str, Callable[[_Question], str]] = {
    "goal?": _goal,
    "target": _target,
    "unit?": _unit,
    "lead?": _lead,
    "progress?": _progress,
    "status?": _status,
    "pct": _percent,
    "state.hoan_thanh": _done,
    "completed_on": _done,
    "responsible": _person,
    "lead_unit": _body,
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


_GOALS = {"target", "goal", "indicator", "cumulative", "result"}


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
        ("target", content.worded_goals >= 0.6 and not found & _GOALS),
    )
    return next((field for field, is_so in tests if is_so and field not in found), "")


def _with_text(columns: list[Column], contents: dict[int, Content]) -> list[Column]:
    """Without a heading for it, the content is the column with the longest words."""
    able = [column for column in columns if column.field in ("", "indicator", "goal", "kind")]
    best = max(able, key=lambda column: contents[column.number].length, default=None)
    if best is None or any(column.field == "text" for column in columns):
        return columns
    if contents[best.number].length < _FEWEST_LETTERS:
        return columns
    return [replace(each, field="text") if each is best else each for each in columns]


_MAY_REPEAT = ("", "ignore", "mark", "verdict", "status", "note", "reason", "kind", "result")


def _without_twins(columns: list[Column], contents: dict[int, Content]) -> list[Column]:
    """A field stands once; among twins the later year, the heading nearest to a known wording, the first."""
    kept: dict[str, Column] = {}
    for column in columns:
        other = kept.get(column.field)
        if other is None or _goes_before(column, other, contents):
            kept[column.field] = column
    return [
        column
        if column.field in _MAY_REPEAT or kept[column.field] is column
        else replace(column, field=_second_meaning(column.field, contents[column.number], kept))
        for column in columns
    ]


def _goes_before(column: Column, other: Column, contents: dict[int, Content]) -> bool:
    if column.field == "text" and contents[other.number].length < _FEWEST_LETTERS:
        return contents[column.number].length > _FEWEST_LETTERS
    if column.field == "baseline" and column.year and other.year:
        return column.year > other.year
    return not named_field(other.title) and bool(named_field(column.title))


def _second_meaning(field: str, content: Content, kept: dict[str, Column]) -> str:
    if content.figures > 0.5:
        return "ignore"
    if field == "text" and content.length < _FEWEST_LETTERS and "stt" not in kept:
        return "stt"  # "Nội dung 1" beside what it is about
    other = {"target": "indicator", "text": "indicator", "unit": "lead_unit"}.get(field, "ignore")
    return other if other not in kept else "ignore"
