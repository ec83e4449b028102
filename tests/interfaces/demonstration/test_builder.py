"""The demonstration is built once, by its people's own acts, and says what it promises."""

from collections import Counter
from datetime import date, datetime, time

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction
from django.utils import timezone

from camket.foundation.audit.chain import broken_links
from camket.foundation.audit.models import Event
from camket.foundation.core import clock
from camket.foundation.core.models import Installation
from camket.foundation.organisation.models import Tenure, User
from camket.interfaces.demonstration import builder, content
from camket.interfaces.demonstration.access import is_demonstration_database, person_to_play
from camket.interfaces.demonstration.management.commands.build_demonstration import Command
from camket.interfaces.demonstration.personas import PERSONAS
from camket.year.annual_cycles.models import Cycle, Period
from camket.year.annual_cycles.queries import group_tree
from camket.year.annual_cycles.states import CycleState
from camket.year.commitments.models import CarryOver, Commitment, CommitmentVersion, Item
from camket.year.commitments.states import CommitmentState
from camket.year.execution.models import Obstacle, Plan
from camket.year.reporting.models import Report
from camket.year.reporting.queries import submission
from camket.year.supervision.models import Finding, Inspection, Urging, Verification
from camket.year.verdicts.models import Rating
from camket.year.verdicts.queries.outcome import items_counted
from camket.year.verdicts.queries.tally import group_tallies, unit_tallies
from camket.year.year_end.models import Lesson, Review, SynthesisReport
from tests.interfaces.demonstration.promises import items_2020

TODAY = date(2021, 1, 15)
DATA_DATE = date(2020, 12, 31)
RESULTS = {"done": "on_time", "done_late": "late", "overdue": "overdue", "not_done": "unmet"}
STATEFUL = (Commitment, Item, Plan, Obstacle, Report, Inspection, Finding, Review, Period, Cycle)


@pytest.fixture(scope="module")
def year(django_db_setup, django_db_blocker):
    """The year 2020 of the built demonstration; everything is taken back after this module."""
    with django_db_blocker.unblock(), transaction.atomic():
        builder.build()
        with clock.at(datetime.combine(TODAY, time(9))):
            yield Cycle.objects.select_related("scheme").get(year=2020)
        transaction.set_rollback(True)


def tallies(year):
    by_unit = unit_tallies(year, DATA_DATE)
    return group_tallies(group_tree(year), by_unit)


def reached(tally):
    return f"{tally.done}/{tally.total}"


def state_events():
    """The last state that the trail tells of each thing."""
    told = Event.objects.filter(after__has_key="state").order_by("id")
    return {
        (kind, pk): after["state"]
        for kind, pk, after in told.values_list("subject_type", "subject_id", "after")
    }


def test_27_units_of_the_year_signed_130_items(year):
    assert Commitment.objects.filter(cycle=year, state=CommitmentState.SIGNED).count() == 27
    assert items_counted(year, DATA_DATE).count() == 130


def test_the_departments_read_51_of_51_on_time(year):
    found = tallies(year)
    departments = ("2.1", "2.2", "2.3", "2.4", "2.5a")
    assert [reached(found[code]) for code in departments] == ["9/9", "7/7", "13/13", "9/9", "13/13"]
    assert sum(found[code].on_time for code in departments) == 51


def test_every_item_ends_as_the_content_says(year):
    outcomes = dict(items_counted(year, DATA_DATE).values_list("text", "outcome"))
    adjusted = {row.item: row.new_text for row in content.cycle_2020().adjustments if row.new_text}
    told = {adjusted.get(item.key, item.text): item.outcome for _, item in items_2020()}
    assert {text: RESULTS[outcome] for text, outcome in outcomes.items()} == told
    assert Counter(told.values()) == {"on_time": 114, "late": 8, "overdue": 5, "unmet": 3}


def test_what_is_late_or_unmet_lies_in_groups_1_25b_and_26(year):
    open_or_late = {
        code: (tally.late, tally.overdue, tally.not_done)
        for code, tally in tallies(year).items()
        if code not in ("2", "2.5") and tally.on_time < tally.total
    }
    assert open_or_late == {"1": (5, 4, 2), "2.5b": (1, 0, 1), "2.6": (2, 1, 0)}


def test_all_reports_of_both_periods_came_in_some_late(year):
    found = [submission(period) for period in year.periods.order_by("data_until")]
    assert [(each.accepted, each.expected, each.late) for each in found] == [
        (27, 27, 4),
        (27, 27, 5),
    ]


