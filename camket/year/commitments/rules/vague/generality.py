"""The words that make a sentence general. One in which none of them stands only lacks a figure or a day."""

import re
from functools import lru_cache

from camket.year.commitments.rules.vague.clauses import is_in_name
from camket.year.commitments.rules.vague.lexicon import Lexicon

_LISTS = (
    *("vague_verbs", "vague_adverbs", "activity_verbs", "tending_verbs"),
    *("abstract_nouns", "quality_words"),
)
# "cho các hộ", "tại các trường" only say for whom and where.
_PLURALS = (
    r"(?<!\bcho )(?<!\bcủa )(?<!\btại )(?<!\bở )(?<!\bvào )(?<!\btrên )(?:các|những|mọi|nhiều)"
)
_CARRIED_OUT = (
    r"thực hiện|triển khai|công tác|hoạt động|phong trào|việc(?! làm)|phối hợp|tham mưu|đề nghị|rà soát"
    r"|nghị quyết|chỉ thị|kết luận|quy định|pháp luật|luật"
)
_WORD = re.compile(r"[^\W\d_]+")
# "kiện toàn nhân sự khi có biến động": nobody knows whether there will be anything to do.
IF_NEEDED = r"\b(?:khi|nếu)\s+(?:có|cần|phát sinh|xảy ra)\b"
_FEWEST_WORDS = 4


@lru_cache(maxsize=8)
def _general(lexicon: Lexicon) -> re.Pattern[str]:
    lists = "|".join(map(lexicon.any_of, _LISTS))
    return lexicon.compile(rf"{lists}|\b(?:{_PLURALS}|{_CARRIED_OUT})\b|{IF_NEEDED}")


def general_words(text: str, source: str, lexicon: Lexicon) -> list[re.Match[str]]:
    """A word that is part of a name says nothing."""
    found = _general(lexicon).finditer(text)
    return [word for word in found if not is_in_name(word.start(), source)]


def is_too_short(text: str) -> bool:
    """Too few words to say anything at all."""
    return len(_WORD.findall(text)) < _FEWEST_WORDS
