"""J01: the office opens the next year from the last one; presses and fields are counted."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visit

pytestmark = pytest.mark.needs("chromium")
MOST_PRESSES, MOST_FIELDS = 4, 6


class Hands:
    """Presses and fields as a person makes them, counted."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.presses = 0
        self.fields = 0

    def press(self, selector: str) -> None:
        self.page.locator(selector).first.click()
        self.page.wait_for_load_state()
        self.presses += 1

    def fill(self, name: str, words: str) -> None:
        self.page.fill(f"main [name={name}]", words)
        self.fields += 1


def test_the_next_year_is_opened_in_four_presses_and_two_fields(visit: Visit):
    page = visit("vp.chuyenvien", "/2021/nam/")
    units_before = page.locator("main h2", has_text="Nhóm báo cáo và").inner_text()
    hands = Hands(page)
    hands.press("main a:has-text('Tạo từ năm 2021')")
    assert page.input_value("main [name=registration_due_on]") == "20/01/2022"
    assert "Không chép nội dung cam kết" in page.inner_text("main")
    hands.fill("theme", "Kỷ cương, hiệu quả, vì Nhân dân")
    hands.fill("registration_due_on", "21/01/2022")
    hands.press("main button:has-text('Tạo năm')")
    assert "/2022/nam/" in page.url
    assert "kết luận hoặc nghị quyết của cấp ủy về nhiệm vụ năm" in page.inner_text("main")
    assert page.locator("main h2", has_text="Nhóm báo cáo và").inner_text() == units_before
    hands.press("main .btn-primary:visible:has-text('Mở năm')")
    hands.press("dialog[open] button.btn-primary, details[open] button.btn-primary")
    assert "Các đơn vị đăng ký được từ hôm nay" in page.inner_text("body")
    assert (hands.presses, hands.fields) == (4, 2)
    assert hands.presses <= MOST_PRESSES
    assert hands.fields <= MOST_FIELDS
    page.goto("/2022/cam-ket/")
    assert page.locator("main tbody tr").count() > 20
    assert page.locator("main tbody .badge", has_text="Nháp").count() == 0
