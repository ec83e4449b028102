"""What a person chose or typed for one cell, read as the item's own form reads it."""

from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from camket.foundation.core.fields import (
    CleanCharField,
    CleanTextField,
    VietnameseDateField,
    VietnameseDecimalField,
)
from camket.interfaces.documents.imports.cells import CHOICES, QUARTERS, base_of, label_of
from camket.interfaces.documents.imports.ground import Ground

LEFT_BLANK = "-"
LONG = {"text": 2000, "reason": 2000, "vague_justification": 2000, "label": 500, "evidence": 500,
        "measure_unit": 40}  # fmt: skip
FIGURES = ("baseline", "value")
THOUSANDTH, LARGEST = Decimal("0.001"), Decimal(10) ** 15


def read_answer(cell: str, text: str, ground: Ground) -> Any:
    """The value of the cell, None for one left blank. Raises ValidationError in a full sentence."""
    name = base_of(cell)
    if text in ("", LEFT_BLANK):
        return None
    if name in CHOICES:
        return _one_of(cell, text, CHOICES[name])
    if name == "leader":
        return _row(cell, text, {str(p.pk): p for each in ground.positions.values() for p in each})
    if name == "theme":
        return _row(cell, text, {str(theme.pk): theme for theme in ground.themes})
    if name == "provisions":
        return (_row(cell, text, {str(clause.pk): clause for clause in ground.provisions}),)
    if name.startswith("is_"):
        return text == "1"
    if name in QUARTERS:
        return _quarter(cell, text)
    return _field(cell, name).clean(text)


def check_fits(cell: str, value: Any) -> None:
    """Raises ValidationError when the product has no room for what the file says."""
    name = base_of(cell)
    if isinstance(value, Decimal) and not _fits(value):
        _field(cell, "value").clean(value)
    elif isinstance(value, str) and name not in CHOICES and len(value) > LONG.get(name, 300):
        _field(cell, name).clean(value)


def _fits(value: Decimal) -> bool:
    """At a glance; what fails is looked at by the field, which has the words for it."""
    return value == value.quantize(THOUSANDTH) and abs(value) < LARGEST


def _field(cell: str, name: str) -> forms.Field:
    label = label_of(cell)
    if name == "due_on":
        return VietnameseDateField(label=label)
    if name in FIGURES:
        return VietnameseDecimalField(label=label, max_digits=18, decimal_places=3)
    if name in ("text", "reason", "vague_justification"):
        return CleanTextField(label=label, max_length=LONG[name])
    return CleanCharField(label=label, max_length=LONG.get(name, 300))


def _quarter(cell: str, text: str) -> Decimal | str:
    """A figure where it reads as one, words otherwise."""
    try:
        figure: Decimal = _field(cell, "value").clean(text)
    except ValidationError:
        words: str = CleanCharField(label=label_of(cell), max_length=300).clean(text)
        return words
    return figure


def _one_of(cell: str, text: str, choices: Any) -> str:
    if text not in choices:
        raise _unknown(cell, text)
    return text


def _row(cell: str, text: str, rows: dict[str, Any]) -> Any:
    if text not in rows:
        raise _unknown(cell, text)
    return rows[text]


def _unknown(cell: str, text: str) -> ValidationError:
    message = _('%(label)s: "%(text)s" không có trong danh sách. Chọn lại.')
    return ValidationError(message, params={"label": label_of(cell), "text": text})
