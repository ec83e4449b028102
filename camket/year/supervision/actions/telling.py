"""Who is told of a question, an answer, an inspection or a remedy: one sentence and a link."""

from collections.abc import Iterable

from camket.foundation.core import clock
from camket.foundation.notifications.notify import notify
from camket.foundation.organisation.models import Role, Unit, User
from camket.foundation.organisation.queries import people_in_role
from camket.year.annual_cycles.models import Cycle
from camket.year.supervision.models import InspectionPlan
from camket.year.supervision.queries.log import addressees


def tell_unit(unit: Unit, kind: str, *, key: str, text: str, url: str) -> None:
    """Head, delegates and clerks."""
    _tell(addressees([unit.pk], clock.today()), kind, key, text, url)


def tell_office(cycle: Cycle, kind: str, *, key: str, text: str, url: str) -> None:
    people = people_in_role(Role.OFFICE, cycle.scheme.owner_id, clock.today())
    _tell(people, kind, key, text, url)


def tell_inspectors(plan: InspectionPlan, kind: str, *, key: str, text: str, url: str) -> None:
    """The inspection commission; at home, the unit's own people."""
    if plan.committee_id == plan.cycle.scheme.owner_id:
        people = people_in_role(Role.INSPECTION, plan.committee_id, clock.today())
    else:
        people = addressees([plan.committee_id], clock.today())
    _tell(people, kind, key, text, url)


def _tell(people: Iterable[User], kind: str, key: str, text: str, url: str) -> None:
    """The moment makes each act its own news."""
    notify(people, kind, key=f"{kind}:{key}:{clock.now():%Y%m%d%H%M%S}", text=text, url=url)
