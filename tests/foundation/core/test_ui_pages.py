"""Whole sample pages: frame, bar, year selector; light enough for a slow line."""

import gzip
import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders

from tests.foundation.core import gallery

BUDGET = 150 * 1024
# Only text with letters beyond Latin-1 and Vietnamese asks for this one.
SELDOM = "inter-latin-ext"


@pytest.fixture(autouse=True)
def gallery_settings(settings):
    for name, value in gallery.SETTINGS.items():
        setattr(settings, name, value)


@pytest.mark.parametrize("name", sorted(gallery.CONTEXTS))
def test_each_sample_page_is_drawn(client, name: str):
    response = client.get(f"/2020/{name}/")
    html = response.content.decode()
    assert response.status_code == 200
    assert (
        html.count("<h1") == 1
        and html.count('<main id="main"') + html.count('<main class="sheet') == 1
    )
    assert "{%" not in html and "{{" not in html and "None" not in html


def test_the_bar_stands_in_its_order_with_counts(client):
    html = client.get("/2020/board/").content.decode()
    assert nav_words(html) == [
        "Việc cần làm 7",
        "Bảng điều hành",
        "Cam kết",
        "Kế hoạch",
        "Báo cáo",
        "Vướng mắc 6",
        "Kiểm tra",
        "Đánh giá",
    ]
    assert re.findall(r'<a href="([^"]+)" aria-current="page"', wide_nav(html)) == ["/2020/board/"]


def wide_nav(html: str) -> str:
    return re.search(r'<nav class="nav nav-wide".*?</nav>', html, re.DOTALL)[0]


def nav_words(html: str) -> list[str]:
    lines = re.findall("<li>.*?</li>", wide_nav(html), re.DOTALL)
    return [" ".join(re.sub("<[^>]+>", " ", line).split()) for line in lines]


def test_a_covered_page_lights_its_entry(client):
    html = client.get("/2020/send/").content.decode()
    assert '<a href="/2020/list/" aria-current="page">Báo cáo</a>' in html


def test_another_year_opens_the_same_entry(client):
    html = client.get("/2020/board/").content.decode()
    assert '<a href="/2021/board/">Năm 2021</a>' in html
    assert '<a href="/2020/board/" aria-current="true">Năm 2020</a>' in html


def test_only_what_the_person_may_see_stands_in_the_bar(client, settings):
    settings.SHELL_STANDING = "tests.foundation.core.test_ui_pages.only_reports"
    html = client.get("/2020/board/").content.decode()
    assert nav_words(html) == ["Báo cáo"]


def only_reports(user: object) -> object:
    class Standing:
        def may_see(self, key: str) -> bool:
            return key == "list"

    return Standing()


def test_an_entry_without_an_address_is_left_out(client, settings):
    settings.NAVIGATION = (
        *gallery.NAVIGATION,
        {"label": "Phòng trống", "url_name": "nowhere:at_all"},
    )
    assert "Phòng trống" not in client.get("/2020/board/").content.decode()


def test_wrong_input_is_named_in_the_title(client):
    assert "<title>Lỗi: Nội dung 3 ·" in client.get("/2020/form/").content.decode()


def test_sign_in_has_its_fields_and_no_bar(client):
    html = client.get("/dang-nhap/").content.decode()
    assert (
        'name="username"' in html
        and 'name="password"' in html
        and '<header class="bar">' not in html
    )


def test_the_sample_mark_stands_in_every_foot(client):
    for address in ("/2020/board/", "/dang-nhap/", "/2020/print/"):
        assert "SỐ LIỆU MINH HỌA" in client.get(address).content.decode()


def test_the_first_page_fits_a_slow_line(client):
    """Everything a first visit loads, compressed as the server sends it."""
    html = client.get("/2020/board/").content
    addresses = set(re.findall(r'(?:href|src)="/tinh/([^"#]+)', html.decode()))
    styles = [finders.find(a) for a in addresses if a.endswith(".css")]
    fonts = {
        found
        for style in styles
        for found in re.findall(r"inter/[\w-]+\.woff2", Path(style).read_text())
    }
    addresses |= {f"core/vendor/{font}" for font in fonts}
    sizes = {a: weight(a) for a in addresses if SELDOM not in a}
    assert len(sizes) >= 8
    assert len(gzip.compress(html)) + sum(sizes.values()) <= BUDGET


def weight(address: str) -> int:
    data = Path(finders.find(address)).read_bytes()
    return len(data) if address.endswith(".woff2") else len(gzip.compress(data))


def test_a_fragment_asks_the_shell_nothing(rf, settings):
    """The shell is built on first use: no navigation, no facts, for a partial."""
    settings.SHELL_FACTS = "tests.foundation.core.test_ui_pages.never"
    from_string = gallery.engines["django"].from_string
    request = rf.get("/")
    request.user = gallery.Anyone()
    assert from_string("<p>{% ui_number 3 %}</p>").render({}, request) == "<p>3</p>"
    with pytest.raises(AssertionError, match="asked"):
        from_string("{{ shell.facts.owner }}").render({}, request)


def never(request: object) -> None:
    raise AssertionError("asked")
