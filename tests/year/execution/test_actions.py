"""The acts of the doing: what they change, what they refuse, what they leave in the trail."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied

from camket.foundation.audit.models import Event
from camket.foundation.core import clock
from camket.foundation.notifications.models import Notice
from camket.year.commitments.models import Target
from camket.year.execution import actions
from camket.year.execution.models import Evidence, Mark, Measure
from camket.year.execution.queries.plans import missing_of_plan
from camket.year.execution.rules import MilestoneDraft
from camket.year.execution.states import ObstacleState, PlanState
from tests import factories


def verbs() -> list[str]:
    return list(Event.objects.order_by("pk").values_list("verb", flat=True))


# Dissemination


def test_the_unit_records_once_that_its_people_were_told(cast, signed, today):
    told = actions.record_dissemination(
        signed, held_on=date(2020, 2, 25), form="Hội nghị", attended=40, total=42, actor=cast.binh
    )
    assert (told.attended, told.total) == (40, 42)
    assert verbs() == ["execution.dissemination.recorded"]
    with pytest.raises(PermissionDenied, match="đã ghi nhận"):
        actions.record_dissemination(
            signed, held_on=today, form="Hội nghị", attended=1, total=1, actor=cast.binh
        )


@pytest.mark.parametrize(
    ("held_on", "attended", "reason"),
    [
        (date(2020, 2, 19), 40, "từ ngày ký"),
        (date(2020, 3, 3), 40, "đến hôm nay"),
        (date(2020, 2, 25), 43, "lớn hơn tổng số"),
    ],
)
def test_a_dissemination_that_cannot_be_is_refused(cast, signed, held_on, attended, reason):
    with pytest.raises(PermissionDenied, match=reason):
        actions.record_dissemination(
            signed, held_on=held_on, form="Hội nghị", attended=attended, total=42, actor=cast.binh
        )
    assert verbs() == []


# Plan


def test_the_skeleton_has_a_task_for_each_item_and_a_milestone_for_each_step(cast, plan, signed):
    tasks = list(plan.tasks.all())
    assert [task.item for task in tasks] == list(signed.items.order_by("order"))
    assert [task.leader.title for task in tasks] == ["Bí thư Đảng ủy"] * 3
    first = [(each.due_on, each.value) for each in tasks[0].milestones.all()]
    # The item's own deadline is 30/09, so the step of the last quarter falls together with that day.
    assert first == [
        (date(2020, 3, 31), 10), (date(2020, 6, 30), 20), (date(2020, 9, 30), 40),
    ]  # fmt: skip
    assert tasks[0].milestones.first().output == "Số hộ bàn giao mặt bằng: 10 hộ"


def test_drawing_a_plan_takes_as_many_statements_for_six_items_as_for_two(
    cast, today, django_assert_max_num_queries
):
    small, large = factories.signed(cast, cast.ward3, 2), factories.signed(cast, cast.ward4, 6)
    with django_assert_max_num_queries(30) as first:
        actions.draw_plan(small, actor=cast.binh)
    with django_assert_max_num_queries(30) as second:
        actions.draw_plan(large, actor=cast.chi)
    assert len(first) == len(second)


def test_there_is_one_plan_and_only_the_unit_draws_it(cast, signed):
    with pytest.raises(PermissionDenied, match="Chỉ chuyên viên và người đứng đầu"):
        actions.draw_plan(signed, actor=cast.office)
    actions.draw_plan(signed, actor=cast.binh)
    with pytest.raises(PermissionDenied, match="đã có kế hoạch"):
        actions.draw_plan(signed, actor=cast.lan)


def test_clerk_completes_and_head_approves_a_full_plan(cast, full_plan, today):
    actions.complete_plan(full_plan, actor=cast.binh)
    assert Notice.objects.filter(recipient=cast.lan, kind="plan-completed").count() == 1
    actions.approve_plan(full_plan, document="12-KH/ĐU", actor=cast.lan)
    full_plan.refresh_from_db()
    assert (full_plan.state, full_plan.approved_on, full_plan.exception) == (
        PlanState.APPROVED, today, "",
    )  # fmt: skip
    assert Notice.objects.filter(recipient=cast.an, kind="plan-approved").count() == 1


def test_an_incomplete_plan_is_approved_only_with_a_written_exception(cast, plan):
    actions.complete_plan(plan, actor=cast.binh)
    assert missing_of_plan(plan) == [
        f"20.P3.0{number}: chưa có người thực hiện" for number in (1, 2, 3)
    ]
    with pytest.raises(PermissionDenied, match="chưa đủ 100%"):
        actions.approve_plan(plan, document="12-KH/ĐU", actor=cast.lan)
    actions.approve_plan(plan, document="12-KH/ĐU", exception="Chờ bổ nhiệm", actor=cast.lan)
    plan.refresh_from_db()
    assert (plan.state, plan.exception) == (PlanState.APPROVED, "Chờ bổ nhiệm")


def test_a_plan_is_approved_under_its_number_only(cast, full_plan):
    actions.complete_plan(full_plan, actor=cast.binh)
    with pytest.raises(PermissionDenied, match="Chưa ghi số, ký hiệu"):
        actions.approve_plan(full_plan, document=" ", actor=cast.lan)


def test_the_head_opens_an_approved_plan_again_with_a_reason(cast, in_plan_state):
    plan = in_plan_state(PlanState.APPROVED)
    with pytest.raises(PermissionDenied, match="Chưa nêu lý do"):
        actions.revise_plan(plan, note="", actor=cast.lan)
    actions.revise_plan(plan, note="Bổ sung đầu việc", actor=cast.lan)
    assert plan.state == PlanState.DRAFT


# Tasks


def test_a_task_is_added_with_its_people_and_dates(cast, plan):
    item = plan.tasks.first().item
    task = actions.add_task(
        plan, item, title="Kiểm đếm tài sản", leader=item.leader,
        milestones=(MilestoneDraft(date(2020, 4, 30), "Biên bản kiểm đếm"),),
        assignees=(cast.an, cast.binh), actor=cast.binh,
    )  # fmt: skip
    assert task.order == 2
    assert [each.output for each in task.milestones.all()] == ["Biên bản kiểm đếm"]
    assert list(task.assignments.order_by("pk").values_list("assignee", "role")) == [
        (cast.an.pk, "support"), (cast.binh.pk, "lead"),
    ]  # fmt: skip


def test_a_task_is_changed_while_the_plan_is_a_draft(cast, plan, in_plan_state):
    task = plan.tasks.first()
    milestones = [MilestoneDraft(date(2020, 5, 31), "Phương án")]
    actions.change_task(
        task, title="Lập phương án", leader=None, milestones=milestones, actor=cast.binh
    )
    assert [(each.due_on, each.output) for each in task.milestones.all()] == [
        (date(2020, 5, 31), "Phương án")
    ]
    in_plan_state(PlanState.APPROVED)
    task.refresh_from_db()
    with pytest.raises(PermissionDenied, match="Mở lại kế hoạch"):
        actions.change_task(task, title="Khác", leader=None, milestones=[], actor=cast.binh)


def test_many_tasks_are_given_to_one_person_at_once(cast, plan, django_assert_max_num_queries):
    tasks = list(plan.tasks.select_related("plan__commitment__unit", "plan__commitment__cycle"))
    with django_assert_max_num_queries(25):
        actions.assign_tasks(tasks, assignee=cast.an, actor=cast.lan)
    given = [each.assignee for task in tasks for each in task.assignments.all()]
    assert given == [cast.an] * 3
    assert verbs()[-1] == "execution.task.assigned"
    notice = Notice.objects.get(recipient=cast.an)
    assert notice.text == "Đồng chí được giao 03 đầu việc trong kế hoạch của Đảng ủy phường 3."


def test_tasks_are_given_only_to_people_of_the_unit(cast, plan):
    with pytest.raises(PermissionDenied, match="người của đơn vị"):
        actions.assign_tasks(list(plan.tasks.all()), assignee=cast.hung, actor=cast.lan)


def test_nothing_chosen_is_nothing_assigned(cast):
    with pytest.raises(PermissionDenied, match="Chọn ít nhất một đầu việc"):
        actions.assign_tasks([], assignee=cast.an, actor=cast.lan)


def test_the_assignee_updates_his_task_in_one_line(cast, full_plan, in_plan_state):
    in_plan_state(PlanState.APPROVED)
    task = full_plan.tasks.first()
    actions.update_task(task, mark=Mark.IN_PROGRESS, note="Đã họp dân", actor=cast.an)
    task.refresh_from_db()
    assert (task.mark, task.progress_note) == ("in_progress", "Đã họp dân")
    with pytest.raises(PermissionDenied, match="Chỉ người được phân công"):
        actions.update_task(task, mark=Mark.DONE, note="", actor=cast.hung)


# Facts


def test_a_later_figure_of_the_same_day_takes_the_place_of_the_earlier(cast, signed):
    target = Target.objects.first()
    june = date(2020, 6, 14)
    for value in ("8", "9"):
        actions.record_measure(
            target, as_of=june, value=Decimal(value), source="Báo cáo 6 tháng", actor=cast.office
        )
    current = Measure.objects.filter(replaced_at__isnull=True)
    assert [each.value for each in current] == [9]
    assert Measure.objects.count() == 2


def test_the_figures_of_a_report_are_recorded_in_few_statements(
    cast, signed, django_assert_max_num_queries
):
    drafts = [actions.MeasureDraft(target, value=Decimal(1)) for target in Target.objects.all()]
    with django_assert_max_num_queries(15):
        made = actions.record_measures(
            signed, drafts, as_of=date(2020, 6, 14), source="Báo cáo 6 tháng", actor=cast.office
        )
    assert len(made) == 3


def test_the_unit_records_no_facts_about_itself(cast, signed):
    with pytest.raises(PermissionDenied, match="Chỉ Văn phòng, Ban Thường vụ"):
        actions.record_measure(
            Target.objects.first(),
            as_of=date(2020, 6, 14),
            value=Decimal(1),
            source="x",
            actor=cast.lan,
        )


def test_nothing_is_written_about_another_commitment_on_the_way(cast, signed, plan):
    other = factories.signed(cast, cast.ward4, items=1).items.get()
    drafts = [actions.MeasureDraft(other.targets.get(), value=Decimal(1))]
    with pytest.raises(PermissionDenied, match="không thuộc cam kết này"):
        actions.record_measures(
            signed, drafts, as_of=date(2020, 6, 14), source="x", actor=cast.office
        )
    with pytest.raises(PermissionDenied, match="không thuộc cam kết này"):
        actions.attach_evidences(
            signed, [actions.EvidenceDraft(other, "Biên bản")], actor=cast.office
        )
    with pytest.raises(PermissionDenied, match="không thuộc cam kết của kế hoạch"):
        actions.add_task(plan, other, title="Việc", leader=None, actor=cast.binh)
    assert (Measure.objects.count(), Evidence.objects.count()) == (0, 0)


def test_evidence_is_attached_by_unit_and_with_a_report(cast, signed):
    item = signed.items.first()
    actions.attach_evidence(item, title="Biên bản bàn giao", document="05/BB", actor=cast.binh)
    drafts = [actions.EvidenceDraft(item, "Quyết định"), actions.EvidenceDraft(item, "Bản đồ")]
    actions.attach_evidences(signed, drafts, actor=cast.office)
    assert [each.title for each in Evidence.objects.order_by("pk")] == [
        "Biên bản bàn giao", "Quyết định", "Bản đồ",
    ]  # fmt: skip


# Obstacles


def test_an_obstacle_goes_to_its_addressee_and_comes_back_with_an_answer(
    cast, obstacle, addressee, today
):
    question = actions.forward_obstacle(obstacle, addressee=addressee, actor=cast.binh)
    assert obstacle.state == ObstacleState.FORWARDED
    # Ten working days after Monday 02/03/2020.
    assert (question.asked_on, question.due_on) == (today, date(2020, 3, 16))
    assert Notice.objects.filter(kind="obstacle-laid-before").count() == 2
    actions.answer_escalation(
        question, answer="Duyệt trước 20/03", document="15/UBND", actor=cast.minh
    )
    assert obstacle.state == ObstacleState.SOLVING
    assert {n.recipient for n in Notice.objects.filter(kind="obstacle-answered")} == {
        cast.lan,
        cast.binh,
    }
    actions.solve_obstacle(obstacle, note="Đơn giá đã duyệt", actor=cast.lan)
    assert (obstacle.state, obstacle.solved_on, obstacle.solution) == (
        ObstacleState.SOLVED, today, "Đơn giá đã duyệt",
    )  # fmt: skip


def test_an_obstacle_may_be_raised_and_laid_before_somebody_in_one_act(cast, signed, addressee):
    obstacle = actions.raise_obstacle(
        signed.items.first(),
        cause="Thiếu vốn",
        proposal="Bố trí vốn",
        addressee=addressee,
        actor=cast.binh,
    )
    assert obstacle.state == ObstacleState.FORWARDED
    assert [each.addressee for each in obstacle.escalations.all()] == [addressee]
    assert verbs() == ["execution.obstacle.raised", "execution.obstacle.forwarded"]


def test_an_obstacle_is_not_laid_before_the_unit_that_raises_it(cast, obstacle):
    with pytest.raises(PermissionDenied, match="chính đơn vị nêu"):
        actions.forward_obstacle(obstacle, addressee=cast.ward3, actor=cast.binh)


def test_an_obstacle_nobody_clears_goes_up_with_a_reason(cast, obstacle, addressee):
    first = actions.forward_obstacle(obstacle, addressee=addressee, actor=cast.binh)
    with pytest.raises(PermissionDenied, match="Chưa nêu lý do"):
        actions.escalate_obstacle(obstacle, addressee=cast.city, note="", actor=cast.lan)
    second = actions.escalate_obstacle(
        obstacle, addressee=cast.city, note="Quá hạn", actor=cast.lan
    )
    assert obstacle.state == ObstacleState.ESCALATED
    actions.answer_escalation(second, answer="Giao Phòng Kinh tế", actor=cast.office)
    first.refresh_from_db()
    actions.answer_escalation(first, answer="Đã duyệt", actor=cast.minh)
    assert first.obstacle.state == ObstacleState.SOLVING


def test_an_answer_says_something_and_is_given_once(cast, obstacle, addressee):
    question = actions.forward_obstacle(obstacle, addressee=addressee, actor=cast.binh)
    with pytest.raises(PermissionDenied, match="Chưa có nội dung trả lời"):
        actions.answer_escalation(question, answer=" ", actor=cast.minh)
    actions.answer_escalation(question, answer="Đồng ý", actor=cast.minh)
    with pytest.raises(PermissionDenied, match="đã được trả lời"):
        actions.answer_escalation(question, answer="Đồng ý", actor=cast.minh)


def test_time_stands_in_the_row_of_the_act(cast, obstacle, addressee):
    with clock.at(datetime(2020, 4, 1, 9)):  # noqa: DTZ001
        question = actions.forward_obstacle(obstacle, addressee=addressee, actor=cast.office)
    assert question.asked_on == date(2020, 4, 1)
