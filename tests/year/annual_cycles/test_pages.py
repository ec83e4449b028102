"""The year's own page, the making of a new year, and the first run."""

from datetime import date

import pytest
from django.test import Client

from camket.foundation.organisation.models import User
from camket.year.annual_cycles.models import Cycle, Period, Theme
from camket.year.annual_cycles.states import CycleState

NEW_YEAR = {
    "theme": "Kỷ cương đi đôi với sáng tạo",
    "registration_due_on": "29/01/2021",
    "rhythm": "quarterly",
}
FIRST_RUN = {
    "name": "Đảng ủy phường Xuân Giang", "short_name": "Xuân Giang", "code": "XG",
    "scheme_name": "Cam kết trách nhiệm", "first_year": "2024", "year": "2026",
    "full_name": "Chuyên viên Văn phòng", "title": "Chuyên viên Văn phòng Đảng ủy",
    "username": "vanphong", "password": "mat-khau-dai-2026",
}  # fmt: skip


def signed_in(person: User) -> Client:
    client = Client()
    client.force_login(person)
    return client


@pytest.mark.parametrize(("name", "status"), [("office", 200), ("lan", 200), ("admin", 200)])
def test_who_takes_part_sees_the_year(cast, name, status):
    response = signed_in(cast.people()[name]).get("/2020/nam/", secure=True)
    assert response.status_code == status
    assert "Các phường" in response.text


def test_another_year_is_not_there(cast):
    assert signed_in(cast.office).get("/2033/nam/", secure=True).status_code == 404


def test_the_office_makes_the_next_year_in_one_form(cast):
    client = signed_in(cast.office)
    response = client.post("/2020/nam/tiep-theo/", NEW_YEAR, secure=True)
    assert response.headers["Location"] == "/2021/nam/"
    cycle = Cycle.objects.get(year=2021)
    assert cycle.registration_due_on == date(2021, 1, 29)
    assert Theme.objects.get(cycle=cycle).text == "Kỷ cương đi đôi với sáng tạo"
    assert list(Period.objects.filter(cycle=cycle).values_list("code", "data_until", "due_on")) == [
        ("quy-1", date(2021, 3, 14), date(2021, 3, 18)),
        ("quy-2", date(2021, 6, 14), date(2021, 6, 18)),
        ("quy-3", date(2021, 9, 14), date(2021, 9, 18)),
        ("nam", date(2021, 12, 31), date(2022, 1, 8)),
    ]
    assert client.post("/2021/nam/mo/", secure=True).status_code == 302
    assert Cycle.objects.get(year=2021).state == CycleState.OPEN


def test_a_bad_date_is_told_and_nothing_typed_is_lost(cast):
    response = signed_in(cast.office).post(
        "/2020/nam/tiep-theo/", {**NEW_YEAR, "registration_due_on": "30.2.2021"}, secure=True
    )
    assert response.status_code == 422
    assert (
        "Hạn đăng ký &quot;30.2.2021&quot; không có trong lịch. Nhập dạng 28/02/2021."
        in response.text
    )
    assert "Kỷ cương đi đôi với sáng tạo" in response.text
    assert not Cycle.objects.filter(year=2021).exists()


def test_others_are_refused_with_the_reason(cast):
    response = signed_in(cast.lan).post("/2020/nam/tiep-theo/", NEW_YEAR, secure=True)
    assert response.status_code == 403
    assert "Chỉ Văn phòng được tạo chu kỳ năm." in response.text


def test_the_dates_of_a_period_keep_their_order(cast):
    response = signed_in(cast.office).post(
        "/2020/nam/ky/6-thang/",
        {"data_until": "20/06/2020", "due_on": "18/06/2020", "locks_on": "30/06/2020"},
        secure=True,
    )
    assert response.status_code == 422
    assert "Ba ngày phải theo thứ tự" in response.text
    assert Period.objects.get(pk=cast.six_months.pk).data_until == date(2020, 6, 14)


def test_the_first_run_makes_owner_year_and_account_once(db):
    client = Client()
    assert client.post("/khoi-tao/", FIRST_RUN, secure=True).headers["Location"] == "/dang-nhap/"
    cycle = Cycle.objects.select_related("scheme__owner").get()
    assert (cycle.scheme.owner.name, cycle.year, cycle.ordinal) == (
        "Đảng ủy phường Xuân Giang",
        2026,
        3,
    )
    credentials = {"username": "vanphong", "password": "mat-khau-dai-2026"}
    assert client.post("/dang-nhap/", credentials, secure=True).status_code == 302
    assert Client().get("/khoi-tao/", secure=True).headers["Location"] == "/dang-nhap/"
    again = Client().post("/khoi-tao/", {**FIRST_RUN, "username": "nguoikhac"}, secure=True)
    assert again.headers["Location"] == "/dang-nhap/"
    assert User.objects.count() == 1


def test_an_empty_installation_leads_from_its_sign_in_to_the_first_run(db):
    assert Client().get("/dang-nhap/", secure=True).headers["Location"] == "/khoi-tao/"


def test_a_weak_first_password_is_refused_in_words(db):
    response = Client().post("/khoi-tao/", {**FIRST_RUN, "password": "12345"}, secure=True)
    assert response.status_code == 422
    assert "Mật khẩu quá ngắn. Cần ít nhất 12 ký tự." in response.text
    assert not User.objects.exists()
