"""Writes of the accounting: reviews, the synthesis report, lessons and what the next year receives."""

from camket.year.year_end.actions.carrying import carry_over, carry_over_year
from camket.year.year_end.actions.lessons import draw_lesson
from camket.year.year_end.actions.reviews import (
    attach_annex,
    close_review,
    open_review,
    open_reviews,
)
from camket.year.year_end.actions.sealing import seal
from camket.year.year_end.actions.synthesis import (
    choose_version,
    draft_synthesis,
    edit_paragraph,
    give_missing_reason,
    issue_synthesis,
    redraft_synthesis,
)

__all__ = [
    "attach_annex",
    "carry_over",
    "carry_over_year",
    "choose_version",
    "close_review",
    "draft_synthesis",
    "draw_lesson",
    "edit_paragraph",
    "give_missing_reason",
    "issue_synthesis",
    "open_review",
    "open_reviews",
    "redraft_synthesis",
    "seal",
]
