"""The light of an item, against a table worked out by hand."""

from datetime import date
from decimal import Decimal

import pytest
from django.db.models import Count

from camket.year.commitments.models import Item, Target
from camket.year.commitments.states import CommitmentState, ItemState
from camket.year.execution.models import Measure, Obstacle
from camket.year.execution.queries.light import explain_light, with_light
from camket.year.execution.queries.reached import with_reached
from camket.year.execution.states import ObstacleState
from tests import factories

MARCH, JUNE, SEPTEMBER, DECEMBER = (
    date(2020, 3, 31), date(2020, 6, 30), date(2020, 9, 30), date(2020, 12, 31)
)  # fmt: skip
JAN_15 = date(2021, 1, 15)
HOUSES = {"value": "48", "steps": ("10", "24", "40", "48"), "baseline": Decimal(0)}
DEBTS = {
    "value": "0",
    "steps": ("45", "30", "12", "0"),
    "baseline": Decimal(61),
    "operator": "le",
    "direction": "down",
}
TAX = {
    "value": "100",
    "steps": ("20", "50", "80", "100"),
    "aggregation": "sum",
    "baseline": Decimal(90),
}
TENTHS = {
    "value": "0.8",
    "steps": ("0.1", "0.4", "0.8", "0.8"),
    "aggregation": "sum",
    "baseline": None,
}
SHARE = {
    "value": "90",
    "steps": ("80", "85", "90", "90"),
    "aggregation": "ratio",
    "operator": "ge",
    "baseline": None,
}
OVER_90 = {**SHARE, "operator": "gt"}
KEPT = {
    "value": "100",
    "steps": ("100", "100", "100", "100"),
    "baseline": Decimal(100),
    "direction": "keep",
}
NONE_EVER = {
    "value": "0",
    "steps": ("0", "0", "0", "0"),
    "baseline": Decimal(0),
    "operator": "eq",
    "direction": "keep",
}
AT_MOST_12 = {
    "value": "12", "steps": ("3", "6", "9", "12"), "aggregation": "sum",
    "operator": "le", "direction": "down", "baseline": None,
}  # fmt: skip
EXACTLY_5 = {"value": "5", "steps": ("1", "2", "4", "5"), "operator": "eq", "baseline": Decimal(0)}
LATE_START = {"value": "3.4", "steps": ("0", "0", "3.4", "3.4"), "baseline": Decimal(0)}
NO_ROAD = {"value": "5", "steps": (), "baseline": None}

