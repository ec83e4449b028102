"""Which registered item a line of a report speaks of: by code, by the same words, by similar words."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from rapidfuzz import fuzz

from camket.foundation.core.text import expand_abbreviations
from camket.interfaces.documents.office.document import ItemRead
from camket.interfaces.documents.office.understanding.wording import fold
from camket.year.commitments.rules.duplicates import compare_wordings, read

SURE, PERHAPS = 85, 65
_UNSURE, _WHOLE = 80, 97
_OTHER_MEANING = 50  # below it the meaning counts twice
_MOST_CANDIDATES = 25
_FEWEST_WORDS = 4  # a shorter text inside a longer one proves nothing
_SHORT_FORMS = {
    "gd1": "giai doan 1", "gd2": "giai doan 2", "gd3": "giai doan 3", "gd": "giai doan", "tp": "thanh pho",
    "mn": "mam non", "hn": "ho ngheo", "dv": "dang vien", "kp": "khu pho", "antt": "an ninh trat tu",
    "tthc": "thu tuc hanh chinh", "ttdt": "trat tu do thi", "vsmt": "ve sinh moi truong", "nvh": "nha van hoa",
    "gtnt": "giao thong nong thon", "thcs": "trung hoc co so", "thpt": "trung hoc pho thong", "htx": "hop tac xa",
    "nsnn": "ngan sach nha nuoc", "dvctt": "dich vu cong truc tuyen", "cds": "chuyen doi so", "th": "tieu hoc",
}  # fmt: skip


@dataclass(frozen=True)
class Match:
    """The registered item and how sure; no item means a new one."""

    item: ItemRead | None
    score: int = 0

    @property
    def is_sure(self) -> bool:
        return self.score >= SURE


@lru_cache(maxsize=20_000)
def key_of(text: str) -> str:
    """Folded and written out, so that GPMB and giải phóng mặt bằng are one."""
    words = expand_abbreviations(fold(text)).split()
    return " ".join(_SHORT_FORMS.get(word, word) for word in words)


def likeness(one: str, other: str) -> int:
    """0 to 100: how alike the words are, and whether they promise the same work about the same thing."""
    first, second = key_of(one), key_of(other)
    if first == second:
        return 100
    words = fuzz.token_sort_ratio(first, second)
    if min(len(set(first.split())), len(set(second.split()))) >= _FEWEST_WORDS:
        words = max(words, fuzz.token_set_ratio(first, second))
    score = round(words)
    # A text that stands whole inside the other is the same; otherwise the meaning may object.
    if PERHAPS <= score < _WHOLE:
        meaning = compare_wordings(read(one), read(other)).score
        weight = 2 if meaning < _OTHER_MEANING else 1
        score = min(score, (score + weight * meaning) // (1 + weight))
    return min(score, _UNSURE) if _names_another(one, other) else score


def _names_another(one: str, other: str) -> bool:
    """Two streets or two villages: both are named or numbered, and nothing is named by both."""
    return any(
        first and second and not first & second
        for first, second in ((_figures(one), _figures(other)), (_names(one), _names(other)))
    )


def _figures(text: str) -> set[str]:
    return {figure.lstrip("0") for figure in re.findall(r"\d+(?:[.,]\d+)*", text)}


def _names(text: str) -> set[str]:
    """Capitalised words behind the first; capitals throughout are abbreviations or a title."""
    return {fold(word) for word in text.split()[1:] if word[:1].isupper() and not word.isupper()}


@dataclass
class _Search:
    """What is still free of the registered items, and what has been found."""

    items: Sequence[ItemRead]
    free: dict[int, ItemRead]
    found: dict[int, Match] = field(default_factory=dict)

    def take(self, place: int, other: int, score: int) -> None:
        if place not in self.found and other in self.free:
            self.found[place] = Match(self.free.pop(other), score)

    def open_items(self) -> Iterator[tuple[int, ItemRead]]:
        return ((at, item) for at, item in enumerate(self.items) if at not in self.found)


def matches(items: Sequence[ItemRead], registered: Sequence[ItemRead]) -> list[Match]:
    """For every item its registered one; nothing is registered for two items."""
    search = _Search(items, dict(enumerate(registered)))
    _by_code(search)
    _by_same_words(search)
    for score, _nearness, place, other in sorted(_similar(search), reverse=True):
        search.take(place, other, score)
    return [search.found.get(place, Match(None)) for place in range(len(items))]


def _by_code(search: _Search) -> None:
    codes = {item.code: place for place, item in search.free.items() if item.code}
    for place, item in search.open_items():
        if item.code in codes:
            search.take(place, codes[item.code], 100)


def _by_same_words(search: _Search) -> None:
    places: dict[tuple[str, str], list[int]] = defaultdict(list)
    for other, item in search.free.items():
        places[key_of(item.text), fold(item.unit)].append(other)
    for place, item in list(search.open_items()):
        same = places.get((key_of(item.text), fold(item.unit)))
        if same:
            search.take(place, same.pop(0), 100)


def _similar(search: _Search) -> list[tuple[int, int, int, int]]:
    """Only texts that share their rarer words are compared; the same place in the list breaks a tie."""
    places: dict[str, list[int]] = defaultdict(list)
    for other, item in search.free.items():
        for word in set(key_of(item.text).split()):
            places[word].append(other)
    pairs = []
    for place, item in search.open_items():
        for other in _candidates(key_of(item.text), places, len(search.free)):
            if _of_another_unit(item, search.free[other]):
                continue
            score = likeness(item.text, search.free[other].text)
            if score >= PERHAPS:
                pairs.append((score, -abs(place - other), place, other))
    return pairs


def _candidates(key: str, places: dict[str, list[int]], count: int) -> list[int]:
    words = sorted(
        (word for word in set(key.split()) if word in places), key=lambda word: len(places[word])
    )
    telling = [word for word in words if len(places[word]) <= max(50, count // 10)] or words[:2]
    shared = Counter(other for word in telling for other in places[word])
    return [other for other, _times in shared.most_common(_MOST_CANDIDATES)]


def _of_another_unit(item: ItemRead, registered: ItemRead) -> bool:
    return bool(item.unit and registered.unit) and fold(item.unit) != fold(registered.unit)
