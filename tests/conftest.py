"""What every test may rely on: files in a folder of its own, loud jobs, named missing programs."""

import os
from collections.abc import Iterator
from pathlib import Path
from shutil import which

import hypothesis
import pytest
from django_tasks.base import TaskResult, TaskResultStatus
from django_tasks.signals import task_finished
from playwright.sync_api import Browser, sync_playwright

from script.run_tests import PACKAGES, is_missing
from tests.cast import cast  # noqa: F401 - the fixture every room plays with

# Two busy cores make any time limit on one example a coin toss.
hypothesis.settings.register_profile("camket", deadline=None)
hypothesis.settings.load_profile("camket")

IN_CI = os.environ.get("CI") == "true"


QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--database-only",
        action="store_true",
        help="run only the tests that touch the database (the second run, on PostgreSQL)",
    )


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if not config.getoption("--database-only"):
        return
    outside = [item for item in items if not touches_the_database(item)]
    config.hook.pytest_deselected(items=outside)
    items[:] = [item for item in items if item not in outside]


def touches_the_database(item: pytest.Item) -> bool:
    marked = item.get_closest_marker("django_db") is not None
    return marked or bool({"db", "transactional_db"} & set(getattr(item, "fixturenames", ())))


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a test by the name of the package it misses; on the build server fail it."""
    for marker in item.iter_markers("needs"):
        for program in marker.args:
            if is_missing(program):
                refuse = pytest.fail if IN_CI else pytest.skip
                refuse(f"thiếu {program} (gói {PACKAGES[program]})")


@pytest.fixture(autouse=True)
def files_in_a_folder_of_their_own(settings, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path / "files"


@pytest.fixture(autouse=True)
def failing_jobs_fail_the_test(request: pytest.FixtureRequest) -> Iterator[None]:
    """Jobs run at once in tests; without this their errors would only be stored."""
    if request.node.get_closest_marker("jobs_may_fail"):
        yield
        return

    def complain(sender: type, task_result: TaskResult, **kwargs: object) -> None:
        if task_result.status == TaskResultStatus.FAILED:
            raise AssertionError(task_result.errors[-1].traceback)

    task_finished.connect(complain, weak=False)
    yield
    task_finished.disconnect(complain)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One browser for the whole run: a second one beside it would not start."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=which("chromium"), args=QUIET)
        yield browser
        browser.close()
