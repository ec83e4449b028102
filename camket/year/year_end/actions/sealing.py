"""Figures and sentences of a day become a snapshot that nobody can change."""

from datetime import date
from typing import Any

from camket.foundation.audit.record import Actor, record
from camket.year.annual_cycles.models import Cycle
from camket.year.commitments.rules import sha256
from camket.year.year_end.models import Snapshot


def seal(
    cycle: Cycle, kind: str, data_date: date, content: dict[str, Any], *, actor: Actor
) -> Snapshot:
    """Keep the content under the hash of its canonical form."""
    digest = sha256(content)
    snapshot = Snapshot.objects.create(
        cycle=cycle, kind=kind, data_date=data_date, content=content, sha256=digest
    )
    record(
        "year_end.snapshot.sealed", snapshot, actor=actor, after={"kind": kind, "sha256": digest}
    )
    return snapshot
