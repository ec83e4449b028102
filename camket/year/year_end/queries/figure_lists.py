"""The list behind every figure: page, Excel and the figure itself ask here."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.http import Http404

from camket.foundation.organisation.models import UnitKind
from camket.year.annual_cycles.models import Cycle, GroupMember, ReportingGroup
from camket.year.annual_cycles.queries import group_tree
from camket.year.commitments.access import word_lists_of
from camket.year.commitments.models import Commitment, Item
from camket.year.commitments.queries import in_force, signed
from camket.year.commitments.rules import Level, WordLists, read_item
from camket.year.execution.models import Dissemination, Measure, Plan
from camket.year.execution.states import PlanState
from camket.year.reporting.models import Report, ReportLine
from camket.year.reporting.queries import accepted_lines, with_timeliness
from camket.year.reporting.states import ReportState
from camket.year.supervision.models import Finding, Inspection, Urging
from camket.year.supervision.states import InspectionState
from camket.year.verdicts.queries.outcome import items_counted
from camket.year.year_end.models import Lesson, MissingReason, Review
from camket.year.year_end.queries.specs import GROUPED, ITEMS, REPORTS, UNITS, WATCHING, Of, Spec
from camket.year.year_end.states import ReviewState, SynthesisState

EVERYWHERE = "all"
OF_THE_STATE = "ubnd"
# Periods (kỳ), items (nội dung) and requirements (yêu cầu) have codes of their own.
NAMESPACES = ("ky.", "nd.", "yc.")
# "Phòng chuyên môn thuộc UBND": counted together because the report speaks of them together.
STATE_KINDS = (UnitKind.DEPARTMENT, UnitKind.INSPECTORATE)
WITH_A_COMMITTEE = (UnitKind.WARD_COMMITTEE,)
INSPECTED = (InspectionState.HELD, InspectionState.CONCLUDED)

Records = QuerySet[Any] | range


@dataclass(frozen=True)
class Scope:
    """A year at a data date."""

    cycle: Cycle
    on: date


def records(figure_id: str, cycle: Cycle, on: date) -> Records:
    """The rows a figure counts. Raises Http404 for a figure that does not exist."""
    code, _dot, name = figure_id.rpartition(".")
    if name == "ordinal":
        return _years(cycle, code)
    if code in (EVERYWHERE, OF_THE_STATE) or code.startswith(NAMESPACES):
        return rows_of(code, name, cycle, on)
    if not ReportingGroup.objects.filter(cycle=cycle, code=code).exists():
        raise Http404
    return rows_of(code, name, cycle, on)


def rows_of(code: str, name: str, cycle: Cycle, on: date) -> QuerySet[Any]:
    """The same for a scope that is known to exist."""
    scope = Scope(cycle, on)
    for prefix, read in zip(NAMESPACES, (_reports, _quoted, _lessons), strict=True):
        if code.startswith(prefix):
            return read(scope, code.removeprefix(prefix), name)
    if name in WATCHING and code == EVERYWHERE:
        return _watched(scope, WATCHING[name])
    return _grouped(scope, code, name)


def counted_items(cycle: Cycle, on: date) -> QuerySet[Item]:
    """The items of the counting rule, with what a list shows of them."""
    return (
        items_counted(cycle, on)
        .select_related("commitment__unit", "leader")
        .order_by("commitment__unit__path", "order")
    )


def accounted(cycle: Cycle, on: date) -> QuerySet[Commitment]:
    """The signed commitments with what became of each after the signature."""
    of_it = {"commitment": OuterRef("pk")}
    items = Item.objects.filter(in_force(on), **of_it)
    reports = Report.objects.filter(**of_it, period__data_until=on, state=ReportState.ACCEPTED)
    inspections = Inspection.objects.filter(
        plan__cycle=cycle, plan__committee=OuterRef("unit"), state__in=INSPECTED
    )
    return (
        signed(cycle)
        .filter(signed_on__lte=on)
        .annotate(
            is_told=Exists(Dissemination.objects.filter(**of_it)),
            is_planned=Exists(Plan.objects.filter(**of_it, state=PlanState.APPROVED)),
            has_items=Exists(items),
            has_key=Exists(items.filter(is_key=True)),
            has_bottleneck=Exists(items.filter(bottleneck__isnull=False)),
            has_breakthrough=Exists(items.filter(is_breakthrough=True)),
            is_committee=Q(unit__kind__in=WITH_A_COMMITTEE),
            is_inspected=Exists(inspections),
            is_linked=Exists(Review.objects.filter(**of_it, state=ReviewState.CLOSED)),
            is_reported=Exists(reports),
            missing_reason=Subquery(_reasons(on).values("reason")[:1]),
        )
        .order_by("unit__path")
    )


def _reasons(on: date) -> QuerySet[MissingReason]:
    """Why the unit may be left without an accepted report, as written into the open draft."""
    return MissingReason.objects.filter(
        commitment=OuterRef("pk"), report__period__data_until=on, report__state=SynthesisState.DRAFT
    )


def period_reports(cycle: Cycle, on: date) -> QuerySet[Report]:
    """The reports expected up to a data date."""
    reports = Report.objects.filter(
        period__cycle=cycle, period__data_until__lte=on, number=1
    ).select_related("commitment__unit", "period")
    return with_timeliness(reports, on).order_by("period__data_until", "commitment__unit__path")


def watched(cycle: Cycle, on: date) -> dict[Of, QuerySet[Any]]:
    """What the committee's own organs did about the year up to a data date."""
    inspections = Inspection.objects.filter(
        plan__cycle=cycle, plan__committee=cycle.scheme.owner_id, held_on__lte=on
    )
    findings = Finding.objects.filter(
        inspection__plan__cycle=cycle, inspection__held_on__lte=on
    ).select_related("inspection__unit", "item")
    urgings = Urging.objects.filter(cycle=cycle, urged_at__date__lte=on).select_related("unit")
    return {
        Of.INSPECTION: inspections.select_related("unit"),
        Of.FINDING: findings,
        Of.URGING: urgings,
    }


