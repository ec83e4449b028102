"""The closed year 2019: registered, approved, signed, reported once, judged, closed."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from functools import partial

from camket.interfaces.demonstration import content
from camket.interfaces.demonstration.builder import deciding, judging, registering, telling
from camket.interfaces.demonstration.builder.acts import Act, Acts, later, moment
from camket.interfaces.demonstration.builder.drafts import as_item
from camket.interfaces.demonstration.builder.world import OFFICE, World
from camket.interfaces.demonstration.content.course import ReportTimes
from camket.interfaces.demonstration.content.shapes import Item, UnitYear
from camket.year.annual_cycles import actions as annual_cycles

YEAR = 2019
SITUATION = "Năm 2018 đơn vị hoàn thành phần lớn nhiệm vụ được giao; còn việc kéo dài từ năm trước."
HARD_LINKS = "Việc tồn từ năm 2018 chưa có người chịu trách nhiệm rõ"
REGISTERED_ON, SUBMITTED_ON = date(2019, 1, 14), date(2019, 1, 18)
CHOSEN_ON, APPROVED_ON, SIGNED_ON = date(2019, 2, 13), date(2019, 2, 15), date(2019, 2, 21)
APPROVAL, PLACE, MINUTES = "287-TB/TU", "Hội trường Thành ủy Bến Xuân", "07-BB/TU"
PERIOD_OPENED_ON, REPORTED_ON = date(2019, 12, 16), date(2020, 1, 7)
JUDGED_ON, JUDGEMENT = date(2020, 1, 10), "Thông báo số 398-TB/TU"
CLOSED_AT = moment(date(2020, 1, 14), 16)


def year_2019(world: World) -> Acts:
    for number, unit in enumerate(_units()):
        yield from _registration(world, unit, number)
        yield from telling.report(world, YEAR, telling.WHOLE, unit, _times(number))
        for item in unit.items:
            if item.verdict:
                verdict = partial(judging.judge, world, YEAR, item, JUDGEMENT, JUDGED_ON)
                yield Act(moment(JUDGED_ON, 15), verdict)
    yield from deciding.signing(world, YEAR, SIGNED_ON, PLACE, MINUTES, away={})
    yield Act(moment(PERIOD_OPENED_ON), partial(telling.open_period, world, YEAR, telling.WHOLE))
    yield Act(
        later(CLOSED_AT, minutes=-30), partial(telling.close_period, world, YEAR, telling.WHOLE)
    )
    yield Act(CLOSED_AT, partial(_close, world))


def _registration(world: World, unit: UnitYear, number: int) -> Acts:
    def at(day: date, hour: int) -> datetime:
        return later(moment(day, hour), minutes=3 * number)

    write = partial(
        registering.write, world, YEAR, unit.unit, SITUATION, HARD_LINKS, unit.items, ()
    )
    yield Act(at(REGISTERED_ON, 9), write)
    yield Act(at(SUBMITTED_ON, 8), partial(registering.complete, world, YEAR, unit.unit))
    submitted_at = at(SUBMITTED_ON, 10)
    yield Act(submitted_at, partial(registering.submit, world, YEAR, unit.unit, submitted_at))
    yield Act(at(CHOSEN_ON, 8), partial(deciding.choose, world, YEAR, unit.unit))
    yield Act(
        at(APPROVED_ON, 9), partial(deciding.approve, world, YEAR, unit.unit, APPROVAL, APPROVED_ON)
    )


def _units() -> Iterable[UnitYear]:
    for unit in content.units():
        own = [old for old in content.year_2019() if old.unit == unit.key]
        items = tuple(
            _led(as_item(old, f"2019/{unit.key}/{number}"), unit.lead)
            for number, old in enumerate(own, start=1)
        )
        if items:
            yield UnitYear(unit.key, SITUATION, "", items, ())


def _led(item: Item, lead: str) -> Item:
    """A block's items are led by the head of its leading member."""
    return replace(item, leader=f"{lead}/head") if lead else item


def _times(number: int) -> ReportTimes:
    """All on the same days, one after the other."""
    sent_at = later(moment(REPORTED_ON, 9), minutes=4 * number)
    return ReportTimes(
        completed_at=later(sent_at, minutes=-60), sent_at=sent_at,
        received_at=later(sent_at, days=1), accepted_at=later(sent_at, days=2),
    )  # fmt: skip


def _close(world: World) -> None:
    office = world.people[OFFICE]
    annual_cycles.close_cycle(world.cycle(OFFICE, YEAR), actor=office)
