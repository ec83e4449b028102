"""What an office sentence says when figures, days, places and ceremony are taken out of it."""

from functools import lru_cache

from camket.foundation.core.text import fold
from camket.year.commitments.rules.duplicates import vocabulary as w
from camket.year.commitments.rules.duplicates.lexicon import (
    KEPT,
    LOWERED,
    MONEY,
    NEGATED,
    RAISED,
    is_act,
    is_plain,
    phrase_at,
    phrase_key,
    single_key,
)
from camket.year.commitments.rules.duplicates.marking import (
    CARRIED_OUT,
    DRAFTED,
    PAPER,
    mark_asides,
    mark_papers,
    mark_rows,
)
from camket.year.commitments.rules.duplicates.names import is_head, without_names
from camket.year.commitments.rules.duplicates.syllables import (
    FIGURE,
    Syllable,
    cited_papers,
    is_bare,
    is_sound,
    sounds_of,
    syllables_of,
    written_form,
)
from camket.year.commitments.rules.duplicates.wording import Word, Wording

SHORT_FORM = 2  # what it weighs


@lru_cache(maxsize=8192)
def read(text: str, *, bare: bool = False) -> Wording:
    """The wording of a sentence; `bare` reads it as if it had no marks, to meet one that has none."""
    found = _matched(without_names(syllables_of(text), is_bare(text)), bare)
    for mark in (mark_papers, mark_asides, mark_rows):
        mark(found)
    told = tuple(word for word in found if word.key not in ("", FIGURE))
    for word in told:
        word.weight = _weight(word)
    return Wording(
        words=told,
        keys=frozenset(word.key for word in told),
        told={word.key: word.weight for word in told if word.weight} or {fold(text): 1},
        size=sum(word.weight for word in told if not word.is_name),
        bounds=_bounds(found),
        papers=cited_papers(text),
        folded=fold(text),
        is_state=_is_state(found),
    )


def _matched(syllables: list[Syllable], bare: bool) -> list[Word]:
    """The longest known phrase at each place, else the syllable itself."""
    found: list[Word] = []
    at = 0
    while at < len(syllables):
        part, end = phrase_at(syllables, at)
        found.append(_word(part, at, found, bare))
        if end > at + len(part):
            found.append(Word(FIGURE, (FIGURE,), FIGURE, ""))
        at = end
    return found


def _word(part: list[Syllable], at: int, before: list[Word], bare: bool) -> Word:
    is_counted = _is_counted(before)
    is_phrase = len(part) > 1
    key = phrase_key(part, is_counted) if is_phrase else single_key(part[0], is_counted, bare)
    is_unknown = not is_phrase and key == part[0].sound
    return Word(
        key=key,
        sounds=tuple(each.sound for each in part),
        form=" ".join(each.form for each in part),
        written=" ".join(dict.fromkeys(each.written for each in part)),
        is_name=_may_be_name(part, at) or (is_unknown and _in_unit(before)),
        is_aside=part[0].is_place,
        is_act=is_act(part, key),
        is_plain=is_plain(part, key),
        is_after_comma=part[0].is_after_comma,
    )


def _may_be_name(part: list[Syllable], at: int) -> bool:
    return at > 0 and len(part) == 1 and part[0].is_capital and not is_head(part[0])


def _in_unit(before: list[Word]) -> bool:
    """Whether an unknown syllable follows "phường", "xã": the first or second of a name in small letters."""
    tail = before[-2:]
    return any(word.sounds in _PLAIN_UNITS for word in tail) and (
        tail[-1].sounds in _PLAIN_UNITS or tail[-1].is_name
    )


def _is_counted(before: list[Word]) -> bool:
    """Whether what comes next is counted: "46 hộ", "7,4 tỷ đồng"."""
    return bool(before) and (before[-1].key == FIGURE or before[-1].sounds[-1] in MONEY)


def _weight(word: Word) -> float:
    """How much a word tells; nothing, little, or as much as it is long."""
    if word.key in _WEIGHTLESS:
        return 0
    if word.is_plain:
        return 0.25
    if _is_unknown_short_form(word):
        return SHORT_FORM
    if word.key in _LIGHT or _may_be_slip(word):
        return 0.5
    return len(word.key.split()) * (0.5 if word.is_aside else 1)


def _is_unknown_short_form(word: Word) -> bool:
    """PAPI, DDCI: letters that stand for words, so for more than one syllable."""
    return len(word.written) > 2 and word.written.isupper() and not is_sound(word.sounds[0])


def _may_be_slip(word: Word) -> bool:
    """A syllable that cannot be one, or a little word that lost its mark."""
    if len(word.sounds) > 1:
        return False
    return not is_sound(word.sounds[0]) or (word.written.isascii() and word.sounds[0] in _LITTLE)


def _is_state(found: list[Word]) -> bool:
    return not any(word.is_act for word in found) and (
        (found[:1] != [] and found[0].key == FIGURE)
        or any(word.form in _THERE_IS for word in found)
    )


def _bounds(found: list[Word]) -> frozenset[str]:
    """Whether figures are lower or upper limits: "trên 95%", "không quá 3"."""
    limits: set[str] = set()
    for at, word in enumerate(found):
        before_figure = at + 1 < len(found) and found[at + 1].key == FIGURE
        if word.sounds in _AT_LEAST and (before_figure or len(word.sounds) > 1):
            limits.add("least")
        if word.sounds in _AT_MOST and (before_figure or len(word.sounds) > 1):
            limits.add("most")
    return frozenset(limits)


_PLAIN_UNITS = frozenset(sounds_of(each) for each in w.PLAIN_UNIT_HEADS)
_THERE_IS = frozenset(map(written_form, ("có", "mỗi")))
_AT_LEAST = frozenset(sounds_of(each) for each in w.AT_LEAST)
_AT_MOST = frozenset(sounds_of(each) for each in w.AT_MOST)
_LITTLE = frozenset(fold(each) for each in w.LITTLE)
_WEIGHTLESS = {RAISED, LOWERED, NEGATED, KEPT, PAPER}
_LIGHT = frozenset(
    {CARRIED_OUT, DRAFTED, *map(fold, w.SOFT), *(fold(line[0]) for line in w.ACTORS)}
)