# target, measures (day, value or numerator/denominator), asked on, light, reason
CASES = [
    # a level to reach: 10, 24, 40, 48
    (HOUSES, [], date(2020, 3, 30), "not_due", "not_due"),
    (HOUSES, [], MARCH, "no_data", "awaited"),
    (HOUSES, [(MARCH, "10")], MARCH, "on_track", "on_pace"),
    (HOUSES, [(MARCH, "9.5")], MARCH, "on_track", "on_pace"),
    (HOUSES, [(MARCH, "9.499")], MARCH, "at_risk", "below"),
    (HOUSES, [(MARCH, "8")], MARCH, "at_risk", "below"),
    (HOUSES, [(MARCH, "7.999")], MARCH, "behind", "far_below"),
    (HOUSES, [(MARCH, "10")], date(2020, 6, 29), "on_track", "on_pace"),
    (HOUSES, [(MARCH, "10")], JUNE, "behind", "far_below"),
    (HOUSES, [(MARCH, "10"), (JUNE, "24")], JUNE, "on_track", "on_pace"),
    (HOUSES, [(MARCH, "30"), (JUNE, "24")], JUNE, "on_track", "on_pace"),
    (HOUSES, [(MARCH, "10"), (SEPTEMBER, "40")], JUNE, "behind", "far_below"),
    (HOUSES, [(SEPTEMBER, "48")], SEPTEMBER, "done", "reached"),
    (HOUSES, [(DECEMBER, "48")], DECEMBER, "done", "reached"),
    (HOUSES, [(DECEMBER, "50")], DECEMBER, "exceeded", "beyond"),
    (HOUSES, [(DECEMBER, "47.999")], DECEMBER, "on_track", "on_pace"),
    (HOUSES, [(DECEMBER, "47.999")], date(2021, 1, 1), "behind", "overdue"),
    (HOUSES, [], JAN_15, "behind", "overdue"),
    (HOUSES, [(DECEMBER, "48")], JAN_15, "done", "reached"),
    # a level to bring down from 61: 45, 30, 12, 0
    (DEBTS, [(MARCH, "45")], MARCH, "on_track", "on_pace"),
    (DEBTS, [(MARCH, "46")], MARCH, "at_risk", "below"),
    (DEBTS, [(MARCH, "48.2")], MARCH, "at_risk", "below"),
    (DEBTS, [(MARCH, "48.3")], MARCH, "behind", "far_below"),
    (DEBTS, [(MARCH, "70")], MARCH, "behind", "far_below"),
    (DEBTS, [(JUNE, "0")], JUNE, "done", "reached"),
    (DEBTS, [], MARCH, "no_data", "awaited"),
    # figures that are added up
    (TAX, [(MARCH, "20"), (JUNE, "30")], JUNE, "on_track", "on_pace"),
    (TAX, [(MARCH, "20"), (JUNE, "25")], JUNE, "at_risk", "below"),
    (TAX, [(MARCH, "20"), (JUNE, "19")], JUNE, "behind", "far_below"),
    (TAX, [(MARCH, "60"), (JUNE, "40")], JUNE, "done", "reached"),
    (TAX, [(MARCH, "60"), (JUNE, "40.001")], JUNE, "exceeded", "beyond"),
    (TENTHS, [(MARCH, "0.1"), (SEPTEMBER, "0.7")], SEPTEMBER, "done", "reached"),
    (TENTHS, [(MARCH, "0.1"), (JUNE, "0.28")], JUNE, "on_track", "on_pace"),
    # shares, settled at the deadline only
    (SHARE, [(MARCH, "8/10")], MARCH, "on_track", "on_pace"),
    (SHARE, [(MARCH, "76/100")], MARCH, "on_track", "on_pace"),
    (SHARE, [(MARCH, "75/100")], MARCH, "at_risk", "below"),
    (SHARE, [(MARCH, "8/10"), (JUNE, "92/100")], JUNE, "on_track", "on_pace"),
    (SHARE, [(MARCH, "10/10")], MARCH, "on_track", "on_pace"),
    (SHARE, [(MARCH, "8/10"), (DECEMBER, "82/90")], DECEMBER, "done", "reached"),
    (SHARE, [(DECEMBER, "91/100")], DECEMBER, "exceeded", "beyond"),
    (SHARE, [(MARCH, "0/0")], MARCH, "no_data", "awaited"),
    (SHARE, [(DECEMBER, "2/3")], DECEMBER, "behind", "far_below"),
    (OVER_90, [(DECEMBER, "90/100")], DECEMBER, "on_track", "on_pace"),
    (OVER_90, [(DECEMBER, "90/100")], JAN_15, "behind", "overdue"),
    (OVER_90, [(DECEMBER, "901/1000")], DECEMBER, "done", "reached"),
    # upkeep is kept or lost
    (KEPT, [(MARCH, "100")], MARCH, "on_track", "on_pace"),
    (KEPT, [(MARCH, "99.9")], MARCH, "behind", "not_kept"),
    (KEPT, [(DECEMBER, "100")], DECEMBER, "done", "reached"),
    (NONE_EVER, [(MARCH, "0")], MARCH, "on_track", "on_pace"),
    (NONE_EVER, [(MARCH, "1")], MARCH, "behind", "not_kept"),
    (NONE_EVER, [(DECEMBER, "0")], DECEMBER, "done", "reached"),
    # a ceiling without a level of last year
    (AT_MOST_12, [(MARCH, "3")], MARCH, "on_track", "on_pace"),
    (AT_MOST_12, [(MARCH, "4")], MARCH, "behind", "not_kept"),
    (AT_MOST_12, [(MARCH, "3"), (DECEMBER, "9")], DECEMBER, "done", "reached"),
    (AT_MOST_12, [(MARCH, "3"), (DECEMBER, "10")], JAN_15, "behind", "overdue"),
    # exactly so many; a road that asks for nothing yet; no road at all
    (EXACTLY_5, [(DECEMBER, "5")], DECEMBER, "done", "reached"),
    (EXACTLY_5, [(DECEMBER, "6")], JAN_15, "behind", "overdue"),
    (LATE_START, [(MARCH, "0")], JUNE, "not_due", "not_due"),
    (LATE_START, [(SEPTEMBER, "3.4")], SEPTEMBER, "done", "reached"),
    (NO_ROAD, [(MARCH, "1")], DECEMBER, "not_due", "not_due"),
    (NO_ROAD, [(MARCH, "5")], MARCH, "done", "reached"),
    (NO_ROAD, [(MARCH, "1")], JAN_15, "behind", "overdue"),
]  # fmt: skip


