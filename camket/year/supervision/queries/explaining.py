"""Explanations as their list shows them."""

from django.db.models import QuerySet

from camket.foundation.organisation.models import User
from camket.year.commitments.access import fills_for
from camket.year.supervision.models import Explanation
from camket.year.supervision.states import ExplanationState


def explanation_rows(explanations: QuerySet[Explanation]) -> QuerySet[Explanation]:
    """Those already read come last; among the others the nearest deadline is on top."""
    return explanations.select_related("item__commitment__unit").order_by(
        "state", "due_on", "-asked_on", "-pk"
    )


def readable_answer(user: User, explanation: Explanation) -> str:
    """A draft belongs to the unit until its head has pressed."""
    is_draft = explanation.state == ExplanationState.ASKED
    if is_draft and not fills_for(user, explanation.item.commitment.unit):
        return ""
    return explanation.answer
