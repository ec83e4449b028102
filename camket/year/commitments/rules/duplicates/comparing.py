"""Whether two commitments are the same work: what stays different when all else is laid side by side."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from camket.foundation.core.text import fold
from camket.year.commitments.rules.duplicates import words as w
from camket.year.commitments.rules.duplicates.lexicon import (
    LOWERED,
    NEGATED,
    RAISED,
    TELLING,
)
from camket.year.commitments.rules.duplicates.reading import (
    CARRIED_OUT,
    DRAFTED,
    LITTLE,
    Word,
    Wording,
    read,
)
from camket.year.commitments.rules.duplicates.syllables import is_bare, is_sound

DUPLICATE_FROM = 85
# How much one sentence may say beyond the other and still be the same work.
MOST_ADDED = 0.46
MOST_UNEXPLAINED = 2  # words
SAME_SIGNS = 90
SHORT_SLIP, LONG_SLIP = 3, 4  # letters


@dataclass(frozen=True)
class Likeness:
    """How alike two commitments are, 0-100, and the words that only one of them has."""

    score: int
    is_duplicate: bool
    only_first: tuple[str, ...] = ()
    only_second: tuple[str, ...] = ()


def compare(first: str, second: str) -> Likeness:
    """The same work with other figures, days, papers or places is a duplicate."""
    bare = is_bare(first) or is_bare(second)
    return compare_wordings(read(first, bare=bare), read(second, bare=bare))


def compare_wordings(first: Wording, second: Wording) -> Likeness:
    """Both must have been read alike, with their marks or without."""
    if second.folded < first.folded:
        # Slips are paired one by one, so the order would show in the score.
        back = compare_wordings(second, first)
        return replace(back, only_first=back.only_second, only_second=back.only_first)
    common, left, right = _apart(first.words, second.words)
    share = _share(common, left, right)
    alike = _is_same_work(first, second, common, left, right)
    score = round(DUPLICATE_FROM + 14 * share) if alike else round((DUPLICATE_FROM - 1) * share)
    # 100 is kept for the same words; the same work with other figures is 99 at most.
    score += alike and first.folded == second.folded
    return Likeness(score, alike, _shown(left), _shown(right))


def may_be_duplicates(first: Wording, second: Wording) -> bool:
    """A quick no: more words stand on either side than slips and second names can explain."""
    one, other = first.keys, second.keys
    return len(one - other) <= MOST_UNEXPLAINED or len(other - one) <= MOST_UNEXPLAINED


def _is_same_work(
    first: Wording, second: Wording, common: list[Word], left: list[Word], right: list[Word]
) -> bool:
    if not any(word.weight for word in common if word.key not in _ON_PAPER):
        return not _total(left + right) and _same_signs(first, second)
    if _opposed(first, second, left + right) or _tells(left + right):
        return False
    if _reviews(first, left) != _reviews(second, right):
        return False
    said = {word.key for word in common}
    left, right = ([word for word in rest if word.key not in said] for rest in (left, right))
    heavy, light = sorted((_total(left), _total(right)), reverse=True)
    if light > 0 and not (_is_aside(left, right) or _is_aside(right, left)):
        return False
    return heavy <= MOST_ADDED * (heavy + _total(common))


def _is_aside(helping: list[Word], other: list[Word]) -> bool:
    """One has a helping word, the other says by the way how or where: nothing stands against anything."""
    told = [word for word in other if word.weight]
    return all(word.key in _HELPING for word in helping if word.weight) and all(
        word.is_aside for word in told
    )


def _opposed(first: Wording, second: Wording, rest: list[Word]) -> bool:
    """More against less, at least against at most, something against nothing."""
    one, other = first.keys, second.keys
    denied = NEGATED in one ^ other and any(word.key == NEGATED for word in rest)
    if denied and (_negated(first) | _negated(second)) & one & other:
        return True
    if _contrary(one & _TENDENCIES, other & _TENDENCIES):
        return True
    return _contrary(first.bounds, second.bounds)


def _negated(wording: Wording) -> set[str]:
    """What there is to be none of: the word after each "không"."""
    keys = [word.key for word in wording.words]
    return {after for before, after in pairwise(keys) if before == NEGATED}


def _reviews(wording: Wording, rest: list[Word]) -> bool:
    """Whether a look at the work comes before the work, and only here."""
    acts = [word.key for word in wording.words if word.key not in _ACTORS][:2]
    looks = bool(acts) and acts[0] in _REVIEWS and acts[1:] != [fold("giải quyết")]
    return looks and any(word.key == acts[0] for word in rest)


def _contrary(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one) and bool(other) and not one & other


def _same_signs(first: Wording, second: Wording) -> bool:
    """Where no word tells the task, the papers do, and the letters."""
    if first.papers != second.papers or not (first.folded and second.folded):
        return False
    return fuzz.ratio(first.folded, second.folded) >= SAME_SIGNS


# --- what is left on either side


def _apart(
    first: tuple[Word, ...], second: tuple[Word, ...]
) -> tuple[list[Word], list[Word], list[Word]]:
    """The words of both, then those that only the first and only the second has."""
    right = list(second)
    common, left = _paired(first, right, lambda one, other: one.key == other.key)
    met, left = _paired(left, right, _same_name)
    common += met
    met, left = _paired(left, right, lambda one, other: {one.key, other.key} in _NEAR)
    common += met
    common += _pieced(left, right)
    common += _pieced(right, left)
    met, left = _paired(left, right, _same_but_for_a_slip)
    return common + met, left, right


def _paired(
    left: Iterable[Word], right: list[Word], same: Callable[[Word, Word], bool]
) -> tuple[list[Word], list[Word]]:
    """Each word of the left with one of the right, which loses it; the rest of the left."""
    common: list[Word] = []
    rest: list[Word] = []
    for word in left:
        other = next((each for each in right if same(word, each)), None)
        if other is None:
            rest.append(word)
        else:
            right.remove(other)
            common.append(word)
    return common, rest


def _same_name(one: Word, other: Word) -> bool:
    """Two names of places: the work is the same in another place."""
    return one.is_name and other.is_name


def _same_but_for_a_slip(one: Word, other: Word) -> bool:
    return len(one.sounds) == len(other.sounds) == 1 and _slipped(one.sounds[0], other.sounds[0])


def _slipped(one: str, other: str) -> bool:
    """One wrong, lost or swapped letter. Two short syllables that both sound right are two words."""
    if OSA.distance(one, other, score_cutoff=1) != 1:
        return False
    lost = len(one) != len(other)
    long_enough = min(len(one), len(other)) >= (SHORT_SLIP if lost else LONG_SLIP)
    return long_enough or not (is_sound(one) and is_sound(other))


def _pieced(phrases: list[Word], others: list[Word]) -> list[Word]:
    """Known phrases of one side that the other wrote with a slip, or apart."""
    common = []
    for phrase in [word for word in phrases if len(word.sounds) > 1]:
        if found := _pieces(phrase, others):
            for word in found:
                others.remove(word)
            phrases.remove(phrase)
            common.append(phrase)
    return common


def _pieces(phrase: Word, others: list[Word]) -> list[Word]:
    """The words that make up the phrase, all of it; none if a syllable is missing."""
    wanted = [each for each in phrase.sounds if each not in LITTLE] or list(phrase.sounds)
    found: list[Word] = []
    for word in others:
        met = [_met(sound, wanted) for sound in word.sounds]
        if len(word.sounds) < len(phrase.sounds) and all(met):
            for sound in met:
                if sound in wanted:
                    wanted.remove(sound)
            found.append(word)
    return [] if wanted else found


def _met(sound: str, wanted: list[str]) -> str:
    return next((each for each in wanted if each == sound or _slipped(each, sound)), "")


# --- how much it weighs


def _total(words: list[Word]) -> float:
    return sum(word.weight for word in words)


def _share(common: list[Word], left: list[Word], right: list[Word]) -> float:
    """Twice what is common over all that is said."""
    both = 2 * _total(common)
    said = both + _total(left) + _total(right)
    return both / said if said else 1.0


def _tells(words: list[Word]) -> bool:
    return any(word.key.startswith(TELLING) or word.key in _UNDOINGS for word in words)


def _shown(words: list[Word]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word.written for word in words if word.weight))


_NEAR = [
    {fold(one), fold(other)} for line in w.NEAR for one in line for other in line if one != other
]
_NEAR += [{NEGATED, fold(ending)} for ending in w.ENDINGS]
_UNDOINGS = frozenset(map(fold, w.UNDOINGS))
_HELPING = frozenset(map(fold, w.HELPING))
_REVIEWS = frozenset(map(fold, w.REVIEWS))
_ACTORS = frozenset(fold(line[0]) for line in w.ACTORS)
_TENDENCIES = {RAISED, LOWERED}
_ON_PAPER = {CARRIED_OUT, DRAFTED}
