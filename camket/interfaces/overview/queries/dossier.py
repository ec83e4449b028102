"""Hồ sơ cam kết: one unit's commitment through all stages of the year."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Max, OuterRef, QuerySet, Subquery
from django.http import Http404
from django.utils import timezone

from camket.foundation.core import clock
from camket.foundation.core.badges import REPORT
from camket.foundation.core.parts import Badge, Step, TimelineEntry
from camket.foundation.core.permit import Permit
from camket.foundation.organisation.models import User
from camket.interfaces.overview.queries.counted import (
    CountedItem,
    counted_with_light,
    read_items,
    why,
)
from camket.interfaces.overview.queries.dossier_records import Record, grouped, records_of
from camket.interfaces.overview.queries.dossier_steps import steps_of
from camket.interfaces.overview.queries.frame import Frame, frame_for
from camket.interfaces.overview.queries.signed_words import SignedItem, differences, signed_items
from camket.interfaces.overview.queries.trail import about_commitment, entries
from camket.year.annual_cycles.models import Period
from camket.year.commitments.access import commitments_visible_to, fills_for
from camket.year.commitments.models import Commitment, CommitmentVersion, Item, RoadmapStep, Target
from camket.year.commitments.queries import holder_of
from camket.year.commitments.states import CommitmentState
from camket.year.execution.queries.reached import with_reached
from camket.year.reporting.access import LEFT_THE_UNIT
from camket.year.reporting.models import Report
from camket.year.supervision.access import can_ask
from camket.year.supervision.models import Verification

EVENTS_SHOWN = 15
QUARTERS = (1, 2, 3, 4)
THOUSANDTH = Decimal("0.001")


@dataclass(frozen=True)
class DossierTarget:
    """A target with its road map, what was reported and what inspectors found."""

    target: Target
    steps: tuple[Decimal | None, ...]
    reached: Decimal | None
    verified: Decimal | None


@dataclass(frozen=True)
class DossierItem:
    """An item in force with its targets, light and result, and what was signed otherwise."""

    item: CountedItem
    targets: tuple[DossierTarget, ...]
    why: str
    signed_otherwise: tuple[str, ...]
    can_ask: Permit


@dataclass(frozen=True)
class DossierReport:
    """The report of one period, as far as one is expected."""

    period: Period
    pk: int
    state: str
    due_on: date
    timing: Badge | None
    is_readable: bool


@dataclass(frozen=True)
class Dossier:
    """Everything on the page."""

    frame: Frame
    commitment: Commitment
    holder: str
    is_adjusted: bool
    steps: tuple[Step, ...]
    items: tuple[DossierItem, ...]
    left: tuple[SignedItem, ...]
    reports: tuple[DossierReport, ...]
    records: dict[str, tuple[Record, ...]]
    timeline: tuple[TimelineEntry, ...]

    @property
    def state(self) -> str:
        """A signed paper that was changed since says so."""
        return "adjusted" if self.is_adjusted else str(self.commitment.state)

    @property
    def is_signed(self) -> bool:
        return self.commitment.state == CommitmentState.SIGNED


def dossier(user: User, year: int, pk: int, *, asked: str = "", day: str = "") -> Dossier:
    """Six statements, whatever the number of items and reports; 404 for who may not read it."""
    frame = frame_for(user, year, asked=asked, day=day, source=_with_report(pk))
    commitment = _commitment(user, frame, pk)
    lines = records_of(user, commitment)
    own = counted_with_light(user, frame).filter(commitment=commitment)
    rows = read_items(own.order_by("order"), frame.on)
    targets = _targets(commitment, frame.on)
    signed = signed_items(commitment.signed_content)
    items = tuple(
        DossierItem(
            item=row,
            targets=(own_targets := tuple(targets.get(row.pk, ()))),
            why=why(row, frame.on),
            signed_otherwise=differences(
                signed.get(row.code), row, [each.target for each in own_targets]
            ),
            can_ask=can_ask(user, Item(pk=row.pk, state=row.state, commitment=commitment)),
        )
        for row in rows
    )
    in_force = {each.item.code for each in items}
    reports = tuple(_reports(frame.periods, is_own=fills_for(user, commitment.unit)))
    return Dossier(
        frame=frame,
        commitment=commitment,
        holder=holder_of(commitment),
        is_adjusted=(commitment.last_version or 0) > 1,
        steps=tuple(steps_of(commitment, lines, [each.state for each in reports], rows)),
        items=items,
        left=tuple(each for code, each in signed.items() if code not in in_force),
        reports=reports,
        records=grouped(lines, year),
        timeline=tuple(entries(about_commitment(commitment)[:EVENTS_SHOWN])),
    )


def _with_report(pk: int) -> QuerySet[Period]:
    report = Report.objects.filter(period=OuterRef("pk"), commitment=pk, number=1)
    return Period.objects.annotate(
        report=Subquery(report.values("pk")[:1]),
        report_state=Subquery(report.values("state")[:1]),
        report_due_on=Subquery(report.values("due_on")[:1]),
        report_sent_at=Subquery(report.values("first_sent_at")[:1]),
    )


def _commitment(user: User, frame: Frame, pk: int) -> Any:
    """With the content that was signed and how many versions there are."""
    first = CommitmentVersion.objects.filter(commitment=OuterRef("pk"), number=1)
    found = commitments_visible_to(user).filter(cycle=frame.cycle, pk=pk).select_related("unit")
    commitment = found.annotate(
        signed_content=Subquery(first.values("content")[:1]),
        last_version=Max("versions__number"),
    ).first()
    if commitment is None:
        raise Http404
    commitment.cycle = frame.cycle
    return commitment


def _targets(commitment: Commitment, on: date) -> dict[int, list[DossierTarget]]:
    """By item. One statement: the road map and the verified value stand beside each target."""
    steps = RoadmapStep.objects.filter(target=OuterRef("pk"))
    # What inspectors find later still speaks about this year.
    verified = Verification.objects.filter(target=OuterRef("pk")).order_by(
        "-inspection__held_on", "-pk"
    )
    quarters = {
        f"quarter_{each}": Subquery(steps.filter(quarter=each).values("value")[:1])
        for each in QUARTERS
    }
    targets: QuerySet[Any] = with_reached(
        Target.objects.filter(item__commitment=commitment), on
    ).annotate(verified=Subquery(verified.values("verified")[:1]), **quarters)
    found: dict[int, list[DossierTarget]] = {}
    for target in targets.order_by("item_id", "order"):
        found.setdefault(target.item_id, []).append(
            DossierTarget(
                target,
                tuple(getattr(target, name) for name in quarters),
                _plain(target.reached_value),
                _plain(target.verified),
            )
        )
    return found


def _plain(value: Any) -> Decimal | None:
    """SQLite hands back a float for what it has computed."""
    return None if value is None else Decimal(str(value)).quantize(THOUSANDTH).normalize()


def _reports(periods: Iterable[Any], *, is_own: bool) -> Iterable[DossierReport]:
    """What has not left the unit is read by the unit alone."""
    for period in periods:
        if period.report:
            yield DossierReport(
                period=period,
                pk=period.report,
                state=period.report_state,
                due_on=period.report_due_on,
                timing=_timing(period),
                is_readable=is_own or period.report_state in LEFT_THE_UNIT,
            )


def _timing(period: Any) -> Badge | None:
    """Sent late stays late; not sent is overdue the day after."""
    if period.report_sent_at is None:
        return REPORT["overdue"] if period.report_due_on < clock.today() else None
    sent_on = timezone.localtime(period.report_sent_at).date()
    return REPORT["late" if sent_on > period.report_due_on else "on_time"]
