"""The figure columns of the board; each cell is the count of the list it leads to."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from camket.foundation.core.badges import PROGRESS, RESULT
from camket.foundation.core.parts import Badge, Text
from camket.interfaces.overview.queries.counting import GOOD, LIGHTS_OF, WAITING, Counts
from camket.year.execution.rules.lights import Light
from camket.year.verdicts.queries.outcome import Result


@dataclass(frozen=True)
class Column:
    """A heading, what is counted under it, and what the list is asked for."""

    heading: Text
    query: str = ""
    badge: Badge | None = None
    result: str = ""
    lights: tuple[str, ...] = ()

    @property
    def is_always_shown(self) -> bool:
        return not self.lights and self.result in ("", Result.DONE, Result.OVERDUE)

    def count(self, counts: Counts) -> int:
        if self.lights:
            return counts.running(self.lights)
        return counts.of_results((self.result,)) if self.result else counts.total


@dataclass(frozen=True)
class Cell:
    """A figure and the address of its list."""

    count: int
    href: str


def columns_for(counts: Counts) -> tuple[Column, ...]:
    """Those that hold something in this year, and the few that are always asked for."""
    return tuple(each for each in COLUMNS if each.is_always_shown or each.count(counts))


def cells(counts: Counts, shown: Iterable[Column], base: str) -> tuple[Cell, ...]:
    return tuple(Cell(each.count(counts), f"{base}{each.query}") for each in shown)


def _of_result(result: Result) -> Column:
    badge = RESULT[result]
    return Column(badge.label, f"&ket-qua={result}", badge, result=result)


def _of_lights(code: str, heading: Text, badge: Badge) -> Column:
    query = f"&ket-qua={Result.IN_PROGRESS}&den={code}"
    return Column(heading, query, badge, lights=LIGHTS_OF[code])


COLUMNS: tuple[Column, ...] = (
    Column(_("Số nội dung")),
    _of_result(Result.DONE),
    _of_result(Result.DONE_LATE),
    _of_lights(GOOD, _("Đang làm, đúng tiến độ"), PROGRESS[Light.ON_TRACK]),
    _of_lights(WAITING, _("Đang làm, chưa đến hạn"), PROGRESS[Light.NOT_DUE]),
    _of_lights(Light.AT_RISK, _("Đang làm, có nguy cơ"), PROGRESS[Light.AT_RISK]),
    _of_lights(Light.BEHIND, _("Đang làm, chậm"), PROGRESS[Light.BEHIND]),
    _of_result(Result.OVERDUE),
    _of_result(Result.NOT_DONE),
    _of_result(Result.SUSPENDED),
)
