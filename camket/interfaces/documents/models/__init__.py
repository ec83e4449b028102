"""What is kept of paper: issued documents and their numbers, office files on their way in."""

from camket.interfaces.documents.models.imports import (
    WRITTEN,
    ImportDraft,
    ImportKind,
    ImportPurpose,
    ImportRow,
)
from camket.interfaces.documents.models.papers import DocumentNumber, IssuedDocument

__all__ = [
    "WRITTEN",
    "DocumentNumber",
    "ImportDraft",
    "ImportKind",
    "ImportPurpose",
    "ImportRow",
    "IssuedDocument",
]
