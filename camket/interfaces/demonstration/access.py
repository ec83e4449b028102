"""Whom a visitor may play, and whether this database may be played with at all."""

from django.http import Http404

from camket.foundation.core.models import Installation
from camket.foundation.organisation.models import User
from camket.interfaces.demonstration.personas import persona_of


def person_to_play(login: str) -> User:
    """The account behind a listed persona; 404 for every other name."""
    person = User.objects.filter(username=login, is_active=True).first()
    if persona_of(login) is None or person is None:
        raise Http404
    return person


def is_demonstration_database() -> bool:
    """Only the builder marks a database so."""
    return Installation.objects.filter(is_demonstration=True, fixed_day__isnull=False).exists()
