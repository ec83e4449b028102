"""What a report lacks, how figures add up, and when it came late."""

from datetime import date
from decimal import Decimal

import pytest

from camket.foundation.core import clock
from camket.foundation.core.days import Calendar
from camket.year.commitments.models import Aggregation, Direction, Item, Operator
from camket.year.commitments.states import ItemState
from camket.year.execution.models import Mark, Measure
from camket.year.reporting import actions, rules
from camket.year.reporting.models import LineValue
from camket.year.reporting.rules import LineDraft, ReportDraft, ValueDraft, figures, rows_of
from tests import factories
from tests.year.reporting.desk import PROOF, S, at, brought_to, line, opened


@pytest.fixture(autouse=True)
def in_june():
    with clock.at(at(16, 9)):
        yield


@pytest.fixture
def report(cast):
    """One item: 40 households by 30/09, 10 by the end of the first quarter."""
    return opened(cast, items=1)


def said(report, cast, value="20", **given) -> list[str]:
    """What is missing after the clerk has said this of the only item."""
    row = rows_of(report)[0]
    draft = line(row.item.pk, row.values[0].target.pk, value, **given)
    actions.fill_report(report, ReportDraft(lines=(draft,)), actor=cast.binh)
    return rules.missing_parts(report)


DONE = {"mark": Mark.DONE, "done_on": date(2020, 6, 5), "evidence": (PROOF,)}


def test_an_untouched_report_lacks_the_mark_of_every_item(cast):
    assert rules.missing_parts(opened(cast, items=2)) == [
        "Nội dung 1: chưa chọn mức độ thực hiện.",
        "Nội dung 2: chưa chọn mức độ thực hiện.",
    ]


def test_an_item_on_its_road_map_needs_its_figure_and_nothing_else(cast, report):
    assert said(report, cast) == []
    assert said(report, cast, values=(ValueDraft(rows_of(report)[0].values[0].target.pk),)) == [
        "Nội dung 1: chưa có số liệu “Số hộ bàn giao mặt bằng”. Nhập số, hoặc ghi ngày sẽ có số liệu."
    ]


def test_declared_missing_data_is_not_missing(cast, report):
    none = (ValueDraft(rows_of(report)[0].values[0].target.pk),)
    assert said(report, cast, values=none, no_data_until=date(2020, 11, 30)) == []


def test_work_that_has_not_begun_owes_no_figure(cast, report):
    none = (ValueDraft(rows_of(report)[0].values[0].target.pk),)
    assert said(report, cast, values=none, mark=Mark.NOT_STARTED) == []


def test_a_done_item_stands_on_figure_day_and_proof(cast, report):
    assert said(report, cast, "40", **DONE) == []
    assert said(report, cast, "40", mark=Mark.DONE) == [
        "Nội dung 1: chưa có ngày hoàn thành.",
        "Nội dung 1: đã hoàn thành nhưng chưa có minh chứng.",
    ]


def test_a_done_item_has_reached_its_target(cast, report):
    assert said(report, cast, "38", **DONE) == [
        "Nội dung 1: “Số hộ bàn giao mặt bằng” mới đạt 38 so với mục tiêu 40. Sửa số liệu hoặc mức độ."
    ]


def test_nothing_is_done_after_the_data_date(cast, report):
    assert said(report, cast, "40", **{**DONE, "done_on": date(2020, 6, 15)}) == [
        "Nội dung 1: ngày hoàn thành 15/06/2020 sau ngày chốt số liệu 14/06/2020. Sửa ngày, hoặc để kỳ sau."
    ]


def test_a_done_deliverable_is_there(cast, report):
    item = report.commitment.items.get()
    item.targets.all()[0].steps.all().delete()
    item.targets.all().delete()
    product = factories.deliverable(item)
    absent = (ValueDraft(product.pk, Decimal(0)),)
    row = rows_of(report)[0]
    draft = LineDraft(row.item.pk, values=absent, **DONE)
    actions.fill_report(report, ReportDraft(lines=(draft,)), actor=cast.binh)
    assert rules.missing_parts(report) == [
        "Nội dung 1: đã hoàn thành nhưng chưa có sản phẩm “Quy chế phối hợp thu ngân sách”."
    ]


def test_an_item_far_below_its_road_map_says_why_and_whom_it_waits_for(cast, report):
    gaps = [
        "Nội dung 1: chậm tiến độ, chưa nêu nguyên nhân.",
        "Nội dung 1: chậm tiến độ, chưa nêu nơi đang chờ (có thể chọn chính đơn vị).",
    ]
    assert said(report, cast, "7") == gaps
    assert said(report, cast, "8") == []
    reason = {"cause": "Đơn giá bồi thường chưa duyệt.", "waiting_for_id": cast.finance.pk}
    assert said(report, cast, "7", **reason) == []


def test_an_overdue_item_says_why_whatever_its_figure(cast, report):
    Item.objects.update(due_on=date(2020, 5, 31))
    assert len(said(report, cast, "39")) == 2


def test_a_paused_item_owes_nothing(cast, report):
    Item.objects.update(state=ItemState.SUSPENDED)
    assert rules.missing_parts(report) == []


