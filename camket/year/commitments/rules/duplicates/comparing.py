"""Whether two commitments are the same work: what stays different when all else is laid side by side."""

from dataclasses import dataclass, replace
from itertools import dropwhile, pairwise

from rapidfuzz import fuzz

from camket.foundation.core.text import fold
from camket.year.commitments.rules.duplicates import vocabulary as w
from camket.year.commitments.rules.duplicates.lexicon import (
    KEPT,
    LOWERED,
    NEGATED,
    RAISED,
    TELLING,
)
from camket.year.commitments.rules.duplicates.marking import CARRIED_OUT, DRAFTED
from camket.year.commitments.rules.duplicates.pairing import are_near_keys, laid_side_by_side
from camket.year.commitments.rules.duplicates.reading import read
from camket.year.commitments.rules.duplicates.syllables import is_bare
from camket.year.commitments.rules.duplicates.wording import Word, Wording

DUPLICATE_FROM, SAME_WORDS = 85, 100
# How much one sentence may say beyond the other and still be the same work.
MOST_ADDED = 0.46
# How little may stand against something in a long sentence.
LEAST_AGAINST = 0.12
SAME_SIGNS = 90


@dataclass(frozen=True)
class Likeness:
    """How alike two commitments are, 0-100, and the words that only one of them has."""

    score: int
    is_duplicate: bool
    only_first: tuple[str, ...] = ()
    only_second: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Side:
    """One of two wordings beside the other, and what of it the other has not."""

    wording: Wording
    rest: list[Word]

    @property
    def keys(self) -> frozenset[str]:
        return self.wording.keys


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
    common, left, right = laid_side_by_side(first.words, second.words)
    share = _share(common, left, right)
    alike = _is_same_work(_Side(first, left), _Side(second, right), common)
    score = round(DUPLICATE_FROM + 14 * share) if alike else round((DUPLICATE_FROM - 1) * share)
    # The same work with other figures is 99 at most.
    score += alike and first.folded == second.folded
    return Likeness(score, alike, _shown(left), _shown(right))


def _is_same_work(one: _Side, other: _Side, common: list[Word]) -> bool:
    if not any(word.weight for word in common if word.key not in _ON_PAPER):
        return not _total(one.rest + other.rest) and _same_signs(one.wording, other.wording)
    if (
        _is_contrary(one, other)
        or _tells(one.rest + other.rest)
        or _reviews(one) != _reviews(other)
    ):
        return False
    if any(_is_other_task(*sides, common) for sides in ((one, other), (other, one))):
        return False
    most = max(_added(side.rest, common) for side in (one, other))
    if most > 0 and _stands_against(one, other, common):
        return False
    return most <= MOST_ADDED * (most + _total(common))


# --- contraries


def _is_contrary(one: _Side, other: _Side) -> bool:
    """More against less, at least against at most, something against nothing."""
    rest = one.rest + other.rest
    denied = NEGATED in one.keys ^ other.keys and any(word.key == NEGATED for word in rest)
    if denied and (_negated(one.wording) | _negated(other.wording)) & one.keys & other.keys:
        return True
    if _disagree(one.keys & _TENDENCIES, other.keys & _TENDENCIES):
        return True
    return _disagree(one.wording.bounds, other.wording.bounds)


def _negated(wording: Wording) -> set[str]:
    """What there is to be none of: the word after each "không"."""
    keys = [word.key for word in wording.words]
    return {after for before, after in pairwise(keys) if before == NEGATED}


def _disagree(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one) and bool(other) and not one & other


def _tells(words: list[Word]) -> bool:
    return any(word.key.startswith(TELLING) or word.key in _UNDOINGS for word in words)


def _reviews(side: _Side) -> bool:
    """Whether a look at the work comes before the work, and only here."""
    words = [word.key for word in side.wording.words]
    acts = [key for key in words if key not in _ACTORS - _REVIEWS][:2]
    looks = bool(acts) and acts[0] in _REVIEWS and acts[1:] != [fold("giải quyết")]
    return looks and any(word.key == acts[0] for word in side.rest)


# --- another stage, another part, another turn of the same thing


def _is_other_task(one: _Side, other: _Side, common: list[Word]) -> bool:
    if KEPT in one.keys - other.keys and any(word.key in _MAKING for word in other.rest):
        return True
    if DRAFTED in one.keys - other.keys and any(word.key in _DOCUMENTS for word in one.rest):
        return True
    return _is_turned(one, other, common) or _is_part(one, other)


def _is_turned(one: _Side, other: _Side, common: list[Word]) -> bool:
    """More, less or none of a thing here, another act upon it there."""
    if not one.keys & _TURNS or other.keys & _TURNS or any(word.is_act for word in common):
        return False
    return any(word.is_act and word.key not in _PROMPTING for word in other.rest)


