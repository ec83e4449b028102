"""The unit's side: who drafts, hands on, submits, takes back and acknowledges."""

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext as _

from camket.foundation.core.permit import ALLOWED, Permit, denied
from camket.foundation.organisation.models import Unit, User
from camket.year.annual_cycles.models import Cycle, GroupMember
from camket.year.annual_cycles.states import CycleState
from camket.year.basis.models import Provision
from camket.year.commitments import rules
from camket.year.commitments.access.visibility import (
    fills_for,
    is_clerk_and_head,
    presses_for,
)
from camket.year.commitments.access.word_lists import word_lists_of
from camket.year.commitments.models import Commitment, Item, Opinion, Origin, SelectionChoice
from camket.year.commitments.states import (
    COMMITMENT_MOVES,
    ITEM_MOVES,
    CommitmentState,
    ItemState,
    OpinionState,
)

BEING_WRITTEN = (CommitmentState.DRAFT, CommitmentState.RETURNED)


def can_begin(user: User, cycle: Cycle, unit: Unit) -> Permit:
    if cycle.state == CycleState.CLOSED:
        return denied(_("Năm đã đóng, không đăng ký được nữa."))
    if not fills_for(user, unit):
        return denied(_("Chỉ chuyên viên và người đứng đầu đơn vị được soạn cam kết của đơn vị."))
    if not GroupMember.objects.filter(cycle=cycle, unit=unit).exists():
        return denied(
            _("Đơn vị chưa được xếp vào nhóm báo cáo của năm. Đề nghị Văn phòng bổ sung.")
        )
    if Commitment.objects.filter(cycle=cycle, unit=unit).exists():
        return denied(_("Đơn vị đã có bản cam kết của năm này."))
    return ALLOWED


def can_describe(user: User, commitment: Commitment) -> Permit:
    """Write the situation and the head's own part."""
    if commitment.state not in BEING_WRITTEN:
        return denied(
            _("Bản cam kết đã chuyển đi, không sửa được. Thu hồi hoặc chờ trả lại để sửa.")
        )
    if not fills_for(user, commitment.unit):
        return denied(_("Chỉ chuyên viên và người đứng đầu đơn vị được soạn cam kết của đơn vị."))
    return ALLOWED


def can_add_item(user: User, commitment: Commitment) -> Permit:
    return can_describe(user, commitment)


def can_change_item(user: User, item: Item) -> Permit:
    """Change or remove: the unit's own items, as long as they are not decided."""
    if item.commitment.state == CommitmentState.SIGNED:
        return denied(_("Nội dung này đã ký. Muốn đổi, lập Đề nghị điều chỉnh."))
    permit = can_describe(user, item.commitment)
    if not permit:
        return permit
    if item.origin != Origin.REGISTERED:
        return denied(
            _(
                "Nhiệm vụ do Ban Thường vụ giao, đơn vị không sửa nội dung. Tiếp thu để bổ sung lộ trình."
            )
        )
    if item.state != ItemState.REGISTERED:
        return denied(
            _("Nội dung này đã có ý kiến của Ban Thường vụ. Chỉ sửa nội dung bị trả lại.")
        )
    return ALLOWED


def can_remove_item(user: User, item: Item) -> Permit:
    """As long as nobody has judged it: what was said of an item needs the item."""
    permit = can_change_item(user, item)
    if permit and item.commitment.submitted_at and _is_judged(item):
        return denied(
            _(
                "Nội dung này đã được xem xét khi trình, không bỏ được. Sửa lại, hoặc đề nghị Ban Thường vụ không chọn."
            )
        )
    return permit


def can_complete(user: User, commitment: Commitment) -> Permit:
    """Hand on to the head. Items, targets and steps should be prefetched."""
    if commitment.state not in COMMITMENT_MOVES["complete"].sources:
        return denied(_("Chỉ chuyển được bản cam kết đang soạn hoặc bị trả lại."))
    if not fills_for(user, commitment.unit):
        return denied(_("Chỉ chuyên viên hoặc người đứng đầu đơn vị được chuyển bản cam kết."))
    return _complete_enough(commitment)


def can_hand_back(user: User, commitment: Commitment) -> Permit:
    if commitment.state not in COMMITMENT_MOVES["hand_back"].sources:
        return denied(_("Chỉ chuyển lại được bản cam kết đang chờ người đứng đầu trình."))
    if not presses_for(user, commitment.unit):
        return denied(_("Chỉ người đứng đầu đơn vị được chuyển lại chuyên viên."))
    return ALLOWED


