"""What last year left, as a sentence of the assessment or as a figure to start from."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from camket.foundation.core.numbers import (
    AmbiguousNumber,
    UnreadableNumber,
    parse_decimal,
    short_date,
)
from camket.foundation.core.text import fold
from camket.year.commitments.models import CarryOver, CarryOverKind

# What is still open is hard; what was reached, found or asked belongs to the assessment.
HARD = (CarryOverKind.UNMET_ITEM, CarryOverKind.OPEN_OBSTACLE)
# The first figure with its unit: 95,2%, 40 hộ, or 58 (mục tiêu ≥ 58 hộ); a ratio is no baseline.
FIGURE = re.compile(
    r"(?P<value>[0-9][0-9.,]*)\s*"
    r"(?:\(mục tiêu \D{0,3}[0-9.,]+ ?(?P<goal_unit>[^)]{0,40})\)?|(?P<unit>[^0-9/(;]{0,40}))(?:;.*)?"
)
# Below this share of common words two lines speak of different work.
ALIKE = 0.5


@dataclass(frozen=True)
class BaselineDraft:
    """A figure from which the year starts: what, how much, as of when, from where."""

    label: str
    value: Decimal
    measure_unit: str
    as_of: date
    source: str


def place_of(carry_over: CarryOver) -> str:
    """The part of the situation into which the line goes."""
    return "hard_links" if carry_over.kind in HARD else "assessment"


def sentence_of(carry_over: CarryOver) -> str:
    """The fact with its figure and its day, ready to be edited."""
    parts = [each for each in (carry_over.item_code, carry_over.figure) if each]
    told = "; ".join([*parts, _("số liệu đến %(day)s") % {"day": short_date(carry_over.as_of)}])
    return f"- {carry_over.get_kind_display()}: {carry_over.text.rstrip('. ')} ({told})."


def with_sentence(text: str, carry_over: CarryOver) -> str:
    """The text with the line at its end; a line that stands there already is not written twice."""
    line = sentence_of(carry_over)
    return text if line in text else f"{text.rstrip()}\n{line}".lstrip()


def baseline_of(carry_over: CarryOver) -> BaselineDraft | None:
    """The reached figure as a baseline; None when the line holds no single figure."""
    found = FIGURE.fullmatch(carry_over.figure.strip())
    if not found:
        return None
    try:
        value = parse_decimal(found["value"].rstrip(".,"))
    except (UnreadableNumber, AmbiguousNumber):
        return None
    source = " ".join([_("Kết quả cam kết năm %(year)s") % {"year": carry_over.as_of.year},
                       carry_over.item_code]).strip()  # fmt: skip
    return BaselineDraft(
        carry_over.text[:300],
        value,
        (found["goal_unit"] or found["unit"] or "").strip(),
        carry_over.as_of,
        source,
    )


def likeness(one: str, other: str) -> float:
    """The share of common words of two lines, without marks and case."""
    mine, theirs = set(fold(one).split()), set(fold(other).split())
    return len(mine & theirs) / max(1, min(len(mine), len(theirs)))
