"""Folded and cleaned words, remembered: the cells of a sheet say the same things over and over."""

import re
from dataclasses import dataclass
from functools import lru_cache

from camket.foundation.core import text

fold = lru_cache(maxsize=60_000)(text.fold)
clean = lru_cache(maxsize=60_000)(text.clean)


def bare(label: str) -> str:
    """A heading without its remarks: brackets, units behind a comma, column numbers."""
    label = re.sub(r"\([^)]*\)|\[[^\]]*\]", " ", label)
    return clean(label).strip(" .:*-–")


@dataclass(frozen=True)
class Starts:
    """First words to look for: folded and whole, and the very first of each with its marks."""

    folded: tuple[str, ...]
    first: frozenset[str]


def starts_of(words: tuple[str, ...]) -> Starts:
    return Starts(tuple(f"{fold(word)} " for word in words), frozenset(map(_first_word, words)))


def begins_with(written: str, starts: Starts) -> bool:
    """Where marks are typed they count: "Trưởng" is not "Trường", "Đoạn" is not "Đoàn"."""
    if not f"{fold(written)} ".startswith(starts.folded):
        return False
    first = _first_word(written)
    return first.isascii() or first in starts.first


def _first_word(written: str) -> str:
    found = re.search(r"\w+", written)
    return found.group().casefold() if found else ""


def any_of(words: str) -> str:
    """A group of a pattern from words apart by semicolons, the longest first."""
    listed = sorted((word.strip() for word in words.split(";")), key=len, reverse=True)
    return f"(?:{'|'.join(listed)})"
