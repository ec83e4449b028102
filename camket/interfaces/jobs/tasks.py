"""The worker's jobs. Each may run twice and does its work once."""

from django.conf import settings
from django.utils.module_loading import import_string
from django_tasks import task

from camket.foundation.audit.models import Event
from camket.foundation.core import clock
from camket.foundation.notifications.actions import send_waiting_letters
from camket.interfaces.documents.actions import remove_expired_imports
from camket.interfaces.jobs.retry import retrying
from camket.year.supervision.actions import urge_overdue


@task(takes_context=True)
@retrying
def react(event_id: int) -> int:
    """Let later stages answer an act of an earlier one; tells how many handlers ran."""
    event = Event.objects.get(pk=event_id)
    handlers = settings.REACTIONS.get(event.verb, ())
    for path in handlers:
        import_string(path)(event)
    return len(handlers)


@task(takes_context=True)
@retrying
def mail_outbox() -> int:
    return send_waiting_letters()


@task(takes_context=True)
@retrying
def urge_nightly() -> int:
    """The round of urging of the office's day; tells how many units were urged."""
    return len(urge_overdue(clock.today()))


@task(takes_context=True)
@retrying
def forget_imports_nightly() -> int:
    """Office files that nobody applied within seven days; tells how many."""
    return remove_expired_imports()
