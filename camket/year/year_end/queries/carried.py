"""What a closed year leaves before a unit: results, unmet items, open obstacles, findings, requirements."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from camket.year.annual_cycles.models import Cycle, Period, PeriodKind
from camket.year.commitments.models import CarryOverKind, Item, Target
from camket.year.execution.models import Obstacle
from camket.year.execution.states import ObstacleState
from camket.year.supervision.models import Finding
from camket.year.verdicts.queries.outcome import DONE, Result
from camket.year.year_end.models import Lesson
from camket.year.year_end.queries.annex import level_text, levels
from camket.year.year_end.queries.figure_lists import counted_items


@dataclass(frozen=True)
class Carried:
    """One fact; `source` says where it comes from and makes it appear once."""

    kind: CarryOverKind
    source: str
    text: str
    item_code: str = ""
    figure: str = ""


def year_before(cycle: Cycle) -> Cycle | None:
    return (
        Cycle.objects.filter(scheme=cycle.scheme_id, year=cycle.year - 1)
        .select_related("scheme")
        .first()
    )


def data_date(cycle: Cycle) -> date:
    """The cut-off of the yearly report; without one, the end of the year."""
    period = (
        Period.objects.filter(cycle=cycle, kind=PeriodKind.YEAR).order_by("-data_until").first()
    )
    return period.data_until if period else date(cycle.year, 12, 31)


def left_behind(units: Collection[int], cycle: Cycle, on: date) -> dict[int, list[Carried]]:
    """Everything the year `cycle` leaves to each unit. Five statements, however many units."""
    facts: dict[int, list[Carried]] = {unit: [] for unit in units}
    items = list(counted_items(cycle, on).filter(commitment__unit__in=units))
    targets = levels(items, on)
    for item in items:
        facts[item.commitment.unit_id] += _of_item(item, targets.get(item.pk, []))
    for unit, obstacle in _obstacles(units, cycle):
        facts[unit].append(obstacle)
    for unit, finding in _findings(units, cycle):
        facts[unit].append(finding)
    for lesson in Lesson.objects.filter(cycle=cycle):
        for unit in units:
            facts[unit].append(Carried(CarryOverKind.LESSON, f"lesson:{lesson.pk}", lesson.text))
    return facts


def _of_item(item: Item, targets: list[Target]) -> Iterator[Carried]:
    outcome = Result(item.outcome)  # type: ignore[attr-defined]
    level = "; ".join(level_text(each) for each in targets)
    figure = (level or str(outcome.label))[:80]
    yield Carried(CarryOverKind.RESULT, f"item:{item.pk}", item.text, item.code, figure)
    if outcome not in DONE:
        yield Carried(
            CarryOverKind.UNMET_ITEM, f"unmet:{item.pk}", item.text, item.code, str(outcome.label)
        )


def _obstacles(units: Collection[int], cycle: Cycle) -> Iterator[tuple[int, Carried]]:
    rows = Obstacle.objects.filter(item__commitment__unit__in=units, item__commitment__cycle=cycle)
    for each in rows.exclude(state=ObstacleState.SOLVED).select_related("item__commitment"):
        item = each.item
        yield (
            item.commitment.unit_id,
            Carried(CarryOverKind.OPEN_OBSTACLE, f"obstacle:{each.pk}", each.cause, item.code),
        )


def _findings(units: Collection[int], cycle: Cycle) -> Iterator[tuple[int, Carried]]:
    rows = Finding.objects.filter(inspection__unit__in=units, inspection__plan__cycle=cycle)
    for each in rows.select_related("item", "inspection"):
        code = each.item.code if each.item else ""
        state = str(each.get_state_display())
        yield (
            each.inspection.unit_id,
            Carried(CarryOverKind.FINDING, f"finding:{each.pk}", each.text, code, state),
        )
