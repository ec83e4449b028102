"""Units and positions as files write them: by code, by name, by abbreviation, by a name of old."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

from camket.foundation.core.text import expand_abbreviations, fold
from camket.foundation.organisation.models import Position, Unit, UnitKind

SURE, DOUBTFUL = 85, 65
SUGGESTED = 5
# "(07 nội dung)" behind the name of a unit, "I." before it.
COUNT_BEHIND = re.compile(r"\s*\([^)]*\)\s*$")
RANKS = (
    "pho bi thu", "bi thu", "pho chu tich", "chu tich", "pho truong", "truong", "pho chu nhiem",
    "chu nhiem", "pho giam doc", "giam doc", "pho chanh", "chanh", "chi huy truong", "vien truong",
)  # fmt: skip
SHORT_RANKS = {
    "pbt": "pho bi thu", "bt": "bi thu", "pct": "pho chu tich", "ct": "chu tich", "tp": "truong phong",
    "cap": "cong an phuong", "cax": "cong an xa", "pgd": "pho giam doc", "gd": "giam doc",
}  # fmt: skip
COURTESY = re.compile(r"\b(?:dong chi|d c|dc|ong|ba)\b")
PARTY = re.compile(r"\bdang uy\b")


@dataclass(frozen=True)
class Found:
    """What a name leads to; without a thing, the likeliest candidates."""

    thing: Unit | None = None
    candidates: tuple[Unit, ...] = ()


def unit_named(text: str, units: Iterable[Unit], former: dict[int, tuple[str, ...]]) -> Found:
    """The one unit that is called so: exactly, or so nearly that no other comes close."""
    wanted, short = _name(text), _initials(text)
    scores: list[tuple[float, Unit]] = []
    for unit in units:
        names = {unit.code, unit.name, unit.short_name, *former.get(unit.pk, ())}
        if wanted in {_name(name) for name in names} or short in _shortened(unit.name):
            return Found(unit)
        likeness = max(fuzz.token_set_ratio(wanted, _name(name)) for name in names)
        exactness = max(fuzz.ratio(wanted, _name(name)) for name in names)
        scores.append(((likeness + exactness) / 2, unit))
    ranked = sorted(scores, key=lambda each: -each[0])[:SUGGESTED]
    best, second = ranked[0] if ranked else (0, None), ranked[1][0] if len(ranked) > 1 else 0
    if best[0] >= SURE and best[0] - second >= 5 and not _numbers_differ(wanted, best[1]):
        return Found(best[1])
    blocks = [unit for _score, unit in scores if _spells_out(wanted, unit)]
    if len(blocks) == 1:
        return Found(blocks[0])
    return Found(None, tuple(unit for score, unit in ranked if score >= DOUBTFUL / 2))


def position_named(text: str, unit: Unit, positions: Iterable[Position]) -> Position | None:
    """The unit's position of the same rank and, where several share it, of the same words."""
    wanted = _words(text, unit)
    if not wanted:
        return None
    known = [(position, _words(position.title, unit)) for position in positions]
    exact = [position for position, words in known if set(words.split()) == set(wanted.split())]
    if len(exact) == 1:
        return exact[0]
    ranked = [position for position, words in known if _ranks(words) == _ranks(wanted)]
    return (
        ranked[0]
        if len(ranked) == 1 and _ranks(wanted) and _fits(wanted, ranked[0], unit)
        else None
    )


def _fits(wanted: str, position: Position, unit: Unit) -> bool:
    """One may say more than the other, not something else."""
    first, second = set(wanted.split()), set(_words(position.title, unit).split())
    return first <= second or second <= first


@lru_cache(maxsize=20000)
def _name(text: str) -> str:
    return expand_abbreviations(fold(COUNT_BEHIND.sub("", text)))


def _initials(text: str) -> str:
    """Phòng TN&MT -> phong tnmt."""
    first, _space, rest = fold(COUNT_BEHIND.sub("", text)).partition(" ")
    return f"{first} {rest.replace(' ', '')}" if rest else first


@lru_cache(maxsize=2000)
def _shortened(name: str) -> frozenset[str]:
    """Phòng Tài nguyên và Môi trường -> phong tnmt, as offices shorten it."""
    first, *rest = fold(name).split()
    letters = "".join(word[0] for word in rest if word != "va")
    return frozenset({f"{first} {letters}"} if len(letters) > 1 else ())


def _numbers_differ(wanted: str, unit: Unit | None) -> bool:
    """Phường 1 and Phường 11 are alike to the letter and yet two."""
    numbers = set(re.findall(r"\d+", wanted))
    return unit is not None and numbers != set(re.findall(r"\d+", _name(unit.name)))


def _spells_out(wanted: str, unit: Unit) -> bool:
    """A block is called by all its bodies: "các ban xây dựng Đảng và Văn phòng Thành ủy"."""
    words = _name(unit.name).removeprefix("khoi ").split()
    rest = iter(wanted.split())
    return unit.kind == UnitKind.BLOCK and len(words) > 2 and all(word in rest for word in words)


def _words(title: str, unit: Unit) -> str:
    """The title without courtesy, abbreviations and the unit's own name."""
    folded = COURTESY.sub(" ", fold(title))
    spelled = " ".join(SHORT_RANKS.get(word, word) for word in folded.split())
    full = expand_abbreviations(spelled)
    for own in sorted({_name(unit.name), _name(unit.short_name)}, key=len, reverse=True):
        full = full.replace(own, " ")
    # What is left of the unit's name in its own file: "phường", "Đảng ủy".
    return " ".join(re.sub(r"\b(?:phuong|xa)\b", " ", PARTY.sub(" ", full)).split())


def _ranks(words: str) -> tuple[str, ...]:
    found = []
    for rank in RANKS:
        if re.search(rf"\b{rank}\b", words):
            found.append(rank)
            words = re.sub(rf"\b{rank}\b", " ", words)
    return tuple(sorted(found))
