"""Refusals become pages, or panels for htmx, each with its status, its reason and what to do."""

import logging

import pytest

from tests.foundation.core import gallery

AS_FRAGMENT = {"HX-Request": "true"}


@pytest.fixture(autouse=True)
def gallery_settings(settings, client):
    for name, value in gallery.SETTINGS.items():
        setattr(settings, name, value)
    client.raise_request_exception = False


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        (403, "Chỉ người đứng đầu đơn vị được gửi báo cáo này."),
        (404, "Không có trang này, hoặc đồng chí chưa được phân quyền xem"),
        (409, "Hồ sơ vừa được người khác xử lý. Hãy tải lại trang."),
        (500, "Máy chủ chưa xử lý được việc này"),
        (503, "Cơ sở dữ liệu đang bận"),
    ],
)
def test_each_refusal_is_a_page_and_a_panel(client, status: int, sentence: str):
    page = client.get(f"/tu-choi/{status}/")
    panel = client.get(f"/tu-choi/{status}/", headers=AS_FRAGMENT)
    assert (page.status_code, panel.status_code) == (status, status)
    assert sentence in page.content.decode() and sentence in panel.content.decode()
    assert b"<html" in page.content and b"<html" not in panel.content
    assert (panel["HX-Retarget"], panel["HX-Reswap"]) == ("#refusal", "innerHTML")
    assert "HX-Retarget" not in page


def test_a_refusal_keeps_the_bar_but_a_failure_stands_alone(client):
    assert b'<header class="bar">' in client.get("/tu-choi/403/").content
    assert b'<header class="bar">' not in client.get("/tu-choi/500/").content
    assert b'<header class="bar">' not in client.get("/tu-choi/503/").content


def test_an_address_nobody_has_is_answered_in_vietnamese(client):
    response = client.get("/khong-co/")
    assert response.status_code == 404
    assert "Không có trang này" in response.content.decode()


def test_a_busy_database_says_when_to_come_back(client):
    assert client.get("/tu-choi/503/")["Retry-After"] == "20"


def test_a_failure_shows_the_code_that_stands_in_the_log(client, caplog):
    with caplog.at_level(logging.ERROR, logger="camket.refusals"):
        response = client.get("/tu-choi/500/")
    code = response["X-Request-Id"][:6].upper()
    assert f'<strong class="incident">{code}</strong>' in response.content.decode()
    assert f"Incident {code} at /tu-choi/500/" in caplog.messages


def test_a_stale_form_is_told_to_reload(client):
    client.handler.enforce_csrf_checks = True
    response = client.post("/2020/empty/", {})
    assert response.status_code == 403
    assert "Trang đã mở quá lâu nên chưa gửi được" in response.content.decode()


def test_no_page_shows_english_or_a_trace(client):
    html = client.get("/tu-choi/500/").content.decode()
    assert "Error" not in html and "Traceback" not in html and "broken" not in html
