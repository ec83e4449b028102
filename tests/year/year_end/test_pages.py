"""The pages of the accounting: who may open them, what they keep, what they cost."""

from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from camket.foundation.core import clock
from camket.year.commitments.models import Item
from camket.year.year_end import actions
from camket.year.year_end.models import Lesson, MissingReason, Review
from tests import factories
from tests.year.year_end.desk import told

YEAR = 2020
BIGGEST_PAGE = 150 * 1024
READERS = {"office", "secretary"}


@pytest.fixture(autouse=True)
def in_january():
    with clock.at(factories.moment(date(2021, 1, 15))):
        yield


def url(name, *args):
    return reverse(f"year_end:{name}", args=[YEAR, *args])


def as_(person) -> Client:
    client = Client()
    client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    return client


def statuses(cast, address, method="get") -> dict[int, set[str]]:
    found: dict[int, set[str]] = {}
    for name, person in cast.people().items():
        found.setdefault(getattr(as_(person), method)(address).status_code, set()).add(name)
    return found


def statements(person, address) -> int:
    client = as_(person)
    client.get(address)
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200
    return len(asked)


def others(cast) -> set[str]:
    return set(cast.people()) - READERS


def test_the_report_is_for_office_and_committee(cast, report):
    pages = [url("synthesis-list"), url("synthesis-detail", report.pk), url("figure", "1.done")]
    for page in pages:
        assert statuses(cast, page) == {200: READERS, 404: others(cast)}


def test_the_committee_reads_and_does_not_edit(cast, report):
    paragraph = report.paragraphs.first()
    for name, args in (("paragraph-edit", [paragraph.pk]), ("lesson-draw", [])):
        assert statuses(cast, url(name, *args)) == {
            200: {"office"},
            403: {"secretary"},
            404: others(cast),
        }
    for name in ("synthesis-redraft", "synthesis-version"):
        assert statuses(cast, url(name, report.pk), "post") == {
            302: {"office"},
            403: {"secretary"},
            404: others(cast),
        }


def test_drafting_is_one_click(cast, ward):
    answer = as_(cast.office).post(url("synthesis-draft", "nam"))
    page = as_(cast.office).get(answer.url)
    assert page.status_code == 200
    assert "thứ 4" in page.content.decode()
    assert as_(cast.secretary).post(url("synthesis-draft", "nam")).status_code == 403


def test_each_figure_is_a_locked_chip_that_leads_to_its_list(cast, report):
    page = as_(cast.office).get(url("synthesis-detail", report.pk)).content.decode()
    assert f'<a class="chip" href="{url("figure", "1.done")}?ky=nam"' in page
    assert "⟦" not in page
    listing = as_(cast.office).get(url("figure", "1.done")).content.decode()
    for item in Item.objects.filter(code__startswith="20.P3."):
        assert (
            f'<a href="{reverse("commitments:item-detail", args=[YEAR, item.pk])}">{item.code}</a>'
            in listing
        )


def test_a_broken_figure_comes_back_with_what_was_typed(cast, report):
    paragraph = report.paragraphs.filter(section="II.1").first()
    answer = as_(cast.office).post(
        url("paragraph-edit", paragraph.pk), {"text": "Xong hai việc lớn."}
    )
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Số liệu ⟦1.done⟧ đã bị xóa khỏi đoạn" in page
    assert "Xong hai việc lớn." in page
    paragraph.refresh_from_db()
    assert not paragraph.is_edited


def test_a_paragraph_is_saved(cast, report):
    paragraph = report.paragraphs.filter(section="II.1").first()
    text = paragraph.text.replace("thực hiện", "triển khai, thực hiện")
    answer = as_(cast.office).post(url("paragraph-edit", paragraph.pk), {"text": text})
    assert answer.url == f"{url('synthesis-detail', report.pk)}?muc=II.1#doan-{paragraph.pk}"
    paragraph.refresh_from_db()
    assert (paragraph.text, paragraph.is_edited) == (text, True)


def test_a_missing_report_is_explained_in_writing(cast, report):
    silent = factories.signed(cast, cast.ward4, items=1)
    address = url("reason-give", report.pk, silent.pk)
    page = as_(cast.office).get(url("synthesis-detail", report.pk)).content.decode()
    assert address in page
    assert as_(cast.office).post(address, {"reason": ""}).status_code == 422
    assert as_(cast.office).post(address, {"reason": "Đang sáp nhập"}).status_code == 302
    assert MissingReason.objects.get().reason == "Đang sáp nhập"


def test_a_lesson_is_drawn(cast):
    assert as_(cast.office).post(url("lesson-draw"), {"text": " "}).status_code == 422
    assert as_(cast.office).post(url("lesson-draw"), {"text": "Có mốc so sánh"}).status_code == 302
    assert Lesson.objects.get().text == "Có mốc so sánh"


def test_reviews_are_seen_by_whoever_sees_the_commitment(cast, ward):
    review = actions.open_review(ward, actor=cast.office)
    seen = {"office", "secretary", "inspector", "board", "adviser", "lan", "binh", "an"}
    assert statuses(cast, url("review-detail", review.pk)) == {
        200: seen,
        404: set(cast.people()) - seen,
    }


def test_a_review_goes_from_open_to_closed(cast, ward):
    board = as_(cast.board)
    board.post(url("reviews-open"))
    review = Review.objects.get(commitment=ward)
    assert board.post(url("review-close", review.pk)).status_code == 403
    assert as_(cast.binh).post(url("annex-attach", review.pk)).status_code == 302
    assert board.post(url("review-close", review.pk), {"held_on": "30/02/2021"}).status_code == 422
    answer = board.post(
        url("review-close", review.pk), {"held_on": "28/12/2020", "minutes": "05-BB/ĐU"}
    )
    assert answer.status_code == 302
    page = as_(cast.lan).get(url("review-detail", review.pk)).content.decode()
    assert "2/2" in page
    assert "Đã kết thúc kiểm điểm" in page


def test_pages_cost_the_same_for_one_unit_and_for_three(cast, report):
    review = actions.open_review(told(cast, cast.ward4), actor=cast.office)
    actions.redraft_synthesis(report, actor=cast.office)
    pages = [
        url("synthesis-list"),
        url("synthesis-detail", report.pk),
        url("figure", "all.done"),
        url("review-list"),
        url("review-detail", review.pk),
    ]
    few = [statements(cast.office, page) for page in pages]
    editor = few.pop(1)
    assert (max(few) <= 10, editor <= 12) == (True, True)
    for unit in (cast.economy, cast.finance):
        actions.open_review(told(cast, unit, items=4), actor=cast.office)
    actions.redraft_synthesis(report, actor=cast.office)
    few.insert(1, editor)
    assert [statements(cast.office, page) for page in pages] == few


def test_no_page_is_heavy(cast, report):
    for page in (url("synthesis-detail", report.pk), url("figure", "all.total")):
        assert len(as_(cast.office).get(page).content) < BIGGEST_PAGE
