"""Who prepares the signing conference and records the signatures."""

from collections.abc import Sized

from django.http import Http404
from django.utils.translation import gettext as _

from camket.foundation.core import clock
from camket.foundation.core.permit import ALLOWED, Permit, denied
from camket.foundation.organisation.models import User
from camket.year.annual_cycles.access import cycles_visible_to
from camket.year.annual_cycles.models import Cycle
from camket.year.annual_cycles.states import CycleState
from camket.year.commitments import rules
from camket.year.commitments.access.selecting import serves
from camket.year.commitments.access.visibility import commitments_visible_to, fills_for
from camket.year.commitments.models import (
    Commitment,
    CommitmentVersion,
    SignedFile,
    SigningConference,
    SigningPack,
    SigningRun,
)
from camket.year.commitments.states import COMMITMENT_MOVES, CONFERENCE_MOVES


def conference_for(user: User, year: int, pk: int) -> SigningConference:
    found = SigningConference.objects.filter(
        cycle__in=cycles_visible_to(user), cycle__year=year, pk=pk
    )
    conference = found.select_related("cycle__scheme__owner").first()
    if conference is None:
        raise Http404
    return conference


def pack_for(user: User, year: int, pk: int) -> SigningPack:
    """For whoever prepares the signing; to everybody else there is no pack."""
    found = SigningPack.objects.filter(conference__cycle__year=year, pk=pk)
    pack = found.select_related("conference__cycle__scheme", "file").first()
    if pack is None or not serves(user, pack.conference.cycle):
        raise Http404
    return pack


def version_for(user: User, year: int, pk: int, number: int) -> CommitmentVersion:
    """One frozen version of a commitment that the person may read, or 404."""
    found = CommitmentVersion.objects.filter(
        commitment__in=commitments_visible_to(user), commitment__cycle__year=year,
        commitment=pk, number=number,
    )  # fmt: skip
    version = found.select_related("commitment__cycle__scheme__owner", "commitment__unit").first()
    if version is None:
        raise Http404
    return version


def signed_file_for(user: User, year: int, pk: int) -> SignedFile:
    found = SignedFile.objects.filter(
        version__commitment__in=commitments_visible_to(user),
        version__commitment__cycle__year=year,
        pk=pk,
    )
    file = found.select_related("file").first()
    if file is None:
        raise Http404
    return file


def can_see_readiness(user: User, cycle: Cycle) -> Permit:
    if not serves(user, cycle):
        return denied(_("Chỉ Văn phòng và Ban Thường vụ xem được trang chuẩn bị ký."))
    return ALLOWED


def can_plan_conference(user: User, cycle: Cycle) -> Permit:
    if cycle.state == CycleState.CLOSED:
        return denied(_("Năm đã đóng."))
    if not serves(user, cycle):
        return denied(_("Chỉ Văn phòng và Ban Thường vụ được chuẩn bị hội nghị ký."))
    return ALLOWED


def can_hold_conference(user: User, conference: SigningConference) -> Permit:
    if conference.state not in CONFERENCE_MOVES["hold"].sources:
        return denied(_("Hội nghị đã được ghi nhận."))
    if not serves(user, conference.cycle):
        return denied(_("Chỉ Văn phòng và Ban Thường vụ được ghi nhận hội nghị ký."))
    if conference.held_on > clock.today():
        return denied(_("Chưa đến ngày tổ chức hội nghị."))
    return ALLOWED


def can_record_attendance(user: User, conference: SigningConference) -> Permit:
    if conference.cycle.state == CycleState.CLOSED:
        return denied(_("Năm đã đóng, không sửa được điểm danh."))
    if not serves(user, conference.cycle):
        return denied(_("Chỉ Văn phòng và Ban Thường vụ được điểm danh hội nghị ký."))
    if conference.held_on > clock.today():
        return denied(_("Chưa đến ngày tổ chức hội nghị."))
    return ALLOWED


def can_order_pack(user: User, conference: SigningConference | None) -> Permit:
    if conference is None:
        return denied(_("Chưa có hội nghị ký cam kết của năm. Lập hội nghị trước khi in bộ ký."))
    if not serves(user, conference.cycle):
        return denied(_("Chỉ Văn phòng và Ban Thường vụ được in bộ ký."))
    return ALLOWED


def can_add_signed_file(user: User, version: CommitmentVersion) -> Permit:
    """The unit brings back its own paper, or the Office for it."""
    commitment = version.commitment
    if not (fills_for(user, commitment.unit) or serves(user, commitment.cycle)):
        return denied(_("Chỉ đơn vị và Văn phòng được tải bản đã ký lên."))
    return ALLOWED


def can_sign(
    user: User, commitment: Commitment, conference: SigningConference | None, has_head: bool
) -> Permit:
    """Record the three signatures. Items should be prefetched."""
    if commitment.state not in COMMITMENT_MOVES["sign"].sources:
        return denied(_("Chỉ ký bản cam kết đã được duyệt."))
    if not (may := _can_record_signatures(user, commitment.cycle, conference)):
        return may
    if missing := rules.missing_before_signing(commitment.items.all(), has_head):
        return denied(_("Chưa ký được: %(parts)s.") % {"parts": "; ".join(missing)})
    return ALLOWED


def can_order_signing(
    user: User, cycle: Cycle, conference: SigningConference | None, run: SigningRun | None,
    ready: Sized,
) -> Permit:  # fmt: skip
    """Record the signatures of everybody who is ready, or go on with a run that stands still.

    Each one is asked for again when it is recorded.
    """
    if not (may := _can_record_signatures(user, cycle, conference)):
        return may
    if not ready and (run is None or run.is_finished):
        return denied(_("Chưa có đơn vị nào ký được. Xem cột Còn vướng của từng đơn vị."))
    return ALLOWED


def _can_record_signatures(
    user: User, cycle: Cycle, conference: SigningConference | None
) -> Permit:
    if not serves(user, cycle):
        return denied(_("Chỉ Văn phòng và Ban Thường vụ được ghi nhận việc ký cam kết."))
    if conference is None or conference.cycle_id != cycle.pk:
        return denied(_("Chưa có hội nghị ký cam kết của năm. Lập hội nghị trước khi ký."))
    if conference.held_on > clock.today():
        return denied(
            _("Chưa đến ngày hội nghị ký %(day)s.") % {"day": f"{conference.held_on:%d/%m/%Y}"}
        )
    return ALLOWED
