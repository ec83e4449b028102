"""Year-end reviews: opened for the units that signed, tied to their result sheet, closed with it."""

from datetime import date

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from camket.foundation.audit.record import record
from camket.foundation.core.lifecycle import advance
from camket.foundation.organisation.models import User
from camket.year.annual_cycles.models import Cycle
from camket.year.commitments.models import Commitment
from camket.year.commitments.queries import signed
from camket.year.year_end import access
from camket.year.year_end.actions.sealing import seal
from camket.year.year_end.models import Review
from camket.year.year_end.queries.annex import annex_content
from camket.year.year_end.queries.carried import data_date
from camket.year.year_end.states import REVIEW_MOVES

ANNEX = "review_annex"


@transaction.atomic
def open_review(commitment: Commitment, *, actor: User) -> Review:
    access.can_open_review(actor, commitment).require()
    review, is_new = Review.objects.get_or_create(commitment=commitment)
    if is_new:
        record("year_end.review.opened", review, actor=actor, after={"commitment": commitment})
    return review


@transaction.atomic
def open_reviews(cycle: Cycle, *, actor: User) -> list[Review]:
    """One review for every signed commitment that has none yet."""
    access.can_open_reviews(actor, cycle).require()
    reviewed = Review.objects.filter(commitment__cycle=cycle).values("commitment")
    return [open_review(each, actor=actor) for each in signed(cycle).exclude(pk__in=reviewed)]


@transaction.atomic
def attach_annex(review: Review, *, actor: User) -> Review:
    """Seal the unit's results at the year's data date and tie the review to them."""
    access.can_attach_annex(actor, review).require()
    cycle = review.commitment.cycle
    on = data_date(cycle)
    snapshot = seal(cycle, ANNEX, on, annex_content(review.commitment, on), actor=actor)
    Review.objects.filter(pk=review.pk).update(annex=snapshot)
    review.annex = snapshot
    record("year_end.review.annexed", review, actor=actor, after={"sha256": snapshot.sha256})
    return review


@transaction.atomic
def close_review(review: Review, *, held_on: date | None, minutes: str, actor: User) -> Review:
    """Refused while the result sheet of the commitment is not annexed."""
    access.can_close_review(actor, review).require()
    if held_on is None or not minutes.strip():
        raise PermissionDenied(_("Ghi ngày kiểm điểm và số biên bản trước khi kết thúc."))
    return advance(
        review, REVIEW_MOVES["close"], actor=actor, held_on=held_on, minutes=minutes.strip()
    )
