"""Vendored files are the ones the manifest names, and every file is named."""

import base64
import hashlib
import json
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders

from camket.foundation.core.badges import FAMILIES
from tests.architecture.source import PROJECT

VENDOR = Path(finders.find("core/vendor/manifest.json")).parent
FOLDERS = [VENDOR, PROJECT / "tests" / "browser" / "vendor"]
SCRIPT = VENDOR.parent / "js" / "app.js"
LONGEST_SCRIPT = 400


def sha512(file: Path) -> str:
    return "sha512-" + base64.b64encode(hashlib.sha512(file.read_bytes()).digest()).decode()


@pytest.mark.parametrize("folder", FOLDERS, ids=str)
def test_every_vendored_file_is_what_the_manifest_says(folder: Path):
    packages = json.loads((folder / "manifest.json").read_text())
    named = {name: digest for package in packages for name, digest in package["files"].items()}
    found = {
        str(file.relative_to(folder)): sha512(file)
        for file in folder.rglob("*")
        if file.is_file() and file.name not in ("manifest.json", "LICENSE")
    }
    assert found == named
    assert all(package["licence"] and package["version"] for package in packages)


def test_vendored_text_names_no_source_map():
    texts = [f.read_text() for f in VENDOR.rglob("*") if f.suffix in (".js", ".css", ".svg")]
    assert not any("sourceMappingURL" in text for text in texts)


def test_every_badge_finds_its_icon():
    sprite = (VENDOR / "icons" / "sprite.svg").read_text()
    icons = {badge.icon for family in FAMILIES.values() for badge in family.values()}
    assert {icon for icon in icons if f'<symbol id="{icon}"' not in sprite} == set()


def test_our_own_script_stays_small():
    assert SCRIPT.read_text().count("\n") < LONGEST_SCRIPT
