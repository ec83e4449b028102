"""The Office prepares, opens and closes a year; nobody else does."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404

from camket.year.annual_cycles import actions
from camket.year.annual_cycles.access import cycle_for
from camket.year.annual_cycles.models import PeriodKind
from camket.year.annual_cycles.queries import due_on, group_tree
from camket.year.annual_cycles.states import CycleState, PeriodState


@pytest.fixture
def next_year(cast):
    return actions.prepare_cycle(
        cast.scheme, year=2021, rating_profile=cast.cycle.rating_profile, actor=cast.office
    )


def test_only_the_office_prepares_a_year(cast):
    for name, person in cast.people().items():
        if name == "office":
            continue
        with pytest.raises(PermissionDenied, match="Chỉ Văn phòng được tạo chu kỳ năm"):
            actions.prepare_cycle(
                cast.scheme, year=2022, rating_profile=cast.cycle.rating_profile, actor=person
            )


def test_a_year_opens_only_when_nothing_is_missing(cast, next_year):
    with pytest.raises(
        PermissionDenied, match=r"hạn đăng ký, nhóm báo cáo .*, chủ đề năm, kỳ báo cáo"
    ):
        actions.open_cycle(next_year, actor=cast.office)
    actions.copy_groups(next_year, source=cast.cycle, actor=cast.office)
    actions.set_theme(next_year, owner=cast.city, text="Chủ đề", order=1, actor=cast.office)
    actions.change_cycle(
        next_year, registration_due_on=date(2021, 1, 31),
        late_adjustment_after=date(2021, 9, 30), actor=cast.office,
    )  # fmt: skip
    actions.plan_period(
        next_year, code="quy-1", kind=PeriodKind.QUARTER, label="Quý I", quarter=1,
        data_until=date(2021, 3, 14), due_on=date(2021, 3, 18), locks_on=date(2021, 3, 31),
        actor=cast.office,
    )  # fmt: skip
    actions.open_cycle(next_year, actor=cast.office)
    assert next_year.state == CycleState.OPEN


def test_last_years_groups_are_taken_over_with_their_units(cast, next_year):
    actions.copy_groups(next_year, source=cast.cycle, actor=cast.office)
    nodes = [node for top in group_tree(next_year) for node in top.walk()]
    assert [(node.code, node.ordinal, node.unit_ids) for node in nodes] == [
        ("1", 5, (cast.ward3.pk, cast.ward4.pk)),
        ("2", 4, ()),
        ("2.1", 4, (cast.economy.pk, cast.finance.pk)),
    ]


def test_a_group_inherits_the_first_year_of_its_parent(cast):
    nodes = {node.code: node.ordinal for top in group_tree(cast.cycle) for node in top.walk()}
    assert nodes == {"1": 4, "2": 3, "2.1": 3}
    assert cast.cycle.ordinal == 4


def test_a_year_closes_after_its_periods(cast):
    with pytest.raises(PermissionDenied, match="Còn 02 kỳ báo cáo chưa đóng"):
        actions.close_cycle(cast.cycle, actor=cast.office)
    for period in (cast.six_months, cast.year_period):
        actions.open_period(period, actor=cast.office)
        actions.close_period(period, actor=cast.office)
    actions.close_cycle(cast.cycle, actor=cast.office)
    assert cast.cycle.state == CycleState.CLOSED


def test_a_closed_period_reopens_with_a_reason(cast):
    actions.open_period(cast.six_months, actor=cast.office)
    actions.close_period(cast.six_months, actor=cast.office)
    with pytest.raises(PermissionDenied, match="Chưa nêu lý do"):
        actions.reopen_period(cast.six_months, note="", actor=cast.office)
    actions.reopen_period(cast.six_months, note="Bổ sung số liệu phường 4", actor=cast.office)
    assert cast.six_months.state == PeriodState.OPEN


def test_an_extension_moves_the_due_day_of_one_unit(cast):
    actions.grant_extension(
        cast.six_months, cast.ward3, due_on=date(2020, 6, 22), reason="Ngập lụt", actor=cast.office
    )
    assert due_on(cast.six_months, cast.ward3.pk) == date(2020, 6, 22)
    assert due_on(cast.six_months, cast.ward4.pk) == date(2020, 6, 18)


def test_who_takes_part_sees_the_year_and_others_get_404(cast):
    for person in (cast.office, cast.secretary, cast.lan, cast.binh, cast.adviser, cast.admin):
        assert cycle_for(person, 2020) == cast.cycle
    cast.thu.role_grants.all().delete()
    with pytest.raises(Http404):
        cycle_for(cast.thu, 2020)
