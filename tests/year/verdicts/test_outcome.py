"""The counting rule, case by case: what is in y, what is in x, what is late and what is open."""

from datetime import date

import pytest

from camket.year.commitments.models import Commitment, Item, Origin
from camket.year.commitments.states import CommitmentState, ItemState
from camket.year.execution.models import Mark
from camket.year.reporting.states import ReportState
from camket.year.verdicts.models import Outcome
from camket.year.verdicts.queries.outcome import FIGURES, Result, items_counted
from tests import factories
from tests.year.supervision.desk import counted
from tests.year.verdicts.desk import IN_TIME, TOO_LATE, YEAR_END, item_of, judged, report_on, told


@pytest.fixture
def commitment(cast) -> Commitment:
    return factories.signed(cast, cast.ward3, items=0)


@pytest.fixture
def item(commitment) -> Item:
    return item_of(commitment)


def outcome(cast, item: Item, on: date = YEAR_END) -> str:
    return items_counted(cast.cycle, on).get(pk=item.pk).outcome


def counts(cast, on: date = YEAR_END) -> list[str]:
    return list(items_counted(cast.cycle, on).order_by("code").values_list("code", flat=True))


# x: what an accepted report marks done


def test_done_with_every_target_and_proof_is_done_on_time(cast, item):
    told(report_on(item.commitment, cast.year_period), item)
    assert outcome(cast, item) == Result.DONE


def test_done_on_the_very_deadline_is_on_time(cast, item):
    told(report_on(item.commitment, cast.year_period), item, done_on=item.due_on)
    assert outcome(cast, item) == Result.DONE


def test_done_after_the_deadline_counts_and_is_late(cast, item):
    told(report_on(item.commitment, cast.year_period), item, done_on=TOO_LATE)
    assert outcome(cast, item) == Result.DONE_LATE
    assert items_counted(cast.cycle, YEAR_END).get().finished_on == TOO_LATE


@pytest.mark.parametrize("state", [s for s in ReportState if s != ReportState.ACCEPTED])
def test_only_an_accepted_report_feeds_the_figure(cast, item, state):
    told(report_on(item.commitment, cast.year_period, state=state), item)
    assert outcome(cast, item) == Result.OVERDUE


@pytest.mark.parametrize(
    "missing",
    [
        {"reached": "39.999"},
        {"reached": None},
        {"proof": False},
        {"mark": Mark.IN_PROGRESS},
        {"mark": Mark.NOT_STARTED},
        {"mark": ""},
    ],
)
def test_what_is_not_proved_and_reached_and_marked_is_not_done(cast, item, missing):
    told(report_on(item.commitment, cast.year_period), item, **missing)
    assert outcome(cast, item) == Result.OVERDUE


def test_one_target_of_two_is_not_enough(cast, item):
    told(report_on(item.commitment, cast.year_period), item)
    factories.deliverable(item)
    assert outcome(cast, item) == Result.OVERDUE


def test_the_latest_report_decides(cast, item):
    told(report_on(item.commitment, cast.six_months), item, done_on=date(2020, 5, 5))
    told(report_on(item.commitment, cast.year_period), item, mark=Mark.IN_PROGRESS)
    assert outcome(cast, item) == Result.OVERDUE


def test_a_supplement_stands_before_the_report_it_supplements(cast, item):
    told(report_on(item.commitment, cast.year_period), item, mark=Mark.IN_PROGRESS)
    supplement = report_on(item.commitment, cast.year_period, number=2)
    told(supplement, item, reached=None)
    assert outcome(cast, item) == Result.DONE


def test_proof_attached_earlier_in_the_year_still_proves(cast, item):
    told(report_on(item.commitment, cast.six_months), item, mark=Mark.IN_PROGRESS, reached="20")
    told(report_on(item.commitment, cast.year_period), item, proof=False)
    assert outcome(cast, item) == Result.DONE


# What is not done


