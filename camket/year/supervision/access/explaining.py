"""Committee and Office ask, the unit answers by its head's press, those who asked close."""

from django.db.models import QuerySet
from django.http import Http404
from django.utils.translation import gettext as _

from camket.foundation.core.permit import ALLOWED, Permit, denied
from camket.foundation.organisation.models import User
from camket.year.annual_cycles.models import Cycle
from camket.year.commitments.access import fills_for, judges, presses_for, within
from camket.year.commitments.models import Item
from camket.year.commitments.states import IN_FORCE, CommitmentState
from camket.year.supervision.models import Explanation
from camket.year.supervision.states import EXPLANATION_MOVES


def explanations_visible_to(user: User, cycle: Cycle) -> QuerySet[Explanation]:
    return Explanation.objects.filter(
        within(user, "item__commitment__"), item__commitment__cycle=cycle
    )


def explanation_for(user: User, cycle: Cycle, pk: int) -> Explanation:
    found = explanations_visible_to(user, cycle).filter(pk=pk)
    explanation = found.select_related(
        "item__commitment__unit", "item__commitment__cycle__scheme"
    ).first()
    if explanation is None:
        raise Http404
    return explanation


def can_ask(user: User, item: Item) -> Permit:
    if item.commitment.state != CommitmentState.SIGNED or item.state not in IN_FORCE:
        return denied(_("Chỉ yêu cầu giải trình về nội dung đã ký và đang thực hiện."))
    return judges(user, item.commitment.cycle, item.commitment.unit_id)


def can_draft_answer(user: User, explanation: Explanation) -> Permit:
    if explanation.state not in EXPLANATION_MOVES["answer"].sources:
        return denied(_("Đơn vị đã giải trình."))
    if not fills_for(user, explanation.item.commitment.unit):
        return denied(_("Chỉ chuyên viên và người đứng đầu đơn vị soạn giải trình."))
    return ALLOWED


def can_answer(user: User, explanation: Explanation) -> Permit:
    if explanation.state not in EXPLANATION_MOVES["answer"].sources:
        return denied(_("Đơn vị đã giải trình."))
    if not presses_for(user, explanation.item.commitment.unit):
        return denied(_("Chỉ người đứng đầu đơn vị, hoặc người được ủy quyền, gửi giải trình."))
    return ALLOWED


def can_close(user: User, explanation: Explanation) -> Permit:
    if explanation.state not in EXPLANATION_MOVES["close"].sources:
        return denied(_("Chưa có giải trình để xem, hoặc đã xem xong."))
    commitment = explanation.item.commitment
    return judges(user, commitment.cycle, commitment.unit_id)
