"""What marks and words say of an item: its state, whether in time, whether the goal is met, when done."""

import re
from collections.abc import Callable, Iterator
from datetime import date

from camket.interfaces.documents.office.grid import Cell
from camket.interfaces.documents.office.understanding import questions
from camket.interfaces.documents.office.understanding.columns import Column
from camket.interfaces.documents.office.understanding.dates import Cycle, deadline_in, deadline_of
from camket.interfaces.documents.office.understanding.draft import Draft
from camket.interfaces.documents.office.understanding.marks import (
    DONE,
    achievement_in,
    is_bare_state,
    is_mark,
    is_marked_further,
    state_in,
    timeliness_in,
)
from camket.interfaces.documents.office.understanding.wording import clean

READERS: dict[str, Callable[[str], str]] = {
    "state": state_in,
    "timeliness": timeliness_in,
    "achievement": achievement_in,
}
_DONE_ON = re.compile(
    r"(?:xong|hoàn thành|hoàn tất|kết thúc|công nhận|nghiệm thu)[^\d;]{0,30}?(?=\d)", re.IGNORECASE
)


def verdicts_of(draft: Draft) -> dict[str, str]:
    """State, timeliness and achievement; two marks of one kind are asked and leave it open."""
    found: dict[str, dict[str, str]] = {kind: {} for kind in READERS}
    for column, cell in draft.raw.marked:
        if _is_marked(column, cell):
            draft.marks.append(column.title)
            for kind, value in _meanings(column):
                found[kind].setdefault(value, column.title)
    for status in _statuses(draft):
        for kind, read in READERS.items():
            if read(status):
                found[kind].setdefault(read(status), status)
    return {kind: _single(draft, kind, values) for kind, values in found.items()}


def _statuses(draft: Draft) -> Iterator[str]:
    """Words of a status column; among results only a bare "Đang thực hiện" is one."""
    yield from (clean(cell.text) for cell in draft.cells("status"))
    results = (*draft.cells("result"), *draft.cells("cumulative"))
    yield from (clean(cell.text) for cell in results if is_bare_state(cell.text))


def _is_marked(column: Column, cell: Cell) -> bool:
    """A mark, a mark with words behind, or the day on which the state was reached."""
    if is_mark(cell, counts_one=column.field != "mark") or is_marked_further(cell):
        return True
    return column.field != "mark" and deadline_in(clean(cell.text), Cycle(None)).day is not None


def _meanings(column: Column) -> Iterator[tuple[str, str]]:
    """Of its own column one; of a title such as "Hoàn thành đúng hạn" as many as it names."""
    kind, _, value = column.field.partition(".")
    if value:
        yield kind, value
        return
    for name, read in READERS.items():
        if read(column.title):
            yield name, read(column.title)


def _single(draft: Draft, kind: str, values: dict[str, str]) -> str:
    if len(values) > 1:
        draft.asks.append(questions.about_marks(draft.raw.row, kind, list(values.values())))
        return ""
    return next(iter(values), "")


def completed_on(draft: Draft) -> date | None:
    """Its own column, "Xong ngày 28.5.2021" in a remark, or a day in the column of done items."""
    own = deadline_of(draft.first("completed_on"), draft.cycle)
    return own.day or _in_remarks(draft) or _in_marks(draft)


def _in_remarks(draft: Draft) -> date | None:
    for name in ("note", "evidence", "status", "cumulative", "result"):
        words = draft.words(name)
        found = _DONE_ON.search(words)
        if found:
            read = deadline_in(words[found.end() :], draft.cycle)
            if not {"month_only", "quarter_only"} & set(read.flags):
                return read.day
    return None


def _in_marks(draft: Draft) -> date | None:
    cells = [cell for column, cell in draft.raw.marked if column.field == f"state.{DONE}"]
    return next((read.day for cell in cells if (read := deadline_of(cell, draft.cycle)).day), None)
