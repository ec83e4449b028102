"""The scene of a session, laid beside the data of a demonstration: all that began lies before the committee."""

from camket.foundation.core import clock
from camket.foundation.organisation import queries as organisation
from camket.year.commitments import actions
from camket.year.commitments.access import commitment_for
from camket.year.commitments.models import Commitment

# `manage.py shell` runs this once the models are there.
LAY = "from tests.browser.session_scene import lay; lay()"


def lay() -> None:
    """Each unit's own clerk hands on and its own head submits."""
    waiting = Commitment.objects.filter(
        cycle__year=2021, state__in=("draft", "complete", "returned")
    )
    for pk, unit, state in waiting.values_list("pk", "unit", "state"):
        clerk = organisation.fillers(unit, clock.today()).first()
        head = organisation.pressers(unit, clock.today()).first()
        if state != "complete":
            actions.complete_commitment(commitment_for(clerk, 2021, pk), actor=clerk)
        actions.submit_commitment(commitment_for(head, 2021, pk), actor=head)
