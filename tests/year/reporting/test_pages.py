"""The pages of reports, pressed as people press them."""

import re
from datetime import date

import pytest
from django.test import Client

from camket.foundation.core import clock
from camket.year.execution.models import Mark
from camket.year.reporting import actions
from camket.year.reporting.models import Report
from camket.year.reporting.rules import rows_of
from tests import factories
from tests.year.reporting.desk import S, at, brought_to, full_draft, opened


@pytest.fixture(autouse=True)
def in_june():
    with clock.at(at(16, 9)):
        yield


def enter(user) -> Client:
    client = Client()
    client.force_login(user)
    return client


def words(response) -> str:
    """What a person reads, without the marks of HTML."""
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split())


def address(report: Report, part: str = "") -> str:
    return f"/2020/bao-cao/{report.pk}/{part}"


def typed(report: Report, value: str = "20", **given: str) -> dict[str, str]:
    """The grid as a browser sends it, every row on its road map."""
    data = {"deployment": "Đã quán triệt.", "proposals": "", "next_steps": "", "act": "save"}
    for row in rows_of(report):
        prefix = f"d{row.line.pk}"
        data |= {
            f"{prefix}-mark": Mark.IN_PROGRESS,
            f"{prefix}-result": "Đã bàn giao 20 hộ.",
            f"{prefix}-v{row.values[0].target.pk}": value,
        }
    return data | given


PAGES = ("", "bien-nhan/")


@pytest.mark.parametrize("part", PAGES)
@pytest.mark.parametrize(
    "name", ["office", "secretary", "inspector", "board", "lan", "binh", "adviser"]
)
def test_a_sent_report_is_read_by_its_unit_and_by_those_who_serve_the_committee(cast, name, part):
    report = brought_to(cast, S.SENT)
    response = enter(getattr(cast, name)).get(address(report, part))
    assert response.status_code == 200
    assert report.receipt in words(response)


@pytest.mark.parametrize("part", [*PAGES, "nhap/"])
@pytest.mark.parametrize("name", ["hung", "chi", "minh", "admin"])
def test_other_units_and_the_administrator_find_nothing_there(cast, name, part):
    report = brought_to(cast, S.SENT)
    assert enter(getattr(cast, name)).get(address(report, part)).status_code == 404


def test_the_office_does_not_read_a_draft(cast):
    report = brought_to(cast, S.DRAFT)
    client = enter(cast.office)
    assert client.get(address(report)).status_code == 404
    page = client.get("/2020/bao-cao/ky/6-thang/")
    assert "3/3" in words(page)
    assert address(report) + '"' not in page.content.decode()


@pytest.mark.parametrize(
    ("part", "state", "name"),
    [
        ("gui/", S.COMPLETE, "binh"),
        ("chuyen/", S.COMPLETE, "binh"),
        ("chuyen-lai/", S.COMPLETE, "binh"),
        ("thu-hoi/", S.RECEIVED, "lan"),
        ("tiep-nhan/", S.SENT, "lan"),
        ("duyet/", S.SENT, "office"),
        ("tra-lai/", S.ACCEPTED, "office"),
        ("bo-sung/", S.SENT, "binh"),
        ("gia-han/", S.SENT, "office"),
    ],
)
def test_a_refused_act_answers_with_its_reason_and_changes_nothing(cast, part, state, name):
    report = brought_to(cast, state)
    first = report.lines.first().pk
    data = {"note": "x", "lines": [first], "reason": "proof", "due_on": "22/06/2020"}
    response = enter(getattr(cast, name)).post(address(report, part), data)
    report.refresh_from_db()
    assert (response.status_code, report.state) == (403, state)


def test_the_clerk_types_vietnamese_figures_and_the_draft_is_kept(cast):
    report = opened(cast)
    client = enter(cast.binh)
    response = client.post(address(report, "nhap/"), typed(report, "1.250,5"), follow=True)
    assert "Đã lưu nháp lúc 09:00, chưa gửi." in words(response)
    assert 'value="1.250,5"' in response.content.decode()
    report.refresh_from_db()
    assert report.state == S.DRAFT


