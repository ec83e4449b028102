"""Who may do what to a report, for every person of the cast and every state."""

from datetime import date

import pytest
from django.http import Http404

from camket.foundation.core import clock
from camket.foundation.organisation.models import Role
from camket.year.annual_cycles.models import Period
from camket.year.annual_cycles.states import PeriodState
from camket.year.commitments.states import CommitmentState
from camket.year.reporting import access
from camket.year.reporting.states import REPORT_MOVES, ReportState
from tests import factories
from tests.cast import give
from tests.year.reporting.desk import S, at

FILLERS, HEAD, OFFICE = {"binh", "lan"}, {"lan"}, {"office"}

# Act -> the states in which it can be done -> the people who may.
TABLE = {
    "fill": ({S.EXPECTED, S.DRAFT, S.RETURNED}, FILLERS),
    "complete": ({S.DRAFT, S.RETURNED}, FILLERS),
    "hand_back": ({S.COMPLETE}, HEAD),
    "send": ({S.DRAFT, S.RETURNED, S.COMPLETE}, HEAD),
    "withdraw": ({S.SENT}, HEAD),
    "receive": ({S.SENT}, OFFICE),
    "return": ({S.SENT, S.RECEIVED}, OFFICE),
    "accept": ({S.RECEIVED}, OFFICE),
    "supplement": ({S.ACCEPTED}, FILLERS),
    "extend": ({S.EXPECTED, S.DRAFT, S.COMPLETE}, OFFICE),
}
ASKED = {
    "complete": lambda user, report: access.can_complete(user, report, []),
    "send": lambda user, report: access.can_send(user, report, []),
}


@pytest.fixture(autouse=True)
def in_june():
    with clock.at(at(16, 9)):
        yield


@pytest.fixture
def period(cast) -> Period:
    Period.objects.filter(pk=cast.six_months.pk).update(state=PeriodState.OPEN)
    cast.six_months.refresh_from_db()
    return cast.six_months


@pytest.fixture
def commitment(cast, period):
    return factories.signed(cast, cast.ward3, items=1)


def permit(act, user, report):
    ask = ASKED.get(act) or getattr(access, f"can_{act}")
    return ask(user, report)


def test_the_table_speaks_of_every_move():
    assert set(REPORT_MOVES) - {"start"} <= set(TABLE)


@pytest.mark.parametrize("state", list(ReportState))
@pytest.mark.parametrize("act", TABLE)
def test_every_act_is_open_to_its_people_in_its_states_only(cast, commitment, period, act, state):
    report = factories.report(commitment, period, state)
    states, people = TABLE[act]
    allowed = {name for name, user in cast.people().items() if permit(act, user, report)}
    assert allowed == (people if state in states else set())


@pytest.mark.parametrize("act", TABLE)
def test_every_refusal_says_why(cast, commitment, period, act):
    for state in ReportState:
        report = factories.report(
            commitment, period, state, number=list(ReportState).index(state) + 1
        )
        for user in cast.people().values():
            answer = permit(act, user, report)
            assert bool(answer) != bool(answer.reason)


READERS_OF_ALL = {"binh", "lan", "an", "office", "secretary", "inspector", "board", "adviser"}
UNIT_SIDE = {"binh", "lan", "an"}


@pytest.mark.parametrize(
    ("state", "readers"),
    [
        (S.EXPECTED, UNIT_SIDE),
        (S.DRAFT, UNIT_SIDE),
        (S.COMPLETE, UNIT_SIDE),
        (S.SENT, READERS_OF_ALL),
        (S.RETURNED, READERS_OF_ALL),
        (S.RECEIVED, READERS_OF_ALL),
        (S.ACCEPTED, READERS_OF_ALL),
    ],
)
def test_contents_are_read_by_the_unit_always_and_by_others_once_sent(
    cast, commitment, period, state, readers
):
    report = factories.report(commitment, period, state)
    seen = set()
    for name, user in cast.people().items():
        try:
            access.report_for(user, 2020, report.pk)
        except Http404:
            continue
        seen.add(name)
    assert seen == readers


def test_of_a_draft_the_office_knows_that_it_exists(cast, commitment, period):
    report = factories.report(commitment, period, S.DRAFT)
    knowing = {
        name
        for name, user in cast.people().items()
        if access.reports_listed_for(user).filter(pk=report.pk).exists()
    }
    assert knowing == READERS_OF_ALL


def test_a_report_stands_under_its_own_year_only(cast, commitment, period):
    report = factories.report(commitment, period, S.SENT)
    with pytest.raises(Http404):
        access.report_for(cast.office, 2021, report.pk)


def test_the_offices_own_report_is_received_by_a_committee_member(cast, period):
    own = factories.commitment(cast, cast.office_unit, CommitmentState.SIGNED, 1)
    report = factories.report(own, period, S.SENT)
    allowed = {name for name, user in cast.people().items() if access.can_receive(user, report)}
    assert allowed == {"secretary"}
    assert "Ban Thường vụ" in access.can_receive(cast.office, report).reason


def test_an_office_clerk_who_also_works_for_the_unit_may_not_judge_it(cast, commitment, period):
    give(cast.office, Role.UNIT_CLERK, cast.ward3)
    report = factories.report(commitment, period, S.SENT)
    assert "đơn vị mình" in access.can_receive(cast.office, report).reason


def test_in_a_closed_period_only_a_supplement_is_filled(cast, commitment, period):
    Period.objects.filter(pk=period.pk).update(state=PeriodState.CLOSED)
    period.refresh_from_db()
    first = factories.report(commitment, period, S.DRAFT)
    later = factories.report(commitment, period, S.DRAFT, number=2)
    assert "Kỳ báo cáo đã đóng" in access.can_fill(cast.binh, first).reason
    assert access.can_supplement(cast.binh, first)
    assert access.can_fill(cast.binh, later)


def test_a_former_head_no_longer_sends(cast, commitment, period):
    report = factories.report(commitment, period, S.COMPLETE)
    cast.lan.tenures.update(until_on=date(2020, 6, 15))
    assert not access.can_send(cast.lan, report)
