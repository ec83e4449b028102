"""Signing in, passwords, units and people."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from camket.foundation.organisation.access import standing
from camket.foundation.organisation.models import Role, Unit, User


def signed_in(person: User) -> Client:
    client = Client()
    client.force_login(person)
    return client


def test_nothing_is_shown_before_sign_in(cast):
    response = Client().get("/don-vi/", secure=True)
    assert response.headers["Location"] == "/dang-nhap/?next=/don-vi/"


@pytest.mark.parametrize("name", ["lan", "khong-co-ai"])
def test_a_wrong_password_and_an_unknown_name_get_the_same_words(cast, name):
    response = Client().post("/dang-nhap/", {"username": name, "password": "sai"}, secure=True)
    assert "Tên đăng nhập hoặc mật khẩu chưa đúng. Kiểm tra rồi nhập lại." in response.text


def test_a_person_changes_the_own_password_with_the_present_one(cast):
    client = signed_in(cast.lan)
    wrong = client.post("/mat-khau/", {"present": "khác", "new": "mat-khau-moi-2020"}, secure=True)
    assert wrong.status_code == 422
    right = {"present": "mat-khau-thu-nghiem", "new": "mat-khau-moi-2020"}
    assert client.post("/mat-khau/", right, secure=True).status_code == 302
    assert User.objects.get(pk=cast.lan.pk).check_password("mat-khau-moi-2020")


def test_the_administrator_adds_a_unit_and_its_head(cast):
    client = signed_in(cast.admin)
    unit = {
        "code": "P5",
        "name": "Đảng ủy phường 5",
        "short_name": "Phường 5",
        "kind": "ward_committee",
        "parent": cast.city.pk,
    }
    assert client.post("/don-vi/moi/", unit, secure=True).headers["Location"] == "/don-vi/P5/"
    person = {
        "username": "p5.bithu", "full_name": "Bí thư", "position_title": "Bí thư Đảng ủy",
        "is_head": "on", "roles": [Role.UNIT_CLERK], "password": "mat-khau-dai-2020",
    }  # fmt: skip
    assert client.post("/don-vi/P5/", person, secure=True).status_code == 302
    ward = Unit.objects.get(code="P5")
    head = User.objects.get(username="p5.bithu")
    assert standing(head).is_head_of(ward.pk)
    assert standing(head).is_clerk_of(ward.pk)


def test_a_code_in_use_names_the_unit_that_has_it(cast):
    twin = {"code": "P3", "name": "Phường khác", "short_name": "PK", "kind": "ward_committee"}
    response = signed_in(cast.admin).post("/don-vi/moi/", twin, secure=True)
    assert response.status_code == 422
    assert "Mã P3 đã dùng cho Đảng ủy phường 3. Chọn mã khác." in response.text


@pytest.mark.parametrize("path", ["/don-vi/moi/", "/don-vi/P3/"])
def test_nobody_else_adds(cast, path):
    response = signed_in(cast.office).post(path, {}, secure=True)
    assert response.status_code == 403
    assert "Chỉ quản trị hệ thống được sửa đơn vị, người dùng và vai trò." in response.text


def test_the_list_costs_the_same_for_any_number_of_units(cast):
    client = signed_in(cast.admin)
    few = queries_of(client)
    for number in range(10):
        Unit.objects.create(
            code=f"N{number}",
            name=f"Đơn vị {number}",
            short_name="ĐV",
            kind="other",
            path=f"0001.9{number:03d}.",
            parent=cast.city,
        )
    assert queries_of(client) == few <= 10


def queries_of(client: Client) -> int:
    with CaptureQueriesContext(connection) as captured:
        client.get("/don-vi/", secure=True)
    return len(captured)
