"""J22: a committee session of at least 24 units, one tap an item, one press to conclude a unit."""

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.conftest import run_in, serving
from tests.browser.session_scene import LAY

pytestmark = pytest.mark.needs("chromium")
MEMBER, OFFICE = "btv.phobithu", "vp.chuyenvien"
QUEUE = "/2021/duyet-dang-ky/"
TABLET = {"width": 1024, "height": 768}
Play = Callable[..., Page]


@pytest.fixture(scope="module")
def session(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A demonstration of its own in which all units that began have submitted."""
    data = tmp_path_factory.mktemp("session")
    with (
        sqlite3.connect(built / "demonstration.sqlite3") as source,
        sqlite3.connect(data / "demonstration.sqlite3") as copy,
    ):
        source.backup(copy)
    for name in ("static", "static.sha256", "secret-key"):
        (data / name).symlink_to(built / name)
    run_in(data, "manage.py", "shell", "-c", LAY)
    with serving(data) as address:
        yield address


@pytest.fixture
def play(chromium: Browser, session: str) -> Iterator[Play]:
    opened: list[BrowserContext] = []

    def start(login: str, path: str, **wishes: object) -> Page:
        context = chromium.new_context(base_url=session, viewport=TABLET, locale="vi-VN", **wishes)
        opened.append(context)
        page = context.new_page()
        page.goto("/dang-nhap/")
        page.locator(f".persona-list li:has(input[value='{login}']) button").click()
        page.wait_for_load_state()
        page.goto(path)
        return page

    yield start
    for context in opened:
        context.close()


def open_next_unit(page: Page) -> None:
    page.locator("main a.btn-primary").click()
    page.wait_for_selector("[data-tap-row]")


def counts(page: Page, column: int) -> list[int]:
    """A column of figures of the queue, one for each unit that waits."""
    cells = page.locator(f"main tbody tr:not(.group) td:nth-child({column})").all_inner_texts()
    return [int(cell) for cell in cells]


def pressed(page: Page, row: str, choice: str) -> None:
    page.locator(f"#{row} .tap-to-{choice}[aria-pressed=true]").wait_for()


def test_without_javascript_a_tap_is_a_plain_form(play: Play):
    page = play(MEMBER, QUEUE, java_script_enabled=False)
    open_next_unit(page)
    row = page.locator("[data-tap-row]").first.get_attribute("id") or ""
    page.locator(f"#{row} .tap-to-leave_out").click()
    assert page.url.endswith(f"#{row}")
    assert "Phó Bí thư Thường trực Thành ủy" in page.locator(f"#{row} .tap-stand").inner_text()
    page.locator(f"#{row} .tap-to-leave_out").click()
    assert page.locator(f"#{row} .tap-to-leave_out").get_attribute("aria-pressed") == "false"


def too_small(page: Page) -> list[list[object]]:
    """What a finger meets in the page that is not 44 px high, with everything unfolded."""
    for summary in page.locator("main details:not([open]) > summary").all():
        if summary.is_visible():
            summary.click()
    return page.eval_on_selector_all(
        "main a, main button, main select, main textarea, main summary, "
        "main input:not([type=hidden]):not([aria-hidden])",
        """all => all.filter(e => e.checkVisibility())
          .map(e => e.matches("input[type=checkbox], input[type=radio]") ? e.labels[0] : e)
          .map(e => [e.innerText, Math.round(e.getBoundingClientRect().height)])
          .filter(([, height]) => height < 44)""",
    )


def test_every_tap_is_large_enough_for_a_finger(play: Play):
    page = play(MEMBER, QUEUE, has_touch=True)
    assert too_small(page) == []
    open_next_unit(page)
    page.locator(".tap-to-select").first.tap()
    page.locator(".tap-undo").wait_for()
    assert too_small(page) == []
    page.locator(".tap-undo").tap()
    page.locator(".tap-undo").wait_for(state="detached")
    page.goto("/2021/giao-them/")
    assert too_small(page) == []


def test_keys_act_only_on_the_item_that_has_the_focus(play: Play):
    page = play(MEMBER, QUEUE)
    open_next_unit(page)
    rows = [row.get_attribute("id") or "" for row in page.locator("[data-tap-row]").all()]
    page.keyboard.press("s")
    assert page.locator(f"#{rows[0]} textarea:focus").count() == 1
    page.keyboard.type("ck")
    assert page.locator(".tap[aria-pressed=true]").count() == 0
    page.locator(f"#{rows[1]}").focus()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("k")
    pressed(page, rows[0], "leave_out")
    page.locator(f"#{rows[1]}:focus").wait_for()
    page.keyboard.press("t")
    pressed(page, rows[1], "return")


def test_escape_leads_back_from_the_words_to_the_item(play: Play):
    page = play(MEMBER, QUEUE)
    open_next_unit(page)
    row = page.locator("[data-tap-row]").first.get_attribute("id") or ""
    page.keyboard.press("s")
    page.keyboard.press("Escape")
    assert page.locator(f"#{row}:focus").count() == 1
    assert page.locator(f"#{row} details[open]").count() == 0


def test_24_units_cost_one_tap_an_item_and_one_press_a_unit(play: Play):
    page = play(MEMBER, QUEUE)
    items, units = sum(counts(page, 3)), len(counts(page, 3))
    assert units >= 24
    sent: list[str] = []
    page.on("request", lambda each: sent.append(each.url) if each.method == "POST" else None)
    open_next_unit(page)
    taps = 0
    for number in range(units):
        page.wait_for_selector("[data-tap-row]")
        rows = [row.get_attribute("id") or "" for row in page.locator("[data-tap-row]").all()]
        for row in rows:
            if number % 2:
                page.locator(f"#{row} .tap-to-select").click()
            else:
                page.locator(f"#{row}").focus()
                page.keyboard.press("c")
            pressed(page, row, "select")
            taps += 1
        conclude = page.locator(".session-foot button.btn-primary:enabled")
        conclude.wait_for()
        conclude.click()
        page.wait_for_load_state()
        taps += 1
    assert "Đã xem hết các đơn vị đang trình." in page.inner_text("main")
    assert taps == items + units
    assert len(sent) == taps
    assert counts(page, 5) == counts(page, 3)
    assert f"{units} đơn vị đã chốt, chờ số văn bản." in page.inner_text("main")


def test_two_at_one_table_see_what_the_other_did(play: Play):
    """They turn over what was concluded, so that no other test waits for this unit."""
    member = play(MEMBER, QUEUE)
    member.locator("main tbody th a").first.click()
    member.wait_for_selector("[data-tap-row]")
    table = member.url
    rows = [row.get_attribute("id") or "" for row in member.locator("[data-tap-row]").all()]
    for row in rows:
        member.locator(f"#{row} .tap-to-select").click()
        pressed(member, row, "select")
    office = play(OFFICE, table)
    office.locator(f"#{rows[-1]} .tap-to-leave_out").click()
    pressed(office, rows[-1], "leave_out")
    member.locator(".session-foot button.btn-primary").click()
    member.get_by_text("Xem lại rồi chốt.").wait_for()
    member.locator(f"#{rows[-1]} s").get_by_text("Chọn").wait_for()
    member.locator(".session-foot button.btn-primary").click()
    member.get_by_text("Đã chốt Đảng ủy").wait_for()
    office.locator(f"#{rows[-1]} .tap-to-select").click()
    refusal = office.locator("#refusal").get_by_text("vừa chốt đơn vị này")
    refusal.wait_for()
    top, height = refusal.evaluate("e => [e.getBoundingClientRect().top, innerHeight]")
    assert 0 <= top < height


def test_one_number_and_one_day_approve_all_that_was_concluded(play: Play):
    page = play(OFFICE, "/2021/")
    page.locator("main a[href$='/so-van-ban/']").first.click()
    page.fill("[name=document]", "12-TB/TU")
    page.locator("main form button.btn-primary").click()
    page.wait_for_load_state()
    assert page.locator("main tbody .badge:has-text('Đã duyệt')").count() >= 24


def test_a_breakthrough_task_takes_five_fields(play: Play):
    page = play(MEMBER, "/2021/giao-them/")
    form = page.locator("main form.form").first
    page.select_option("[name=bottleneck]", index=1)
    page.fill("[name=text]", "Thu gom rác tại 3 chợ ven sông theo lịch từng ngày.")
    page.fill("[name=goal]", "3 chợ")
    page.fill("[name=due_on]", "30/09/2021")
    form.locator("[name=units]").nth(0).check()
    names = set(
        page.eval_on_selector_all(
            "main form.form [name]:not([type=hidden])",
            "all => all.filter(e => e.checkVisibility()).map(e => e.name)",
        )
    )
    assert names == {"bottleneck", "text", "goal", "due_on", "units"}
    form.locator("button.btn-primary").click()
    page.wait_for_load_state()
    assert "Đã giao nhiệm vụ cho 01 đơn vị." in page.inner_text("main")
