"""A verb that stands in no list, with a thing behind it: "treo biển chỉ dẫn" is done or not."""

import re
from functools import lru_cache

from camket.year.commitments.rules.vague.clauses import LEADING, Clause, is_in_name, is_topic
from camket.year.commitments.rules.vague.lexicon import Lexicon

# Behind a verb of two syllables or one; never the plural of everything there is.
_VERB = r"(?:\w+\s+)?\w+"
_NO_VERB = (
    r"\b(?:đúng|theo|về|từ|tại|cùng|với|cho|của|là|và|do|bằng|trên|trong|giữa|nhờ|qua|như|vì|khi|nếu"
    r"|việc|sự)\b"
)
# "thu ngân sách", "nêu yêu cầu": the second half of a compound is no thing.
_FIRST_HALVES = ("ngân", "chính", "yêu", "nhu", "toàn", "tầng", "bộ", "guồng", "giai")
_WHOLE = "".join(rf"(?<!\b{half} )" for half in _FIRST_HALVES)
_LIGHT = r"(?:(?:lại|mới|thêm|xong|đủ|một|cuốn|bộ|tấm)\s+){0,2}"
_NAME = r"(?!\s+(?:cụ thể|phù hợp|sát|của|đề ra)\b)(?:\s+[\w_§]+){1,5}"


def _led(lexicon: Lexicon) -> str:
    return rf"\s*(?:(?:{lexicon.any_of('vague_adverbs')}|\b{LEADING}\b)\s+)*"


@lru_cache(maxsize=8)
def _submissions(lexicon: Lexicon) -> re.Pattern[str]:
    """Something is laid before somebody: "trình Hội đồng nhân dân quyết định"."""
    return lexicon.compile(
        rf"{_led(lexicon)}(trình)\s+(?!độ\b|bày\b|diễn\b|tự\b|chiếu\b)\w+(?:\s+[\w_§]+){{1,5}}"
    )


@lru_cache(maxsize=8)
def _acts(lexicon: Lexicon) -> re.Pattern[str]:
    known = "|".join(
        lexicon.any_of(name)
        for name in (
            *("vague_verbs", "vague_adverbs", "activity_verbs"),
            *("tending_verbs", "drafting_verbs"),
        )
    )
    no_verb = "|".join(
        lexicon.any_of(name) for name in ("abstract_nouns", "counted_nouns", "product_nouns")
    )
    return lexicon.compile(
        rf"{_led(lexicon)}(?!{known}|{no_verb}|{_NO_VERB}|{lexicon.any_of('event_nouns')})({_VERB})\s+{_LIGHT}"
        rf"{_WHOLE}(?P<thing>{lexicon.any_of('product_nouns')}){_NAME}"
    )


def acts(text: str, source: str, parts: list[Clause], lexicon: Lexicon) -> list[re.Match[str]]:
    return [
        act
        for part in parts
        if (act := _acts(lexicon).match(text, part.start, part.end))
        and act.end(1) <= part.topic_from
        and not is_in_name(act.start("thing"), source, part.start)
    ]


def submissions(text: str, parts: list[Clause], lexicon: Lexicon) -> list[re.Match[str]]:
    found = (_submissions(lexicon).match(text, part.start, part.end) for part in parts)
    return [each for each in found if each and not is_topic(each.start(1), parts)]
