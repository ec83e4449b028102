"""What the figures of the report count: each by one condition, which also filters the list behind it.

A condition is a mapping of field to value (or `field__in` to values), so that the database and a
loaded row are asked the same question.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from camket.year.commitments.models import Origin
from camket.year.reporting.states import ReportState
from camket.year.supervision.states import FindingState, InspectionState
from camket.year.verdicts.queries.outcome import DONE, Result

Condition = Mapping[str, Any]


class Of(StrEnum):
    """What is counted."""

    ITEM = "item"
    COMMITMENT = "commitment"
    REPORT = "report"
    INSPECTION = "inspection"
    FINDING = "finding"
    URGING = "urging"


class Style(StrEnum):
    """How the figure reads."""

    COUNT = "count"
    RATIO = "ratio"
    PERCENT = "percent"


@dataclass(frozen=True)
class Spec:
    """One figure: what it counts, which of them, in words, and over which base."""

    of: Of
    words: str
    condition: Condition = field(default_factory=dict)
    style: Style = Style.COUNT
    base: str = ""


# Official papers are Vietnamese in every interface language, so these words skip gettext.
ITEMS = {
    "total": Spec(Of.ITEM, "số nội dung trong bản cam kết đang có hiệu lực"),
    "done": Spec(
        Of.ITEM,
        "số nội dung hoàn thành trên số nội dung trong bản cam kết đang có hiệu lực",
        {"outcome__in": DONE}, Style.RATIO, "total",
    ),
    "done-percent": Spec(
        Of.ITEM, "tỷ lệ nội dung hoàn thành trên tổng số nội dung",
        {"outcome__in": DONE}, Style.PERCENT, "total",
    ),
    "on-time": Spec(Of.ITEM, "số nội dung hoàn thành đúng thời hạn", {"outcome": Result.DONE}),
    "late": Spec(Of.ITEM, "số nội dung hoàn thành sau thời hạn", {"outcome": Result.DONE_LATE}),
    "overdue": Spec(Of.ITEM, "số nội dung quá thời hạn, chưa hoàn thành", {"outcome": Result.OVERDUE}),
    "not-done": Spec(
        Of.ITEM, "số nội dung được kết luận không hoàn thành", {"outcome": Result.NOT_DONE}
    ),
    "open": Spec(Of.ITEM, "số nội dung đang thực hiện, còn thời hạn", {"outcome": Result.IN_PROGRESS}),
    "suspended": Spec(
        Of.ITEM, "số nội dung tạm dừng theo quyết định", {"outcome": Result.SUSPENDED}
    ),
    "exceeded": Spec(Of.ITEM, "số nội dung hoàn thành vượt chỉ tiêu đã ký", {"is_exceeded": True}),
    "new": Spec(
        Of.ITEM, "số việc mới đã hoàn thành", {"is_new": True, "outcome__in": DONE}
    ),
    "breakthrough": Spec(
        Of.ITEM, "số nhiệm vụ đột phá đã hoàn thành", {"is_breakthrough": True, "outcome__in": DONE}
    ),
    "assigned": Spec(
        Of.ITEM, "số nội dung Ban Thường vụ giao thêm", {"origin": Origin.ASSIGNED}
    ),
    "assigned-done": Spec(
        Of.ITEM, "số nội dung Ban Thường vụ giao thêm đã hoàn thành trên số nội dung giao thêm",
        {"origin": Origin.ASSIGNED, "outcome__in": DONE}, Style.RATIO, "assigned",
    ),
    "unblocking": Spec(
        Of.ITEM, "số nội dung gắn với khâu khó, điểm nghẽn đã nêu tên", {"bottleneck__isnull": False}
    ),
    "undone": Spec(
        Of.ITEM, "số nội dung quá thời hạn hoặc được kết luận không hoàn thành",
        {"outcome__in": (Result.OVERDUE, Result.NOT_DONE)},
    ),
    "themed": Spec(Of.ITEM, "số nội dung gắn với chủ đề năm", {"theme__isnull": False}),
    "generic": Spec(
        Of.ITEM, "số nội dung viết còn chung chung, chưa đo được", {"is_generic": True}
    ),
}  # fmt: skip
COMMITMENTS = {
    "units": Spec(Of.COMMITMENT, "số đơn vị đã ký cam kết"),
    "disseminated": Spec(
        Of.COMMITMENT, "số đơn vị đã quán triệt trên số đơn vị đã ký",
        {"is_told": True}, Style.RATIO, "units",
    ),
    "planned": Spec(
        Of.COMMITMENT, "số đơn vị có kế hoạch được duyệt trên số đơn vị đã ký",
        {"is_planned": True}, Style.RATIO, "units",
    ),
    "no-dissemination": Spec(
        Of.COMMITMENT, "số đơn vị chưa ghi nhận quán triệt", {"is_told": False}
    ),
    "no-plan": Spec(
        Of.COMMITMENT, "số đơn vị chưa có kế hoạch được duyệt", {"is_planned": False}
    ),
    "no-key": Spec(
        Of.COMMITMENT, "số đơn vị chưa xác định nội dung trọng tâm", {"has_key": False}
    ),
    "no-bottleneck": Spec(
        Of.COMMITMENT, "số đơn vị chưa gắn nội dung nào với điểm nghẽn", {"has_bottleneck": False}
    ),
    "no-breakthrough": Spec(
        Of.COMMITMENT, "số đơn vị không có nhiệm vụ đột phá", {"has_breakthrough": False}
    ),
    "no-inspection": Spec(
        Of.COMMITMENT, "số cấp ủy chưa tự kiểm tra, giám sát việc thực hiện cam kết",
        {"is_committee": True, "is_inspected": False},
    ),
    "unlinked": Spec(
        Of.COMMITMENT, "số đơn vị chưa kết thúc kiểm điểm gắn với kết quả cam kết",
        {"is_linked": False},
    ),
    "unreported": Spec(
        Of.COMMITMENT, "số đơn vị chưa có báo cáo của kỳ được duyệt", {"is_reported": False}
    ),
}  # fmt: skip
REPORTS = {
    "expected": Spec(Of.REPORT, "số báo cáo phải gửi"),
    "accepted": Spec(Of.REPORT, "số báo cáo đã duyệt", {"state": ReportState.ACCEPTED}),
    "submitted": Spec(
        Of.REPORT, "số báo cáo đã duyệt trên số báo cáo phải gửi",
        {"state": ReportState.ACCEPTED}, Style.PERCENT, "expected",
    ),
    "late": Spec(Of.REPORT, "số báo cáo gửi sau hạn nộp", {"is_late": True}),
}  # fmt: skip
WATCHING = {
    "inspections": Spec(
        Of.INSPECTION, "số cuộc kiểm tra, giám sát đã tiến hành",
        {"state__in": (InspectionState.HELD, InspectionState.CONCLUDED)},
    ),
    "findings": Spec(Of.FINDING, "số vấn đề phải khắc phục nêu qua kiểm tra"),
    "remedied": Spec(
        Of.FINDING, "số vấn đề đã khắc phục trên số vấn đề phải khắc phục",
        {"state__in": (FindingState.REMEDIED, FindingState.CONFIRMED)}, Style.RATIO, "findings",
    ),
    "urgings": Spec(Of.URGING, "số lượt đôn đốc đơn vị"),
}  # fmt: skip
GROUPED = ITEMS | COMMITMENTS
UNITS = "-units"
NAMES = "-names"


def holds(row: object, condition: Condition) -> bool:
    """Whether a loaded row meets the condition."""
    return all(_holds(row, name, value) for name, value in condition.items())


def _holds(row: object, name: str, value: Any) -> bool:
    if name.endswith("__in"):
        return getattr(row, name.removesuffix("__in")) in value
    if name.endswith("__isnull"):
        return (getattr(row, f"{name.removesuffix('__isnull')}_id") is None) == value
    return bool(getattr(row, name) == value)
