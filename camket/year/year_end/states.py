"""Year-end reviews are closed with the annex; the synthesis report is issued once."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from camket.foundation.core.lifecycle import move


class ReviewState(TextChoices):
    OPEN = "open", _("Đang kiểm điểm")
    CLOSED = "closed", _("Đã kết thúc kiểm điểm")


class SynthesisState(TextChoices):
    DRAFT = "draft", _("Dự thảo")
    ISSUED = "issued", _("Đã phát hành")


REVIEW_MOVES = {
    "close": move(ReviewState.OPEN, to=ReviewState.CLOSED, verb="year_end.review.closed"),
}
SYNTHESIS_MOVES = {
    "issue": move(SynthesisState.DRAFT, to=SynthesisState.ISSUED, verb="year_end.synthesis.issued"),
}