def _is_part(one: _Side, other: _Side) -> bool:
    """Whether the object here is only a part of the object there: the fence of the school."""
    mine, theirs = _from_the_act(one.wording), _from_the_act(other.wording)
    if min(len(mine), len(theirs)) < 2 or not _is_same_act(mine[0], theirs[0]):
        return False
    objects, wholes = mine[1:], theirs[1:]
    if objects[0] not in one.rest or not _is_object(objects[0]) or not _is_object(wholes[0]):
        return False
    behind = next((word for word in objects if word not in one.rest), None)
    return behind is not None and behind.key == wholes[0].key


def _from_the_act(wording: Wording) -> list[Word]:
    """The first act and what is told behind it."""
    told = [word for word in wording.words if word.weight]
    return list(dropwhile(lambda word: not _is_telling_act(word), told))


def _is_same_act(one: Word, other: Word) -> bool:
    return one.key == other.key or are_near_keys(one.key, other.key)


def _is_object(word: Word) -> bool:
    return word.weight >= 0.5 and not (word.is_act or word.is_aside or word.is_name)


# --- one thing in the place of another


def _stands_against(one: _Side, other: _Side, common: list[Word]) -> bool:
    """Whether something on one side stands in the place of something on the other."""
    left, right = _not_by_the_way(one, other, common), _not_by_the_way(other, one, common)
    if not any(map(_names_a_task, common)):
        return bool(left or right)
    if not all(any(not word.is_aside or word.is_where for word in rest) for rest in (left, right)):
        return False
    if any(word.is_act or word.key in _ACTORS for word in left + right):
        return True
    shorter = min(sum(len(word.sounds) for word in rest) for rest in (left, right))
    return shorter > LEAST_AGAINST * _total(common)


def _not_by_the_way(side: _Side, other: _Side, common: list[Word]) -> list[Word]:
    return [
        word
        for word in side.rest
        # "Thành lập câu lạc bộ" and "có câu lạc bộ": to make a thing, and that there is one.
        if not (_is_by_the_way(word, common) or (other.wording.is_state and word.key in _MAKING))
    ]


def _is_by_the_way(word: Word, common: list[Word]) -> bool:
    """The people as such, a street as the place, a helping act, a second of a row: no task by itself."""
    if not word.weight or word.key == _PEOPLE or (word.is_aside and word.key in _AREAS):
        return True
    if word.beside and any(word.beside == each.key for each in common):
        return True
    if word.is_act:
        return word.key in _HELPING and any(map(_is_telling_act, common))
    return word.is_plain and any(not each.is_act and each.weight >= 1 for each in common)


def _is_telling_act(word: Word) -> bool:
    return word.is_act and word.key not in _HELPING


def _names_a_task(word: Word) -> bool:
    """A thing, or an act that is told in several syllables: "kết nạp", not "xây"."""
    return word.weight >= 1 or (word.weight > 0 and not word.is_act and not word.is_plain)


# --- how much it weighs


def _total(words: list[Word]) -> float:
    return sum(word.weight for word in words)


def _added(rest: list[Word], common: list[Word]) -> float:
    """How much is left, what is said by the way counted half."""
    return sum(word.weight * (0.5 if _is_by_the_way(word, common) else 1) for word in rest)


def _share(common: list[Word], left: list[Word], right: list[Word]) -> float:
    """Twice what is common over all that is said."""
    both = 2 * _total(common)
    said = both + _total(left) + _total(right)
    return both / said if said else 1.0


def _same_signs(first: Wording, second: Wording) -> bool:
    """Where no word tells the task, the papers do, and the letters."""
    if first.papers != second.papers or not (first.folded and second.folded):
        return False
    return fuzz.ratio(first.folded, second.folded) >= SAME_SIGNS


def _shown(words: list[Word]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word.written for word in words if word.weight))


_UNDOINGS = frozenset(map(fold, w.UNDOINGS))
_HELPING = frozenset(map(fold, w.HELPING))
_REVIEWS = frozenset(map(fold, w.REVIEWS))
_MAKING = frozenset(map(fold, w.MAKING))
_AREAS = frozenset(map(fold, w.AREAS))
_DOCUMENTS = frozenset(map(fold, w.DOCUMENTS))
_ACTORS = frozenset(fold(line[0]) for line in w.ACTORS)
_PEOPLE = fold("người dân")
_TENDENCIES = {RAISED, LOWERED}
_TURNS = {RAISED, LOWERED, NEGATED, KEPT}
# "Không còn" and "xóa" are one.
_PROMPTING = frozenset(map(fold, w.ENDINGS | w.PROMPTING))
_ON_PAPER = {CARRIED_OUT, DRAFTED}
