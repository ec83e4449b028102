"""The product as a person meets it: its own processes, the demonstration, a real Chromium."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from script.run_tests import is_missing
from tests.architecture.source import PROJECT

OFFICE, TABLET, PHONE = (1366, 768), (768, 1024), (360, 740)
Visit = Callable[..., Page]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def answers(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def run_in(data: Path, *command: str) -> None:
    """A script of the project beside the data of a demonstration."""
    subprocess.run(
        [sys.executable, *command],
        cwd=PROJECT,
        env=environment(data),
        check=True,
        capture_output=True,
    )


def environment(data: Path) -> dict[str, str]:
    return {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(PROJECT),
        "DJANGO_SETTINGS_MODULE": "camket.settings",
        "CAMKET_PROFILE": "demonstration",
        "CAMKET_DATA": str(data),
        "CAMKET_LOG_LEVEL": "WARNING",
    }


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data of a demonstration that was built once."""
    data = tmp_path_factory.mktemp("demonstration")
    if not is_missing("chromium"):
        run_in(data, "script/prepare.py", "127.0.0.1", str(free_port()))
    return data


@pytest.fixture(scope="session")
def product(built: Path) -> Iterator[str]:
    """The address of a running demonstration with data of its own."""
    if is_missing("chromium"):
        yield ""
        return
    with serving(built) as address:
        yield address


@contextmanager
def serving(data: Path) -> Iterator[str]:
    """The web server over the data of a demonstration."""
    port = free_port()
    granian = Path(sys.executable).parent / "granian"
    options = "--interface wsgi --host 127.0.0.1 --workers 1 --blocking-threads 4 --no-ws --http 1"
    command = [str(granian), *options.split(), "--port", str(port), "camket.wsgi:application"]
    server = subprocess.Popen(
        command, cwd=PROJECT, env=environment(data), stdout=subprocess.DEVNULL
    )
    while not answers(port):
        assert server.poll() is None, "the web server did not start"
        time.sleep(0.1)
    yield f"http://127.0.0.1:{port}"
    server.terminate()
    server.wait(timeout=20)


@pytest.fixture
def visit(chromium: Browser, product: str) -> Iterator[Visit]:
    """`visit("vp.chuyenvien", "/2020/", PHONE)`: play a persona by its one click and open a page."""
    opened: list[BrowserContext] = []

    def play(login: str, path: str = "", size: tuple[int, int] = OFFICE) -> Page:
        width, height = size
        context = chromium.new_context(
            base_url=product, viewport={"width": width, "height": height}, locale="vi-VN"
        )
        opened.append(context)
        page = context.new_page()
        page.goto("/dang-nhap/")
        page.locator(f".persona-list li:has(input[value='{login}']) button").click()
        page.wait_for_load_state()
        if path:
            page.goto(path)
        return page

    yield play
    for context in opened:
        context.close()
