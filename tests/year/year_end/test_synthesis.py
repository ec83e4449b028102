"""The synthesis report: drafted from data, edited around its figures, issued once."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from django.db import DatabaseError, transaction

from camket.foundation.core.lifecycle import WrongState
from camket.year.commitments.rules import sha256
from camket.year.execution.models import Mark
from camket.year.reporting.models import ReportLine
from camket.year.year_end import access, actions
from camket.year.year_end.models import Paragraph, Snapshot, SynthesisReport
from camket.year.year_end.queries import synthesis
from camket.year.year_end.queries.figures import figures
from camket.year.year_end.states import SynthesisState
from tests import factories
from tests.year.year_end.desk import told

ISSUE = {"number": 12, "on": date(2021, 1, 15)}


def paragraph(report, section: str, start: str = "") -> Paragraph:
    return report.paragraphs.filter(section=section, text__startswith=start).first()


def read(report, section: str) -> str:
    """The first paragraph of a section with its figures filled."""
    content = synthesis.draft_content(report)
    parts = [*content["sections"], *(c for each in content["sections"] for c in each["children"])]
    runs = next(each for each in parts if each["number"] == section)["paragraphs"][0]["runs"]
    return "".join(run if isinstance(run, str) else run["text"] for run in runs)


def stops(report) -> list[str]:
    return synthesis.obstacles(report)


def test_drafting_twice_gives_the_same_draft(cast, report):
    assert actions.draft_synthesis(cast.year_period, actor=cast.office).pk == report.pk
    with pytest.raises(PermissionDenied, match="Chỉ Văn phòng được soạn"):
        actions.draft_synthesis(cast.year_period, actor=cast.secretary)


def test_no_number_is_written_into_the_text(report):
    assert stops(report) == []


def test_the_figure_sentence_comes_from_the_counting_rule(report):
    assert read(report, "1").startswith(
        "Đảng ủy phường 3 thực hiện hoàn thành 2/2 nhiệm vụ, đầu việc"
    )


def test_results_come_from_the_accepted_lines_with_their_numbers_locked(cast, report):
    result = report.paragraphs.filter(section="II.1").last()
    assert result.text == (
        "Kết quả nổi bật: bàn giao ⟦nd.20.P3.01.n1⟧ hộ; bàn giao ⟦nd.20.P3.02.n1⟧ hộ (Đảng ủy phường 3)."
    )
    known = figures(cast.cycle, cast.year_period.data_until)
    assert (known["nd.20.P3.01.n1"].text, known["nd.20.P3.02.n1"].text) == ("41", "42")


def test_a_result_without_a_number_gets_the_measured_level(cast, ward):
    ReportLine.objects.filter(item__order=1).update(result="Đã bàn giao mặt bằng")
    report = actions.draft_synthesis(cast.year_period, actor=cast.office)
    result = report.paragraphs.filter(section="II.1").last()
    assert "bàn giao mặt bằng (số hộ bàn giao mặt bằng đạt ⟦nd.20.P3.01.t1⟧ hộ)" in result.text
    assert figures(cast.cycle, cast.year_period.data_until)["nd.20.P3.01.t1"].text == "40"
    assert stops(report) == []


def test_words_may_be_edited_around_a_figure(cast, report):
    sentence = paragraph(report, "II.1")
    actions.edit_paragraph(
        sentence, text="Cấp ủy phường 3 đã làm xong ⟦1.done⟧ việc.", actor=cast.office
    )
    assert read(report, "1") == "Cấp ủy phường 3 đã làm xong 2/2 việc."
    assert stops(report) == []


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Hoàn thành tất cả.", "Số liệu ⟦1.done⟧ đã bị xóa"),
        ("Hoàn thành ⟦1.done⟧, ⟦1.xyz⟧.", "Không có số liệu nào mang mã ⟦1.xyz⟧"),
        ("Hoàn thành ⟦1.done⟧, ⟦nd.20.P3.01.n7⟧.", "Không có số liệu nào mang mã ⟦nd.20.P3.01.n7⟧"),
    ],
)
def test_a_figure_is_neither_removed_nor_invented(cast, report, text, reason):
    sentence = paragraph(report, "II.1")
    with pytest.raises(PermissionDenied, match=reason):
        actions.edit_paragraph(sentence, text=text, actor=cast.office)
    assert "⟦1.done⟧ nhiệm vụ" in Paragraph.objects.get(pk=sentence.pk).text


def test_a_number_typed_by_hand_keeps_the_report_from_being_issued(cast, report):
    sentence = paragraph(report, "II.1")
    actions.edit_paragraph(
        sentence, text=f"{sentence.text} Thu ngân sách tăng 12,4%.", actor=cast.office
    )
    assert [each.split(" trong ")[0] for each in stops(report)] == ["Số chưa có nguồn: “12,4%”"]
    with pytest.raises(PermissionDenied, match="Số chưa có nguồn: “12,4%”"):
        actions.issue_synthesis(report, **ISSUE, actor=cast.office)


def test_a_reference_to_a_document_is_no_number_without_source(cast, report):
    sentence = paragraph(report, "II.1")
    cited = f"{sentence.text} Căn cứ Kết luận số 18-KL/TU ngày 09/12/2019 của Thành ủy."
    actions.edit_paragraph(sentence, text=cited, actor=cast.office)
    assert stops(report) == []


def test_a_unit_without_an_accepted_yearly_report_needs_a_reason(cast, report):
    silent = factories.signed(cast, cast.ward4, items=1)
    actions.redraft_synthesis(report, actor=cast.office)
    with pytest.raises(PermissionDenied, match="Đảng ủy phường 4: chưa có báo cáo năm được duyệt"):
        actions.issue_synthesis(report, **ISSUE, actor=cast.office)
    with pytest.raises(PermissionDenied, match="Ghi lý do thiếu báo cáo"):
        actions.give_missing_reason(report, silent, reason=" ", actor=cast.office)
    actions.give_missing_reason(report, silent, reason="Đang sáp nhập", actor=cast.office)
    actions.issue_synthesis(report, **ISSUE, actor=cast.office)
    assert report.state == SynthesisState.ISSUED


def test_words_that_the_data_has_overtaken_are_drafted_anew(cast, report):
    ReportLine.objects.filter(item__order=1).update(mark=Mark.IN_PROGRESS, done_on=None)
    assert [each for each in stops(report) if each.startswith("Mục II.1: dữ liệu đã đổi")]
    actions.redraft_synthesis(report, actor=cast.office)
    assert stops(report) == []
    assert "còn 01 quá hạn" in read(report, "1")


def test_a_draft_keeps_its_figures_and_says_which_have_changed(cast, report):
    ReportLine.objects.filter(item__order=1).update(mark=Mark.IN_PROGRESS, done_on=None)
    assert "2/2" in read(report, "1")
    assert "Số liệu 1.done đã đổi từ 2/2 thành 1/2. Bấm “Soạn lại theo số liệu mới”." in stops(
        report
    )
    actions.redraft_synthesis(report, actor=cast.office)
    assert "1/2" in read(report, "1")


def test_each_new_draft_is_counted(cast, report):
    assert synthesis.synthesis_sheet(report).head.draft == 1
    actions.redraft_synthesis(report, actor=cast.office)
    actions.edit_paragraph(paragraph(report, "I"), text="Năm của kỷ cương.", actor=cast.office)
    assert synthesis.synthesis_sheet(report).head.draft == 2


def test_drafting_anew_keeps_what_a_person_wrote(cast, report):
    theme = paragraph(report, "I")
    actions.edit_paragraph(theme, text="Năm của kỷ cương.", actor=cast.office)
    told(cast, cast.economy, items=1)
    actions.redraft_synthesis(report, actor=cast.office)
    assert paragraph(report, "I", "Năm của kỷ cương").is_edited
    assert paragraph(report, "II.2.1").text.startswith(
        "Phòng Kinh tế thực hiện hoàn thành ⟦2.1.done⟧"
    )


def test_issuing_seals_every_figure_and_sentence(cast, report):
    actions.issue_synthesis(report, **ISSUE, actor=cast.office)
    seal = Snapshot.objects.get(pk=report.snapshot_id)
    assert seal.sha256 == sha256(seal.content)
    assert (report.number, report.issued_on, seal.data_date) == (
        "12-BC/TU",
        date(2021, 1, 15),
        date(2020, 12, 31),
    )
    ReportLine.objects.update(mark=Mark.IN_PROGRESS, done_on=None)
    sheet = synthesis.synthesis_sheet(SynthesisReport.objects.get(pk=report.pk))
    (ward,) = [each for each in sheet.sections[1].children if each.number == "1"]
    assert [run.text for run in ward.paragraphs[0].runs if not isinstance(run, str)] == ["2/2"]


def test_a_snapshot_refuses_every_change(cast, report):
    actions.issue_synthesis(report, **ISSUE, actor=cast.office)
    with pytest.raises(DatabaseError), transaction.atomic():
        Snapshot.objects.update(kind="x")
    with pytest.raises(DatabaseError), transaction.atomic():
        Snapshot.objects.all().delete()


def test_an_issued_report_is_neither_edited_nor_issued_again(cast, report):
    stale = SynthesisReport.objects.select_related("period__cycle__scheme__owner").get(pk=report.pk)
    actions.issue_synthesis(report, **ISSUE, actor=cast.office)
    with pytest.raises(PermissionDenied, match="Báo cáo đã phát hành"):
        actions.edit_paragraph(
            Paragraph.objects.select_related("report").filter(report=report).first(),
            text="x", actor=cast.office,
        )  # fmt: skip
    with pytest.raises(WrongState):
        actions.issue_synthesis(stale, **ISSUE, actor=cast.office)


def test_only_the_office_writes_and_the_committee_reads(cast, report):
    people = cast.people().items()
    assert {name for name, person in people if access.can_edit(person, report)} == {"office"}
    readers = {name for name, person in people if access.reports_visible_to(person).exists()}
    assert readers == {"office", "secretary"}
