"""The synthesis report leaves the house once; afterwards everybody gets the same bytes."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse

from camket.foundation.audit.models import Event
from camket.foundation.files import store
from camket.interfaces.documents import actions, papers
from camket.interfaces.documents.models import DocumentNumber, IssuedDocument
from camket.year.execution.models import Mark
from camket.year.reporting.models import ReportLine
from camket.year.year_end.models import SynthesisReport
from camket.year.year_end.states import SynthesisState
from tests import factories
from tests.paper import reading

ON = date(2021, 1, 15)


def as_(person) -> Client:
    client = Client()
    client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    return client


def url(name, report) -> str:
    return reverse(f"documents:{name}", args=[2020, report.pk])


def issued(cast, report) -> IssuedDocument:
    return actions.issue_synthesis_report(report, number=12, on=ON, actor=cast.office)


def words(content: bytes) -> str:
    return "\n".join(reading.texts(reading.opened(content)))


def test_the_draft_is_one_click_and_the_same_bytes_twice(cast, report):
    first = as_(cast.office).get(url("synthesis-word", report))
    again = as_(cast.secretary).get(url("synthesis-word", report))
    assert first.content == again.content
    assert "Dự thảo lần 1" in words(first.content)


def test_the_command_gives_the_same_bytes_as_the_page(cast, report, tmp_path):
    for name in ("draft.docx", "issued.docx"):
        call_command("report", "2020", "--out", str(tmp_path / name), verbosity=0)
        page = as_(cast.office).get(url("synthesis-word", report)).content
        assert (tmp_path / name).read_bytes() == page
        if name == "draft.docx":
            issued(cast, report)


def test_the_command_says_what_is_missing(cast, tmp_path):
    with pytest.raises(CommandError, match="Năm 2020 chưa soạn báo cáo tổng hợp"):
        call_command("report", "2020", "--out", str(tmp_path / "x.docx"))


def test_issuing_keeps_number_day_seal_and_bytes(cast, report):
    paper = issued(cast, report)
    report.refresh_from_db()
    assert (paper.number, paper.issued_on) == ("12-BC/TU", ON)
    assert paper.snapshot_sha256 == report.snapshot.sha256
    content = store.read(paper.file)
    assert "Số 12-BC/TU" in words(content)
    assert "Dự thảo" not in words(content)
    assert f"Bản chốt TH-2020-{paper.snapshot_sha256[:8]}" in "".join(
        reading.xml_parts(content).values()
    )
    assert Event.objects.filter(verb="documents.paper.issued", actor=cast.office).count() == 1


def test_the_stored_bytes_stay_whatever_happens_to_the_data(cast, report):
    paper = issued(cast, report)
    before = store.read(paper.file)
    ReportLine.objects.update(mark=Mark.IN_PROGRESS, done_on=None, result="")
    report.paragraphs.update(text="Đã đổi")
    fresh = SynthesisReport.objects.select_related("period__cycle__scheme__owner").get(pk=report.pk)
    assert papers.synthesis_bytes(fresh) == before


def test_a_refused_issue_takes_no_number(cast, report):
    factories.signed(cast, cast.ward4, items=1)
    with pytest.raises(PermissionDenied, match="phải xong trước khi phát hành"):
        issued(cast, report)
    assert not DocumentNumber.objects.filter(last__gt=0).exists()
    report.refresh_from_db()
    assert report.state == SynthesisState.DRAFT


def test_it_is_not_issued_before_its_data_date(cast, report):
    with pytest.raises(
        PermissionDenied, match="Ngày phát hành phải từ ngày chốt số liệu 31/12/2020"
    ):
        actions.issue_synthesis_report(report, number=1, on=date(2020, 12, 1), actor=cast.office)


def test_the_office_issues_on_its_page(cast, report):
    office = as_(cast.office)
    page = office.get(url("synthesis-issue", report)).content.decode()
    assert 'value="1"' in page
    assert 'value="15/01/2021"' in page
    wrong = office.post(url("synthesis-issue", report), {"number": "mười", "on": "31/02/2021"})
    assert wrong.status_code == 422
    assert "Số văn bản chỉ gồm chữ số" in wrong.content.decode()
    assert (
        office.post(
            url("synthesis-issue", report), {"number": "12", "on": "15/01/2021"}
        ).status_code
        == 302
    )
    shown = office.get(
        reverse("year_end:synthesis-detail", args=[2020, report.pk])
    ).content.decode()
    assert "Số 12-BC/TU ngày 15/01/2021" in shown
    assert as_(cast.secretary).get(url("synthesis-word", report)).status_code == 200


def test_nobody_else_issues(cast, report):
    assert as_(cast.secretary).post(url("synthesis-issue", report)).status_code == 403
    assert as_(cast.lan).post(url("synthesis-issue", report)).status_code == 404


def test_a_demonstration_says_so_on_every_page(cast, report, settings):
    settings.SHELL_MARK = "SỐ LIỆU MINH HỌA"
    xml = reading.xml_parts(papers.synthesis_bytes(report))
    assert all("SỐ LIỆU MINH HỌA" in text for name, text in xml.items() if "footer" in name)
