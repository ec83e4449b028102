"""The rows behind a figure as a table: the same for the page and for Excel."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Model
from django.http import Http404
from django.utils import timezone
from django.utils.translation import gettext as _

from camket.foundation.core.numbers import format_decimal
from camket.year.annual_cycles.models import Cycle
from camket.year.commitments.models import Commitment, Item
from camket.year.execution.models import Measure
from camket.year.reporting.models import Report, ReportLine
from camket.year.supervision.models import Finding, Inspection, Urging
from camket.year.verdicts.queries.outcome import Result
from camket.year.year_end.models import Lesson
from camket.year.year_end.queries.figure_lists import Records, records
from camket.year.year_end.queries.figures import FigureValue, figure_value

Cell = str | int | Decimal | date | None


@dataclass(frozen=True)
class Column:
    """A column of the list: its title, how wide it stands in Excel, whether it holds days."""

    title: str
    width: float = 16
    is_date: bool = False


@dataclass(frozen=True)
class Row:
    """The cells of one row, and the page of what it counts: its address by name, and the key."""

    cells: tuple[Cell, ...]
    page: str = ""
    pk: int = 0


@dataclass(frozen=True)
class FigureList:
    """A figure and every row it counts."""

    figure: FigureValue
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


def figure_list(figure_id: str, cycle: Cycle, on: date) -> FigureList:
    """The figure with its rows. Raises Http404 for a figure that does not exist."""
    rows = records(figure_id, cycle, on)
    figure = figure_value(figure_id, cycle, on, rows)
    if figure is None:
        raise Http404
    columns, line = _shape(rows)
    return FigureList(figure, columns, tuple(_row(row, line(row)) for row in rows))


def _row(counted: Any, cells: tuple[Cell, ...]) -> Row:
    page, key = PAGES.get(type(counted), ("", ""))
    return Row(cells, page, getattr(counted, key)) if page else Row(cells)


Line = Callable[[Any], tuple[Cell, ...]]


def _shape(rows: Records) -> tuple[tuple[Column, ...], Line]:
    if isinstance(rows, range):
        return (Column(_("Năm"), 12),), lambda year: (str(year),)
    return SHAPES[rows.model]()


def _items() -> tuple[tuple[Column, ...], Line]:
    columns = (
        Column(_("Mã"), 14), Column(_("Đơn vị"), 30), Column(_("Nội dung cam kết"), 60),
        Column(_("Thời hạn"), 13, is_date=True), Column(_("Kết quả"), 22),
        Column(_("Hoàn thành ngày"), 13, is_date=True),
    )  # fmt: skip
    return columns, lambda item: (
        item.code, item.commitment.unit.name, item.text, item.due_on,
        str(Result(item.outcome).label), item.finished_on,
    )  # fmt: skip


def _commitments() -> tuple[tuple[Column, ...], Line]:
    columns = (
        Column(_("Mã đơn vị"), 14),
        Column(_("Đơn vị"), 40),
        Column(_("Ngày ký"), 13, is_date=True),
    )
    return columns, lambda each: (each.unit.code, each.unit.name, each.signed_on)


def _reports() -> tuple[tuple[Column, ...], Line]:
    columns = (
        Column(_("Đơn vị"), 40), Column(_("Kỳ"), 20), Column(_("Hạn nộp"), 13, is_date=True),
        Column(_("Gửi lần đầu"), 13, is_date=True), Column(_("Trạng thái"), 22),
    )  # fmt: skip
    return columns, lambda each: (
        each.commitment.unit.name, each.period.label, each.due_on,
        timezone.localtime(each.first_sent_at).date() if each.first_sent_at else None,
        str(each.get_state_display()),
    )  # fmt: skip


def _inspections() -> tuple[tuple[Column, ...], Line]:
    columns = (
        Column(_("Đơn vị được kiểm tra"), 40), Column(_("Loại"), 14), Column(_("Nội dung"), 60),
        Column(_("Ngày kiểm tra"), 13, is_date=True), Column(_("Trạng thái"), 22),
    )  # fmt: skip
    return columns, lambda each: (
        each.unit.name, str(each.get_kind_display()), each.scope, each.held_on, str(each.get_state_display())
    )  # fmt: skip


def _findings() -> tuple[tuple[Column, ...], Line]:
    columns = (
        Column(_("Đơn vị"), 40), Column(_("Phát hiện"), 50), Column(_("Yêu cầu khắc phục"), 50),
        Column(_("Hạn khắc phục"), 13, is_date=True), Column(_("Trạng thái"), 22),
    )  # fmt: skip
    return columns, lambda each: (
        each.inspection.unit.name, each.text, each.demand, each.remedy_due_on, str(each.get_state_display())
    )  # fmt: skip


def _urgings() -> tuple[tuple[Column, ...], Line]:
    columns = (
        Column(_("Đơn vị"), 40), Column(_("Về việc"), 24), Column(_("Ngày đôn đốc"), 13, is_date=True),
        Column(_("Nội dung"), 60),
    )  # fmt: skip
    return columns, lambda each: (
        each.unit.name, str(each.get_subject_display()), timezone.localtime(each.urged_at).date(), each.text
    )  # fmt: skip


def _lines() -> tuple[tuple[Column, ...], Line]:
    columns = (
        Column(_("Mã"), 14), Column(_("Đơn vị"), 30), Column(_("Kỳ báo cáo"), 20),
        Column(_("Kết quả đơn vị báo cáo"), 80),
    )  # fmt: skip
    return columns, lambda each: (
        each.item.code, each.item.commitment.unit.name, each.report.period.label, each.result
    )  # fmt: skip


def _measures() -> tuple[tuple[Column, ...], Line]:
    columns = (
        Column(_("Mã"), 14), Column(_("Đơn vị"), 30), Column(_("Chỉ tiêu"), 50),
        Column(_("Đến ngày"), 13, is_date=True), Column(_("Giá trị"), 14), Column(_("Nguồn"), 30),
    )  # fmt: skip
    return columns, lambda each: (
        each.target.item.code, each.target.item.commitment.unit.name, each.target.label,
        each.as_of, _value(each), each.source,
    )  # fmt: skip


def _value(measure: Measure) -> str:
    if measure.denominator is not None:
        return f"{format_decimal(measure.numerator)}/{format_decimal(measure.denominator)}"
    return format_decimal(measure.value)


def _lessons() -> tuple[tuple[Column, ...], Line]:
    columns = (Column(_("Thứ tự"), 8), Column(_("Yêu cầu cho năm sau"), 80))
    return columns, lambda each: (each.order, each.text)


SHAPES: dict[type[Model], Callable[[], tuple[tuple[Column, ...], Line]]] = {
    Item: _items,
    Commitment: _commitments,
    Report: _reports,
    Inspection: _inspections,
    Finding: _findings,
    Urging: _urgings,
    ReportLine: _lines,
    Measure: _measures,
    Lesson: _lessons,
}


PAGES: dict[type, tuple[str, str]] = {
    Item: ("commitments:item-detail", "pk"),
    Commitment: ("commitments:commitment-detail", "pk"),
    Report: ("reporting:report-detail", "pk"),
    ReportLine: ("reporting:report-detail", "report_id"),
    Inspection: ("supervision:inspection-detail", "pk"),
    Finding: ("supervision:finding-detail", "pk"),
}
