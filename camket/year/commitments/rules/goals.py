"""One typed line becomes a target: "48 hộ", "từ 95% hồ sơ", "còn 0 điểm", or the name of a product."""

import re
from dataclasses import replace

from django.utils.translation import gettext as _

from camket.foundation.core.numbers import format_percent, parse_decimal
from camket.year.commitments.models import Direction, Operator, Target, TargetKind
from camket.year.commitments.rules.drafts import TargetDraft

WORDS = {
    Operator.AT_LEAST: ("≥", ">=", "từ", "ít nhất", "tối thiểu", "đạt", "không dưới"),
    Operator.MORE_THAN: (">", "trên", "hơn"),
    Operator.AT_MOST: ("≤", "<=", "tối đa", "không quá", "còn", "giảm còn", "giảm xuống"),
    Operator.LESS_THAN: ("<", "dưới"),
    Operator.EXACTLY: ("=", "đúng"),
}
OPERATORS = {word: operator for operator, words in WORDS.items() for word in words}
_LONGEST_FIRST = "|".join(re.escape(word) for word in sorted(OPERATORS, key=len, reverse=True))
GOAL = re.compile(
    rf"(?:(?P<label>[^:]+):)?\s*(?P<operator>{_LONGEST_FIRST})?\s*"
    r"(?P<number>\d[\d.,]*)\s*(?P<unit>[^\d].*)?",
    re.IGNORECASE,
)


def growth(target: Target) -> str:
    """What this year asks beyond the last: "+8,9%", "như năm trước"; nothing where nothing stood before."""
    before, now = target.baseline, target.value
    if before is None or now is None or before == 0:
        return ""
    if now == before:
        return _("như năm trước")
    sign = "+" if now > before else "−"
    return f"{sign}{format_percent(abs(now - before), abs(before))}"


def read_goal(text: str) -> TargetDraft:
    """A figure when the line holds one, otherwise a product. Raises what the number's reader raises."""
    line = " ".join(text.split())
    found = GOAL.fullmatch(line)
    if found is None:
        return TargetDraft(kind=TargetKind.DELIVERABLE, label=line, evidence=line)
    operator = OPERATORS[(found["operator"] or "≥").lower()]
    is_down = operator in (Operator.AT_MOST, Operator.LESS_THAN)
    goal = TargetDraft(
        kind=TargetKind.FIGURE,
        label=(found["label"] or "").strip() or _("Kết quả nhiệm vụ được giao"),
        measure_unit=(found["unit"] or "").strip()[:40],
        operator=operator,
        value=parse_decimal(found["number"].rstrip(".,")),
    )
    return replace(goal, direction=Direction.DOWN) if is_down else goal
