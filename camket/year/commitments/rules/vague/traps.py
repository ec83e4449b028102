"""Figures that measure nothing are covered before quantities are looked for; places stay where they are."""

import re
from functools import lru_cache

from camket.year.basis.rules import find_references
from camket.year.commitments.rules.vague.lexicon import Lexicon
from camket.year.commitments.rules.vague.numbers import NUMBER_WORDS
from camket.year.commitments.rules.vague.spelling import without_marks

COVER = "_"  # stands for a digit that counts for nothing; the word around it stays
HOLE = "§"  # stands for words that are left out

_YEAR = r"(?:19|20)\d\d"
_QUOTED = re.compile(r"[“\"«][^“”\"»]*[”\"»]")
_BEHIND_A_NAME = re.compile(r"(?<=\w\s)(\w+)\s+(\d{1,2})(?![\d.,]*\d|\s*[%/-]|\w)")
_FIXED = (
    r"\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b",
    rf"\b{_YEAR}\s*-\s*(?:{_YEAR}|\d\d\b(?!/))",
    rf"\bnăm(?:\s+học)?\s+{_YEAR}(?:\s*(?:,|và|-|;)\s*(?:năm\s+)?{_YEAR})*",
    r"\btuổi\s+\d+|\b\d+(?:\s*-\s*\d+)?\s+(?:tháng\s+)?tuổi\b",
    r"\b(?:kỷ niệm|chào mừng|lần|dịp|tổng kết|sơ kết|sau|trong|hơn|qua)\s+\d+\s+năm\b(?!\s*(?:tù|tới))",
    r"\b\d+\s+năm\s+(?:ngày|thực hiện|triển khai|thành lập|xây dựng|truyền thống|qua\b|gần đây|liền|đổi mới)",
    r"\b(?:0?[3-9]|1[0-2]|một|ba|sáu|chín)\s+tháng\s+(?:đầu|cuối|qua|còn lại)\b",
    r"\bquý\s+(?:[ivx]+|\d)\b(?:\s*[/-]\s*\d{4})?",
    r"\b\d{1,2}\s+tháng\s+\d{1,2}\b",
    r"\btháng\s+\d{1,2}\b(?:\s*[/-]\s*\d{4})?(?!\s+(?:lần|buổi|cuộc))",
    r"\b1/(?:500|1\.?000|2\.?000|5\.?000|10\.?000)\b",  # the scale of a map
    r"\b(?:khu phố|tổ dân phố|tổ|thôn|ấp|xóm|hẻm|ngõ|kiệt)\s+\d+(?=,?\s+(?:phường|xã|thị trấn)\b)",
    r"\b\d+(?:[.,]\d+)?\s*(?:kv|kva|kw|wp|mpa|inch)\b",  # what a machine is made for
    r"\b(?:24/24\s*(?:giờ|h\b)|24/7|4\.0|[2-6]g|5k)\b",
    # covid-19, f0, 1a, pm2.5; but 12km and 30ha are quantities.
    r"\b(?!m[23]\b)[a-zđ][a-zà-ỹđ]*-?\d[\w.-]*",
    r"\b\d+(?:[a-zđ]\b(?<![0-9]m)(?<![0-9]g)(?<![0-9]l)|[a-zđ]+\d\w*(?<!m2)(?<!m3))",
)
# Carrying out three plans measures nothing; issuing three does.
_DOCUMENTS = (
    r"(?:đề án|chương trình|nghị quyết|kế hoạch|chỉ thị|kết luận|chính sách|chuyên đề|tiêu chí)"
)
_DAY_AND_MONTH = re.compile(r"(?<![\d/.,])(\d{1,2})\s*[/-]\s*(\d{1,2})(?![\d/.,]*\d|\s*%)")
_IN_WORDS = re.compile(rf"\b(?:{NUMBER_WORDS}|{without_marks(NUMBER_WORDS)})\b")
_BEFORE_A_DATE = (
    r"(?:ngày|dịp|mùng|lễ|kỷ niệm|chào mừng|trước|đến|hết|từ|tết|và|sáng|chiều|tối)\s*$"
)


