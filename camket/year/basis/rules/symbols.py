"""What the signs around a number say: the shape, the type and the organ of a symbol."""

from dataclasses import dataclass
from re import Match

from camket.year.basis.rules import names
from camket.year.basis.rules.references import Shape


@dataclass(frozen=True)
class Symbol:
    """A symbol as written and what its codes mean; `is_certain` when it needs no words around it."""

    shape: Shape
    written: str
    type_code: str
    issuer_code: str
    year: int | None = None
    is_certain: bool = True


def symbol_of(found: Match[str]) -> Symbol | None:
    """Read a match of the symbol pattern; None when the signs only look like one."""
    if found["law_organ"]:
        organ = found["law_organ"]
        return Symbol(Shape.LAW, organ, "", names.known_organ(organ), int(found["law_year"]))
    if found["party_type"]:
        return _party(found["party_type"], found["party_organ"])
    year = int(found["year"]) if found["year"] else None
    return _state(found["state_type"], found["state_organ"], year)


def _party(kind: str, organ: str) -> Symbol | None:
    known_type, known_organ = names.known_type(kind), names.known_organ(organ)
    if not (known_type and known_organ) and not _looks_official(kind, organ):
        return None
    return Symbol(
        Shape.PARTY,
        f"{kind}/{organ}",
        known_type or kind,
        known_organ or organ,
        is_certain=bool(known_type or known_organ),
    )


def _state(kind: str, organ: str, year: int | None) -> Symbol | None:
    known_type, known_organ = names.known_type(kind), names.known_organ(organ)
    if not (known_type and known_organ) and not _looks_official(kind, organ):
        return None
    written = f"{kind}-{organ}"
    if known_type:
        return Symbol(Shape.STATE, written, known_type, known_organ or organ, year)
    # A letter has no type code: its symbol is the office and the section that drafted it.
    is_letter = _is_office_code(kind)
    if is_letter or not known_organ:
        return Symbol(Shape.LETTER, written, "CV", names.known_organ(kind) or kind, year, is_letter)
    return Symbol(Shape.STATE, written, kind, known_organ, year)


def _looks_official(*codes: str) -> bool:
    return all(len(code) > 1 and code[0].isupper() for code in codes)


def _is_office_code(code: str) -> bool:
    return bool(names.known_organ(code)) or code.startswith(names.OFFICE_CODE_STARTS)
