"""Which entered document a mention in a text means: by number and symbol, or by a name it is also called."""

from collections.abc import Iterable
from dataclasses import dataclass

from camket.foundation.core.text import ORDINAL_WORDS, fold
from camket.year.basis.models import SourceDocument, SourceKind
from camket.year.basis.rules.reading import find_references, parse_reference
from camket.year.basis.rules.references import DocumentKey, Reference, Shape

PlenumKey = tuple[str, str, str]  # type code, which plenum, which term
_ORDINALS = {fold(word): str(number) for number, word in enumerate(ORDINAL_WORDS, start=1)}


@dataclass(frozen=True)
class KnownDocuments:
    """The entered documents by their keys; ask `find` for each mention."""

    numbered: dict[tuple[str, str], tuple[tuple[DocumentKey, int], ...]]
    plenums: dict[PlenumKey, int]
    bare: dict[tuple[str, str, str], int]

    def find(self, mention: Reference) -> int | None:
        """The key of the document's row; None when it is not there or cannot be told apart."""
        if mention.shape == Shape.PLENUM:
            return self.plenums.get(plenum_key(mention))
        if mention.shape == Shape.BARE:
            return self.bare.get(_bare_key(mention))
        return next((pk for key in mention.keys if (pk := self._numbered(key))), None)

    def _numbered(self, asked: DocumentKey) -> int | None:
        same = [
            pk
            for key, pk in self.numbered.get((asked.number, asked.symbol), ())
            if _may_be_same(asked, key)
        ]
        return same[0] if len(set(same)) == 1 else None


def known_documents(documents: Iterable[SourceDocument]) -> KnownDocuments:
    numbered: dict[tuple[str, str], list[tuple[DocumentKey, int]]] = {}
    plenums: dict[PlenumKey, int] = {}
    bare: dict[tuple[str, str, str], int] = {}
    for document in documents:
        reference = reference_of(document)
        for key in reference.keys if reference else ():
            numbered.setdefault((key.number, key.symbol), []).append((key, document.pk))
        if reference and reference.numbers:
            bare[_bare_key(reference)] = document.pk
        for name in document.also_called.splitlines():
            for mention in find_references(name):
                plenums[plenum_key(mention)] = document.pk
    return KnownDocuments({each: tuple(pairs) for each, pairs in numbered.items()}, plenums, bare)


def reference_of(document: SourceDocument) -> Reference | None:
    """The fields read as the one line in which a paper would cite them."""
    return parse_reference(as_cited(
        document.type_name, document.reference, document.issuer, document.issued_on
    ))  # fmt: skip


def as_cited(type_name: str, reference: str, issuer: str, issued_on: object) -> str:
    dated = f" ngày {issued_on:%d/%m/%Y}" if issued_on else ""
    return f"{type_name} số {reference}{dated} của {issuer}"


def cited_in_full(document: SourceDocument) -> str:
    """As a paper names it the first time: Nghị quyết số 12-NQ/ĐU, ngày 05/09/2026 của … về …"""
    cited = as_cited(document.type_name, document.reference, document.issuer, document.issued_on)
    if document.source == SourceKind.PARTY:
        cited = cited.replace(" ngày ", ", ngày ", 1)
    about = document.title.strip()
    return f"{cited} {f'về{about[2:]}' if about.startswith('Về ') else f'“{about}”'}"


def plenum_key(mention: Reference) -> PlenumKey:
    """Hội nghị lần thứ sáu and Trung ương 6 are one plenum."""
    which = fold(mention.plenum)
    return mention.type_code, _ORDINALS.get(which, which), mention.term.casefold()


def _bare_key(mention: Reference) -> tuple[str, str, str]:
    number = mention.numbers[0].lstrip("0") if mention.numbers else ""
    return number, mention.type_code, mention.issuer_code


def _may_be_same(asked: DocumentKey, known: DocumentKey) -> bool:
    """What one of the two leaves open does not part them."""
    same_year = asked.year is None or known.year is None or asked.year == known.year
    return same_year and ("" in (asked.level, known.level) or asked.level == known.level)
