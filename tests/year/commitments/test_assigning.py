"""The committee's own tasks: to whom they are given, and what one typed line says."""

import pytest
from django.core.exceptions import PermissionDenied

from camket.year.commitments import access, actions, rules
from tests import factories
from tests.cast import seat
from tests.year.commitments import drafts


def test_nobody_is_given_the_same_task_twice(cast):
    task = drafts.draft(cast.ward3, leader=None)
    given = {"cycle": cast.cycle, "draft": task, "actor": cast.secretary}
    actions.assign_item(units=[cast.ward3], **given)
    with pytest.raises(PermissionDenied, match=f"^{cast.ward3.name} đã được giao nhiệm vụ này"):
        actions.assign_item(units=[cast.ward4, cast.ward3], **given)


def test_a_task_is_offered_to_every_unit_of_the_year_but_one_s_own(cast):
    everywhere = set(access.assignable_units(cast.secretary, cast.cycle))
    assert cast.ward3 in everywhere
    seat(cast.secretary, cast.ward3, "Ủy viên")
    person = type(cast.secretary).objects.get(pk=cast.secretary.pk)
    assert set(access.assignable_units(person, cast.cycle)) == everywhere - {cast.ward3}


# The task in one line


@pytest.mark.parametrize(
    ("line", "kind", "operator", "value", "unit", "direction"),
    [
        ("48 hộ", "figure", "ge", 48, "hộ", "up"),
        ("từ 95% hồ sơ", "figure", "ge", 95, "% hồ sơ", "up"),
        ("Trên 1.250 lượt", "figure", "gt", 1250, "lượt", "up"),
        ("còn 0 điểm", "figure", "le", 0, "điểm", "down"),
        ("không quá 3 ngày", "figure", "le", 3, "ngày", "down"),
        ("Hộ phân loại rác: ≥ 12,5%", "figure", "ge", 12.5, "%", "up"),
    ],
)
def test_a_typed_line_becomes_a_figure(line, kind, operator, value, unit, direction):
    goal = rules.read_goal(line)
    assert (goal.kind, goal.operator, float(goal.value), goal.measure_unit, goal.direction) == (
        kind, operator, value, unit, direction,
    )  # fmt: skip


def test_a_line_without_a_figure_is_a_product():
    goal = rules.read_goal("Quy chế phối hợp thu gom rác")
    assert (goal.kind, goal.label, goal.value) == (
        "deliverable",
        "Quy chế phối hợp thu gom rác",
        None,
    )


def test_a_task_without_a_field_takes_the_unit_s_main_one(cast):
    drafts.registered(cast, items=1)
    task = drafts.draft(cast.ward3, leader=None, field="")
    items = actions.assign_item(
        units=[cast.ward3, cast.ward4], cycle=cast.cycle, draft=task, actor=cast.secretary
    )
    assert [item.field for item in items] == ["urban", "government"]


@pytest.mark.parametrize(
    ("before", "now", "said"),
    [("40", "50", "+25%"), ("50", "40", "−20%"), ("40", "40", "như năm trước"), ("0", "40", "")],
)
def test_a_target_says_what_it_asks_beyond_last_year(cast, before, now, said):
    target = factories.figure(
        factories.item(factories.commitment(cast, cast.ward3)), value=now, baseline=before
    )
    target.refresh_from_db()
    assert rules.growth(target) == said
