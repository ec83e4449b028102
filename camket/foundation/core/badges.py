"""How a state looks: its label, tone, icon and letter, by family and code."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from camket.foundation.core.parts import Badge, Text

FILE = {
    "draft": Badge(_("Nháp"), "grey", "ring", "○"),
    "complete": Badge(_("Đã nhập đủ, chưa trình"), "grey", "half", "◐"),
    "submitted": Badge(_("Đã trình"), "blue", "send", "➤"),
    "returned": Badge(pgettext_lazy("state", "Trả lại"), "orange", "return", "↩"),
    "approved": Badge(_("Đã duyệt"), "green", "check", "✔"),
    "signed": Badge(_("Đã ký"), "violet", "sign", "✍"),
    "adjusted": Badge(_("Đã điều chỉnh"), "plum", "rotate", "⟳"),
}

PROGRESS = {
    "exceeded": Badge(_("Vượt mức"), "sky", "star", "★"),
    "done": Badge(_("Hoàn thành"), "plain", "check", "✔"),
    "on_track": Badge(_("Đúng tiến độ"), "green", "dot", "●"),
    "at_risk": Badge(_("Có nguy cơ"), "amber", "triangle", "▲"),
    "behind": Badge(_("Chậm"), "red", "square", "■"),
    "not_due": Badge(_("Chưa đến hạn"), "grey", "diamond", "◇"),
    "no_data": Badge(_("Chờ số liệu"), "grey", "ring", "○"),
    "paused": Badge(_("Tạm dừng"), "plum", "pause", "‖"),
}

# Red is kept for what is late; an unmet item was judged, with a document.
RESULT = {
    "done": Badge(_("Hoàn thành đúng hạn"), "green", "check", "✔"),
    "done_late": Badge(_("Hoàn thành chậm"), "amber", "clock", "✔"),
    "in_progress": Badge(_("Đang thực hiện"), "grey", "half", "◐"),
    "overdue": Badge(_("Quá hạn"), "red", "square", "■"),
    "not_done": Badge(_("Không hoàn thành"), "orange", "close", "✘"),
    "suspended": Badge(_("Tạm dừng"), "plum", "pause", "‖"),
}

REPORT = {
    "expected": Badge(_("Chưa nộp"), "grey", "ring", "○"),
    "draft": Badge(_("Đang nhập, chưa gửi"), "grey", "ring", "○"),
    "complete": Badge(_("Đã nhập đủ, chưa gửi"), "grey", "half", "◐"),
    "sent": Badge(_("Đã gửi, chờ tiếp nhận"), "blue", "send", "➤"),
    "on_time": Badge(_("Nộp đúng hạn"), "green", "check", "✔"),
    "late": Badge(_("Nộp muộn"), "amber", "clock", "✔"),
    "overdue": Badge(_("Quá hạn"), "red", "square", "■"),
    "returned": Badge(_("Trả lại bổ sung"), "orange", "return", "↩"),
    "received": Badge(_("Đã tiếp nhận"), "green", "checks", "✔✔"),
    "accepted": Badge(_("Đã duyệt"), "green", "checks", "✔✔"),
}

OBSTACLE = {
    "raised": Badge(_("Mới nêu"), "orange", "ring", "○"),
    "forwarded": Badge(_("Đã chuyển"), "blue", "send", "➤"),
    "solving": Badge(_("Đang tháo gỡ"), "amber", "half", "◐"),
    "escalated": Badge(_("Báo cáo cấp trên"), "violet", "up", "▲"),
    "solved": Badge(_("Đã tháo gỡ"), "green", "check", "✔"),
}

FINDING = {
    "to_remedy": Badge(_("Cần khắc phục"), "orange", "ring", "○"),
    "remedying": Badge(_("Đang khắc phục"), "amber", "half", "◐"),
    "remedied": Badge(_("Đã khắc phục"), "blue", "check", "✔"),
    "confirmed": Badge(_("Đã xác nhận"), "green", "checks", "✔✔"),
    "overdue": Badge(_("Quá hạn"), "red", "square", "■"),
}

ITEM = {
    "registered": Badge(_("Tự đăng ký"), "grey", "ring", "○"),
    "selected": Badge(_("Được chọn"), "green", "check", "✔"),
    "left_out": Badge(_("Không chọn"), "grey", "close", "–"),
    "merged": Badge(_("Đã gộp"), "grey", "arrow-right", "→"),
    "assigned": Badge(_("BTV giao thêm, chờ tiếp thu"), "blue", "flag", "⚑"),
    "acknowledged": Badge(_("BTV giao thêm"), "green", "check", "✔"),
    "cancelled": Badge(_("Đã rút"), "plum", "close", "–"),
    "transferred": Badge(_("Đã chuyển đơn vị khác"), "plum", "arrow-right", "→"),
    "suspended": Badge(_("Tạm dừng"), "plum", "pause", "‖"),
}

MARK = {
    "done": Badge(_("Đã hoàn thành"), "plain", "check", "✔"),
    "in_progress": Badge(_("Đang thực hiện"), "grey", "half", "◐"),
    "not_started": Badge(_("Chưa triển khai"), "grey", "ring", "○"),
}

PLAN = {
    "draft": Badge(_("Nháp"), "grey", "ring", "○"),
    "complete": Badge(_("Đã nhập đủ, chờ duyệt"), "grey", "half", "◐"),
    "approved": Badge(_("Đã duyệt"), "green", "check", "✔"),
}

OPINION = {
    "open": Badge(_("Chờ ý kiến"), "grey", "ring", "○"),
    "given": Badge(_("Đã có ý kiến"), "green", "check", "✔"),
    "voided": Badge(_("Nội dung đã sửa sau ý kiến"), "plum", "rotate", "⟳"),
}

SUPPLEMENT = {
    "proposed": Badge(_("Chờ Ban Thường vụ xem"), "blue", "send", "➤"),
    "taken_up": Badge(_("Đã giao đơn vị"), "green", "check", "✔"),
    "declined": Badge(_("Không bổ sung"), "grey", "close", "–"),
}

CONFERENCE = {
    "planned": Badge(_("Đang chuẩn bị"), "grey", "ring", "○"),
    "held": Badge(_("Đã tổ chức"), "green", "check", "✔"),
}

ADJUSTMENT = {
    "draft": Badge(_("Nháp"), "grey", "ring", "○"),
    "complete": Badge(_("Đã nhập đủ, chưa trình"), "grey", "half", "◐"),
    "submitted": Badge(_("Đã trình"), "blue", "send", "➤"),
    "approved": Badge(_("Đã duyệt"), "green", "check", "✔"),
    "refused": Badge(_("Không duyệt"), "orange", "close", "✘"),
}

EXPLANATION = {
    "asked": Badge(_("Chờ giải trình"), "orange", "ring", "○"),
    "answered": Badge(_("Đã giải trình"), "blue", "send", "➤"),
    "closed": Badge(_("Đã xem"), "green", "check", "✔"),
}

INSPECTION = {
    "planned": Badge(_("Theo kế hoạch"), "grey", "ring", "○"),
    "held": Badge(_("Đã kiểm tra, chưa kết luận"), "amber", "half", "◐"),
    "concluded": Badge(_("Đã kết luận"), "green", "check", "✔"),
}

CYCLE = {
    "preparing": Badge(_("Đang chuẩn bị"), "grey", "ring", "○"),
    "open": Badge(_("Đang thực hiện"), "blue", "half", "◐"),
    "closed": Badge(_("Đã đóng"), "plain", "lock", "✔"),
}

PERIOD = {
    "planned": Badge(_("Chưa mở"), "grey", "ring", "○"),
    "open": Badge(_("Đang mở"), "blue", "half", "◐"),
    "closed": Badge(_("Đã đóng"), "plain", "lock", "✔"),
}

ROUND = {
    "open": Badge(_("Đang đánh giá"), "blue", "half", "◐"),
    "closed": Badge(_("Đã chốt"), "plain", "lock", "✔"),
}

REVIEW = {
    "open": Badge(_("Đang kiểm điểm"), "blue", "half", "◐"),
    "closed": Badge(_("Đã kết thúc kiểm điểm"), "plain", "lock", "✔"),
}

SYNTHESIS = {
    "draft": Badge(_("Dự thảo"), "grey", "ring", "○"),
    "issued": Badge(_("Đã phát hành"), "violet", "sign", "✍"),
}

LEVEL = {
    "excellent": Badge(_("Xuất sắc"), "sky", "star", "★"),
    "good": Badge(_("Tốt"), "green", "check", "✔"),
    "completed": Badge(pgettext_lazy("level", "Hoàn thành"), "plain", "check", "✔"),
    "not_completed": Badge(pgettext_lazy("level", "Không hoàn thành"), "orange", "close", "–"),
}

FAMILIES: dict[str, dict[str, Badge]] = {
    "level": LEVEL,
    "adjustment": ADJUSTMENT,
    "conference": CONFERENCE,
    "cycle": CYCLE,
    "explanation": EXPLANATION,
    "file": FILE,
    "finding": FINDING,
    "inspection": INSPECTION,
    "item": ITEM,
    "mark": MARK,
    "obstacle": OBSTACLE,
    "opinion": OPINION,
    "supplement": SUPPLEMENT,
    "period": PERIOD,
    "plan": PLAN,
    "progress": PROGRESS,
    "report": REPORT,
    "result": RESULT,
    "review": REVIEW,
    "round": ROUND,
    "synthesis": SYNTHESIS,
}


def badge_for(state: Badge | str, family: str = "file", label: Text = "") -> Badge:
    """The badge of a state; `label` replaces the words and keeps the look."""
    if isinstance(state, Badge):
        known: Badge | None = state
    else:
        known = FAMILIES[family].get(str(state).lower())
    if known is None:
        words = label or getattr(state, "label", "")
        if not words:
            raise LookupError(
                f"No badge {str(state)!r} in the family {family!r}, and no label given."
            )
        return Badge(words, "grey", "ring", "○")
    return Badge(label, known.tone, known.icon, known.letter) if label else known
