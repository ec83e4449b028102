"""The demonstration's doors exist in the demonstration only; everything else is closed by default."""

import json
import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.architecture.source import PROJECT

SECRET = {"CAMKET_SECRET_KEY": "abcdefghij" * 5, "CAMKET_ALLOWED_HOSTS": "camket.example"}
ADDRESSES_OF_THE_DEMONSTRATION = "camket.interfaces.demonstration"


def run(
    profile: str, data: Path, *command: str, **variables: str
) -> subprocess.CompletedProcess[str]:
    clean = {
        key: value
        for key, value in os.environ.items()
        if not key.startswith(("CAMKET_", "DJANGO_"))
    }
    return subprocess.run(
        [sys.executable, *command],
        cwd=PROJECT,
        env={
            **clean,
            "DJANGO_SETTINGS_MODULE": "camket.settings",
            "PYTHONPATH": str(PROJECT),
            "CAMKET_DATA": str(data),
            "CAMKET_PROFILE": profile,
            **variables,
        },
        capture_output=True,
        text=True,
        check=False,
    )


@cache
def facts(profile: str, data: Path) -> dict[str, Any]:
    answer = run(profile, data, "tests/architecture/profiles.py", **SECRET)
    assert answer.returncode == 0, answer.stderr
    found: dict[str, Any] = json.loads(answer.stdout)
    return found


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("data")


def test_production_is_closed(data: Path):
    production = facts("production", data)
    assert ADDRESSES_OF_THE_DEMONSTRATION not in production["apps"]
    assert "demonstration" not in production["namespaces"]
    assert production["session_cookie"] == [True, True]
    assert production["csrf_cookie"] == [True, True]
    assert production["hsts"] == 31_536_000
    assert production["redirect"] is True
    assert production["hosts"] == ["camket.example"]
    assert production["debug"] is False


def test_the_test_profile_has_production_cookies_and_no_demonstration(settings):
    assert settings.PROFILE == "test"
    assert settings.SESSION_COOKIE_SECURE
    assert settings.CSRF_COOKIE_SECURE
    assert settings.SECURE_HSTS_SECONDS == 31_536_000
    assert ADDRESSES_OF_THE_DEMONSTRATION not in settings.INSTALLED_APPS


def test_the_demonstration_is_open_to_this_machine_and_keeps_to_its_own_data(data: Path):
    demonstration = facts("demonstration", data)
    assert ADDRESSES_OF_THE_DEMONSTRATION in demonstration["apps"]
    assert "demonstration" in demonstration["namespaces"]
    assert demonstration["session_cookie"] == [False, True]
    assert demonstration["hsts"] == 0
    assert demonstration["database"] != facts("production", data)["database"]


def test_production_does_not_start_without_a_secret(data: Path):
    answer = run("production", data, "-m", "django", "check")
    assert answer.returncode != 0
    assert "CAMKET_SECRET_KEY còn trống" in answer.stderr


def test_production_passes_djangos_own_deployment_check(data: Path):
    answer = run(
        "production", data, "-m", "django", "check", "--deploy", "--fail-level", "WARNING", **SECRET
    )
    assert answer.returncode == 0, answer.stderr
