"""Numbers that stand in a text without a source.

Set aside, each for a reason a person can follow: locked figures; references to documents; dates,
months, years and periods; names that carry a number (phường 3, quốc lộ 1, Covid-19). What is left
counts something, and what counts something must come from the data.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from camket.year.basis.rules import find_references
from camket.year.year_end.rules.tokens import TOKEN

NAMED = "(?:phường|khu phố|tổ dân phố|thôn|quốc lộ|ql|tỉnh lộ|đường|lô|lớp|cấp độ|mức độ|điều|khoản|mục)"
NOT_A_COUNT = (
    TOKEN.pattern,
    r"ngày\s+\d{1,2}(?:\s+tháng\s+\d{1,2}|[/.-]\d{1,2}(?![\d%]))(?:(?:\s+năm\s+|[/.-])\d{4})?",
    r"\b\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\b",
    r"(?:6|9|sáu|chín)\s+tháng\s+(?:đầu|cuối)\s+năm",
    r"tháng\s+\d{1,2}(?:[/.-]\d{4})?\b",
    r"quý\s+[1-4]\b",
    r"(?:nhiệm kỳ|giai đoạn|năm học|khóa|khoá)\s+\d{4}\s*[-–]\s*\d{4}",
    r"\b(?:19|20)\d{2}\s*[-–]\s*(?:19|20)\d{2}\b",
    r"(?:năm|tầm nhìn|đến|so với)\s+(?:19|20)\d{2}\b",
    r"(?:khóa|khoá|lần thứ)\s+\d{1,2}\b",
    r"covid\s*[-–]?\s*\d+",
    NAMED + r"\s+(?:số\s+)?\d+[a-zđ]?\b(?![.,]\d|\s?%)",
)  # fmt: skip
_NOT_A_COUNT = re.compile("|".join(NOT_A_COUNT), re.IGNORECASE)
# "m2" and "P3" are words; what stands by itself is a number.
_NUMBER = re.compile(r"(?<!\w)\d+(?:[.,/]\d+)*(?:\s?%)?")
WORDS_AROUND = 24


@dataclass(frozen=True)
class Loose:
    """A number without a source, and the words around it."""

    start: int
    end: int
    text: str
    excerpt: str


def loose_numbers(text: str, names: Iterable[str] = ()) -> list[Loose]:
    """The numbers of a text that nothing accounts for; `names` may carry figures of their own."""
    bare = text
    for reference in find_references(text):
        bare = (
            bare[: reference.start]
            + " " * (reference.end - reference.start)
            + bare[reference.end :]
        )
    for name in names:
        bare = bare.replace(name, " " * len(name))
    bare = _NOT_A_COUNT.sub(lambda found: " " * len(found.group()), bare)
    return [_loose(text, found.start(), found.end()) for found in _NUMBER.finditer(bare)]


def with_tokens(text: str, names: Iterable[str], write: Callable[[int], str]) -> str:
    """The text with its n-th loose number replaced by what `write(n)` gives."""
    parts, end = [], 0
    for place, found in enumerate(loose_numbers(text, names), start=1):
        parts += [text[end : found.start], write(place)]
        end = found.end
    return "".join([*parts, text[end:]])


def _loose(text: str, start: int, end: int) -> Loose:
    before, after = max(0, start - WORDS_AROUND), end + WORDS_AROUND
    return Loose(start, end, text[start:end], text[before:after].strip())
