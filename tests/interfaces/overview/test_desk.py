"""What waits for whom: each persona finds his own matters, and one button for each."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from camket.foundation.core import clock
from camket.foundation.notifications.models import Notice
from camket.foundation.organisation.models import User
from camket.interfaces.overview.queries.desk import desk, todo_count
from camket.interfaces.overview.queries.desk.words import CODE, KINDS, PK
from camket.interfaces.overview.queries.frame import frame_for
from camket.year.annual_cycles.models import Cycle, Period
from camket.year.annual_cycles.states import PeriodState
from camket.year.commitments.models import Commitment, Opinion
from camket.year.commitments.states import CommitmentState
from camket.year.execution.models import Assignment, AssignmentRole, Milestone, Plan, Task
from camket.year.execution.states import PlanState
from camket.year.reporting.states import ReportState
from camket.year.supervision.models import Explanation
from tests import factories
from tests.interfaces.overview.world import NOW, build, enter


@pytest.fixture(autouse=True)
def in_june():
    with clock.at(NOW):
        yield


def kinds(person: User) -> list[str]:
    """Asked as a new request would: what waits is kept on the user of a request."""
    user = User.objects.get(pk=person.pk)
    shown = desk(user, frame_for(user, 2020))
    return sorted(each.kind for each in (*shown.urgent, *shown.soon, *shown.later))


def test_every_kind_leads_to_a_page():
    for kind in KINDS.values():
        taken = {PK: [1], CODE: ["nam"]}.get(kind.takes, [])
        assert reverse(kind.url_name, args=[2020, *taken]).startswith("/2020/")


def test_before_the_year_is_signed_each_hand_finds_its_part(cast):
    assert kinds(cast.binh) == ["registration-begin"]
    made = factories.commitment(cast, cast.ward3, CommitmentState.DRAFT, items=2)
    assert kinds(cast.binh) == ["registration-draft"]
    Commitment.objects.filter(pk=made.pk).update(state=CommitmentState.COMPLETE)
    assert (kinds(cast.binh), kinds(cast.lan)) == ([], ["registration-complete"])
    Commitment.objects.filter(pk=made.pk).update(state=CommitmentState.SUBMITTED)
    Opinion.objects.create(commitment=made, body=cast.office_unit, content_sha256="0" * 64)
    assert kinds(cast.lan) == []
    assert kinds(cast.adviser) == ["opinion-give"]
    assert kinds(cast.secretary) == ["registrations-submitted"]
    assert kinds(cast.office) == [
        "period-planned",
        "registrations-submitted",
        "urge-registrations",
    ]


def test_a_head_without_a_clerk_types_himself(cast):
    cast.binh.role_grants.update(until_on=date(2019, 12, 31))
    assert kinds(cast.lan) == ["registration-begin"]


@pytest.mark.parametrize(
    ("state", "clerk", "head"),
    [
        (ReportState.EXPECTED, ["report-expected"], []),
        (ReportState.DRAFT, ["report-draft"], []),
        (ReportState.RETURNED, ["report-returned"], []),
        (ReportState.COMPLETE, [], ["report-complete"]),
        (ReportState.SENT, [], []),
    ],
)
def test_a_report_lies_with_one_hand_at_a_time(cast, state, clerk, head):
    Period.objects.filter(pk=cast.six_months.pk).update(state=PeriodState.OPEN)
    factories.report(factories.signed(cast, cast.ward3), cast.six_months, state)
    reporting = [
        [kind for kind in kinds(user) if kind.startswith("report-")]
        for user in (cast.binh, cast.lan)
    ]
    assert reporting == [clerk, head]


def test_the_office_finds_many_rows_as_one_line(cast):
    build(cast)
    shown = desk(cast.office, frame_for(cast.office, 2020))
    texts = [each.text for each in (*shown.urgent, *shown.soon, *shown.later)]
    assert "Tiếp nhận 01 báo cáo 6 tháng đầu năm" in texts
    assert "Đôn đốc 01 đơn vị chưa gửi báo cáo 6 tháng đầu năm" in texts


def test_plans_are_due_so_many_working_days_after_the_signature(cast):
    factories.signed(cast, cast.ward3)
    shown = desk(cast.binh, frame_for(cast.binh, 2020))
    due = {each.kind: each.due_on for each in (*shown.urgent, *shown.soon, *shown.later)}
    assert due["plan-draw"] == date(2020, 3, 12)
    assert due["dissemination"] == date(2020, 3, 5)


def test_an_assignee_finds_his_task_with_the_next_milestone(cast):
    made = factories.signed(cast, cast.ward3)
    plan = Plan.objects.create(commitment=made, state=PlanState.APPROVED)
    task = Task.objects.create(plan=plan, item=made.items.first(), title="Đo đạc 12 thửa")
    for days in (-10, 2):
        Milestone.objects.create(
            task=task, due_on=NOW.date() + timedelta(days=days), output="Bản đồ"
        )
    Assignment.objects.create(task=task, assignee=cast.an, role=AssignmentRole.LEAD)
    shown = desk(cast.an, frame_for(cast.an, 2020))
    assert [(each.text, each.due_on) for each in shown.urgent] == [
        ("Đầu việc: Đo đạc 12 thửa", date(2020, 6, 18))
    ]


def test_a_question_and_an_obstacle_wait_for_their_units(cast):
    world = build(cast)
    Explanation.objects.create(
        item=world.ward3.items.first(), question="Vì sao mới đạt 5/40 hộ?",
        asked_on=date(2020, 6, 12), due_on=date(2020, 6, 17),
    )  # fmt: skip
    assert "explanation-answer" in kinds(cast.lan)
    assert "explanation-answer" not in kinds(cast.hung)
    assert "obstacle-answer" in kinds(cast.minh)


def test_the_urgent_comes_first_and_carries_the_primary_button(cast):
    build(cast)
    shown = desk(cast.chi, frame_for(cast.chi, 2020))
    assert [each.kind for each in shown.urgent] == ["dissemination", "plan-draw", "report-draft"]
    html = enter(cast.chi).get("/2020/").content.decode()
    assert html.count('class="btn btn-primary"') == 1


def test_the_unit_stands_on_top_with_its_lights_and_reasons(cast):
    build(cast)
    html = enter(cast.binh).get("/2020/").content.decode()
    assert "mới đạt 5/40 hộ, lộ trình đến nay 10, chờ Phòng Kinh tế 38 ngày" in html
    assert html.index("lộ trình đến nay 10") < html.index('<ul class="lines lines-first">')


def test_an_empty_desk_names_the_next_date(cast):
    html = enter(cast.inspector).get("/2020/").content.decode()
    assert "Không còn việc phải làm. Ngày tới: 18/06/2020, hạn nộp báo cáo 6 tháng đầu năm." in html


def test_another_year_with_work_in_it_is_pointed_at(cast):
    Cycle.objects.create(
        scheme=cast.scheme, year=2021, rating_profile=cast.cycle.rating_profile,
        late_adjustment_after=date(2021, 9, 30),
    )  # fmt: skip
    shown = desk(cast.office, frame_for(cast.office, 2020))
    assert [(each.year, each.count) for each in shown.other_years] == [(2021, 1)]


def test_the_bar_counts_what_the_desk_shows(cast):
    build(cast)
    for user in (cast.office, cast.binh, cast.lan, cast.secretary):
        assert todo_count(user, 2020) == desk(user, frame_for(user, 2020)).count


def test_news_is_opened_by_its_reader_alone_and_then_gone(cast):
    notice = Notice.objects.create(
        recipient=cast.binh, kind="urged", key="k", text="Đề nghị gửi báo cáo", url="/2020/bao-cao/"
    )
    address = f"/thong-bao/{notice.pk}/mo/"
    assert enter(cast.chi).post(address).status_code == 404
    assert enter(cast.binh).get(address).status_code == 405
    assert enter(cast.binh).post(address).url == "/2020/bao-cao/"
    notice.refresh_from_db()
    assert notice.read_at is not None