def test_wrong_input_is_answered_beside_its_field_and_nothing_typed_is_lost(cast):
    report = opened(cast)
    row = rows_of(report)[1]
    wrong = {
        f"d{row.line.pk}-v{row.values[0].target.pk}": "còn 5 hộ",
        f"d{row.line.pk}-done_on": "30.2.2020",
        f"d{row.line.pk}-cause": "Đơn giá bồi thường chưa duyệt",
    }
    response = enter(cast.binh).post(address(report, "nhap/"), typed(report, **wrong))
    html = response.content.decode()
    assert response.status_code == 422
    assert "Có 02 nội dung cần sửa" in words(response)
    assert 'value="còn 5 hộ"' in html
    assert 'value="30.2.2020"' in html
    assert "Đơn giá bồi thường chưa duyệt" in html
    assert Report.objects.get().state == S.EXPECTED


def test_the_check_button_saves_and_leads_to_the_check_page(cast):
    report = opened(cast)
    data = typed(report) | {"act": "check"}
    response = enter(cast.binh).post(address(report, "nhap/"), data)
    assert response["Location"] == address(report)
    report.refresh_from_db()
    assert report.deployment == "Đã quán triệt."


def test_the_words_of_the_last_period_come_with_one_press(cast):
    brought_to(cast, S.ACCEPTED)
    with clock.at(at(20, 9, month=12)):
        year = actions.open_period(cast.year_period, actor=cast.office)[0]
        client = enter(cast.binh)
        row = rows_of(year)[0]
        data = {"act": f"copy-{row.item.pk}", f"at-copy-{row.item.pk}": f"#dong-{row.line.pk}"}
        response = client.post(address(year, "nhap/"), data)
    assert response["Location"] == f"{address(year, 'nhap/')}#dong-{row.line.pk}"
    assert [each.result for each in year.lines.all()] == ["Đã bàn giao 20 hộ.", "", ""]


def test_the_clerk_sees_what_is_missing_before_passing_the_report_on(cast):
    report = opened(cast)
    actions.start_report(report, actor=cast.binh)
    page = enter(cast.binh).get(address(report))
    assert "Nội dung 3: chưa chọn mức độ thực hiện." in words(page)
    assert "Còn 03 chỗ cần bổ sung." in words(page)


def test_the_head_sends_in_three_presses_and_gets_a_receipt(cast):
    report = brought_to(cast, S.COMPLETE)
    client = enter(cast.lan)
    page = client.get(address(report))
    assert "Gửi báo cáo 6 tháng đầu năm (3 nội dung)?" in words(page)
    receipt = client.post(address(report, "gui/"), follow=True)
    read = words(receipt)
    assert "Đã gửi báo cáo 6 tháng đầu năm (3 nội dung)" in read
    assert "BC-2020-6T-01" in read
    assert "Nộp đúng hạn" in read
    assert "Đang ở: Văn phòng, chờ tiếp nhận" in read


def test_the_head_sees_late_lines_opened_with_their_reasons(cast):
    report = opened(cast)
    row = rows_of(report)[1]
    late = {
        f"d{row.line.pk}-v{row.values[0].target.pk}": "5",
        f"d{row.line.pk}-cause": "Đơn giá bồi thường chưa duyệt.",
        f"d{row.line.pk}-waiting_for_id": str(cast.finance.pk),
    }
    enter(cast.binh).post(address(report, "nhap/"), typed(report, **late))
    actions.complete_report(Report.objects.get(), actor=cast.binh)
    html = enter(cast.lan).get(address(report)).content.decode()
    assert html.count("<details open>") == 1
    opened_part = html.split("<details open>")[1].split("</details>")[0]
    assert "Đơn giá bồi thường chưa duyệt." in opened_part
    assert "Phòng Tài chính - Kế hoạch" in opened_part


