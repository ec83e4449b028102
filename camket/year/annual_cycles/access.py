"""Who sees a year, and who prepares, opens and closes it."""

from django.db.models import Q, QuerySet
from django.http import Http404
from django.utils.translation import gettext as _

from camket.foundation.core.permit import ALLOWED, Permit, denied
from camket.foundation.organisation.access import OWNER_ROLES, can_administer, standing
from camket.foundation.organisation.models import Role, Unit, User
from camket.year.annual_cycles.models import Cycle, Period
from camket.year.annual_cycles.states import CYCLE_MOVES, PERIOD_MOVES, CycleState, PeriodState


def cycles_visible_to(user: User) -> QuerySet[Cycle]:
    """Years of the schemes a person serves, or in which a unit of his takes part."""
    st = standing(user)
    served = st.units_as(*OWNER_ROLES, Role.ADMINISTRATOR)
    concerned = st.own_units() | st.member_of | st.units_as(Role.ADVISORY_BODY)
    takes_part = Q(pk__in=Cycle.objects.filter(group_members__unit_id__in=concerned).values("pk"))
    return Cycle.objects.filter(Q(scheme__owner_id__in=served) | takes_part).select_related(
        "scheme__owner", "rating_profile"
    )


def cycle_for(user: User, year: int) -> Cycle:
    """The year a person means by its number, or 404."""
    cycle = cycles_visible_to(user).filter(year=year).order_by("scheme__first_year").first()
    if cycle is None:
        raise Http404
    return cycle


def latest_cycle(user: User) -> Cycle | None:
    """The year to show first: the newest one that has begun."""
    return cycles_visible_to(user).order_by("-year").first()


def period_for(user: User, year: int, code: str) -> Period:
    cycle = cycle_for(user, year)
    period = Period.objects.filter(cycle=cycle, code=code).first()
    if period is None:
        raise Http404
    period.cycle = cycle
    return period


def can_manage_cycle(user: User, cycle: Cycle) -> Permit:
    if cycle.state == CycleState.CLOSED:
        return denied(_("Năm đã đóng, chỉ còn xem được."))
    if not standing(user).has(Role.OFFICE, cycle.scheme.owner_id):
        return denied(_("Chỉ Văn phòng được sửa chu kỳ năm."))
    return ALLOWED


def can_prepare_cycle(user: User, owner: Unit) -> Permit:
    if not standing(user).has(Role.OFFICE, owner.pk):
        return denied(_("Chỉ Văn phòng được tạo chu kỳ năm."))
    return ALLOWED


def can_prepare_after(user: User, previous: Cycle) -> Permit:
    """The year after `previous`, unless it is there already."""
    following = Cycle.objects.filter(scheme_id=previous.scheme_id, year=previous.year + 1)
    if following.exists():
        return denied(_("Năm %(year)d đã có. Mở trang của năm đó.") % {"year": previous.year + 1})
    return can_prepare_cycle(user, previous.scheme.owner)


def can_change_period(user: User, period: Period) -> Permit:
    if period.state != PeriodState.PLANNED:
        return denied(_("Kỳ đã mở: dùng Gia hạn cho từng đơn vị thay vì đổi ngày của kỳ."))
    return can_manage_cycle(user, period.cycle)


def can_add_profile(user: User) -> Permit:
    if standing(user).holds(Role.OFFICE):
        return ALLOWED
    return can_administer(user)


def can_open_cycle(user: User, cycle: Cycle, missing: list[str] | None = None) -> Permit:
    if cycle.state not in CYCLE_MOVES["open"].sources:
        return denied(_("Năm đã mở."))
    if not standing(user).has(Role.OFFICE, cycle.scheme.owner_id):
        return denied(_("Chỉ Văn phòng được mở năm."))
    if missing:
        return denied(_("Chưa mở được năm, còn thiếu: %(parts)s.") % {"parts": ", ".join(missing)})
    return ALLOWED


def can_close_cycle(user: User, cycle: Cycle, open_periods: int = 0) -> Permit:
    if cycle.state not in CYCLE_MOVES["close"].sources:
        return denied(_("Chỉ đóng được năm đang thực hiện."))
    if not standing(user).has(Role.OFFICE, cycle.scheme.owner_id):
        return denied(_("Chỉ Văn phòng được đóng năm."))
    if open_periods:
        return denied(
            _("Còn %(count)02d kỳ báo cáo chưa đóng. Đóng các kỳ trước khi đóng năm.")
            % {"count": open_periods}
        )
    return ALLOWED


def can_move_period(user: User, period: Period, step: str) -> Permit:
    """Open, close or reopen a period; `step` is a key of PERIOD_MOVES."""
    if period.state not in PERIOD_MOVES[step].sources:
        return denied(
            _("Kỳ báo cáo đang ở trạng thái: %(state)s.") % {"state": period.get_state_display()}
        )
    if period.cycle.state != CycleState.OPEN:
        return denied(_("Mở năm trước khi mở, đóng kỳ báo cáo."))
    if not standing(user).has(Role.OFFICE, period.cycle.scheme.owner_id):
        return denied(_("Chỉ Văn phòng được mở, đóng kỳ báo cáo."))
    return ALLOWED


def can_extend(user: User, period: Period, unit_id: int) -> Permit:
    st = standing(user)
    if not st.has(Role.OFFICE, period.cycle.scheme.owner_id):
        return denied(_("Chỉ Văn phòng được gia hạn."))
    if st.is_own_matter(unit_id):
        return denied(_("Không tự gia hạn cho đơn vị của mình. Đề nghị Ban Thường vụ gia hạn."))
    return ALLOWED
