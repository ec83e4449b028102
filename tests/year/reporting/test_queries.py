"""Submission figures, timeliness in lists, accepted lines, the sheet for the paper."""

from datetime import date

import pytest

from camket.foundation.core import clock
from camket.year.annual_cycles.queries import calendar
from camket.year.execution.models import Mark
from camket.year.reporting import actions, queries
from camket.year.reporting.models import Report
from camket.year.reporting.queries import pages
from camket.year.reporting.rules import ReportDraft, days_late, rows_of
from tests import factories
from tests.year.reporting.desk import PROOF, S, at, brought_to, line, opened


def sent(cast, unit, moment, state=S.SENT, **given) -> Report:
    made = factories.report(factories.signed(cast, unit, 1), cast.six_months, state, **given)
    Report.objects.filter(pk=made.pk).update(first_sent_at=moment, sent_at=moment)
    return made


@pytest.mark.parametrize(
    ("moment", "is_late"),
    [
        (at(17, 23, 59), False),
        (at(18, 0, 0), False),
        (at(18, 23, 59), False),
        (at(19, 0, 0), True),
        # 17:01 in London is one minute past midnight in Vietnam: the day is counted there.
        (at(19, 0, 1), True),
        (at(20, 9), True),
    ],
)
def test_the_list_and_the_calendar_agree_on_who_is_late(cast, moment, is_late):
    sent(cast, cast.ward3, moment)
    with clock.at(at(25, 9)):
        report = queries.with_timeliness(Report.objects.all()).get()
    assert report.is_late == is_late
    assert bool(days_late(calendar(), report.due_on, report.first_sent_at)) == is_late


def test_a_report_that_was_late_stays_late_whatever_happens_to_it(cast):
    late = sent(cast, cast.ward3, at(19, 8), S.ACCEPTED)
    Report.objects.update(sent_at=at(25, 9), accepted_at=at(26, 9))
    assert queries.with_timeliness(Report.objects.all()).get(pk=late.pk).is_late


def test_the_offices_waiting_makes_nobody_late(cast):
    sent(cast, cast.ward3, at(18, 23, 59))
    with clock.at(at(30, 9)):
        report = queries.with_timeliness(Report.objects.all()).get()
        assert (report.is_late, report.is_overdue) == (False, False)
        assert pages.timing(report, calendar()).label == "Nộp đúng hạn"


def test_lateness_is_said_in_working_days(cast):
    report = sent(cast, cast.ward3, at(22, 9))
    report.refresh_from_db()
    assert pages.timing(report, calendar()).label == "Nộp muộn 2 ngày"


def test_a_report_not_sent_is_overdue_the_day_after(cast):
    factories.report(factories.signed(cast, cast.ward3, 1), cast.six_months)
    with clock.at(at(18, 23, 59)):
        assert not queries.with_timeliness(Report.objects.all()).get().is_overdue
    with clock.at(at(19, 0, 1)):
        report = queries.with_timeliness(Report.objects.all()).get()
        assert report.is_overdue
        assert pages.timing(report, calendar()).label == "Quá hạn 1 ngày"


@pytest.fixture
def four_units(cast) -> None:
    sent(cast, cast.ward3, at(18, 9), S.ACCEPTED)
    sent(cast, cast.ward4, at(19, 9), S.RECEIVED)
    sent(cast, cast.economy, at(17, 9), S.SENT)
    factories.report(factories.signed(cast, cast.finance, 1), cast.six_months, S.DRAFT)


def test_the_submission_rate_is_accepted_over_expected(cast, four_units, django_assert_num_queries):
    with clock.at(at(25, 9)), django_assert_num_queries(1):
        figures = queries.submission(cast.six_months)
    assert figures == queries.Submission(
        expected=4, sent=3, accepted=1, on_time=2, late=1, missing=1, overdue=1,
        to_receive=1, to_accept=1, returned=0,
    )  # fmt: skip
    assert (figures.numerator, figures.denominator) == (1, 4)


