"""What the neighbours of a word tell of it: a paper only followed, an aside, one of a row."""

from collections.abc import Iterable

from camket.foundation.core.text import fold
from camket.year.commitments.rules.duplicates import vocabulary as w
from camket.year.commitments.rules.duplicates.lexicon import KEPT, LOWERED, NEGATED, RAISED
from camket.year.commitments.rules.duplicates.syllables import (
    FIGURE,
    PAUSE,
    sounds_of,
    written_form,
)
from camket.year.commitments.rules.duplicates.wording import Word

CARRIED_OUT, DRAFTED, PAPER = "<do>", "<draft>", "<paper>"
ASIDE_REACH = 6  # words


def mark_papers(found: list[Word]) -> None:
    """A paper with its number is a paper like any other; one that is only followed says nothing."""
    is_drafted = False
    for at, word in enumerate(found):
        if word.key in _DOCUMENTS and _is_numbered(found, at):
            word.key = "" if _is_followed(found, at) else PAPER
        elif word.sounds in _CARRYING_OUT and _next_told(found, at) in _DOCUMENTS:
            word.key = "" if is_drafted else CARRIED_OUT
        elif word.sounds in _DRAFTING and _next_told(found, at) in _DOCUMENTS:
            word.key, is_drafted = DRAFTED, True


def _next_told(found: list[Word], at: int) -> str:
    rest = (word.key for word in found[at + 1 : at + 5] if word.key not in ("", FIGURE))
    return next(rest, "")


def _is_numbered(found: list[Word], at: int) -> bool:
    rest = found[at + 1 : at + 3]
    return any(word.key == FIGURE for word in rest) and all(
        word.key in ("", FIGURE) for word in rest[:1]
    )


def _is_followed(found: list[Word], at: int) -> bool:
    return any(word.sounds[-1] in ("theo", "than") for word in found[max(at - 2, 0) : at])


def mark_asides(found: list[Word]) -> None:
    """What only says how, where or why: up to the next pause, from "theo", "tại", "nhằm" on."""
    left = told = 0
    in_front = is_where = False
    for at, word in enumerate(found):
        is_figure_next = at + 1 < len(found) and found[at + 1].key == FIGURE
        if word.sounds == (PAUSE,):
            left = ASIDE_REACH if word.written == "(" else 0
        elif _opens_aside(word, told) and not is_figure_next:
            left, in_front, is_where = ASIDE_REACH, told == 0, word.form in _WHERES
        elif word.is_after_comma and (in_front or word.is_act):
            left = 0
        else:
            left -= 1
        told += len(word.sounds) * (word.key not in _NOTHING_TOLD)
        if left > 0:
            word.is_aside, word.is_where = True, is_where


def _opens_aside(word: Word, told: int) -> bool:
    if word.key == NEGATED:
        return told > 1 and (word.is_after_comma or len(word.sounds) > 1)
    if word.form in _LATE_ASIDES:
        return told > 1
    return word.form in _ASIDES


def mark_rows(found: list[Word]) -> None:
    """Who stands beside whom in a row of the same: "chỉnh lý, số hóa", "mái che và mái vẩy"."""
    for at, word in enumerate(found[1:], start=1):
        is_linked = found[at - 1].form == "và"
        if is_linked or word.is_after_comma:
            before = found[max(at - 1 - is_linked, 0)]
            if word.key and word.is_act == before.is_act:
                word.beside, before.beside = before.key, word.key


def _with_marks_or_without(phrases: Iterable[str]) -> frozenset[str]:
    forms = {" ".join(map(written_form, phrase.split())) for phrase in phrases}
    return frozenset(forms | {" ".join(sounds_of(phrase)) for phrase in phrases})


_DOCUMENTS = frozenset(fold(each) for each in w.DOCUMENTS)
_CARRYING_OUT = frozenset(sounds_of(each) for each in w.CARRYING_OUT)
_DRAFTING = frozenset(sounds_of(each) for each in w.DRAFTING)
_ASIDES = _with_marks_or_without(w.ASIDES)
_WHERES = _with_marks_or_without(w.WHERES)
_LATE_ASIDES = _with_marks_or_without(w.LATE_ASIDES)
_NOTHING_TOLD = {"", FIGURE, RAISED, LOWERED, NEGATED, KEPT}
