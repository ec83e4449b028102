"""The repository stands alone: it names no other folder of the machine and no download address."""

import re
from pathlib import Path

from tests.architecture.source import PROJECT, tracked_files

# Put together here, so that this file does not name them either.
FOLDERS = re.compile("|".join(f"/{name}/" for name in ("work", "tmp", "farm", "home")))
REGISTRIES = re.compile(
    "|".join(
        (
            re.escape(".".join(("files", "pythonhosted", "org"))),
            re.escape(".".join(("pypi", "org"))),
            "registry" + re.escape(".npmjs."),
            "index" + "-url +http",
            '"resolved": *"' + "http",
        )
    )
)


def foreign_names(path: str, text: str) -> list[str]:
    return [
        f"{path}:{number}: {match[0]}"
        for number, line in enumerate(text.splitlines(), 1)
        for pattern in (FOLDERS, REGISTRIES)
        if (match := pattern.search(line))
    ]


def readable(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""


def test_no_file_names_a_place_outside_the_repository():
    found = [
        complaint
        for path in tracked_files()
        for complaint in foreign_names(str(path.relative_to(PROJECT)), readable(path))
    ]
    assert found == []


def test_a_foreign_folder_and_a_registry_are_found():
    text = "see " + "/" + "work/notes\nfrom https://" + "pypi" + ".org/simple\n"
    assert len(foreign_names("README.md", text)) == 2


def test_the_locks_carry_hashes_and_no_addresses():
    for name in ("requirements.lock", "requirements-dev.lock", "requirements-uv.lock"):
        text = (PROJECT / name).read_text()
        pinned = re.findall(r"^[a-z0-9-]+==", text, re.MULTILINE)
        assert pinned
        assert "http" not in text
        assert text.count("--hash=sha256:") >= len(pinned)
