"""Two wordings laid side by side: which words of the one are words of the other."""

from collections.abc import Callable, Iterable

from rapidfuzz.distance import OSA

from camket.foundation.core.text import fold
from camket.year.commitments.rules.duplicates import vocabulary as w
from camket.year.commitments.rules.duplicates.lexicon import NEGATED
from camket.year.commitments.rules.duplicates.syllables import is_sound
from camket.year.commitments.rules.duplicates.wording import Word

LONG_SLIP = 4  # letters
MOST_LEFT = 3  # words: where more is left on both sides, they are other words and no slips


def laid_side_by_side(
    first: tuple[Word, ...], second: tuple[Word, ...]
) -> tuple[list[Word], list[Word], list[Word]]:
    """The words of both, then those that only the first and only the second has."""
    common, left, right = _with_same_keys(first, second)
    if left and right:
        for same in (_are_names, _are_near):
            met, left = _paired(left, right, same)
            common += met
        common += _pieced(left, right)
        common += _pieced(right, left)
    if left and right and min(len(left), len(right)) <= MOST_LEFT:
        met, left = _paired(left, right, _are_one_but_for_a_slip)
        common += met
    said = {word.key for word in common}
    left, right = ([word for word in rest if word.key not in said] for rest in (left, right))
    return common, left, right


def _with_same_keys(
    first: Iterable[Word], second: Iterable[Word]
) -> tuple[list[Word], list[Word], list[Word]]:
    right = list(second)
    keys = [word.key for word in right]
    common: list[Word] = []
    left: list[Word] = []
    for word in first:
        if word.key in keys:
            place = keys.index(word.key)
            del keys[place], right[place]
            common.append(word)
        else:
            left.append(word)
    return common, left, right


def are_near_keys(one: str, other: str) -> bool:
    """Two names of one act or thing, where the rest is the same."""
    return other in NEAR.get(one, ())


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
            common.append(min(word, other, key=lambda each: each.weight))
    return common, rest


def _are_names(one: Word, other: Word) -> bool:
    """Two names of places: the work is the same in another place."""
    return one.is_name and other.is_name


def _are_near(one: Word, other: Word) -> bool:
    """Both are what is done, or both only where or how."""
    return one.is_aside == other.is_aside and are_near_keys(one.key, other.key)


def _are_one_but_for_a_slip(one: Word, other: Word) -> bool:
    return len(one.sounds) == len(other.sounds) == 1 and _slipped(one.sounds[0], other.sounds[0])


def _slipped(one: str, other: str) -> bool:
    """One wrong, lost or swapped letter. Two short syllables that both sound right are two words."""
    if abs(len(one) - len(other)) > 1 or OSA.distance(one, other, score_cutoff=1) != 1:
        return False
    return min(len(one), len(other)) >= LONG_SLIP or not (is_sound(one) and is_sound(other))


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
    wanted, slips = list(phrase.sounds), 0
    found: list[Word] = []
    for word in others:
        met = [_met(sound, wanted) for sound in word.sounds]
        if len(word.sounds) < len(phrase.sounds) and all(met):
            slips += sum(one != other for one, other in zip(met, word.sounds, strict=True))
            for sound in met:
                if sound in wanted:
                    wanted.remove(sound)
            found.append(word)
    return [] if wanted or slips > 1 else found


def _met(sound: str, wanted: list[str]) -> str:
    return next((each for each in wanted if each == sound or _slipped(each, sound)), "")


def _near_keys() -> dict[str, set[str]]:
    """To every word those that may stand for it."""
    near: dict[str, set[str]] = {}
    for line in [*w.NEAR, *([NEGATED, ending] for ending in w.ENDINGS)]:
        keys = {NEGATED if each == NEGATED else fold(each) for each in line}
        for key in keys:
            near.setdefault(key, set()).update(keys - {key})
    return near


NEAR = _near_keys()