def test_three_years_stand_where_they_should(year):
    states = dict(Cycle.objects.values_list("year", "state"))
    assert states == {2019: CycleState.CLOSED, 2020: CycleState.OPEN, 2021: CycleState.OPEN}
    signed = Commitment.objects.filter(cycle__year=2019, state=CommitmentState.SIGNED)
    assert signed.count() == 27


def test_2021_is_being_registered_and_one_ward_has_not_begun(year):
    begun = Commitment.objects.filter(cycle__year=2021)
    assert Counter(begun.values_list("state", flat=True)) == {
        "submitted": 13, "draft": 5, "complete": 5, "returned": 3,
    }  # fmt: skip
    members = Cycle.objects.get(year=2021).group_members
    assert (
        members.exclude(unit__in=begun.values("unit")).get().unit.name
        == "Đảng ủy phường Xuân Lương"
    )


def test_last_year_lies_before_the_new_registrations(year):
    kinds = Counter(CarryOver.objects.filter(cycle__year=2021).values_list("kind", flat=True))
    assert kinds["unmet_item"] == 8
    assert kinds["lesson"] > 0


def test_one_adjustment_was_approved_and_gave_a_second_version(year):
    later = CommitmentVersion.objects.filter(commitment__cycle=year, number=2)
    assert [version.commitment.unit.name for version in later] == ["Phòng Văn hóa - Thông tin"]


def test_the_commission_found_less_than_was_reported_twice(year):
    found = Verification.objects.values_list("reported", "verified")
    assert len(found) == 2
    assert all(verified < reported for reported, verified in found)
    assert Inspection.objects.exclude(plan__committee=year.scheme.owner).count() == 23


def test_obstacles_wait_and_units_were_urged(year):
    assert Obstacle.objects.count() == 8
    assert Obstacle.objects.filter(escalations__answered_on__isnull=True).count() == 2
    by_hand = Urging.objects.filter(is_automatic=False)
    assert by_hand.count() == len(content.cycle_2020().urgings)
    assert Urging.objects.filter(is_automatic=True).exists()


def test_every_collective_and_head_is_rated_and_two_reviews_wait_for_their_annex(year):
    assert Rating.objects.count() == len(content.ratings_2020().rows)
    assert Counter(Review.objects.values_list("state", flat=True)) == {"closed": 25, "open": 2}
    assert Lesson.objects.filter(cycle=year).count() == len(content.cycle_2020().requirements)


def test_the_synthesis_report_is_left_for_the_visitor_to_issue(year):
    assert SynthesisReport.objects.get().state == "draft"


def test_a_new_head_took_over_in_the_middle_of_the_year(year):
    [change] = content.head_changes()
    tenure = Tenure.objects.get(person__username=change.former_login)
    assert tenure.until_on == change.former_until
    assert not tenure.person.is_active


def test_every_persona_can_be_played_on_the_day_of_the_demonstration(year):
    assert [
        person_to_play(each.login).title for each in PERSONAS if each.login != "vp.quantri"
    ] == [each.position for each in PERSONAS if each.login != "vp.quantri"]
    assert is_demonstration_database()
    assert Installation.objects.get().fixed_day == TODAY


def test_one_password_was_hashed_once(year):
    passwords = set(User.objects.values_list("password", flat=True))
    assert len(passwords) == 1
    assert User.objects.first().check_password(builder.PASSWORD)


def test_the_trail_is_whole_and_runs_in_the_order_of_time(year):
    assert list(broken_links()) == []
    moments = list(Event.objects.order_by("id").values_list("at", flat=True))
    assert moments == sorted(moments)
    assert timezone.localtime(moments[-1]).date() == TODAY


def test_no_state_was_reached_without_an_act_in_the_trail(year):
    told = state_events()
    unexplained = [
        (model.__name__, pk, state)
        for model in STATEFUL
        for pk, state in model.objects.values_list("pk", "state")
        if state != model._meta.get_field("state").default
        and told.get((model._meta.label, pk), state if model is Item else None) != state
    ]
    assert unexplained == []


# The command


def test_a_database_with_users_that_is_no_demonstration_is_refused(cast):
    with pytest.raises(CommandError, match="Hãy xóa thư mục dữ liệu"):
        call_command(Command())
    assert User.objects.count() == len(cast.people())


def test_a_built_database_is_left_as_it_is(db, capsys):
    Installation.objects.create(is_demonstration=True, fixed_day=TODAY)
    call_command(Command())
    assert User.objects.count() == 0
    assert builder.PASSWORD in capsys.readouterr().out