@lru_cache(maxsize=8)
def _patterns(lexicon: Lexicon) -> tuple[re.Pattern[str], ...]:
    counted = lexicon.any_of("counted_nouns")
    number = rf"(?:\d[\d.,]*\d|\d|{NUMBER_WORDS})"
    more = r"(?:\s*(?:,|và|;|-|/)\s*(?:số\s+)?\d+\b(?![.,]?\d))*"
    named = (
        rf"{lexicon.any_of('numbered_names')}\s*(?:số\s+|:\s*)?-?\s*\d+(?![.,]?\d|\s*%|/\d)"
        rf"(?!\s*{counted}){more}"
    )
    tasks = (
        rf"(?<![/\d%])\b(?:cả\s+)?{number}\s+(?:nhóm\s+)?{lexicon.any_of('task_nouns')}"
        # "không gian", "cấp ủy", "điều tra viên" are other words.
        r"(?!\s+(?:gian|khí|ủy|dưỡng|tra|kiện|viên))"
    )
    carried_out = rf"\b(?:thực hiện|triển khai|quán triệt|bám sát)(?:\s+\w+){{0,2}}?\s+{number}\s+{_DOCUMENTS}\b"
    bare_year = rf"(?<![\d.,/]){_YEAR}(?![\d.,]*\d|\s*%|\s*{counted})"
    return tuple(map(lexicon.compile, (*_FIXED, named, tasks, carried_out, bare_year)))


@lru_cache(maxsize=8)
def _stock(lexicon: Lexicon) -> re.Pattern[str]:
    return lexicon.compile(lexicon.any_of("stock_phrases"))


@lru_cache(maxsize=8)
def _dates(lexicon: Lexicon) -> tuple[re.Pattern[str], re.Pattern[str]]:
    return lexicon.compile(_BEFORE_A_DATE), lexicon.compile(
        r"\s*" + lexicon.any_of("counted_nouns")
    )


def without_references(text: str, source: str) -> str:
    """`text` with every mention of a document cut out; `source` is the same as it was written."""
    for mention in find_references(source) if any(map(str.isdigit, source)) else ():
        text = _filled(text, mention.start, mention.end, HOLE)
    return text


def without_named_figures(text: str, source: str, lexicon: Lexicon) -> str:
    """ "cầu Xuân Giang 1": a figure behind a name belongs to it; only capitals tell a name."""
    if source.isupper():
        return text
    counted = _dates(lexicon)[1]
    for found in _BEHIND_A_NAME.finditer(source):
        if found[1][0].isupper() and not counted.match(text, found.end()):
            text = _filled(text, found.start(2), found.end(2), COVER)
    return text


def without_stock(text: str, lexicon: Lexicon) -> str:
    """Without names in quotation marks and without phrases that promise nothing."""
    names = [found for found in _QUOTED.finditer(text) if len(found.group()) * 2 < len(text)]
    for found in (*names, *_stock(lexicon).finditer(text)):
        text = _filled(text, found.start(), found.end(), HOLE)
    return text


def covered(text: str, lexicon: Lexicon) -> str:
    """The text with the digits of dates, terms, names and counts of tasks covered."""
    text = _without_days(text, lexicon)
    for pattern in _patterns(lexicon):
        text = pattern.sub(_covered_figure, text)
    return text


def _covered_figure(found: re.Match[str]) -> str:
    """Digits become covers; a number in words, which has none, becomes a hole."""
    words = found.group()
    if any(sign.isdigit() for sign in words):
        return re.sub(r"\d", COVER, words)
    return _IN_WORDS.sub(lambda number: HOLE * len(number.group()), words)


def _without_days(text: str, lexicon: Lexicon) -> str:
    """27/7 is a day; 8/10 before something that is counted, or after "đạt", is a share."""
    before, counted = _dates(lexicon)
    for found in list(_DAY_AND_MONTH.finditer(text)):
        day, month = (int(part) for part in found.groups())
        is_led = before.search(text[max(0, found.start() - 12) : found.start()])
        may_be_a_day = 1 <= day <= 31 and 1 <= month <= 12
        is_share = counted.match(text, found.end()) or re.search(
            r"(?:đạt|có|được|hoàn thành|dat|co|duoc)\s*$", text[: found.start()]
        )
        if may_be_a_day and (is_led or not (is_share or _names_something(text, found.end()))):
            text = _filled(text, found.start(), found.end(), COVER)
    return text


def _names_something(text: str, place: int) -> bool:
    """9/9 nhiệm vụ: equal halves of a share stand before their noun."""
    return re.match(r"\s+\w", text[place:]) is not None


def _filled(text: str, start: int, end: int, sign: str) -> str:
    return text[:start] + sign * (end - start) + text[end:]
