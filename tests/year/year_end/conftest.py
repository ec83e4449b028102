"""The desk of the Office in January."""

from tests.year.year_end.desk import report, ward  # noqa: F401 - fixtures of every test here
