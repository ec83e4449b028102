"""script/test counts honestly: a run without a report has failed."""

from pathlib import Path

from script.run_tests import Tally, read_tally, with_own_name

REPORT = (
    '<testsuites><testsuite tests="7" failures="1" errors="1" skipped="2"/>'
    '<testsuite tests="3" failures="0" errors="0" skipped="0"/></testsuites>'
)


def test_a_report_is_counted(tmp_path: Path):
    report = tmp_path / "report.xml"
    report.write_text(REPORT)
    assert read_tally(report) == Tally(passed=6, failed=2, skipped=2)


def test_a_missing_report_is_a_failure(tmp_path: Path):
    assert read_tally(tmp_path / "none.xml") == Tally(failed=1)


def test_a_run_of_nothing_is_a_failure(tmp_path: Path):
    report = tmp_path / "report.xml"
    report.write_text('<testsuites><testsuite tests="0"/></testsuites>')
    assert read_tally(report) == Tally(failed=1)


def test_two_runs_are_added_up_in_one_line():
    assert str(Tally(5, 0, 1) + Tally(3, 1, 0)) == "8 passed, 1 failed, 1 skipped"


def test_a_run_on_postgresql_has_a_database_of_its_own():
    address = with_own_name("postgres://me@127.0.0.1:5432/postgres?sslmode=disable")
    assert address.startswith("postgres://me@127.0.0.1:5432/camket_")
    assert address.endswith("?sslmode=disable")
    assert with_own_name("postgres:///postgres").startswith("postgres:///camket_")