def test_what_was_open_after_its_deadline_cannot_turn_out_timely(cast, report):
    Item.objects.update(due_on=date(2020, 5, 31))
    reason = {"cause": "Mưa.", "waiting_for_id": cast.ward3.pk}
    assert said(report, cast, "30", **reason) == []
    actions.complete_report(report, actor=cast.binh)
    actions.send_report(report, actor=cast.lan)
    with clock.at(at(28, 9, month=12)):
        year = actions.open_period(cast.year_period, actor=cast.office)[0]
        backdated = {**DONE, "done_on": date(2020, 5, 30)}
        assert said(year, cast, "40", **backdated) == [
            (
                "Nội dung 1: kỳ trước báo chưa xong khi đã quá hạn 31/05/2020. "
                "Ngày hoàn thành phải sau hạn đó."
            )
        ]
        assert said(year, cast, "40", **{**DONE, "done_on": date(2020, 7, 1)}) == []


def fact(value=None, numerator=None, denominator=None) -> LineValue:
    parts = (value, numerator, denominator)
    return LineValue(**dict(zip(("value", "numerator", "denominator"), parts, strict=True)))


def target(**given):
    values = {"kind": "figure", "value": Decimal(40), "baseline": Decimal(0)}
    return factories.Target(**{**values, **given})


@pytest.mark.parametrize(
    ("aggregation", "facts", "level"),
    [
        (Aggregation.LAST, [fact(Decimal(9)), fact(Decimal(17))], Decimal(17)),
        (Aggregation.LAST, [fact(Decimal(9)), fact()], Decimal(9)),
        (Aggregation.SUM, [fact(Decimal(1655)), fact(Decimal(1780))], Decimal(3435)),
        (Aggregation.RATIO, [fact(None, Decimal(3), Decimal(10)), fact(None, Decimal(9), Decimal(10))], Decimal(60)),
        (Aggregation.RATIO, [fact(None, Decimal(0), Decimal(0))], None),
        (Aggregation.SUM, [], None),
    ],
)  # fmt: skip
def test_periods_add_up_as_the_target_says(aggregation, facts, level):
    assert figures.reached_by(target(aggregation=aggregation), facts) == level


@pytest.mark.parametrize(
    ("given", "level", "share"),
    [
        ({}, "20", "0.5"),
        ({"value": Decimal("1.5"), "baseline": Decimal(2), "direction": Direction.DOWN}, "1.75", "0.5"),
        ({"value": Decimal(0), "baseline": Decimal(9), "direction": Direction.DOWN}, "3", "0.6666666666666666666666666667"),
        ({"value": Decimal(100), "baseline": Decimal(100), "direction": Direction.KEEP}, "99", "0"),
        ({"value": Decimal(100), "baseline": Decimal(100), "direction": Direction.KEEP}, "100", "1"),
        ({"value": Decimal(0), "baseline": None, "operator": Operator.AT_MOST}, "0", "1"),
    ],
)  # fmt: skip
def test_the_share_of_a_promise_follows_its_direction(given, level, share):
    assert figures.share_of(target(**given), Decimal(level)) == Decimal(share)


def test_a_row_reads_accepted_facts_and_its_own_figure(cast, report):
    row = rows_of(report)[0]
    factories.Target.objects.update(aggregation=Aggregation.SUM)
    goal = row.values[0].target
    Measure.objects.create(target=goal, as_of=date(2020, 3, 31), value=Decimal(9), source="BC-1")
    Measure.objects.create(target=goal, as_of=date(2020, 6, 14), value=Decimal(99), source="BC-2")
    said(report, cast, "8")
    value = rows_of(report)[0].values[0]
    assert (value.earlier, value.reached, value.step) == (Decimal(9), Decimal(17), Decimal(10))


def test_reading_the_rows_costs_the_same_for_one_item_and_for_three(
    cast, report, django_assert_num_queries
):
    three = factories.signed(cast, cast.ward4, items=3)
    other = factories.report(three, cast.six_months)
    for item in three.items.all():
        other.lines.create(item=item)
    other.period.cycle = cast.cycle
    with django_assert_num_queries(5):
        assert len(rows_of(report)) == 1
    with django_assert_num_queries(5):
        assert len(rows_of(other)) == 3


@pytest.mark.parametrize(
    ("sent", "days"),
    [
        (at(18, 23, 59), 0),
        (at(19, 0, 0), 1),
        (at(19, 0, 1), 1),
        # 20/06/2020 is a Saturday: it is received on Monday the 22nd.
        (at(20, 9), 2),
        (at(22, 9), 2),
    ],
)
def test_lateness_is_counted_in_working_days_of_vietnam(sent, days):
    assert rules.days_late(Calendar(), date(2020, 6, 18), sent) == days


def test_what_is_not_sent_grows_late_day_by_day():
    with clock.at(at(23, 9)):
        assert rules.days_late(Calendar(), date(2020, 6, 18), None) == 3


def test_a_complete_report_owes_nothing(cast):
    assert rules.missing_parts(brought_to(cast, S.COMPLETE)) == []