def is_generic(item: Item, lists: WordLists) -> bool:
    """Whether nobody could check the item at the end of the year; needs its targets."""
    return read_item(item, lists).level == Level.VAGUE


def last_lines(cycle: Cycle, on: date) -> QuerySet[ReportLine]:
    """What the accepted reports say, the latest word on an item last."""
    lines = accepted_lines(cycle, on).select_related("report__period", "item")
    return lines.order_by("report__period__data_until", "report__number")


def scope_of(cycle: Cycle, code: str) -> Q:
    """The condition on Commitment that a scope stands for; headings are at most three deep."""
    if code == EVERYWHERE:
        return Q()
    if code == OF_THE_STATE:
        return Q(unit__kind__in=STATE_KINDS)
    here = Q(group__code=code) | Q(group__parent__code=code) | Q(group__parent__parent__code=code)
    return Q(unit__in=GroupMember.objects.filter(here, cycle=cycle).values("unit"))


def _grouped(scope: Scope, code: str, name: str) -> QuerySet[Any]:
    if name.endswith(UNITS) and name.removesuffix(UNITS) in ITEMS:
        items = _items(scope, code, ITEMS[name.removesuffix(UNITS)])
        return accounted(scope.cycle, scope.on).filter(
            scope_of(scope.cycle, code), pk__in=items.order_by().values("commitment")
        )
    if name not in GROUPED:
        raise Http404
    spec = GROUPED[name]
    if spec.of == Of.ITEM:
        return _items(scope, code, spec)
    commitments = accounted(scope.cycle, scope.on).filter(scope_of(scope.cycle, code))
    return commitments.filter(**spec.condition)


def _items(scope: Scope, code: str, spec: Spec) -> QuerySet[Item]:
    inside = Commitment.objects.filter(scope_of(scope.cycle, code), cycle=scope.cycle)
    items = counted_items(scope.cycle, scope.on).filter(commitment__in=inside)
    if "is_generic" not in spec.condition:
        return items.filter(**spec.condition)
    # Sentences are read by a rule in Python, so the database gets the keys of what it found.
    lists = word_lists_of(scope.cycle)
    return items.filter(
        pk__in=[each.pk for each in items.prefetch_related("targets") if is_generic(each, lists)]
    )


def _years(cycle: Cycle, code: str) -> range:
    """The years from the first to this one, which is what an ordinal counts."""
    if code == EVERYWHERE:
        return range(cycle.scheme.first_year, cycle.year + 1)
    nodes = (node for top in group_tree(cycle) for node in top.walk())
    first = next((node.first_year for node in nodes if node.code == code), None)
    if first is None:
        raise Http404
    return range(first, cycle.year + 1)


def _reports(scope: Scope, code: str, name: str) -> QuerySet[Report]:
    if name not in REPORTS:
        raise Http404
    reports = period_reports(scope.cycle, scope.on).filter(period__code=code)
    return reports.filter(**REPORTS[name].condition)


def _watched(scope: Scope, spec: Spec) -> QuerySet[Any]:
    return watched(scope.cycle, scope.on)[spec.of].filter(**spec.condition)


def _quoted(scope: Scope, code: str, name: str) -> QuerySet[Any]:
    """Behind a number quoted from a report: the accepted line, or the measures of a target."""
    if name.startswith("t"):
        return Measure.objects.filter(
            target__item__code=code, target__order=_place(name),
            target__item__commitment__cycle=scope.cycle,
            as_of__lte=scope.on, replaced_at__isnull=True,
        ).select_related("target__item__commitment__unit").order_by("as_of")  # fmt: skip
    lines = last_lines(scope.cycle, scope.on).filter(item__code=code)
    latest = ReportLine.objects.filter(pk__in=lines.reverse().values("pk")[:1])
    return latest.select_related("item__commitment__unit", "report__period")


def _lessons(scope: Scope, code: str, name: str) -> QuerySet[Lesson]:
    return Lesson.objects.filter(cycle=scope.cycle, order=_place(f"n{code}"))


def _place(name: str) -> int:
    if not name[1:].isdigit():
        raise Http404
    return int(name[1:])
