"""How frozen content is read aloud: goals, road maps, kinds of task."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from camket.foundation.core.numbers import MISSING, format_decimal, short_date
from camket.foundation.core.text import roman
from camket.year.commitments.models import Operator, Origin, TargetKind

Frozen = Mapping[str, Any]


def kind_words(kinds: Iterable[str], origin: str) -> tuple[str, ...]:
    """Trọng tâm, Đột phá, Việc khó, Việc mới, BTV giao thêm."""
    marked = set(kinds)
    words = (
        ("key", _("Trọng tâm")),
        ("breakthrough", _("Đột phá")),
        ("hard", _("Việc khó")),
        ("new", _("Việc mới")),
    )
    told = [word for kind, word in words if kind in marked]
    return (*told, _("BTV giao thêm")) if origin == Origin.ASSIGNED else tuple(told)


def goal_words(target: Frozen) -> str:
    """≥ 46 hộ; of a product the evidence that was agreed."""
    if target["kind"] == TargetKind.DELIVERABLE or target["value"] is None:
        return str(target["evidence"])
    sign = Operator(target["operator"]).label
    return f"{sign} {figure_words(target['value'])} {target['measure_unit']}".strip()


def measure_words(target: Frozen) -> str:
    """≥ 46 hộ (năm trước 0); quý I: 12 · quý II: 28"""
    told = goal_words(target)
    if target["kind"] != TargetKind.DELIVERABLE and target["baseline"] is not None:
        told += _(" (năm trước %(baseline)s)") % {"baseline": figure_words(target["baseline"])}
    return f"{told}; {roadmap_words(target['steps'])}" if target["steps"] else told


def roadmap_words(steps: Iterable[Frozen]) -> str:
    """quý I: 12 · quý II: 28"""
    shown = (
        _("quý %(quarter)s: %(value)s")
        % {"quarter": roman(step["quarter"]), "value": _step_words(step)}
        for step in steps
    )
    return " · ".join(shown) or MISSING


def day_words(iso: str | None) -> str:
    return short_date(date.fromisoformat(iso)) if iso else MISSING


def figure_words(figure: str) -> str:
    return format_decimal(Decimal(figure))


def _step_words(step: Frozen) -> str:
    return str(step["text"]) if step["value"] is None else figure_words(step["value"])
