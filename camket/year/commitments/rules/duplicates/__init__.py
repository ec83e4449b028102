"""Near-duplicates: whether two commitments promise the same work."""

from camket.year.commitments.rules.duplicates.comparing import (
    DUPLICATE_FROM,
    Likeness,
    compare,
    compare_wordings,
)
from camket.year.commitments.rules.duplicates.finding import find_duplicates
from camket.year.commitments.rules.duplicates.measuring import (
    PairScore,
    naive_duplicate,
    score_pairs,
)
from camket.year.commitments.rules.duplicates.reading import read
from camket.year.commitments.rules.duplicates.syllables import is_bare
from camket.year.commitments.rules.duplicates.wording import Wording

__all__ = [
    "DUPLICATE_FROM",
    "Likeness",
    "PairScore",
    "Wording",
    "compare",
    "compare_wordings",
    "find_duplicates",
    "is_bare",
    "naive_duplicate",
    "read",
    "score_pairs",
]
