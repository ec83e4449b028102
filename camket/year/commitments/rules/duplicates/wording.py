"""The words of a task, and the task as a whole."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(slots=True, eq=False)
class Word:
    """One word of the task: `key` is what it is compared by, `sounds` its syllables without marks.

    Only the reading of its sentence changes it.
    """

    key: str
    sounds: tuple[str, ...]
    form: str
    written: str
    is_name: bool = False
    is_act: bool = False
    is_plain: bool = False
    is_after_comma: bool = False
    # Said by the way: how, why or, as the place, where.
    is_aside: bool = False
    is_where: bool = False
    beside: str = ""
    weight: float = 0


@dataclass(frozen=True, slots=True, eq=False)
class Wording:
    """The task a sentence names: its words in order, what they weigh, its limits, the papers it cites."""

    words: tuple[Word, ...]
    keys: frozenset[str]
    told: Mapping[str, float]
    size: float
    bounds: frozenset[str]
    papers: frozenset[str]
    folded: str
    # "Mỗi khu phố có một câu lạc bộ": that there is a thing, and nothing done.
    is_state: bool

    @property
    def task(self) -> tuple[object, ...]:
        """All that comparing looks at, but for the letters: one work of many units has one task."""
        told = ((word.key, word.sounds, word.is_aside, word.is_name) for word in self.words)
        return (*told, self.bounds, self.folded if not self.size else "")