def test_before_its_deadline_an_item_is_in_progress_and_after_it_overdue(cast, item):
    assert outcome(cast, item, item.due_on) == Result.IN_PROGRESS
    assert outcome(cast, item, date(2020, 10, 1)) == Result.OVERDUE


def test_an_item_without_a_deadline_is_never_overdue(cast, commitment):
    assert outcome(cast, item_of(commitment, due_on=None)) == Result.IN_PROGRESS


def test_a_suspended_item_is_neither_done_nor_overdue(cast, commitment):
    assert outcome(cast, item_of(commitment, state=ItemState.SUSPENDED)) == Result.SUSPENDED


# Data dates


def test_a_later_report_says_nothing_of_an_earlier_day(cast, item):
    told(report_on(item.commitment, cast.year_period), item)
    assert outcome(cast, item, date(2020, 6, 14)) == Result.IN_PROGRESS
    assert outcome(cast, item, YEAR_END) == Result.DONE


def test_a_report_counts_from_its_own_data_date_on(cast, item):
    told(report_on(item.commitment, cast.six_months), item, done_on=date(2020, 6, 10))
    assert outcome(cast, item, date(2020, 6, 13)) == Result.IN_PROGRESS
    assert outcome(cast, item, date(2020, 6, 14)) == Result.DONE


# The committee's verdict


def test_a_verdict_not_done_goes_before_the_report(cast, item):
    told(report_on(item.commitment, cast.year_period), item)
    judged(item, Outcome.NOT_DONE)
    assert outcome(cast, item) == Result.NOT_DONE


def test_a_verdict_done_goes_before_the_report_and_keeps_its_day(cast, item):
    told(report_on(item.commitment, cast.year_period), item, reached="39", done_on=TOO_LATE)
    judged(item, Outcome.DONE)
    assert outcome(cast, item) == Result.DONE_LATE


@pytest.mark.parametrize(
    ("day", "expected"), [(IN_TIME, Result.DONE), (TOO_LATE, Result.DONE_LATE)]
)
def test_the_day_of_a_verdict_goes_before_the_reported_day(cast, item, day, expected):
    told(report_on(item.commitment, cast.year_period), item, done_on=date(2020, 12, 1))
    judged(item, Outcome.DONE, done_on=day)
    assert outcome(cast, item) == expected


def test_a_replaced_verdict_is_silent(cast, item):
    told(report_on(item.commitment, cast.year_period), item)
    judged(item, Outcome.NOT_DONE, replaced_at=factories.moment(date(2021, 1, 12)))
    assert outcome(cast, item) == Result.DONE


def test_a_verdict_of_january_judges_the_year_and_not_the_summer(cast, item):
    judged(item, Outcome.NOT_DONE)
    assert outcome(cast, item, date(2020, 10, 1)) == Result.OVERDUE
    assert outcome(cast, item, YEAR_END) == Result.NOT_DONE
    assert outcome(cast, item, date(2021, 1, 15)) == Result.NOT_DONE


def test_a_verdict_of_summer_holds_from_its_day(cast, item):
    judged(item, Outcome.NOT_DONE, decided_on=date(2020, 7, 1))
    assert outcome(cast, item, date(2020, 6, 30)) == Result.IN_PROGRESS
    assert outcome(cast, item, date(2020, 7, 1)) == Result.NOT_DONE


def test_a_suspended_item_that_was_judged_done_is_done(cast, commitment):
    item = item_of(commitment, state=ItemState.SUSPENDED)
    judged(item, Outcome.DONE, done_on=IN_TIME)
    assert outcome(cast, item) == Result.DONE


# y: items in force, selected and assigned alike


def test_selected_and_assigned_items_count_alike(cast, commitment):
    item_of(commitment)
    item_of(commitment, state=ItemState.ACKNOWLEDGED, origin=Origin.ASSIGNED)
    assert counts(cast) == ["20.P3.01", "20.P3.02"]


