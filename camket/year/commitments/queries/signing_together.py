"""Everybody signs at once: who is ready, and who stays behind and why."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from camket.year.commitments.models import Commitment, SigningConference, SigningRun
from camket.year.commitments.queries.signing import Readiness, latest_pack, readiness


@dataclass(frozen=True)
class Signing:
    """One unit whose commitment is signed with the others."""

    unit: str
    commitment: Commitment


@dataclass(frozen=True)
class Staying:
    """One unit that does not sign now."""

    unit: str
    reason: str


@dataclass(frozen=True)
class Together:
    """What one press does at a conference."""

    ready: list[Signing]
    staying: list[Staying]


def together_at(conference: SigningConference) -> Together:
    return together(readiness(conference.cycle, conference.held_on, conference))


def together(lines: Iterable[Readiness]) -> Together:
    """Whoever can sign and was not absent; those who have signed are neither."""
    ready, staying = [], []
    for line in lines:
        if line.commitment and line.is_ready and not line.absent:
            ready.append(Signing(line.unit.name, line.commitment))
        elif not line.is_signed:
            staying.append(Staying(line.unit.name, _why(line)))
    return Together(ready, staying)


def run_of(conference: SigningConference | None) -> SigningRun | None:
    """Nobody has pressed yet: None."""
    return getattr(conference, "run", None)


def work_of(conference: SigningConference | None) -> dict[str, Any]:
    """What the worker does for a conference, and whether it still does."""
    pack, run = latest_pack(conference), run_of(conference)
    is_working = bool((pack and not pack.file_id) or (run and not run.is_finished))
    return {"pack": pack, "run": run, "is_working": is_working}


def _why(line: Readiness) -> str:
    return "; ".join(line.missing) or _("vắng tại hội nghị (%(note)s): ghi riêng khi đơn vị ký") % {
        "note": line.absent
    }
