"""Tell a person something, once; the letter goes out later from the outbox."""

from collections.abc import Iterable
from datetime import date

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction

from camket.foundation.notifications.models import Notice, OutboxLetter


@transaction.atomic
def notify(
    recipients: Iterable[AbstractBaseUser],
    kind: str,
    *,
    key: str,
    text: str,
    url: str,
    due_on: date | None = None,
) -> list[Notice]:
    """One inbox row and, where an address is known, one letter for each recipient.

    `key` is the business key of the news: whoever was told already is not told again. Three
    queries whatever the number of recipients.
    """
    people = {person.pk: person for person in recipients}
    told = set(
        Notice.objects.filter(recipient__in=people, key=key).values_list("recipient_id", flat=True)
    )
    fresh = [
        Notice(recipient_id=pk, kind=kind, key=key, text=text, url=url, due_on=due_on)
        for pk in people
        if pk not in told
    ]
    notices = Notice.objects.bulk_create(fresh)
    letters = [
        _letter(notice, address)
        for notice in notices
        if (address := getattr(people[notice.recipient_id], "email", ""))
    ]
    OutboxLetter.objects.bulk_create(letters)
    return notices


def _letter(notice: Notice, address: str) -> OutboxLetter:
    """A letter carries the sentence and a link, never contents."""
    body = f"{notice.text}\n\n{settings.BASE_URL}{notice.url}\n"
    return OutboxLetter(
        notice=notice, address=address, subject=f"[Cam kết] {notice.text}"[:200], body=body
    )