@pytest.mark.parametrize("figure", list(queries.CONDITIONS))
def test_every_figure_is_the_length_of_its_list(cast, four_units, figure):
    with clock.at(at(25, 9)):
        figures = queries.submission(cast.six_months)
        listed = queries.narrowed(queries.reports_in(cast.six_months), figure)
        assert listed.count() == getattr(figures, figure)


def test_a_supplement_changes_no_rate_and_is_never_late(cast):
    first = sent(cast, cast.ward3, at(18, 9), S.ACCEPTED)
    later = factories.report(
        first.commitment, cast.six_months, S.SENT, sent_on=date(2020, 7, 20), number=2
    )
    assert queries.submission(cast.six_months).expected == 1
    assert not queries.with_timeliness(Report.objects.all()).get(pk=later.pk).is_late


def test_only_accepted_reports_give_lines_and_a_supplement_stands_in(cast):
    report = brought_to(cast, S.SENT)
    until = date(2020, 6, 14)
    assert queries.accepted_lines(cast.cycle, until).count() == 0
    with clock.at(at(16, 10)):
        actions.receive_report(report, actor=cast.office)
        actions.accept_report(report, actor=cast.office)
    assert queries.accepted_lines(cast.cycle, date(2020, 6, 13)).count() == 0
    assert {each.report_id for each in queries.accepted_lines(cast.cycle, until)} == {report.pk}
    later = factories.report(report.commitment, cast.six_months, S.ACCEPTED, number=2)
    later.lines.create(item=report.commitment.items.first())
    assert {each.report_id for each in queries.accepted_lines(cast.cycle, until)} == {later.pk}


def test_what_changed_since_the_last_report_is_told_line_by_line(cast):
    brought_to(cast, S.ACCEPTED)
    with clock.at(at(28, 9, month=12)):
        year = actions.open_period(cast.year_period, actor=cast.office)[0]
        row = rows_of(year)[0]
        done = line(
            row.item.pk, row.values[0].target.pk, "40", mark=Mark.DONE,
            done_on=date(2020, 9, 20), evidence=(PROOF,),
        )  # fmt: skip
        actions.fill_report(year, ReportDraft(lines=(done,)), actor=cast.binh)
        changes = pages.changes(rows_of(year))
    assert [(each.number, each.text) for each in changes] == [
        (1, "Đang thực hiện → Đã hoàn thành; Số hộ bàn giao mặt bằng: 20 → 40")
    ]


def test_the_sheet_tells_what_the_report_tells(cast):
    report = opened(cast, items=2)
    with clock.at(at(16, 9)):
        first, second = rows_of(report)
        lines = (
            line(first.item.pk, first.values[0].target.pk, "40", mark=Mark.DONE,
                 done_on=date(2020, 6, 5), evidence=(PROOF,)),
            line(second.item.pk, second.values[0].target.pk, "5", cause="Đơn giá chưa duyệt.",
                 waiting_for_id=cast.finance.pk, proposal="Duyệt sớm."),
        )  # fmt: skip
        actions.fill_report(
            report, ReportDraft(next_steps="Bàn giao nốt.", lines=lines), actor=cast.binh
        )
        actions.complete_report(report, actor=cast.binh)
        actions.send_report(report, actor=cast.lan)
    sheet = queries.progress_sheet(report)
    assert sheet.head.abstract.endswith(" 6 tháng đầu năm 2020")
    assert [(one.state, one.timeliness, one.evidence) for one in sheet.items] == [
        ("Đã hoàn thành", "Đúng", "Biên bản bàn giao mặt bằng 12/BB-UBND"),
        ("Đang thực hiện", "Chậm", ""),
    ]
    told = [(one.text, one.result, one.percent) for one in sheet.items[1].targets]
    assert told == [("Số hộ bàn giao mặt bằng: ≥ 40 hộ", "5 hộ", "12,5%")]
    waits = "Nội dung 2: Đơn giá chưa duyệt. Đang chờ Phòng Tài chính - Kế hoạch. Duyệt sớm."
    assert sheet.obstacles[0].runs == (waits,)
    assert (sheet.signature.position, sheet.imprint.data_date) == (
        "Bí thư Đảng ủy",
        date(2020, 6, 14),
    )
    assert sheet.closing == ()