@pytest.fixture
def commitment(cast):
    return factories.commitment(cast, cast.ward3, CommitmentState.SIGNED)


@pytest.fixture
def item(commitment):
    return factories.item(commitment, due_on=DECEMBER)


def measure(target: Target, day: date, figure: str) -> Measure:
    if "/" in figure:
        numerator, denominator = (Decimal(part) for part in figure.split("/"))
        return Measure.objects.create(
            target=target, as_of=day, numerator=numerator, denominator=denominator, source="test"
        )
    return Measure.objects.create(target=target, as_of=day, value=Decimal(figure), source="test")


def light_of(item: Item, on: date) -> Item:
    return with_light(Item.objects.filter(pk=item.pk), on).get()


def reading(item: Item, on: date) -> tuple[str, str]:
    row = light_of(item, on)
    return row.light, row.light_reason


def obstacle(item: Item, raised_on: date, solved_on: date | None = None) -> Obstacle:
    state = ObstacleState.SOLVED if solved_on else ObstacleState.RAISED
    return Obstacle.objects.create(
        item=item, state=state, cause="Chưa có mặt bằng", proposal="Đề nghị chỉ đạo",
        raised_on=raised_on, solved_on=solved_on,
    )  # fmt: skip


@pytest.mark.parametrize(("target", "measures", "on", "light", "reason"), CASES)
def test_a_target_shows_the_light_worked_out_by_hand(item, target, measures, on, light, reason):
    made = factories.figure(item, **target)
    for day, figure in measures:
        measure(made, day, figure)
    assert reading(item, on) == (light, reason)


def test_a_product_is_not_due_until_its_day_and_behind_the_day_after(item):
    factories.deliverable(item)
    assert reading(item, DECEMBER) == ("not_due", "not_due")
    assert reading(item, date(2021, 1, 1)) == ("behind", "overdue")


def test_a_product_promised_for_a_quarter_is_late_after_that_quarter(item):
    factories.deliverable(item).steps.create(quarter=2, text="Ban hành")
    assert reading(item, JUNE) == ("not_due", "not_due")
    assert reading(item, date(2020, 7, 1)) == ("behind", "overdue")


def test_a_product_with_stages_is_due_with_the_last_of_them(item):
    product = factories.deliverable(item)
    product.steps.create(quarter=1, text="Lập hồ sơ")
    product.steps.create(quarter=3, text="Ban hành")
    assert reading(item, date(2020, 7, 1)) == ("not_due", "not_due")
    assert reading(item, date(2020, 10, 1)) == ("behind", "overdue")


def test_a_product_with_accepted_evidence_is_done_also_after_its_day(item):
    measure(factories.deliverable(item), DECEMBER, "1")
    assert reading(item, JAN_15) == ("done", "reached")


def test_a_product_reported_as_missing_is_not_done(item):
    measure(factories.deliverable(item), DECEMBER, "0")
    assert reading(item, JAN_15) == ("behind", "overdue")


def test_the_deadline_of_the_item_ends_the_road(commitment):
    item = factories.item(commitment, due_on=date(2020, 5, 15))
    target = factories.figure(item, **HOUSES)
    measure(target, MARCH, "10")
    assert reading(item, date(2020, 5, 14)) == ("on_track", "on_pace")
    assert reading(item, date(2020, 5, 15)) == ("behind", "far_below")
    assert reading(item, date(2020, 5, 16)) == ("behind", "overdue")


