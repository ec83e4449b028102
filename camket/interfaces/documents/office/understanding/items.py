"""One item from its rows: every field read by its own rule, every doubt turned into a question."""

import re
from dataclasses import dataclass

from camket.interfaces.documents.office.document import Ask, ItemRead
from camket.interfaces.documents.office.understanding.amounts import (
    amounts_of,
    measure_of,
    steps_of,
    sum_questions,
)
from camket.interfaces.documents.office.understanding.bodies import bodies_in
from camket.interfaces.documents.office.understanding.dates import (
    DateRead,
    deadline_in,
    deadline_of,
)
from camket.interfaces.documents.office.understanding.draft import Draft
from camket.interfaces.documents.office.understanding.verdicts import completed_on, verdicts_of
from camket.interfaces.documents.office.understanding.wording import clean

_LED = re.compile(
    r"^(?:chủ trì\s*:\s*)?(?P<lead>.+?)(?:[\s;,.(]+phối hợp\s*:\s*(?P<helpers>.+?)\)?)?$",
    re.IGNORECASE,
)
_FOOTNOTE_SIGN = re.compile(r"^[(\[]?\*+[)\]]?$")


@dataclass(frozen=True)
class Reading:
    """An item, the deadline as it was read (None without a column for it), and the questions."""

    item: ItemRead
    deadline: DateRead | None
    deadline_text: str
    asks: tuple[Ask, ...]


def read_item(draft: Draft) -> Reading:
    raw = draft.raw
    amounts = amounts_of(draft)
    verdicts = verdicts_of(draft)
    deadline = _deadline(draft)
    lead, helpers = _led(draft)
    item = ItemRead(
        row=raw.row,
        sheet=draft.table.view.sheet.name,
        text=raw.text,
        number=raw.number,
        code=_code(draft),
        section=draft.words("section") or raw.section,
        unit=draft.words("unit"),
        indicator=amounts.indicator,
        uom=amounts.unit,
        baseline=amounts.baseline,
        target=amounts.goal.target,
        deadline=deadline.day if deadline else None,
        deadline_flags=deadline.flags if deadline else (),
        responsible=draft.words("responsible"),
        lead_unit=lead,
        coordinators=bodies_in(draft.lines("coordinators") or helpers),
        roadmap=steps_of(draft, "roadmap"),
        periods=steps_of(draft, "periods"),
        marks=tuple(draft.marks),
        details=tuple(measure_of(label, cells, draft.unit) for label, cells in raw.details),
        ratio=amounts.ratio,
        cumulative=amounts.cumulative,
        percent=amounts.percent,
        state=verdicts["state"],
        timeliness=verdicts["timeliness"],
        achievement=verdicts["achievement"],
        completed_on=completed_on(draft),
        obstacle=draft.words("obstacle"),
        proposal=draft.words("proposal"),
        evidence=_evidence(draft),
        reason=draft.words("reason"),
        origin=draft.words("kind"),
        note=draft.words("note"),
        fixes=_fixes(draft),
    )
    asks = (*draft.asks, *sum_questions(item))
    return Reading(item, deadline, draft.words("deadline"), asks)


def _led(draft: Draft) -> tuple[str, str]:
    """ "Chủ trì: Phòng Kinh tế; phối hợp: Hội Nông dân": who leads, and who helps."""
    found = _LED.match(draft.words("lead_unit"))
    return (found["lead"], found["helpers"] or "") if found else ("", "")


def _deadline(draft: Draft) -> DateRead | None:
    if draft.table.column("deadline") is None:
        return None
    if len(draft.cells("deadline")) > 1:
        return deadline_in(draft.words("deadline"), draft.cycle)
    return deadline_of(draft.first("deadline"), draft.cycle)


def _code(draft: Draft) -> str:
    cell = draft.first("code")
    if cell is None:
        return ""
    return clean(cell.text) if isinstance(cell.value, str) else str(cell.value)


def _evidence(draft: Draft) -> str:
    """The sign of a footnote is no evidence."""
    words = draft.words("evidence")
    return "" if _FOOTNOTE_SIGN.match(words) else words


def _fixes(draft: Draft) -> tuple[str, ...]:
    cells = (cell for cells in draft.raw.cells.values() for cell in cells)
    return tuple(sorted({fix for cell in cells for fix in cell.fixes}))
