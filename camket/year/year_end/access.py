"""Who reads, writes and issues the report of the year; who holds the reviews it is tied to."""

from collections.abc import Sequence

from django.db.models import QuerySet
from django.http import Http404
from django.utils.translation import gettext as _

from camket.foundation.core.permit import ALLOWED, Permit, denied
from camket.foundation.organisation.access import standing
from camket.foundation.organisation.models import Role, User
from camket.year.annual_cycles.access import cycle_for
from camket.year.annual_cycles.models import Cycle, Period
from camket.year.commitments.access import commitments_visible_to, fills_for
from camket.year.commitments.models import Commitment
from camket.year.commitments.states import CommitmentState
from camket.year.year_end.models import Paragraph, Review, SynthesisReport
from camket.year.year_end.states import REVIEW_MOVES, ReviewState, SynthesisState

READERS = (Role.OFFICE, Role.COMMITTEE)
REVIEWERS = (Role.OFFICE, Role.ORGANISATION_BOARD)


# The synthesis report


def accounts_for(user: User, year: int) -> Cycle:
    """The year whose figures and report a person may read: Office and committee; 404 for others."""
    cycle = cycle_for(user, year)
    if cycle.scheme.owner_id not in standing(user).units_as(*READERS):
        raise Http404
    return cycle


def reports_visible_to(user: User) -> QuerySet[SynthesisReport]:
    owners = standing(user).units_as(*READERS)
    return SynthesisReport.objects.filter(period__cycle__scheme__owner_id__in=owners)


def report_for(user: User, year: int, pk: int) -> SynthesisReport:
    """The report with all that its page asks of it, or 404."""
    found = reports_visible_to(user).filter(pk=pk, period__cycle__year=year)
    report = found.select_related("period__cycle__scheme__owner", "snapshot").first()
    if report is None:
        raise Http404
    return report


def paragraph_for(user: User, year: int, pk: int) -> Paragraph:
    """One paragraph with its report, or 404."""
    found = Paragraph.objects.filter(
        pk=pk, report__in=reports_visible_to(user), report__period__cycle__year=year
    )
    paragraph = found.select_related(
        "report__period__cycle__scheme__owner", "report__snapshot"
    ).first()
    if paragraph is None:
        raise Http404
    return paragraph


def signed_for(report: SynthesisReport, pk: int) -> Commitment:
    """A commitment the report accounts for, or 404."""
    signed = Commitment.objects.filter(
        cycle=report.period.cycle_id, state=CommitmentState.SIGNED, pk=pk
    )
    commitment = signed.select_related("unit").first()
    if commitment is None:
        raise Http404
    return commitment


def can_draft(user: User, period: Period) -> Permit:
    if not _is_office(user, period.cycle):
        return denied(_("Chỉ Văn phòng được soạn báo cáo tổng hợp."))
    return ALLOWED


def can_edit(user: User, report: SynthesisReport) -> Permit:
    if report.state != SynthesisState.DRAFT:
        return denied(_("Báo cáo đã phát hành, không sửa được nữa."))
    return can_draft(user, report.period)


def can_issue(user: User, report: SynthesisReport, obstacles: Sequence[str] = ()) -> Permit:
    if report.state != SynthesisState.DRAFT:
        return denied(_("Báo cáo đã phát hành."))
    if not _is_office(user, report.period.cycle):
        return denied(_("Chỉ Văn phòng được phát hành báo cáo tổng hợp."))
    if obstacles:
        return denied(
            _("Còn %(count)02d việc phải xong trước khi phát hành. %(first)s")
            % {"count": len(obstacles), "first": obstacles[0]}
        )
    return ALLOWED


def can_draw_lesson(user: User, cycle: Cycle) -> Permit:
    if not _is_office(user, cycle):
        return denied(_("Chỉ Văn phòng được nêu yêu cầu cho năm sau."))
    return ALLOWED


# Reviews


def reviews_visible_to(user: User, cycle: Cycle) -> QuerySet[Review]:
    return Review.objects.filter(
        commitment__in=commitments_visible_to(user), commitment__cycle=cycle
    ).select_related("commitment__unit", "commitment__cycle__scheme", "annex")


def review_for(user: User, year: int, pk: int) -> Review:
    found = Review.objects.filter(
        pk=pk, commitment__in=commitments_visible_to(user), commitment__cycle__year=year
    )
    review = found.select_related(
        "commitment__unit", "commitment__cycle__scheme__owner", "annex"
    ).first()
    if review is None:
        raise Http404
    return review


def can_open_review(user: User, commitment: Commitment) -> Permit:
    if commitment.state != CommitmentState.SIGNED:
        return denied(_("Cam kết chưa ký nên chưa có kết quả để kiểm điểm."))
    return can_open_reviews(user, commitment.cycle)


def can_open_reviews(user: User, cycle: Cycle) -> Permit:
    if cycle.scheme.owner_id not in standing(user).units_as(*REVIEWERS):
        return denied(_("Chỉ Văn phòng, Ban Tổ chức được mở kiểm điểm cuối năm."))
    return ALLOWED


def can_attach_annex(user: User, review: Review) -> Permit:
    """The annex is made by the system, so the unit itself may attach it too."""
    if review.state != ReviewState.OPEN:
        return denied(_("Kiểm điểm đã kết thúc, không thay phụ lục được nữa."))
    commitment = review.commitment
    serves = commitment.cycle.scheme.owner_id in standing(user).units_as(*REVIEWERS)
    if not (serves or fills_for(user, commitment.unit)):
        return denied(_("Chỉ đơn vị, Văn phòng, Ban Tổ chức được gắn phụ lục kết quả cam kết."))
    return ALLOWED


def can_close_review(user: User, review: Review) -> Permit:
    if review.state not in REVIEW_MOVES["close"].sources:
        return denied(_("Kiểm điểm đã kết thúc."))
    st, commitment = standing(user), review.commitment
    if commitment.cycle.scheme.owner_id not in st.units_as(*REVIEWERS):
        return denied(_("Chỉ Văn phòng, Ban Tổ chức được kết thúc kiểm điểm."))
    if st.is_own_matter(commitment.unit_id):
        return denied(_("Không kết thúc kiểm điểm của đơn vị mình."))
    # The review of 2020 was not tied to the commitments in some units; without the annex it cannot be closed.
    if review.annex_id is None:
        return denied(
            _("Chưa gắn phụ lục kết quả thực hiện cam kết. Gắn phụ lục rồi kết thúc kiểm điểm.")
        )
    return ALLOWED


def _is_office(user: User, cycle: Cycle) -> bool:
    return standing(user).has(Role.OFFICE, cycle.scheme.owner_id)
