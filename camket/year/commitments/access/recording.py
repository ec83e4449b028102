"""The list that the committee has approved on paper: who may record it, and for which unit."""

from django.utils.translation import gettext as _

from camket.foundation.core.permit import ALLOWED, Permit, denied
from camket.foundation.organisation.models import Unit, User
from camket.year.annual_cycles.models import Cycle
from camket.year.annual_cycles.states import CycleState
from camket.year.commitments.access.selecting import judges, serves
from camket.year.commitments.models import Commitment
from camket.year.commitments.states import CommitmentState

RECORDABLE = (CommitmentState.SUBMITTED, CommitmentState.APPROVED)


def can_record_list(user: User, cycle: Cycle) -> Permit:
    """Record, for the whole year, what the committee has decided."""
    if cycle.state == CycleState.CLOSED:
        return denied(_("Năm đã đóng, không ghi thêm nội dung được."))
    if not serves(user, cycle):
        return denied(
            _("Chỉ Văn phòng, ghi theo văn bản của Ban Thường vụ, nhập được danh mục đã duyệt.")
        )
    return ALLOWED


def can_record_for(user: User, cycle: Cycle, unit: Unit, commitment: Commitment | None) -> Permit:
    """For one unit: nothing is put over what the unit is still writing, nor over what is signed."""
    permit = can_record_list(user, cycle) and judges(user, cycle, unit.pk)
    if not permit:
        return permit
    if commitment is None or commitment.state in RECORDABLE:
        return ALLOWED
    if commitment.state == CommitmentState.SIGNED:
        return denied(_("%(unit)s đã ký. Muốn đổi, lập Đề nghị điều chỉnh.") % {"unit": unit.name})
    return denied(
        _("%(unit)s đang soạn trên hệ thống, chưa trình. Đề nghị đơn vị trình trước.")
        % {"unit": unit.name}
    )
