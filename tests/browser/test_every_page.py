"""Every page that a persona reaches by links: legible, whole, quiet, accessible."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import ConsoleMessage, Page

from tests.architecture.source import PROJECT
from tests.browser.conftest import OFFICE, PHONE, Visit

pytestmark = pytest.mark.needs("chromium")
AXE = PROJECT / "tests" / "browser" / "vendor" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
MAIN_PAGES = (
    "/2020/", "/2020/bang-dieu-hanh/", "/2020/cam-ket/", "/2020/ke-hoach/", "/2020/bao-cao/",
    "/2020/bao-cao/ky/nam/", "/2020/bao-cao-tong-hop/", "/2020/vuong-mac/", "/2020/kiem-tra/",
    "/2020/don-doc/", "/2020/danh-gia/", "/2020/noi-dung/", "/2020/kiem-diem/", "/2020/nam/",
    "/2020/can-cu/", "/2020/diem-nghen/", "/2020/dieu-chinh/", "/2020/hoi-nghi-ky/",
    "/2021/duyet-dang-ky/", "/2021/bang-dieu-hanh/", "/2021/do-phu/", "/2021/tu-ngu/", "/2021/giao-them/",
    "/don-vi/", "/mat-khau/",
)  # fmt: skip
READERS = ("vp.chuyenvien", "btv.phobithu", "phuong3.bithu", "phuong3.vanthu", "ubkt.chunhiem")


def links_of(page: Page) -> list[str]:
    """Addresses inside the product that the page leads to, one for each shape of address."""
    found = page.eval_on_selector_all(
        "main a[href^='/'], nav a[href^='/']", "all => all.map(a => a.getAttribute('href'))"
    )
    shapes: dict[str, str] = {}
    for href in found:
        shape = "/".join("#" if part.isdigit() else part for part in urlsplit(href).path.split("/"))
        shapes.setdefault(shape, href)
    return [href for href in shapes.values() if "xuat" not in href and "excel" not in href]


def faults(page: Page) -> list[str]:
    """What a person would see as broken on the page at hand."""
    found = []
    if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
        found.append("scrolls sideways")
    clipped = page.evaluate(
        """() => [...document.querySelectorAll('button, .btn, .badge, h1, h2, th')]
            .filter(e => e.offsetParent && getComputedStyle(e).overflow !== 'visible'
                    && e.scrollHeight > e.clientHeight + 2).map(e => e.textContent.trim().slice(0, 40))"""
    )
    found += [f"cut off: {words}" for words in clipped]
    if not page.locator("h1").count():
        found.append("has no heading")
    return found


def barriers(page: Page) -> list[tuple[str, list[str]]]:
    """What keeps people with a screen reader or a keyboard from using the page at hand."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    result = page.evaluate(
        "rules => axe.run(document, {runOnly: {type: 'tag', values: rules}})", RULES
    )
    return [
        (finding["id"], [node["html"][:120] for node in finding["nodes"][:3]])
        for finding in result["violations"]
        if finding["impact"] in ("serious", "critical")
    ]


@pytest.mark.parametrize("login", READERS)
def test_what_a_persona_reaches_is_whole(visit: Visit, login: str):
    page = visit(login)
    said: list[str] = []
    page.on(
        "console", lambda message: said.append(told(message)) if message.type == "error" else None
    )
    broken = []
    seen: set[str] = set()
    waiting = ["/2020/", "/2021/", "/2020/bang-dieu-hanh/", "/2020/noi-dung/"]
    while waiting and len(seen) < 40:
        path = waiting.pop(0)
        if path in seen:
            continue
        seen.add(path)
        answer = page.goto(path)
        if answer is None or answer.status >= 400:
            broken.append(f"{path}: {answer and answer.status}")
            continue
        broken += [f"{path}: {fault}" for fault in faults(page)]
        waiting += [href for href in links_of(page) if href not in seen]
    assert broken == []
    assert said == []
    assert len(seen) >= 15


def told(message: ConsoleMessage) -> str:
    return f"{message.text} ({message.location.get('url', '')})"


@pytest.mark.parametrize("login", ["phuong3.bithu", "phuong3.diachinh", "btv.phobithu"])
def test_the_phone_pages_fit_a_phone(visit: Visit, login: str):
    page = visit(login, size=PHONE)
    for path in ("/2020/", "/2021/", "/2020/viec-cua-toi/", "/2020/bang-dieu-hanh/"):
        answer = page.goto(path)
        if answer is not None and answer.status == 200:
            assert (path, faults(page)) == (path, [])


@pytest.mark.parametrize("path", MAIN_PAGES)
def test_no_serious_barrier_stands_on_a_page(visit: Visit, path: str):
    assert barriers(visit("vp.chuyenvien", path, OFFICE)) == []
