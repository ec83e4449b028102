"""Why a sentence stands where it stands, in the words that caused it, and how it could be written."""

import re
from collections.abc import Iterable
from functools import lru_cache

from django.utils.translation import gettext as _

from camket.year.commitments.rules.vague.levels import Level, Reading, Rewrite
from camket.year.commitments.rules.vague.lexicon import Lexicon, alternation

SHOWN = 3


@lru_cache(maxsize=8)
def _vague_words(lexicon: Lexicon) -> re.Pattern[str]:
    words = (*lexicon.lists.vague_verbs, *lexicon.lists.vague_adverbs)
    return lexicon.compile(alternation(words))


@lru_cache(maxsize=8)
def _rewrites(lexicon: Lexicon) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (lexicon.compile(alternation((words,))), pattern)
        for words, pattern in lexicon.lists.rewrite_pairs
    )


@lru_cache(maxsize=8)
def _activities(lexicon: Lexicon) -> re.Pattern[str]:
    return lexicon.compile(lexicon.any_of("activity_verbs"))


def vague_words(text: str, lexicon: Lexicon) -> list[re.Match[str]]:
    return list(_vague_words(lexicon).finditer(text))


def activities(text: str, lexicon: Lexicon) -> list[re.Match[str]]:
    return list(_activities(lexicon).finditer(text))


def rewrites(text: str, lexicon: Lexicon) -> tuple[Rewrite, ...]:
    """The first patterns that fit, each stretch of the sentence once."""
    found: list[Rewrite] = []
    taken: list[tuple[int, int]] = []
    for words, pattern in _rewrites(lexicon):
        place = words.search(text)
        if place and not any(start < place.end() and place.start() < end for start, end in taken):
            taken.append(place.span())
            found.append(Rewrite(place.group(), pattern))
    order = [start for start, _end in taken]
    return tuple(
        each for _start, each in sorted(zip(order, found, strict=True), key=lambda p: p[0])
    )[:SHOWN]


def reasons(reading: Reading) -> tuple[str, ...]:
    """What is there for a sentence that can be checked; what is missing for the others."""
    if reading.level == Level.MEASURABLE:
        return tuple(
            _('có "%(words)s"') % {"words": words}
            for words in (reading.quantities or (*reading.products, *reading.deadlines))[:2]
        )
    return tuple(_present(reading)) + tuple(_missing(reading))


def _present(reading: Reading) -> Iterable[str]:
    if reading.set_elsewhere:
        yield _("%(words)s: chỉ tiêu do nơi khác đặt, nêu con số và văn bản giao") % {
            "words": _quoted(reading.set_elsewhere)
        }
    if reading.open_goals:
        yield _("%(words)s: chưa nêu mức phải đạt") % {"words": _quoted(reading.open_goals)}
    if reading.products:
        yield _("có sản phẩm %(words)s nhưng chưa nêu khi nào xong") % {
            "words": _quoted(reading.products[:1])
        }
    if reading.vague_words and reading.level == Level.VAGUE:
        yield _("có từ %(words)s nhưng chưa có con số hoặc sản phẩm") % {
            "words": _quoted(reading.vague_words)
        }
    elif reading.activities and reading.level == Level.VAGUE:
        yield _("%(words)s chỉ là hoạt động, chưa nói kết quả") % {
            "words": _quoted(reading.activities)
        }


def _missing(reading: Reading) -> Iterable[str]:
    yield _("chưa có con số của riêng nội dung này")
    if not reading.products:
        yield _("chưa nêu sản phẩm cụ thể")
    if not reading.deadlines:
        yield _("chưa nêu thời hạn trong câu")


def _quoted(words: tuple[str, ...]) -> str:
    return ", ".join(f'"{word}"' for word in words[:SHOWN])
