"""THE counting rule: which items count, and what became of each at a data date.

y is the items of the version in force at the data date, selected and assigned alike, without
those cancelled or transferred. x is those of y that an accepted report of the year marks done,
with every target reached and the agreed evidence attached, unless the committee's item verdict
says otherwise. Page, Word, Excel and API all ask here.
"""

from collections.abc import Iterable
from datetime import date

from django.db.models import (
    BooleanField,
    Case,
    CharField,
    Exists,
    F,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    TextChoices,
    Value,
    When,
)
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from camket.year.annual_cycles.models import Cycle
from camket.year.commitments.models import Direction, Item, Target, TargetKind
from camket.year.commitments.queries import in_force
from camket.year.commitments.states import CommitmentState, ItemState
from camket.year.execution.models import Mark
from camket.year.execution.queries import with_reached
from camket.year.reporting.models import ReportLine
from camket.year.reporting.states import ReportState
from camket.year.verdicts.models import ItemVerdict, Outcome


class Result(TextChoices):
    """What became of an item at a data date."""

    DONE = "done", _("Hoàn thành đúng hạn")
    DONE_LATE = "done_late", _("Hoàn thành chậm")
    IN_PROGRESS = "in_progress", _("Đang thực hiện")
    OVERDUE = "overdue", _("Quá hạn")
    NOT_DONE = "not_done", _("Không hoàn thành")
    SUSPENDED = "suspended", _("Tạm dừng")


DONE = (Result.DONE, Result.DONE_LATE)
# Every figure said of items, by the name that stands in addresses, with the condition of its list.
FIGURES: dict[str, Q] = {
    "total": Q(),
    "done": Q(outcome__in=DONE),
    "on_time": Q(outcome=Result.DONE),
    "late": Q(outcome=Result.DONE_LATE),
    "open": ~Q(outcome__in=DONE),
    "in_progress": Q(outcome=Result.IN_PROGRESS),
    "overdue": Q(outcome=Result.OVERDUE),
    "not_done": Q(outcome=Result.NOT_DONE),
    "suspended": Q(outcome=Result.SUSPENDED),
    "exceeded": Q(is_exceeded=True),
}


def items_counted(
    cycle: Cycle, on: date, *, units: Iterable[int] | None = None, figure: str = "total"
) -> QuerySet[Item]:
    """The items that make y, each with its `outcome`, `finished_on` and `is_exceeded`.

    `units` and `figure` narrow them to the list behind one printed figure; an unknown figure is
    the total.
    """
    signed = Item.objects.filter(
        in_force(on), commitment__cycle=cycle, commitment__state=CommitmentState.SIGNED
    )
    if units is not None:
        signed = signed.filter(commitment__unit__in=units)
    return with_outcome(signed, on).filter(FIGURES.get(figure, Q()))


def with_outcome(items: QuerySet[Item], on: date) -> QuerySet[Item]:
    """Annotate what became of each item at the data date `on`; no further statement per item.

    The committee's day of completion goes before the reported one.
    """
    line = _accepted_lines(on).filter(item=OuterRef("pk"))
    latest = line.order_by("-report__period__data_until", "-report__number")
    verdict = _verdicts(on).filter(item=OuterRef("pk"))
    target = with_reached(Target.objects.filter(item=OuterRef("pk")), on)
    # What was only to be kept up is kept, never exceeded.
    is_upkeep = Q(direction=Direction.KEEP) | Q(value=F("baseline"))
    ahead = target.filter(Q(is_reached=True, reached_share__gt=1), kind=TargetKind.FIGURE)
    return (
        items.annotate(
            verdict=Subquery(verdict.values("outcome")[:1]),
            reported_mark=Subquery(latest.values("mark")[:1]),
            finished_on=Coalesce(
                Subquery(verdict.values("done_on")[:1]), Subquery(latest.values("done_on")[:1])
            ),
            has_proof=Exists(line.filter(evidence__isnull=False)),
            has_gap=Exists(target.filter(Q(is_reached=False))),
            goes_beyond=Exists(ahead.exclude(is_upkeep)),
        )
        .annotate(outcome=_outcome(on))
        .annotate(
            is_exceeded=Case(
                When(outcome__in=DONE, goes_beyond=True, then=True),
                default=False,
                output_field=BooleanField(),
            )
        )
    )


def finished_on(item: Item) -> date | None:
    """The day of completion in the latest accepted report, if any."""
    lines = ReportLine.objects.filter(item=item, report__state=ReportState.ACCEPTED)
    latest = lines.order_by("-report__period__data_until", "-report__number")
    return latest.values_list("done_on", flat=True).first()


def _outcome(on: date) -> Case:
    """The verdict decides first, then the accepted report, then the calendar."""
    achieved = Q(verdict=Outcome.DONE) | (
        Q(verdict__isnull=True) & Q(reported_mark=Mark.DONE) & Q(has_gap=False) & Q(has_proof=True)
    )
    return Case(
        When(verdict=Outcome.NOT_DONE, then=Value(Result.NOT_DONE)),
        When(achieved & Q(finished_on__gt=F("due_on")), then=Value(Result.DONE_LATE)),
        When(achieved, then=Value(Result.DONE)),
        When(state=ItemState.SUSPENDED, then=Value(Result.SUSPENDED)),
        When(due_on__lt=on, then=Value(Result.OVERDUE)),
        default=Value(Result.IN_PROGRESS),
        output_field=CharField(),
    )


def _accepted_lines(on: date) -> QuerySet[ReportLine]:
    """Only accepted reports feed figures."""
    return ReportLine.objects.filter(
        report__state=ReportState.ACCEPTED, report__period__data_until__lte=on
    )


def _verdicts(on: date) -> QuerySet[ItemVerdict]:
    """Verdicts in force; those of the year-end also hold for the data date that ends the year."""
    last_year_over = on.year if (on.month, on.day) == (12, 31) else on.year - 1
    return ItemVerdict.objects.filter(replaced_at__isnull=True).filter(
        Q(decided_on__lte=on) | Q(item__commitment__cycle__year__lte=last_year_over)
    )
