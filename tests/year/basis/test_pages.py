"""Documents and bottlenecks as pages."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from camket.foundation.audit.models import Event
from camket.year.annual_cycles.models import Cycle
from camket.year.basis.models import Bottleneck, SourceDocument

DOCUMENT = {
    "type_name": "Kết luận", "reference": "12-KL/TU", "source": "party", "issued_on": "09/12/2019",
    "issuer": "Thành ủy Bến Xuân", "title": "Nhiệm vụ trọng tâm năm 2020",
}  # fmt: skip


@pytest.fixture
def next_year(cast) -> Cycle:
    return Cycle.objects.create(
        scheme=cast.scheme, year=2021, rating_profile=cast.cycle.rating_profile,
        late_adjustment_after=date(2021, 9, 30),
    )  # fmt: skip


def url(name, *args):
    return reverse(f"basis:{name}", args=[2020, *args])


def as_(person) -> Client:
    client = Client()
    client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    return client


def document(cast, number: int = 12) -> SourceDocument:
    made = SourceDocument.objects.create(
        source="party", reference=f"{number}-KL/TU", type_name="Kết luận", issuer="Thành ủy Bến Xuân",
        issued_on=date(2019, 12, 9), title="Nhiệm vụ trọng tâm",
    )  # fmt: skip
    made.cycles.add(cast.cycle)
    return made


def test_the_office_enters_a_document_and_its_clauses(cast):
    office = as_(cast.office)
    assert office.post(url("document-new"), DOCUMENT).status_code == 302
    made = SourceDocument.objects.get()
    assert made.issued_on == date(2019, 12, 9)
    office.post(url("document-detail", made.pk), {"label": "Mục II.3", "text": "Thu ngân sách"})
    assert made.provisions.get().label == "Mục II.3"
    again = office.post(url("document-detail", made.pk), {"label": "Mục II.3", "text": "Khác"})
    assert again.status_code == 422
    assert "Điểm, mục này đã có" in again.content.decode()


def test_the_same_document_twice_comes_back_with_what_was_typed(cast):
    document(cast)
    answer = as_(cast.office).post(url("document-new"), DOCUMENT)
    assert answer.status_code == 422
    assert "Văn bản này đã có trong danh sách" in answer.content.decode()
    assert "Nhiệm vụ trọng tâm năm 2020" in answer.content.decode()


def test_everyone_in_the_year_reads_and_only_those_who_serve_write(cast):
    made = document(cast)
    for name, person in cast.people().items():
        client = as_(person)
        assert client.get(url("document-list")).status_code == 200
        assert client.get(url("document-detail", made.pk)).status_code == 200
        expected = 200 if name in ("office", "secretary") else 403
        assert client.get(url("document-new")).status_code == expected
    assert as_(cast.lan).get(url("document-detail", made.pk + 1)).status_code == 404


def test_a_bottleneck_is_named_by_the_unit_and_cleared_by_the_office(cast):
    as_(cast.binh).post(
        url("bottleneck-new"), {"text": "Rác thải bờ sông", "unit": str(cast.ward3.pk)}
    )
    made = Bottleneck.objects.get()
    assert as_(cast.binh).post(url("bottleneck-new"), {"text": "Chung"}).status_code == 403
    assert as_(cast.hung).get(url("bottleneck-clear", made.pk)).status_code == 404
    assert as_(cast.binh).get(url("bottleneck-clear", made.pk)).status_code == 403
    blank = as_(cast.office).post(
        url("bottleneck-clear", made.pk), {"on": "02/11/2020", "proof": ""}
    )
    assert blank.status_code == 422
    as_(cast.office).post(
        url("bottleneck-clear", made.pk), {"on": "02/11/2020", "proof": "Biên bản"}
    )
    made.refresh_from_db()
    assert made.cleared_on == date(2020, 11, 2)


def test_the_list_costs_the_same_for_one_row_and_for_three(cast):
    def cost() -> int:
        client = as_(cast.office)
        client.get(url("document-list"))
        with CaptureQueriesContext(connection) as counted:
            assert client.get(url("document-list")).status_code == 200
        return len(counted)

    document(cast, 1)
    one = cost()
    document(cast, 2)
    document(cast, 3)
    assert cost() == one
    assert one <= 11


RESOLUTION = """NGHỊ QUYẾT
Về nhiệm vụ năm 2020
Điều 1. Chỉ tiêu chủ yếu
1. Thu ngân sách đạt 412 tỷ đồng
trở lên.
2. Giải ngân vốn đầu tư công đạt 95% theo Kết luận số 12-KL/TU.
Điều 2. Giao UBND thành phố tổ chức thực hiện.
Nơi nhận: như trên
"""


def test_the_text_is_split_corrected_and_saved_at_once(cast):
    made = document(cast)
    office = as_(cast.office)
    proposed = office.post(url("document-split", made.pk), {"body": RESOLUTION})
    assert proposed.status_code == 200
    assert made.provisions.count() == 0
    page = proposed.content.decode()
    assert [label in page for label in ("Điều 1, khoản 1", "Điều 1, khoản 2", "Điều 2")] == [
        True
    ] * 3
    rows = {
        "d-TOTAL_FORMS": "3", "d-INITIAL_FORMS": "3",
        "d-0-is_kept": "on", "d-0-label": "Điều 1, khoản 1", "d-0-text": "Thu ngân sách", "d-0-must_carry": "on",
        "d-1-is_kept": "on", "d-1-label": "Điều 1, khoản 2", "d-1-text": "Giải ngân 95%",
        "d-2-label": "Điều 2", "d-2-text": "Giao UBND",
    }  # fmt: skip
    twice = office.post(url("document-split", made.pk), {**rows, "d-1-label": "Điều 1, khoản 1"})
    assert twice.status_code == 422
    assert made.provisions.count() == 0
    assert office.post(url("document-split", made.pk), rows).status_code == 302
    kept = made.provisions.values_list("label", "text", "must_carry")
    assert list(kept) == [
        ("Điều 1, khoản 1", "Thu ngân sách", True), ("Điều 1, khoản 2", "Giải ngân 95%", False),
    ]  # fmt: skip


def test_a_text_without_marks_is_told_so(cast):
    answer = as_(cast.office).post(url("document-split", document(cast).pk), {"body": "Toàn chữ."})
    assert answer.status_code == 422
    assert "Không thấy điểm, mục nào" in answer.content.decode()


def test_an_incomplete_reference_is_completed_later(cast):
    made = document(cast)
    type(made).objects.filter(pk=made.pk).update(reference="28", flags=["incomplete"])
    office = as_(cast.office)
    office.post(
        url("document-edit", made.pk), {**DOCUMENT, "reference": "28-KL/TU", "term": "XIII"}
    )
    made.refresh_from_db()
    assert (made.reference, made.term, made.flags) == ("28-KL/TU", "XIII", [])
    changed = Event.objects.get(verb="basis.document.changed")
    assert (changed.before["reference"], changed.after["reference"]) == ("28", "28-KL/TU")


def test_a_file_is_what_it_says_and_comes_back_as_it_was(cast, settings, tmp_path):
    settings.MEDIA_ROOT = str(tmp_path)
    office = as_(cast.office)
    lying = SimpleUploadedFile("nq.pdf", b"MZ rubbish", content_type="application/pdf")
    refused = office.post(url("document-new"), {**DOCUMENT, "upload": lying})
    assert refused.status_code == 422
    assert "phải là PDF hoặc Word" in refused.content.decode()
    paper = SimpleUploadedFile("nq.pdf", b"%PDF-1.7 paper", content_type="application/pdf")
    office.post(url("document-new"), {**DOCUMENT, "upload": paper})
    made = SourceDocument.objects.get()
    answer = as_(cast.lan).get(url("document-file", made.pk))
    assert (answer.status_code, answer.content) == (200, b"%PDF-1.7 paper")
    assert "attachment" in answer["Content-Disposition"]


def test_a_document_of_another_year_goes_on_binding(cast, next_year):
    made = document(cast)
    office = as_(cast.office)
    page = reverse("basis:document-keep", args=[2021])
    assert office.post(page, {"documents": [made.pk]}).status_code == 302
    assert set(made.cycles.values_list("year", flat=True)) == {2020, 2021}
    assert office.post(page, {"documents": [made.pk]}).status_code == 422


def test_a_mention_in_a_text_is_a_link_or_offers_to_enter_the_document(cast):
    made = document(cast)
    made.provisions.create(
        label="Mục I", order=1,
        text="Theo Kết luận số 12-KL/TU và Chỉ thị số 5-CT/TU ngày 3/3/2020 <b>",
    )  # fmt: skip
    page = as_(cast.office).get(url("document-detail", made.pk)).content.decode()
    assert f'<a href="/2020/can-cu/{made.pk}/" title="">Kết luận số 12-KL/TU</a>' in page
    assert "Chỉ thị số 5-CT/TU ngày 3/3/2020</span>" in page
    assert "thêm căn cứ" in page
    assert "&lt;b&gt;" in page
    assert "thêm căn cứ" not in as_(cast.lan).get(url("document-detail", made.pk)).content.decode()
    offered = as_(cast.office).get(
        url("document-new"), {"vien-dan": "Chỉ thị số 5-CT/TU ngày 3/3/2020"}
    )
    assert 'value="5-CT/TU"' in offered.content.decode()
    assert 'value="03/03/2020"' in offered.content.decode()


def test_a_cleared_bottleneck_is_opened_again_with_a_reason(cast):
    made = Bottleneck.objects.create(
        cycle=cast.cycle, unit=cast.ward3, text="Rác", cleared_on=date(2020, 3, 1), proof="Biên bản"
    )
    assert as_(cast.binh).get(url("bottleneck-reopen", made.pk)).status_code == 403
    office = as_(cast.office)
    assert office.post(url("bottleneck-reopen", made.pk), {"note": ""}).status_code == 422
    office.post(url("bottleneck-reopen", made.pk), {"note": "Tái diễn sau hai tuần"})
    made.refresh_from_db()
    assert (made.cleared_on, made.proof) == (None, "")
    event = Event.objects.get(verb="basis.bottleneck.reopened")
    assert (event.before["on"], event.note) == ("2020-03-01", "Tái diễn sau hai tuần")
