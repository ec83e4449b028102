"""Who sees a report, and who may fill, send, receive, return and accept it."""

from datetime import date

from django.db.models import Q, QuerySet
from django.http import Http404
from django.utils.translation import gettext as _

from camket.foundation.core.numbers import short_date
from camket.foundation.core.permit import ALLOWED, Permit, denied
from camket.foundation.organisation.access import Standing, standing
from camket.foundation.organisation.models import Role, Unit, UnitKind, User
from camket.year.annual_cycles.access import can_extend as can_extend_period
from camket.year.annual_cycles.access import can_move_period
from camket.year.annual_cycles.models import Period
from camket.year.annual_cycles.states import PeriodState
from camket.year.commitments.access import commitments_visible_to, fills_for, presses_for
from camket.year.reporting import rules
from camket.year.reporting.models import Report
from camket.year.reporting.states import REPORT_MOVES, ReportState

S = ReportState
FILLED_IN = (S.EXPECTED, S.DRAFT, S.RETURNED)
# What has left the unit may be read by whoever sees the commitment.
LEFT_THE_UNIT = (S.SENT, S.RETURNED, S.RECEIVED, S.ACCEPTED)


def reports_listed_for(user: User) -> QuerySet[Report]:
    """Reports whose existence and state a person may know; contents are another question."""
    return Report.objects.filter(commitment__in=commitments_visible_to(user))


def reports_visible_to(user: User) -> QuerySet[Report]:
    """Reports a person may read: of one's own unit always, of others once they were sent."""
    return reports_listed_for(user).filter(readable(user))


def readable(user: User) -> Q:
    """The condition on a listed report under which its contents are shown, too."""
    own = Q(commitment__unit__in=_own_units(user).values("pk"))
    return own | Q(state__in=LEFT_THE_UNIT)


def own_reports(user: User) -> QuerySet[Report]:
    """Reports that the person's own units owe."""
    return Report.objects.filter(commitment__unit__in=_own_units(user).values("pk"))


def _own_units(user: User) -> QuerySet[Unit]:
    st = standing(user)
    led_blocks = Q(kind=UnitKind.BLOCK, members__in=st.headed)
    return Unit.objects.filter(Q(pk__in=st.own_units()) | led_blocks)


def report_for(user: User, year: int, pk: int) -> Report:
    """The report with everything its page asks of it, or 404."""
    return _one_of(reports_visible_to(user), year, pk)


def receipt_for(user: User, year: int, pk: int) -> Report:
    """A report that was sent at least once, or 404: before that there is no receipt."""
    report = report_for(user, year, pk)
    if not report.receipt:
        raise Http404
    return report


def listed_report_for(user: User, year: int, pk: int) -> Report:
    """A report of which the existence is enough: to give it more time, not to read it."""
    return _one_of(reports_listed_for(user), year, pk)


def _one_of(reports: QuerySet[Report], year: int, pk: int) -> Report:
    found = reports.filter(pk=pk, period__cycle__year=year)
    report = found.select_related(
        "commitment__unit", "commitment__cycle__scheme__owner", "period"
    ).first()
    if report is None:
        raise Http404
    report.period.cycle = report.commitment.cycle
    return report


# In the unit


def can_fill(user: User, report: Report) -> Permit:
    if report.state not in FILLED_IN:
        return denied(
            _("Báo cáo đang ở trạng thái “%(state)s” nên không sửa được.")
            % {"state": report.get_state_display()}
        )
    if _is_shut(report):
        return denied(_("Kỳ báo cáo đã đóng. Lập báo cáo bổ sung để gửi số liệu."))
    if not fills_for(user, report.commitment.unit):
        return denied(_("Chỉ chuyên viên và người đứng đầu đơn vị được nhập báo cáo này."))
    return ALLOWED


def can_complete(user: User, report: Report, missing: list[str] | None = None) -> Permit:
    if report.state not in REPORT_MOVES["complete"].sources:
        return denied(_("Báo cáo chưa nhập, hoặc đã chuyển người đứng đầu."))
    fill = can_fill(user, report)
    return _complete_enough(report, missing) if fill else fill


def can_hand_back(user: User, report: Report) -> Permit:
    if report.state not in REPORT_MOVES["hand_back"].sources:
        return denied(_("Chỉ chuyển lại được báo cáo đang chờ người đứng đầu gửi."))
    if not presses_for(user, report.commitment.unit):
        return denied(_("Chỉ người đứng đầu đơn vị được chuyển lại chuyên viên."))
    return ALLOWED


def can_send(user: User, report: Report, missing: list[str] | None = None) -> Permit:
    """The head sends what the clerk prepared; what he prepared himself goes in one press."""
    complete = report.state in REPORT_MOVES["send"].sources
    if not complete and report.state not in REPORT_MOVES["complete"].sources:
        return denied(_("Báo cáo không còn ở trạng thái được gửi."))
    if _is_shut(report):
        return denied(_("Kỳ báo cáo đã đóng. Lập báo cáo bổ sung để gửi số liệu."))
    if not presses_for(user, report.commitment.unit):
        return denied(_("Chỉ người đứng đầu đơn vị, hoặc người được ủy quyền, được gửi báo cáo."))
    # Nobody can change a complete report, so its contents need not be read again.
    return ALLOWED if complete else _complete_enough(report, missing)


