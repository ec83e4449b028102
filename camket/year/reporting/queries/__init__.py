"""Reads of the telling: lists and figures, the pages of one report, its sheet for the paper."""

from camket.year.reporting.queries.lists import (
    accepted_lines,
    clerks_of,
    reports_in,
    with_progress,
    with_timeliness,
)
from camket.year.reporting.queries.sheet import ProgressSheet, progress_sheet
from camket.year.reporting.queries.submission import CONDITIONS, Submission, narrowed, submission

__all__ = [
    "CONDITIONS",
    "ProgressSheet",
    "Submission",
    "accepted_lines",
    "clerks_of",
    "narrowed",
    "progress_sheet",
    "reports_in",
    "submission",
    "with_progress",
    "with_timeliness",
]
