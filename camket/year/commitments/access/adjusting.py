"""Who asks for a change of a signed item and who decides it."""

from django.db.models import Q, QuerySet
from django.http import Http404
from django.utils.translation import gettext as _

from camket.foundation.core.permit import ALLOWED, Permit, denied
from camket.foundation.organisation.access import standing
from camket.foundation.organisation.models import Role, User
from camket.year.annual_cycles.states import CycleState
from camket.year.commitments import rules
from camket.year.commitments.access.selecting import judges
from camket.year.commitments.access.visibility import (
    fills_for,
    is_clerk_and_head,
    presses_for,
    within,
)
from camket.year.commitments.models import Adjustment, Item
from camket.year.commitments.states import (
    ADJUSTMENT_MOVES,
    IN_FORCE,
    AdjustmentState,
    CommitmentState,
)

UNSUBMITTED = (AdjustmentState.DRAFT, AdjustmentState.COMPLETE)
UNDECIDED = (*UNSUBMITTED, AdjustmentState.SUBMITTED)


def adjustments_visible_to(user: User) -> QuerySet[Adjustment]:
    """Requests on the commitments one sees; until they are submitted they stay with the unit."""
    own = Q(item__commitment__unit_id__in=standing(user).own_units())
    submitted = ~Q(state__in=UNSUBMITTED)
    return Adjustment.objects.filter(within(user, "item__commitment__"), own | submitted)


def adjustment_for(user: User, year: int, pk: int) -> Adjustment:
    found = adjustments_visible_to(user).filter(item__commitment__cycle__year=year, pk=pk)
    adjustment = found.select_related(
        "item__commitment__cycle__scheme__owner", "item__commitment__unit", "item__leader"
    ).first()
    if adjustment is None:
        raise Http404
    return adjustment


def can_draft_adjustment(user: User, item: Item) -> Permit:
    commitment = item.commitment
    if commitment.state != CommitmentState.SIGNED:
        return denied(_("Bản cam kết chưa ký, sửa trực tiếp trong bản đăng ký."))
    if item.state not in IN_FORCE or item.joined_on is None:
        return denied(_("Nội dung này không còn hiệu lực, không điều chỉnh được."))
    if commitment.cycle.state == CycleState.CLOSED:
        return denied(_("Năm đã đóng, không điều chỉnh được nữa."))
    if not fills_for(user, commitment.unit):
        return denied(_("Chỉ chuyên viên và người đứng đầu đơn vị được đề nghị điều chỉnh."))
    if any(each.state in UNDECIDED for each in item.adjustments.all()):
        return denied(_("Đã có một đề nghị điều chỉnh nội dung này đang chờ xử lý."))
    return ALLOWED


def can_change_adjustment(user: User, adjustment: Adjustment) -> Permit:
    if adjustment.state not in UNSUBMITTED:
        return denied(_("Đề nghị đã trình, thu hồi trước khi sửa."))
    if not fills_for(user, adjustment.item.commitment.unit):
        return denied(_("Chỉ chuyên viên và người đứng đầu đơn vị được sửa đề nghị này."))
    return ALLOWED


def can_complete_adjustment(user: User, adjustment: Adjustment) -> Permit:
    if adjustment.state not in ADJUSTMENT_MOVES["complete"].sources:
        return denied(_("Chỉ chuyển được đề nghị đang soạn."))
    if not fills_for(user, adjustment.item.commitment.unit):
        return denied(_("Chỉ chuyên viên và người đứng đầu đơn vị được chuyển đề nghị này."))
    return _complete_enough(adjustment)


def can_submit_adjustment(user: User, adjustment: Adjustment) -> Permit:
    """The head submits what is complete; where clerk and head are one person, one press does both."""
    alone = is_clerk_and_head(user, adjustment.item.commitment.unit)
    if adjustment.state not in (UNSUBMITTED if alone else ADJUSTMENT_MOVES["submit"].sources):
        return denied(_("Chỉ trình được đề nghị chuyên viên đã nhập đủ và chuyển lên."))
    if not presses_for(user, adjustment.item.commitment.unit):
        return denied(_("Chỉ người đứng đầu đơn vị được trình đề nghị điều chỉnh."))
    return _complete_enough(adjustment)


def can_withdraw_adjustment(user: User, adjustment: Adjustment) -> Permit:
    if adjustment.state not in ADJUSTMENT_MOVES["withdraw"].sources:
        return denied(_("Chỉ thu hồi được đề nghị đang chờ quyết định."))
    if not presses_for(user, adjustment.item.commitment.unit):
        return denied(_("Chỉ người đứng đầu đơn vị được thu hồi đề nghị."))
    return ALLOWED


def adviser_of(user: User, adjustment: Adjustment) -> int | None:
    """For whom the person advises: an advisory body of the unit, or the Office of the owner."""
    commitment = adjustment.item.commitment
    owner = commitment.cycle.scheme.owner_id
    st = standing(user)
    if st.has(Role.OFFICE, owner):
        return owner
    bodies = (body for body, unit in sorted(st.bodies) if unit == commitment.unit_id)
    return next(bodies, None)


def can_advise_adjustment(user: User, adjustment: Adjustment) -> Permit:
    if adjustment.state != AdjustmentState.SUBMITTED:
        return denied(_("Chỉ cho ý kiến về đề nghị đang trình."))
    if standing(user).is_own_matter(adjustment.item.commitment.unit_id):
        return denied(_("Không cho ý kiến về đề nghị của đơn vị mình."))
    if adviser_of(user, adjustment) is None:
        return denied(
            _("Chỉ Văn phòng và cơ quan tham mưu được phân công đơn vị này cho ý kiến về đề nghị.")
        )
    return ALLOWED


def can_approve_adjustment(user: User, adjustment: Adjustment) -> Permit:
    return _can_decide(user, adjustment, "approve")


def can_refuse_adjustment(user: User, adjustment: Adjustment) -> Permit:
    return _can_decide(user, adjustment, "refuse")


def _can_decide(user: User, adjustment: Adjustment, step: str) -> Permit:
    if adjustment.state not in ADJUSTMENT_MOVES[step].sources:
        return denied(_("Chỉ quyết định được đề nghị đang trình."))
    commitment = adjustment.item.commitment
    return judges(user, commitment.cycle, commitment.unit_id)


def _complete_enough(adjustment: Adjustment) -> Permit:
    if missing := rules.missing_in_adjustment(adjustment):
        return denied(_("Còn thiếu: %(parts)s.") % {"parts": ", ".join(missing)})
    return ALLOWED
