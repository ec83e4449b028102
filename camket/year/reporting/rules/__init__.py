"""What a report must hold, and how its figures are read; knows no user and no request."""

from camket.year.reporting.rules.drafts import (
    EvidenceDraft,
    LineDraft,
    ReportDraft,
    ValueDraft,
    draft_of,
    with_previous,
)
from camket.year.reporting.rules.missing import missing_in_row, missing_parts
from camket.year.reporting.rules.periods import (
    days_late,
    reasons_to_keep_open,
    receipt_code,
    unfinished,
)
from camket.year.reporting.rules.rows import Row, Value, row_count, rows_of

__all__ = [
    "EvidenceDraft",
    "LineDraft",
    "ReportDraft",
    "Row",
    "Value",
    "ValueDraft",
    "days_late",
    "draft_of",
    "missing_in_row",
    "missing_parts",
    "reasons_to_keep_open",
    "receipt_code",
    "row_count",
    "rows_of",
    "unfinished",
    "with_previous",
]
