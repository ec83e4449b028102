"""Who is told of an act on a commitment, in one sentence and a link."""

from collections.abc import Iterable

from django.urls import reverse
from django.utils.translation import gettext as _

from camket.foundation.core import clock
from camket.foundation.notifications.notify import notify
from camket.foundation.organisation import queries as organisation
from camket.foundation.organisation.models import Role, User
from camket.year.commitments import rules
from camket.year.commitments.models import Commitment, SelectionChoice


def tell_head(commitment: Commitment, kind: str, text: str) -> None:
    _tell(organisation.pressers(commitment.unit_id, clock.today()), commitment, kind, text)


def tell_unit(commitment: Commitment, kind: str, text: str) -> None:
    """Head, delegates and clerks."""
    people = organisation.unit_people(commitment.unit_id, clock.today())
    _tell(people, commitment, kind, text)


def tell_office(commitment: Commitment, kind: str, text: str) -> None:
    owner = commitment.cycle.scheme.owner_id
    _tell(organisation.people_in_role(Role.OFFICE, owner, clock.today()), commitment, kind, text)


def tell_advisers(commitment: Commitment, kind: str, text: str) -> None:
    people = organisation.people_in_role(Role.ADVISORY_BODY, commitment.unit_id, clock.today())
    _tell(people, commitment, kind, text)


def tell_overruled(before: SelectionChoice, now: SelectionChoice) -> None:
    """Whose tap no longer stands, at once: by whom it was changed, and from what to what."""
    item = now.item
    text = _("%(who)s đổi lựa chọn của đồng chí với nội dung %(code)s: %(before)s → %(now)s.") % {
        "who": now.by, "code": item.code,
        "before": rules.tap_words(before), "now": rules.tap_words(now),
    }  # fmt: skip
    year, pk = item.commitment.cycle.year, item.commitment_id
    url = f"{reverse('commitments:selection-detail', args=[year, pk])}#noi-dung-{item.pk}"
    notify(
        [before.by], "choice-overruled", key=f"commitments:overruled:{now.pk}", text=text, url=url
    )


def _tell(people: Iterable[User], commitment: Commitment, kind: str, text: str) -> None:
    url = reverse("commitments:commitment-detail", args=[commitment.cycle.year, commitment.pk])
    key = f"commitments:{kind}:{commitment.pk}:{clock.now():%Y%m%d%H%M%S}"
    notify(people, kind, key=key, text=text, url=url)
