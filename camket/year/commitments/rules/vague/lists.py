"""The word lists of the check as one frozen value. The Office edits them; those shipped stand in defaults."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace

from camket.foundation.core.text import nfc

GAP = "…"  # in a list: up to four words in between
ARROW = "=>"  # in the rewrites: words => pattern


@dataclass(frozen=True)
class WordLists:
    """One field per list, in the order of the page; a line of a list is a word or a phrase."""

    vague_verbs: tuple[str, ...]
    activity_verbs: tuple[str, ...]
    vague_adverbs: tuple[str, ...]
    stock_phrases: tuple[str, ...]
    result_verbs: tuple[str, ...]
    concrete_verbs: tuple[str, ...]
    drafting_verbs: tuple[str, ...]
    tending_verbs: tuple[str, ...]
    product_nouns: tuple[str, ...]
    event_nouns: tuple[str, ...]
    abstract_nouns: tuple[str, ...]
    quality_words: tuple[str, ...]
    counted_nouns: tuple[str, ...]
    task_nouns: tuple[str, ...]
    numbered_names: tuple[str, ...]
    zero_tolerance: tuple[str, ...]
    loose_promises: tuple[str, ...]
    standards: tuple[str, ...]
    metrics: tuple[str, ...]
    rewrites: tuple[str, ...]
    item_count: tuple[str, ...]

    @property
    def rewrite_pairs(self) -> tuple[tuple[str, str], ...]:
        """Words and the pattern to write instead."""
        pairs = (line.partition(ARROW) for line in self.rewrites)
        return tuple((words.strip(), pattern.strip()) for words, _arrow, pattern in pairs)

    @property
    def least_items(self) -> int:
        return int(self.item_count[0])

    @property
    def most_items(self) -> int:
        return int(self.item_count[1])


LISTS = tuple(field.name for field in fields(WordLists))


def lines_of(words: str) -> tuple[str, ...]:
    """One entry a line, each once, blank lines left out."""
    lines = (" ".join(line.split()) for line in nfc(words).splitlines())
    return tuple(dict.fromkeys(line for line in lines if line))


def with_lists(shipped: WordLists, edited: Mapping[str, str]) -> WordLists:
    """The shipped lists with those that the Office has edited in their place."""
    return replace(
        shipped, **{name: lines_of(words) for name, words in edited.items() if name in LISTS}
    )