def test_the_worst_target_decides_and_is_the_one_explained(item):
    measure(factories.figure(item, **TAX), MARCH, "20")
    measure(factories.figure(item, **HOUSES), MARCH, "5")
    row = light_of(item, MARCH)
    assert (row.light, row.light_ratio) == ("behind", 50)
    assert explain_light(row) == "mới đạt 5/48 hộ, lộ trình đến nay 10"


def test_an_item_is_exceeded_only_when_every_target_is(item):
    measure(factories.figure(item, **HOUSES), DECEMBER, "50")
    assert reading(item, DECEMBER) == ("exceeded", "beyond")
    measure(factories.deliverable(item), DECEMBER, "1")
    assert reading(item, DECEMBER) == ("done", "reached")


def test_an_item_with_one_target_still_to_come_is_not_done(item):
    measure(factories.figure(item, **NO_ROAD), MARCH, "5")
    factories.deliverable(item)
    assert reading(item, MARCH) == ("not_due", "not_due")


def test_an_obstacle_is_a_risk_from_its_sixteenth_day(item):
    measure(factories.figure(item, **HOUSES), MARCH, "10")
    obstacle(item, date(2020, 3, 16))
    assert reading(item, MARCH) == ("on_track", "on_pace")
    assert reading(item, date(2020, 4, 1)) == ("at_risk", "stuck")


def test_an_obstacle_is_no_risk_once_solved_and_none_before_it_was_raised(item):
    measure(factories.figure(item, **HOUSES), MARCH, "10")
    obstacle(item, date(2020, 3, 1), solved_on=date(2020, 4, 10))
    assert reading(item, date(2020, 4, 9)) == ("at_risk", "stuck")
    assert reading(item, date(2020, 4, 10)) == ("on_track", "on_pace")


def test_an_obstacle_never_makes_a_late_item_look_better_nor_a_done_one_worse(item):
    target = factories.figure(item, **HOUSES)
    measure(target, MARCH, "1")
    obstacle(item, date(2020, 1, 2))
    assert reading(item, MARCH) == ("behind", "far_below")
    measure(target, JUNE, "48")
    assert reading(item, JUNE) == ("done", "reached")


def test_an_obstacle_makes_an_item_risky_before_anything_is_due(item):
    factories.deliverable(item)
    obstacle(item, date(2020, 3, 1))
    assert reading(item, MARCH) == ("at_risk", "stuck")


def test_a_suspended_item_is_paused_whatever_its_figures(commitment):
    item = factories.item(commitment, due_on=DECEMBER, state=ItemState.SUSPENDED)
    factories.figure(item, **HOUSES)
    assert reading(item, JAN_15) == ("paused", "paused")


def test_an_item_without_a_target_has_no_data(item):
    row = light_of(item, MARCH)
    assert (row.light, row.light_ratio, row.light_facts) == ("no_data", None, None)
    assert explain_light(row) == "nội dung chưa có chỉ tiêu để đo"


def test_a_corrected_measure_is_not_read(item, cast):
    target = factories.figure(item, **HOUSES)
    wrong = measure(target, MARCH, "48")
    Measure.objects.filter(pk=wrong.pk).update(replaced_at=factories.moment(MARCH))
    measure(target, MARCH, "10")
    assert reading(item, MARCH) == ("on_track", "on_pace")


