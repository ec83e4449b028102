"""A bottleneck is named, cleared with proof, and opened again when it comes back."""

from datetime import date

from django.db import transaction

from camket.foundation.audit.record import record
from camket.foundation.organisation.models import Unit, User
from camket.year.annual_cycles.models import Cycle
from camket.year.basis import access
from camket.year.basis.models import Bottleneck


@transaction.atomic
def name_bottleneck(
    *, cycle: Cycle, text: str, actor: User, unit: Unit | None = None, since: date | None = None,
    waiting_for: str = "",
) -> Bottleneck:  # fmt: skip
    access.can_name_bottleneck(actor, cycle, unit).require()
    bottleneck = Bottleneck.objects.create(
        cycle=cycle, unit=unit, text=text, since=since, waiting_for=waiting_for
    )
    after = {"unit": unit, "since": since, "waiting_for": waiting_for}
    record("basis.bottleneck.named", bottleneck, actor=actor, after=after)
    return bottleneck


@transaction.atomic
def clear_bottleneck(bottleneck: Bottleneck, *, on: date, proof: str, actor: User) -> Bottleneck:
    """Say that it is cleared, with what shows it."""
    access.can_clear_bottleneck(actor, bottleneck).require()
    _close(bottleneck, on, proof)
    record("basis.bottleneck.cleared", bottleneck, actor=actor, after={"on": on}, note=proof)
    return bottleneck


@transaction.atomic
def reopen_bottleneck(bottleneck: Bottleneck, *, note: str, actor: User) -> Bottleneck:
    """It blocks again; the trail keeps when and by what it had been cleared."""
    access.can_reopen_bottleneck(actor, bottleneck).require()
    before = {"on": bottleneck.cleared_on, "proof": bottleneck.proof}
    _close(bottleneck, None, "")
    record("basis.bottleneck.reopened", bottleneck, actor=actor, before=before, note=note)
    return bottleneck


def _close(bottleneck: Bottleneck, on: date | None, proof: str) -> None:
    bottleneck.cleared_on = on
    bottleneck.proof = proof
    bottleneck.save(update_fields=["cleared_on", "proof"])
