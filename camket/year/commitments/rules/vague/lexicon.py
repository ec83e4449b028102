"""The word lists made ready for searching, once per edition."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from camket.year.commitments.rules.vague.lists import GAP, WordLists
from camket.year.commitments.rules.vague.spelling import matching_form, without_marks

_FEW_WORDS = r"(?:\s+\w+){1,8}?\s+"
# "một cửa" stands for "1 cửa" too.
_DIGITS = dict(
    zip(["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"], "123456789", strict=True)
)
NOTHING = r"(?!)"
# Without its mark "lắp" is "lập", and "bàn" is the first half of "ban hành".
_AMBIGUOUS = ("result_verbs", "concrete_verbs", "tending_verbs", "quality_words")


@dataclass(frozen=True, eq=False)
class Lexicon:
    """Alternations of the lists. Of an unmarked sentence every pattern loses its marks too."""

    lists: WordLists
    is_unmarked: bool

    def any_of(self, name: str) -> str:
        entries = getattr(self.lists, name)
        if self.is_unmarked and name in _AMBIGUOUS:
            entries = [entry for entry in entries if " " in entry]
        return alternation(entries)

    def compile(self, source: str) -> re.Pattern[str]:
        return re.compile(without_marks(source) if self.is_unmarked else source)


def alternation(entries: Iterable[str]) -> str:
    """Longest first, so that "nhóm giải pháp" is not read as "nhóm"."""
    ordered = sorted({matching_form(entry) for entry in entries}, key=len, reverse=True)
    return rf"\b(?:{'|'.join(map(_phrase, ordered)) or NOTHING})\b"


def _phrase(entry: str) -> str:
    parts = [r"\s+".join(map(_word, part.split())) for part in entry.split(GAP)]
    return _FEW_WORDS.join(parts)


def _word(word: str) -> str:
    return f"(?:{word}|{_DIGITS[word]})" if word in _DIGITS else re.escape(word)


@lru_cache(maxsize=8)
def lexicon(lists: WordLists, is_unmarked: bool) -> Lexicon:
    return Lexicon(lists, is_unmarked)
