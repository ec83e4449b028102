"""Clauses are entered one by one or from the text, marked as binding and addressed to units."""

from collections.abc import Iterable

from django.db import transaction

from camket.foundation.audit.record import record
from camket.foundation.organisation.models import Unit, User
from camket.year.basis import access
from camket.year.basis.models import Provision, SourceDocument
from camket.year.basis.rules import ClauseDraft


@transaction.atomic
def add_provision(
    document: SourceDocument, *, label: str, text: str, actor: User,
    must_carry: bool = False, units: Iterable[Unit] = (),
) -> Provision:  # fmt: skip
    access.can_add_provision(actor, document).require()
    provision = Provision.objects.create(
        document=document, label=label, text=text, must_carry=must_carry,
        order=document.provisions.count() + 1,
    )  # fmt: skip
    provision.units.set(units)
    after = {"document": document, "must_carry": must_carry}
    record("basis.provision.added", provision, actor=actor, after=after)
    return provision


@transaction.atomic
def add_clauses(
    document: SourceDocument, drafts: Iterable[ClauseDraft], *, actor: User
) -> list[Provision]:
    """All clauses of a text at once, as the person corrected the proposed split."""
    access.can_add_provision(actor, document).require()
    first = document.provisions.count() + 1
    provisions = Provision.objects.bulk_create(
        Provision(document=document, order=order, **vars(draft))
        for order, draft in enumerate(drafts, start=first)
    )
    after = {"labels": [each.label for each in provisions]}
    record("basis.document.split", document, actor=actor, after=after)
    return provisions


@transaction.atomic
def change_provision(
    provision: Provision, *, label: str, text: str, must_carry: bool, units: Iterable[Unit],
    actor: User,
) -> Provision:  # fmt: skip
    """Correct a clause, or say who must carry it; what was signed keeps the former words."""
    access.can_add_provision(actor, provision.document).require()
    before = {name: getattr(provision, name) for name in ("label", "text", "must_carry")}
    provision.label, provision.text, provision.must_carry = label, text, must_carry
    provision.save(update_fields=["label", "text", "must_carry"])
    provision.units.set(units)
    after = {
        "label": label,
        "text": text,
        "must_carry": must_carry,
        "units": [unit.pk for unit in provision.units.all()],
    }
    record("basis.provision.changed", provision, actor=actor, before=before, after=after)
    return provision
