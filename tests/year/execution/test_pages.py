"""The pages of the doing: what they show, whom they let in, how many queries they take."""

from datetime import date

import pytest
from django.urls import reverse

from camket.year.execution import actions
from camket.year.execution.models import Dissemination, Obstacle, Plan
from camket.year.execution.states import ObstacleState, PlanState
from tests import factories

LIMIT = 150 * 1024


@pytest.fixture
def visit(client, today):
    """Open a page as somebody and give back the answer."""

    def go(person, name, *args, data=None, status=200):
        client.force_login(person)
        address = reverse(f"execution:{name}", args=[2020, *args])
        answer = client.get(address) if data is None else client.post(address, data)
        assert answer.status_code == status, answer.content.decode()[:2000]
        assert len(answer.content) < LIMIT
        return answer.content.decode()

    return go


def test_the_office_sees_which_units_have_told_and_planned(cast, full_plan, visit):
    factories.signed(cast, cast.ward4)
    html = visit(cast.office, "plan-list")
    assert "Đảng ủy phường 3" in html
    assert "Đảng ủy phường 4" in html
    # Ten and fifteen working days after Thursday 20/02/2020.
    assert "Quán triệt trong 10 ngày làm việc" in html
    assert "0/2 đơn vị" in html


def test_a_unit_sees_only_itself_and_draws_its_plan(cast, signed, visit, client):
    factories.signed(cast, cast.ward4)
    html = visit(cast.binh, "plan-list")
    assert "Đảng ủy phường 4" not in html
    assert "Lập khung từ cam kết" in html
    visit(cast.binh, "plan-draw", signed.pk, data={}, status=302)
    assert Plan.objects.get().tasks.count() == 3


def test_the_plan_list_takes_the_same_queries_for_one_unit_and_three(
    cast, today, client, django_assert_max_num_queries
):
    client.force_login(cast.office)
    counts = []
    for units in ([cast.ward3], [cast.ward4, cast.economy]):
        for unit in units:
            actions.draw_plan(
                factories.signed(cast, unit, 1),
                actor={"P3": cast.binh, "P4": cast.chi, "KT": cast.thu}[unit.code],
            )
        with django_assert_max_num_queries(20) as queries:
            client.get(reverse("execution:plan-list", args=[2020]))
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_dissemination_is_recorded_and_a_wrong_date_keeps_what_was_typed(cast, signed, visit):
    typed = {"held_on": "19/02/2020", "form": "Hội nghị mở rộng", "attended": "40", "total": "42"}
    html = visit(cast.binh, "dissemination-record", signed.pk, data=typed, status=422)
    assert "Ngày quán triệt phải từ ngày ký đến hôm nay." in html
    assert 'value="Hội nghị mở rộng"' in html
    typed["held_on"] = "25/02/2020"
    visit(cast.binh, "dissemination-record", signed.pk, data=typed, status=302)
    assert Dissemination.objects.get().held_on == date(2020, 2, 25)


def test_the_plan_is_read_by_item_and_quarter(cast, plan, visit):
    html = visit(cast.binh, "plan-detail", plan.pk)
    assert "Số hộ bàn giao mặt bằng: 10 hộ" in html
    assert "20.P3.01: chưa có người thực hiện" in html
    assert "Đang ở:" in html


@pytest.mark.parametrize(
    ("name", "status"),
    [
        ("binh", 200),
        ("lan", 200),
        ("office", 200),
        ("adviser", 200),
        ("hung", 404),
        ("minh", 404),
        ("admin", 404),
    ],
)
def test_who_may_open_a_plan(cast, plan, visit, name, status):
    visit(getattr(cast, name), "plan-detail", plan.pk, status=status)


def test_several_tasks_are_assigned_at_once(cast, plan, visit):
    tasks = [str(task.pk) for task in plan.tasks.all()]
    visit(
        cast.lan, "plan-assign", plan.pk, data={"tasks": tasks, "assignee": cast.an.pk}, status=302
    )
    assert [task.assignments.get().assignee for task in plan.tasks.all()] == [cast.an] * 3


