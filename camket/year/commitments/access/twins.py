"""Near-duplicates: whose words are shown beside one's own, and who calls a work common."""

from django.utils.translation import gettext as _

from camket.foundation.core.permit import ALLOWED, Permit, denied
from camket.foundation.organisation.access import OWNER_ROLES, standing
from camket.foundation.organisation.models import User
from camket.year.commitments.access.selecting import BEING_CHOSEN
from camket.year.commitments.models import Commitment, Item, Origin


def appraises(user: User, commitment: Commitment) -> bool:
    """The owner's organs and the advisory body of the unit, never on their own unit."""
    st = standing(user)
    unit = commitment.unit_id
    if st.is_own_matter(unit):
        return False
    owner = commitment.cycle.scheme.owner_id
    advised = any(advised == unit for _body, advised in st.bodies)
    return advised or any(st.has(role, owner) for role in OWNER_ROLES)


def can_mark_common(user: User, item: Item) -> Permit:
    """Say that several units rightly promise this work, or that they do not."""
    if item.commitment.state not in BEING_CHOSEN:
        return denied(_("Chỉ đánh dấu việc chung khi bản cam kết đã trình và chưa ký."))
    if item.origin == Origin.ASSIGNED:
        return denied(_("Nhiệm vụ Ban Thường vụ giao nhiều đơn vị đã là việc chung."))
    if not appraises(user, item.commitment):
        return denied(
            _("Chỉ Văn phòng, cơ quan thẩm định và Ban Thường vụ được đánh dấu việc chung.")
        )
    return ALLOWED
