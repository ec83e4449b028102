"""Cases made by hand: one item, what was reported of it, what the committee said."""

from datetime import date
from decimal import Decimal

from camket.year.annual_cycles.models import Period
from camket.year.commitments.models import Commitment, Item
from camket.year.execution.models import Evidence, Mark, Measure
from camket.year.reporting.models import Report, ReportLine
from camket.year.reporting.states import ReportState
from camket.year.verdicts.models import ItemVerdict
from tests import factories

YEAR_END = date(2020, 12, 31)
IN_TIME, TOO_LATE = date(2020, 9, 20), date(2020, 11, 5)  # the deadline is 30/09/2020


def item_of(commitment: Commitment, value: str = "40", **given: object) -> Item:
    item = factories.item(commitment, **given)
    factories.figure(item, value)
    return item


def report_on(commitment: Commitment, period: Period, **given: object) -> Report:
    return factories.report(commitment, period, **{"state": ReportState.ACCEPTED, **given})


def told(
    report: Report, item: Item, *, mark: str = Mark.DONE, done_on: date | None = IN_TIME,
    reached: str | None = "40", proof: bool = True,
) -> ReportLine:  # fmt: skip
    """One line, with the measure and the evidence that acceptance would leave behind."""
    line = ReportLine.objects.create(
        report=report, item=item, mark=mark, done_on=done_on if mark == Mark.DONE else None
    )
    if reached is not None:
        for target in item.targets.all():
            Measure.objects.create(
                target=target,
                as_of=report.period.data_until,
                value=Decimal(reached),
                source="Báo cáo",
            )
    if proof:
        line.evidence.add(Evidence.objects.create(item=item, title="Biên bản bàn giao"))
    return line


def judged(item: Item, outcome: str, **given: object) -> ItemVerdict:
    values = {
        "reason": "Kiểm tra thực tế",
        "document": "Thông báo 12",
        "decided_on": date(2021, 1, 11),
    }
    return ItemVerdict.objects.create(item=item, outcome=outcome, **{**values, **given})
