"""The way of a report: laid down, filled, passed to the head, sent, received, returned, accepted."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied

from camket.foundation.audit.models import Event
from camket.foundation.core import clock
from camket.foundation.core.lifecycle import WrongState
from camket.foundation.notifications.models import Notice
from camket.year.annual_cycles.models import Extension, Holiday
from camket.year.annual_cycles.states import PeriodState
from camket.year.commitments.states import CommitmentState
from camket.year.execution.models import Evidence, Mark, Measure
from camket.year.reporting import actions
from camket.year.reporting.models import LineValue, Report
from camket.year.reporting.rules import LineDraft, ReportDraft, rows_of
from camket.year.reporting.states import ReportState
from tests import factories
from tests.year.reporting.desk import PROOF, S, at, brought_to, full_draft, line, opened


@pytest.fixture(autouse=True)
def in_the_middle_of_june():
    with clock.at(at(16, 9)):
        yield


def verbs(report) -> list[str]:
    of_report = Event.objects.filter(subject_type="reporting.Report", subject_id=report.pk)
    return list(of_report.order_by("pk").values_list("verb", flat=True))


def test_opening_a_period_expects_one_report_of_every_signed_commitment(cast):
    factories.signed(cast, cast.ward3, items=3)
    factories.signed(cast, cast.ward4, items=2)
    factories.commitment(cast, cast.economy, CommitmentState.SUBMITTED, items=1)
    reports = actions.open_period(cast.six_months, actor=cast.office)
    assert [(each.commitment.unit, each.state, each.lines.count()) for each in reports] == [
        (cast.ward3, S.EXPECTED, 3),
        (cast.ward4, S.EXPECTED, 2),
    ]
    assert cast.six_months.state == PeriodState.OPEN


def test_one_event_on_the_period_names_all_the_reports(cast):
    report = opened(cast)
    event = Event.objects.get(verb="reporting.report.expected")
    assert event.subject_id == cast.six_months.pk
    assert event.after == {"count": 1, "reports": [report.pk]}
    assert Notice.objects.get(recipient=cast.binh).due_on == date(2020, 6, 18)


def test_opening_costs_the_same_for_one_unit_and_for_four(cast, django_assert_max_num_queries):
    for unit in (cast.ward3, cast.ward4, cast.economy, cast.finance):
        factories.signed(cast, unit, items=3)
    with django_assert_max_num_queries(40):
        actions.open_period(cast.six_months, actor=cast.office)
    assert Report.objects.count() == 4


def test_only_the_office_opens_a_period(cast):
    with pytest.raises(PermissionDenied, match="Chỉ Văn phòng"):
        actions.open_period(cast.six_months, actor=cast.lan)
    assert Report.objects.count() == 0


def test_a_due_day_off_moves_to_the_next_working_day(cast):
    Holiday.objects.create(day=date(2020, 6, 18), name="Nghỉ bù")
    assert opened(cast).due_on == date(2020, 6, 19)


def test_an_extension_granted_beforehand_counts_from_the_start(cast):
    Extension.objects.create(
        period=cast.six_months, unit=cast.ward3, due_on=date(2020, 6, 22), reason="Bão"
    )
    assert opened(cast).due_on == date(2020, 6, 22)


def test_the_clerk_fills_and_the_report_begins(cast):
    report = opened(cast)
    actions.fill_report(report, full_draft(report), actor=cast.binh)
    first = report.lines.first()
    assert (report.state, report.deployment) == (S.DRAFT, "Đã quán triệt đến 12 chi bộ.")
    assert (first.mark, first.result) == (Mark.IN_PROGRESS, "Đã bàn giao 20 hộ.")
    assert first.values.get().value == Decimal(20)
    assert verbs(report) == ["reporting.report.started", "reporting.report.filled"]


def test_filling_again_replaces_and_never_doubles(cast):
    report = brought_to(cast, S.DRAFT)
    row = rows_of(report)[0]
    again = line(row.item.pk, row.values[0].target.pk, "25", evidence=(PROOF,))
    actions.fill_report(report, ReportDraft(lines=(again,)), actor=cast.binh)
    actions.fill_report(report, ReportDraft(lines=(again,)), actor=cast.binh)
    assert LineValue.objects.count() == 3
    assert Evidence.objects.count() == 1
    assert rows_of(report)[0].values[0].reached == Decimal(25)


def test_the_trail_says_what_a_line_said_before_and_after(cast):
    report = brought_to(cast, S.DRAFT)
    row = rows_of(report)[0]
    changed = line(row.item.pk, row.values[0].target.pk, result="Đã bàn giao 22 hộ.")
    actions.fill_report(report, ReportDraft(lines=(changed,)), actor=cast.binh)
    event = Event.objects.filter(verb="reporting.report.filled").latest("pk")
    assert event.before == {row.item.code: {"result": "Đã bàn giao 20 hộ."}}
    assert event.after == {row.item.code: {"result": "Đã bàn giao 22 hộ."}}


def test_a_proof_taken_from_the_line_stays_with_the_item(cast):
    report = brought_to(cast, S.DRAFT)
    row = rows_of(report)[0]
    draft = line(row.item.pk, row.values[0].target.pk, evidence=(PROOF,))
    actions.fill_report(report, ReportDraft(lines=(draft,)), actor=cast.binh)
    actions.fill_report(report, ReportDraft(lines=(replace(draft, evidence=()),)), actor=cast.binh)
    assert list(report.lines.first().evidence.all()) == []
    assert Evidence.objects.filter(item=row.item).count() == 1


def test_a_line_of_another_unit_is_refused(cast):
    report = opened(cast)
    foreign = factories.signed(cast, cast.ward4, items=1).items.get()
    with pytest.raises(PermissionDenied, match="không thuộc báo cáo này"):
        actions.fill_report(report, ReportDraft(lines=(LineDraft(foreign.pk),)), actor=cast.binh)


def test_filling_a_report_that_was_passed_on_meanwhile_is_refused(cast):
    report = brought_to(cast, S.DRAFT)
    stale = Report.objects.select_related("commitment__unit", "period").get(pk=report.pk)
    actions.complete_report(report, actor=cast.binh)
    with pytest.raises(WrongState):
        actions.fill_report(stale, full_draft(report), actor=cast.binh)


def test_an_item_that_joined_since_the_opening_gets_its_line(cast):
    report = opened(cast)
    factories.figure(factories.item(report.commitment, joined_on=date(2020, 6, 10)))
    actions.start_report(report, actor=cast.binh)
    assert report.lines.count() == 4


def test_the_clerk_passes_on_only_what_is_complete(cast):
    report = brought_to(cast, S.DRAFT)
    row = rows_of(report)[2]
    actions.fill_report(report, ReportDraft(lines=(LineDraft(row.item.pk),)), actor=cast.binh)
    with pytest.raises(PermissionDenied, match="Nội dung 3: chưa chọn mức độ"):
        actions.complete_report(report, actor=cast.binh)
    actions.fill_report(report, full_draft(report), actor=cast.binh)
    actions.complete_report(report, actor=cast.binh)
    assert report.state == S.COMPLETE
    assert Notice.objects.get(recipient=cast.lan).kind == "report-completed"


def test_only_the_head_of_the_unit_sends(cast):
    report = brought_to(cast, S.COMPLETE)
    with pytest.raises(PermissionDenied, match="Chỉ người đứng đầu"):
        actions.send_report(report, actor=cast.binh)
    actions.send_report(report, actor=cast.lan)
    assert (report.state, report.receipt) == (S.SENT, "BC-2020-6T-01")
    assert report.first_sent_at == report.sent_at == clock.now()
    assert Notice.objects.get(recipient=cast.office).kind == "report-sent"


def test_a_head_who_filled_the_report_himself_sends_in_one_press(cast):
    report = opened(cast)
    actions.fill_report(report, full_draft(report), actor=cast.lan)
    actions.send_report(report, actor=cast.lan)
    assert verbs(report)[-2:] == ["reporting.report.completed", "reporting.report.sent"]


def test_the_head_hands_back_with_a_reason(cast):
    report = brought_to(cast, S.COMPLETE)
    with pytest.raises(PermissionDenied, match="Chưa nêu lý do"):
        actions.hand_back_report(report, note=" ", actor=cast.lan)
    actions.hand_back_report(report, note="Xem lại nội dung 2.", actor=cast.lan)
    assert report.state == S.DRAFT
    assert Notice.objects.filter(recipient=cast.binh, kind="report-handed-back").count() == 1


def test_what_was_sent_can_be_withdrawn_until_it_is_received(cast):
    report = brought_to(cast, S.SENT)
    actions.withdraw_report(report, actor=cast.lan)
    assert report.state == S.COMPLETE
    actions.send_report(report, actor=cast.lan)
    actions.receive_report(report, actor=cast.office)
    with pytest.raises(PermissionDenied, match="chưa tiếp nhận"):
        actions.withdraw_report(report, actor=cast.lan)


def test_two_units_never_share_a_receipt(cast):
    factories.signed(cast, cast.ward3, items=1)
    factories.signed(cast, cast.ward4, items=1)
    ward3, ward4 = actions.open_period(cast.six_months, actor=cast.office)
    for report, clerk, head in ((ward4, cast.chi, cast.hung), (ward3, cast.binh, cast.lan)):
        actions.fill_report(report, full_draft(report), actor=clerk)
        actions.complete_report(report, actor=clerk)
        actions.send_report(report, actor=head)
    assert (ward3.receipt, ward4.receipt) == ("BC-2020-6T-01", "BC-2020-6T-02")


def test_returned_lines_carry_their_reasons_and_the_unit_lands_on_the_first(cast):
    report = brought_to(cast, S.RECEIVED)
    _first, second, third = report.lines.all()
    reasons = {second.pk: "Nêu rõ số hộ còn lại.", third.pk: "Thiếu minh chứng."}
    actions.return_report(report, reasons=reasons, actor=cast.office)
    assert [each.return_reason for each in report.lines.all()] == [
        "", "Nêu rõ số hộ còn lại.", "Thiếu minh chứng.",
    ]  # fmt: skip
    notice = Notice.objects.get(recipient=cast.binh, kind="report-returned")
    assert notice.url == f"/2020/bao-cao/{report.pk}/nhap/#dong-{second.pk}"


@pytest.mark.parametrize("reasons", [{}, {0: "Sai số liệu."}])
def test_a_return_names_lines_of_the_report(cast, reasons):
    report = brought_to(cast, S.SENT)
    with pytest.raises(PermissionDenied, match="Chọn dòng cần trả lại"):
        actions.return_report(report, reasons=reasons, actor=cast.office)


def test_a_returned_report_goes_the_same_way_again_and_keeps_its_first_moment(cast):
    report = brought_to(cast, S.RETURNED)
    first_sent = report.first_sent_at
    with clock.at(at(25, 9)):
        actions.fill_report(report, full_draft(report), actor=cast.binh)
        actions.complete_report(report, actor=cast.binh)
        actions.send_report(report, actor=cast.lan)
    assert report.first_sent_at == first_sent
    assert report.sent_at == at(25, 9)


def test_acceptance_turns_the_figures_into_facts(cast):
    report = brought_to(cast, S.RECEIVED)
    assert Measure.objects.count() == 0
    actions.accept_report(report, actor=cast.office)
    measures = Measure.objects.all()
    assert report.state == S.ACCEPTED
    assert {(m.as_of, m.value, m.source) for m in measures} == {
        (date(2020, 6, 14), Decimal(20), "BC-2020-6T-01")
    }
    assert measures.count() == 3


def test_the_office_gives_more_time_before_the_first_sending_only(cast):
    report = brought_to(cast, S.DRAFT)
    actions.extend_report(report, due_on=date(2020, 6, 20), reason="Mưa bão", actor=cast.office)
    # 20/06/2020 is a Saturday.
    assert report.due_on == date(2020, 6, 22)
    assert Notice.objects.filter(kind="report-extended").count() == 2
    sent = brought_to(cast, S.SENT, report)
    with pytest.raises(PermissionDenied, match="chưa gửi"):
        actions.extend_report(sent, due_on=date(2020, 6, 24), reason="Mưa", actor=cast.office)


@pytest.mark.parametrize("day", [date(2020, 6, 18), date(2020, 7, 1)])
def test_the_new_term_lies_between_the_old_one_and_the_lock(cast, day):
    report = opened(cast)
    with pytest.raises(PermissionDenied, match="Hạn mới phải sau 18/06/2020 và không quá"):
        actions.extend_report(report, due_on=day, reason="Mưa bão", actor=cast.office)


def test_a_period_does_not_close_over_reports_that_wait_for_the_office(cast):
    brought_to(cast, S.SENT)
    with pytest.raises(PermissionDenied, match="còn 01 báo cáo đã gửi chưa duyệt"):
        actions.close_period(cast.six_months, actor=cast.office)


def test_a_period_does_not_shut_units_out_before_the_lock_date(cast):
    report = opened(cast)
    with pytest.raises(
        PermissionDenied, match="01 báo cáo chưa gửi mà chưa qua ngày khóa 30/06/2020"
    ):
        actions.close_period(cast.six_months, actor=cast.office)
    with clock.at(at(1, 9, month=7)):
        actions.close_period(cast.six_months, actor=cast.office)
    report.period.refresh_from_db()
    with pytest.raises(PermissionDenied, match="Lập báo cáo bổ sung"):
        actions.fill_report(report, full_draft(report), actor=cast.binh)


def test_after_acceptance_a_correction_is_a_new_report(cast):
    report = brought_to(cast, S.ACCEPTED)
    later = actions.supplement_report(report, actor=cast.binh)
    assert (later.number, later.state, later.lines.count()) == (2, S.EXPECTED, 3)
    assert LineValue.objects.filter(line__report=later).count() == 3
    with pytest.raises(PermissionDenied, match="Đã có báo cáo bổ sung"):
        actions.supplement_report(report, actor=cast.binh)


def test_a_supplement_replaces_the_facts_of_its_period(cast):
    report = brought_to(cast, S.ACCEPTED)
    later = actions.supplement_report(report, actor=cast.binh)
    row = rows_of(later)[0]
    draft = ReportDraft(lines=(line(row.item.pk, row.values[0].target.pk, "24"),))
    actions.fill_report(later, draft, actor=cast.binh)
    actions.complete_report(later, actor=cast.binh)
    actions.send_report(later, actor=cast.lan)
    actions.receive_report(later, actor=cast.office)
    actions.accept_report(later, actor=cast.office)
    current = Measure.objects.get(target=row.values[0].target, replaced_at__isnull=True)
    assert (current.value, later.receipt) == (Decimal(24), "BC-2020-6T-02")


def test_the_words_of_the_last_period_are_copied_where_nothing_stands_yet(cast):
    six = brought_to(cast, S.ACCEPTED)
    with clock.at(at(20, 9, month=12)):
        year = actions.open_period(cast.year_period, actor=cast.office)[0]
        row = rows_of(year)[0]
        own = LineDraft(row.item.pk, result="Đã bàn giao 38 hộ.")
        actions.fill_report(year, ReportDraft(lines=(own,)), actor=cast.binh)
        actions.copy_previous(year, items={row.item.pk}, actor=cast.binh)
        first, second, _third = year.lines.all()
        assert (first.mark, first.result) == (Mark.IN_PROGRESS, "Đã bàn giao 38 hộ.")
        assert second.mark == ""
        actions.copy_previous(year, actor=cast.binh)
    assert year.lines.all()[1].result == six.lines.all()[1].result
    assert LineValue.objects.filter(line__report=year).count() == 0


def test_what_an_accepted_report_called_done_is_born_done(cast):
    report = brought_to(cast, S.DRAFT)
    row = rows_of(report)[0]
    done = line(
        row.item.pk, row.values[0].target.pk, "40", mark=Mark.DONE, done_on=date(2020, 6, 5),
        evidence=(PROOF,),
    )  # fmt: skip
    actions.fill_report(report, ReportDraft(lines=(done,)), actor=cast.binh)
    actions.complete_report(report, actor=cast.binh)
    actions.send_report(report, actor=cast.lan)
    actions.receive_report(report, actor=cast.office)
    actions.accept_report(report, actor=cast.office)
    with clock.at(at(20, 9, month=12)):
        year = actions.open_period(cast.year_period, actor=cast.office)[0]
    first = year.lines.first()
    assert (first.mark, first.done_on) == (Mark.DONE, date(2020, 6, 5))
    assert [each.title for each in first.evidence.all()] == [PROOF.title]
    assert first.report.state == ReportState.EXPECTED


def test_a_delegate_presses_in_the_heads_name(cast):
    report = brought_to(cast, S.COMPLETE)
    position = cast.ward3.positions.get(is_head=True)
    position.delegations.create(
        giver=cast.lan, receiver=cast.an, from_on=date(2020, 6, 1), until_on=date(2020, 6, 30)
    )
    actions.send_report(report, actor=cast.an)
    event = Event.objects.get(verb="reporting.report.sent")
    assert (event.actor_id, event.note) == (cast.an.pk, "được người đứng đầu ủy quyền")
