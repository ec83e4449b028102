"""Four boxes for four quarters: figures for a figure, words for a product."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from camket.foundation.core.fields import CleanCharField, VietnameseDecimalField
from camket.year.commitments.models import RoadmapStep, Target, TargetKind
from camket.year.commitments.rules import StepDraft

QUARTERS = (1, 2, 3, 4)
LABELS = (
    gettext_lazy("Quý I"),
    gettext_lazy("Quý II"),
    gettext_lazy("Quý III"),
    gettext_lazy("Quý IV"),
)


def box(quarter: int) -> CleanCharField:
    return CleanCharField(label=LABELS[quarter - 1], required=False, max_length=300)


def initial_of(steps: Iterable[RoadmapStep], prefix: str = "q") -> dict[str, Any]:
    """What stands in the boxes of a road map that exists."""
    shown = VietnameseDecimalField()
    return {
        f"{prefix}{step.quarter}": shown.prepare_value(step.value)
        if step.value is not None
        else step.text
        for step in steps
    }


def by_the_deadline(target: Target, due_on: date | None) -> dict[str, Any]:
    """The goal in the quarter of the deadline; the steps before it are for the unit to lay."""
    if target.kind != TargetKind.FIGURE or due_on is None:
        return {}
    return {f"q{(due_on.month + 2) // 3}": VietnameseDecimalField().prepare_value(target.value)}


def read_steps(form: forms.Form, prefix: str, is_figure: bool) -> tuple[StepDraft, ...]:
    """The boxes as steps; a box that cannot be read gets its error and is left out."""
    steps: list[StepDraft] = []
    for quarter in QUARTERS:
        name = f"{prefix}{quarter}"
        text = form.cleaned_data.get(name) or ""
        if not text:
            continue
        if not is_figure:
            steps.append((quarter, None, text))
        elif (value := _figure(form, name, text)) is not None:
            steps.append((quarter, value, ""))
    return tuple(steps)


def _figure(form: forms.Form, name: str, text: str) -> Decimal | None:
    reader = VietnameseDecimalField(
        label=_("Lộ trình %(quarter)s") % {"quarter": form.fields[name].label},
        max_digits=18, decimal_places=3,
    )  # fmt: skip
    try:
        return reader.clean(text)
    except ValidationError as error:
        form.add_error(name, error)
        return None
