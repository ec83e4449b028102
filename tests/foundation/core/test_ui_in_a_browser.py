"""The sample pages in a real Chromium: nothing blocked, nothing cut off, nothing lost."""

from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from wsgiref.simple_server import WSGIRequestHandler, make_server

import pytest
from django.core.wsgi import get_wsgi_application
from django.test import override_settings
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from tests.architecture.source import PROJECT
from tests.foundation.core import gallery

pytestmark = pytest.mark.needs("chromium")
AXE = PROJECT / "tests" / "browser" / "vendor" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PAGES = [f"/2020/{name}/" for name in gallery.CONTEXTS] + [
    "/dang-nhap/",
    "/tu-choi/403/",
    "/tu-choi/500/",
]
OFFICE, PHONE = (1366, 768), (360, 740)


class Silent(WSGIRequestHandler):
    def log_message(self, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    plain = {
        "SESSION_COOKIE_SECURE": False,
        "CSRF_COOKIE_SECURE": False,
        "ALLOWED_HOSTS": ["127.0.0.1"],
    }
    with override_settings(**gallery.SETTINGS, **plain):
        server = make_server("127.0.0.1", 0, get_wsgi_application(), handler_class=Silent)
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        server.server_close()


@pytest.fixture
def page(chromium: Browser, address: str) -> Iterator[Page]:
    context = chromium.new_context(base_url=address, viewport={"width": 1366, "height": 768})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("size", [OFFICE, PHONE], ids=["office", "phone"])
def test_no_page_has_a_barrier_or_scrolls_sideways(
    chromium: Browser, address: str, size: tuple[int, int]
):
    context = chromium.new_context(
        base_url=address, bypass_csp=True, viewport={"width": size[0], "height": size[1]}
    )
    page = context.new_page()
    found = {}
    for path in PAGES:
        page.goto(path)
        page.evaluate(AXE.read_text())
        answer = page.evaluate("rules => axe.run(document, {runOnly: rules})", RULES)
        wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
        found[path] = [violation["id"] for violation in answer["violations"]] + ["too wide"] * wide
    context.close()
    assert found == {path: [] for path in PAGES}


def test_the_policy_blocks_nothing_of_ours(page: Page):
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    for path in PAGES[:-3]:
        page.goto(path)
    assert said == []


def test_lines_leave_room_for_stacked_marks(page: Page):
    """Ễ, Ộ and ự need half a line more than Latin letters."""
    page.goto("/2020/board/")
    tight = page.evaluate(
        """[...document.querySelectorAll("main *")].filter(e => e.textContent.trim() && !e.closest("svg"))
        .filter(e => parseFloat(getComputedStyle(e).lineHeight) < 1.39 * parseFloat(getComputedStyle(e).fontSize))
        .map(e => e.className || e.tagName)"""
    )
    assert tight == []


def test_wrong_input_comes_back_in_place_and_keeps_the_rest(page: Page):
    page.goto("/2020/swap/")
    page.fill("#id_due_on", "5.6.2020")
    page.fill("#id_target", "còn 5/14 điểm")
    page.click("text=Lưu")
    page.wait_for_selector(".errors")
    assert page.input_value("#id_target") == "còn 5/14 điểm"
    assert page.input_value("#id_due_on") == "05/06/2020"
    assert page.evaluate("document.activeElement.className") == "errors"


def test_a_refusal_appears_above_and_takes_nothing_away(page: Page):
    page.goto("/2020/swap/")
    page.fill("#id_target", "46")
    page.click("text=Tiếp nhận")
    page.wait_for_selector("#refusal .refusal")
    assert "Hãy tải lại trang" in page.inner_text("#refusal")
    assert page.input_value("#id_target") == "46"
    assert page.evaluate("document.activeElement.id") == "refusal"


def test_unsaved_words_are_not_left_behind_silently(page: Page):
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.goto("/2020/swap/")
    page.type("#id_target", "46")
    page.goto("/2020/board/")
    assert asked == ["beforeunload"]


def test_a_dialog_opens_closes_and_gives_the_focus_back(page: Page):
    page.goto("/2020/board/")
    page.click("summary:has-text('Đôn đốc 05 đơn vị')")
    assert page.is_visible(".dialog-box h2")
    page.keyboard.press("Escape")
    assert not page.is_visible(".dialog-box h2")
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"


def test_acts_and_menus_work_without_script(chromium: Browser, address: str):
    context = chromium.new_context(
        base_url=address, java_script_enabled=False, viewport={"width": 360, "height": 740}
    )
    page = context.new_page()
    page.goto("/2020/send/")
    page.click(".nav-fold summary")
    assert page.is_visible(".nav-fold >> text=Kiểm tra")
    page.click(".nav-fold summary")
    page.click("summary:has-text('Gửi báo cáo')")
    page.click(".dialog-box button[type=submit]")
    assert page.title().startswith("Kiểm tra trước khi gửi")
    context.close()


def test_the_head_of_a_long_table_stays_in_sight(page: Page):
    page.goto("/2020/list/")
    page.mouse.wheel(0, 500)
    page.wait_for_function("scrollY > 100")
    assert page.evaluate("document.querySelector('thead th').getBoundingClientRect().top") == 0


def test_paper_carries_every_row_and_repeats_the_head(page: Page, tmp_path: Path):
    page.goto("/2020/print/")
    rows = page.locator("tbody tr").count()
    page.pdf(path=tmp_path / "sheet.pdf", prefer_css_page_size=True)
    sheets = [sheet.extract_text() for sheet in PdfReader(tmp_path / "sheet.pdf").pages]
    words = "\n".join(sheets)
    with_rows = [sheet for sheet in sheets if "Thu ngân sách" in sheet]
    assert [number for number in range(1, rows + 1) if f"\n{number} " not in words] == []
    assert ["Chịu trách" in sheet for sheet in with_rows] == [True] * 3
    assert sheets[0].startswith(f"1/{len(sheets)}") and "In A4" not in words
