"""A small year ready for its synthesis report: one ward that has told of everything it did."""

from datetime import date
from decimal import Decimal

import pytest

from camket.year.commitments.models import Commitment
from camket.year.execution.models import Evidence, Mark, Measure
from camket.year.reporting.models import LineValue, ReportLine
from camket.year.reporting.states import ReportState
from camket.year.year_end import actions
from tests import factories


def told(cast, unit, items: int = 2) -> Commitment:
    """Signed, done and accepted; the result of item n names the number it reached."""
    signed = factories.signed(cast, unit, items=items)
    report = factories.report(signed, cast.year_period, ReportState.ACCEPTED)
    for item in signed.items.all():
        line = ReportLine.objects.create(
            report=report, item=item, mark=Mark.DONE, done_on=date(2020, 9, 20),
            result=f"Đã bàn giao 4{item.order} hộ",
        )  # fmt: skip
        line.evidence.add(Evidence.objects.create(item=item, title="Biên bản bàn giao"))
        LineValue.objects.create(line=line, target=item.targets.get(), value=Decimal(40))
        Measure.objects.create(
            target=item.targets.get(),
            as_of=date(2020, 12, 31),
            value=Decimal(40),
            source="Báo cáo năm",
        )
    return signed


@pytest.fixture
def ward(cast):
    return told(cast, cast.ward3)


@pytest.fixture
def report(cast, ward):
    return actions.draft_synthesis(cast.year_period, actor=cast.office)
