"""Why a sentence stands where it stands, in the words that caused it, and how it could be written."""

import re
from collections.abc import Iterable
from dataclasses import replace
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


def rewrites(reading: Reading, text: str, lexicon: Lexicon) -> tuple[Rewrite, ...]:
    """What is still to be filled in; else what the Office would write instead of the words that are there."""
    if reading.level == Level.MEASURABLE:
        return ()
    return (
        tuple(_to_complete(reading))
        or _to_replace(text, lexicon)[:SHOWN]
        or tuple(_to_begin_with(reading))
    )


def _to_complete(reading: Reading) -> Iterable[Rewrite]:
    """A promise that is nearly there keeps its words."""
    for words in reading.set_elsewhere[:1]:
        yield Rewrite(words, _("… (con số, đơn vị tính) theo … (số, ngày của văn bản giao)"))
    for words in reading.open_goals[:1]:
        yield Rewrite(words, _("… từ … đến … (đơn vị tính) vào cuối năm"))
    for words in reading.products[:1]:
        yield Rewrite(words, _("… xong trước ngày …, hoặc trong quý …"))
    if reading.level == Level.MIXED and not reading.products:
        for words in reading.deadlines[:1]:
            yield Rewrite(words, _("… (con số hoặc tên sản phẩm) xong … (ngày đã nêu)"))


def _to_begin_with(reading: Reading) -> Iterable[Rewrite]:
    for words in reading.general_words[:1]:
        yield Rewrite(words, _("… (kết quả đếm được hoặc sản phẩm có tên) trước ngày …"))


def _to_replace(text: str, lexicon: Lexicon) -> tuple[Rewrite, ...]:
    """The first patterns that fit, in the order of the sentence, each stretch of it once."""
    fitting: list[tuple[int, int, Rewrite]] = []
    for words, pattern in _rewrites(lexicon):
        place = words.search(text)
        if place and not any(
            start < place.end() and place.start() < end for start, end, _rewrite in fitting
        ):
            fitting.append((*place.span(), Rewrite(place.group(), pattern)))
    return tuple(rewrite for _start, _end, rewrite in sorted(fitting, key=lambda each: each[0]))


def with_reasons(reading: Reading) -> Reading:
    """What is there for a sentence that can be checked; what is missing for the others."""
    if reading.level == Level.MEASURABLE:
        shown = reading.quantities or (*reading.products, *reading.deadlines)
        remarks = tuple(_('có "%(words)s"') % {"words": words} for words in shown[:2])
        return replace(reading, remarks=remarks, reasons=remarks)
    remarks = tuple(_present(reading))
    return replace(reading, remarks=remarks, reasons=(*remarks, *_missing(reading)))


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
    elif reading.general_words and reading.level == Level.VAGUE:
        yield _("chỉ nêu %(words)s, chưa nêu kết quả kiểm chứng được") % {
            "words": _quoted(reading.general_words)
        }


def _missing(reading: Reading) -> Iterable[str]:
    yield _("chưa có con số của riêng nội dung này")
    if not reading.products:
        yield _("chưa nêu sản phẩm cụ thể")
    if not reading.deadlines and not reading.products:
        yield _("chưa nêu thời hạn trong câu")


def _quoted(words: tuple[str, ...]) -> str:
    return ", ".join(f'"{word}"' for word in words[:SHOWN])
