"""The periods that headings name: quarters, months, semesters."""

import re
from functools import lru_cache

from camket.interfaces.documents.office.understanding.wording import bare, fold

_QUARTER = re.compile(r"\b(?:quy|qui|q)\s?(iv|iii|ii|i|[1-4])\b")
_MONTH = re.compile(r"\b(?:thang|thg|t)\s?(1[0-2]|0?[1-9])\b")
_DATED_MONTH = re.compile(r"^(1[0-2]|0?[1-9])\s*[/.\-]\s*20\d\d$")
_SEMESTER = re.compile(r"\b(?:hoc ky|hoc ki|hk|ky)\s?(ii|i|[12])\b")
SO_FAR = re.compile(r"\b(3|6|9|12|ba|sau|chin) thang\b")
ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


@lru_cache(maxsize=20000)
def period_in(label: str) -> str:
    """q1 … q4, m1 … m12, hk1, hk2 of a heading."""
    key = fold(bare(label)) or fold(label)
    if found := _QUARTER.search(key):
        return f"q{ROMAN.get(found[1]) or found[1]}"
    if SO_FAR.search(key):
        return ""
    if found := _MONTH.search(key):
        return f"m{int(found[1])}"
    if found := _DATED_MONTH.match(label.strip()):
        return f"m{int(found[1])}"
    if found := _SEMESTER.search(key):
        return f"hk{ROMAN.get(found[1]) or found[1]}"
    return ""


def is_dated_month(label: str) -> bool:
    """ "01/2026" """
    return bool(_DATED_MONTH.match(label.strip()))


def last_quarter(period: str | None) -> int:
    """The quarter with which the period ends: "9 tháng" in a report of the year is no total."""
    found = re.search(r"-(?:Q(\d)|H(\d)|M(\d\d)|Y)$", period or "")
    if not found:
        return 0
    quarter, half, month = found.groups()
    if month:
        return int(month) // 3
    return int(quarter or 0) or int(half or 2) * 2
