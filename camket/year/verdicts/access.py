"""Who judges: the unit rates itself, the organisation board proposes, the committee decides."""

from django.http import Http404
from django.utils.translation import gettext as _

from camket.foundation.core.permit import ALLOWED, Permit, denied
from camket.foundation.organisation.access import standing
from camket.foundation.organisation.models import Role, User
from camket.year.annual_cycles.models import Cycle, Period, PeriodKind
from camket.year.commitments.access import presses_for
from camket.year.commitments.models import Commitment, Item
from camket.year.commitments.states import IN_FORCE, CommitmentState
from camket.year.verdicts.models import Round
from camket.year.verdicts.states import ROUND_MOVES, RoundState


def round_of(cycle: Cycle) -> Round | None:
    """The rating round of a year, once it is opened."""
    found = Round.objects.filter(period__cycle=cycle)
    return found.select_related("period__cycle__scheme__owner").order_by("pk").first()


def round_for(cycle: Cycle) -> Round:
    """The round of a year its reader has found already, or 404."""
    found = round_of(cycle)
    if found is None:
        raise Http404
    return found


def can_open_round(user: User, period: Period, *, has_round: bool) -> Permit:
    if period.kind != PeriodKind.YEAR:
        return denied(_("Đợt đánh giá năm mở theo kỳ báo cáo năm."))
    if not standing(user).has(Role.OFFICE, period.cycle.scheme.owner_id):
        return denied(_("Chỉ Văn phòng được mở đợt đánh giá."))
    if has_round:
        return denied(_("Đợt đánh giá năm nay đã mở."))
    return ALLOWED


def can_close_round(user: User, round_: Round, unrated: int) -> Permit:
    if round_.state not in ROUND_MOVES["close"].sources:
        return denied(_("Đợt đánh giá đã chốt."))
    if not standing(user).has(Role.OFFICE, round_.period.cycle.scheme.owner_id):
        return denied(_("Chỉ Văn phòng được chốt đợt đánh giá."))
    if unrated:
        return denied(_("Còn %(count)02d đơn vị chưa có quyết định xếp loại.") % {"count": unrated})
    return ALLOWED


def can_self_rate(user: User, commitment: Commitment, round_: Round | None) -> Permit:
    if commitment.state != CommitmentState.SIGNED:
        return denied(_("Cam kết chưa ký nên chưa tự xếp loại."))
    if round_ is None or round_.state != RoundState.OPEN:
        return denied(_("Chưa mở đợt đánh giá, hoặc đợt đánh giá đã chốt."))
    if not presses_for(user, commitment.unit):
        return denied(_("Chỉ người đứng đầu đơn vị, hoặc người được ủy quyền, trình tự xếp loại."))
    return ALLOWED


def can_propose(user: User, commitment: Commitment, round_: Round | None) -> Permit:
    if round_ is None or round_.state != RoundState.OPEN:
        return denied(_("Chưa mở đợt đánh giá, hoặc đợt đánh giá đã chốt."))
    st = standing(user)
    if not st.has(Role.ORGANISATION_BOARD, commitment.cycle.scheme.owner_id):
        return denied(_("Chỉ Ban Tổ chức đề xuất xếp loại."))
    if st.is_own_matter(commitment.unit_id):
        return denied(_("Không đề xuất xếp loại cho đơn vị của mình."))
    return ALLOWED


def can_decide(user: User, commitment: Commitment) -> Permit:
    """The committee decides; the Office may record its decision. Never on one's own unit."""
    if commitment.state != CommitmentState.SIGNED:
        return denied(_("Cam kết chưa ký nên chưa có gì để kết luận."))
    st = standing(user)
    owner = commitment.cycle.scheme.owner_id
    if not (st.has(Role.COMMITTEE, owner) or st.has(Role.OFFICE, owner)):
        return denied(_("Chỉ Ban Thường vụ quyết định; Văn phòng ghi lại quyết định."))
    if st.is_own_matter(commitment.unit_id):
        return denied(_("Không quyết định về đơn vị của mình."))
    return ALLOWED


def can_judge(user: User, item: Item) -> Permit:
    if item.state not in IN_FORCE:
        return denied(_("Nội dung không còn trong bản cam kết đang thực hiện."))
    return can_decide(user, item.commitment)


def can_rate(user: User, commitment: Commitment, round_: Round | None) -> Permit:
    if round_ is None or round_.state != RoundState.OPEN:
        return denied(_("Chưa mở đợt đánh giá, hoặc đợt đánh giá đã chốt."))
    return can_decide(user, commitment)
