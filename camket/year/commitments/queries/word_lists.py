"""The lists of the check as the Office sees them: how long, and what differs from the shipped ones."""

from dataclasses import dataclass

from camket.year.commitments import rules
from camket.year.commitments.models import ListKind
from camket.year.commitments.rules import Reading, Tick, WordLists


@dataclass(frozen=True)
class ListInForce:
    """One list with what the Office has put in and taken out."""

    kind: ListKind
    words: tuple[str, ...]
    added: tuple[str, ...]
    removed: tuple[str, ...]

    @property
    def is_edited(self) -> bool:
        return bool(self.added or self.removed)


@dataclass(frozen=True)
class Trial:
    """How a sentence reads, with the words that show it."""

    reading: Reading
    ticks: list[Tick]


def lists_in_force(lists: WordLists) -> list[ListInForce]:
    return [list_in_force(kind, lists) for kind in ListKind]


def list_in_force(kind: ListKind, lists: WordLists) -> ListInForce:
    words, shipped = getattr(lists, kind), getattr(rules.SHIPPED, kind)
    return ListInForce(
        kind=kind,
        words=words,
        added=tuple(word for word in words if word not in shipped),
        removed=tuple(word for word in shipped if word not in words),
    )


def trial_of(text: str, lists: WordLists) -> Trial | None:
    """Nothing for an empty line."""
    return trial(rules.read_sentence(text, lists)) if text.strip() else None


def trial(reading: Reading) -> Trial:
    return Trial(reading, rules.ticks_of_sentence(reading))