def can_withdraw(user: User, report: Report) -> Permit:
    if report.state not in REPORT_MOVES["withdraw"].sources:
        return denied(_("Chỉ thu hồi được báo cáo đã gửi mà Văn phòng chưa tiếp nhận."))
    if not presses_for(user, report.commitment.unit):
        return denied(_("Chỉ người đứng đầu đơn vị, hoặc người được ủy quyền, được thu hồi."))
    return ALLOWED


def can_supplement(user: User, report: Report, *, has_later: bool = False) -> Permit:
    """After acceptance, or when the period was closed over it, only a supplement can follow."""
    if not (report.state == S.ACCEPTED or _is_shut(report)):
        return denied(_("Chỉ lập báo cáo bổ sung sau khi báo cáo đã duyệt hoặc kỳ đã đóng."))
    if not fills_for(user, report.commitment.unit):
        return denied(_("Chỉ chuyên viên và người đứng đầu đơn vị được lập báo cáo bổ sung."))
    if has_later:
        return denied(_("Đã có báo cáo bổ sung sau báo cáo này. Mở báo cáo đó để làm tiếp."))
    return ALLOWED


# At the Office


def can_receive(user: User, report: Report) -> Permit:
    if report.state not in REPORT_MOVES["receive"].sources:
        return denied(_("Chỉ tiếp nhận được báo cáo đơn vị đã gửi."))
    return _reviews(user, report)


def can_return(user: User, report: Report) -> Permit:
    if report.state not in REPORT_MOVES["return"].sources:
        return denied(_("Chỉ trả lại được báo cáo đã gửi và chưa duyệt."))
    return _reviews(user, report)


def can_accept(user: User, report: Report) -> Permit:
    if report.state not in REPORT_MOVES["accept"].sources:
        return denied(_("Tiếp nhận báo cáo trước khi duyệt."))
    return _reviews(user, report)


def can_extend(user: User, report: Report, due_on: date | None = None) -> Permit:
    """Only before the first sending: later days cannot make a late report timely."""
    if report.first_sent_at is not None or report.period.state != PeriodState.OPEN:
        return denied(_("Chỉ gia hạn được báo cáo chưa gửi của kỳ đang mở."))
    if not (permit := can_extend_period(user, report.period, report.commitment.unit_id)):
        return permit
    if due_on and not report.due_on < due_on <= report.period.locks_on:
        return denied(
            _("Hạn mới phải sau %(due)s và không quá ngày khóa %(lock)s.")
            % {"due": short_date(report.due_on), "lock": short_date(report.period.locks_on)}
        )
    return ALLOWED


def runs_periods(user: User, period: Period) -> bool:
    """Whether opening and closing is this person's business at all."""
    return standing(user).has(Role.OFFICE, period.cycle.scheme.owner_id)


def can_open_period(user: User, period: Period) -> Permit:
    return can_move_period(user, period, "open")


def can_close_period(user: User, period: Period, obstacles: list[str] | None = None) -> Permit:
    if not (permit := can_move_period(user, period, "close")):
        return permit
    if obstacles is None:
        obstacles = rules.reasons_to_keep_open(period, **rules.unfinished(period))
    if obstacles:
        return denied(_("Chưa đóng được kỳ: %(reasons)s.") % {"reasons": "; ".join(obstacles)})
    return ALLOWED


def _reviews(user: User, report: Report) -> Permit:
    st, unit = standing(user), report.commitment.unit
    owner = report.commitment.cycle.scheme.owner_id
    if not _is_reviewer(st, owner, unit.kind):
        return denied(_("Chỉ Văn phòng được tiếp nhận, trả lại và duyệt báo cáo."))
    if st.is_own_matter(unit.pk):
        return denied(_("Không tự xử lý báo cáo của đơn vị mình. Đề nghị Ban Thường vụ xử lý."))
    return ALLOWED


def _is_reviewer(st: Standing, owner: int, kind: str) -> bool:
    """The Office; over the Office's own unit, a member of the committee."""
    in_its_stead = kind == UnitKind.COMMITTEE_OFFICE and st.has(Role.COMMITTEE, owner)
    return st.has(Role.OFFICE, owner) or in_its_stead


def _is_shut(report: Report) -> bool:
    """A closed period takes supplements only."""
    return report.period.state != PeriodState.OPEN and report.number == 1


def _complete_enough(report: Report, missing: list[str] | None) -> Permit:
    parts = rules.missing_parts(report) if missing is None else missing
    if parts:
        return denied(
            _("Còn %(count)02d chỗ cần bổ sung. %(first)s")
            % {"count": len(parts), "first": parts[0]}
        )
    return ALLOWED


def side_of(user: User, report: Report) -> str:
    """From which side a person looks at a report: head, clerk, office, or merely reader."""
    if presses_for(user, report.commitment.unit):
        return "head"
    if fills_for(user, report.commitment.unit):
        return "clerk"
    return "office" if _reviews(user, report) else "reader"
