"""From the unit's own Excel file to the head's desk: how many presses and fields it takes."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page

from tests.browser.conftest import OFFICE, TABLET, Visit
from tests.browser.test_every_page import barriers, faults
from tests.interfaces.documents.office.files.drawing import Drawn, write_xlsx
from tests.interfaces.documents.office.samples import ward_registration

pytestmark = pytest.mark.needs("chromium")
UNIT, CLERK = "phường Xuân Lương", "xuanluong.vanthu"


@dataclass
class Hand:
    """Counts what a person does: presses, and fields that are filled or chosen."""

    page: Page
    presses: int = 0
    fields: int = 0

    def press(self, where: str) -> None:
        self.page.locator(where).first.click()
        self.page.wait_for_load_state()
        self.presses += 1

    def give_file(self, path: Path) -> None:
        """Choosing in the window of the system is one press; the page sends it by itself."""
        with self.page.expect_navigation():
            self.page.locator("input[type=file]").set_input_files(path)
        self.page.wait_for_load_state()
        self.presses += 1

    def fill(self, box: Locator, text: str) -> None:
        box.fill(text)
        self.fields += 1

    def choose(self, box: Locator, place: int) -> None:
        box.select_option(index=place)
        self.fields += 1


@pytest.fixture
def own_form(tmp_path: Path) -> Path:
    """The ward's form of the office samples under the name of the unit that has not begun."""
    rows = [
        [value.replace("Phường 3", UNIT).replace("PHƯỜNG 3", UNIT.upper()) if isinstance(value, str) else value
         for value in row]
        for row in ward_registration.DRAWN.rows
    ]  # fmt: skip
    drawn = ward_registration.DRAWN
    return write_xlsx(tmp_path / "dang-ky.xlsx", Drawn(drawn.name, rows, merges=drawn.merges))


def answer_what_is_asked(hand: Hand) -> None:
    """The first answer of each list; words where words are asked."""
    for asked in hand.page.locator(".ask").all():
        lists = asked.locator("select")
        if lists.count():
            hand.choose(lists.first, 1)
        else:
            hand.fill(
                asked.locator("input").first,
                "Việc chung của cả năm, đã có kế hoạch riêng kèm theo.",
            )


def test_every_step_is_whole_on_a_desk_and_on_a_tablet(visit: Visit, own_form: Path):
    page = visit(CLERK, "/2021/nhap-excel/")
    steps = [page.url]
    Hand(page).give_file(own_form)
    steps += [page.url, page.url.replace("doi-chieu", "nhan-dang"), f"{page.url}1/"]
    for step in steps:
        page.goto(step)
        assert (step, barriers(page)) == (step, [])
        for width, height in (OFFICE, TABLET):
            page.set_viewport_size({"width": width, "height": height})
            assert (step, width, faults(page)) == (step, width, [])


def test_what_was_answered_goes_along_when_lines_are_filtered(visit: Visit, own_form: Path):
    page = visit(CLERK, "/2021/nhap-excel/")
    Hand(page).give_file(own_form)
    box = page.locator(".ask select").first
    name = box.get_attribute("name")
    box.select_option(index=2)
    chosen = box.input_value()
    page.click(".tabs a:has-text('Thêm')")
    page.wait_for_url("**/?loai=add")
    assert page.locator(f"[name={name}]").input_value() == chosen


def test_a_clerk_brings_the_file_and_hands_the_registration_on(visit: Visit, own_form: Path):
    hand = Hand(visit(CLERK, "/2021/"))
    hand.press("main a:has-text('Nhập từ Excel')")
    hand.give_file(own_form)
    assert "Thêm" in hand.page.inner_text(".apply")
    answer_what_is_asked(hand)
    hand.press("button:has-text('Áp dụng')")
    assert "Đã thêm 13, sửa 00 nội dung" in hand.page.inner_text("main")
    hand.press("a:has-text('Kiểm tra bản đăng ký')")
    hand.press("a:has-text('Sửa đánh giá tình hình')")
    hand.fill(
        hand.page.locator("[name=assessment]"),
        "Năm 2020 thu chợ còn thất thoát, 14 hẻm hẹp xe chữa cháy không vào được.",
    )
    hand.fill(
        hand.page.locator("[name=hard_links]"), "Mặt bằng mở hẻm; thói quen đổ xà bần ra bãi trống."
    )
    hand.press("main form button.btn-primary")
    hand.press("main button:has-text('Chuyển người đứng đầu')")
    assert "Đã chuyển người đứng đầu" in hand.page.inner_text("body")
    assert hand.presses <= 7
    assert hand.fields <= 20
