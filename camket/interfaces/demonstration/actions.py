"""The demonstration is finished on its day; playing a persona leaves its row in the trail."""

from datetime import date

from django.db import transaction

from camket.foundation.audit.record import record
from camket.foundation.core.models import Installation
from camket.foundation.organisation.models import User


@transaction.atomic
def play(person: User) -> User:
    """Note in the trail that a visitor now plays this person."""
    record("demonstration.persona.played", person, actor=person)
    return person


@transaction.atomic
def stand_still(day: date) -> Installation:
    """The builder's last act: from now on this database lives on one day, and may be played with."""
    installation = Installation.objects.get(is_demonstration=True)
    installation.fixed_day = day
    installation.save(update_fields=["fixed_day"])
    record("demonstration.database.built", installation, actor=None, after={"fixed_day": day})
    return installation
