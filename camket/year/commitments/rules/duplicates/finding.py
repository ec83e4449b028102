"""The likenesses of many texts among many others, without comparing each with each."""

from collections.abc import Sequence

from rapidfuzz import fuzz, process

from camket.year.commitments.rules.duplicates.comparing import (
    Likeness,
    compare,
    may_be_duplicates,
)
from camket.year.commitments.rules.duplicates.reading import Wording, read
from camket.year.commitments.rules.duplicates.syllables import is_bare

# Duplicates share most of their words, so what shares fewer need not be looked at word by word.
WORTH_A_LOOK = 75


def find_duplicates(
    texts: Sequence[str], others: Sequence[str]
) -> list[list[tuple[int, Likeness]]]:
    """For each text the places of its duplicates among the others, the most alike first."""
    wordings = [_read(each) for each in others]
    lines = [_line(each) for each in wordings]
    return [_duplicates_of(text, others, wordings, lines) for text in texts]


def _duplicates_of(
    text: str, others: Sequence[str], wordings: Sequence[Wording], lines: Sequence[str]
) -> list[tuple[int, Likeness]]:
    wording = _read(text)
    near = process.extract(
        _line(wording), lines, scorer=fuzz.token_set_ratio, score_cutoff=WORTH_A_LOOK, limit=None
    )
    places = [at for _line, _score, at in near if may_be_duplicates(wording, wordings[at])]
    found = [(at, compare(text, others[at])) for at in places]
    alike = [(at, likeness) for at, likeness in found if likeness.is_duplicate]
    return sorted(alike, key=lambda each: (-each[1].score, each[0]))


def _read(text: str) -> Wording:
    return read(text, bare=is_bare(text))


def _line(wording: Wording) -> str:
    """The words of the task alone, for a first look."""
    return " ".join(word.key for word in wording.words) or wording.folded
