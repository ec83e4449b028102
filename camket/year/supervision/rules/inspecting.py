"""What an inspection must hold before it moves on, and when a remedy is overdue."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from camket.foundation.core.numbers import short_date
from camket.foundation.organisation.models import Position
from camket.year.commitments.models import Item, Target
from camket.year.supervision.models import Finding
from camket.year.supervision.states import FindingState

OPEN_FINDINGS = (FindingState.TO_REMEDY, FindingState.REMEDYING)


@dataclass(frozen=True)
class VerificationDraft:
    """The value found for one target."""

    target: Target
    verified: Decimal
    note: str = ""


@dataclass(frozen=True)
class FindingDraft:
    """What was found, what is demanded of whom, and until when."""

    text: str
    demand: str
    remedy_due_on: date
    item: Item | None = None
    responsible: Position | None = None


def missing_in_finding(draft: FindingDraft, number: int, held_on: date) -> list[str]:
    """What one finding of the record still lacks, each as a sentence."""
    parts = []
    if not draft.text.strip():
        parts.append(_("Phát hiện %(number)d: chưa ghi nội dung.") % {"number": number})
    if not draft.demand.strip():
        parts.append(_("Phát hiện %(number)d: chưa ghi yêu cầu khắc phục.") % {"number": number})
    if draft.remedy_due_on < held_on:
        parts.append(
            _("Phát hiện %(number)d: hạn khắc phục phải từ ngày kiểm tra %(day)s.")
            % {"number": number, "day": short_date(held_on)}
        )
    return parts


def is_overdue(finding: Finding, on: date) -> bool:
    return finding.state in OPEN_FINDINGS and finding.remedy_due_on < on