def test_assigning_nothing_is_said_above_the_plan(cast, plan, visit):
    html = visit(cast.lan, "plan-assign", plan.pk, data={"assignee": cast.an.pk}, status=422)
    assert "Chưa có đầu việc. Nhập đầu việc." in html
    visit(cast.office, "plan-assign", plan.pk, data={}, status=403)


def test_clerk_passes_on_and_head_approves_with_the_exception_written(cast, plan, visit):
    visit(cast.binh, "plan-complete", plan.pk, data={}, status=302)
    html = visit(cast.lan, "plan-approve", plan.pk, data={"document": "12-KH/ĐU"}, status=422)
    assert "Chưa có lý do duyệt khi chưa đủ." in html
    data = {"document": "12-KH/ĐU", "exception": "Chờ bổ nhiệm cán bộ"}
    visit(cast.binh, "plan-approve", plan.pk, data=data, status=403)
    visit(cast.lan, "plan-approve", plan.pk, data=data, status=302)
    assert Plan.objects.get().state == PlanState.APPROVED
    visit(cast.lan, "plan-revise", plan.pk, data={"note": "Bổ sung"}, status=302)


def milestones(*rows: tuple[str, str]) -> dict[str, str]:
    data = {"moc-TOTAL_FORMS": str(len(rows)), "moc-INITIAL_FORMS": "0"}
    for number, (due_on, output) in enumerate(rows):
        data |= {f"moc-{number}-due_on": due_on, f"moc-{number}-output": output}
    return data


def test_a_task_is_added_and_changed_with_its_milestones(cast, plan, visit):
    item = plan.tasks.first().item
    leader = item.leader_id
    visit(cast.binh, "task-new", plan.pk)
    typed = {"item": item.pk, "title": "Kiểm đếm", "leader": leader}
    html = visit(
        cast.binh,
        "task-new",
        plan.pk,
        data=typed | milestones(("30/02/2020", "Biên bản")),
        status=422,
    )
    assert "không có trong lịch" in html
    assert "Kiểm đếm" in html
    visit(
        cast.binh,
        "task-new",
        plan.pk,
        data=typed | milestones(("30/04/2020", "Biên bản"), ("", "")),
        status=302,
    )
    task = plan.tasks.get(title="Kiểm đếm")
    assert [each.output for each in task.milestones.all()] == ["Biên bản"]
    assert 'value="30/04/2020"' in visit(cast.binh, "task-change", task.pk)
    changed = {"title": "Kiểm đếm lại", "leader": leader} | milestones(("31/05/2020", "Biên bản"))
    visit(cast.binh, "task-change", task.pk, data=changed, status=302)
    assert (
        plan.tasks.filter(title="Kiểm đếm lại", milestones__due_on=date(2020, 5, 31)).count() == 1
    )
    visit(cast.office, "task-change", task.pk, status=403)


def test_the_assignee_sees_his_tasks_and_updates_one(cast, full_plan, in_plan_state, visit):
    in_plan_state(PlanState.APPROVED)
    html = visit(cast.an, "my-tasks")
    assert html.count("<article") == 3
    task = full_plan.tasks.first()
    visit(cast.an, "task-update", task.pk, data={"mark": "done", "note": "Đã xong"}, status=302)
    task.refresh_from_db()
    assert (task.mark, task.progress_note) == ("done", "Đã xong")
    assert "Chọn mức độ" in visit(cast.an, "task-update", task.pk, data={"mark": "x"}, status=422)
    visit(cast.office, "task-update", task.pk, data={"mark": "done"}, status=403)
    visit(cast.hung, "task-update", task.pk, data={"mark": "done"}, status=404)


def test_who_has_no_task_is_told_so(cast, visit):
    assert "Đồng chí chưa được giao việc trong năm 2020." in visit(cast.binh, "my-tasks")