def test_the_head_hands_back_only_with_a_reason(cast):
    report = brought_to(cast, S.COMPLETE)
    client = enter(cast.lan)
    empty = client.post(address(report, "chuyen-lai/"), {"note": " "})
    assert (empty.status_code, "Chưa nêu lý do" in words(empty)) == (422, True)
    client.post(address(report, "chuyen-lai/"), {"note": "Xem lại nội dung 2"})
    report.refresh_from_db()
    assert report.state == S.DRAFT


def test_the_office_returns_two_ticked_lines_with_one_reason(cast):
    report = brought_to(cast, S.RECEIVED)
    ticked = [line.pk for line in report.lines.all()][1:]
    client = enter(cast.office)
    nothing = client.post(address(report, "tra-lai/"), {"reason": "proof"})
    assert (nothing.status_code, "Đánh dấu ít nhất một dòng" in words(nothing)) == (422, True)
    client.post(
        address(report, "tra-lai/"), {"lines": ticked, "reason": "proof", "text": "Nội dung"}
    )
    assert [line.return_reason for line in report.lines.all()] == [
        "",
        "Thiếu minh chứng, đề nghị bổ sung. Nội dung",
        "Thiếu minh chứng, đề nghị bổ sung. Nội dung",
    ]
    grid = enter(cast.binh).get(address(report, "nhap/"))
    assert "Văn phòng trả lại 2 dòng" in words(grid)


def test_another_reason_is_written_out(cast):
    report = brought_to(cast, S.RECEIVED)
    data = {"lines": [report.lines.first().pk], "reason": "other", "text": ""}
    response = enter(cast.office).post(address(report, "tra-lai/"), data)
    assert (response.status_code, "Chưa nêu lý do" in words(response)) == (422, True)


def test_the_office_receives_and_accepts(cast):
    report = brought_to(cast, S.SENT)
    client = enter(cast.office)
    client.post(address(report, "tiep-nhan/"))
    page = client.get(address(report))
    assert "Duyệt báo cáo của Đảng ủy phường 3 (3 nội dung)?" in words(page)
    client.post(address(report, "duyet/"))
    report.refresh_from_db()
    assert report.state == S.ACCEPTED


def test_more_time_is_given_on_the_page_of_the_period(cast):
    report = opened(cast)
    client = enter(cast.office)
    wrong = client.post(address(report, "gia-han/"), {"due_on": "31/06/2020", "reason": "Bão"})
    assert wrong.status_code == 422
    assert 'value="31/06/2020"' in wrong.content.decode()
    client.post(address(report, "gia-han/"), {"due_on": "22/06/2020", "reason": "Bão"})
    report.refresh_from_db()
    assert report.due_on == date(2020, 6, 22)


def test_a_period_is_opened_and_its_closing_refused_with_the_reason(cast):
    factories.signed(cast, cast.ward3, items=1)
    client = enter(cast.office)
    page = client.post("/2020/bao-cao/ky/6-thang/mo/", follow=True)
    assert "1 đơn vị phải nộp báo cáo" in words(page)
    assert "còn 01 báo cáo chưa gửi mà chưa qua ngày khóa 30/06/2020" in words(page)
    assert client.post("/2020/bao-cao/ky/6-thang/dong/").status_code == 403


def test_only_the_office_is_shown_how_to_open_and_close(cast):
    opened(cast)
    page = "/2020/bao-cao/ky/6-thang/"
    assert "Đóng kỳ báo cáo" in words(enter(cast.office).get(page))
    assert "Đóng kỳ báo cáo" not in words(enter(cast.lan).get(page))


def test_a_long_list_of_units_is_paged(cast, monkeypatch):
    monkeypatch.setattr("camket.year.reporting.queries.screens.ROWS_ON_A_PAGE", 1)
    for unit in (cast.ward3, cast.ward4):
        factories.report(factories.signed(cast, unit, 1), cast.six_months, S.SENT)
    second = words(enter(cast.office).get("/2020/bao-cao/ky/6-thang/?trang=2"))
    assert "2–2 trong 2 báo cáo" in second
    assert "Đảng ủy phường 3" not in second


