"""When: a day, a quarter, a frequency; and the year itself, which only helps a product that has a name."""

import re
from functools import lru_cache

from camket.year.commitments.rules.vague.lexicon import Lexicon
from camket.year.commitments.rules.vague.traps import HOLE

_MONTH = (
    r"(?:tháng\s+(?:\d{1,2}|giêng|hai|ba|tư|năm|sáu|bảy|tám|chín|mười một|mười hai|mười)\b"
    r"(?:\s*[/-]\s*\d{4})?)"
)
_QUARTER = r"(?:quý\s+(?:iv|i{1,3}|[1-4]|một|hai|ba|bốn|tư)\b(?:\s*[/-]\s*\d{4})?)"
_FULL_DATE = r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b"
_BOUND = r"(?:trước|đến|hết|chậm nhất|xong|vào|đến hết)"
_DATES = (
    rf"\bkể từ\s+(?:ngày\s+)?{_FULL_DATE}",
    # "từ ngày …" alone is when something began.
    rf"\b(?:(?:{_BOUND}|trong|ngay|chậm nhất là)\s+)?(?<!từ )(?:ngày\s+)?(?<!từ ngày )(?<!từ )\b{_FULL_DATE}",
    rf"\b{_BOUND}\s+(?:là\s+)?(?:ngày\s+)?(?:mùng\s+)?\d{{1,2}}/\d{{1,2}}\b",
    r"\b(?:trước|đến|hết)\s+ngày(?:\s+[a-zà-ỹđ]+){1,6}\s+\d{1,2}/\d{1,2}\b",
    rf"\b(?:ngày|{_BOUND})\s+(?:mùng\s+)?\d{{1,2}}\s+tháng\s+\d{{1,2}}\b",
    (
        rf"\b(?:{_BOUND}|trong|cuối|đầu|giữa|ngay|từ)\s+(?:(?:cuối|đầu|hết|giữa|trong)\s+)?"
        rf"(?:{_MONTH}|{_QUARTER})"
    ),
    rf"\b{_QUARTER}",
    r"\b(?:diễn ra|khai mạc|bế mạc)\s+(?:vào\s+)?ngày\s+\d{1,2}/\d{1,2}\b",
    r"\b(?<!\d )tháng\s+\d{1,2}(?:\s*[/-]\s*\d{4}|\s+năm\s+\d{4}|\b)",
    (
        r"\btrước (?:khi (?:khai giảng|bước vào|vào)|kỳ họp|mùa|thềm|khai giảng|tết|đại hội|năm học|đợt"
        r"|lễ|dịp)(?:\s+\w+){0,4}"
    ),
    r"\b(?:hoàn thành|xong|kết thúc)\s+(?:trong|trước|vào)\s+(?:cuối\s+)?năm\s+\d{4}\b",
    r"\b(?:trong|hết|xong)\s+(?:\d|sáu|ba|chín)\s+tháng\s+(?:đầu|cuối)\s+năm\b",
)
# Neither a feast nor the day of a document that was not recognised bounds anything.
_NO_DEADLINES = (
    (
        r"(?<!trước )(?:dịp|kỷ niệm|chào mừng|hưởng ứng|truyền thống|thành lập|nhân)(?:\s+\w+){0,4}?"
        r"\s+\d{1,2}/\d{1,2}(?:/\d{4})?(?:\s*-\s*\d{1,2}/\d{1,2}/\d{4})?"
    ),
    rf"(?:\bsố\s+\d+[\w/.&-]*|{HOLE})\s+ngày\s+[\d/.-]+",
    r"trước, trong và sau",
)
_OFTEN = (
    r"\b(?:hằng|hàng|mỗi|từng)\s+(?:tuần|tháng|quý)\b",
    r"\b(?:tuần|tháng|quý)\s+nào\s+cũng\b",
    r"\b(?:tuần|tháng|quý|năm|học kỳ)\s+(?:một|hai|ba|\d+)\s+(?:lần|buổi|cuộc|kỳ|phiên)\b",
    r"\b(?:một|hai|ba|\d+)\s+(?:lần|buổi|cuộc|kỳ|phiên)\s*(?:/|mỗi|một|trong)\s*(?:tuần|tháng|quý|năm)\b",
    r"\b(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|sáng|chiều)\s+(?:hằng|hàng|mỗi)\s+tuần\b",
    r"\bđịnh kỳ (?:hằng |hàng )?(?:\d+ )?(?:sáu )?(?:ngày|tuần|tháng|quý)\b",
)
_YEARS = (
    r"\b(?:trong|hết|cuối|trước cuối|đến cuối|đầu|giữa|đến hết)\s+năm\b(?!\s+học)(?:\s+\d{4}\b(?!\s*-))?",
    r"\b(?:hằng|hàng|mỗi)\s+năm\b",
    r"\bdịp\s+(?:\w+\s+){0,3}\d{1,2}/\d{1,2}\b",
)


@lru_cache(maxsize=8)
def _patterns(lexicon: Lexicon) -> tuple[re.Pattern[str], ...]:
    groups = (_DATES, _OFTEN, _YEARS, _NO_DEADLINES)
    return tuple(lexicon.compile("|".join(group)) for group in groups)


def deadlines(text: str, lexicon: Lexicon) -> list[re.Match[str]]:
    dates, _often, _years, no_deadlines = _patterns(lexicon)
    kept = no_deadlines.sub(lambda found: HOLE * len(found.group()), text)
    return list(dates.finditer(kept))


def frequencies(text: str, lexicon: Lexicon) -> list[re.Match[str]]:
    return list(_patterns(lexicon)[1].finditer(text))


def year_bounds(text: str, lexicon: Lexicon) -> list[re.Match[str]]:
    return list(_patterns(lexicon)[2].finditer(text))
