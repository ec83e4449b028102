"""A work that several units rightly promise is called common; then its twins warn nobody."""

from django.db import transaction

from camket.foundation.audit.record import record
from camket.foundation.organisation.models import User
from camket.year.commitments import access
from camket.year.commitments.models import Item


@transaction.atomic
def mark_common(item: Item, *, is_common: bool, actor: User) -> Item:
    """Say it or take it back; what stands already is not said twice."""
    access.can_mark_common(actor, item).require()
    if item.is_common != is_common:
        item.is_common = is_common
        item.save(update_fields=["is_common"])
        verb = "marked_common" if is_common else "unmarked_common"
        record(f"commitments.item.{verb}", item, actor=actor, after={"is_common": is_common})
    return item
