"""Everybody who is ready signs by one press; a job records one commitment after the other."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import F

from camket.foundation.audit.record import record
from camket.foundation.core import clock
from camket.foundation.core.lifecycle import WrongState
from camket.foundation.organisation.models import User
from camket.year.commitments import access, queries
from camket.year.commitments.actions.signing import note_progress, sign_commitment
from camket.year.commitments.models import Commitment, SigningConference, SigningRun
from camket.year.commitments.states import COMMITMENT_MOVES


@transaction.atomic
def order_signing(conference: SigningConference, *, actor: User) -> SigningRun:
    """Ask the worker to sign everybody who is ready; what stands still half-way is taken up again."""
    held = SigningConference.objects.select_for_update(of=("self",)).select_related("run")
    run = queries.run_of(held.get(pk=conference.pk))
    ready = queries.together_at(conference).ready
    access.can_order_signing(actor, conference.cycle, conference, run, ready).require()
    run = run or SigningRun.objects.create(conference=conference, total=0)
    note_progress(run, total=run.done + len(ready), finished_at=None)
    record("commitments.signing.ordered", run, actor=actor, after={"ready": len(ready)})
    return run


def sign_ready(run: SigningRun, *, actor: User) -> SigningRun:
    """Sign each in a transaction of its own; run again, it goes on with who has not signed."""
    if run.is_finished:
        return run
    together = queries.together_at(run.conference)
    note_progress(run, total=run.done + len(together.ready))
    left = [[each.unit, each.reason] for each in together.staying]
    for each in together.ready:
        try:
            _sign_next(run, each.commitment, actor)
        except (PermissionDenied, WrongState) as refusal:
            left.append([each.unit, str(refusal)])
    return note_progress(run, left=left, finished_at=clock.now())


@transaction.atomic
def _sign_next(run: SigningRun, waiting: Commitment, actor: User) -> None:
    """The signature and the count of it together; who has signed meanwhile is passed over."""
    found = Commitment.objects.select_related("cycle__scheme__owner", "unit")
    commitment = found.select_for_update(of=("self",)).get(pk=waiting.pk)
    if commitment.state == COMMITMENT_MOVES["sign"].to:
        return
    sign_commitment(commitment, conference=run.conference, actor=actor)
    note_progress(run, done=F("done") + 1)
