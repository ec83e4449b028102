"""Rows put straight into the database, for tests about what comes after them."""

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.utils import timezone

from camket.foundation.organisation.models import Position, Unit
from camket.year.annual_cycles.models import Period
from camket.year.commitments.models import (
    Aggregation,
    Commitment,
    CommitmentVersion,
    Direction,
    Field,
    Item,
    RoadmapStep,
    Situation,
    Target,
    TargetKind,
    VersionKind,
)
from camket.year.commitments.queries import items_in_force
from camket.year.commitments.rules import content_of, sha256
from camket.year.commitments.states import CommitmentState, ItemState
from camket.year.reporting.models import Report
from camket.year.reporting.states import ReportState
from tests.cast import Cast

SIGNED_ON = date(2020, 2, 20)


def moment(day: date, hour: int = 9) -> datetime:
    return timezone.make_aware(datetime(day.year, day.month, day.day, hour))  # noqa: DTZ001


def commitment(
    cast: Cast,
    unit: Unit,
    state: CommitmentState = CommitmentState.DRAFT,
    items: int = 0,
    **given: Any,
) -> Commitment:
    signed = {"signed_on": SIGNED_ON} if state == CommitmentState.SIGNED else {}
    made = Commitment.objects.create(
        **{"cycle": cast.cycle, "unit": unit, "state": state, **signed, **given}
    )
    Situation.objects.create(
        commitment=made, assessment="Thu ngân sách đạt khá.", hard_links="Mặt bằng."
    )
    for _number in range(items):
        figure(item(made))
    return made


def item(commitment: Commitment, **given: Any) -> Item:
    """An item in the state that fits its commitment, with a leader and a deadline."""
    order = commitment.items.count() + 1
    in_force = commitment.state == CommitmentState.SIGNED
    values = {
        "code": f"{commitment.cycle.year % 100}.{commitment.unit.code}.{order:02d}",
        "order": order,
        "state": ItemState.SELECTED if in_force else ItemState.REGISTERED,
        "joined_on": SIGNED_ON if in_force else None,
        "text": f"Bàn giao mặt bằng {order * 10} hộ thuộc dự án đường số {order} trước ngày 30/09/2020",
        "field": Field.URBAN,
        "due_on": date(2020, 9, 30),
        "leader": Position.objects.filter(unit=commitment.unit, is_head=True).first(),
        "is_key": order == 1,
    }
    return Item.objects.create(commitment=commitment, **{**values, **given})


def figure(
    item: Item,
    value: str = "40",
    steps: Sequence[str | None] = ("10", "20", "40", "40"),
    **given: Any,
) -> Target:
    """A figure with a road map by quarter; None leaves a quarter without a step."""
    values = {
        "order": item.targets.count() + 1, "kind": TargetKind.FIGURE, "label": "Số hộ bàn giao mặt bằng",
        "measure_unit": "hộ", "baseline": Decimal(0), "value": Decimal(value),
        "direction": Direction.UP, "aggregation": Aggregation.LAST, "evidence": "Biên bản bàn giao mặt bằng",
    }  # fmt: skip
    target = Target.objects.create(item=item, **{**values, **given})
    RoadmapStep.objects.bulk_create(
        RoadmapStep(target=target, quarter=quarter, value=Decimal(step))
        for quarter, step in enumerate(steps, start=1)
        if step is not None
    )
    return target


def deliverable(item: Item, **given: Any) -> Target:
    values = {
        "order": item.targets.count() + 1, "kind": TargetKind.DELIVERABLE,
        "label": "Quy chế phối hợp thu ngân sách", "evidence": "Quyết định ban hành quy chế",
    }  # fmt: skip
    return Target.objects.create(item=item, **{**values, **given})


def signed(cast: Cast, unit: Unit, items: int = 3) -> Commitment:
    """A signed commitment with its frozen version and `items` items of one figure each."""
    made = commitment(cast, unit, CommitmentState.SIGNED, items)
    content = content_of(made, items_in_force(made))
    CommitmentVersion.objects.create(
        commitment=made, number=1, kind=VersionKind.SIGNED, content=content, sha256=sha256(content),
        in_force_from=SIGNED_ON,
    )  # fmt: skip
    return made


def report(
    commitment: Commitment, period: Period, state: ReportState = ReportState.EXPECTED,
    sent_on: date | None = None, **given: Any,
) -> Report:  # fmt: skip
    """A report in any state; one that was sent was sent on its due day unless told otherwise."""
    unsent = state in (ReportState.EXPECTED, ReportState.DRAFT, ReportState.COMPLETE)
    sent_at = None if unsent else moment(sent_on or period.due_on)
    values = {"due_on": period.due_on, "first_sent_at": sent_at, "sent_at": sent_at}
    return Report.objects.create(
        commitment=commitment, period=period, state=state, **{**values, **given}
    )
