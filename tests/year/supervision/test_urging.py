"""The Office urges who is behind; the night does it on its own days; nobody is told twice."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied

from camket.foundation.audit.models import Event
from camket.foundation.core import clock
from camket.foundation.notifications.models import Notice
from camket.foundation.organisation.models import Unit
from camket.year.annual_cycles.models import Cycle, Period
from camket.year.annual_cycles.states import CycleState, PeriodState
from camket.year.commitments.states import CommitmentState
from camket.year.execution.models import Plan
from camket.year.execution.states import PlanState
from camket.year.reporting.models import Report
from camket.year.reporting.states import ReportState
from camket.year.supervision import actions
from camket.year.supervision.models import Urging, UrgingSubject
from camket.year.supervision.queries.behind import Matter, behind_in
from camket.year.supervision.queries.pages import entries, urging_log
from tests import factories
from tests.year.supervision.desk import counted

JUNE_22 = factories.moment(date(2020, 6, 22))
JUNE_23 = factories.moment(date(2020, 6, 23))


@pytest.fixture
def period(cast) -> Period:
    """Three units owe the report of six months; the fourth has sent it."""
    Period.objects.filter(pk=cast.six_months.pk).update(state=PeriodState.OPEN)
    cast.six_months.refresh_from_db()
    for unit, state in (
        (cast.ward3, ReportState.EXPECTED),
        (cast.ward4, ReportState.DRAFT),
        (cast.economy, ReportState.COMPLETE),
        (cast.finance, ReportState.SENT),
    ):
        factories.report(factories.signed(cast, unit, items=1), cast.six_months, state)
    cast.six_months.cycle = cast.cycle
    return cast.six_months


def codes(urgings: list[Urging]) -> list[str]:
    return sorted(urging.unit.code for urging in urgings)


def test_the_office_urges_every_unit_that_has_not_sent(cast, period):
    with clock.at(JUNE_22):
        told = actions.urge_reports(period, actor=cast.office)
    assert codes(told) == ["KT", "P3", "P4"]
    first = Urging.objects.get(unit=cast.ward3)
    assert first.text == (
        "Đề nghị Đảng ủy phường 3 gửi báo cáo 6 tháng đầu năm qua Văn phòng. Hạn nộp 18/06/2020, "
        "quá hạn 02 ngày làm việc. Việc nào còn vướng thì nêu ngay trong báo cáo để được tháo gỡ."
    )
    assert (first.round, first.is_automatic, first.due_on) == (1, False, date(2020, 6, 18))


def test_heads_and_clerks_are_told_in_one_line(cast, period):
    with clock.at(JUNE_22):
        actions.urge_reports(period, actor=cast.office)
    told = Notice.objects.filter(kind="urged").values_list("recipient__username", "text")
    line = "Văn phòng đôn đốc gửi báo cáo 6 tháng đầu năm, hạn nộp 18/06/2020."
    assert sorted(told) == [(name, line) for name in ("binh", "chi", "hung", "lan", "minh", "thu")]


def test_a_second_press_on_the_same_day_tells_nobody_twice(cast, period):
    with clock.at(JUNE_22):
        actions.urge_reports(period, actor=cast.office)
        assert actions.urge_reports(period, actor=cast.office) == []
    assert Urging.objects.count() == 3
    assert Notice.objects.filter(kind="urged").count() == 6


def test_the_next_day_is_the_second_round(cast, period):
    for moment in (JUNE_22, JUNE_23):
        with clock.at(moment):
            actions.urge_reports(period, actor=cast.office)
    rounds = Urging.objects.filter(unit=cast.ward3).order_by("urged_at").values_list("round")
    assert list(rounds) == [(1,), (2,)]
    assert Notice.objects.filter(recipient=cast.lan, kind="urged").count() == 2


def test_only_the_chosen_units_hear_the_words_of_the_office(cast, period):
    with clock.at(JUNE_22):
        told = actions.urge_reports(
            period, units=Unit.objects.filter(code__in=["P4", "TCKH"]), text="Gửi [kỳ] ngay, [đơn vị].",
            actor=cast.office,
        )  # fmt: skip
    assert [(each.unit.code, each.text) for each in told] == [
        ("P4", "Gửi 6 tháng đầu năm ngay, Đảng ủy phường 4.")
    ]


def test_a_unit_urged_later_the_same_day_is_told_too(cast, period):
    with clock.at(JUNE_22):
        for unit in (cast.ward3, cast.ward4):
            actions.urge_reports(period, units=[unit], actor=cast.office)
    assert Notice.objects.filter(kind="urged", recipient=cast.hung).count() == 1


@pytest.mark.parametrize("who", ["secretary", "inspector", "board", "lan", "binh", "admin"])
def test_only_the_office_urges(cast, period, who):
    with pytest.raises(PermissionDenied, match="Chỉ Văn phòng được đôn đốc"):
        actions.urge_reports(period, actor=cast.people()[who])
    assert not Urging.objects.exists()


def test_a_closed_year_is_left_alone(cast, period):
    Cycle.objects.update(state=CycleState.CLOSED)
    period.cycle.refresh_from_db()
    with pytest.raises(PermissionDenied, match="Năm đã đóng"):
        actions.urge_reports(period, actor=cast.office)


def test_one_event_names_all_units(cast, period):
    with clock.at(JUNE_22):
        actions.urge_reports(period, actor=cast.office)
    event = Event.objects.get(verb="supervision.unit.urged")
    assert (event.subject_label, event.after["units"]) == ("6 tháng đầu năm", ["P3", "P4", "KT"])


def test_the_statements_do_not_grow_with_the_units(cast, period):
    with clock.at(JUNE_22), counted() as for_one:
        actions.urge_reports(period, units=[cast.ward3], actor=cast.office)
    with clock.at(JUNE_23), counted() as for_three:
        actions.urge_reports(period, actor=cast.office)
    # PostgreSQL also takes the lock of the trail.
    assert len(for_one) == len(for_three) <= 14


def test_the_log_shows_who_answered_by_sending(cast, period):
    with clock.at(JUNE_22):
        actions.urge_reports(period, actor=cast.office)
    sent_at = factories.moment(date(2020, 6, 24))
    Report.objects.filter(commitment__unit=cast.ward3).update(first_sent_at=sent_at)
    log = entries(urging_log(cast.office, cast.cycle))
    answers = {urging.unit.code: answered for urging, answered in log}
    assert answers == {"P3": sent_at, "P4": None, "KT": None}


def test_a_unit_reads_only_what_it_was_told(cast, period):
    with clock.at(JUNE_22):
        actions.urge_reports(period, actor=cast.office)
    assert codes(urging_log(cast.binh, cast.cycle)) == ["P3"]
    assert codes(urging_log(cast.secretary, cast.cycle)) == ["KT", "P3", "P4"]
    assert codes(urging_log(cast.admin, cast.cycle)) == []


# By night


def night(day: date) -> list[Urging]:
    with clock.at(factories.moment(day, 1)):
        return actions.urge_overdue(day)


def test_the_night_urges_ahead_of_on_and_after_the_due_day_once_each(cast, period):
    days = [15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25]
    told = [len([u for u in night(date(2020, 6, day)) if u.period]) for day in days]
    assert told == [3, 0, 0, 3, 3, 0, 0, 0, 3, 0, 3]


def test_a_night_that_was_missed_is_made_up_for(cast, period):
    night(date(2020, 6, 15))
    assert [u.occasion for u in night(date(2020, 6, 24)) if u.unit == cast.ward3 and u.period] == [
        f"report:{period.pk}:late-3"
    ]


def test_the_night_stops_when_the_report_is_sent(cast, period):
    Report.objects.filter(commitment__unit=cast.ward3).update(
        first_sent_at=factories.moment(date(2020, 6, 17))
    )
    assert codes([u for u in night(date(2020, 6, 18)) if u.period]) == ["KT", "P4"]


def test_the_night_urges_units_without_registration(cast):
    factories.commitment(cast, cast.ward3, CommitmentState.SUBMITTED)
    factories.commitment(cast, cast.ward4, CommitmentState.DRAFT)
    told = night(date(2020, 1, 31))
    assert codes(told) == ["KT", "P4", "TCKH"]
    assert {urging.subject for urging in told} == {UrgingSubject.REGISTRATION}
    assert all(urging.is_automatic for urging in told)


def test_the_night_urges_units_without_an_approved_plan(cast):
    approved, drafted = factories.signed(cast, cast.ward3), factories.signed(cast, cast.ward4)
    Plan.objects.create(commitment=approved, state=PlanState.APPROVED)
    Plan.objects.create(commitment=drafted)
    # 15 working days after the signing of 20/02/2020.
    told = [u for u in night(date(2020, 3, 12)) if u.subject == UrgingSubject.PLAN]
    assert [(u.unit.code, u.due_on) for u in told] == [("P4", date(2020, 3, 12))]


def test_units_with_items_behind_are_listed_the_most_first(cast):
    factories.signed(cast, cast.ward3, items=1)
    factories.signed(cast, cast.ward4, items=3)
    matter = Matter(cast.cycle, UrgingSubject.ITEM)
    rows = behind_in(matter, date(2020, 10, 5))
    assert [(row.unit.code, row.count) for row in rows] == [("P4", 3), ("P3", 1)]


def test_the_office_urges_units_with_items_behind(cast):
    factories.signed(cast, cast.ward4, items=3)
    with clock.at(factories.moment(date(2020, 10, 5))):
        told = actions.urge_items(cast.cycle, actor=cast.office)
    assert [urging.text[:46] for urging in told] == [
        "Đảng ủy phường 4 còn 03 nội dung cam kết chậm "
    ]
