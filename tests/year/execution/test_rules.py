"""Delays shared out by day, and what a plan lacks or promises too little of."""

from datetime import date
from decimal import Decimal

import pytest

from camket.year.commitments.models import Item
from camket.year.execution import actions
from camket.year.execution.models import Milestone, Obstacle
from camket.year.execution.queries.delays import delays
from camket.year.execution.queries.plans import plan_items
from camket.year.execution.rules import Wait, split_delay
from tests import factories

DUE = date(2020, 9, 30)


def wait(who: str, asked: tuple[int, int], ended: tuple[int, int]) -> Wait:
    return Wait(who, date(2020, *asked), date(2020, *ended))


@pytest.mark.parametrize(
    ("until", "waits", "sentence"),
    [
        (date(2020, 9, 30), [], "chậm 0 ngày"),
        (date(2020, 10, 1), [], "chậm 1 ngày"),
        (date(2020, 11, 9), [], "chậm 40 ngày"),
        (
            date(2020, 11, 9), [wait("UBND", (10, 12), (11, 9))],
            "chậm 40 ngày: 28 chờ UBND, 12 của đơn vị",
        ),
        # Days waited for before the deadline are no part of the delay.
        (date(2020, 10, 10), [wait("UBND", (9, 1), (10, 4))], "chậm 10 ngày: 4 chờ UBND, 6 của đơn vị"),
        # Two questions at once: the day goes to the later one, and no day counts twice.
        (
            date(2020, 10, 20), [wait("UBND", (9, 30), (10, 20)), wait("HĐND", (10, 10), (10, 15))],
            "chậm 20 ngày: 15 chờ UBND, 5 chờ HĐND, 0 của đơn vị",
        ),
    ],
)  # fmt: skip
def test_the_days_of_a_delay_go_to_whom_was_waited_for(until, waits, sentence):
    assert split_delay(DUE, until, waits).words() == sentence


def lay(item: Item, addressee, asked_on: date, answered_on: date | None = None) -> None:
    obstacle = Obstacle.objects.create(item=item, cause="c", proposal="p", raised_on=asked_on)
    obstacle.escalations.create(
        addressee=addressee, asked_on=asked_on, due_on=asked_on, answered_on=answered_on
    )


def test_delays_of_many_items_are_two_queries(cast, signed, django_assert_num_queries):
    late, in_time, done = signed.items.order_by("order")
    Item.objects.filter(pk=in_time.pk).update(due_on=date(2020, 12, 31))
    lay(late, cast.economy, date(2020, 10, 12))
    lay(done, cast.finance, date(2020, 9, 1), date(2020, 9, 15))
    with django_assert_num_queries(2):
        found = delays(Item.objects.all(), date(2020, 11, 9), done_on={done.pk: date(2020, 10, 5)})
    assert {pk: delay.words() for pk, delay in found.items()} == {
        late.pk: "chậm 40 ngày: 28 chờ Phòng Kinh tế, 12 của đơn vị",
        done.pk: "chậm 5 ngày",
    }


def test_a_solved_obstacle_waits_for_nobody(cast, signed):
    item = signed.items.first()
    lay(item, cast.economy, date(2020, 10, 1))
    Obstacle.objects.update(solved_on=date(2020, 10, 5), state="solved")
    assert delays(Item.objects.all(), date(2020, 10, 10))[item.pk].words() == (
        "chậm 10 ngày: 4 chờ Phòng Kinh tế, 6 của đơn vị"
    )


def test_a_question_of_the_future_is_not_yet_waited_for(cast, signed):
    item = signed.items.first()
    lay(item, cast.economy, date(2020, 12, 1))
    assert delays(Item.objects.all(), date(2020, 10, 10))[item.pk].words() == "chậm 10 ngày"


def test_a_plan_names_what_each_item_lacks(cast, plan, signed):
    first, second, third = signed.items.order_by("order")
    plan.tasks.filter(item=first).update(leader=None)
    Milestone.objects.filter(task__item=second).update(output=" ")
    Milestone.objects.filter(task__item=third).delete()
    plan.tasks.filter(item=third).delete()
    missing = {each.item.pk: each.missing for each in plan_items(plan)}
    assert missing == {
        first.pk: ("lãnh đạo phụ trách", "người thực hiện"),
        second.pk: ("người thực hiện", "sản phẩm"),
        third.pk: ("đầu việc",),
    }


def test_a_full_plan_lacks_nothing_and_follows_the_road_map(full_plan):
    assert [(each.missing, each.deviations) for each in plan_items(full_plan)] == [((), ())] * 3


def test_a_plan_below_the_road_map_is_shown_by_quarter(cast, plan, signed):
    item = signed.items.first()
    Milestone.objects.filter(task__item=item, due_on=date(2020, 6, 30)).update(value=Decimal(15))
    shown = next(each for each in plan_items(plan) if each.item == item)
    assert [each.words() for each in shown.deviations] == [
        "Quý II: lộ trình 20, kế hoạch 15 (Số hộ bàn giao mặt bằng)"
    ]


def test_a_plan_without_milestones_deviates_wherever_something_is_promised(cast, plan, signed):
    item = signed.items.first()
    Milestone.objects.filter(task__item=item).delete()
    shown = next(each for each in plan_items(plan) if each.item == item)
    assert len(shown.deviations) == 4
    assert shown.deviations[0].words() == (
        "Quý I: lộ trình 10, kế hoạch chưa có mốc (Số hộ bàn giao mặt bằng)"
    )


def test_a_falling_target_deviates_when_the_plan_stays_above(cast, today):
    commitment = factories.signed(cast, cast.ward4, items=0)
    item = factories.item(commitment)
    target = factories.figure(
        item,
        value="0",
        steps=("40", "20", "0", "0"),
        baseline=Decimal(60),
        operator="le",
        direction="down",
    )
    plan = actions.draw_plan(commitment, actor=cast.chi)
    Milestone.objects.filter(target=target, due_on=date(2020, 3, 31)).update(value=Decimal(45))
    (shown,) = plan_items(plan)
    assert [(each.quarter, each.planned) for each in shown.deviations] == [(1, 45)]


def test_a_plan_is_read_in_as_many_queries_for_six_items_as_for_two(
    cast, today, django_assert_max_num_queries
):
    counts = []
    for unit, actor, items in ((cast.ward3, cast.binh, 2), (cast.ward4, cast.chi, 6)):
        plan = actions.draw_plan(factories.signed(cast, unit, items), actor=actor)
        with django_assert_max_num_queries(10) as queries:
            assert len(plan_items(plan)) == items
        counts.append(len(queries))
    assert counts[0] == counts[1]
