"""The three acts that must feel finished, and how many presses they take."""

import re

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import PHONE, TABLET, Visit

pytestmark = pytest.mark.needs("chromium")


def press(page: Page, selector: str) -> None:
    """One press, then whatever it brings."""
    page.locator(selector).first.click()
    page.wait_for_load_state()


def test_the_office_urges_every_unit_behind_in_two_presses(visit: Visit):
    page = visit("vp.chuyenvien", "/2021/bang-dieu-hanh/")
    primary = page.locator("main .btn-primary:visible").first
    units = int(re.search(r"Đôn đốc (\d+) đơn vị", primary.inner_text())[1])
    before = log_lines(visit("vp.chuyenvien"))
    primary.click()
    asked = page.locator("dialog[open] button.btn-primary, details[open] button.btn-primary")
    asked.first.click()
    page.wait_for_load_state()
    assert log_lines(page) == before + units


def log_lines(page: Page) -> int:
    """How many urgings by the Office's own hand the log of 2021 shows."""
    page.goto("/2021/don-doc/nhat-ky/")
    return page.locator("main td small", has_text=re.compile("^Văn phòng$")).count()


def test_the_head_sends_on_the_phone_what_the_clerk_prepared(visit: Visit):
    page = visit("phuong4.bithu", "/2020/", PHONE)
    press(page, "main a:has-text('Xem và gửi')")
    assert "Đã nhập đủ, chưa gửi" in page.inner_text("main")
    page.locator("main .btn-primary:has-text('Gửi báo cáo')").first.click()
    question = page.locator("dialog[open], details[open]").last
    assert "6 nội dung" in question.inner_text() or "06 nội dung" in question.inner_text()
    question.locator("button:has-text('Gửi báo cáo')").last.click()
    page.wait_for_load_state()
    assert "BC-2020-NAM" in page.inner_text("main")


def test_the_draft_of_the_report_is_one_press_away(visit: Visit):
    page = visit("vp.chuyenvien", "/2020/bao-cao-tong-hop/")
    with page.expect_download() as download:
        page.locator("main a:has-text('Xuất Word')").first.click()
    assert download.value.suggested_filename.endswith(".docx")


def test_a_figure_of_the_board_leads_to_as_many_lines(visit: Visit):
    page = visit("btv.phobithu", "/2020/bang-dieu-hanh/", TABLET)
    figure = page.locator("main table a[href*='ket-qua=overdue']").first
    number = int(figure.inner_text())
    figure.click()
    page.wait_for_load_state()
    assert page.locator("main tbody tr:has(.badge)").count() == number


def test_playing_somebody_else_opens_a_fresh_session(visit: Visit):
    page = visit("vp.chuyenvien", "/2020/")
    before = {each["name"]: each["value"] for each in page.context.cookies()}
    page.select_option("#persona-choice", "kinhte.truong")
    page.locator(".persona-bar button").click()
    page.wait_for_load_state()
    after = {each["name"]: each["value"] for each in page.context.cookies()}
    assert before["camket_session"] != after["camket_session"]
    assert "Trưởng Phòng Kinh tế" in page.inner_text("body")
