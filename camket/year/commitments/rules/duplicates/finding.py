"""The likenesses of many texts among many others, without comparing each with each."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from camket.year.commitments.rules.duplicates.comparing import SAME_WORDS, Likeness, compare
from camket.year.commitments.rules.duplicates.pairing import NEAR
from camket.year.commitments.rules.duplicates.reading import read
from camket.year.commitments.rules.duplicates.syllables import is_bare
from camket.year.commitments.rules.duplicates.wording import Wording

# Duplicates share their words or near ones by weight; what shares fewer need not be laid side by side.
WORTH_A_LOOK = 0.45


@dataclass(frozen=True, slots=True)
class _Work:
    """One work, however many have promised it with figures and places of their own."""

    text: str
    wording: Wording
    places: list[int] = field(default_factory=list)


Index = Mapping[str, Sequence[_Work]]


def find_duplicates(
    texts: Sequence[str], others: Sequence[str]
) -> list[list[tuple[int, Likeness]]]:
    """For each text the places of its duplicates among the others, the most alike first."""
    index = _index(_works(others))
    return [_duplicates_of(text, others, index) for text in texts]


def _duplicates_of(text: str, others: Sequence[str], index: Index) -> list[tuple[int, Likeness]]:
    wording = _read(text)
    found = []
    for work in _worth_a_look(wording, index):
        likeness = compare(text, work.text)
        if likeness.is_duplicate:
            found += [(at, _graded(likeness, wording, others[at])) for at in work.places]
    return sorted(found, key=lambda each: (-each[1].score, each[0]))


def _graded(likeness: Likeness, wording: Wording, other: str) -> Likeness:
    """Of those who promise one work, only the very same words are the same words."""
    if wording.folded == _read(other).folded:
        return replace(likeness, score=SAME_WORDS)
    return replace(likeness, score=min(likeness.score, SAME_WORDS - 1))


def _worth_a_look(wording: Wording, index: Index) -> list[_Work]:
    """The works that share enough of what they tell with this one."""
    shared: defaultdict[int, float] = defaultdict(float)
    met: dict[int, _Work] = {}
    for key, weight in wording.told.items():
        near = {
            id(work): work for name in (key, *NEAR.get(key, ())) for work in index.get(name, ())
        }
        met.update(near)
        for work in near:
            shared[work] += weight
    return [
        met[work]
        for work, weight in shared.items()
        if weight >= WORTH_A_LOOK * max(wording.size, met[work].wording.size)
    ]


def _works(texts: Iterable[str]) -> Iterable[_Work]:
    works: dict[object, _Work] = {}
    for at, text in enumerate(texts):
        wording = _read(text)
        work = works.setdefault((is_bare(text), wording.task), _Work(text, wording))
        work.places.append(at)
    return works.values()


def _index(works: Iterable[_Work]) -> Index:
    """The works that have a word."""
    index: defaultdict[str, list[_Work]] = defaultdict(list)
    for work in works:
        for key in work.wording.told:
            index[key].append(work)
    return index


def _read(text: str) -> Wording:
    return read(text, bare=is_bare(text))
