"""Documents, clauses and bottlenecks as they are typed."""

from camket.year.basis.forms.bottlenecks import (
    BottleneckFilter,
    BottleneckForm,
    ClearForm,
    ReopenForm,
)
from camket.year.basis.forms.clauses import (
    ProvisionForm,
    TextForm,
    clause_drafts,
    proposed_clauses,
    typed_clauses,
)
from camket.year.basis.forms.documents import DocumentFilter, DocumentForm, KeepForm

__all__ = [
    "BottleneckFilter",
    "BottleneckForm",
    "ClearForm",
    "DocumentFilter",
    "DocumentForm",
    "KeepForm",
    "ProvisionForm",
    "ReopenForm",
    "TextForm",
    "clause_drafts",
    "proposed_clauses",
    "typed_clauses",
]
