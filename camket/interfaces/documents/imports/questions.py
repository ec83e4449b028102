"""One thing the file leaves open, the answers it may have, and the answer it got."""

import hashlib
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from camket.interfaces.documents.imports.cells import CHOICES

Choices = tuple[tuple[str, str], ...]
Answers = dict[str, str]
SHORT = 90  # letters of a text that is offered as a choice


@dataclass(frozen=True)
class Question:
    """`key` is shared by lines that wait for the same answer; `needed` ones hold their line back."""

    key: str
    cell: str
    text: str
    choices: Choices = ()
    typed: bool = False
    needed: bool = True
    answer: str = ""

    @property
    def name(self) -> str:
        """How its field is called in the form."""
        return name_of(self.key)

    @property
    def is_open(self) -> bool:
        return self.needed and not self.answer

    def kept(self) -> dict[str, Any]:
        return {**asdict(self), "name": self.name}


def name_of(key: str) -> str:
    return "a-" + hashlib.sha256(key.encode()).hexdigest()[:12]


def question_of(kept: Mapping[str, Any]) -> Question:
    told = {name: value for name, value in kept.items() if name != "name"}
    return Question(
        **{**told, "choices": tuple((value, label) for value, label in kept["choices"])}
    )


def labels_of(cell: str) -> Choices:
    """Every value that a cell with a fixed list may have."""
    return tuple((str(code), str(label)) for code, label in CHOICES[cell].items())
