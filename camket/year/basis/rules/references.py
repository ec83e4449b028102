"""A reference to a document as it was written, and the document it names."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from camket.foundation.core.text import expand_abbreviations, fold
from camket.year.basis.rules import names


class Shape(StrEnum):
    """How the number and the symbol stand together."""

    PARTY = "party"  # 18-KL/TU
    STATE = "state"  # 42/NQ-CP, 15/2020/QĐ-TTg
    LAW = "law"  # 57/2014/QH13
    LETTER = "letter"  # 125/SGDĐT-VP
    BARE = "bare"  # Quyết định số 28
    PLENUM = "plenum"  # Nghị quyết Trung ương 4 khóa XII
    FUSED = "fused"  # Nghị quyết TW 4-NQ/TW: plenum and symbol in one


@dataclass(frozen=True)
class DocumentKey:
    """What tells documents apart; a blank part was not written."""

    number: str
    symbol: str
    year: int | None
    level: str

    def is_vaguer_than(self, other: "DocumentKey") -> bool:
        """Whether the other says the same and more."""
        if self == other or (self.number, self.symbol) != (other.number, other.symbol):
            return False
        return self.year in (None, other.year) and self.level in ("", other.level)


@dataclass(frozen=True)
class Reference:
    """One mention in a text; `raw` is the source between `start` and `end`, never rewritten."""

    raw: str
    start: int
    end: int
    shape: Shape
    numbers: tuple[str, ...] = ()
    year: int | None = None
    symbol: str = ""
    type_word: str = ""
    type_code: str = ""
    issuer_code: str = ""
    issuer: str = ""
    date: datetime.date | None = None
    date_text: str = ""
    title: str = ""
    term: str = ""
    plenum: str = ""
    flags: tuple[str, ...] = ()

    @property
    def keys(self) -> tuple[DocumentKey, ...]:
        """The documents meant, one for each number; a plenum without number names none."""
        year = self.year or (self.date.year if self.date else None)
        symbol = canonical_symbol(self.symbol or self.type_code)
        level = names.level_of(self.issuer)
        return tuple(
            DocumentKey(number.lstrip("0").casefold() or "0", symbol, year, level)
            for number in dict.fromkeys(self.numbers)
        )

    @property
    def issuer_in_full(self) -> str:
        """The issuer with the term written right behind it: HĐND thành phố khóa XI."""
        start = self.raw.rfind(self.issuer)
        behind = self.raw[start + len(self.issuer) :].rstrip(") ")
        has_term = bool(self.issuer and self.term) and behind.endswith(self.term)
        if has_term and self.shape not in (Shape.PLENUM, Shape.FUSED):
            return self.raw[start:]
        return self.issuer


def canonical_symbol(symbol: str) -> str:
    """One spelling for KL/TU and the scanned KL/TƯ; marks stay, they tell ĐA from DA."""
    parts = symbol.casefold().split("/")
    return "/".join("tu" if part == "tư" else part for part in parts)


def distinct_documents(references: Iterable[Reference]) -> list[DocumentKey]:
    """Each numbered document once: a vaguer mention repeats the fuller one of the same number and symbol."""
    groups: dict[tuple[str, str], dict[DocumentKey, None]] = {}
    for key in (key for reference in references for key in reference.keys):
        groups.setdefault((key.number, key.symbol), {})[key] = None
    return [
        key
        for group in groups.values()
        for key in group
        if not any(key.is_vaguer_than(other) for other in group)
    ]


def reference_search_key(reference: Reference) -> str:
    """Folded words under which the mention is found: as written, and each number with its symbol."""
    word = names.word_for(reference.type_code) or reference.type_word
    spellings = dict.fromkeys(
        n for number in reference.numbers for n in (number, number.lstrip("0") or "0")
    )
    year = str(reference.year or "")
    parts = [reference.raw, reference.issuer, reference.title]
    for number in spellings:
        parts.append(f"{word} {number} {reference.symbol}")
        parts.append(f"{word} {number} {year} {reference.symbol}" if year else "")
    if reference.term:
        parts.append(f"khóa {reference.term}")
    return expand_abbreviations(fold(" ".join(parts)))
