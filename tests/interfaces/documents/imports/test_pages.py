"""The four steps as pages: what they say, what they cost, what comes back from them."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from camket.interfaces.documents.imports.narrowing import TITLES
from camket.interfaces.documents.models import ImportDraft, ImportPurpose
from camket.interfaces.documents.queries.importing import unmentioned
from camket.interfaces.documents.queries.paging import PAGE
from camket.year.commitments.models import Commitment, Item
from tests import factories
from tests.interfaces.documents.imports.desk import brought, brought_list
from tests.interfaces.documents.imports.files import (
    HEAD,
    LETTERS,
    STALLS,
    WELLS,
    approved_list,
    form,
    listed,
    opened,
    workbook,
)


@pytest.fixture(autouse=True)
def plain_static(settings):
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }


def as_(person) -> Client:
    client = Client()
    client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    return client


def url(name: str, *args) -> str:
    return reverse(f"documents:import-{name}", args=[2020, *args])


def upload(client: Client, content: bytes, name: str = "dang-ky.xlsx", **given):
    file = SimpleUploadedFile(name, content)
    return client.post(url("new"), {"place": "P3", "file": file, **given})


def boxes(draft: ImportDraft, **more) -> dict:
    """What the first page of lines sends when nothing was changed on it."""
    rows = list(draft.rows.all()[:PAGE])
    ticks = {f"ok-{row.order}": "1" for row in rows if row.accepted}
    cells = {
        f"take-{row.order}-{cell}": "1"
        for row in rows
        if row.kind == "change"
        for cell in row.after
    }
    return {"row": [row.order for row in rows], **ticks, **cells, **more}


def statements(client: Client, address: str) -> int:
    client.get(address)
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200
    return len(asked)


def test_a_clerk_goes_from_the_file_straight_to_the_comparison(cast):
    client = as_(cast.binh)
    first = upload(client, form(WELLS, STALLS))
    second = client.get(first.url)
    assert second.url == url("compare", ImportDraft.objects.get().pk)
    page = client.get(second.url).text
    assert "Đã nhận dạng trang “Sheet”, tiêu đề dòng 3, 15 cột." in page
    assert "Khoan giếng cho các tổ dân phố thiếu nước mùa khô" in page
    assert "Thêm 2 · Sửa 0 · Giữ nguyên 0 · Cần hỏi 0" in page


def test_applying_leads_to_the_result_and_to_the_registration(cast):
    client = as_(cast.binh)
    upload(client, form(WELLS, STALLS))
    draft = ImportDraft.objects.get()
    answer = client.post(url("compare", draft.pk), boxes(draft, act="apply"))
    assert answer.url == url("result", draft.pk)
    page = client.get(answer.url).text
    assert "Đã thêm 02, sửa 00 nội dung" in page
    assert (
        reverse("commitments:commitment-detail", args=[2020, Commitment.objects.get().pk]) in page
    )
    assert reverse("commitments:item-detail", args=[2020, Item.objects.first().pk]) in page


def test_the_same_file_again_says_that_nothing_changes(cast):
    client = as_(cast.binh)
    for _time in (1, 2):
        upload(client, form(WELLS))
        draft = ImportDraft.objects.first()
        answer = client.post(url("compare", draft.pk), boxes(draft, act="apply"))
    assert "Không có gì thay đổi" in client.get(answer.url).text
    assert Item.objects.count() == 1


def test_a_wrong_answer_is_said_beside_its_question_and_stays_typed(cast):
    client = as_(cast.binh)
    draft = brought(cast, form(LETTERS), unit=cast.ward3)
    question = draft.rows.get().questions[0]
    told = boxes(draft, act="apply", **{f"{question['name']}-typed": "31/02/2020"})
    answer = client.post(url("compare", draft.pk), told)
    assert answer.status_code == 422
    assert (
        "Thời hạn &quot;31/02/2020&quot; không có trong lịch. Nhập dạng 29/02/2020." in answer.text
    )
    assert 'value="31/02/2020"' in answer.text
    assert not Item.objects.exists()


def test_a_typed_answer_and_a_choice_are_taken_in_the_same_press(cast):
    client = as_(cast.binh)
    draft = brought(cast, form(LETTERS), unit=cast.ward3)
    due, leader = draft.rows.get().questions
    told = boxes(draft, act="apply", **{f"{due['name']}-typed": "15/12/2020", leader["name"]: "-"})
    client.post(url("compare", draft.pk), told)
    assert Item.objects.get().due_on == date(2020, 12, 15)


def test_lines_are_filtered_by_kind(cast):
    client = as_(cast.binh)
    draft = brought(cast, form(STALLS, LETTERS), unit=cast.ward3)
    page = client.get(url("compare", draft.pk), {"loai": "ask"}).text
    assert LETTERS[1] in page
    assert STALLS[1] not in page
    assert "Cần hỏi (1)" in page


def test_one_line_is_corrected_cell_by_cell(cast):
    client = as_(cast.binh)
    draft = brought(cast, form(WELLS), unit=cast.ward3)
    address = url("line", draft.pk, 1)
    cells = {"text": "Khoan tám giếng", "t1.value": "chín"}
    wrong = client.post(address, cells)
    assert wrong.status_code == 422
    assert "Mục tiêu &quot;chín&quot; chưa đọc được thành số" in wrong.text
    client.post(address, {"text": "Khoan tám giếng", "t1.value": "9"})
    draft.rows.get()
    assert draft.rows.get().title == "Khoan tám giếng"
    assert draft.rows.get().after["t1.value"] == "9"


def test_a_line_is_not_emptied_of_its_words(cast):
    draft = brought(cast, form(WELLS), unit=cast.ward3)
    answer = as_(cast.binh).post(url("line", draft.pk, 1), {"text": " "})
    assert answer.status_code == 422
    assert "Nội dung cam kết để trống. Nhập lại, hoặc bỏ chọn dòng này." in answer.text
    draft.refresh_from_db()
    assert draft.answers == {}


@pytest.mark.parametrize(
    ("wanted", "led_to"),
    [("?loai=ask", "?loai=ask"), ("2/", "2/"), ("", "?loai=add"), ("//ngoai.vn/", "?loai=add")],
)
def test_answers_go_along_to_the_next_page_of_lines(cast, wanted, led_to):
    client = as_(cast.binh)
    draft = brought(cast, form(WELLS, LETTERS), unit=cast.ward3)
    due, leader = draft.rows.get(order=2).questions
    told = boxes(draft, next=wanted, **{f"{due['name']}-typed": "15/12/2020", leader["name"]: "-"})
    answer = client.post(url("compare", draft.pk) + "?loai=add", told)
    assert answer.url == url("compare", draft.pk) + led_to
    assert [row.kind for row in draft.rows.all()] == ["add", "add"]
    assert not Item.objects.exists()


def test_the_table_may_be_chosen_otherwise(cast):
    client = as_(cast.binh)
    draft = brought(cast, form(WELLS), unit=cast.ward3)
    assert client.get(url("table", draft.pk)).status_code == 200
    columns = {
        f"column-{each['number']}": each["field"] for each in draft.outline["tables"][0]["columns"]
    }
    told = {"sheet": "Sheet", "first": 3, "last": 3, **columns, "column-3": "", "column-7": ""}
    client.post(url("table", draft.pk), told)
    draft.refresh_from_db()
    row = draft.rows.get()
    assert row.title == WELLS[1]
    assert "reason" not in row.after
    assert "t1.value" not in row.after


def test_a_file_without_a_table_leads_to_the_second_step(cast):
    client = as_(cast.binh)
    answer = upload(client, form(head=("Biên bản họp tổ dân phố",)))
    assert client.get(answer.url).url == url("table", ImportDraft.objects.get().pk)
    assert "Không tìm thấy bảng nội dung cam kết." in client.get(client.get(answer.url).url).text


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("bao-cao.pdf", b"%PDF", "không phải bảng tính"),
        ("nang.xlsx", b"0" * (10 * 1024 * 1024 + 1), "nặng hơn 10 MB"),
    ],
)
def test_a_file_that_is_not_a_workbook_is_refused_at_the_door(cast, name, content, words):
    answer = upload(as_(cast.binh), content, name=name)
    assert answer.status_code == 422
    assert words in answer.text
    assert not ImportDraft.objects.exists()


def test_a_damaged_file_says_what_to_do(cast):
    client = as_(cast.binh)
    page = client.get(upload(client, b"PK\x03\x04hong").url).text
    assert "Chưa đọc được tệp" in page
    assert "Chưa có gì thay đổi." in page
    assert "Chọn tệp khác" in page


def test_a_refused_file_is_never_opened_again(cast):
    client = as_(cast.binh)
    upload(client, b"PK\x03\x04hong")
    draft = ImportDraft.objects.get()
    names = ("table", "compare", "error-file")
    assert {client.get(url(name, draft.pk)).status_code for name in names} == {404}
    assert client.post(url("compare", draft.pk), {"act": "apply"}).status_code == 404
    assert not Commitment.objects.exists()


def test_nothing_chosen_is_said_at_the_file(cast):
    answer = as_(cast.binh).post(url("new"), {"place": "P3"})
    assert answer.status_code == 422
    assert "Chưa có tệp. Chọn tệp Excel, hoặc dán bảng vào ô bên dưới." in answer.text


def test_cells_are_pasted_with_their_heading(cast):
    client = as_(cast.binh)
    pasted = "\n".join("\t".join(str(v or "") for v in line) for line in (HEAD, WELLS))
    answer = client.post(url("new"), {"place": "P3", "pasted": pasted})
    assert client.get(answer.url).url == url("compare", ImportDraft.objects.get().pk)
    assert ImportDraft.objects.get().rows.get().title == WELLS[1]


def test_the_list_needs_its_number_and_its_day(cast):
    client = as_(cast.office)
    answer = upload(client, approved_list(listed(1, "P3", WELLS[1])), place="ca-nam")
    assert answer.status_code == 422
    assert "Danh mục đã duyệt cần số, ký hiệu văn bản" in answer.text
    told = {"document_number": "214-TB/TU", "document_on": "25/01/2020", "place": "ca-nam"}
    assert upload(client, approved_list(listed(1, "P3", WELLS[1])), **told).status_code == 302


def test_the_comparison_of_a_list_names_the_units_that_are_missing(cast):
    draft = brought_list(cast, approved_list(listed(1, "Đảng ủy phường 3", WELLS[1])))
    page = as_(cast.office).get(url("compare", draft.pk)).text
    assert (
        "03 đầu mối của năm chưa có trong danh mục: Đảng ủy phường 4; Phòng Kinh tế; Phòng Tài chính"
        in page
    )


def report_file(signed: Commitment, title: str) -> bytes:
    head = (
        "TT",
        "Nội dung",
        "ĐVT",
        "KH năm",
        "Lũy kế",
        "Đã hoàn thành",
        "Đang thực hiện",
        "Chưa triển khai",
    )
    line = (1, signed.items.get().text, "hộ", 40, 12, None, "x", None)
    return workbook([(title,), (), head, line])


def test_a_report_is_looked_at_and_not_applied(cast):
    signed = factories.signed(cast, cast.ward3, items=1)
    content = report_file(signed, "BÁO CÁO KẾT QUẢ THỰC HIỆN CAM KẾT QUÝ II NĂM 2020")
    client = as_(cast.binh)
    upload(client, content, name="bao-cao.xlsx")
    draft = ImportDraft.objects.get()
    assert draft.purpose == ImportPurpose.REPORT
    row = draft.rows.get()
    assert (row.item, row.kind) == (signed.items.get(), "same")
    assert row.after == {"cumulative": "12", "report_state": "Đang thực hiện"}
    assert row.before["text"] == f"{row.item.code} {row.item.text}"
    page = client.get(url("compare", draft.pk)).text
    assert "Khớp (1)" in page
    assert row.before["t1.label"] in page
    assert "số liệu được ghi khi kỳ báo cáo mở" in page
    assert "Áp dụng</button>" not in page
    assert client.post(url("compare", draft.pk), boxes(draft, act="apply")).status_code == 403


def test_a_report_that_names_no_period_is_no_registration(cast):
    signed = factories.signed(cast, cast.ward3, items=1)
    content = report_file(signed, "BÁO CÁO KẾT QUẢ THỰC HIỆN CAM KẾT")
    draft = brought(cast, content, unit=cast.ward3)
    assert draft.purpose == ImportPurpose.REPORT
    assert draft.outline["notices"] == [
        "Báo cáo không ghi kỳ. Đây là báo cáo quý, 6 tháng hay cả năm?"
    ]


def test_a_report_is_not_taken_for_the_approved_list_in_silence(cast):
    signed = factories.signed(cast, cast.ward3, items=1)
    content = report_file(signed, "BÁO CÁO KẾT QUẢ THỰC HIỆN CAM KẾT QUÝ II NĂM 2020")
    page = as_(cast.office).get(url("compare", brought_list(cast, content).pk)).text
    assert "Tệp này giống báo cáo của một kỳ, không phải danh mục đã duyệt." in page


def test_the_error_file_is_the_file_with_one_more_column(cast):
    client = as_(cast.binh)
    draft = brought(cast, form(WELLS, LETTERS, ("=1+1", *STALLS[1:])), unit=cast.ward3)
    client.post(url("compare", draft.pk), {**boxes(draft, act="apply"), "ok-1": ""})
    answer = client.get(url("error-file", draft.pk))
    assert answer["Content-Disposition"] == 'attachment; filename="tep-can-sua.xlsx"'
    page = opened(answer.content).active
    assert page.cell(3, 16).value == "Ghi chú khi nhập"
    assert page.cell(5, 16).value is None
    assert page.cell(6, 16).value.startswith("Tệp không ghi ngày cụ thể.")
    assert page.cell(6, 16).data_type == "s"
    assert page.cell(6, 2).value == LETTERS[1]


def test_the_sample_is_read_without_a_question_about_its_lines(cast):
    client = as_(cast.binh)
    sample = client.get(url("sample")).content
    upload(client, sample, name="mau.xlsx")
    draft = ImportDraft.objects.get()
    assert [(row.kind, row.questions) for row in draft.rows.all()] == [("add", [])] * 5


def test_two_hundred_lines_cost_as_many_statements_as_ten(cast):
    factories.commitment(cast, cast.ward3)
    client = as_(cast.binh)
    (few_shown, few_written), (many_shown, many_written) = (
        costs_of(cast, client, lines) for lines in (10, 200)
    )
    assert few_shown == many_shown
    # Rows go in by the hundred: SQLite takes a thousand values in one statement.
    assert many_written - few_written <= 12


def costs_of(cast, client: Client, count: int) -> tuple[list[int], int]:
    """Statements of the three pages, and of saving and applying."""
    lines = [(n, f"{WELLS[1]} số {n} đường {n * 7}", *WELLS[2:]) for n in range(1, count + 1)]
    draft = brought(cast, form(*lines), unit=cast.ward3)
    shown = [statements(client, url(name, draft.pk)) for name in ("compare", "table")]
    with CaptureQueriesContext(connection) as written:
        client.post(url("compare", draft.pk), boxes(draft, act="apply"))
    shown.append(statements(client, url("result", draft.pk)))
    assert Item.objects.count() == count
    forget()
    return shown, len(written)


def forget() -> None:
    """Take the items out again, so that the second file begins where the first began."""
    for item in Item.objects.all():
        item.provisions.clear()
        item.coordinators.clear()
        for target in item.targets.all():
            target.steps.all().delete()
        item.targets.all().delete()
    Item.objects.all().delete()


def test_the_desk_leads_the_clerk_to_the_wizard(cast):
    page = as_(cast.binh).get(reverse("overview:desk", args=[2020])).text
    assert f'href="{url("new")}"' in page


def test_a_file_of_another_unit_is_pointed_out(cast):
    client = as_(cast.binh)
    lines = [("ĐẢNG ỦY PHƯỜNG 4",), ("PHỤ LỤC ĐĂNG KÝ CAM KẾT NĂM 2020",), (), HEAD, WELLS]
    upload(client, workbook(lines))
    page = client.get(url("compare", ImportDraft.objects.get().pk)).text
    assert "Đầu tệp ghi Đảng ủy phường 4, đang nhập cho Đảng ủy phường 3." in page


def test_a_stranger_finds_neither_pages_nor_files(cast):
    draft = brought(cast, form(WELLS), unit=cast.ward3)
    client = as_(cast.chi)
    names = ("detail", "table", "compare", "result", "error-file")
    assert {client.get(url(name, draft.pk)).status_code for name in names} == {404}
    assert client.post(url("compare", draft.pk), boxes(draft, act="apply")).status_code == 404
    assert not Item.objects.exists()


def test_every_heading_that_a_column_may_be_given_is_read_as_it_says(cast):
    values = {
        "stt": 1, "text": WELLS[1], "uom": "giếng", "baseline": 2, "target": 8, "code": "20.01",
        "roadmap.q1": 1, "roadmap.q2": 2, "roadmap.q3": 3, "roadmap.q4": 2, "deadline": "30/11/2020",
    }  # fmt: skip
    line = tuple(values.get(name, "Bí thư Đảng ủy") for name in TITLES)
    draft = brought(cast, workbook([tuple(TITLES.values()), line]), unit=cast.ward3)
    columns = draft.outline["tables"][0]["columns"]
    assert {each["title"]: each["field"] for each in columns} == {
        title: name for name, title in TITLES.items()
    }


def test_of_many_items_that_the_file_leaves_out_twenty_are_named(cast):
    made = factories.commitment(cast, cast.ward3, items=23)
    draft = brought(cast, form(WELLS), unit=cast.ward3)
    assert unmentioned(draft, made)[-2:] == ["20.P3.20", "và 3 nội dung khác"]
