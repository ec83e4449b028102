"""Builds the whole demonstration in one transaction: all of it, or nothing."""

from datetime import date

from django.db import transaction

from camket.foundation.core import clock
from camket.foundation.organisation.queries import someone_can_sign_in
from camket.interfaces.demonstration import access, actions
from camket.interfaces.demonstration.builder.acts import moment, play
from camket.interfaces.demonstration.builder.correcting import corrections_of_2020
from camket.interfaces.demonstration.builder.deciding import decisions_of_2020
from camket.interfaces.demonstration.builder.doing import work_of_2020
from camket.interfaces.demonstration.builder.founding import FOUNDED_ON, found, successions
from camket.interfaces.demonstration.builder.frame import frames
from camket.interfaces.demonstration.builder.judging import judging_of_2020
from camket.interfaces.demonstration.builder.registering import (
    registrations_of_2020,
    registrations_of_2021,
)
from camket.interfaces.demonstration.builder.slim import year_2019
from camket.interfaces.demonstration.builder.telling import reports_of_2020
from camket.interfaces.demonstration.builder.watching import watching_of_2020
from camket.interfaces.demonstration.builder.world import World

PASSWORD = "ben-xuan-2021"  # noqa: S105  printed on purpose: nothing real stands behind it
TODAY = date(2021, 1, 15)
PLAYED = (
    frames,
    year_2019,
    successions,
    registrations_of_2020,
    decisions_of_2020,
    work_of_2020,
    reports_of_2020,
    watching_of_2020,
    judging_of_2020,
    corrections_of_2020,
    registrations_of_2021,
)


@transaction.atomic
def build() -> int:
    """Play the three years as the personas would; tells how many acts there were."""
    world = World()
    with clock.at(moment(FOUNDED_ON)):
        found(world, PASSWORD)
    count = play(act for part in PLAYED for act in part(world))
    with clock.at(moment(TODAY, 7)):
        actions.stand_still(TODAY)
    return count


def half_built() -> bool:
    """Somebody can sign in, but the builder has not finished: not ours, or broken off."""
    return someone_can_sign_in() and not access.is_demonstration_database()
