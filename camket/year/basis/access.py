"""Who reads the documents of a year, and who adds to them."""

from collections.abc import Iterable

from django.db.models import Q, QuerySet
from django.http import Http404
from django.utils.translation import gettext as _

from camket.foundation.core.permit import ALLOWED, Permit, denied
from camket.foundation.organisation.access import OWNER_ROLES, standing
from camket.foundation.organisation.models import Role, Unit, User
from camket.year.annual_cycles.access import cycles_visible_to
from camket.year.annual_cycles.models import Cycle
from camket.year.basis.models import Bottleneck, Provision, SourceDocument


def documents_visible_to(user: User) -> QuerySet[SourceDocument]:
    """What everything stands on is known to everyone who takes part in the year."""
    return SourceDocument.objects.filter(
        pk__in=SourceDocument.objects.filter(cycles__in=cycles_visible_to(user)).values("pk")
    )


def document_for(user: User, year: int, pk: int) -> SourceDocument:
    document = documents_visible_to(user).filter(cycles__year=year, pk=pk).distinct().first()
    if document is None:
        raise Http404
    return document


def provision_for(user: User, year: int, pk: int) -> Provision:
    visible = documents_visible_to(user).filter(cycles__year=year)
    found = Provision.objects.filter(document__in=visible.values("pk"), pk=pk)
    provision = found.select_related("document").first()
    if provision is None:
        raise Http404
    return provision


def bottlenecks_visible_to(user: User) -> QuerySet[Bottleneck]:
    """Those of the whole area, of one's own units and of the units one advises on or serves."""
    st = standing(user)
    units = st.own_units() | st.member_of | st.units_as(Role.ADVISORY_BODY)
    served = Q(cycle__scheme__owner_id__in=st.units_as(*OWNER_ROLES))
    of_the_area = Q(unit__isnull=True, cycle__in=cycles_visible_to(user))
    return Bottleneck.objects.filter(served | of_the_area | Q(unit_id__in=units)).select_related(
        "cycle__scheme", "unit"
    )


def bottleneck_for(user: User, year: int, pk: int) -> Bottleneck:
    bottleneck = bottlenecks_visible_to(user).filter(cycle__year=year, pk=pk).first()
    if bottleneck is None:
        raise Http404
    return bottleneck


def can_add_document(user: User, cycle: Cycle) -> Permit:
    if not _serves(user, cycle):
        return denied(_("Chỉ Văn phòng và Ban Thường vụ được thêm văn bản căn cứ."))
    return ALLOWED


def can_add_document_to(user: User, cycles: Iterable[Cycle]) -> Permit:
    """To several years at once: all of them must be one's own to serve."""
    refusals = (can_add_document(user, cycle) for cycle in cycles)
    return next((permit for permit in refusals if not permit), ALLOWED)


def can_add_provision(user: User, document: SourceDocument) -> Permit:
    """The document's cycles must be loaded or are asked for here."""
    return can_add_document_to(user, document.cycles.select_related("scheme"))


def can_name_bottleneck(user: User, cycle: Cycle, unit: Unit | None) -> Permit:
    """A unit names its own hard links; those of others, and of the area, the Office and committee."""
    if _serves(user, cycle):
        return ALLOWED
    if unit is None:
        return denied(_("Điểm nghẽn chung của địa bàn do Văn phòng hoặc Ban Thường vụ nêu."))
    if not standing(user).fills_for(unit.pk):
        return denied(
            _("Chỉ người của đơn vị, Văn phòng hoặc Ban Thường vụ được nêu điểm nghẽn này.")
        )
    return ALLOWED


def can_clear_bottleneck(user: User, bottleneck: Bottleneck) -> Permit:
    if bottleneck.cleared_on is not None:
        return denied(_("Điểm nghẽn này đã được ghi nhận là tháo gỡ."))
    if not _serves(user, bottleneck.cycle):
        return denied(_("Chỉ Văn phòng và Ban Thường vụ được kết luận điểm nghẽn đã tháo gỡ."))
    if bottleneck.unit_id and standing(user).is_own_matter(bottleneck.unit_id):
        return denied(_("Điểm nghẽn của đơn vị mình do người khác kết luận."))
    return ALLOWED


def can_reopen_bottleneck(user: User, bottleneck: Bottleneck) -> Permit:
    """Whoever may say that it is cleared may say that it is not."""
    if bottleneck.cleared_on is None:
        return denied(_("Điểm nghẽn này chưa tháo gỡ, không cần mở lại."))
    if not _serves(user, bottleneck.cycle):
        return denied(_("Chỉ Văn phòng và Ban Thường vụ được mở lại điểm nghẽn."))
    if bottleneck.unit_id and standing(user).is_own_matter(bottleneck.unit_id):
        return denied(_("Điểm nghẽn của đơn vị mình do người khác kết luận."))
    return ALLOWED


def may_add_documents(user: User) -> bool:
    """Whether the person serves any year, so that a page may offer him to enter a document."""
    st = standing(user)
    return st.holds(Role.OFFICE) or st.holds(Role.COMMITTEE)


def _serves(user: User, cycle: Cycle) -> bool:
    st = standing(user)
    owner = cycle.scheme.owner_id
    return st.has(Role.OFFICE, owner) or st.has(Role.COMMITTEE, owner)
