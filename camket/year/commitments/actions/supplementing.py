"""An advisory body finds something missing in a registration; the committee answers."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from camket.foundation.audit.record import record
from camket.foundation.core.lifecycle import advance
from camket.foundation.organisation.models import User
from camket.year.commitments import access
from camket.year.commitments.actions import telling
from camket.year.commitments.models import Commitment, Item, Supplement
from camket.year.commitments.states import SUPPLEMENT_MOVES


@transaction.atomic
def propose_supplement(
    commitment: Commitment, *, text: str, reason: str, actor: User
) -> Supplement:
    access.can_propose_supplement(actor, commitment).require()
    if not text.strip() or not reason.strip():
        raise PermissionDenied(_("Ghi nội dung đề nghị bổ sung và vì sao cần bổ sung."))
    supplement = Supplement.objects.create(
        commitment=commitment, body_id=access.body_of(actor, commitment), text=text, reason=reason
    )
    record("commitments.supplement.proposed", supplement, actor=actor, after={"text": text})
    telling.tell_office(
        commitment,
        f"supplement-proposed-{supplement.pk}",
        _("Cơ quan tham mưu đề nghị bổ sung nội dung cho %(unit)s.")
        % {"unit": commitment.unit.name},
    )
    return supplement


@transaction.atomic
def take_up_supplement(supplement: Supplement, *, item: Item, actor: User) -> Supplement:
    """What was proposed has become a task of the unit."""
    access.can_answer_supplement(actor, supplement).require()
    return advance(supplement, SUPPLEMENT_MOVES["take_up"], actor=actor, item_id=item.pk)


@transaction.atomic
def decline_supplement(supplement: Supplement, *, note: str, actor: User) -> Supplement:
    access.can_answer_supplement(actor, supplement).require()
    advance(supplement, SUPPLEMENT_MOVES["decline"], actor=actor, note=note, answer=note)
    telling.tell_advisers(
        supplement.commitment,
        f"supplement-declined-{supplement.pk}",
        _("Ban Thường vụ không bổ sung nội dung đề nghị cho %(unit)s. Xem lý do.")
        % {"unit": supplement.commitment.unit.name},
    )
    return supplement
