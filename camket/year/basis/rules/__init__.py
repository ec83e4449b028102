"""What is true of a document reference whoever asks: how it is read, which document it names, what is odd."""

from camket.year.basis.rules.clauses import ClauseDraft, split_clauses
from camket.year.basis.rules.doubts import FLAGS, explain, reasons
from camket.year.basis.rules.known import (
    KnownDocuments,
    as_cited,
    cited_in_full,
    known_documents,
    reference_of,
)
from camket.year.basis.rules.opening import missing_document
from camket.year.basis.rules.reading import find_references, parse_reference
from camket.year.basis.rules.references import (
    DocumentKey,
    Reference,
    Shape,
    distinct_documents,
    reference_search_key,
)

__all__ = [
    "FLAGS",
    "ClauseDraft",
    "DocumentKey",
    "KnownDocuments",
    "Reference",
    "Shape",
    "as_cited",
    "cited_in_full",
    "distinct_documents",
    "explain",
    "find_references",
    "known_documents",
    "missing_document",
    "parse_reference",
    "reasons",
    "reference_of",
    "reference_search_key",
    "split_clauses",
]
