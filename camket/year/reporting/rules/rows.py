"""The report as rows: each item in force, what was reached before, what this period says."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import OuterRef, Prefetch, Q, QuerySet, Subquery

from camket.foundation.core.numbers import MISSING, format_decimal, format_percent
from camket.year.annual_cycles.rules import quarter_end
from camket.year.commitments.models import Aggregation, Item, RoadmapStep, Target, TargetKind
from camket.year.commitments.queries import in_force
from camket.year.commitments.states import ItemState
from camket.year.execution.models import Evidence, Mark, Measure
from camket.year.reporting.models import LineValue, Report, ReportLine
from camket.year.reporting.rules import figures
from camket.year.reporting.states import ReportState

LEFT_THE_UNIT = (ReportState.SENT, ReportState.RECEIVED, ReportState.ACCEPTED)
QUARTERS = (1, 2, 3, 4)


@dataclass(frozen=True)
class Value:
    """One target in one row; `earlier` and `reached` are levels, `now` the period's own figure."""

    target: Target
    earlier: Decimal | None
    now: LineValue | None
    reached: Decimal | None
    step: Decimal | None

    @property
    def is_figure(self) -> bool:
        return self.target.kind == TargetKind.FIGURE

    @property
    def is_ratio(self) -> bool:
        return self.is_figure and self.target.aggregation == Aggregation.RATIO

    @property
    def is_given(self) -> bool:
        """Whether this period's figure stands in the report."""
        if self.now is None:
            return False
        return (self.now.denominator if self.is_ratio else self.now.value) is not None

    @property
    def is_reached(self) -> bool:
        return figures.is_reached(self.target, self.reached)

    @property
    def share(self) -> Decimal | None:
        return figures.share_of(self.target, self.reached)

    @property
    def percent(self) -> str:
        """The reached share in words; what is not complete never reads 100%."""
        return format_percent(self.share, 1) or MISSING if self.share is not None else MISSING

    @property
    def reached_words(self) -> str:
        return self._with_unit(self.reached)

    @property
    def goal_words(self) -> str:
        return f"{self.target.get_operator_display()} {self._with_unit(self.target.value)}"

    def _with_unit(self, level: Decimal | None) -> str:
        """58 hộ, but 46,4%: the sign of percent stands close."""
        unit = self.target.measure_unit
        if level is None or not unit:
            return format_decimal(level)
        return f"{format_decimal(level)}{'' if unit == '%' else ' '}{unit}"

    @property
    def lags(self) -> bool:
        return figures.lags(self.target, self.reached, self.step)


@dataclass(frozen=True)
class Row:
    """One item of the report with everything a page, a paper or a rule needs of it."""

    number: int
    line: ReportLine
    item: Item
    values: tuple[Value, ...]
    evidence: tuple[Evidence, ...]
    previous: ReportLine | None
    data_until: date

    @property
    def is_done(self) -> bool:
        return self.line.mark == Mark.DONE

    @property
    def is_paused(self) -> bool:
        return self.item.state == ItemState.SUSPENDED

    @property
    def is_overdue(self) -> bool:
        """Said to be unfinished although its deadline has passed; an untouched row says nothing."""
        due, is_open = self.item.due_on, bool(self.line.mark) and not self.is_done
        return is_open and due is not None and self.data_until > due

    @property
    def is_late(self) -> bool:
        """Done, but after the deadline."""
        done, due = self.line.done_on, self.item.due_on
        return bool(self.is_done and done and due and done > due)

    @property
    def is_behind(self) -> bool:
        """The unit must say why, and whom it waits for."""
        if self.is_paused or self.is_done or not self.line.mark:
            return False
        return self.is_overdue or any(value.lags for value in self.values)

    @property
    def was_open_after_deadline(self) -> bool:
        """An earlier report already said "not done" when the deadline had passed."""
        if self.previous is None or self.item.due_on is None:
            return False
        said_on = self.previous.report.period.data_until
        return self.previous.mark != Mark.DONE and said_on > self.item.due_on


def rows_of(report: Report) -> tuple[Row, ...]:
    """The rows of one report in five statements, whatever their number."""
    until = report.period.data_until
    told = list(_lines(report))
    lines = [line for line in told if line.report_id == report.pk]
    earlier = {line.item_id: line for line in told if line.report_id != report.pk}
    measures = _measures([line.item_id for line in lines], until)
    rows = []
    for number, line in enumerate(lines, start=1):
        line.report = report
        now = {value.target_id: value for value in line.values.all()}
        values = tuple(
            _value(target, measures[target.pk], now.get(target.pk))
            for target in line.item.targets.all()
        )
        proofs = tuple(line.evidence.all())
        rows.append(Row(number, line, line.item, values, proofs, earlier.get(line.item_id), until))
    return tuple(rows)


def row_count(report: Report) -> int:
    """How many rows the report has, without reading them."""
    in_report = Item.objects.filter(in_force(report.period.data_until))
    return report.lines.filter(item__in=in_report).count()


def _lines(report: Report) -> QuerySet[ReportLine]:
    """What the reports before this one said of each item, the oldest first, then its own lines."""
    until = report.period.data_until
    before = Q(
        report__commitment=report.commitment_id,
        report__state__in=LEFT_THE_UNIT,
        report__period__data_until__lt=until,
    )
    return (
        ReportLine.objects.filter(
            before | Q(report=report), item__in=Item.objects.filter(in_force(until))
        )
        .select_related("item__leader", "waiting_for", "report__period")
        .prefetch_related("evidence", "values", Prefetch("item__targets", _targets(until)))
        .order_by("report__period__data_until", "report__number", "item__order", "pk")
    )


def _targets(until: date) -> QuerySet[Target]:
    """Targets with `step_due`, the last step of the road map that had to be reached by then."""
    ended = [quarter for quarter in QUARTERS if quarter_end(until.year, quarter) <= until]
    due = RoadmapStep.objects.filter(
        target=OuterRef("pk"), quarter__in=ended, value__isnull=False
    ).order_by("-quarter")
    return Target.objects.annotate(step_due=Subquery(due.values("value")[:1]))


def _value(target: Any, facts: list[Measure], now: LineValue | None) -> Value:
    return Value(
        target=target,
        earlier=figures.reached_by(target, facts),
        now=now,
        reached=figures.reached_by(target, [*facts, now] if now else facts),
        step=target.step_due,
    )


def _measures(items: Iterable[int], until: date) -> dict[int, list[Measure]]:
    """Accepted facts from before this period, by target, oldest first."""
    facts: dict[int, list[Measure]] = defaultdict(list)
    rows = Measure.objects.filter(
        target__item__in=list(items), as_of__lt=until, replaced_at__isnull=True
    ).order_by("as_of")
    for measure in rows:
        facts[measure.target_id].append(measure)
    return facts
