"""The two sets of sentences, and how many fields of the mentions in them are read as they were written."""

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from camket.foundation.core.text import clean
from camket.year.basis.rules import Reference, find_references

FOLDER = Path(__file__).parent / "mentions"
FIELDS = ("raw", "numbers", "year", "symbol", "type", "issuer_code", "issuer", "date", "flags")


@dataclass(frozen=True)
class Sentence:
    """A text and, for each mention in it, its fields as words."""

    text: str
    mentions: tuple[tuple[str, ...], ...]


def sentences(name: str) -> list[Sentence]:
    """A line of text with its mentions in brackets, then for each mention a line of its fields."""
    found: list[tuple[str, list[str]]] = []
    for line in (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("\t"):
            found[-1][1].append(line)
        elif line:
            found.append((line, []))
    return [_sentence(marked, facts) for marked, facts in found]


def _sentence(marked: str, facts: list[str]) -> Sentence:
    mentions = tuple(
        (raw.removeprefix("các "), *(part.strip() for part in line.split(";")))
        for raw, line in zip(re.findall(r"\[(.+?)\]", marked), facts, strict=True)
    )
    return Sentence(marked.replace("[", "").replace("]", ""), mentions)


def read(text: str) -> tuple[tuple[str, ...], ...]:
    return tuple(_fields(reference) for reference in find_references(text))


def _fields(found: Reference) -> tuple[str, ...]:
    return (
        found.raw, " ".join(found.numbers), str(found.year or ""), found.symbol, found.type_code,
        found.issuer_code, clean(found.issuer), found.date.isoformat() if found.date else "",
        " ".join(found.flags),
    )  # fmt: skip


def score(name: str) -> tuple[Counter[str], int, int]:
    """Right fields by name, mentions expected, mentions too many; a mention is found by its numbers."""
    right: Counter[str] = Counter()
    expected = surplus = 0
    for sentence in sentences(name):
        found = list(read(sentence.text))
        expected += len(sentence.mentions)
        for mention in sentence.mentions:
            match = next((each for each in found if each[1:4] == mention[1:4]), None)
            match = match or next((each for each in found if each[1] == mention[1]), None)
            if match:
                found.remove(match)
                right.update(f for f, a, b in zip(FIELDS, mention, match, strict=True) if a == b)
        surplus += len(found)
    return right, expected, surplus
