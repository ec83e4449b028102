"""The outbox is emptied and the inbox is read here."""

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction

from camket.foundation.core import clock
from camket.foundation.notifications.models import Notice, OutboxLetter

TRIES = 5
BATCH = 200


def send_waiting_letters() -> int:
    """Mail what waits in the outbox and tell how many left.

    A letter that cannot be sent keeps its error and is tried again, five times in all. A crash
    between sending and marking sends one letter twice, never none.
    """
    waiting = OutboxLetter.objects.filter(sent_at__isnull=True, attempts__lt=TRIES).order_by("id")
    return sum(_send(letter) for letter in waiting[:BATCH])


def _send(letter: OutboxLetter) -> bool:
    message = EmailMessage(
        letter.subject, letter.body, settings.DEFAULT_FROM_EMAIL, [letter.address]
    )
    letter.attempts += 1
    try:
        message.send()
    except OSError as error:  # smtplib's errors are OSErrors too
        letter.last_error = str(error)[:500]
    else:
        letter.sent_at = clock.now()
        letter.last_error = ""
    letter.save(update_fields=["attempts", "last_error", "sent_at"])
    return letter.sent_at is not None


@transaction.atomic
def mark_read(notice: Notice) -> Notice:
    """The person has opened what the news is about."""
    Notice.objects.filter(pk=notice.pk, read_at__isnull=True).update(read_at=clock.now())
    return notice
