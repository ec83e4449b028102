"""The session's table: who taps, concludes, records the document; supplements and reworded items."""

from django.http import Http404
from django.utils.translation import gettext as _

from camket.foundation.core.permit import ALLOWED, Permit, denied
from camket.foundation.organisation.access import standing
from camket.foundation.organisation.models import Role, User
from camket.year.annual_cycles.models import Cycle
from camket.year.annual_cycles.states import CycleState
from camket.year.commitments import rules
from camket.year.commitments.access.selecting import BEING_CHOSEN, judges
from camket.year.commitments.access.visibility import NOT_YET_SUBMITTED, presses_for, within
from camket.year.commitments.models import (
    Choice,
    Commitment,
    Item,
    Origin,
    SelectionChoice,
    SelectionConclusion,
    Supplement,
)
from camket.year.commitments.rules import ChoiceDraft
from camket.year.commitments.states import SUPPLEMENT_MOVES, CommitmentState


def is_recorder(user: User, cycle: Cycle) -> bool:
    """The Office taps on behalf of the session; a member of the committee taps for himself."""
    return not standing(user).has(Role.COMMITTEE, cycle.scheme.owner_id)


def can_choose(user: User, item: Item) -> Permit:
    if item.commitment.state not in BEING_CHOSEN:
        return denied(_("Chỉ chọn nội dung khi bản cam kết đã trình và chưa ký."))
    if item.origin != Origin.REGISTERED:
        return denied(_("Nhiệm vụ do Ban Thường vụ giao, không phải chọn."))
    if not rules.awaits_choice(item):
        return denied(_("Nội dung này không còn chờ chọn."))
    return judges(user, item.commitment.cycle, item.commitment.unit_id)


def can_put(user: User, item: Item, draft: ChoiceDraft) -> Permit:
    """Whether this very tap may lie on the table."""
    permit = can_choose(user, item)
    if not permit:
        return permit
    if draft.choice in rules.NEEDS_REASON and not draft.note.strip():
        return denied(_("Chưa nêu lý do. Chọn một lý do có sẵn hoặc ghi lý do khác."))
    if draft.choice == Choice.REWORD and not draft.wording.strip():
        return denied(_("Chưa có lời văn mới. Sửa câu rồi ghi."))
    if draft.choice == Choice.RETURN and item.commitment.state != CommitmentState.SUBMITTED:
        return denied(_("Bản cam kết đã duyệt, không trả lại được. Chọn, không chọn hoặc sửa lời."))
    if draft.choice == Choice.MERGE:
        return _can_merge_into(item, draft.merged_into)
    return ALLOWED


def can_conclude(user: User, commitment: Commitment, table: dict[int, SelectionChoice]) -> Permit:
    """*Chốt đơn vị này*. Items should be loaded."""
    if commitment.state not in BEING_CHOSEN:
        return denied(_("Chỉ chốt được bản cam kết đã trình và chưa ký."))
    permit = judges(user, commitment.cycle, commitment.unit_id)
    if not permit:
        return permit
    if not table and _is_concluded(commitment):
        return denied(_("Đơn vị này đã chốt. Chọn lại một nội dung rồi chốt lần nữa."))
    if missing := rules.missing_before_conclusion(commitment.items.all(), table):
        return denied(_("Chưa chốt được: %(parts)s.") % {"parts": "; ".join(missing)})
    return ALLOWED


def can_record_documents(user: User, cycle: Cycle) -> Permit:
    """The page on which the Office types the number that followed."""
    if not standing(user).has(Role.OFFICE, cycle.scheme.owner_id):
        return denied(_("Chỉ Văn phòng ghi số, ngày văn bản của kết luận."))
    return ALLOWED


def can_record_document(user: User, conclusion: SelectionConclusion) -> Permit:
    commitment = conclusion.commitment
    if conclusion.document:
        return denied(_("Kết luận này đã có số văn bản."))
    permit = can_record_documents(user, commitment.cycle)
    return permit and judges(user, commitment.cycle, commitment.unit_id)


def can_accept_wording(user: User, item: Item) -> Permit:
    if not rules.needs_accepting(item):
        return denied(_("Nội dung này không có lời văn chờ tiếp thu."))
    if not presses_for(user, item.commitment.unit):
        return denied(_("Chỉ người đứng đầu đơn vị được tiếp thu lời văn Ban Thường vụ sửa."))
    return ALLOWED


def can_propose_supplement(user: User, commitment: Commitment) -> Permit:
    if commitment.state in NOT_YET_SUBMITTED:
        return denied(_("Chỉ đề nghị bổ sung khi đơn vị đã trình cam kết."))
    if commitment.cycle.state == CycleState.CLOSED:
        return denied(_("Năm đã đóng, không đề nghị bổ sung được."))
    if not _bodies(user, commitment):
        return denied(_("Chỉ cơ quan tham mưu được phân công đơn vị này đề nghị bổ sung."))
    if standing(user).is_own_matter(commitment.unit_id):
        return denied(_("Không đề nghị bổ sung cho cam kết của đơn vị mình."))
    return ALLOWED


def can_answer_supplement(user: User, supplement: Supplement) -> Permit:
    """Take it up or decline it."""
    if supplement.state not in SUPPLEMENT_MOVES["decline"].sources:
        return denied(_("Đề nghị bổ sung này đã được trả lời."))
    commitment = supplement.commitment
    return judges(user, commitment.cycle, commitment.unit_id)


def body_of(user: User, commitment: Commitment) -> int:
    """The advisory body for which the person speaks on this unit."""
    return _bodies(user, commitment)[0]


def supplement_for(user: User, year: int, pk: int) -> Supplement:
    found = Supplement.objects.filter(
        within(user, "commitment__"), commitment__cycle__year=year, pk=pk
    )
    supplement = found.select_related(
        "commitment__cycle__scheme", "commitment__unit", "body"
    ).first()
    if supplement is None:
        raise Http404
    return supplement


def proposed_supplement(user: User, year: int, named: str | None) -> Supplement | None:
    """The supplement that an address names, when this person may answer it."""
    if not named or not named.isdigit():
        return None
    supplement = supplement_for(user, year, int(named))
    can_answer_supplement(user, supplement).require()
    return supplement


def _can_merge_into(item: Item, into: Item | None) -> Permit:
    if into is None or into.pk == item.pk or into.commitment_id != item.commitment_id:
        return denied(_("Chọn một nội dung khác của cùng đơn vị để gộp vào."))
    return ALLOWED


def _bodies(user: User, commitment: Commitment) -> list[int]:
    return sorted(body for body, unit in standing(user).bodies if unit == commitment.unit_id)


def _is_concluded(commitment: Commitment) -> bool:
    """Concluded since it was last submitted, with or without its document."""
    if commitment.state == CommitmentState.APPROVED or commitment.submitted_at is None:
        return commitment.state == CommitmentState.APPROVED
    return any(each.created_at >= commitment.submitted_at for each in commitment.conclusions.all())
