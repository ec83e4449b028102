"""Who may bring an office file in, for whom, and who sees what was brought."""

from dataclasses import dataclass

from django.db.models import Q
from django.http import Http404
from django.utils.translation import gettext as _

from camket.foundation.core import clock
from camket.foundation.core.permit import ALLOWED, Permit, denied
from camket.foundation.organisation.access import standing
from camket.foundation.organisation.models import Role, Unit, User
from camket.interfaces.documents.models import ImportDraft, ImportPurpose
from camket.year.annual_cycles.models import Cycle, GroupMember
from camket.year.commitments import access
from camket.year.commitments.models import Commitment

SERVING = (Role.COMMITTEE, Role.OFFICE)


@dataclass(frozen=True)
class Places:
    """For which units, and whether for the whole year, a person brings files in."""

    units: tuple[Unit, ...]
    whole_year: bool

    def __bool__(self) -> bool:
        return bool(self.units) or self.whole_year

    @property
    def only(self) -> str:
        """The one place of a person who need not choose."""
        if (self.units and self.whole_year) or len(self.units) > 1:
            return ""
        return self.units[0].name if self.units else _("Danh mục đã duyệt của cả năm")


def places_of(user: User, cycle: Cycle) -> Places:
    """The units of the year for which the person fills, and the approved list for whoever records it."""
    st = standing(user)
    filled = st.headed | frozenset(st.entrusted) | st.units_as(Role.UNIT_CLERK)
    members = GroupMember.objects.filter(cycle=cycle, unit__in=filled).values("unit")
    units = tuple(Unit.objects.filter(pk__in=members)) if filled else ()
    return Places(units, bool(access.can_record_list(user, cycle)))


def can_import(places: Places) -> Permit:
    if not places:
        return denied(
            _(
                "Chỉ chuyên viên, người đứng đầu đơn vị và Văn phòng được nhập tệp Excel của năm này."
            )
        )
    return ALLOWED


def can_bring_in(user: User, cycle: Cycle, unit: Unit | None) -> Permit:
    """A file for a unit, or the approved list of the whole year, which has no unit."""
    if unit is None:
        return access.can_record_list(user, cycle)
    if not access.fills_for(user, unit):
        return denied(_("Chỉ chuyên viên và người đứng đầu đơn vị được nhập tệp của đơn vị."))
    return ALLOWED


def can_work_on(user: User, draft: ImportDraft) -> Permit:
    """Read it again, answer and decide on its lines; whoever may bring it in."""
    return can_bring_in(user, draft.cycle, draft.unit)


def import_for(user: User, year: int, pk: int) -> ImportDraft:
    """A file of a unit belongs to those who fill for it, one of the whole year to those who record."""
    found = ImportDraft.objects.filter(
        _visible(user), cycle__year=year, pk=pk, expires_at__gt=clock.now()
    )
    draft = found.select_related("cycle__scheme__owner", "unit", "file", "made_by").first()
    if draft is None:
        raise Http404
    return draft


def read_import_for(user: User, year: int, pk: int) -> ImportDraft:
    """Only what could be read has lines to speak of; a refused file is never opened again."""
    draft = import_for(user, year, pk)
    if draft.document is None:
        raise Http404
    return draft


def imports_of(user: User, cycle: Cycle) -> list[ImportDraft]:
    """What may still be opened again, the newest first."""
    found = ImportDraft.objects.filter(_visible(user), cycle=cycle, expires_at__gt=clock.now())
    return list(found.select_related("unit", "file", "made_by").order_by("-id")[:10])


def can_apply(user: User, draft: ImportDraft, commitment: Commitment | None) -> Permit:
    """The registration's own rules decide; a report waits for its period."""
    if draft.applied_at:
        return denied(_("Tệp này đã áp dụng. Muốn áp dụng tiếp, mở lại bước đối chiếu."))
    if draft.purpose == ImportPurpose.REPORT:
        return denied(
            _("Đây là tệp báo cáo: chỉ xem và đối chiếu ở đây, số liệu ghi ở kỳ báo cáo.")
        )
    if draft.unit is None:
        return access.can_record_list(user, draft.cycle)
    if commitment is None:
        return access.can_begin(user, draft.cycle, draft.unit)
    return access.can_add_item(user, commitment)


def _visible(user: User) -> Q:
    st = standing(user)
    filled = st.headed | frozenset(st.entrusted) | st.units_as(Role.UNIT_CLERK)
    served = Q(unit__isnull=True, cycle__scheme__owner__in=st.units_as(*SERVING))
    return Q(unit__in=filled) | served
