"""What a person chose, typed and left out on one page of lines."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from camket.interfaces.documents.actions.importing import Decision
from camket.interfaces.documents.imports.answers import LEFT_BLANK, read_answer
from camket.interfaces.documents.imports.cells import CHOICES, base_of
from camket.interfaces.documents.imports.doubts import SEPARATOR
from camket.interfaces.documents.imports.ground import Ground
from camket.interfaces.documents.imports.questions import Question, question_of
from camket.interfaces.documents.models import ImportKind, ImportRow

# Answered from the list alone; every other answer is read as the item's own form reads it.
CHOSEN_ONLY = ("unit", "match", "is_key", SEPARATOR)


@dataclass
class Told:
    """What the person chose and typed on one page of lines."""

    answers: dict[str, str] = field(default_factory=dict)
    decisions: dict[int, Decision] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)


def read_page(
    data: Mapping[str, Any],
    rows: Sequence[ImportRow],
    others: Sequence[Mapping[str, Any]],
    ground: Ground,
) -> Told:
    """The boxes of the lines that the page showed, and the questions on the whole file."""
    told = Told()
    for kept in others:
        _read_question(data, question_of(kept), ground, told)
    for row in rows:
        for kept in row.questions:
            _read_question(data, question_of(kept), ground, told)
        if row.kind in (ImportKind.ADD, ImportKind.CHANGE, ImportKind.ASK):
            told.decisions[row.order] = Decision(f"ok-{row.order}" in data, _refused(data, row))
    return told


def read_line(data: Mapping[str, Any], key: str, cells: Mapping[str, str], ground: Ground) -> Told:
    """Corrections typed over the cells of one line; what stays as shown is no correction."""
    told = Told()
    for cell, shown in cells.items():
        text = str(data.get(cell, shown)).strip()
        if cell == "text" and not text:
            told.errors[cell] = _("Nội dung cam kết để trống. Nhập lại, hoặc bỏ chọn dòng này.")
        elif shown not in (text, CHOICES.get(base_of(cell), {}).get(text)):
            _read(cell, f"{key}/{cell}", text or LEFT_BLANK, ground, told, cell)
    return told


def _refused(data: Mapping[str, Any], row: ImportRow) -> tuple[str, ...]:
    if row.kind != ImportKind.CHANGE:
        return ()
    return tuple(cell for cell in row.after if f"take-{row.order}-{cell}" not in data)


def _read_question(data: Mapping[str, Any], question: Question, ground: Ground, told: Told) -> None:
    """A typed answer stands above a chosen one."""
    typed = str(data.get(f"{question.name}-typed", "")).strip()
    text = typed or str(data.get(question.name, "")).strip()
    if not text or text == question.answer:
        return
    if question.cell in CHOSEN_ONLY:
        if text in dict(question.choices):
            told.answers[question.key] = text
        return
    _read(question.cell, question.key, text, ground, told, question.name)


def _read(cell: str, key: str, text: str, ground: Ground, told: Told, name: str) -> None:
    try:
        read_answer(cell, text, ground)
    except ValidationError as error:
        told.errors[name] = " ".join(error.messages)
    else:
        told.answers[key] = text
