"""What the tests of reporting share: a filled report, and a report brought to a state by its acts."""

from datetime import date, datetime
from decimal import Decimal

from django.utils import timezone

from camket.foundation.core import clock
from camket.year.execution.models import Mark
from camket.year.reporting import actions
from camket.year.reporting.models import Report
from camket.year.reporting.rules import (
    EvidenceDraft,
    LineDraft,
    ReportDraft,
    ValueDraft,
    rows_of,
)
from camket.year.reporting.states import ReportState
from tests import factories
from tests.cast import Cast

S = ReportState
JUNE_16 = datetime(2020, 6, 16, 9)  # noqa: DTZ001
PROOF = EvidenceDraft("Biên bản bàn giao mặt bằng", "12/BB-UBND", date(2020, 6, 1))


def at(day: int, hour: int, minute: int = 0, month: int = 6) -> datetime:
    """A moment of 2020 in Vietnam."""
    return timezone.make_aware(datetime(2020, month, day, hour, minute))  # noqa: DTZ001


def opened(cast: Cast, items: int = 3) -> Report:
    """The six-month report of ward 3, just laid down."""
    factories.signed(cast, cast.ward3, items)
    with clock.at(at(1, 8)):
        return actions.open_period(cast.six_months, actor=cast.office)[0]


def line(item_id: int, target_id: int, value: str = "20", **given: object) -> LineDraft:
    values = {
        "mark": Mark.IN_PROGRESS,
        "result": "Đã bàn giao 20 hộ.",
        "values": (ValueDraft(target_id, Decimal(value)),),
    }
    return LineDraft(item_id, **{**values, **given})


def full_draft(report: Report, **given: object) -> ReportDraft:
    """Every item in progress on its road map: nothing is missing."""
    lines = tuple(line(row.item.pk, row.values[0].target.pk) for row in rows_of(report))
    return ReportDraft(deployment="Đã quán triệt đến 12 chi bộ.", lines=lines, **given)


def brought_to(cast: Cast, state: ReportState, report: Report | None = None) -> Report:
    """The report of ward 3 in a state, reached by the acts that lead there."""
    made = report or opened(cast)
    acts = {
        S.DRAFT: lambda: actions.fill_report(made, full_draft(made), actor=cast.binh),
        S.COMPLETE: lambda: actions.complete_report(made, actor=cast.binh),
        S.SENT: lambda: actions.send_report(made, actor=cast.lan),
        S.RECEIVED: lambda: actions.receive_report(made, actor=cast.office),
        S.ACCEPTED: lambda: actions.accept_report(made, actor=cast.office),
    }
    wanted = S.SENT if state == S.RETURNED else state
    with clock.at(timezone.make_aware(JUNE_16)):
        for reached, act in acts.items():
            if wanted == S.EXPECTED:
                break
            act()
            if reached == wanted:
                break
        if state == S.RETURNED:
            reasons = {made.lines.first().pk: "Nêu rõ số hộ còn lại."}
            actions.return_report(made, reasons=reasons, actor=cast.office)
    return made
