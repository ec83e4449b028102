"""What people type about a promise, turned into drafts; nothing typed is lost."""

from camket.year.commitments.forms.adjusting import (
    AdjustmentForm,
    AdviceForm,
    DecisionForm,
    RefusalForm,
)
from camket.year.commitments.forms.choosing import (
    ChoiceForm,
    ConclusionForm,
    DocumentsForm,
    SessionFilter,
)
from camket.year.commitments.forms.coverage import CoverageFilter
from camket.year.commitments.forms.items import ItemForm, TargetForm, target_drafts, targets_of
from camket.year.commitments.forms.opinions import (
    OpinionForm,
    SupplementForm,
    drafts_of,
    item_forms,
)
from camket.year.commitments.forms.registering import (
    AcknowledgeForm,
    ListFilter,
    NoteForm,
)
from camket.year.commitments.forms.selecting import AssignmentForm, ReturnForm
from camket.year.commitments.forms.signing import (
    AttendanceForm,
    CodeForm,
    ConferenceForm,
    MinutesForm,
    SignedFileForm,
)
from camket.year.commitments.forms.situation import (
    SituationForm,
    baseline_drafts,
    baselines_of,
)
from camket.year.commitments.forms.word_lists import (
    SentenceForm,
    TypedPromiseForm,
    WordListForm,
)

__all__ = [
    "AcknowledgeForm",
    "AdjustmentForm",
    "AdviceForm",
    "AssignmentForm",
    "AttendanceForm",
    "ChoiceForm",
    "CodeForm",
    "ConclusionForm",
    "ConferenceForm",
    "CoverageFilter",
    "DecisionForm",
    "DocumentsForm",
    "ItemForm",
    "ListFilter",
    "MinutesForm",
    "NoteForm",
    "OpinionForm",
    "RefusalForm",
    "ReturnForm",
    "SentenceForm",
    "SessionFilter",
    "SignedFileForm",
    "SituationForm",
    "SupplementForm",
    "TargetForm",
    "TypedPromiseForm",
    "WordListForm",
    "baseline_drafts",
    "baselines_of",
    "drafts_of",
    "item_forms",
    "target_drafts",
    "targets_of",
]
