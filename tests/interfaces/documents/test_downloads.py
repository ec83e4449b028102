"""Downloads: who gets them, what they hold, how they arrive."""

from datetime import date
from io import BytesIO

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import load_workbook

from camket.year.commitments.states import CommitmentState
from camket.year.reporting.models import Report
from camket.year.reporting.states import ReportState
from tests import factories
from tests.paper import reading
from tests.year.year_end.desk import told

OF_WARD3 = {"office", "secretary", "inspector", "board", "adviser", "lan", "binh", "an"}


def as_(person) -> Client:
    client = Client()
    client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    return client


def url(name, *args) -> str:
    return reverse(f"documents:{name}", args=[2020, *args])


def allowed(cast, address) -> set[str]:
    answers = {name: as_(person).get(address).status_code for name, person in cast.people().items()}
    assert set(answers.values()) <= {200, 404}
    return {name for name, status in answers.items() if status == 200}


def statements(person, address) -> int:
    client = as_(person)
    client.get(address)
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200
    return len(asked)


def sheet_of(content: bytes):
    return load_workbook(BytesIO(content)).worksheets[0]


def test_papers_go_to_whoever_may_read_what_they_say(cast, ward):
    report = Report.objects.get(commitment=ward)
    assert allowed(cast, url("commitment-word", ward.pk)) == OF_WARD3
    assert allowed(cast, url("progress-word", report.pk)) == OF_WARD3


def test_a_draft_stays_in_its_unit(cast):
    made = factories.commitment(cast, cast.ward3, items=1)
    assert allowed(cast, url("commitment-word", made.pk)) == {"lan", "binh", "an"}


@pytest.mark.parametrize("name", ["commitment-word", "synthesis-word", "registry-excel"])
def test_a_file_is_saved_never_opened_as_a_page(cast, ward, report, name):
    args = {"commitment-word": [ward.pk], "synthesis-word": [report.pk], "registry-excel": []}[name]
    answer = as_(cast.office).get(url(name, *args))
    assert answer["Content-Disposition"].startswith("attachment; filename=")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"


def test_the_commitment_says_whether_it_is_signed(cast, ward):
    draft = factories.commitment(cast, cast.ward4, CommitmentState.SUBMITTED, items=1)
    signed = reading.texts(
        reading.opened(as_(cast.office).get(url("commitment-word", ward.pk)).content)
    )
    unsigned = reading.texts(
        reading.opened(as_(cast.office).get(url("commitment-word", draft.pk)).content)
    )
    assert "Bến Xuân, ngày 20 tháng 02 năm 2020" in signed
    assert "Dự thảo lần 1" not in signed
    assert "Dự thảo lần 1" in unsigned
    assert [line for line in signed if "Bàn giao mặt bằng 10 hộ" in line]
    assert [line for line in signed if line.startswith("Người đứng đầu: ")]


def test_the_progress_report_lists_every_item(cast, ward):
    report = Report.objects.get(commitment=ward)
    content = as_(cast.lan).get(url("progress-word", report.pk)).content
    lines = reading.texts(reading.opened(content))
    assert "BÁO CÁO" in lines
    assert "kết quả thực hiện cam kết trách nhiệm năm 2020" in lines
    assert lines.count("Đã hoàn thành") == 2
    assert lines.count("40 hộ") == 2


def test_an_unsent_report_is_a_draft(cast):
    signed = factories.signed(cast, cast.ward3, items=1)
    report = factories.report(signed, cast.year_period, ReportState.DRAFT)
    content = as_(cast.binh).get(url("progress-word", report.pk)).content
    assert "Dự thảo lần 1" in reading.texts(reading.opened(content))


def test_the_registry_holds_what_a_person_may_see(cast, ward):
    factories.signed(cast, cast.ward4, items=3)
    everything = sheet_of(as_(cast.office).get(url("registry-excel")).content)
    own = sheet_of(as_(cast.lan).get(url("registry-excel")).content)
    codes = [[row[1] for row in each.iter_rows(values_only=True) if str(row[1]).startswith("20.")]
             for each in (everything, own)]  # fmt: skip
    assert codes[0] == ["20.P3.01", "20.P3.02", "20.P4.01", "20.P4.02", "20.P4.03"]
    assert codes[1] == ["20.P3.01", "20.P3.02"]
    line = next(row for row in own.iter_rows(values_only=True) if row[1] == "20.P3.01")
    assert line[9:15] == (0, 40, 10, 20, 40, 40)
    assert line[15].date() == date(2020, 9, 30)


def test_exports_cost_the_same_for_one_unit_and_for_three(cast, report):
    pages = [
        url("registry-excel"),
        url("figure-excel", "all.done"),
        url("synthesis-word", report.pk),
    ]
    few = [statements(cast.office, page) for page in pages]
    for unit in (cast.ward4, cast.economy):
        told(cast, unit, items=3)
    assert [statements(cast.office, page) for page in pages] == few
    assert max(few) <= 8


def test_the_papers_of_a_unit_cost_the_same_for_one_item_and_for_three(cast):
    small, big = told(cast, cast.ward3, items=1), told(cast, cast.ward4, items=3)
    papers = [
        [
            url("commitment-word", each.pk),
            url("progress-word", Report.objects.get(commitment=each).pk),
        ]
        for each in (small, big)
    ]
    costs = [[statements(cast.office, paper) for paper in each] for each in papers]
    assert costs[0] == costs[1]
    commitment, report = costs[0]
    assert (commitment <= 8, report <= 10) == (True, True)


def test_an_unknown_figure_is_not_found(cast, report):
    for figure_id in ("9.done", "1.xyz", "nd.20.P9.01.n1", "all.-names", "ky.quy-1.zzz"):
        assert as_(cast.office).get(url("figure-excel", figure_id)).status_code == 404
