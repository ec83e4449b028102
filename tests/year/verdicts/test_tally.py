"""Counts by unit and group come from the one rule and add up."""

from datetime import date

import pytest
from django.db.models import QuerySet

from camket.foundation.organisation.models import UnitKind
from camket.year.annual_cycles.models import GroupMember, ReportingGroup
from camket.year.annual_cycles.queries import group_tree
from camket.year.commitments.models import Item
from camket.year.reporting.models import ReportLine
from camket.year.verdicts.models import Outcome
from camket.year.verdicts.queries.outcome import FIGURES, Result, items_counted
from camket.year.verdicts.queries.tally import NOTHING, Tally, group_tallies, total, unit_tallies
from tests import factories
from tests.cast import make_unit
from tests.year.supervision.desk import counted
from tests.year.verdicts.desk import TOO_LATE, YEAR_END, item_of, judged, report_on, told

JUDICIAL = "2.5a"


@pytest.fixture
def judicial(cast) -> list[Item]:
    """Thirteen items over two units, reported done and proved, all in time."""
    group = ReportingGroup.objects.create(
        cycle=cast.cycle, code=JUDICIAL, label="Tư pháp, Thanh tra", order=9, parent=cast.g2
    )
    units = [
        make_unit(code, name, UnitKind.DEPARTMENT, path, cast.city)
        for code, name, path in (
            ("TP", "Phòng Tư pháp", "0001.0091."),
            ("TT", "Thanh tra", "0001.0092."),
        )
    ]
    items = []
    for unit, number in zip(units, (6, 7), strict=True):
        GroupMember.objects.create(cycle=cast.cycle, group=group, unit=unit)
        commitment = factories.signed(cast, unit, items=0)
        report = report_on(commitment, cast.year_period)
        for _each in range(number):
            items.append(item_of(commitment))
            told(report, items[-1])
    return items


def told_of(item: Item) -> QuerySet[ReportLine]:
    """What was reported of an item, to be changed as a case needs."""
    return ReportLine.objects.filter(item=item)


def tally_of(cast, code: str, on: date = YEAR_END) -> Tally:
    return group_tallies(group_tree(cast.cycle), unit_tallies(cast.cycle, on))[code]


def test_thirteen_of_thirteen_when_all_are_done(cast, judicial):
    tally = tally_of(cast, JUDICIAL)
    assert (tally.done, tally.total, tally.late, tally.open) == (13, 13, 0, 0)


def test_one_overdue_and_one_unmet_make_eleven_of_thirteen(cast, judicial):
    overdue, unmet = judicial[0], judicial[-1]
    told_of(overdue).update(mark="in_progress", done_on=None)
    judged(unmet, Outcome.NOT_DONE)
    tally = tally_of(cast, JUDICIAL)
    assert (tally.done, tally.total, tally.overdue, tally.not_done) == (11, 13, 1, 1)
    behind = items_counted(cast.cycle, YEAR_END, figure="open").order_by("commitment__unit__path")
    assert [(item.commitment.unit.name, item.outcome) for item in behind] == [
        ("Phòng Tư pháp", Result.OVERDUE),
        ("Thanh tra", Result.NOT_DONE),
    ]


def test_done_late_counts_and_is_said(cast, judicial):
    told_of(judicial[0]).update(done_on=TOO_LATE)
    tally = tally_of(cast, JUDICIAL)
    assert (tally.done, tally.total, tally.on_time, tally.late) == (13, 13, 12, 1)


def test_a_heading_counts_everything_below_it(cast, judicial):
    item_of(factories.signed(cast, cast.economy, items=0))
    assert tally_of(cast, "2").total == 14
    assert tally_of(cast, "2.1").total == 1
    assert tally_of(cast, "1") == NOTHING


def test_units_without_items_have_no_tally(cast):
    factories.signed(cast, cast.ward3, items=0)
    assert unit_tallies(cast.cycle, YEAR_END) == {}


def test_every_figure_of_the_tally_is_the_length_of_its_list(cast, judicial):
    told_of(judicial[0]).update(done_on=TOO_LATE)
    told_of(judicial[1]).update(mark="in_progress", done_on=None)
    judged(judicial[2], Outcome.NOT_DONE)
    tally = total(unit_tallies(cast.cycle, YEAR_END).values())
    for figure in FIGURES:
        assert items_counted(cast.cycle, YEAR_END, figure=figure).count() == getattr(tally, figure)


def test_tallies_of_all_units_take_one_statement(cast, judicial):
    with counted() as statements:
        unit_tallies(cast.cycle, YEAR_END)
    assert len(statements) == 1


def test_tallies_add_up():
    assert Tally(on_time=1, late=2) + Tally(on_time=3, exceeded=1) == Tally(
        on_time=4, late=2, exceeded=1
    )
