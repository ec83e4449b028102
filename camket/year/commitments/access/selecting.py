"""The committee's side: opinions, choice, assignment, return and approval; never on own matters."""

from django.db.models import QuerySet
from django.http import Http404
from django.utils.translation import gettext as _

from camket.foundation.core.permit import ALLOWED, Permit, denied
from camket.foundation.organisation.access import standing
from camket.foundation.organisation.models import Role, Unit, User
from camket.year.annual_cycles.models import Cycle, GroupMember
from camket.year.annual_cycles.states import CycleState
from camket.year.commitments import rules
from camket.year.commitments.access.visibility import within
from camket.year.commitments.models import Commitment, Item, Opinion
from camket.year.commitments.states import (
    COMMITMENT_MOVES,
    ITEM_MOVES,
    OPINION_MOVES,
    CommitmentState,
)

BEING_CHOSEN = (CommitmentState.SUBMITTED, CommitmentState.APPROVED)


def serves(user: User, cycle: Cycle) -> bool:
    """Committee, or the Office recording what the committee decided."""
    st = standing(user)
    owner = cycle.scheme.owner_id
    return st.has(Role.COMMITTEE, owner) or st.has(Role.OFFICE, owner)


def judges(user: User, cycle: Cycle, unit_id: int) -> Permit:
    """Whether the person may decide on a unit's matters at all."""
    if not serves(user, cycle):
        return denied(
            _("Chỉ Ban Thường vụ, hoặc Văn phòng ghi theo ý kiến Ban Thường vụ, được làm việc này.")
        )
    if standing(user).is_own_matter(unit_id):
        return denied(_("Đây là việc của đơn vị mình, người khác phải quyết định."))
    return ALLOWED


def opinion_for(user: User, year: int, pk: int) -> Opinion:
    found = Opinion.objects.filter(
        within(user, "commitment__"), commitment__cycle__year=year, pk=pk
    )
    opinion = found.select_related(
        "commitment__cycle__scheme", "commitment__unit", "commitment__situation", "body"
    ).first()
    if opinion is None:
        raise Http404
    return opinion


def can_give_opinion(user: User, opinion: Opinion) -> Permit:
    st = standing(user)
    if opinion.state not in OPINION_MOVES["give"].sources:
        return denied(_("Ý kiến này đã có hoặc không còn chờ."))
    if opinion.commitment.state != CommitmentState.SUBMITTED:
        return denied(_("Chỉ cho ý kiến khi bản cam kết đang được trình."))
    if (opinion.body_id, opinion.commitment.unit_id) not in st.bodies:
        return denied(_("Chỉ cơ quan tham mưu được phân công đơn vị này cho ý kiến."))
    if st.is_own_matter(opinion.commitment.unit_id):
        return denied(_("Không cho ý kiến về cam kết của đơn vị mình."))
    return ALLOWED


def can_select(user: User, item: Item) -> Permit:
    return _can_decide(user, item, "select", _("Nội dung này không còn chờ chọn."))


def can_leave_out(user: User, item: Item) -> Permit:
    return _can_decide(
        user, item, "leave_out", _("Nội dung này đã được xử lý, không đổi thành không chọn được.")
    )


def can_merge(user: User, item: Item, into: Item | None = None) -> Permit:
    permit = _can_decide(user, item, "merge", _("Nội dung này không gộp được nữa."))
    if not permit or into is None:
        return permit
    if into.pk == item.pk or into.commitment_id != item.commitment_id:
        return denied(_("Chọn một nội dung khác của cùng đơn vị để gộp vào."))
    if into.state in ("merged", "left_out"):
        return denied(_("Nội dung nhận gộp đã bị gộp hoặc không được chọn."))
    return ALLOWED


def can_return(user: User, commitment: Commitment) -> Permit:
    if commitment.state not in COMMITMENT_MOVES["return"].sources:
        return denied(_("Chỉ trả lại được bản cam kết đang trình."))
    return judges(user, commitment.cycle, commitment.unit_id)


def can_approve(user: User, commitment: Commitment) -> Permit:
    """Items should be prefetched."""
    if commitment.state not in COMMITMENT_MOVES["approve"].sources:
        return denied(_("Chỉ duyệt được bản cam kết đang trình."))
    permit = judges(user, commitment.cycle, commitment.unit_id)
    if not permit:
        return permit
    if missing := rules.missing_before_approval(commitment.items.all()):
        return denied(_("Chưa duyệt được: %(parts)s.") % {"parts": "; ".join(missing)})
    return ALLOWED


def can_assign(user: User, cycle: Cycle) -> Permit:
    if cycle.state == CycleState.CLOSED:
        return denied(_("Năm đã đóng, không giao thêm được."))
    if not serves(user, cycle):
        return denied(
            _(
                "Chỉ Ban Thường vụ, hoặc Văn phòng ghi theo ý kiến Ban Thường vụ, được giao thêm nhiệm vụ."
            )
        )
    return ALLOWED


def assignable_units(user: User, cycle: Cycle) -> QuerySet[Unit]:
    """The units of the year, without those whose matters are the person's own."""
    st = standing(user)
    members = GroupMember.objects.filter(cycle=cycle).exclude(
        unit__in=st.own_units() | st.member_of
    )
    return Unit.objects.filter(pk__in=members.values("unit"))


def can_assign_to(user: User, cycle: Cycle, unit: Unit) -> Permit:
    permit = can_assign(user, cycle)
    if not permit:
        return permit
    if standing(user).is_own_matter(unit.pk):
        return denied(_("Không tự giao nhiệm vụ cho đơn vị mình: %(unit)s.") % {"unit": unit.name})
    if not GroupMember.objects.filter(cycle=cycle, unit=unit).exists():
        return denied(_("%(unit)s chưa được xếp vào nhóm báo cáo của năm.") % {"unit": unit.name})
    return ALLOWED


def _can_decide(user: User, item: Item, step: str, refusal: str) -> Permit:
    if item.commitment.state not in BEING_CHOSEN:
        return denied(_("Chỉ chọn nội dung khi bản cam kết đã trình và chưa ký."))
    if item.state not in ITEM_MOVES[step].sources:
        return denied(refusal)
    return judges(user, item.commitment.cycle, item.commitment.unit_id)
