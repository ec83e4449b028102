"""A year half gone: three signed units, reports in every state, something wrong in each place."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.test import Client

from camket.foundation.organisation.models import User
from camket.year.annual_cycles.models import Period
from camket.year.annual_cycles.states import PeriodState
from camket.year.commitments.models import Commitment
from camket.year.execution.models import Escalation, Evidence, Mark, Measure, Obstacle
from camket.year.execution.states import ObstacleState
from camket.year.reporting.models import Report, ReportLine
from camket.year.reporting.states import ReportState
from tests import factories
from tests.cast import Cast

NOW = factories.moment(date(2020, 6, 16))


@dataclass(frozen=True)
class World:
    """The signed commitments, and their reports of the six months."""

    ward3: Commitment
    ward4: Commitment
    economy: Commitment
    reports: dict[str, Report]


def enter(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def build(cast: Cast, items: int = 4) -> World:
    """Ward 3 reported and is accepted, ward 4 has not, economy waits to be received."""
    Period.objects.filter(pk=cast.six_months.pk).update(state=PeriodState.OPEN)
    cast.six_months.refresh_from_db()
    commitments = {
        name: factories.signed(cast, getattr(cast, name), items=items)
        for name in ("ward3", "ward4", "economy")
    }
    states = {
        "ward3": ReportState.ACCEPTED,
        "ward4": ReportState.DRAFT,
        "economy": ReportState.SENT,
    }
    reports = {
        name: factories.report(commitments[name], cast.six_months, state)
        for name, state in states.items()
    }
    report_items(commitments["ward3"], reports["ward3"])
    wait_for(cast, commitments["ward3"])
    return World(**commitments, reports=reports)


def report_items(commitment: Commitment, report: Report) -> None:
    """The first item is done in time, the second done late, the third far behind, others untold."""
    for place, item in enumerate(commitment.items.order_by("order")):
        if place == 1:
            item.due_on = date(2020, 4, 1)
            item.save()
        done = place < 2
        line = ReportLine.objects.create(
            report=report,
            item=item,
            mark=Mark.DONE if done else Mark.IN_PROGRESS,
            done_on=date(2020, 5, 5) if done else None,
        )
        if done:
            line.evidence.add(Evidence.objects.create(item=item, title="Biên bản bàn giao"))
        if place < 3:
            value = Decimal(40) if done else Decimal(5)
            for target in item.targets.all():
                Measure.objects.create(
                    target=target, as_of=date(2020, 6, 10), value=value, source="báo cáo"
                )


def wait_for(cast: Cast, commitment: Commitment) -> Obstacle:
    """The third item waits for the economy department since 07/05/2020."""
    obstacle = Obstacle.objects.create(
        item=commitment.items.order_by("order")[2],
        state=ObstacleState.FORWARDED,
        cause="Chưa có đơn giá bồi thường",
        proposal="Đề nghị duyệt đơn giá",
        raised_on=date(2020, 5, 5),
    )
    Escalation.objects.create(
        obstacle=obstacle,
        addressee=cast.economy,
        asked_on=date(2020, 5, 7),
        due_on=date(2020, 5, 21),
    )
    return obstacle
