"""The one door to the trail."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.db import models, transaction
from django.utils.module_loading import import_string

from camket.foundation.audit import chain
from camket.foundation.audit.models import Event
from camket.foundation.audit.verbs import VERBS
from camket.foundation.core import clock, requests

Actor = AbstractBaseUser | None  # None is the system itself: nightly jobs and reactions


@dataclass(frozen=True)
class Change:
    """One thing and what became of it."""

    subject: models.Model
    before: Mapping[str, Any]
    after: Mapping[str, Any]


@transaction.atomic
def record(
    verb: str,
    subject: models.Model,
    *,
    actor: Actor,
    on_behalf_of: Actor = None,
    before: Mapping[str, Any] | None = None,
    after: Mapping[str, Any] | None = None,
    note: str = "",
) -> Event:
    """Append one event in the transaction of the change. Raises KeyError for an unknown verb."""
    change = Change(subject, before or {}, after or {})
    return record_each(verb, [change], actor=actor, on_behalf_of=on_behalf_of, note=note)[0]


@transaction.atomic
def record_each(
    verb: str,
    changes: Iterable[Change],
    *,
    actor: Actor,
    on_behalf_of: Actor = None,
    note: str = "",
) -> list[Event]:
    """One event for each changed thing; as many statements for one as for many."""
    VERBS[verb]
    chain.hold()
    previous, events = chain.last_digest(), []
    for change in changes:
        event = Event(
            at=clock.now(),
            actor_id=actor.pk if actor else None,
            on_behalf_of_id=on_behalf_of.pk if on_behalf_of else None,
            verb=verb,
            subject_type=change.subject._meta.label,
            subject_id=change.subject.pk,
            subject_label=str(change.subject)[:500],
            request_id=requests.current_id(),
            before=_plain(change.before),
            after=_plain(change.after),
            note=note,
            previous=previous,
        )
        event.digest = previous = chain.digest(event)
        events.append(event)
    Event.objects.bulk_create(events)
    if verb in settings.REACTIONS:
        for event in events:
            import_string(settings.REACT_TASK).enqueue(event.id)
    return events


def _plain(values: Mapping[str, Any]) -> dict[str, Any]:
    """JSON-ready copies: rows by their key, dates in ISO form, decimals as text."""
    return {name: _plain_value(value) for name, value in values.items()}


def _plain_value(value: Any) -> Any:
    if isinstance(value, models.Model):
        return value.pk
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, Mapping):
        return _plain(value)
    if isinstance(value, list | tuple):
        return [_plain_value(each) for each in value]
    if value is None or isinstance(value, bool | int | float):
        return value
    return str(value)
