"""What hangs on a commitment beside its items: one statement over all later stages."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Case, Q, QuerySet, Value, When
from django.db.models.functions import Coalesce, Concat, TruncDate
from django.urls import reverse
from django.utils.translation import gettext as _

from camket.foundation.core import clock
from camket.foundation.core.badges import FAMILIES
from camket.foundation.core.parts import Badge, Text
from camket.foundation.organisation.models import User
from camket.interfaces.overview.queries.lines import Line, line, read
from camket.year.commitments.access import adjustments_visible_to
from camket.year.commitments.models import Commitment, CommitmentVersion, VersionKind
from camket.year.execution.access import obstacles_visible_to
from camket.year.execution.models import Dissemination, Plan
from camket.year.supervision.access import (
    explanations_visible_to,
    findings_visible_to,
    inspections_visible_to,
    urgings_visible_to,
)
from camket.year.supervision.models import UrgingSubject
from camket.year.verdicts.models import Level, Rating, SelfRating, Subject
from camket.year.year_end.models import Review

# Which badge a state wears, and the page on which the record is shown.
FAMILY = {
    "obstacle": "obstacle",
    "explanation": "explanation",
    "inspection": "inspection",
    "finding": "finding",
    "adjustment": "adjustment",
    "plan": "plan",
    "review": "review",
}
PAGE = {
    "obstacle": "execution:obstacle-detail",
    "explanation": "supervision:explanation-detail",
    "inspection": "supervision:inspection-detail",
    "finding": "supervision:finding-detail",
    "adjustment": "commitments:adjustment-detail",
    "plan": "execution:plan-detail",
    "review": "year_end:review-detail",
}

LATE = 2  # how a line of an adjustment says that it was asked for late


@dataclass(frozen=True)
class Record:
    """One line of a list in the dossier."""

    day: date | None
    text: Text
    badge: Badge | None
    note: Text
    url: str


def records_of(user: User, commitment: Commitment) -> list[Line]:
    """Every record as a line: `note` is its state, `unit` a number of paper or a code of item."""
    year = commitment.cycle.year
    branches = [*_doing(user, commitment), *_watching(user, commitment), *_judging(commitment)]
    return read(line(kind, rows, year=year, **columns) for kind, rows, columns in branches)


def grouped(lines: Iterable[Line], year: int) -> dict[str, tuple[Record, ...]]:
    """Lists for the page by kind, the newest first."""
    found: dict[str, list[Line]] = {}
    for each in lines:
        found.setdefault(each.kind, []).append(each)
    return {
        kind.replace("-", "_"): tuple(_record(each, year) for each in sorted(listed, key=_newest))
        for kind, listed in found.items()
    }


Branch = tuple[str, QuerySet[Any], dict[str, Any]]


def _doing(user: User, commitment: Commitment) -> Iterator[Branch]:
    of_commitment = Q(commitment=commitment)
    yield (
        "version",
        CommitmentVersion.objects.filter(of_commitment),
        {"day": "in_force_from", "label": "kind", "count": "number"},
    )
    yield (
        "dissemination",
        Dissemination.objects.filter(of_commitment),
        {"day": "held_on", "label": "form", "count": "attended"},
    )
    yield (
        "plan",
        Plan.objects.filter(of_commitment),
        {"day": "approved_on", "label": "document", "note": "state"},
    )
    yield (
        "obstacle",
        obstacles_visible_to(user).filter(item__commitment=commitment).select_related(None),
        {"day": "raised_on", "label": "cause", "note": "state", "unit": "item__code"},
    )
    yield (
        "adjustment",
        adjustments_visible_to(user).filter(item__commitment=commitment).select_related(None),
        {
            "day": "requested_on",
            "label": "reason",
            "note": "state",
            "unit": Concat("item__code", Value(" "), "decision_document"),
            "count": Case(When(is_late=True, then=LATE), default=1),
        },
    )


def _watching(user: User, commitment: Commitment) -> Iterator[Branch]:
    cycle, unit = commitment.cycle, commitment.unit_id
    zone = clock.now().tzinfo
    yield (
        "urging",
        urgings_visible_to(user).filter(cycle=cycle, unit=unit),
        {
            "day": TruncDate("urged_at", tzinfo=zone),
            "label": "text",
            "note": "subject",
            "count": "round",
        },
    )
    yield (
        "explanation",
        explanations_visible_to(user, cycle).filter(item__commitment=commitment),
        {"day": "asked_on", "label": "question", "note": "state", "unit": "item__code"},
    )
    yield (
        "inspection",
        inspections_visible_to(user, cycle).filter(unit=unit),
        {
            "day": Coalesce("held_on", "planned_on"),
            "label": "scope",
            "note": "state",
            "unit": "document",
        },
    )
    yield (
        "finding",
        findings_visible_to(user, cycle).filter(inspection__unit=unit),
        {"day": "remedy_due_on", "label": "text", "note": "state", "unit": "item__code"},
    )


def _judging(commitment: Commitment) -> Iterator[Branch]:
    current = Q(commitment=commitment, replaced_at__isnull=True)
    yield (
        "self-rating",
        SelfRating.objects.filter(current),
        {"label": "level", "note": "subject"},
    )
    yield (
        "rating",
        Rating.objects.filter(current),
        {"day": "decided_on", "label": "level", "note": "subject", "unit": "document"},
    )
    yield (
        "review",
        Review.objects.filter(commitment=commitment),
        {"day": "held_on", "label": "minutes", "note": "state"},
    )


def _newest(each: Line) -> tuple[bool, int, int]:
    return each.day is None, -(each.day.toordinal() if each.day else 0), -each.pk


def _record(each: Line, year: int) -> Record:
    family = FAMILY.get(each.kind)
    page = PAGE.get(each.kind)
    return Record(
        day=each.day,
        text=_text(each),
        badge=FAMILIES[family][each.note] if family else None,
        note=_note(each),
        url=reverse(page, args=[year, each.pk]) if page else "",
    )


def _text(each: Line) -> Text:
    if each.kind in ("rating", "self-rating"):
        return Level(each.label).label
    if each.kind == "version":
        return VersionKind(each.label).label
    if each.kind == "adjustment" and each.count == LATE:
        return _("%(reason)s (đề nghị muộn)") % {"reason": each.label}
    return each.label


def _note(each: Line) -> Text:
    if each.kind in ("rating", "self-rating"):
        return Subject(each.note).label
    if each.kind == "urging":
        return UrgingSubject(each.note).label
    return each.unit
