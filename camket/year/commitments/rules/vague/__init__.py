"""Whether a promise can be checked: a sentence, and an item together with its targets."""

from camket.year.commitments.rules.vague.defaults import SHIPPED
from camket.year.commitments.rules.vague.items import read_item, read_promise
from camket.year.commitments.rules.vague.levels import Level, Reading, Rewrite
from camket.year.commitments.rules.vague.lists import ARROW, WordLists, lines_of, with_lists
from camket.year.commitments.rules.vague.measuring import Score, naive_level, score
from camket.year.commitments.rules.vague.sentences import read_sentence

__all__ = [
    "ARROW",
    "SHIPPED",
    "Level",
    "Reading",
    "Rewrite",
    "Score",
    "WordLists",
    "lines_of",
    "naive_level",
    "read_item",
    "read_promise",
    "read_sentence",
    "score",
    "with_lists",
]
