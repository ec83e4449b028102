"""Two supplements of the first days of 2021: one waits for its head, one for the Office."""

from dataclasses import replace
from datetime import date
from functools import partial

from camket.interfaces.demonstration import content
from camket.interfaces.demonstration.builder.acts import Act, Acts, moment
from camket.interfaces.demonstration.builder.telling import WHOLE
from camket.interfaces.demonstration.builder.world import World
from camket.year.commitments.models import Item as ItemRow
from camket.year.execution.models import Mark
from camket.year.reporting import actions
from camket.year.reporting.access import report_for
from camket.year.reporting.models import Report
from camket.year.reporting.rules import LineDraft, ReportDraft, ValueDraft, draft_of, rows_of

YEAR = 2020
RECOUNTED, AMENDED = "phuong-4", "phuong-5"
FINDING = "Kết luận kiểm tra số 06-TB/UBKT: bảng tổng hợp đã đếm cả hộ nhận thùng rác nhưng không phân loại."
AMENDMENT = "Bổ sung biên bản bàn giao mặt bằng ký ngày 12/01/2021 theo đề nghị của Văn phòng."


def corrections_of_2020(world: World) -> Acts:
    yield Act(moment(date(2021, 1, 14), 10, 10), partial(_recount, world))
    yield Act(moment(date(2021, 1, 14), 14, 20), partial(_amend, world))


def _recount(world: World) -> None:
    """The ward whose figure the inspection corrected tells it anew; the head has not sent it yet."""
    clerk = world.clerk(RECOUNTED)
    report = _supplement(world, RECOUNTED)
    actions.fill_report(report, _recounted(world, report), actor=clerk)
    actions.complete_report(report_for(clerk, YEAR, report.pk), actor=clerk)


def _amend(world: World) -> None:
    clerk = world.clerk(AMENDED)
    report = _supplement(world, AMENDED)
    actions.fill_report(
        report, replace(draft_of(report, rows_of(report)), proposals=AMENDMENT), actor=clerk
    )
    actions.complete_report(report_for(clerk, YEAR, report.pk), actor=clerk)
    head = world.head(AMENDED, date(2021, 1, 14))
    actions.send_report(report_for(head, YEAR, report.pk), actor=head)


def _supplement(world: World, unit: str) -> Report:
    clerk = world.clerk(unit)
    accepted = report_for(clerk, YEAR, world.reports[YEAR, WHOLE, unit])
    return report_for(clerk, YEAR, actions.supplement_report(accepted, actor=clerk).pk)


def _recounted(world: World, report: Report) -> ReportDraft:
    """The line of the inspected item with the verified households, no longer called done."""
    inspection = next(row for row in content.cycle_2020().inspections if row.unit == RECOUNTED)
    item_pk = world.items[inspection.item]
    target = ItemRow.objects.get(pk=item_pk).targets.get()
    draft = draft_of(report, rows_of(report))
    lines = tuple(
        _not_done(line, report.commitment.unit_id, ValueDraft(target.pk, inspection.verified.value))
        if line.item_id == item_pk
        else line
        for line in draft.lines
    )
    return replace(draft, lines=lines)


def _not_done(line: LineDraft, waiting_for: int, value: ValueDraft) -> LineDraft:
    return replace(
        line,
        mark=Mark.IN_PROGRESS,
        result="Đếm lại theo lịch giao rác từng tuần: 1.460/2.862 hộ phân loại rác tại nguồn.",
        done_on=None,
        cause=FINDING,
        waiting_for_id=waiting_for,
        proposal="Cho phường hoàn thành việc phân loại trong quý I/2021.",
        values=(value,),
    )
