"""Quantities: figures, numbers in words, shares, whole sets."""

import re
from functools import lru_cache

from camket.year.commitments.rules.vague.lexicon import Lexicon

DIGIT_WORDS = r"(?:một|hai|ba|bốn|sáu|bảy|bẩy|tám|chín|mười)"
NUMBER_WORDS = DIGIT_WORDS
_SCALES = r"(?:mươi|mười|trăm|nghìn|ngàn|vạn|triệu|tỷ|chục|rưỡi)"
_ANY_WORD = (
    r"(?:một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|tám|chín|mười|mươi|trăm|nghìn|ngàn|vạn|triệu|tỷ)"
)
_FIGURE = r"(?<!\w)\d[\d.,]*(?:\s*[-/]\s*\d[\d.,]*)?\s*(?:%|(?:(?<=\d)[a-zà-ỹđ]\w*|(?<=\s)[a-zà-ỹđ]\w*)(?:\s+\w+)?)?"
# twenty thousand, a third, half, twice: no noun needed
_IN_WORDS = (
    rf"(?<!hàng )\b{DIGIT_WORDS}(?:\s+{_ANY_WORD})*\s+{_SCALES}\b(?:\s+\w+)?"
    rf"|\b{DIGIT_WORDS} phần (?:hai|ba|tư|năm|sáu|mười|trăm|nghìn)\b|\bmột nửa\b"
    rf"|\bgấp (?:đôi|rưỡi|hai|ba|bốn|\w+ lần)\b|\b(?:ít nhất|tối thiểu|tối đa|không quá)\s+{_ANY_WORD}\s+\w+"
)
_ABSTRACT_SETS = (
    r"(?:lĩnh vực|mặt|hoạt động|nội dung|khâu|các cấp|hệ thống|xã hội|tầng lớp|ngành|lực lượng|đảng bộ"
    r"|tâm|tình huống|khả năng|phương diện|giải pháp|biện pháp|nguồn lực|nhiệm vụ|chủ trương|chính sách"
    r"|tiềm năng|mục tiêu|công việc|công tác)"
)


@lru_cache(maxsize=8)
def _quantity(lexicon: Lexicon) -> re.Pattern[str]:
    counted = lexicon.any_of("counted_nouns")
    with_noun = rf"(?<!hàng )(?<!thứ )\b{DIGIT_WORDS}(?:\s+{_ANY_WORD})*\s+{counted}"
    # "năm" is five where something is given, and the year nearly everywhere else.
    given = r"(?:cho|có|được|thêm|xây|giúp|mở|nhận|kết nạp|thành lập|ít nhất)"
    five = rf"\b{given}\s+năm\s+(?!tổ|kỳ|đơn vị){counted}"
    return lexicon.compile("|".join((_FIGURE, _IN_WORDS, with_noun, five)))


@lru_cache(maxsize=8)
def _whole_set(lexicon: Lexicon) -> re.Pattern[str]:
    return lexicon.compile(
        rf"\b(?:toàn bộ|tất cả)\s+(?:(?:các|những|số|mọi)\s+)?(?!{_ABSTRACT_SETS}\b)"
        r"\w+(?:\s+\w+)?"
    )


def quantities(text: str, lexicon: Lexicon) -> list[re.Match[str]]:
    return list(_quantity(lexicon).finditer(text))


def whole_sets(text: str, lexicon: Lexicon) -> list[re.Match[str]]:
    return list(_whole_set(lexicon).finditer(text))
