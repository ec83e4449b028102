"""Run script/check, the suite on SQLite and its database part on PostgreSQL; count all of it."""

import getpass
import os
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

import psycopg

PROJECT = Path(__file__).resolve().parent.parent
IN_CI = os.environ.get("CI") == "true"
# What the tests call for, and the Debian package that brings it.
PACKAGES = {
    "chromium": "chromium",
    "soffice": "libreoffice-writer-nogui",
    "pdftoppm": "poppler-utils",
    "msgfmt": "gettext",
    "liberation2": "fonts-liberation2",
}
FONTS = Path("/usr/share/fonts/truetype/liberation2")


@dataclass(frozen=True)
class Tally:
    passed: int = 0
    failed: int = 0
    skipped: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.passed + other.passed, self.failed + other.failed, self.skipped + other.skipped
        )

    def __str__(self) -> str:
        return f"{self.passed} passed, {self.failed} failed, {self.skipped} skipped"


def is_missing(need: str) -> bool:
    return not (FONTS.exists() if need == "liberation2" else shutil.which(need))


def missing_packages() -> list[str]:
    return [package for need, package in PACKAGES.items() if is_missing(need)]


def read_tally(report: Path) -> Tally:
    """Count a JUnit report; a run that left none, or ran nothing, has failed."""
    if not report.exists():
        return Tally(failed=1)
    suites = ElementTree.parse(report).getroot().iter("testsuite")  # noqa: S314  our own file
    total = Tally()
    for suite in suites:
        tests, skipped = int(suite.get("tests", 0)), int(suite.get("skipped", 0))
        failed = int(suite.get("failures", 0)) + int(suite.get("errors", 0))
        total += Tally(max(tests - failed - skipped, 0), failed, skipped)
    return total if total != Tally() else Tally(failed=1)


def postgres_candidates() -> list[str]:
    """The address from the environment, else the usual local ones."""
    given = os.environ.get("CAMKET_TEST_POSTGRES_URL")
    if given:
        return [given]
    me = getpass.getuser()
    return [
        "postgres:///postgres",
        f"postgres://{me}@127.0.0.1:5432/postgres",
        "postgres://postgres@127.0.0.1:5432/postgres",
    ]


def may_create_databases(url: str) -> bool:
    try:
        with psycopg.connect(url, connect_timeout=3) as connection:
            row = connection.execute(
                "SELECT rolcreatedb OR rolsuper FROM pg_roles WHERE rolname = current_user"
            ).fetchone()
    except psycopg.OperationalError:
        return False
    return bool(row and row[0])


def with_own_name(url: str) -> str:
    """The same server, with a database name that two runs at once do not share."""
    parts = urlsplit(url)
    query = f"?{parts.query}" if parts.query else ""
    return f"{parts.scheme}://{parts.netloc}/camket_{os.getpid()}{query}"


def run_suite(name: str, options: list[str], database_url: str, folder: Path) -> Tally:
    """One run in a process of its own; what it says is kept until it has ended."""
    report = folder / f"{name}.xml"
    finished = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", f"--junitxml={report}", *options],
        cwd=PROJECT,
        env={**os.environ, "DATABASE_URL": database_url},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    print(f"== {name}\n{finished.stdout}", flush=True)
    return read_tally(report)


def run_check() -> Tally:
    checked = subprocess.run([PROJECT / "script" / "check"], cwd=PROJECT, check=False)
    return Tally(failed=0 if checked.returncode == 0 else 1)


def run_postgres(folder: Path, options: list[str]) -> Tally:
    url = next(filter(may_create_databases, postgres_candidates()), None)
    if url is None:
        print("Không có PostgreSQL nào tạo được cơ sở dữ liệu thử.", flush=True)
        print("Hãy đặt CAMKET_TEST_POSTGRES_URL=postgres://…", flush=True)
        return Tally(failed=1) if IN_CI else Tally(skipped=1)
    return run_suite("PostgreSQL", ["--database-only", *options], with_own_name(url), folder)


def run_sqlite(folder: Path, options: list[str]) -> Tally:
    return run_suite("SQLite", options, "", folder)


def run_both(options: list[str]) -> Tally:
    """Side by side: the second core would only wait."""
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor() as pool:
        runs = [pool.submit(run, Path(folder), options) for run in (run_sqlite, run_postgres)]
        return runs[0].result() + runs[1].result()


def main(options: list[str]) -> int:
    if options == ["--missing-packages"]:
        print(" ".join(missing_packages()))
        return 0
    total = run_check() + run_both(options)
    print(total, flush=True)
    return 1 if total.failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
