"""From draft to signature: the commitment, its items, the opinions on them, later adjustments."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from camket.foundation.core.lifecycle import move


class CommitmentState(TextChoices):
    DRAFT = "draft", _("Nháp")
    COMPLETE = "complete", _("Đã nhập đủ, chưa trình")
    SUBMITTED = "submitted", _("Đã trình")
    RETURNED = "returned", _("Trả lại")
    APPROVED = "approved", _("Đã duyệt")
    SIGNED = "signed", _("Đã ký")


class ItemState(TextChoices):
    REGISTERED = "registered", _("Đăng ký")
    SELECTED = "selected", _("Được chọn")
    LEFT_OUT = "left_out", _("Không chọn")
    MERGED = "merged", _("Gộp vào nội dung khác")
    ASSIGNED = "assigned", _("BTV giao thêm, chờ tiếp thu")
    ACKNOWLEDGED = "acknowledged", _("BTV giao thêm")
    CANCELLED = "cancelled", _("Đã rút")
    TRANSFERRED = "transferred", _("Đã chuyển đơn vị khác")
    SUSPENDED = "suspended", _("Tạm dừng")


class OpinionState(TextChoices):
    OPEN = "open", _("Chờ ý kiến")
    GIVEN = "given", _("Đã có ý kiến")
    VOIDED = "voided", _("Nội dung đã sửa sau ý kiến")


class SupplementState(TextChoices):
    PROPOSED = "proposed", _("Chờ Ban Thường vụ xem")
    TAKEN_UP = "taken_up", _("Đã giao đơn vị")
    DECLINED = "declined", _("Không bổ sung")


class ConferenceState(TextChoices):
    PLANNED = "planned", _("Đang chuẩn bị")
    HELD = "held", _("Đã tổ chức")


class AdjustmentState(TextChoices):
    DRAFT = "draft", _("Nháp")
    COMPLETE = "complete", _("Đã nhập đủ, chưa trình")
    SUBMITTED = "submitted", _("Đã trình")
    APPROVED = "approved", _("Đã duyệt")
    REFUSED = "refused", _("Không duyệt")


C = CommitmentState
COMMITMENT_MOVES = {
    "complete": move(C.DRAFT, C.RETURNED, to=C.COMPLETE, verb="commitments.commitment.completed"),
    "hand_back": move(
        C.COMPLETE, to=C.DRAFT, verb="commitments.commitment.handed_back", needs_note=True
    ),
    "submit": move(C.COMPLETE, to=C.SUBMITTED, verb="commitments.commitment.submitted"),
    "withdraw": move(C.SUBMITTED, to=C.COMPLETE, verb="commitments.commitment.withdrawn"),
    "return": move(
        C.SUBMITTED, to=C.RETURNED, verb="commitments.commitment.returned", needs_note=True
    ),
    "approve": move(C.SUBMITTED, to=C.APPROVED, verb="commitments.commitment.approved"),
    # The committee decided on paper; the Office writes it down.
    "record": move(C.DRAFT, C.SUBMITTED, to=C.APPROVED, verb="commitments.commitment.recorded"),
    "sign": move(C.APPROVED, to=C.SIGNED, verb="commitments.commitment.signed"),
}

I = ItemState  # noqa: E741
IN_FORCE = (I.SELECTED, I.ACKNOWLEDGED, I.SUSPENDED)
ITEM_MOVES = {
    "select": move(
        I.REGISTERED, I.LEFT_OUT, I.MERGED, to=I.SELECTED, verb="commitments.item.selected"
    ),
    "leave_out": move(
        I.REGISTERED,
        I.SELECTED,
        I.MERGED,
        to=I.LEFT_OUT,
        verb="commitments.item.left_out",
        needs_note=True,
    ),
    "merge": move(
        I.REGISTERED,
        I.SELECTED,
        I.LEFT_OUT,
        I.MERGED,
        to=I.MERGED,
        verb="commitments.item.merged",
        needs_note=True,
    ),
    "reopen": move(
        I.SELECTED,
        I.LEFT_OUT,
        I.MERGED,
        to=I.REGISTERED,
        verb="commitments.item.reopened",
        needs_note=True,
    ),
    "acknowledge": move(I.ASSIGNED, to=I.ACKNOWLEDGED, verb="commitments.item.acknowledged"),
    "cancel": move(*IN_FORCE, to=I.CANCELLED, verb="commitments.item.cancelled", needs_note=True),
    "transfer": move(
        *IN_FORCE, to=I.TRANSFERRED, verb="commitments.item.transferred", needs_note=True
    ),
    "suspend": move(
        I.SELECTED,
        I.ACKNOWLEDGED,
        to=I.SUSPENDED,
        verb="commitments.item.suspended",
        needs_note=True,
    ),
    "resume": move(I.SUSPENDED, to=I.SELECTED, verb="commitments.item.resumed", needs_note=True),
    "resume_assigned": move(
        I.SUSPENDED, to=I.ACKNOWLEDGED, verb="commitments.item.resumed", needs_note=True
    ),
}

O = OpinionState  # noqa: E741
OPINION_MOVES = {
    "give": move(O.OPEN, to=O.GIVEN, verb="commitments.opinion.given"),
    "void": move(O.OPEN, O.GIVEN, to=O.VOIDED, verb="commitments.opinion.voided"),
}

SUPPLEMENT_MOVES = {
    "take_up": move(
        SupplementState.PROPOSED,
        to=SupplementState.TAKEN_UP,
        verb="commitments.supplement.taken_up",
    ),
    "decline": move(
        SupplementState.PROPOSED,
        to=SupplementState.DECLINED,
        verb="commitments.supplement.declined",
        needs_note=True,
    ),
}

CONFERENCE_MOVES = {
    "hold": move(
        ConferenceState.PLANNED, to=ConferenceState.HELD, verb="commitments.conference.held"
    ),
}

A = AdjustmentState
ADJUSTMENT_MOVES = {
    "complete": move(A.DRAFT, to=A.COMPLETE, verb="commitments.adjustment.completed"),
    "submit": move(A.COMPLETE, to=A.SUBMITTED, verb="commitments.adjustment.submitted"),
    "withdraw": move(A.SUBMITTED, to=A.COMPLETE, verb="commitments.adjustment.withdrawn"),
    "approve": move(A.SUBMITTED, to=A.APPROVED, verb="commitments.adjustment.approved"),
    "refuse": move(
        A.SUBMITTED, to=A.REFUSED, verb="commitments.adjustment.refused", needs_note=True
    ),
}