@pytest.mark.parametrize("state", [ItemState.REGISTERED, ItemState.LEFT_OUT, ItemState.ASSIGNED])
def test_what_was_not_taken_up_does_not_count(cast, commitment, state):
    item_of(commitment, state=state, joined_on=None)
    assert counts(cast) == []


@pytest.mark.parametrize("state", [ItemState.CANCELLED, ItemState.TRANSFERRED])
def test_a_cancelled_or_transferred_item_counts_until_it_left(cast, commitment, state):
    item_of(commitment, state=state, left_on=date(2020, 8, 1))
    assert counts(cast, date(2020, 7, 31)) == ["20.P3.01"]
    assert counts(cast, date(2020, 8, 1)) == []
    assert counts(cast) == []


def test_an_item_added_in_summer_counts_from_then_on(cast, commitment):
    item_of(commitment, joined_on=date(2020, 7, 1))
    assert counts(cast, date(2020, 6, 30)) == []
    assert counts(cast, date(2020, 7, 1)) == ["20.P3.01"]


def test_a_commitment_not_signed_counts_nothing(cast):
    approved = factories.commitment(cast, cast.ward4, CommitmentState.APPROVED)
    item_of(approved, state=ItemState.SELECTED, joined_on=date(2020, 2, 1))
    assert counts(cast) == []


# Exceeded


@pytest.mark.parametrize(
    ("reached", "given", "expected"),
    [
        ("41", {}, True),
        ("40", {}, False),
        ("41", {"direction": "keep"}, False),
        ("41", {"baseline": 40}, False),
        ("41", {"baseline": None}, True),
        ("3", {"operator": "le", "direction": "down", "baseline": 9, "value": 4}, True),
        ("4", {"operator": "le", "direction": "down", "baseline": 9, "value": 4}, False),
    ],
)
def test_an_item_is_exceeded_beyond_its_target(cast, commitment, reached, given, expected):
    item = factories.item(commitment)
    factories.figure(item, **{"value": "40", **given})
    told(report_on(commitment, cast.year_period), item, reached=reached)
    row = items_counted(cast.cycle, YEAR_END).get()
    assert (row.outcome, row.is_exceeded) == (Result.DONE, expected)


def test_what_is_not_done_is_not_exceeded(cast, item):
    told(report_on(item.commitment, cast.year_period), item, reached="60", proof=False)
    assert items_counted(cast.cycle, YEAR_END).get().is_exceeded is False


# The list behind a figure


def test_every_figure_leads_to_its_items(cast, commitment):
    on_time, late, overdue, unmet = (item_of(commitment) for _ in range(4))
    waiting = item_of(commitment, due_on=YEAR_END)
    paused = item_of(commitment, state=ItemState.SUSPENDED)
    report = report_on(commitment, cast.year_period)
    told(report, on_time, reached="44")
    told(report, late, done_on=TOO_LATE)
    judged(unmet, Outcome.NOT_DONE)
    expected = {
        "total": [on_time, late, overdue, unmet, waiting, paused],
        "done": [on_time, late],
        "on_time": [on_time],
        "late": [late],
        "open": [overdue, unmet, waiting, paused],
        "in_progress": [waiting],
        "overdue": [overdue],
        "not_done": [unmet],
        "suspended": [paused],
        "exceeded": [on_time],
    }
    found = {
        figure: list(items_counted(cast.cycle, YEAR_END, figure=figure).order_by("order"))
        for figure in FIGURES
    }
    assert found == expected


def test_the_list_is_narrowed_to_units(cast, item):
    item_of(factories.signed(cast, cast.ward4, items=0))
    found = items_counted(cast.cycle, YEAR_END, units=[cast.ward4.pk])
    assert [each.commitment.unit.code for each in found] == ["P4"]


def test_outcomes_of_many_items_take_one_statement(cast, commitment):
    for _number in range(5):
        item_of(commitment)
    with counted() as statements:
        assert len(list(items_counted(cast.cycle, YEAR_END))) == 5
    assert len(statements) == 1
