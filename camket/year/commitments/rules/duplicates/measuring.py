"""How well duplicates are told from what only sounds alike: precision, recall and F1 on labelled pairs."""

from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import fuzz

from camket.foundation.core.text import fold

NAIVE_FROM = 75


@dataclass(frozen=True)
class PairScore:
    """Counts over a labelled set of pairs; the shares are computed from them."""

    pairs: int
    said: int
    are: int
    rightly: int

    @property
    def precision(self) -> float:
        return self.rightly / self.said if self.said else 0.0

    @property
    def recall(self) -> float:
        return self.rightly / self.are if self.are else 0.0

    @property
    def f1(self) -> float:
        return 2 * self.rightly / (self.said + self.are) if self.said + self.are else 0.0


def score_pairs(answers: Iterable[tuple[bool, bool]]) -> PairScore:
    """Whether people say duplicate, and whether the rule does."""
    answers = list(answers)
    return PairScore(
        pairs=len(answers),
        said=sum(said for _are, said in answers),
        are=sum(are for are, _said in answers),
        rightly=sum(are and said for are, said in answers),
    )


def naive_duplicate(first: str, second: str) -> bool:
    """What the rule has to beat: so many words in common."""
    return fuzz.token_set_ratio(fold(first), fold(second)) >= NAIVE_FROM
