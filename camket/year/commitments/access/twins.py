"""Near-duplicates: whose words are shown beside one's own, and who calls a work common."""

from django.utils.translation import gettext as _

from camket.foundation.core.permit import ALLOWED, Permit, denied
from camket.foundation.organisation.access import OWNER_ROLES, standing
from camket.foundation.organisation.models import User
from camket.year.commitments.access.selecting import BEING_CHOSEN, serves
from camket.year.commitments.models import Commitment, Item, Origin


def appraises(user: User, commitment: Commitment) -> bool:
    """The owner's organs and the advisory body of the unit, never on their own unit."""
    st = standing(user)
    if st.is_own_matter(commitment.unit_id):
        return False
    owner = commitment.cycle.scheme.owner_id
    return _advises(user, commitment) or any(st.has(role, owner) for role in OWNER_ROLES)


def can_mark_common(user: User, item: Item) -> Permit:
    """Say that several units rightly promise this work, or that they do not."""
    if item.commitment.state not in BEING_CHOSEN:
        return denied(_("Chỉ đánh dấu việc chung khi bản cam kết đã trình và chưa ký."))
    if item.origin == Origin.ASSIGNED:
        return denied(_("Nhiệm vụ Ban Thường vụ giao nhiều đơn vị đã là việc chung."))
    serving = serves(user, item.commitment.cycle) or _advises(user, item.commitment)
    if not serving or standing(user).is_own_matter(item.commitment.unit_id):
        return denied(
            _("Chỉ Văn phòng, cơ quan thẩm định và Ban Thường vụ được đánh dấu việc chung.")
        )
    return ALLOWED


def _advises(user: User, commitment: Commitment) -> bool:
    return any(unit == commitment.unit_id for _body, unit in standing(user).bodies)
