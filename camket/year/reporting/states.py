"""A report is expected before it exists; it travels unit → Office and back with reasons."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from camket.foundation.core.lifecycle import move


class ReportState(TextChoices):
    EXPECTED = "expected", _("Chưa nộp")
    DRAFT = "draft", _("Đang nhập, chưa gửi")
    COMPLETE = "complete", _("Đã nhập đủ, chưa gửi")
    SENT = "sent", _("Đã gửi, chờ tiếp nhận")
    RETURNED = "returned", _("Trả lại bổ sung")
    RECEIVED = "received", _("Đã tiếp nhận")
    ACCEPTED = "accepted", _("Đã duyệt")


S = ReportState
REPORT_MOVES = {
    "start": move(S.EXPECTED, to=S.DRAFT, verb="reporting.report.started"),
    "complete": move(S.DRAFT, S.RETURNED, to=S.COMPLETE, verb="reporting.report.completed"),
    "hand_back": move(S.COMPLETE, to=S.DRAFT, verb="reporting.report.handed_back", needs_note=True),
    "send": move(S.COMPLETE, to=S.SENT, verb="reporting.report.sent"),
    "withdraw": move(S.SENT, to=S.COMPLETE, verb="reporting.report.withdrawn"),
    "receive": move(S.SENT, to=S.RECEIVED, verb="reporting.report.received"),
    "return": move(
        S.SENT, S.RECEIVED, to=S.RETURNED, verb="reporting.report.returned", needs_note=True
    ),
    "accept": move(S.RECEIVED, to=S.ACCEPTED, verb="reporting.report.accepted"),
}
