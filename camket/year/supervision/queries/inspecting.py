"""Inspections of a year: lists, the page of one, coverage by unit and open remedies."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import (
    Count,
    Expression,
    F,
    IntegerField,
    OuterRef,
    Prefetch,
    Q,
    QuerySet,
    Subquery,
    Value,
    prefetch_related_objects,
)
from django.db.models.functions import Coalesce

from camket.foundation.core import clock
from camket.foundation.organisation.models import Unit
from camket.year.annual_cycles.models import Cycle
from camket.year.commitments.models import Item, Target, TargetKind
from camket.year.commitments.queries import in_force, signed
from camket.year.execution.queries import with_light, with_reached
from camket.year.execution.rules.lights import Light
from camket.year.supervision.models import Finding, Inspection, Verification
from camket.year.supervision.rules.inspecting import OPEN_FINDINGS
from camket.year.supervision.states import FindingState, InspectionState


@dataclass(frozen=True)
class CoverageRow:
    """One signed unit: who has looked at it this year, and how much is behind."""

    unit: Unit
    inspections: int
    last_on: date | None
    planned: int
    own_inspections: int
    behind: int
    open: int
    overdue: int

    @property
    def is_inspected(self) -> bool:
        return self.inspections > 0

    @property
    def is_wanted(self) -> bool:
        """Never looked at, not in the plan, and something is behind."""
        return not self.inspections and not self.planned and self.behind > 0


@dataclass(frozen=True)
class Coverage:
    """The meter over the rows; the figures are counts of the rows shown below it."""

    rows: tuple[CoverageRow, ...]

    @property
    def total(self) -> int:
        return len(self.rows)

    @property
    def inspected(self) -> int:
        return sum(row.is_inspected for row in self.rows)

    @property
    def never(self) -> int:
        return self.total - self.inspected

    @property
    def open(self) -> int:
        """Findings not yet confirmed, over all units."""
        return sum(row.open for row in self.rows)

    @property
    def overdue(self) -> int:
        return sum(row.overdue for row in self.rows)

    @property
    def without_own(self) -> int:
        """Committees that have held no inspection of their own."""
        return sum(not row.own_inspections for row in self.rows)


def coverage(cycle: Cycle, on: date) -> Coverage:
    """Never inspected first, the most behind first. One statement."""
    inspections = Inspection.objects.filter(plan__cycle=OuterRef("cycle"), unit=OuterRef("unit"))
    findings = Finding.objects.filter(
        inspection__plan__cycle=OuterRef("cycle"), inspection__unit=OuterRef("unit")
    )
    by_owner = inspections.filter(plan__committee=cycle.scheme.owner_id)
    held = Q(state__in=[InspectionState.HELD, InspectionState.CONCLUDED], held_on__lte=on)
    behind = with_light(Item.objects.filter(in_force(on), commitment=OuterRef("pk")), on)
    rows = signed(cycle).annotate(
        inspections=_number(by_owner.filter(held), "unit"),
        last_on=Subquery(by_owner.filter(held).order_by("-held_on").values("held_on")[:1]),
        planned=_number(by_owner.filter(state=InspectionState.PLANNED), "unit"),
        own_inspections=_number(inspections.filter(held, plan__committee=OuterRef("unit")), "unit"),
        behind=_number(behind.filter(Q(light=Light.BEHIND)), "commitment"),
        open=_number(findings.exclude(state=FindingState.CONFIRMED), "inspection__unit"),
        overdue=_number(findings.filter(_lapsed(on)), "inspection__unit"),
    )
    names = [field.name for field in fields(CoverageRow)]
    found = [CoverageRow(**{name: getattr(row, name) for name in names}) for row in rows]
    return Coverage(tuple(sorted(found, key=_risk)))


def _number(rows: QuerySet[Any], group: str) -> Expression:
    """How many rows a correlated query finds; 0 for none."""
    counted = rows.order_by().values(group).annotate(number=Count("pk")).values("number")
    return Coalesce(Subquery(counted), Value(0), output_field=IntegerField())


def _risk(row: CoverageRow) -> tuple[bool, int, bool, str]:
    return row.is_inspected, -row.behind, row.planned > 0, row.unit.path


def with_findings(inspections: QuerySet[Inspection]) -> QuerySet[Inspection]:
    """Annotate `found` and `still_open` findings, and how many verified values differ."""
    differs = Q(verifications__reported__isnull=True) | ~Q(
        verifications__reported=F("verifications__verified")
    )
    return inspections.select_related("unit", "plan__committee").annotate(
        found=Count("findings", distinct=True),
        still_open=Count("findings", filter=Q(findings__state__in=OPEN_FINDINGS), distinct=True),
        verified=Count("verifications", distinct=True),
        differing=Count(
            "verifications", filter=Q(verifications__isnull=False) & differs, distinct=True
        ),
    )


def open_findings(findings: QuerySet[Finding]) -> QuerySet[Finding]:
    """Everything not yet confirmed, the nearest deadline first."""
    return (
        findings.exclude(state=FindingState.CONFIRMED)
        .select_related("inspection__unit", "responsible")
        .order_by("remedy_due_on", "pk")
    )


def finding_counts(findings: QuerySet[Finding], on: date) -> dict[str, int]:
    """How many are not yet confirmed, and how many of them the unit has let lapse. One statement."""
    return findings.aggregate(
        open=Count("pk", filter=~Q(state=FindingState.CONFIRMED)),
        overdue=Count("pk", filter=_lapsed(on)),
    )


def overdue_findings(findings: QuerySet[Finding], on: date) -> QuerySet[Finding]:
    return findings.filter(_lapsed(on))


def _lapsed(on: date) -> Q:
    return Q(state__in=OPEN_FINDINGS, remedy_due_on__lt=on)


def targets_to_verify(inspection: Inspection) -> list[Target]:
    """The figures of the unit's items in force, each with the value reported so far."""
    on = clock.today()
    items = in_force(on, "item__")
    targets = Target.objects.filter(
        items, item__commitment__unit=inspection.unit,
        item__commitment__cycle=inspection.plan.cycle, kind=TargetKind.FIGURE,
    )  # fmt: skip
    loaded = with_reached(targets, on).select_related("item").order_by("item__order", "order")
    return list(loaded)


def reported_values(targets: Sequence[Target], on: date) -> dict[int, Decimal | None]:
    """What the accepted reports say of each target today; the database may hand back a float."""
    rows: Iterable[Any] = with_reached(
        Target.objects.filter(pk__in=[each.pk for each in targets]), on
    )
    return {
        row.pk: None if row.reached_value is None else Decimal(str(row.reached_value))
        for row in rows
    }


def record_of(inspection: Inspection) -> Inspection:
    """The inspection with its verified values and findings loaded."""
    findings = Finding.objects.select_related("item", "responsible").prefetch_related("remedies")
    prefetch_related_objects(
        [inspection],
        Prefetch("verifications", Verification.objects.select_related("target__item")),
        Prefetch("findings", findings),
    )
    return inspection
