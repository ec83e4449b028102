"""What an office sentence says when figures, days, places and ceremony are taken out of it."""

from dataclasses import dataclass, replace
from functools import lru_cache

from camket.foundation.core.text import fold
from camket.year.commitments.rules.duplicates import words as w
from camket.year.commitments.rules.duplicates.lexicon import (
    LOWERED,
    MONEY,
    NEGATED,
    RAISED,
    phrase_key,
    phrase_size,
    single_key,
)
from camket.year.commitments.rules.duplicates.names import is_head, without_names
from camket.year.commitments.rules.duplicates.syllables import (
    FIGURE,
    PAUSE,
    Syllable,
    cited_papers,
    is_bare,
    is_sound,
    sounds_of,
    syllables_of,
)

CARRIED_OUT, DRAFTED, PAPER = "<do>", "<draft>", "<paper>"
ASIDE_REACH = 6  # words


@dataclass(frozen=True)
class Word:
    """One word of the task: `key` is what it is compared by, `sounds` its syllables without marks."""

    key: str
    sounds: tuple[str, ...]
    written: str
    is_name: bool = False
    is_aside: bool = False
    weight: float = 0


@dataclass(frozen=True)
class Wording:
    """The task a sentence names: its words in order, its tendencies, the papers it cites."""

    words: tuple[Word, ...]
    keys: frozenset[str]
    bounds: frozenset[str]
    papers: frozenset[str]
    folded: str


@lru_cache(maxsize=8192)
def read(text: str, *, bare: bool = False) -> Wording:
    """The wording of a sentence; `bare` reads it as if it had no marks, to meet one that has none."""
    found = _matched(without_names(syllables_of(text), is_bare(text)), bare)
    told = tuple(_told(_aside(_papers_cut(found))))
    return Wording(
        words=told,
        keys=frozenset(word.key for word in told),
        bounds=_bounds(found),
        papers=cited_papers(text),
        folded=fold(text),
    )


def _matched(syllables: list[Syllable], bare: bool) -> list[Word]:
    """The longest known phrase at each place, else the syllable itself."""
    found: list[Word] = []
    at = 0
    while at < len(syllables):
        size = phrase_size(syllables, at)
        part = syllables[at : at + size]
        sounds = tuple(each.sound for each in part)
        key = phrase_key(part) if size > 1 else single_key(part[0], _is_counted(found), bare)
        written = " ".join(dict.fromkeys(each.written for each in part))
        found.append(Word(key, sounds, written, _may_be_name(part, at), part[0].is_place))
        at += size
    return found


def _may_be_name(part: list[Syllable], at: int) -> bool:
    return at > 0 and len(part) == 1 and part[0].is_capital and not is_head(part[0])


def _is_counted(before: list[Word]) -> bool:
    """Whether what comes next is counted: "46 hộ", "7,4 tỷ đồng"."""
    return bool(before) and (before[-1].key == FIGURE or before[-1].sounds[-1] in MONEY)


# --- papers: cited, drafted, carried out


def _papers_cut(found: list[Word]) -> list[Word]:
    """A paper with its number is a paper like any other; one that is only followed says nothing."""
    kept: list[Word] = []
    for at, word in enumerate(found):
        follower = _next_told(found, at)
        if word.sounds in _CARRYING_OUT and follower in _DOCUMENTS:
            is_drafted = any(each.key == DRAFTED for each in kept)
            kept.append(replace(word, key="" if is_drafted else CARRIED_OUT))
        elif word.sounds in _DRAFTING and follower in _DOCUMENTS:
            kept.append(replace(word, key=DRAFTED))
        elif word.key in _DOCUMENTS and _is_numbered(found, at):
            kept.append(replace(word, key="" if _is_followed(found, at) else PAPER))
        else:
            kept.append(word)
    return kept


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


def _aside(found: list[Word]) -> list[Word]:
    """Words that follow "theo", "tại", "chú trọng", or a "không" behind the task, up to the next pause."""
    marked: list[Word] = []
    left = told = 0
    for word in found:
        told += len(word.sounds) * (word.key not in ("", FIGURE, RAISED, LOWERED, NEGATED))
        if word.sounds in _ASIDES or (word.key == NEGATED and told > 1):
            left = ASIDE_REACH
        else:
            left = 0 if word.sounds == (PAUSE,) else left - 1
        marked.append(replace(word, is_aside=word.is_aside or left > 0))
    return marked


def _told(found: list[Word]) -> list[Word]:
    told = (word for word in found if word.key not in ("", FIGURE))
    return [replace(word, weight=_weight(word)) for word in told]


def _weight(word: Word) -> float:
    """How much a word tells; nothing, little, or as much as it is long."""
    if word.key in _WEIGHTLESS:
        return 0
    if word.key in _LIGHT or _may_be_slip(word):
        return 0.5
    return len(word.sounds) * (0.5 if word.is_aside else 1)


def _may_be_slip(word: Word) -> bool:
    """A syllable that cannot be one, or a little word that lost its mark."""
    if len(word.sounds) > 1:
        return False
    return not is_sound(word.sounds[0]) or (word.written.isascii() and word.sounds[0] in LITTLE)


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


_DOCUMENTS = frozenset(fold(each) for each in w.DOCUMENTS)
_CARRYING_OUT = frozenset(sounds_of(each) for each in w.CARRYING_OUT)
_DRAFTING = frozenset(sounds_of(each) for each in w.DRAFTING)
_ASIDES = frozenset(sounds_of(each) for each in w.ASIDES)
_AT_LEAST = frozenset(sounds_of(each) for each in w.AT_LEAST)
_AT_MOST = frozenset(sounds_of(each) for each in w.AT_MOST)
LITTLE = frozenset(fold(each) for each in w.LITTLE)
_WEIGHTLESS = {RAISED, LOWERED, NEGATED, PAPER}
_LIGHT = frozenset(
    {CARRIED_OUT, DRAFTED, *map(fold, w.SOFT), *(fold(line[0]) for line in w.ACTORS)}
)
