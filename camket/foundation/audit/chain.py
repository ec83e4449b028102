"""How one event hangs on the one before it."""

import hashlib
import json
from collections.abc import Iterator
from datetime import UTC

from django.db import connection

from camket.foundation.audit.models import Event

START = "0" * 64
_LOCK = 20170101  # any fixed number: all writers of the chain take the same lock


def hold() -> None:
    """Let one transaction at a time append; SQLite's IMMEDIATE transaction is that lock already."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])


def last_digest() -> str:
    return Event.objects.order_by("-id").values_list("digest", flat=True).first() or START


def digest(event: Event) -> str:
    """SHA-256 over the previous digest and the canonical JSON of the row."""
    content = {
        "at": event.at.astimezone(UTC).isoformat(),
        "actor": event.actor_id,
        "on_behalf_of": event.on_behalf_of_id,
        "verb": event.verb,
        "subject": [event.subject_type, event.subject_id, event.subject_label],
        "request": event.request_id,
        "before": event.before,
        "after": event.after,
        "note": event.note,
    }
    canonical = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256((event.previous + canonical).encode()).hexdigest()


def broken_links() -> Iterator[int]:
    """Ids of the events that do not hang on the one before, or whose content was changed."""
    previous = START
    for event in Event.objects.order_by("id").iterator(chunk_size=2000):
        if event.previous != previous or event.digest != digest(event):
            yield event.id
        previous = event.digest
