"""A state moves once, with its reason and its row in the trail."""

import pytest
from django.core.exceptions import PermissionDenied

from camket.foundation.audit.models import Event
from camket.foundation.core.lifecycle import WrongState, advance
from camket.year.annual_cycles.models import Period
from camket.year.annual_cycles.states import PERIOD_MOVES, PeriodState


def test_a_move_changes_the_row_and_leaves_one_event(cast):
    advance(cast.six_months, PERIOD_MOVES["open"], actor=cast.office)
    assert Period.objects.get(pk=cast.six_months.pk).state == PeriodState.OPEN
    event = Event.objects.get()
    assert (event.verb, event.before, event.after) == (
        "annual_cycles.period.opened",
        {"state": "planned"},
        {"state": "open"},
    )


def test_the_second_of_two_people_is_told_and_changes_nothing(cast):
    seen_by_the_second = Period.objects.get(pk=cast.six_months.pk)
    advance(cast.six_months, PERIOD_MOVES["open"], actor=cast.office)
    with pytest.raises(WrongState, match="vừa được người khác xử lý"):
        advance(seen_by_the_second, PERIOD_MOVES["open"], actor=cast.office)
    assert Event.objects.count() == 1


def test_a_move_that_needs_a_reason_is_refused_without_one(cast):
    advance(cast.six_months, PERIOD_MOVES["open"], actor=cast.office)
    advance(cast.six_months, PERIOD_MOVES["close"], actor=cast.office)
    with pytest.raises(PermissionDenied, match="Chưa nêu lý do"):
        advance(cast.six_months, PERIOD_MOVES["reopen"], actor=cast.office, note="  ")
    assert Period.objects.get(pk=cast.six_months.pk).state == PeriodState.CLOSED