def test_my_tasks_take_the_same_queries_for_one_and_three(
    cast, plan, in_plan_state, client, django_assert_max_num_queries
):
    tasks = list(plan.tasks.all())
    in_plan_state(PlanState.APPROVED)
    client.force_login(cast.an)
    counts = []
    for given in (tasks[:1], tasks[1:]):
        actions.assign_tasks(given, assignee=cast.an, actor=cast.lan)
        with django_assert_max_num_queries(14) as queries:
            client.get(reverse("execution:my-tasks", args=[2020]))
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_an_obstacle_is_raised_from_its_item(cast, signed, visit, addressee):
    item = signed.items.first()
    visit(cast.binh, "obstacle-raise", item.pk)
    html = visit(cast.binh, "obstacle-raise", item.pk, data={"proposal": "Bố trí vốn"}, status=422)
    assert "Chưa có nguyên nhân. Nhập nguyên nhân." in html
    data = {"cause": "Thiếu vốn", "proposal": "Bố trí vốn", "addressee": addressee.pk}
    visit(cast.binh, "obstacle-raise", item.pk, data=data, status=302)
    assert Obstacle.objects.get().state == ObstacleState.FORWARDED
    visit(cast.office, "obstacle-raise", item.pk, status=403)
    visit(cast.hung, "obstacle-raise", item.pk, status=404)


def test_an_obstacle_is_forwarded_answered_escalated_and_solved_on_its_page(
    cast, obstacle, addressee, visit
):
    pk = obstacle.pk
    visit(cast.binh, "obstacle-forward", pk, data={"addressee": addressee.pk}, status=302)
    assert "Đang ở:" in visit(cast.minh, "obstacle-detail", pk)
    question = obstacle.escalations.get().pk
    assert "Chưa có trả lời." in visit(
        cast.minh, "obstacle-answer", pk, data={"question": question}, status=422
    )
    visit(cast.lan, "obstacle-answer", pk, data={"question": question, "answer": "x"}, status=403)
    visit(
        cast.minh,
        "obstacle-answer",
        pk,
        data={"question": question, "answer": "Đồng ý"},
        status=302,
    )
    escalated = {"addressee": cast.city.pk, "note": "Chưa có vốn"}
    visit(cast.lan, "obstacle-escalate", pk, data=escalated, status=302)
    visit(cast.binh, "obstacle-solve", pk, data={"note": "Xong"}, status=403)
    visit(cast.office, "obstacle-solve", pk, data={"note": "Đã bố trí vốn"}, status=302)
    obstacle.refresh_from_db()
    assert obstacle.state == ObstacleState.SOLVED
    assert "Đã bố trí vốn" in visit(cast.lan, "obstacle-detail", pk)
    visit(cast.hung, "obstacle-detail", pk, status=404)


def test_the_obstacle_board_shows_whom_they_wait_for(cast, obstacle, addressee, visit, client):
    actions.forward_obstacle(obstacle, addressee=addressee, actor=cast.binh)
    actions.raise_obstacle(obstacle.item, cause="Thiếu người", proposal="Bổ sung", actor=cast.binh)
    html = visit(cast.office, "obstacle-list")
    assert "1 vướng mắc của 1 đơn vị, lâu nhất 0 ngày" in html
    address = reverse("execution:obstacle-list", args=[2020])
    chosen = client.get(f"{address}?cho={addressee.pk}").content.decode()
    assert "Chưa có đơn giá bồi thường" in chosen
    assert "Thiếu người" not in chosen
    assert (
        "Chưa có vướng mắc nào được tháo gỡ"
        in client.get(f"{address}?loc=da-thao-go").content.decode()
    )


def test_the_obstacle_board_takes_the_same_queries_for_one_and_three(
    cast, obstacle, addressee, client, django_assert_max_num_queries
):
    client.force_login(cast.office)
    counts = []
    for more in (0, 2):
        for _number in range(more):
            actions.raise_obstacle(
                obstacle.item, cause="c", proposal="p", addressee=addressee, actor=cast.binh
            )
        with django_assert_max_num_queries(12) as queries:
            client.get(reverse("execution:obstacle-list", args=[2020]))
        counts.append(len(queries))
    assert counts[0] == counts[1]