@pytest.mark.parametrize(
    ("target", "measures", "on", "sentence"),
    [
        (HOUSES, [(MARCH, "10")], JUNE, "mới đạt 10/48 hộ, lộ trình đến nay 24"),
        (HOUSES, [(MARCH, "10")], MARCH, "đạt 10/48 hộ, lộ trình đến nay 10"),
        (HOUSES, [], MARCH, "chưa có số liệu được duyệt, lộ trình đến nay 10"),
        (HOUSES, [], JAN_15, "quá hạn 31/12/2020, chưa có số liệu được duyệt"),
        (HOUSES, [(DECEMBER, "40")], JAN_15, "quá hạn 31/12/2020, mới đạt 40/48 hộ"),
        (HOUSES, [(DECEMBER, "50")], DECEMBER, "đạt 50/48 hộ, vượt mục tiêu"),
        (HOUSES, [], date(2020, 1, 2), "lộ trình chưa đòi hỏi kết quả đến ngày này"),
        (DEBTS, [(MARCH, "50")], MARCH, "mới đạt 50 hộ (mục tiêu 0 hộ), lộ trình đến nay 45"),
        (
            {**SHARE, "measure_unit": "%"}, [(MARCH, "2/3")], MARCH,
            "mới đạt 66,67% (mục tiêu 90%), lộ trình đến nay 80%",
        ),
        (KEPT, [(MARCH, "99.5")], MARCH, "đang ở 99,5/100 hộ, lộ trình phải giữ 100"),
    ],
)  # fmt: skip
def test_a_light_is_explained_with_its_figures(item, target, measures, on, sentence):
    made = factories.figure(item, **target)
    for day, figure in measures:
        measure(made, day, figure)
    assert explain_light(light_of(item, on)) == sentence


def test_a_late_product_is_explained_by_what_is_missing(item):
    factories.deliverable(item)
    sentence = "quá hạn 31/12/2020, chưa có sản phẩm kèm minh chứng được duyệt"
    assert explain_light(light_of(item, JAN_15)) == sentence


def test_lights_are_one_statement_whatever_the_number_of_items(
    commitment, django_assert_num_queries
):
    for _number in range(5):
        measure(factories.figure(factories.item(commitment), **HOUSES), MARCH, "10")
    with django_assert_num_queries(1):
        rows = list(with_light(Item.objects.all(), MARCH))
    assert [row.light for row in rows] == ["on_track"] * 5


def test_lights_filter_group_and_sort_in_the_database(commitment, django_assert_num_queries):
    for figure in ("10", "1", "8"):
        measure(
            factories.figure(factories.item(commitment, due_on=DECEMBER), **HOUSES), MARCH, figure
        )
    items = with_light(Item.objects.all(), MARCH)
    assert [row.order for row in items.order_by("light_rank", "order")] == [2, 3, 1]
    assert [row.order for row in items.filter(light="behind")] == [2]
    with django_assert_num_queries(1):
        counts = dict(items.order_by().values_list("light").annotate(count=Count("pk")))
    assert counts == {"behind": 1, "at_risk": 1, "on_track": 1}


@pytest.mark.parametrize(
    ("target", "measures", "value", "share", "is_reached"),
    [
        (HOUSES, [(MARCH, "12")], Decimal("12"), Decimal("0.25"), False),
        (DEBTS, [(MARCH, "61")], Decimal("61"), Decimal("0"), False),
        (DEBTS, [(MARCH, "0")], Decimal("0"), Decimal("1"), True),
        (TENTHS, [(MARCH, "0.1"), (JUNE, "0.7")], Decimal("0.8"), Decimal("1"), True),
        (SHARE, [(MARCH, "9/10"), (JUNE, "45/50")], Decimal("90"), Decimal("1"), True),
        (OVER_90, [(JUNE, "90/100")], Decimal("90"), Decimal("1"), False),
        (KEPT, [(JUNE, "100")], Decimal("100"), Decimal("1"), True),
        (AT_MOST_12, [(JUNE, "13")], Decimal("13"), None, False),
        (HOUSES, [], None, None, False),
    ],
)
def test_what_a_target_has_reached(item, target, measures, value, share, is_reached):
    made = factories.figure(item, **target)
    for day, figure in measures:
        measure(made, day, figure)
    row = with_reached(Target.objects.filter(pk=made.pk), DECEMBER).get()
    assert (row.reached_value, row.is_reached) == (value, is_reached)
    if share is not None:
        assert row.reached_share == share


def test_a_product_has_reached_its_target_with_its_evidence(item):
    product = factories.deliverable(item)
    assert not with_reached(Target.objects.all(), DECEMBER).get().is_reached
    measure(product, DECEMBER, "1")
    assert with_reached(Target.objects.all(), DECEMBER).get().is_reached