def can_submit(user: User, commitment: Commitment) -> Permit:
    """The head submits what is complete; where clerk and head are one person, one press does both."""
    if commitment.state not in _submittable(user, commitment):
        return denied(_("Chỉ trình được bản cam kết chuyên viên đã nhập đủ và chuyển lên."))
    if not presses_for(user, commitment.unit):
        return denied(_("Chỉ người đứng đầu đơn vị được trình cam kết của đơn vị."))
    if missing := missing_citations(commitment):
        return denied(_("Còn thiếu: %(parts)s.") % {"parts": _first(missing)})
    return _complete_enough(commitment)


def missing_citations(commitment: Commitment) -> list[str]:
    """Items that cite no clause, in a year that has clauses to cite. One query."""
    offered = Provision.objects.filter(document__cycles=commitment.cycle_id)
    uncited = Item.objects.filter(
        Exists(offered), commitment=commitment, origin=Origin.REGISTERED, provisions__isnull=True
    )
    orders = uncited.order_by("order").values_list("order", flat=True)
    return [rules.missing_citation(order) for order in orders]


def can_withdraw(user: User, commitment: Commitment) -> Permit:
    if commitment.state not in COMMITMENT_MOVES["withdraw"].sources:
        return denied(_("Chỉ thu hồi được bản cam kết vừa trình, chưa được xử lý."))
    if not presses_for(user, commitment.unit):
        return denied(_("Chỉ người đứng đầu đơn vị được thu hồi bản cam kết."))
    is_heard, is_tapped = _already(commitment)
    if is_heard:
        return denied(
            _("Đã có cơ quan tham mưu cho ý kiến, không thu hồi được. Đề nghị Văn phòng trả lại.")
        )
    if is_tapped or any(item.state != ItemState.REGISTERED for item in _registered(commitment)):
        return denied(
            _(
                "Ban Thường vụ đã bắt đầu chọn nội dung, không thu hồi được. Đề nghị Văn phòng trả lại."
            )
        )
    return ALLOWED


def can_acknowledge(user: User, item: Item) -> Permit:
    if item.state not in ITEM_MOVES["acknowledge"].sources:
        return denied(_("Nội dung này không còn chờ tiếp thu."))
    if not presses_for(user, item.commitment.unit):
        return denied(_("Chỉ người đứng đầu đơn vị được tiếp thu nhiệm vụ giao thêm."))
    return ALLOWED


def _submittable(user: User, commitment: Commitment) -> tuple[str, ...]:
    sources = COMMITMENT_MOVES["submit"].sources
    if is_clerk_and_head(user, commitment.unit):
        return (*sources, *COMMITMENT_MOVES["complete"].sources)
    return sources


def _registered(commitment: Commitment) -> list[Item]:
    return [item for item in commitment.items.all() if item.origin == Origin.REGISTERED]


def _is_judged(item: Item) -> bool:
    """An opinion or a choice names it, or another was merged into it."""
    named = Exists(SelectionChoice.objects.filter(merged_into=OuterRef("pk")))
    judged = Q(choices__isnull=False) | Q(item_opinions__isnull=False)
    joined = Q(merged_items__isnull=False)
    return Item.objects.filter(judged | joined | named, pk=item.pk).exists()


def _already(commitment: Commitment) -> tuple[bool, bool]:
    """Whether an opinion was given, and whether a choice lies on the table. One statement."""
    given = Opinion.objects.filter(commitment=OuterRef("pk"), state=OpinionState.GIVEN)
    taps = SelectionChoice.objects.filter(item__commitment=OuterRef("pk"), conclusion__isnull=True)
    found = Commitment.objects.filter(pk=commitment.pk)
    return found.values_list(Exists(given), Exists(taps.exclude(choice=""))).get()


def _complete_enough(commitment: Commitment) -> Permit:
    if missing := rules.missing_parts(commitment, word_lists_of(commitment.cycle)):
        return denied(_("Còn thiếu: %(parts)s.") % {"parts": _first(missing)})
    return ALLOWED


def _first(parts: list[str]) -> str:
    """Three of them; the page lists them all."""
    shown = "; ".join(parts[:3])
    if len(parts) <= 3:
        return shown
    return _("%(parts)s và %(count)02d phần khác") % {"parts": shown, "count": len(parts) - 3}
