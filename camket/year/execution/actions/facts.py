"""Accepted figures become measured facts, with the evidence for them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from camket.foundation.audit.record import record
from camket.foundation.core import clock
from camket.foundation.files.models import StoredFile
from camket.foundation.organisation.models import User
from camket.year.commitments.models import Commitment, Item, Target
from camket.year.execution import access
from camket.year.execution.models import Evidence, Measure


@dataclass(frozen=True)
class MeasureDraft:
    """A figure about a target: a value, or the two figures of a share."""

    target: Target
    value: Decimal | None = None
    numerator: Decimal | None = None
    denominator: Decimal | None = None


@dataclass(frozen=True)
class EvidenceDraft:
    """Proof of an item: a document named by its number, a stored file, or both."""

    item: Item
    title: str
    document: str = ""
    dated_on: date | None = None
    file: StoredFile | None = None


@transaction.atomic
def record_measures(
    commitment: Commitment, drafts: Sequence[MeasureDraft], *, as_of: date, source: str, actor: User
) -> list[Measure]:
    """All figures of one report at once; a figure of the same date gives way. Few statements."""
    access.can_record_measures(actor, commitment).require()
    _require_own(commitment, [draft.target.item_id for draft in drafts])
    same = Measure.objects.filter(target__in=[draft.target for draft in drafts], as_of=as_of)
    same.filter(replaced_at__isnull=True).update(replaced_at=clock.now())
    made = Measure.objects.bulk_create(
        Measure(as_of=as_of, source=source, **vars(draft)) for draft in drafts
    )
    after = {"as_of": as_of, "source": source, "figures": [_plain(draft) for draft in drafts]}
    record("execution.measure.recorded", commitment, actor=actor, after=after)
    return made


def record_measure(
    target: Target, *, as_of: date, value: Decimal | None = None, numerator: Decimal | None = None,
    denominator: Decimal | None = None, source: str, actor: User,
) -> Measure:  # fmt: skip
    draft = MeasureDraft(target, value, numerator, denominator)
    return record_measures(
        target.item.commitment, [draft], as_of=as_of, source=source, actor=actor
    )[0]


@transaction.atomic
def attach_evidences(
    commitment: Commitment, drafts: Sequence[EvidenceDraft], *, actor: User
) -> list[Evidence]:
    """All proof of one accepted report at once. Few statements."""
    access.can_record_measures(actor, commitment).require()
    _require_own(commitment, [draft.item.pk for draft in drafts])
    made = Evidence.objects.bulk_create(Evidence(**vars(draft)) for draft in drafts)
    after = {"evidence": [{"item": each.item_id, "title": each.title} for each in made]}
    record("execution.evidence.attached", commitment, actor=actor, after=after)
    return made


@transaction.atomic
def attach_evidence(
    item: Item, *, title: str, document: str = "", dated_on: date | None = None,
    file: StoredFile | None = None, actor: User,
) -> Evidence:  # fmt: skip
    access.can_attach(actor, item).require()
    evidence = Evidence.objects.create(
        item=item, title=title, document=document, dated_on=dated_on, file=file
    )
    after = {"item": item, "title": title, "document": document}
    record("execution.evidence.attached", evidence, actor=actor, after=after)
    return evidence


def _require_own(commitment: Commitment, item_ids: Sequence[int]) -> None:
    """Whoever may write about one commitment may not write about another with it."""
    own = set(Item.objects.filter(commitment=commitment).values_list("pk", flat=True))
    if not own.issuperset(item_ids):
        raise PermissionDenied(_("Có nội dung không thuộc cam kết này. Chọn lại nội dung."))


def _plain(draft: MeasureDraft) -> dict[str, object]:
    return {name: value for name, value in vars(draft).items() if value is not None}
