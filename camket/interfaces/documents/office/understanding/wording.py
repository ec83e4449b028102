"""Folded and cleaned words, remembered: the cells of a sheet say the same things over and over."""

from functools import lru_cache

from camket.foundation.core import text

fold = lru_cache(maxsize=60_000)(text.fold)
clean = lru_cache(maxsize=60_000)(text.clean)


def starts_of(words: tuple[str, ...]) -> tuple[str, ...]:
    """Whole first words to compare a folded text with."""
    return tuple(f"{fold(word)} " for word in words)


def begins_with(written: str, starts: tuple[str, ...]) -> bool:
    return f"{fold(written)} ".startswith(starts)


def any_of(words: str) -> str:
    """A group of a pattern from words apart by semicolons, the longest first."""
    listed = sorted((word.strip() for word in words.split(";")), key=len, reverse=True)
    return f"(?:{'|'.join(listed)})"
