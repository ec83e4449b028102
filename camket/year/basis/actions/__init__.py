"""Documents, their clauses and the bottlenecks are entered, corrected and closed here."""

from camket.year.basis.actions.bottlenecks import (
    clear_bottleneck,
    name_bottleneck,
    reopen_bottleneck,
)
from camket.year.basis.actions.clauses import add_clauses, add_provision, change_provision
from camket.year.basis.actions.documents import add_document, change_document, keep_document

__all__ = [
    "add_clauses",
    "add_document",
    "add_provision",
    "change_document",
    "change_provision",
    "clear_bottleneck",
    "keep_document",
    "name_bottleneck",
    "reopen_bottleneck",
]