def test_a_supplement_opens_in_the_grid(cast):
    report = brought_to(cast, S.ACCEPTED)
    response = enter(cast.binh).post(address(report, "bo-sung/"))
    later = Report.objects.get(number=2)
    assert response["Location"] == address(later, "nhap/")


@pytest.mark.parametrize("name", ["office", "lan", "binh", "an", "secretary"])
def test_the_list_of_reports_says_where_each_period_stands(cast, name):
    brought_to(cast, S.SENT)
    page = enter(getattr(cast, name)).get("/2020/bao-cao/")
    assert page.status_code == 200
    assert "1/1" in words(page)


def test_the_tabs_beside_the_list_are_given_by_the_settings(cast, settings):
    tabs = (
        {"label": "Theo kỳ", "url_name": "reporting:report-list"},
        {"label": "Chu kỳ năm", "url_name": "annual_cycles:cycle-detail"},
    )
    entry = {"label": "Báo cáo", "url_name": "reporting:report-list", "covers": ("reporting",)}
    client = enter(cast.office)
    settings.NAVIGATION = ({**entry, "tabs": tabs},)
    assert "Theo kỳ" in words(client.get("/2020/bao-cao/"))
    assert "Theo kỳ" not in words(client.get("/2020/bao-cao/ky/6-thang/"))
    settings.NAVIGATION = ({**entry, "tabs": tabs[:1]},)
    assert "Theo kỳ" not in words(client.get("/2020/bao-cao/"))


def test_a_year_of_strangers_does_not_exist(cast):
    assert enter(cast.office).get("/2019/bao-cao/").status_code == 404


def statements(cast, path: str, user, counter) -> int:
    client = enter(user)
    client.get(path)
    with counter as queries:
        assert client.get(path).status_code == 200
    return len(queries)


@pytest.mark.parametrize(
    ("path", "most"), [("/2020/bao-cao/", 10), ("/2020/bao-cao/ky/6-thang/", 10)]
)
def test_lists_cost_the_same_for_one_report_and_for_three(
    cast, path, most, django_assert_max_num_queries
):
    report = brought_to(cast, S.SENT)
    one = statements(cast, path, cast.office, django_assert_max_num_queries(most))
    for unit in (cast.ward4, cast.economy):
        made = factories.report(factories.signed(cast, unit, 2), cast.six_months, S.SENT)
        made.lines.create(item=made.commitment.items.first())
    three = statements(cast, path, cast.office, django_assert_max_num_queries(most))
    assert (one, report.state) == (three, S.SENT)


@pytest.mark.parametrize(("part", "most"), [("", 15), ("nhap/", 15)])
def test_a_report_costs_the_same_for_one_item_and_for_three(
    cast, part, most, django_assert_max_num_queries
):
    costs = []
    for unit, items, clerk in ((cast.ward3, 1, cast.binh), (cast.ward4, 3, cast.chi)):
        commitment = factories.signed(cast, unit, items)
        report = factories.report(commitment, cast.six_months, S.DRAFT)
        for item in commitment.items.all():
            report.lines.create(item=item)
        report.period.__class__.objects.filter(pk=report.period_id).update(state="open")
        path = address(report, part)
        costs.append(statements(cast, path, clerk, django_assert_max_num_queries(most)))
    assert costs[0] == costs[1]


def test_sending_costs_a_fixed_number_of_statements(cast, django_assert_max_num_queries):
    report = brought_to(cast, S.COMPLETE)
    client = enter(cast.lan)
    # PostgreSQL takes the lock of the trail with a statement of its own.
    with django_assert_max_num_queries(22):
        client.post(address(report, "gui/"))


def test_a_full_grid_stays_light(cast):
    report = opened(cast, items=15)
    actions.fill_report(report, full_draft(report), actor=cast.binh)
    page = enter(cast.binh).get(address(report, "nhap/"))
    assert len(page.content) < 150_000
