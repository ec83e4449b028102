"""A rating round is opened and closed; ratings themselves are rows that never change."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from camket.foundation.core.lifecycle import move


class RoundState(TextChoices):
    OPEN = "open", _("Đang đánh giá")
    CLOSED = "closed", _("Đã chốt")


ROUND_MOVES = {
    "close": move(RoundState.OPEN, to=RoundState.CLOSED, verb="verdicts.round.closed"),
}
