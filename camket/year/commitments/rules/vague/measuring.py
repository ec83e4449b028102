"""How well the check agrees with people: precision, recall and F1 of "chung chung", and all three levels."""

from collections.abc import Iterable
from dataclasses import dataclass

from camket.year.commitments.rules.vague.levels import Level


@dataclass(frozen=True)
class Score:
    """Counts of a labelled set; the shares are computed from them."""

    sentences: int
    agreed: int
    said_vague: int
    are_vague: int
    rightly_vague: int

    @property
    def precision(self) -> float:
        return _share(self.rightly_vague, self.said_vague)

    @property
    def recall(self) -> float:
        return _share(self.rightly_vague, self.are_vague)

    @property
    def f1(self) -> float:
        return _share(2 * self.rightly_vague, self.said_vague + self.are_vague)

    @property
    def accuracy(self) -> float:
        return _share(self.agreed, self.sentences)


def score(pairs: Iterable[tuple[str, str]]) -> Score:
    """Pairs of what people say and what the check says."""
    pairs = [(str(label), str(level)) for label, level in pairs]
    vague = str(Level.VAGUE)
    return Score(
        sentences=len(pairs),
        agreed=sum(label == level for label, level in pairs),
        said_vague=sum(level == vague for _label, level in pairs),
        are_vague=sum(label == vague for label, _level in pairs),
        rightly_vague=sum(label == level == vague for label, level in pairs),
    )


def naive_level(text: str) -> Level:
    """What the check has to beat: a sentence with a digit can be measured, any other cannot."""
    return Level.MEASURABLE if any(sign.isdigit() for sign in text) else Level.VAGUE


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
