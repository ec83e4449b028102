"""What a report still lacks, in words that say where and what to do."""

from django.utils.translation import gettext as _

from camket.foundation.core.numbers import format_decimal, short_date
from camket.year.execution.models import Mark
from camket.year.reporting.models import Report
from camket.year.reporting.rules.rows import Row, Value, rows_of


def missing_parts(report: Report, rows: tuple[Row, ...] | None = None) -> list[str]:
    """Every gap as one sentence that names its item; pass `rows` when they are already read."""
    read = rows_of(report) if rows is None else rows
    if not read:
        return [_("Báo cáo chưa có nội dung cam kết nào.")]
    return [
        _("Nội dung %(number)d: %(gap)s") % {"number": row.number, "gap": gap}
        for row in read
        for gap in missing_in_row(row)
    ]


def missing_in_row(row: Row) -> list[str]:
    """The gaps of one item; a paused item owes nothing."""
    if row.is_paused:
        return []
    if not row.line.mark:
        return [_("chưa chọn mức độ thực hiện.")]
    if row.is_done:
        return [*_values(row), *_finish(row)]
    return [*_values(row), *_reasons(row)]


def _values(row: Row) -> list[str]:
    """Figures are owed once work has begun, unless the unit says when they will be known."""
    waits = row.line.no_data_until is not None and not row.is_done
    if waits or row.line.mark == Mark.NOT_STARTED:
        return []
    return [
        _("chưa có số liệu “%(target)s”. Nhập số, hoặc ghi ngày sẽ có số liệu.")
        % {"target": value.target.label}
        for value in row.values
        if value.is_figure and not value.is_given and not (row.is_done and value.is_reached)
    ]


def _finish(row: Row) -> list[str]:
    """What "Đã hoàn thành" has to stand on."""
    gaps = [_short_of(value) for value in row.values if _contradicts(value)]
    if row.line.done_on is None:
        gaps.append(_("chưa có ngày hoàn thành."))
    elif row.line.done_on > row.data_until:
        gaps.append(
            _("ngày hoàn thành %(day)s sau ngày chốt số liệu %(until)s. Sửa ngày, hoặc để kỳ sau.")
            % {"day": short_date(row.line.done_on), "until": short_date(row.data_until)}
        )
    elif row.was_open_after_deadline and not row.is_late:
        gaps.append(
            _("kỳ trước báo chưa xong khi đã quá hạn %(due)s. Ngày hoàn thành phải sau hạn đó.")
            % {"due": short_date(row.item.due_on)}  # type: ignore[arg-type]
        )
    if not row.evidence:
        gaps.append(_("đã hoàn thành nhưng chưa có minh chứng."))
    return gaps


def _contradicts(value: Value) -> bool:
    """A figure that is given, or a product, that does not bear the mark "Đã hoàn thành"."""
    return (value.is_given or not value.is_figure) and not value.is_reached


def _short_of(value: Value) -> str:
    if not value.is_figure:
        return _("đã hoàn thành nhưng chưa có sản phẩm “%(target)s”.") % {
            "target": value.target.label
        }
    return _(
        "“%(target)s” mới đạt %(reached)s so với mục tiêu %(goal)s. Sửa số liệu hoặc mức độ."
    ) % {
        "target": value.target.label,
        "reached": format_decimal(value.reached),
        "goal": format_decimal(value.target.value),
    }


def _reasons(row: Row) -> list[str]:
    if not row.is_behind:
        return []
    gaps = []
    if not row.line.cause.strip():
        gaps.append(_("chậm tiến độ, chưa nêu nguyên nhân."))
    if row.line.waiting_for_id is None:
        gaps.append(_("chậm tiến độ, chưa nêu nơi đang chờ (có thể chọn chính đơn vị)."))
    return gaps
